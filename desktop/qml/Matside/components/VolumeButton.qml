import QtQuick
import Matside
import QtQuick.Templates as T

// Sound off and on; how loud, on a slider that shows while the pointer or the focus is here.
Item {
    id: volume

    required property var choices
    required property var player
    readonly property bool isOpen: hover.hovered || slider.activeFocus || slider.pressed

    implicitWidth: 50
    implicitHeight: 50

    HoverHandler {
        id: hover
        margin: 6
    }
    WheelHandler {
        onWheel: event => volume.choices.change_volume(event.angleDelta.y > 0 ? 1 : -1)
    }
    PlayerButton {
        anchors.fill: parent
        glyph: volume.choices.is_muted || volume.choices.volume === 0 ? "speaker-slash" : "speaker-high"
        text: volume.choices.is_muted ? "Sound on" : "Sound off"
        keys: volume.player.keys_of("mute")
        // Not over the slider.
        tipRise: volume.isOpen ? plate.height : 0
        onClicked: volume.choices.toggle_mute()
    }
    Plate {
        id: plate
        objectName: "volumePlate"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.top
        width: 50
        height: 150
        radius: 18
        color: Theme.player.plateSolid
        border.width: 1
        border.color: Theme.player.line
        opacity: volume.isOpen ? 1 : 0
        enabled: opacity > 0 || slider.activeFocus

        T.Slider {
            id: slider
            anchors.fill: parent
            anchors.margins: 12
            orientation: Qt.Vertical
            from: 0
            to: 1
            stepSize: .05
            value: volume.choices.is_muted ? 0 : volume.choices.volume
            focusPolicy: Qt.TabFocus
            Accessible.name: "Volume"
            onMoved: {
                volume.choices.set_volume(value)
                value = Qt.binding(() => volume.choices.is_muted ? 0 : volume.choices.volume)
            }

            background: Rectangle {
                x: (slider.width - width) / 2
                width: 6
                height: slider.height
                radius: 3
                color: Theme.player.track

                Rectangle {
                    y: slider.visualPosition * parent.height
                    width: parent.width
                    height: parent.height - y
                    radius: 3
                    color: "#D8D2C6"
                }
            }
            handle: Rectangle {
                x: (slider.width - width) / 2
                y: slider.visualPosition * (slider.height - height)
                width: 18
                height: 18
                radius: 9
                color: "#FFFFFF"

                FocusRing {
                    on: slider.visualFocus
                    ring: Theme.player.hold
                }
            }
        }
    }
}
