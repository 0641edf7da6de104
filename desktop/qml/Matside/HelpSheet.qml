pragma ComponentBehavior: Bound
import QtQuick
import Matside.Models

// Every key, by the place where it works.
Sheet {
    id: sheet

    required property ShellModel shell

    title: "Keys"
    wanted: 1200
    visible: shell.is_help_shown
    onClosed: shell.hide_help()

    Row {
        id: columns
        readonly property var groups: sheet.shell.key_groups
        readonly property var playing: groups[groups.length - 1]
        readonly property bool isWide: parent.width >= 1000 * Theme.textScale
        readonly property int middle: Math.ceil(playing.keys.length / 2)
        // The keys of the player fill a column of their own, or two.
        readonly property var parts: isWide ? [groups.slice(0, -1), [
                {
                    place: playing.place,
                    keys: playing.keys.slice(0, middle)
                }
            ], [
                {
                    place: " ",
                    keys: playing.keys.slice(middle)
                }
            ]] : [groups.slice(0, -1), [playing]]
        readonly property real share: (width - spacing * (parts.length - 1)) / parts.length

        width: parent.width
        spacing: 44

        Repeater {
            model: columns.parts

            Column {
                id: column
                required property var modelData
                width: columns.share
                spacing: 22

                Repeater {
                    model: column.modelData

                    Column {
                        id: group
                        required property var modelData
                        width: column.width
                        spacing: 5

                        Txt {
                            text: group.modelData.place
                            font.pixelSize: Theme.label
                            font.weight: Font.DemiBold
                            tone: "muted"
                            Accessible.role: Accessible.Heading
                        }
                        Repeater {
                            model: group.modelData.keys

                            KeyLine {
                                required property var modelData
                                width: group.width
                                name: modelData.name
                                keys: modelData.keys
                            }
                        }
                    }
                }
            }
        }
    }
}
