import QtQuick
import Matside

// Which half of you: a letter on a disc, never colour alone.
Rectangle {
    id: badge

    property string letter
    property real size: 42

    width: size
    height: size
    radius: size / 2

    PTxt {
        anchors.centerIn: parent
        text: badge.letter
        color: "#14191A"
        font.weight: Font.Bold
        font.pixelSize: Math.max(1, badge.size * (badge.letter.length > 1 ? .46 : .654))
        Accessible.ignored: true
    }
}
