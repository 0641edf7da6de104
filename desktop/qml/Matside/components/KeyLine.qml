pragma ComponentBehavior: Bound
import QtQuick
import Matside

// One action and its keys, drawn as they stand on the keyboard.
Item {
    id: line

    required property string name
    required property list<string> keys

    implicitHeight: Math.max(30, label.implicitHeight + 8)
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + keys.join(" or ")

    Txt {
        id: label
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - caps.width - 16
        text: line.name
        font.pixelSize: Theme.label
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }
    Row {
        id: caps
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        Repeater {
            model: line.keys

            Rectangle {
                id: capBox
                required property string modelData
                width: Math.max(height, cap.implicitWidth + 16)
                height: cap.implicitHeight + 9
                radius: 7
                color: Theme.sunk
                border.width: 1
                border.color: Theme.line

                Txt {
                    id: cap
                    anchors.centerIn: parent
                    text: capBox.modelData
                    font.pixelSize: Theme.caption
                    font.weight: Font.Medium
                    Accessible.ignored: true
                }
            }
        }
    }
}
