import QtQuick
import Matside
import QtQuick.Templates as T

// A quiet handle at the right edge of something that scrolls.
T.ScrollBar {
    id: handle

    required property Flickable view

    implicitWidth: 12
    padding: 3
    orientation: Qt.Vertical
    visible: size < 1 && view.visible
    size: view.visibleArea.heightRatio
    position: view.visibleArea.yPosition
    minimumSize: .06
    hoverEnabled: true
    Accessible.ignored: true
    onPositionChanged: if (pressed)
        view.contentY = view.originY - view.topMargin + position * (view.contentHeight + view.topMargin + view.bottomMargin)

    contentItem: Rectangle {
        implicitWidth: 6
        radius: 3
        color: Theme.control
        opacity: handle.pressed ? .9 : handle.hovered ? .7 : handle.view.moving ? .5 : .25

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.base
            }
        }
    }
}
