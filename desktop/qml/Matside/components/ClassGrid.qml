pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models
import QtQuick.Dialogs

// The classes as cards. Arrows move between them; the other keys are those of the list of keys.
GridView {
    id: grid

    required property ShellModel shell
    required property LibraryModel library
    property real bottomRoom: 32
    readonly property int columns: Math.max(2, Math.floor(width / (310 + 180 * (Theme.textScale - 1))))
    readonly property real cardWidth: Math.floor(width / columns) - 24
    readonly property real ratio: .60

    // Goes into the grid with the keyboard.
    function enter() {
        if (count > 0) {
            if (currentIndex < 0)
                currentIndex = 0
            forceActiveFocus(Qt.TabFocusReason)
        }
    }
    // Who comes here with the keyboard begins with a card that is in sight.
    function comeInSight() {
        const item = currentItem
        if (item && item.y + cellHeight > contentY && item.y < contentY + height - bottomRoom)
            return
        const seen = indexAt(1, Math.max(contentY, originY) + cellHeight / 2)
        currentIndex = seen >= 0 ? seen : 0
    }
    function step(by: int) {
        currentIndex = Math.max(0, Math.min(count - 1, currentIndex + by))
    }
    function showFirst() {
        forceLayout()
        currentIndex = count > 0 ? 0 : -1
        contentY = originY - topMargin
    }
    function play(card: ClassCard) {
        if (card.isMissing)
            find(card.classId)
        else
            shell.start_class(card.classId, card.position)
    }
    function find(classId: string) {
        finder.classId = classId
        finder.active = true
    }

    model: library
    reuseItems: true
    cacheBuffer: 320
    cellWidth: cardWidth + 24
    cellHeight: Math.round(cardWidth * ratio) + Theme.title + Theme.label + 31 + 26
    topMargin: 9
    bottomMargin: bottomRoom
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    activeFocusOnTab: count > 0
    highlightFollowsCurrentItem: true
    highlightMoveDuration: Theme.base
    currentIndex: 0
    onActiveFocusChanged: if (activeFocus && count > 0)
        comeInSight()
    Keys.onPressed: event => {
        const rows = columns * Math.max(1, Math.floor((height - bottomRoom) / cellHeight))
        const by = event.key === Qt.Key_Home ? -count : event.key === Qt.Key_End ? count : event.key === Qt.Key_PageUp ? -rows : event.key === Qt.Key_PageDown ? rows : 0
        event.accepted = by !== 0
        if (by !== 0)
            step(by)
    }
    Accessible.role: Accessible.List
    Accessible.name: "Classes"

    delegate: ClassCard {
        id: card

        required property int index

        width: grid.cardWidth
        ratio: grid.ratio
        isCurrent: GridView.isCurrentItem && grid.activeFocus
        onOpened: {
            grid.currentIndex = index
            grid.shell.open_class(classId)
        }
        onPlayed: {
            grid.currentIndex = index
            grid.play(card)
        }
        onStarred: grid.library.toggle_favourite(classId)
        onSearched: grid.find(classId)
    }

    // Another search, filter or order begins at its first class.
    Connections {
        function onChanged() {
            Qt.callLater(grid.showFirst)
        }

        target: grid.library.filter
    }
    Shortcut {
        enabled: grid.activeFocus && grid.currentItem !== null
        sequences: grid.shell.keys_for("Library", "open").concat("Enter")
        onActivated: grid.shell.open_class((grid.currentItem as ClassCard).classId)
    }
    Shortcut {
        enabled: grid.activeFocus && grid.currentItem !== null
        sequences: grid.shell.keys_for("Library", "play")
        onActivated: grid.play(grid.currentItem as ClassCard)
    }
    Shortcut {
        enabled: grid.activeFocus && grid.currentItem !== null
        sequences: grid.shell.keys_for("Library", "favourite")
        onActivated: grid.library.toggle_favourite((grid.currentItem as ClassCard).classId)
    }
    Loader {
        id: finder

        property string classId

        active: false

        sourceComponent: FileDialog {
            title: "Find this video"
            onAccepted: {
                grid.library.locate(finder.classId, selectedFile)
                finder.active = false
            }
            onRejected: finder.active = false
            Component.onCompleted: open()
        }
    }
}
