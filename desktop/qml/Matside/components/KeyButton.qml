import QtQuick
import Matside
import QtQuick.Templates as T

// A key as it stands on the keyboard, with what it does: large enough to read from three metres. It can be clicked too.
T.AbstractButton {
    id: button

    required property real unit
    required property string glyph
    property color tint: Theme.player.text

    implicitWidth: row.implicitWidth
    implicitHeight: Math.max(48, unit * .11)
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.name: text + ", key " + glyph
    Keys.onReturnPressed: click()

    background: Rectangle {
        anchors.fill: parent
        anchors.margins: -8
        radius: 16
        color: button.down ? "#33FFFFFF" : button.hovered ? "#1FFFFFFF" : "transparent"

        FocusRing {
            on: button.visualFocus
            ring: Theme.player.hold
            anchors.margins: 0
            radius: 16
        }
    }
    contentItem: Item {
        implicitWidth: row.implicitWidth

        Row {
            id: row
            anchors.verticalCenter: parent.verticalCenter
            spacing: button.unit * .016

            Rectangle {
                width: button.unit * .085
                height: width
                radius: width * .22
                anchors.verticalCenter: parent.verticalCenter
                color: "transparent"
                border.width: 3
                border.color: button.tint

                PTxt {
                    anchors.centerIn: parent
                    text: button.glyph
                    color: button.tint
                    font.pixelSize: Math.max(16, button.unit * .056)
                    Accessible.ignored: true
                }
            }
            PTxt {
                anchors.verticalCenter: parent.verticalCenter
                text: button.text
                color: button.tint
                font.pixelSize: Math.max(16, button.unit * .05)
                Accessible.ignored: true
            }
        }
    }
}
