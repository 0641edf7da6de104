pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// What came of each file.
Sheet {
    id: sheet

    required property ImportModel importer
    readonly property var looks: ({
            added: {
                glyph: "check-circle",
                color: Theme.primary,
                word: "Added"
            },
            known: {
                glyph: "check",
                color: Theme.muted,
                word: "Already here"
            },
            moved: {
                glyph: "arrow-right",
                color: Theme.primary,
                word: "Found again"
            },
            failed: {
                glyph: "warning-circle",
                color: Theme.danger,
                word: "Not added"
            }
        })

    title: importer.headline
    note: importer.stage
    visible: importer.is_report_shown
    onClosed: importer.dismiss()

    ScrollHandle {
        anchors.left: files.right
        anchors.leftMargin: 8
        height: files.height
        view: files
    }
    ListView {
        id: files
        width: parent.width
        height: Math.min(contentHeight, 380)
        clip: true
        model: sheet.importer.report
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: "Files"

        delegate: Item {
            id: entry

            required property string fileName
            required property string result
            required property string reason
            readonly property var look: sheet.looks[result]

            width: ListView.view.width
            height: words.implicitHeight + 20
            Accessible.role: Accessible.ListItem
            Accessible.name: fileName + ", " + look.word + (reason ? ", " + reason : "")

            Icon {
                y: 12
                name: entry.look.glyph
                size: 22
                color: entry.look.color
            }
            Column {
                id: words
                x: 38
                y: 10
                width: parent.width - x - status.width - 16
                spacing: 2

                Txt {
                    width: parent.width
                    text: entry.fileName
                    elide: Text.ElideMiddle
                    Accessible.ignored: true
                }
                Txt {
                    width: parent.width
                    visible: text !== ""
                    text: entry.reason
                    tone: "muted"
                    font.pixelSize: Theme.label
                    wrapMode: Text.WordWrap
                    Accessible.ignored: true
                }
            }
            Txt {
                id: status
                anchors.right: parent.right
                y: 10
                text: entry.look.word
                tone: entry.result === "failed" ? "danger" : "muted"
                font.pixelSize: Theme.label
                Accessible.ignored: true
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.line
            }
        }
    }
    footer: Btn {
        text: "Done"
        onClicked: sheet.close()
    }
}
