import QtQuick
import Matside
import Matside.Models

// One optional tap before a class: how tight it feels. It is kept with the class that is started next.
Flow {
    id: line

    required property TightnessModel tightness
    readonly property bool isStacked: width < words.implicitWidth + scale.implicitWidth + 14

    spacing: isStacked ? 8 : 14
    Component.onCompleted: tightness.look_again()

    Txt {
        id: words
        width: line.isStacked ? line.width : implicitWidth
        height: line.isStacked ? implicitHeight : scale.height
        verticalAlignment: Text.AlignVCenter
        text: "How tight does it feel?"
        font.pixelSize: Theme.body
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    Scale10 {
        id: scale
        width: Math.min(line.width, implicitWidth)
        isBare: true
        value: line.tightness.before
        onChosen: number => line.tightness.say(number)
    }
    Txt {
        id: hint
        visible: line.width >= words.implicitWidth + implicitWidth + scale.implicitWidth + 28
        height: scale.height
        verticalAlignment: Text.AlignVCenter
        text: line.tightness.before < 0 ? "0 loose, 10 very tight. If you like." : "Kept with your next class."
        font.pixelSize: Theme.label
        tone: "muted"
    }
}
