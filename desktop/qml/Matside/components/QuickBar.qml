pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// “I have 10 minutes for my hips”, and, if the person likes, how tight it feels before the class that is started next.
Card {
    id: bar

    required property TodayModel today
    required property TightnessModel tightness
    required property bool isCompact
    readonly property bool isBig: !isCompact && width > 1180
    readonly property real pad: isCompact ? 20 : 28

    elevation: 2
    radius: 24
    height: column.height + (isCompact ? 24 : 32)

    component Words: Txt {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        font.pixelSize: Theme.title
        font.weight: Font.Medium
        Accessible.ignored: true
    }

    Column {
        id: column
        x: bar.pad
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - bar.pad - 20
        spacing: bar.isCompact ? 9 : 11

        Item {
            width: parent.width
            height: Math.max(choices.height, show.height)

            Flow {
                id: choices
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - show.width - 16
                spacing: bar.isBig ? 10 : 7

                Row {
                    spacing: parent ? (parent as Flow).spacing : 0

                    Words {
                        rightPadding: 4
                        text: "I have"
                    }
                    Repeater {
                        model: bar.today.limits

                        Chip {
                            required property int modelData
                            text: modelData + " min"
                            big: bar.isBig
                            checked: bar.today.minutes === modelData
                            Accessible.role: Accessible.RadioButton
                            onClicked: bar.today.choose_minutes(modelData)
                        }
                    }
                }
                Row {
                    spacing: parent ? (parent as Flow).spacing : 0

                    Words {
                        rightPadding: 4
                        text: "for my"
                    }
                    Repeater {
                        model: bar.today.areas

                        Chip {
                            required property var modelData
                            text: modelData.name
                            area: modelData.value
                            big: bar.isBig
                            checked: bar.today.area === modelData.value
                            Accessible.role: Accessible.RadioButton
                            onClicked: bar.today.choose_area(modelData.value)
                        }
                    }
                }
            }
            Btn {
                id: show
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                kind: "soft"
                trailing: "arrow-right"
                text: bar.today.quick_text
                onClicked: bar.today.show_what_fits()
            }
        }
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        TightnessLine {
            width: parent.width
            tightness: bar.tightness
        }
    }
}
