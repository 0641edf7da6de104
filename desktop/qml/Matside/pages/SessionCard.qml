import QtQuick
import Matside

// One past session: its day, what was done, how long.
Card {
    id: card

    required property string day
    required property string done
    required property string minutes
    property string note

    implicitHeight: column.implicitHeight + 28
    radius: Theme.rControl
    Accessible.role: Accessible.StaticText
    Accessible.name: [day, done, minutes, note].filter(part => part !== "").join(", ")

    Column {
        id: column
        x: 16
        y: 14
        width: parent.width - 32
        spacing: 6

        Item {
            width: parent.width
            height: dayText.implicitHeight

            Txt {
                id: dayText
                width: parent.width - minutesText.implicitWidth - 8
                text: card.day
                font.pixelSize: Theme.label
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Txt {
                id: minutesText
                anchors.right: parent.right
                text: card.minutes
                font.pixelSize: Theme.label
                font.weight: Font.DemiBold
                tone: "primary"
                tabular: true
                Accessible.ignored: true
            }
        }
        Txt {
            width: parent.width
            text: card.done
            font.pixelSize: Theme.label
            tone: "muted"
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Txt {
            visible: text !== ""
            width: parent.width
            text: card.note
            font.pixelSize: Theme.label
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
