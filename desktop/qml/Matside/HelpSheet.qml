pragma ComponentBehavior: Bound
import QtQuick

// Every key, by the place where it works.
Sheet {
    id: sheet

    required property var shell

    title: "Keys"
    wanted: 980
    visible: shell.is_help_shown
    onClosed: shell.hide_help()

    Row {
        id: columns
        readonly property real half: (parent.width - 48) / 2

        width: parent.width
        spacing: 48

        Repeater {
            model: [sheet.shell.key_groups.slice(0, 3), sheet.shell.key_groups.slice(3)]

            Column {
                id: column
                required property var modelData
                width: columns.half
                spacing: 22

                Repeater {
                    model: column.modelData

                    Column {
                        id: group
                        required property var modelData
                        width: column.width
                        spacing: 8

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
