pragma ComponentBehavior: Bound
import QtQuick
import Matside

// The days of a week from Monday on: a tick where a class was done, a ring around today.
Row {
    id: dots

    // {letter, name, state}; the state is done, now, done-now, past or ahead.
    required property var days
    required property string spoken

    height: 36 + Theme.caption * 1.4
    Accessible.role: Accessible.StaticText
    Accessible.name: spoken

    Repeater {
        model: dots.days

        Item {
            id: day

            required property var modelData
            readonly property bool isDone: modelData.state.startsWith("done")
            readonly property bool isNow: modelData.state.endsWith("now")

            width: dots.width / 7
            height: dots.height

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: 30
                height: 30
                radius: 15
                color: day.isDone ? day.isNow ? Theme.primary : Theme.soft : "transparent"
                border.width: day.modelData.state === "now" ? 2 : 0
                border.color: Theme.sun

                Icon {
                    anchors.centerIn: parent
                    visible: day.isDone
                    name: "check"
                    weight: "bold"
                    size: 16
                    color: day.isNow ? Theme.primaryInk : Theme.softInk
                }
                Rectangle {
                    anchors.centerIn: parent
                    visible: day.modelData.state === "past" || day.modelData.state === "ahead"
                    width: 8
                    height: 8
                    radius: 4
                    color: day.modelData.state === "past" ? Theme.control : Theme.line
                }
            }
            Txt {
                y: 36
                anchors.horizontalCenter: parent.horizontalCenter
                text: day.modelData.letter
                font.pixelSize: Theme.caption
                font.weight: day.isNow ? Font.Bold : Font.Medium
                tone: day.isNow ? "ink" : "muted"
                Accessible.ignored: true
            }
        }
    }
}
