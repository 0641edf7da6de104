pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// A program that was begun.
FocusScope {
    id: path

    required property ShellModel shell
    required property ProgramsModel programs
    readonly property bool isWide: width >= 960
    readonly property real sideWidth: width >= 1200 ? 392 : 348
    readonly property real sideGap: width >= 1200 ? 40 : 28
    readonly property real mainWidth: isWide ? width - sideWidth - sideGap : width
    readonly property real gap: isWide ? 28 : 24

    focus: true
    implicitHeight: Math.max(weeks.y + weeks.height, side.y + side.height, others.y + others.height)

    ProgramsHeader {
        id: header
        width: parent.width
        programs: path.programs
    }
    ProgramsMat {
        id: mat
        y: header.height + 14
        width: parent.width
        programs: path.programs
    }
    ProgramsNext {
        id: side
        x: path.isWide ? path.mainWidth + path.sideGap : 0
        y: mat.y + mat.height + path.gap
        width: path.isWide ? path.sideWidth : path.width
        isLying: !path.isWide
        focus: true
        shell: path.shell
        programs: path.programs
    }
    ProgramsWeeks {
        id: weeks
        y: path.isWide ? side.y : side.y + side.height + path.gap
        width: path.mainWidth
        programs: path.programs
    }
    Column {
        id: others
        y: weeks.y + weeks.height + 24
        width: path.mainWidth
        spacing: 16

        Grid {
            id: phases
            width: parent.width
            columns: Math.max(1, Math.min(2, path.programs.phases.length - 1))
            spacing: 20

            Repeater {
                model: path.programs.phases.length

                ProgramsPhase {
                    required property int index

                    width: (phases.width - 20 * (phases.columns - 1)) / phases.columns
                    visible: index !== path.programs.shown_phase
                    phase: path.programs.phases[index] ?? ({})
                    posters: path.programs.posters
                    onShown: path.programs.show_phase(index)
                }
            }
        }
        Txt {
            width: parent.width
            visible: text !== ""
            text: path.programs.former_text
            tone: "muted"
            font.pixelSize: Theme.label
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.StaticText
        }
    }
}
