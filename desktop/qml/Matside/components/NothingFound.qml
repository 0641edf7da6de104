import QtQuick
import Matside
import Matside.Models

// One sentence about what is there instead, and one way to see it.
Card {
    id: card

    required property LibraryModel library

    height: Math.max(100, words.implicitHeight + 44)
    Accessible.role: Accessible.StaticText
    Accessible.name: library.nothing_text + ". " + library.suggestion_text

    Spiral {
        x: 26
        anchors.verticalCenter: parent.verticalCenter
        width: 44
        height: 44
        stroke: 4
        color: Theme.control
    }
    Column {
        id: words
        x: 96
        width: action.x - x - 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        Txt {
            width: parent.width
            text: card.library.nothing_text
            font.weight: Font.DemiBold
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
        Txt {
            width: parent.width
            text: card.library.suggestion_text
            tone: "muted"
            font.pixelSize: Theme.label
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
    }
    Btn {
        id: action
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        visible: text !== ""
        text: card.library.suggestion_action
        kind: "soft"
        size: "s"
        onClicked: card.library.take_suggestion()
    }
}
