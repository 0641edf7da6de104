import QtQuick
import Matside

// A round button of the player. A click leaves the focus on the page, so that Space goes on to mean play and pause.
IconBtn {
    property int mark: 0

    implicitWidth: 50
    implicitHeight: 50
    fg: "#FFFFFF"
    bgHover: "#33FFFFFF"
    ring: Theme.player.hold
    glyphSize: 26
    focusPolicy: Qt.TabFocus

    Txt {
        visible: parent.mark > 0
        anchors.centerIn: parent
        anchors.verticalCenterOffset: 1
        text: parent.mark
        color: "#FFFFFF"
        font.pixelSize: 13
        font.weight: Font.Bold
        tabular: true
        Accessible.ignored: true
    }
}
