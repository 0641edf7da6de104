import QtQuick
import Matside

// The whole window says that it takes what is dragged over it.
Rectangle {
    id: overlay

    // Knows the words for what is dragged over it.
    required property var drop
    readonly property string words: drop.words

    visible: drop.containsDrag
    color: Theme.dark ? "#E6161B1B" : "#EBF4F2ED"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words

    DashBox {
        anchors.fill: parent
        anchors.margins: 32
        radius: 32
        stroke: Theme.primary
        weight: 2.5
        fill: Theme.dark ? "#3321403B" : "#66DCE9E3"
        dash: [4, 3.5]
    }
    Column {
        anchors.centerIn: parent
        spacing: 12

        Logo {
            anchors.horizontalCenter: parent.horizontalCenter
            size: 96
        }
        Item {
            width: 1
            height: 8
        }
        Txt {
            anchors.horizontalCenter: parent.horizontalCenter
            text: overlay.words
            font.pixelSize: Theme.h1
            font.weight: Font.DemiBold
        }
        Txt {
            anchors.horizontalCenter: parent.horizontalCenter
            text: "They stay on this computer. We'll look for the exercises in each one."
            font.pixelSize: Theme.title
            tone: "muted"
        }
    }
}
