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

    Column {
        id: all
        readonly property var groups: sheet.shell.key_groups
        readonly property bool isWide: parent.width >= 1000 * Theme.textScale
        readonly property var side: groups.filter(group => group.part === "side")
        // The keys of a page that has many fill a column of their own, or two.
        readonly property var main: split(groups.filter(group => group.part === "main"), isWide ? 2 : 1)
        readonly property var rest: split(groups.filter(group => group.part === "rest"), isWide ? 3 : 2)

        function split(found: var, count: int): var {
            const columns = []
            for (const group of found) {
                const size = Math.ceil(group.keys.length / count)
                for (let i = 0; i < count; i++)
                    columns.push([
                        {
                            place: i === 0 ? group.place : " ",
                            keys: group.keys.slice(i * size, (i + 1) * size)
                        }
                    ])
            }
            return columns
        }

        width: parent.width
        spacing: 28

        KeyColumns {
            width: parent.width
            columns: [all.side, ...all.main]
        }
        KeyColumns {
            width: parent.width
            columns: all.rest
        }
    }

    component KeyColumns: Row {
        id: row

        required property var columns
        readonly property real share: (width - spacing * (columns.length - 1)) / columns.length

        spacing: 44

        Repeater {
            model: row.columns

            Column {
                id: column
                required property var modelData
                width: row.share
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
                            Accessible.ignored: text === " "
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
