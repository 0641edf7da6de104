import QtQuick
import Matside

// What stands on a card whose video is gone: what happened, what is safe, one way to mend it.
Rectangle {
    id: note

    property string folder

    signal searched

    radius: Theme.rCard
    color: Theme.dangerSoft

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        Txt {
            id: what
            width: parent.width
            wrapMode: Text.WordWrap
            text: "We can't find this video any more"
            tone: "danger"
            font.pixelSize: Theme.label
            font.weight: Font.DemiBold
        }
        Txt {
            width: parent.width
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            elide: Text.ElideRight
            visible: note.height > what.height + button.height + 2 * font.pixelSize + 28
            text: note.folder && note.height > what.height + button.height + 4 * font.pixelSize ? "It was in " + note.folder + ". Your notes are safe." : "Your notes are safe."
            font.pixelSize: Theme.caption
        }
        Btn {
            id: button
            text: "Find it"
            kind: "outline"
            size: "s"
            focusPolicy: Qt.NoFocus
            Accessible.name: "Find this video"
            onClicked: note.searched()
        }
    }
}
