pragma ComponentBehavior: Bound
import QtQuick
import Matside
import QtQuick.Templates as T

// What the captions say where an exercise may begin: keep it or not.
Rectangle {
    id: card

    required property string said
    required property string name

    signal kept
    signal dismissed

    radius: 12
    color: Theme.sunSoft
    border.width: 1
    border.color: Theme.sun
    clip: true

    Txt {
        id: words
        x: 10
        y: 5
        width: parent.width - 18
        visible: card.height > Theme.micro + Theme.caption + 18
        text: card.said
        font.pixelSize: Theme.micro
        tone: "sunInk"
        elide: Text.ElideRight
    }
    Row {
        x: card.width < 100 ? 0 : 6
        y: words.visible ? parent.height - height - 1 : (parent.height - height) / 2

        T.AbstractButton {
            id: keep
            width: label.visible ? mark.width + label.implicitWidth + 14 : 32
            height: Math.max(28, label.implicitHeight + 8)
            text: "Keep"
            hoverEnabled: true
            focusPolicy: Qt.NoFocus
            Accessible.name: "Keep " + card.name
            Accessible.description: card.said
            Keys.onReturnPressed: click()
            onClicked: card.kept()

            background: Rectangle {
                radius: 8
                color: keep.hovered || keep.visualFocus ? Theme.hover : "transparent"
                border.width: keep.visualFocus ? 3 : 0
                border.color: Theme.focus
            }
            contentItem: Item {
                Icon {
                    id: mark
                    x: label.visible ? 4 : (parent.width - width) / 2
                    anchors.verticalCenter: parent.verticalCenter
                    name: "check"
                    weight: "bold"
                    size: 14
                    color: Theme.sunInk
                }
                Txt {
                    id: label
                    visible: card.width >= label.implicitWidth + 70
                    x: 22
                    anchors.verticalCenter: parent.verticalCenter
                    text: keep.text
                    font.pixelSize: Theme.caption
                    font.weight: Font.DemiBold
                    tone: "sunInk"
                    Accessible.ignored: true
                }
            }
        }
        IconBtn {
            width: 32
            height: keep.height
            focusPolicy: Qt.NoFocus
            round: false
            glyph: "x"
            weight: "bold"
            glyphSize: 13
            fg: Theme.sunInk
            text: "Do not keep " + card.name
            onClicked: card.dismissed()
        }
    }
}
