pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// All classes: search, filters, the grid, and the bar of what is being added.
FocusScope {
    id: page

    required property ShellModel shell
    required property LibraryModel library
    required property ImportModel importer
    property StarterShelf starters: null
    readonly property real pad: width < 1000 ? 28 : 40
    // The content keeps a readable measure on wide screens.
    readonly property real contentWidth: Math.min(width - 2 * pad, 1680)
    readonly property real edge: Math.round((width - contentWidth) / 2)
    property bool hasAsked: false
    readonly property bool isLow: height < 700
    readonly property bool isFirstRun: library.is_empty

    Keys.onDownPressed: grid.enter()
    Keys.onRightPressed: grid.enter()

    // Reading many classes keeps the processor busy: the first of them come first.
    Component.onCompleted: page.library.begin()

    Connections {
        function onFrameSwapped() {
            page.hasAsked = true
            page.library.load_rest()
        }

        target: page.Window.window
        enabled: page.library.is_loaded && !page.hasAsked
    }
    Connections {
        function onSearch_asked() {
            header.startSearch()
        }
        function onBack_unused() {
            page.library.filter.step_back()
        }

        target: page.shell
        enabled: page.visible
    }

    LibraryHeader {
        id: header
        x: page.edge
        y: page.isLow ? 20 : 32
        width: page.contentWidth
        visible: !page.isFirstRun
        shell: page.shell
        library: page.library
        onLeftDownward: grid.enter()
    }
    LibraryFilters {
        id: filters
        anchors.top: header.bottom
        anchors.topMargin: page.isLow ? 18 : 28
        x: page.edge
        width: page.contentWidth
        visible: !page.isFirstRun && page.library.is_loaded
        library: page.library
        isNarrow: page.width < 1284
    }
    // Room around the cards for the mark of the keyboard.
    Item {
        anchors.top: filters.bottom
        anchors.bottom: parent.bottom
        x: page.edge - 12
        width: page.contentWidth + 24
        visible: filters.visible
        clip: true

        ClassGrid {
            id: grid
            x: 12
            width: page.contentWidth + 24
            height: parent.height
            shell: page.shell
            library: page.library
            bottomRoom: bar.visible ? bar.height + 48 : 32
        }
    }
    ScrollHandle {
        x: Math.min(page.width - width - 4, page.edge + page.contentWidth + 12)
        y: filters.y + filters.height
        height: page.height - y
        view: grid
    }
    NothingFound {
        anchors.top: filters.bottom
        anchors.topMargin: 24
        x: page.edge
        width: Math.min(page.contentWidth, 760)
        visible: page.library.nothing_text !== "" && filters.visible
        library: page.library
    }
    Loader {
        anchors.fill: parent
        active: page.isFirstRun
        visible: active
        focus: active

        sourceComponent: FirstRun {
            shell: page.shell
            starters: page.starters
            isCompact: page.height < 820
            // Above the bar of what is being added, and above what is said in passing.
            bottomRoom: (bar.visible ? bar.height + 24 : 0) + (page.shell.message !== "" ? 76 : 0)
        }
    }
    Opening {
        anchors.centerIn: parent
        visible: !page.library.is_loaded
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 170
        visible: bar.visible
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.ground, 0)
            }
            GradientStop {
                position: .55
                color: Qt.alpha(Theme.ground, .9)
            }
            GradientStop {
                position: 1
                color: Theme.ground
            }
        }
    }
    ImportBar {
        id: bar
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 24
        x: page.edge
        width: page.contentWidth
        importer: page.importer
    }
}
