pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// Chips and menus that narrow the library, how much is left, and the order. It only asks: the model decides.
FocusScope {
    id: filters

    required property LibraryModel library
    required property bool isNarrow
    readonly property LibraryFilterModel filter: library.filter
    // All chips fit in one row where the menu stands in the line below.
    readonly property bool isTight: width < 840 && Theme.textScale < 1.1

    height: chips.height + line.height + 13

    Flow {
        id: chips
        width: filters.isTight ? parent.width : parent.width - menus.width - 16
        spacing: 8

        Repeater {
            model: filters.filter.lengths

            Chip {
                required property var modelData
                text: modelData.name
                checked: filters.filter.chosen.includes("lengths:" + modelData.value)
                onClicked: filters.filter.toggle("lengths", modelData.value)
            }
        }
        Repeater {
            model: filters.filter.limits

            Chip {
                required property var modelData
                text: modelData.name
                checked: true
                onClicked: filters.filter.toggle("fits", modelData.value)
            }
        }
        Item {
            width: 1
            height: 1
        }
        Repeater {
            model: filters.filter.areas

            Chip {
                required property var modelData
                text: modelData.name
                area: modelData.value
                checked: filters.filter.chosen.includes("areas:" + modelData.value)
                onClicked: filters.filter.toggle("areas", modelData.value)
            }
        }
    }
    Row {
        id: menus
        x: (filters.isTight ? favourites.x - 8 : parent.width) - width
        y: filters.isTight ? line.y + (line.height - height) / 2 : 0
        spacing: 8

        Repeater {
            model: filters.isNarrow ? [
                {
                    group: "",
                    name: "More filters",
                    options: []
                }
            ] : filters.filter.menus

            Chip {
                id: opener
                required property var modelData
                readonly property string prefix: modelData.group + ":"
                readonly property bool isAll: modelData.group === ""

                text: modelData.name
                menu: true
                checked: filters.filter.chosen.some(choice => isAll ? !choice.startsWith("lengths:") && !choice.startsWith("fits:") && !choice.startsWith("areas:") : choice.startsWith(prefix))
                onClicked: menu.open()

                PickMenu {
                    id: menu
                    x: opener.width - width
                    y: opener.height + 8
                    staysOpen: true
                    groups: opener.isAll ? filters.filter.menus : [Object.assign({}, opener.modelData, {
                            name: ""
                        })]
                    chosen: filters.filter.chosen
                    onPicked: (group, value) => filters.filter.toggle(group, value)
                }
            }
        }
    }
    Item {
        id: line
        anchors.top: chips.bottom
        anchors.topMargin: 13
        width: parent.width
        height: sort.height

        Txt {
            id: count
            anchors.verticalCenter: parent.verticalCenter
            text: filters.library.count_text
            font.weight: Font.DemiBold
        }
        Btn {
            anchors.left: count.right
            anchors.leftMargin: -2
            anchors.verticalCenter: parent.verticalCenter
            visible: filters.filter.has_choices
            kind: "ghost"
            size: "s"
            text: "Clear filters"
            implicitWidth: 124 * Theme.textScale
            onClicked: filters.filter.clear()
        }
        Chip {
            id: favourites
            anchors.right: sort.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: "Favourites"
            glyph: "star"
            checked: filters.filter.only_favourites
            onClicked: filters.filter.toggle_favourites()
        }
        Btn {
            id: sort
            anchors.right: parent.right
            anchors.rightMargin: -10
            anchors.verticalCenter: parent.verticalCenter
            kind: "ghost"
            size: "s"
            fg: Theme.ink
            glyph: "sort-ascending"
            glyphWeight: "regular"
            trailing: "caret-down"
            text: filters.filter.sort_name
            Accessible.role: Accessible.ButtonDropDown
            Accessible.name: "Order: " + text
            onClicked: sortMenu.open()

            PickMenu {
                id: sortMenu
                x: sort.width - width
                y: sort.height + 8
                width: Theme.px(260)
                groups: [
                    {
                        group: "sort",
                        name: "",
                        options: filters.filter.sorts
                    }
                ]
                chosen: ["sort:" + filters.filter.sort]
                onPicked: (group, value) => filters.filter.sort_by(value)
            }
        }
    }
}
