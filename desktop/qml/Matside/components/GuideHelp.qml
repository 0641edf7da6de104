pragma ComponentBehavior: Bound
import QtQuick
import Matside

// When to stop and ask somebody: calm, but not to be missed.
Rectangle {
    id: card

    // {title, lead, now_title, now, soon_title, soon, foot, sources}
    required property var said
    required property bool isNarrow
    readonly property real columnWidth: isNarrow ? column.width : (column.width - 40) / 2

    height: column.height + 64
    radius: 24
    color: Theme.sunSoft
    border.width: 2
    border.color: Theme.sun
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: said.title
    Accessible.focusable: true

    FocusRing {
        on: card.activeFocus
    }

    component Signs: Column {
        id: signs

        required property string title
        required property var list
        required property string glyph

        width: card.columnWidth
        spacing: 10

        Txt {
            width: parent.width
            text: signs.title
            font.pixelSize: Theme.h3
            font.weight: Font.DemiBold
            tone: "sunInk"
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: signs.list

            Item {
                id: line

                required property string modelData

                width: signs.width
                height: Math.max(words.implicitHeight, 26)

                Icon {
                    y: 2
                    name: signs.glyph
                    weight: "fill"
                    size: 20
                    color: Theme.sunInk
                }
                Txt {
                    id: words
                    x: 32
                    width: parent.width - 32
                    text: line.modelData
                    font.pixelSize: Theme.px(17)
                    wrapMode: Text.WordWrap
                    Accessible.role: Accessible.StaticText
                }
            }
        }
    }

    Column {
        id: column
        x: 32
        y: 32
        width: parent.width - 64
        spacing: 20

        Column {
            width: parent.width
            spacing: 8

            Row {
                spacing: 12

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "hand-palm"
                    weight: "fill"
                    size: Theme.px(30)
                    color: Theme.sunInk
                }
                Txt {
                    width: column.width - 50
                    text: card.said.title
                    font.pixelSize: Theme.h2
                    font.weight: Font.DemiBold
                    wrapMode: Text.WordWrap
                    Accessible.role: Accessible.Heading
                }
            }
            Txt {
                width: Math.min(parent.width, Theme.px(720))
                text: card.said.lead
                font.pixelSize: Theme.px(17)
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.StaticText
            }
        }
        Flow {
            width: parent.width
            spacing: card.isNarrow ? 24 : 40

            Signs {
                title: card.said.now_title
                list: card.said.now
                glyph: "warning-circle"
            }
            Signs {
                title: card.said.soon_title
                list: card.said.soon
                glyph: "info"
            }
        }
        Txt {
            width: Math.min(parent.width, Theme.px(820))
            text: card.said.foot
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.StaticText
        }
        Txt {
            text: card.said.sources
            font.pixelSize: Theme.caption
            tone: "sunInk"
        }
    }
}
