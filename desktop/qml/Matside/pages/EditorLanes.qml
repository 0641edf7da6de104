pragma ComponentBehavior: Bound
import QtQuick
import Matside

// The chapters on the timeline, the edges of the chosen one, and the cards of what the captions suggest.
Item {
    id: board

    required property var editor
    required property var lanes
    // What of it is in sight, in pixels.
    property real from: 0
    property real to: 0
    readonly property real scaling: editor.timeline.pixels_per_second
    property string draggedEdge
    // Seconds in and around sight. They follow once all is in place, so that zooming makes no block in vain.
    property real earliest: 0
    property real latest: 0

    signal dragChanged(bool isOn)
    signal wanted(real left, real right)

    function look() {
        earliest = (from - 200) / scaling
        latest = (to + 200) / scaling
    }
    function present(start: real, end: real) {
        wanted(start * scaling, end * scaling)
    }
    function drag(key: string, edge: string, x: real, isFree: bool) {
        if (draggedEdge === "") {
            draggedEdge = edge
            editor.begin_drag(key, edge)
            dragChanged(true)
        }
        editor.drag_to(x / scaling, isFree)
    }
    function drop() {
        if (draggedEdge === "")
            return
        draggedEdge = ""
        editor.end_drag()
        dragChanged(false)
    }
    function takeBack() {
        draggedEdge = ""
        editor.cancel_drag()
        dragChanged(false)
    }

    onFromChanged: Qt.callLater(look)
    onToChanged: Qt.callLater(look)
    onScalingChanged: Qt.callLater(look)
    Component.onCompleted: look()

    Repeater {
        model: board.editor.rows

        Item {
            id: chapter

            required property string key
            required property real start
            required property real end
            required property string title
            required property string detail_text
            required property string area
            required property string said
            required property string spoken
            required property real room
            required property bool is_rest
            required property bool is_exercise
            required property bool is_suggested
            required property bool is_selected
            required property bool is_primary
            readonly property bool isNear: end >= board.earliest && start <= board.latest

            onIs_primaryChanged: if (is_primary)
                Qt.callLater(board.present, start, end)

            Loader {
                active: chapter.isNear

                sourceComponent: EditorBlock {
                    x: chapter.start * board.scaling
                    y: board.lanes.blocks.y
                    width: Math.max(2, (chapter.end - chapter.start) * board.scaling - 1)
                    height: board.lanes.blocks.height
                    title: chapter.title
                    note: chapter.detail_text
                    area: chapter.area
                    isOn: chapter.is_selected
                    isSuggested: chapter.is_suggested
                    isQuiet: !chapter.is_exercise
                    Accessible.role: Accessible.ListItem
                    Accessible.name: chapter.spoken
                    Accessible.selected: chapter.is_selected

                    MouseArea {
                        id: hand

                        property real grabbed: 0
                        property bool isMoved: false

                        anchors.fill: parent
                        cursorShape: chapter.is_primary ? Qt.OpenHandCursor : Qt.PointingHandCursor
                        preventStealing: chapter.is_primary
                        onPressed: mouse => {
                            isMoved = false
                            grabbed = mouse.x
                        }
                        onPositionChanged: mouse => {
                            if (!chapter.is_primary)
                                return
                            isMoved = isMoved || Math.abs(mouse.x - grabbed) > 6
                            if (isMoved)
                                board.drag(chapter.key, "whole", mapToItem(board, mouse.x, 0).x - grabbed, mouse.modifiers & Qt.AltModifier)
                        }
                        onReleased: board.drop()
                        onCanceled: board.drop()
                        onClicked: mouse => {
                            if (isMoved)
                                return
                            if (mouse.modifiers & Qt.ControlModifier)
                                board.editor.select_more(chapter.key)
                            else if (mouse.modifiers & Qt.ShiftModifier)
                                board.editor.select_to(chapter.key)
                            else
                                board.editor.select(chapter.key)
                        }
                        onDoubleClicked: board.editor.preview.seek(chapter.start)
                    }
                }
            }
            Loader {
                active: chapter.is_suggested && chapter.isNear && board.lanes.captions.height > 0

                sourceComponent: SuggestionCard {
                    x: chapter.start * board.scaling
                    y: board.lanes.captions.y + 4
                    width: Math.min(Theme.px(240), Math.max(Theme.px(110), (chapter.end - chapter.start) * board.scaling), chapter.room * board.scaling - 4)
                    // Where there is no room the table asks.
                    visible: width > 64
                    height: board.lanes.captions.height - 8
                    said: chapter.said
                    name: chapter.title
                    onKept: board.editor.keep(chapter.key)
                    onDismissed: board.editor.dismiss(chapter.key)
                }
            }
            Loader {
                active: chapter.is_primary && !chapter.is_suggested && board.editor.selected_count === 1

                sourceComponent: Item {
                    TimelineMarker {
                        x: chapter.start * board.scaling
                        height: board.lanes.blocks.y + board.lanes.blocks.height + 2
                        lineTop: board.lanes.pictures.y
                        gripY: board.lanes.blocks.y + board.lanes.blocks.height / 2
                        name: "Start of " + chapter.title
                        clock: board.editor.inspector.start_text
                        isActive: board.editor.active_edge === "start"
                        onActiveFocusChanged: board.editor.set_edge(activeFocus ? "start" : "")
                        onDragged: (x, isFree) => board.drag(chapter.key, "start", x, isFree)
                        onDropped: board.drop()
                        onCanceled: board.takeBack()
                    }
                    TimelineMarker {
                        x: chapter.end * board.scaling
                        height: board.lanes.blocks.y + board.lanes.blocks.height + 2
                        lineTop: board.lanes.pictures.y
                        gripY: board.lanes.blocks.y + board.lanes.blocks.height / 2
                        name: "End of " + chapter.title
                        clock: board.editor.inspector.end_text
                        isActive: board.editor.active_edge === "end"
                        onActiveFocusChanged: board.editor.set_edge(activeFocus ? "end" : "")
                        onDragged: (x, isFree) => board.drag(chapter.key, "end", x, isFree)
                        onDropped: board.drop()
                        onCanceled: board.takeBack()
                    }
                }
            }
        }
    }
}
