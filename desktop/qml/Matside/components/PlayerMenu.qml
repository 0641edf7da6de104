pragma ComponentBehavior: Bound
import QtQuick
import Matside
import QtQuick.Templates as T

// A list to choose one from, above the button that opened it.
T.Popup {
    id: menu

    property var names: []
    property int chosen: -1
    signal picked(int index)

    y: -height - 12
    x: parent ? Math.min((parent.width - width) / 2, parent.width - width + 10) : 0
    width: 196
    height: Math.min(contentItem.implicitHeight + 20, 420)
    padding: 10
    margins: 8
    modal: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    onOpened: list.forceActiveFocus()

    background: Plate {
        radius: 18
        color: Theme.player.plateSolid
        border.width: 1
        border.color: Theme.player.line
    }
    contentItem: ListView {
        id: list
        implicitHeight: contentHeight
        clip: true
        model: menu.names
        currentIndex: menu.chosen
        keyNavigationEnabled: true
        // What closes the menu must not leave the class as well.
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
        Keys.onReturnPressed: menu.choose(currentIndex)
        Keys.onEnterPressed: menu.choose(currentIndex)
        Keys.onSpacePressed: menu.choose(currentIndex)

        delegate: T.ItemDelegate {
            id: line
            required property int index
            required property string modelData
            readonly property bool isChosen: index === menu.chosen
            width: list.width
            height: 44
            hoverEnabled: true
            text: modelData
            Accessible.role: Accessible.RadioButton
            Accessible.checked: isChosen
            onClicked: menu.choose(index)

            background: Rectangle {
                radius: 12
                color: line.hovered || (list.activeFocus && line.ListView.isCurrentItem) ? "#33FFFFFF" : "transparent"
            }
            contentItem: Item {
                PTxt {
                    x: 8
                    width: parent.width - 44
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.text
                    elide: Text.ElideRight
                    font.pixelSize: 17
                    font.weight: line.isChosen ? Font.DemiBold : Font.Medium
                }
                Icon {
                    visible: line.isChosen
                    anchors.right: parent.right
                    anchors.rightMargin: 8
                    anchors.verticalCenter: parent.verticalCenter
                    name: "check"
                    weight: "bold"
                    size: 18
                    color: Theme.player.reps
                }
            }
        }
    }

    function choose(index: int) {
        close()
        if (index >= 0)
            picked(index)
    }
}
