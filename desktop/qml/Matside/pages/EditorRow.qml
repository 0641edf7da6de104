pragma ComponentBehavior: Bound
import QtQuick
import Matside

// One part of the class in the table. A suggestion says so, and is kept or not.
Item {
    id: row

    required property string key
    required property string start_text
    required property string title
    required property string kind_text
    required property string area
    required property string side_text
    required property string amount_text
    required property string spoken
    required property bool is_named
    required property bool is_exercise
    required property bool is_rest
    required property bool is_suggested
    required property bool is_selected
    required property bool is_primary
    property bool isRinged: false
    readonly property bool isTight: width < Theme.px(380)
    readonly property color dot: is_exercise ? Theme.colours(area).fill : Theme.control

    signal pressed(int modifiers)
    signal entered
    signal kept
    signal dismissed

    height: Math.max(42, Theme.body + 24)
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.description: kind_text
    Accessible.selectable: true
    Accessible.selected: is_selected
    Accessible.onPressAction: pressed(Qt.NoModifier)

    Rectangle {
        anchors.fill: parent
        radius: 12
        color: row.is_selected ? Theme.soft : pointer.containsMouse ? Theme.hover : "transparent"

        FocusRing {
            on: row.isRinged
            anchors.margins: 0
            radius: 12
        }
    }
    Rectangle {
        visible: !row.is_selected
        x: 8
        width: parent.width - 16
        height: 1
        anchors.bottom: parent.bottom
        color: Theme.line
    }
    MouseArea {
        id: pointer
        anchors.fill: parent
        hoverEnabled: true
        onClicked: mouse => row.pressed(mouse.modifiers)
        onDoubleClicked: row.entered()
    }
    Txt {
        id: time
        x: 6
        width: Theme.px(row.isTight ? 44 : 54)
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        text: row.start_text
        font.pixelSize: Theme.label
        font.weight: row.is_selected ? Font.Medium : Font.Normal
        color: row.is_selected ? Theme.softInk : Theme.muted
        tabular: true
    }
    Rectangle {
        id: mark
        anchors.left: time.right
        anchors.leftMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        width: row.is_exercise ? 12 : 8
        height: width
        radius: width / 2
        color: row.is_suggested ? "transparent" : row.dot
        border.width: row.is_suggested ? 2 : 0
        border.color: row.dot
    }
    Txt {
        anchors.left: time.right
        anchors.leftMargin: 36
        width: (row.is_suggested ? choice.x : side.visible ? side.x : amount.x) - x - 10
        anchors.verticalCenter: parent.verticalCenter
        text: row.title
        font.weight: row.is_primary ? Font.DemiBold : Font.Medium
        font.italic: !row.is_named && row.is_exercise
        color: row.is_suggested || !row.is_exercise || !row.is_named ? Theme.muted : Theme.ink
        elide: Text.ElideRight
    }
    Txt {
        id: side
        visible: !row.is_suggested && text !== "" && !(row.isTight && text === "Both")
        x: Math.min(amount.x - width - 12, parent.width * .62)
        anchors.verticalCenter: parent.verticalCenter
        text: row.side_text
        font.pixelSize: Theme.label
        color: row.is_selected ? Theme.softInk : Theme.muted
    }
    Txt {
        id: amount
        visible: !row.is_suggested
        anchors.right: parent.right
        anchors.rightMargin: 14
        width: Math.min(implicitWidth, parent.width * .32)
        anchors.verticalCenter: parent.verticalCenter
        text: row.amount_text
        font.pixelSize: Theme.label
        tabular: true
        elide: Text.ElideRight
    }
    Loader {
        id: choice
        active: row.is_suggested
        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter

        sourceComponent: Row {
            spacing: 4

            Txt {
                visible: !row.isTight
                anchors.verticalCenter: parent.verticalCenter
                rightPadding: 4
                text: "Suggested"
                font.pixelSize: Theme.label
                tone: "muted"
            }
            IconBtn {
                width: 36
                height: 36
                focusPolicy: Qt.NoFocus
                glyph: "check"
                weight: "bold"
                glyphSize: 17
                fg: Theme.softInk
                bg: Theme.soft
                bgHover: Qt.darker(Theme.soft, Theme.dark ? .8 : 1.06)
                text: "Keep " + row.title
                onClicked: row.kept()
            }
            IconBtn {
                width: 36
                height: 36
                focusPolicy: Qt.NoFocus
                glyph: "x"
                weight: "bold"
                glyphSize: 15
                fg: Theme.muted
                text: "Do not keep " + row.title
                onClicked: row.dismissed()
            }
        }
    }
}
