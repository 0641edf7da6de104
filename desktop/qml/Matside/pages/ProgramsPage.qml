pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// The path: how far the mat is rolled out, what comes next and why, the weeks of this phase, the other phases.
FocusScope {
    id: page

    required property ShellModel shell
    required property ProgramsModel programs
    readonly property real pad: width < 1000 ? 28 : 40
    // The content keeps a readable measure on wide screens.
    readonly property real contentWidth: Math.min(width - 2 * pad, 1680)
    readonly property real edge: Math.round((width - contentWidth) / 2)
    readonly property bool isLow: height < 700

    Accessible.role: Accessible.Pane
    Accessible.name: "Programs"
    Component.onCompleted: page.programs.load()

    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: (intro.active ? intro.height : path.height) + (page.isLow ? 44 : 60)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Loader {
            id: intro
            x: page.edge
            y: page.isLow ? 20 : 32
            width: page.contentWidth
            active: page.programs.is_loaded && !page.programs.is_begun
            focus: active

            sourceComponent: ProgramsIntro {
                shell: page.shell
                programs: page.programs
            }
        }
        Loader {
            id: path
            x: page.edge
            y: page.isLow ? 20 : 32
            width: page.contentWidth
            active: page.programs.is_begun
            focus: active

            sourceComponent: ProgramsPath {
                shell: page.shell
                programs: page.programs
            }
        }
    }
    ScrollHandle {
        x: Math.min(page.width - width - 4, page.edge + page.contentWidth + 12)
        height: page.height
        view: flick
    }
    FocusScroll {
        view: flick
    }
    Opening {
        anchors.centerIn: parent
        visible: !page.programs.is_loaded
    }
    ProgramsDaySheet {
        shell: page.shell
        day: page.programs.day
    }
    ProgramsEndSheet {
        programs: page.programs
    }
}
