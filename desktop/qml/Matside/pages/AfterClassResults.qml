pragma ComponentBehavior: Bound
import QtQuick
import Matside

// How each exercise went: small pictures in a row, each with its mark; their names when the pointer rests on them.
Flow {
    id: results

    required property var model
    required property int count
    // A row is full or nearly so; a long class has smaller pictures.
    readonly property int across: count > 16 ? 12 : count === 9 || count === 10 ? 10 : 8
    readonly property real cell: Math.floor((width - (across - 1) * spacing) / across)

    spacing: 6
    Accessible.role: Accessible.List
    Accessible.name: "What you did"

    Repeater {
        model: results.model

        Item {
            id: line

            required property string title
            required property string result
            required property string word
            required property string picture
            readonly property bool isDone: result === "done"
            readonly property bool isSkipped: result === "skipped"

            width: results.cell
            height: thumb.height + 26
            Accessible.role: Accessible.ListItem
            Accessible.name: title + ", " + word

            Rectangle {
                anchors.fill: thumb
                radius: 10
                color: line.isSkipped ? Theme.sunk : Theme.soft
            }
            Poster {
                id: thumb
                width: parent.width
                height: Math.round(width * .75)
                radius: 10
                source: line.picture
                glyph: "person-simple-tai-chi"
                behind: Theme.raised
                tint: "transparent"
            }
            Rectangle {
                anchors.fill: thumb
                visible: line.isSkipped
                radius: 10
                color: Qt.alpha(Theme.raised, .6)
            }
            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                y: thumb.height + 6
                name: line.isDone ? "check" : line.isSkipped ? "minus" : "circle-dashed"
                weight: "bold"
                size: 17
                color: line.isDone ? Theme.primary : Theme.muted
            }
            HoverHandler {
                id: hover
            }
            Tip {
                target: thumb
                wanted: hover.hovered
                text: line.title + ": " + line.word.toLowerCase()
            }
        }
    }
}
