import QtQuick
import Matside
import QtQuick.Templates as T

// A button with words on the dark ground of the player.
T.Button {
    id: way

    implicitWidth: label.implicitWidth + 36
    implicitHeight: 44
    hoverEnabled: true
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: 14
        color: way.hovered || way.down ? "#FFFFFF" : "#E4E6E2"

        FocusRing {
            on: way.visualFocus
            ring: Theme.player.hold
        }
    }
    contentItem: Item {
        PTxt {
            id: label
            anchors.centerIn: parent
            text: way.text
            color: "#14191A"
            font.pixelSize: 16
            Accessible.ignored: true
        }
    }
}
