pragma ComponentBehavior: Bound
import QtQuick
import Matside

// What went wrong, what was kept, and the ways out: a bar, never a dialog.
Rectangle {
    id: trouble

    required property var player

    visible: player.trouble !== ""
    radius: 18
    color: "#40241F"
    border.width: 1
    border.color: "#6B3B33"
    height: Math.max(words.implicitHeight, ways.height) + 32
    Accessible.role: Accessible.AlertMessage
    Accessible.name: player.trouble

    Icon {
        id: sign
        x: 20
        anchors.verticalCenter: parent.verticalCenter
        name: "warning-circle"
        weight: "fill"
        size: 26
        color: "#F2A497"
    }
    PTxt {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: 14
        anchors.right: ways.left
        anchors.rightMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        text: trouble.player.trouble
        wrapMode: Text.Wrap
        maximumLineCount: 5
        elide: Text.ElideRight
        font.pixelSize: 17
        font.weight: Font.Medium
        lineHeight: 1.28
        Accessible.ignored: true
    }
    Row {
        id: ways
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10

        Repeater {
            model: trouble.player.ways_out

            PlayerWay {
                required property var modelData
                text: modelData.name
                onClicked: trouble.player.take_way(modelData.way)
            }
        }
    }
}
