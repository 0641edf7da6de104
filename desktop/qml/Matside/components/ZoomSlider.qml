import QtQuick
import Matside
import QtQuick.Templates as T

// How much of the class is in sight: a slider between two signs. It asks, and stands where it is told.
Row {
    id: zoom

    required property real value

    signal wanted(real value)
    signal stepped(int by)

    spacing: 2

    IconBtn {
        width: 36
        height: 44
        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.NoFocus
        glyph: "minus"
        weight: "bold"
        glyphSize: 15
        fg: Theme.muted
        text: "See more of the class"
        keys: "-"
        onClicked: zoom.stepped(-1)
    }
    T.Slider {
        id: slider
        width: Theme.px(110)
        height: 44
        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.TabFocus
        value: zoom.value
        stepSize: .05
        Accessible.name: "Zoom of the timeline"
        onMoved: zoom.wanted(value)

        background: Item {
            Rectangle {
                y: (parent.height - height) / 2
                width: parent.width
                height: 4
                radius: 2
                color: Theme.line
            }
        }
        handle: Rectangle {
            x: slider.visualPosition * (slider.width - width)
            y: (slider.height - height) / 2
            width: 18
            height: 18
            radius: 9
            color: Theme.primary

            FocusRing {
                on: slider.visualFocus
            }
        }
    }
    IconBtn {
        width: 36
        height: 44
        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.NoFocus
        glyph: "plus"
        weight: "bold"
        glyphSize: 15
        fg: Theme.muted
        text: "See less of the class, larger"
        keys: "+"
        onClicked: zoom.stepped(1)
    }
}
