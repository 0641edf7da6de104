import QtQuick
import Matside

// What stands in place of the library while it is read: nothing at first, words and a slow roll after a second.
Row {
    id: opening

    property bool isSlow: false

    spacing: 14
    opacity: isSlow ? 1 : 0

    Timer {
        running: opening.visible
        interval: 1000
        onTriggered: opening.isSlow = true
    }
    Spiral {
        anchors.verticalCenter: parent.verticalCenter
        width: 34
        height: 34
        stroke: 3.4
        color: Theme.control
        isTurning: opening.isSlow
    }
    Txt {
        anchors.verticalCenter: parent.verticalCenter
        text: "Opening your library"
        tone: "muted"
    }
}
