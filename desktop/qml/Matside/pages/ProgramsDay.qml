import QtQuick
import QtQuick.Templates as T
import Matside

// One day: its class, and what became of it.
T.AbstractButton {
    id: card

    required property var day
    required property string area
    required property string poster
    readonly property bool isNext: day.state === "next"
    readonly property bool isDone: day.state === "done"
    readonly property bool isSkipped: day.state === "skipped"
    readonly property bool isNarrow: width < 220
    // Large words need the room of the picture.
    readonly property bool hasPicture: width >= Theme.px(190)
    readonly property color fill: isNext ? Theme.soft : isDone || isSkipped ? Theme.ground : Theme.surface

    implicitHeight: Math.max(96, Theme.px(84), words.implicitHeight + 24)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: day.spoken ?? ""
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onRightPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

    background: Rectangle {
        radius: 16
        color: card.fill
        border.width: card.isNext ? 2 : 1
        border.color: card.isNext ? Theme.primary : card.hovered ? Theme.control : Theme.line

        FocusRing {
            on: card.visualFocus
        }
    }
    contentItem: Item {
        Poster {
            id: picture
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            visible: card.hasPicture
            width: card.isNarrow ? 60 : 84
            height: card.isNarrow ? 60 : 64
            radius: 12
            source: card.poster
            behind: card.fill
            tint: Theme.colours(card.area).soft

            // What lies behind is paler; the corners stay round.
            Rectangle {
                anchors.fill: parent
                visible: card.isDone || card.isSkipped
                color: Qt.alpha(card.fill, .25)
            }
        }
        Column {
            id: words
            anchors.left: card.hasPicture ? picture.right : parent.left
            anchors.leftMargin: card.hasPicture ? 12 : 16
            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6

            Txt {
                width: parent.width
                text: card.day.title ?? ""
                tone: card.isSkipped ? "muted" : "ink"
                font.weight: Font.DemiBold
                font.pixelSize: card.isNarrow ? Theme.label : Theme.body
                wrapMode: Text.WordWrap
                lineHeight: 1.1
                maximumLineCount: card.hasPicture ? 2 : 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Row {
                width: parent.width
                spacing: 6

                Icon {
                    id: sign
                    visible: card.isDone || card.isSkipped || (card.day.is_missing ?? false)
                    anchors.verticalCenter: parent.verticalCenter
                    name: card.isDone ? "check" : card.isSkipped ? "arrow-bend-up-right" : "info"
                    weight: card.day.is_missing ? "regular" : "bold"
                    size: 15
                    color: card.isDone ? Theme.primary : Theme.muted
                }
                Txt {
                    width: parent.width - (sign.visible ? 21 : 0)
                    text: card.day.is_missing ? "Not here yet" : card.day.note ?? ""
                    color: card.isNext ? Theme.softInk : Theme.muted
                    font.pixelSize: Theme.label
                    font.weight: card.isNext ? Font.DemiBold : Font.Normal
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }
}
