pragma ComponentBehavior: Bound
import QtQuick
import Matside
import QtQuick.Templates as T

// A menu of choices in groups. Arrows move, Enter or Space picks, Esc closes; the focus then goes back.
T.Popup {
    id: menu

    // [{group, name, options: [{value, name}]}]; a group without a name has no heading.
    property var groups: []
    // What is on, as "group:value".
    property var chosen: []
    // Stays open while several may be picked.
    property bool staysOpen: false
    readonly property var rows: {
        const result = []
        for (const group of groups) {
            if (group.name)
                result.push({
                    isHeading: true,
                    group: group.group,
                    value: "",
                    name: group.name,
                    glyph: ""
                })
            for (const option of group.options)
                result.push({
                    isHeading: false,
                    group: group.group,
                    value: option.value,
                    name: option.name,
                    glyph: option.glyph || ""
                })
        }
        return result
    }

    signal picked(string group, string value)

    function step(by: int) {
        let next = list.currentIndex + by
        while (next >= 0 && next < rows.length && rows[next].isHeading)
            next += by
        if (next >= 0 && next < rows.length)
            list.currentIndex = next
    }
    // Begins with what is on, else with the first choice.
    function begin() {
        const on = rows.findIndex(row => !row.isHeading && chosen.includes(row.group + ":" + row.value))
        list.currentIndex = on >= 0 ? on : rows.findIndex(row => !row.isHeading)
    }
    function pick(index: int) {
        const row = rows[index]
        if (!row || row.isHeading)
            return
        list.currentIndex = index
        if (!staysOpen)
            close()
        picked(row.group, row.value)
    }

    property real tallest: 420

    width: Math.max(220, Theme.px(220))
    height: Math.min(list.contentHeight + 16, tallest)
    padding: 8
    margins: 12
    modal: true
    dim: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: {
        begin()
        list.forceActiveFocus()
    }

    background: Card {
        elevation: 2
        radius: 16
        border.width: 1
    }
    contentItem: ListView {
        id: list
        clip: true
        model: menu.rows.length
        // A choice that comes or goes while the menu is open would put the keys on a heading.
        onModelChanged: if (menu.opened)
            Qt.callLater(menu.begin)
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        highlightMoveDuration: 0
        Accessible.role: Accessible.PopupMenu
        Keys.onUpPressed: menu.step(-1)
        Keys.onDownPressed: menu.step(1)
        Keys.onReturnPressed: menu.pick(currentIndex)
        Keys.onEnterPressed: menu.pick(currentIndex)
        Keys.onSpacePressed: menu.pick(currentIndex)

        delegate: T.AbstractButton {
            id: option

            required property int index
            readonly property var row: menu.rows[index] ?? ({
                    isHeading: true,
                    group: "",
                    value: "",
                    name: "",
                    glyph: ""
                })
            readonly property bool isOn: !row.isHeading && menu.chosen.includes(row.group + ":" + row.value)

            width: list.width
            height: row.isHeading ? Theme.caption + 22 : Theme.label + 29
            enabled: !row.isHeading
            text: row.name
            hoverEnabled: true
            focusPolicy: Qt.NoFocus
            Accessible.role: row.isHeading ? Accessible.StaticText : Accessible.MenuItem
            Accessible.name: text
            Accessible.checkable: !row.isHeading
            Accessible.checked: isOn
            onClicked: menu.pick(index)

            background: Rectangle {
                radius: 10
                visible: !option.row.isHeading
                color: option.isOn ? Theme.soft : option.hovered ? Theme.hover : "transparent"
                border.width: list.currentIndex === option.index ? 2 : 0
                border.color: Theme.focus
            }
            contentItem: Item {
                Icon {
                    x: 12
                    anchors.verticalCenter: parent.verticalCenter
                    visible: option.row.glyph !== ""
                    name: option.row.glyph
                    size: 20
                    color: Theme.muted
                }
                Txt {
                    x: option.row.glyph ? 42 : 12
                    width: parent.width - x - 36
                    anchors.verticalCenter: parent.verticalCenter
                    text: option.text
                    elide: Text.ElideRight
                    font.pixelSize: option.row.isHeading ? Theme.caption : Theme.label
                    font.weight: option.isOn || option.row.isHeading ? Font.DemiBold : Font.Medium
                    tone: option.row.isHeading ? "muted" : option.isOn ? "softInk" : "ink"
                    Accessible.ignored: true
                }
                Icon {
                    anchors.right: parent.right
                    anchors.rightMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    visible: option.isOn
                    name: "check"
                    weight: "bold"
                    size: 16
                    color: Theme.softInk
                }
            }
        }
    }
}
