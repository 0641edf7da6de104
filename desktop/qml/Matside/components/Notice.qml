import QtQuick
import Matside

// A few words on what a key just did.
Item {
    id: notice

    property real unit: 810
    property string text

    function show(words: string) {
        text = words
        stay.restart()
    }

    width: words.implicitWidth + unit * .05
    height: unit * .058
    visible: text !== ""

    Plate {
        anchors.fill: parent
        radius: height / 2
    }
    PTxt {
        id: words
        anchors.centerIn: parent
        text: notice.text
        font.pixelSize: Math.max(14, notice.unit * .026)
        font.weight: Font.Medium
    }
    Timer {
        id: stay
        interval: 1800
        onTriggered: notice.text = ""
    }
}
