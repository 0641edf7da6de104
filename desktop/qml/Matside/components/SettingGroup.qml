import QtQuick
import Matside

// Settings that belong together, on one card.
Column {
    id: group

    required property string title
    default property alias rows: column.data

    spacing: 10

    Txt {
        text: group.title
        font.pixelSize: Theme.h3
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    Card {
        width: parent.width
        height: column.height + 40

        Column {
            id: column
            x: 24
            y: 20
            width: parent.width - 48
            spacing: 18
        }
    }
}
