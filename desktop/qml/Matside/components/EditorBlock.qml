pragma ComponentBehavior: Bound
import QtQuick
import Matside

// One chapter on the timeline: filled where it is chosen, dashed where it is only suggested, thin where it is a rest.
Item {
    id: block

    required property string title
    required property string note
    property string area
    property bool isOn: false
    property bool isSuggested: false
    property bool isQuiet: false
    readonly property var colours: Theme.colours(isQuiet ? "" : area)
    readonly property color words: isOn ? (Theme.dark ? "#10201F" : "#FFFFFF") : colours.text

    Loader {
        anchors.fill: parent
        active: block.isSuggested && !block.isOn

        sourceComponent: DashBox {
            radius: 10
            stroke: block.colours.fill
            fill: Theme.surface
            weight: 2
            dash: [3, 3]
        }
    }
    Rectangle {
        visible: !block.isSuggested || block.isOn
        anchors.fill: parent
        radius: Math.min(10, width / 3)
        color: block.isOn ? (Theme.dark ? block.colours.fill : block.colours.text) : block.colours.soft
        border.width: 1
        border.color: block.colours.fill
    }
    // Text costs: only where there is room for some.
    Loader {
        active: block.width > 34
        x: block.isOn ? Math.min(18, block.width * .12) : 10
        width: block.width - x - (block.isOn ? 14 : 5)
        anchors.verticalCenter: parent.verticalCenter

        sourceComponent: Column {
            spacing: block.height < 48 ? 0 : 2

            Txt {
                width: parent.width
                text: block.title
                font.pixelSize: Theme.label
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                color: block.words
                Accessible.ignored: true
            }
            Txt {
                visible: text !== "" && block.height >= Theme.label + Theme.micro + 10
                width: parent.width
                text: block.note
                font.pixelSize: Theme.micro
                elide: Text.ElideRight
                tabular: true
                color: block.words
                Accessible.ignored: true
            }
        }
    }
}
