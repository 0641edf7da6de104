pragma ComponentBehavior: Bound
import QtQuick
import Matside

// The chapters of one source, to be compared with another.
Column {
    id: part

    property string heading
    property string name
    property var rows: []
    property string emptyText

    spacing: 4
    Accessible.role: Accessible.List
    Accessible.name: heading + ", " + name

    Txt {
        width: parent.width
        text: part.heading + (part.name ? ": " + part.name : "")
        font.weight: Font.DemiBold
        elide: Text.ElideMiddle
        bottomPadding: 4
    }
    Txt {
        visible: part.rows.length === 0
        text: part.emptyText
        tone: "muted"
    }
    Repeater {
        model: part.rows

        Item {
            id: line

            required property var modelData

            width: part.width
            height: Math.max(28, title.height + 6)
            Accessible.role: Accessible.ListItem
            Accessible.name: [modelData.time, modelData.title, modelData.amount].filter(each => each !== "").join(", ")

            Txt {
                id: time
                width: Theme.px(58)
                horizontalAlignment: Text.AlignRight
                text: line.modelData.time
                font.pixelSize: Theme.caption
                tabular: true
                tone: "muted"
            }
            Txt {
                id: title
                x: time.width + 12
                width: parent.width - x - amount.width - 8
                text: line.modelData.title
                font.pixelSize: Theme.caption
                tone: line.modelData.is_exercise ? "ink" : "muted"
                elide: Text.ElideRight
            }
            Txt {
                id: amount
                // The name comes first; what it asks for has the rest of the line.
                readonly property real room: parent.width - title.x - Math.min(title.implicitWidth, parent.width * .5) - 8
                anchors.right: parent.right
                width: Math.min(implicitWidth, room)
                text: line.modelData.amount
                elide: Text.ElideRight
                font.pixelSize: Theme.caption
                tone: "muted"
            }
        }
    }
}
