pragma ComponentBehavior: Bound
import QtQuick
import Matside

// The whole class from left to right: times, pictures, sound, chapters, captions. Everything stands at seconds times
// `pixels_per_second`; only what is in sight is made.
FocusScope {
    id: part

    required property var editor
    readonly property var timeline: editor.timeline
    readonly property var preview: editor.preview
    readonly property real scaling: timeline.pixels_per_second
    property real before: 0
    property real anchorX: -1
    readonly property bool hasCaptions: editor.drafts.has_captions || editor.suggestion_count > 0
    property bool isDragging: false
    // A person who scrolls away while it plays stays there.
    property bool isFollowing: true
    readonly property real blockHeight: Math.max(Theme.label + 16, Math.min(Theme.label + Theme.micro + 26, height * .22))
    readonly property var lanes: layOut(height)

    // Lanes from the top: times, pictures, sound, chapters, captions. Pictures and sound share what is left.
    function layOut(whole: real): var {
        const ruler = Theme.micro + 14, captions = hasCaptions ? Math.min(66, Math.max(Theme.caption + 14, whole * .2)) : 0
        const free = Math.max(0, whole - ruler - 8 - blockHeight - 8 - (captions ? captions + 8 : 0) - 4)
        const sound = timeline.has_wave || editor.drafts.is_scanning ? free * (editor.has_video ? .45 : 1) : 0
        const seen = editor.has_video ? Math.max(0, free - sound - 4) : 0
        const lane = (y, height) => ({
                    y: y,
                    height: height
                })
        return {
            ruler: lane(0, ruler),
            pictures: lane(ruler, seen),
            wave: lane(ruler + seen + 4, sound),
            blocks: lane(ruler + free + 8, blockHeight),
            captions: lane(ruler + free + 8 + blockHeight + 8, captions)
        }
    }
    function show(from: real, to: real) {
        const margin = Math.min(80, flick.width * .1)
        if (to - from > flick.width - 2 * margin || from < flick.contentX + margin)
            flick.goTo(from - margin)
        else if (to > flick.contentX + flick.width - margin)
            flick.goTo(to - flick.width + margin)
    }
    function follow() {
        const place = preview.position * scaling
        const isSeen = place >= flick.contentX && place <= flick.contentX + flick.width
        if (isSeen)
            isFollowing = true
        else if (isFollowing && !isDragging && !flick.moving && !scrub.pressed)
            // By the page, without movement: calm, and cheap.
            flick.goTo(place - flick.width * .1)
    }
    function zoomTo(value: real, x: real) {
        anchorX = x
        timeline.set_zoom(Math.max(0, Math.min(1, value)))
        anchorX = -1
    }
    // What is under the pointer stays there; for keys the playhead where it is in sight, else the middle.
    function stay() {
        const old = before
        before = scaling
        if (old <= 0)
            return
        const place = preview.position * old - flick.contentX
        const x = anchorX >= 0 ? anchorX : place >= 0 && place <= flick.width ? place : flick.width / 2
        const seconds = (flick.contentX + x) / old
        flick.goTo(seconds * scaling - x)
    }

    onScalingChanged: stay()
    Component.onCompleted: stay()
    Accessible.role: Accessible.Pane
    Accessible.name: "Timeline"

    Connections {
        target: part.preview

        function onPosition_changed() {
            part.follow()
        }
    }

    Flickable {
        id: flick

        function goTo(x: real) {
            contentX = Math.max(0, Math.min(contentWidth - width, x))
        }

        anchors.fill: parent
        contentWidth: Math.max(width, part.timeline.width)
        contentHeight: height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalFlick
        interactive: !part.isDragging
        onWidthChanged: part.timeline.set_view_width(width)
        Component.onCompleted: part.timeline.set_view_width(width)
        onMovementStarted: part.isFollowing = false

        Rectangle {
            visible: part.lanes.captions.height > 0
            y: part.lanes.captions.y
            width: parent.width
            height: part.lanes.captions.height
            radius: 10
            color: Theme.dark ? "#171D1D" : Theme.ground
        }
        Repeater {
            id: tiles
            readonly property real step: Math.max(1, part.timeline.tile_width)
            readonly property int first: Math.max(0, Math.floor(flick.contentX / step))
            readonly property int many: Math.ceil(flick.width / step) + 1
            model: many

            TimelineTile {
                required property int modelData

                // Scrolling on by one tile changes one of them.
                index: tiles.first + ((modelData - tiles.first) % tiles.many + tiles.many) % tiles.many
                height: flick.height
                timeline: part.timeline
                lanes: part.lanes
                isDragging: part.isDragging
            }
        }
        // Pointing at times, pictures or sound goes there.
        MouseArea {
            id: scrub
            width: parent.width
            height: part.lanes.blocks.y - 4
            preventStealing: true
            onPressed: mouse => {
                part.forceActiveFocus()
                part.preview.seek(mouse.x / part.scaling)
            }
            onPositionChanged: if (!resting.running)
                resting.start()
            onReleased: mouse => part.preview.seek(mouse.x / part.scaling)

            Timer {
                id: resting
                interval: 125
                onTriggered: if (scrub.pressed)
                    part.preview.seek(scrub.mouseX / part.scaling)
            }
        }
        MouseArea {
            y: part.lanes.blocks.y - 4
            width: parent.width
            height: parent.height - y
            onClicked: {
                part.forceActiveFocus()
                part.editor.select_none()
            }
        }
        EditorLanes {
            anchors.fill: parent
            editor: part.editor
            lanes: part.lanes
            from: flick.contentX
            to: flick.contentX + flick.width
            onDragChanged: isOn => part.isDragging = isOn
            onWanted: (left, right) => part.show(left, right)
        }
        Playhead {
            x: part.preview.position * part.scaling
            from: flick.contentX
            to: flick.contentX + flick.width
            lineHeight: part.lanes.blocks.y + part.lanes.blocks.height + 4
            clock: part.preview.position_text
        }
        WheelHandler {
            acceptedModifiers: Qt.NoModifier
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => {
                part.isFollowing = false
                flick.goTo(flick.contentX - (event.angleDelta.x || event.angleDelta.y))
            }
        }
        WheelHandler {
            acceptedModifiers: Qt.ControlModifier
            onWheel: event => part.zoomTo(part.timeline.zoom + event.angleDelta.y / 2400, event.x - flick.contentX)
        }
    }
}
