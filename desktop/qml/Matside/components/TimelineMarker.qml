pragma ComponentBehavior: Bound
import QtQuick
import Matside

// The edge of the chosen chapter: a line with a grip to drag. It asks for a place and stands where it is told.
Item {
    id: marker

    required property string name
    required property string clock
    property real lineTop: 0
    property real gripY: height / 2
    readonly property bool isDragged: pointer.pressed && pointer.isMoved

    // Arrow keys move this edge.
    property bool isActive: false

    // In pixels of the parent; free of what is near where Alt is held.
    signal dragged(real x, bool isFree)
    signal dropped
    signal canceled

    width: 3
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: name
    Accessible.description: clock
    Accessible.focusable: true
    Keys.onEscapePressed: event => {
        event.accepted = isDragged
        if (isDragged) {
            pointer.isMoved = false
            pointer.isOff = true
            canceled()
        }
    }

    Rectangle {
        x: -width / 2
        y: marker.lineTop
        width: 3
        height: marker.height - y
        radius: 1.5
        color: Theme.primary
    }
    Rectangle {
        x: -width / 2
        y: marker.gripY - height / 2
        width: 18
        height: 34
        radius: 9
        color: pointer.containsMouse || marker.isDragged ? Theme.primaryHover : Theme.primary
        border.width: 2
        border.color: Theme.surface

        Column {
            anchors.centerIn: parent
            spacing: 3

            Repeater {
                model: 3

                Rectangle {
                    width: 6
                    height: 2
                    radius: 1
                    color: Theme.primaryInk
                }
            }
        }
        FocusRing {
            on: marker.activeFocus || marker.isActive
        }
    }
    MouseArea {
        id: pointer

        property bool isMoved: false
        property bool isOff: false
        property real from: 0
        property real grabbed: 0

        function placed(mouse: var): real {
            return mapToItem(marker.parent, mouse.x, 0).x - grabbed
        }

        x: -16
        y: marker.gripY - 26
        width: 32
        height: 52
        hoverEnabled: true
        preventStealing: true
        cursorShape: Qt.SizeHorCursor
        onPressed: mouse => {
            isMoved = isOff = false
            from = mapToItem(marker.parent, mouse.x, 0).x
            grabbed = from - marker.x
            marker.forceActiveFocus(Qt.MouseFocusReason)
        }
        onPositionChanged: mouse => {
            if (!pressed || isOff)
                return
            if (Math.abs(mapToItem(marker.parent, mouse.x, 0).x - from) > 3)
                isMoved = true
            if (isMoved)
                marker.dragged(placed(mouse), mouse.modifiers & Qt.AltModifier)
        }
        onReleased: {
            if (isMoved)
                marker.dropped()
            isMoved = false
        }
    }
}
