import QtQuick
import Matside

// What was found of one engine, or why it cannot play.
Item {
    id: line

    required property string name
    required property bool isFound
    required property string text

    height: words.height
    Accessible.role: Accessible.StaticText
    Accessible.name: name + (isFound ? " found, " : " not found, ") + text

    Icon {
        y: 1
        name: line.isFound ? "check-circle" : "x-circle"
        size: 20
        color: line.isFound ? Theme.primary : Theme.danger
    }
    Txt {
        id: words
        x: 30
        width: parent.width - x
        text: line.name + "  ·  " + line.text
        tone: "muted"
        font.pixelSize: Theme.label
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }
}
