import QtQuick
import Matside

// What is set, in words, and the control for it.
Item {
    id: row

    required property string title
    property string note
    default property alias control: place.data

    height: Math.max(words.height, place.height)

    Column {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - place.width - 24
        spacing: 3

        Txt {
            width: parent.width
            text: row.title
            font.weight: Font.Medium
            wrapMode: Text.WordWrap
        }
        Txt {
            width: parent.width
            visible: text !== ""
            text: row.note
            tone: "muted"
            font.pixelSize: Theme.label
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
    Item {
        id: place
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: childrenRect.width
        height: childrenRect.height
    }
}
