import QtQuick
import Matside

// How one exercise went: a picture, a name, and a mark with its word.
Item {
    id: line

    required property string title
    required property string result
    required property string word
    required property string picture
    readonly property bool isDone: result === "done"
    readonly property bool isSkipped: result === "skipped"

    implicitHeight: Math.max(56, name.implicitHeight + mark.implicitHeight + 14)
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ", " + word

    Poster {
        id: thumb
        width: 69
        height: 46
        anchors.verticalCenter: parent.verticalCenter
        radius: 10
        opacity: line.isSkipped ? .5 : 1
        source: line.picture
        glyph: "person-simple-tai-chi"
        behind: back.color
    }
    Rectangle {
        id: back
        visible: false
        color: Theme.dark ? "#1A2120" : Theme.ground
    }
    Column {
        anchors.left: thumb.right
        anchors.leftMargin: 14
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3

        Txt {
            id: name
            width: parent.width
            text: line.title
            font.weight: Font.DemiBold
            tone: line.isSkipped ? "muted" : "ink"
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Row {
            id: mark
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: line.isDone ? "check" : line.isSkipped ? "minus" : "circle-dashed"
                weight: "bold"
                size: 15
                color: line.isDone ? Theme.primary : Theme.muted
            }
            Txt {
                text: line.word
                font.pixelSize: Theme.label
                tone: line.isDone ? "primary" : "muted"
                Accessible.ignored: true
            }
        }
    }
}
