import QtQuick
import Matside

// Subtitles: ours, upright also over a mirrored picture.
Item {
    id: subtitle

    property alias text: words.text
    property real unit: 810

    visible: text !== ""
    height: plate.height

    Plate {
        id: plate
        anchors.horizontalCenter: parent.horizontalCenter
        width: words.width + subtitle.unit * .036
        height: words.height + subtitle.unit * .018
        radius: subtitle.unit * .014
    }
    PTxt {
        id: words
        anchors.centerIn: plate
        width: Math.min(implicitWidth, subtitle.width - subtitle.unit * .036)
        font.pixelSize: Math.max(1, subtitle.unit * .040)
        font.weight: Font.Medium
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
    }
}
