pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// One suggestion, what was begun, favourites, what fits into the minutes there are, and the week.
FocusScope {
    id: page

    required property ShellModel shell
    required property TodayModel today
    required property TightnessModel tightness
    property StarterShelf starters: null
    readonly property real pad: width < 1000 ? 28 : 40
    readonly property real contentWidth: Math.min(width - 2 * pad, 1680)
    readonly property real edge: Math.round((width - contentWidth) / 2)
    readonly property bool isCompact: height < 820

    Component.onCompleted: today.look_again()
    onVisibleChanged: if (visible)
        today.look_again()

    Connections {
        function onActiveChanged() {
            if (page.Window.window && page.Window.window.active && page.visible)
                page.today.look_again()
        }

        target: page.Window.window
    }
    Connections {
        function onActiveFocusChanged() {
            if (hero.activeFocus)
                Qt.callLater(() => flick.contentY = 0)
        }

        target: hero
    }
    FocusScroll {
        view: flick
    }
    Flickable {
        id: flick
        anchors.fill: parent
        visible: !page.today.is_empty
        contentHeight: shelves.y + shelves.height + 24
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        TodayHero {
            id: hero
            width: parent.width
            focus: true
            today: page.today
            pad: page.edge
            isCompact: page.isCompact
        }
        QuickBar {
            id: quick
            x: page.edge
            y: hero.height - hero.covered
            width: page.contentWidth
            today: page.today
            tightness: page.tightness
            isCompact: page.isCompact
        }
        TodayShelves {
            id: shelves
            x: page.edge
            y: quick.y + quick.height + (page.isCompact ? 16 : 24)
            width: page.contentWidth
            visible: page.today.is_loaded
            today: page.today
            isCompact: page.isCompact
        }
    }
    ScrollHandle {
        x: page.width - width - 4
        height: page.height
        view: flick
    }
    Loader {
        anchors.fill: parent
        active: page.today.is_empty
        visible: active
        focus: active

        sourceComponent: FirstRun {
            shell: page.shell
            starters: page.starters
            isCompact: page.isCompact
        }
    }
}
