pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Matside

// A description with times, pasted.
Sheet {
    id: sheet

    required property var files

    title: "Times from a description"
    note: "Paste the text with its times. Names and times are read from it."
    wanted: 640
    onOpened: area.forceActiveFocus(Qt.TabFocusReason)
    onClosed: area.text = ""

    // Room for the ring of the keyboard on all sides.
    Item {
        width: parent.width
        height: paper.height + 12
    }
    Rectangle {
        id: paper
        x: 6
        y: 6
        width: parent.width - 12
        height: Math.max(180, Math.min(300, (sheet.parent?.height ?? 600) - 340))
        radius: Theme.rControl
        color: Theme.surface
        border.width: 1
        border.color: Theme.control

        FocusRing {
            on: area.activeFocus
        }
        Flickable {
            id: flick
            anchors.fill: parent
            anchors.margins: 2
            contentHeight: area.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            T.TextArea {
                id: area
                width: flick.width
                height: Math.max(implicitHeight, flick.height)
                implicitHeight: contentHeight + 28
                padding: 14
                font.family: Theme.font
                font.pixelSize: Theme.body
                color: Theme.ink
                selectionColor: Theme.primary
                selectedTextColor: Theme.primaryInk
                selectByMouse: true
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                KeyNavigation.priority: KeyNavigation.BeforeItem
                KeyNavigation.tab: read
                Accessible.role: Accessible.EditableText
                Accessible.name: "Description with times"
                Accessible.multiLine: true

                Txt {
                    x: 14
                    y: 14
                    visible: area.length === 0 && area.preeditText === ""
                    text: "0:25 Pelvic tilts\n1:50 Cat and cow"
                    tone: "muted"
                    lineHeight: 1.28
                    Accessible.ignored: true
                }
            }
        }
    }
    footer: Btn {
        id: read
        anchors.right: parent.right
        text: "Read the times"
        enabled: area.text.trim() !== ""
        why: "Paste some text first"
        onClicked: {
            const text = area.text
            sheet.close()
            sheet.files.import_text(text)
        }
    }
}
