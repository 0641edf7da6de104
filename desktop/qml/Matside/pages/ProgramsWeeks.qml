pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// The weeks of one phase.
Column {
    id: weeks

    required property ProgramsModel programs
    readonly property var phase: programs.phases[programs.shown_phase] ?? ({})
    readonly property real labelWidth: Math.max(66, Theme.px(62))
    readonly property real gap: width < 760 ? 10 : 14

    spacing: gap
    Accessible.role: Accessible.List
    Accessible.name: phase.name ?? ""

    Flow {
        width: parent.width
        bottomPadding: 18 - weeks.gap
        spacing: 16

        Txt {
            id: phaseName
            text: weeks.phase.name ?? ""
            font.pixelSize: Theme.h2
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Txt {
            width: Math.min(implicitWidth, weeks.width)
            height: Math.max(implicitHeight, phaseName.height)
            topPadding: Math.max(0, phaseName.baselineOffset - Theme.body)
            text: weeks.phase.line ?? ""
            tone: "muted"
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.StaticText
        }
    }
    Repeater {
        model: weeks.programs.weeks.length

        Item {
            id: week

            required property int index
            readonly property var row: weeks.programs.weeks[index] ?? ({
                    name: "",
                    days: []
                })

            width: weeks.width
            height: days.height

            Txt {
                y: (Math.min(week.height, Math.max(96, Theme.px(84))) - height) / 2
                width: weeks.labelWidth
                text: week.row.name
                tone: "muted"
                font.pixelSize: Theme.label
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Grid {
                id: days
                x: weeks.labelWidth
                width: parent.width - x
                columns: 3
                spacing: weeks.gap

                Repeater {
                    model: week.row.days.length

                    ProgramsDay {
                        required property int index

                        width: (days.width - 2 * days.spacing) / 3
                        day: week.row.days[index] ?? ({})
                        area: weeks.phase.area ?? ""
                        poster: weeks.programs.posters[day.class_id] ?? ""
                        onClicked: weeks.programs.open_day(day.number)
                    }
                }
            }
        }
    }
}
