import QtQuick
import Matside

// A folder from which classes were added.
Item {
    id: line

    required property string folder
    required property bool isBusy

    signal lookedAgain
    signal removed

    height: Math.max(words.height, 44)

    Icon {
        id: mark
        anchors.verticalCenter: parent.verticalCenter
        name: "folder-open"
        size: 22
        color: Theme.muted
    }
    Txt {
        id: words
        x: 34
        anchors.verticalCenter: parent.verticalCenter
        width: tools.x - x - 16
        text: line.folder
        elide: Text.ElideMiddle
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        Btn {
            anchors.verticalCenter: parent.verticalCenter
            text: "Look again"
            kind: "soft"
            size: "s"
            enabled: !line.isBusy
            why: "Videos are being added now"
            Accessible.name: "Look again in " + line.folder
            onClicked: line.lookedAgain()
        }
        IconBtn {
            anchors.verticalCenter: parent.verticalCenter
            width: 44
            height: 44
            glyph: "x"
            glyphSize: 18
            fg: Theme.muted
            text: "Take off the list"
            Accessible.name: "Take " + line.folder + " off the list"
            onClicked: line.removed()
        }
    }
}
