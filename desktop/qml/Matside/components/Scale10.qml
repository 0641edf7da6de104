pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Matside

// Tightness, 0 to 10: eleven large targets on a mat. `value` shows, never decides; -1 is nothing said, and a tap on what
// is chosen takes it back. `before` marks what was said before class.
T.Control {
    id: scale

    property int value: -1
    property int before: -1
    // Without the words under it.
    property bool isBare: false
    readonly property int from: 0
    readonly property int to: 10
    readonly property int stepSize: 1
    readonly property real cell: width / 11
    readonly property real track: isBare ? 44 : 48

    signal chosen(int number)

    function put(number: int) {
        if (number !== value)
            chosen(number)
    }

    implicitWidth: 11 * 46
    implicitHeight: isBare ? 48 : 58 + Theme.caption * 1.5
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Slider
    Accessible.name: "Tightness, 0 loose to 10 very tight"
    Accessible.description: (value < 0 ? "Not said" : "" + value) + (before < 0 ? "" : ", before class " + before)
    Accessible.onIncreaseAction: put(Math.min(10, value + 1))
    Accessible.onDecreaseAction: put(value < 0 ? 10 : Math.max(0, value - 1))
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Right || event.key === Qt.Key_Up)
            put(Math.min(10, value + 1))
        else if (event.key === Qt.Key_Left || event.key === Qt.Key_Down)
            put(value < 0 ? 10 : Math.max(0, value - 1))
        else if (event.key === Qt.Key_Home)
            put(0)
        else if (event.key === Qt.Key_End)
            put(10)
        else if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9 && event.modifiers === Qt.NoModifier)
            put(event.key - Qt.Key_0)
        else if ((event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace) && value >= 0)
            chosen(value)
        else
            return
        event.accepted = true
    }

    component Word: Txt {
        y: scale.track + 16
        font.pixelSize: Theme.caption
        tone: "muted"
        visible: !scale.isBare
    }

    background: Item {}
    contentItem: Item {
        Rectangle {
            y: scale.isBare ? 2 : 5
            width: parent.width
            height: scale.track
            radius: height / 2
            color: Theme.sunk
            border.width: 1
            border.color: Theme.control

            FocusRing {
                on: scale.visualFocus
            }
            Rectangle {
                visible: scale.value >= 0
                x: 1
                y: 1
                width: scale.cell * (scale.value + .5) + height / 2
                height: parent.height - 2
                radius: height / 2
                color: Theme.soft
            }
            Repeater {
                model: 11

                Item {
                    id: target

                    required property int index
                    readonly property bool isBefore: index === scale.before

                    x: index * scale.cell
                    width: scale.cell
                    height: scale.track

                    Rectangle {
                        anchors.centerIn: parent
                        width: scale.track - 10
                        height: width
                        radius: width / 2
                        visible: target.isBefore || hover.hovered
                        color: hover.hovered ? Theme.hover : "transparent"
                        border.width: target.isBefore ? 2 : 0
                        border.color: Theme.muted
                    }
                    Txt {
                        anchors.centerIn: parent
                        text: target.index
                        visible: target.index !== scale.value
                        font.pixelSize: Theme.px(17)
                        font.weight: target.isBefore ? Font.Bold : Font.Medium
                        tone: "muted"
                        tabular: true
                        Accessible.ignored: true
                    }
                    HoverHandler {
                        id: hover
                        cursorShape: Qt.PointingHandCursor
                    }
                    TapHandler {
                        onTapped: scale.chosen(target.index)
                    }
                }
            }
        }
        Rectangle {
            readonly property real wide: scale.isBare ? 48 : 56
            visible: scale.value >= 0
            x: scale.cell * (scale.value + .5) - wide / 2
            y: (scale.isBare ? 24 : 29) - wide / 2
            width: wide
            height: wide
            radius: wide / 2
            color: Theme.primary

            Txt {
                anchors.centerIn: parent
                text: scale.value
                color: Theme.primaryInk
                font.pixelSize: Theme.px(scale.isBare ? 21 : 25)
                font.weight: Font.DemiBold
                tabular: true
                Accessible.ignored: true
            }
        }
        Word {
            id: loose
            x: 8
            text: "Loose"
        }
        Word {
            id: tight
            anchors.right: parent.right
            anchors.rightMargin: 8
            text: "Very tight"
        }
        Word {
            visible: !scale.isBare && scale.before >= 0
            x: Math.max(loose.width + 24, Math.min(parent.width - width - tight.width - 24, scale.cell * (scale.before + .5) - width / 2))
            text: "before class"
        }
    }
}
