pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Matside

// Files in and out: the choosers, and a card for what takes long or could not be done.
Item {
    id: part

    required property var editor
    readonly property var files: editor.files
    property string format

    function save(format: string) {
        part.format = format
        saver.currentFile = files.suggested_url(format)
        saver.open()
    }
    function bring() {
        const folder = files.folder_url()
        if (folder.toString() !== "")
            opener.currentFolder = folder
        opener.open()
    }

    height: card.height

    FileDialog {
        id: saver
        fileMode: FileDialog.SaveFile
        title: "Save a copy"
        onAccepted: part.files.export_as(part.format, selectedFile)
    }
    FileDialog {
        id: opener
        title: "Chapters from a file"
        onAccepted: part.files.import_from(selectedFile)
    }
    Card {
        id: card
        width: parent.width
        height: Math.max(column.implicitHeight, buttons.height) + 32
        anchors.bottom: parent.bottom
        visible: part.files.is_busy || part.files.trouble !== ""
        elevation: 2
        color: part.files.trouble !== "" ? Theme.dangerSoft : Theme.raised
        Accessible.role: Accessible.AlertMessage
        Accessible.name: words.text

        Column {
            id: column
            x: 20
            width: buttons.x - x - 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 10

            Txt {
                id: words
                width: parent.width
                text: part.files.trouble || part.files.busy_text
                tone: part.files.trouble !== "" ? "danger" : "ink"
                font.weight: Font.Medium
                wrapMode: Text.WordWrap
                Accessible.ignored: true
            }
            MatBar {
                visible: part.files.trouble === "" && part.files.is_busy
                width: parent.width
                thick: 6
                value: Math.max(0, part.files.progress)
                Accessible.name: part.files.busy_text
            }
        }
        Row {
            id: buttons
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            Btn {
                visible: part.files.trouble !== "" && part.files.trouble_action !== ""
                kind: "outline"
                size: "s"
                text: part.files.trouble_action
                onClicked: part.files.run_trouble_action()
            }
            IconBtn {
                visible: part.files.trouble !== ""
                width: 40
                height: 40
                glyph: "x"
                glyphSize: 16
                fg: Theme.danger
                text: "Dismiss"
                onClicked: part.files.dismiss_trouble()
            }
            Btn {
                visible: part.files.trouble === "" && part.files.is_busy
                kind: "ghost"
                size: "s"
                text: "Stop"
                onClicked: part.files.cancel()
            }
        }
    }
}
