import QtQuick
import Matside

// Where the class stands now, with the time above it.
Item {
    id: playhead

    required property string clock
    property real lineHeight: 100
    // Between these, in pixels of the parent, the time stays in sight.
    property real from: 0
    property real to: 0

    width: 1
    visible: x >= from - 1 && x <= to + 1
    Accessible.ignored: true

    Rectangle {
        x: -1
        y: bubble.height - 4
        width: 2
        height: playhead.lineHeight - y
        color: Theme.ink
    }
    Rectangle {
        id: bubble
        x: Math.max(playhead.from - playhead.x, Math.min(playhead.to - playhead.x - width, -width / 2))
        width: words.implicitWidth + 20
        height: words.implicitHeight + 7
        radius: height / 2
        color: Theme.ink

        Txt {
            id: words
            anchors.centerIn: parent
            text: playhead.clock
            color: Theme.ground
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
            tabular: true
        }
    }
}
