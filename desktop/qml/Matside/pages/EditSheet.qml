pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// What is said of a class. Each field is saved as soon as it is left; closing offers to take all of it back.
Sheet {
    id: sheet

    required property ClassEditor editor

    readonly property bool isLow: parent !== null && parent.height < Theme.px(700)

    title: "Edit this class"
    note: "Saved as you go. The video itself is not changed."
    wanted: 640
    onAboutToHide: {
        for (const field of [title, instructor, equipment])
            field.give()
    }
    onClosed: editor.close()
    onOpened: title.field.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        function onChanged() {
            if (sheet.editor.is_open && !sheet.visible)
                sheet.open()
            else if (!sheet.editor.is_open && sheet.opened)
                sheet.close()
        }

        target: sheet.editor
    }
    Column {
        // Room for the focus ring inside the clipped sheet.
        x: 6
        width: parent.width - 12
        topPadding: 6
        bottomPadding: 6
        spacing: sheet.isLow ? 14 : 20

        Flow {
            // Side by side where the window is low, so that the last field needs no scrolling.
            readonly property real share: sheet.isLow ? (width - spacing) / 2 : width

            width: parent.width
            spacing: parent.spacing

            FormField {
                id: title
                width: parent.share
                name: "Title"
                kept: sheet.editor.title
                onFilled: words => sheet.editor.set_title(words)
            }
            FormField {
                id: instructor
                width: parent.share
                name: "Instructor"
                kept: sheet.editor.instructor
                hint: "Who teaches"
                onFilled: words => sheet.editor.set_instructor(words)
            }
        }
        Column {
            width: parent.width
            spacing: 8

            Txt {
                text: "Focus"
                font.pixelSize: Theme.label
                font.weight: Font.DemiBold
            }
            Flow {
                width: parent.width
                spacing: 8

                Repeater {
                    model: sheet.editor.focus_names

                    Chip {
                        required property string modelData

                        area: modelData
                        text: Theme.area[modelData].name
                        implicitHeight: 44
                        checked: sheet.editor.focus.includes(modelData)
                        onClicked: sheet.editor.toggle_focus(modelData)
                    }
                }
            }
        }
        Column {
            width: parent.width
            spacing: 8

            Txt {
                text: "Level"
                font.pixelSize: Theme.label
                font.weight: Font.DemiBold
            }
            Flow {
                width: parent.width
                spacing: 8

                Repeater {
                    model: sheet.editor.level_names

                    Chip {
                        required property string modelData

                        text: modelData
                        implicitHeight: 44
                        checked: sheet.editor.level === modelData
                        onClicked: sheet.editor.toggle_level(modelData)
                    }
                }
            }
        }
        FormField {
            id: equipment
            width: parent.width
            name: "Equipment"
            kept: sheet.editor.equipment
            hint: "Beside a mat, separated by commas"
            onFilled: words => sheet.editor.set_equipment(words)
        }
    }
}
