pragma ComponentBehavior: Bound
import QtQuick
import Matside

// A class while it plays: the picture, what stands over it, and the strip. Overlay sizes are fractions of the height of
// the video; between two pictures nothing moves.
FocusScope {
    id: page

    required property var shell
    required property var player
    required property var pictures

    readonly property var overlay: player.overlay
    readonly property bool isFar: player.choices.is_far
    readonly property real scaling: player.choices.overlay_scale
    readonly property real aspect: player.aspect > 0 ? player.aspect : 16 / 9
    // The video at full size, and what room that leaves below.
    readonly property real fitWidth: Math.min(width, height * aspect)
    readonly property real fitHeight: fitWidth / aspect
    readonly property bool isStripOver: !isFar && height - fitHeight < 86
    readonly property real stripHeight: isFar ? Math.max(farUnit * .11, 86) : isStripOver ? (isOpen ? 98 : 76) : Math.min(height - fitHeight, 98)
    readonly property real farUnit: Math.min(height, width * 9 / 16)
    readonly property real unit: fitHeight
    readonly property real inset: Math.min(unit, farUnit) * .036
    readonly property color tint: Theme.player[overlay.phase] ?? Theme.player.hold
    // Controls come with pointer or key and leave after three idle seconds of playing.
    property bool isAwake: true
    readonly property bool isBusy: strip.transport.isBusy
    readonly property bool isOpen: isAwake || player.state !== "playing" || isBusy

    readonly property bool isPainted: GraphicsInfo.api === GraphicsInfo.Software

    function wake() {
        isAwake = true
        idle.restart()
    }

    focus: true
    Component.onCompleted: forceActiveFocus()
    Keys.onPressed: event => {
        wake()
        event.accepted = player.press_key(event.key, event.modifiers)
    }
    onIsPaintedChanged: if (isPainted)
        notice.show("Drawn without the graphics card, so the picture may stutter")
    // Who closes a menu looks at the buttons a while longer.
    onIsBusyChanged: wake()
    onIsOpenChanged: {
        if (!isOpen)
            forceActiveFocus()
    }

    Timer {
        id: idle
        interval: 3000
        running: true
        onTriggered: page.isAwake = false
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.player.bg
    }
    HoverHandler {
        property point last
        cursorShape: page.isOpen ? Qt.ArrowCursor : Qt.BlankCursor
        onPointChanged: {
            const here = point.scenePosition
            if (Math.abs(here.x - last.x) + Math.abs(here.y - last.y) > 2) {
                last = Qt.point(here.x, here.y)
                page.wake()
            }
        }
    }
    TapHandler {
        onTapped: {
            page.forceActiveFocus()
            page.player.toggle_play()
        }
        onDoubleTapped: page.shell.toggle_full_screen()
    }

    // ---- the picture; in the far view it keeps its height and loses only its sides
    Item {
        id: frame
        x: page.isFar && !page.player.is_swapped ? Math.round(page.width * .375) : 0
        width: page.isFar ? page.width - Math.round(page.width * .375) : page.width
        height: page.isFar ? page.height - page.stripHeight : page.height
        clip: page.isFar

        VideoPicture {
            id: video
            objectName: "video"
            width: page.isFar ? height * page.aspect : page.fitWidth
            height: page.isFar ? parent.height : page.fitHeight
            x: Math.round((parent.width - width) / 2)
            y: page.isFar || page.isStripOver ? 0 : Math.max(0, Math.round((parent.height - page.stripHeight - height) / 2))
            player: page.player
            isMirrored: page.player.choices.is_mirrored
        }
    }

    // ---- over it: the cue in one upper corner, what comes next in the other
    CueBlock {
        id: cue
        objectName: "cue"
        readonly property real side: video.x + video.width * .38 - page.inset
        opacity: page.isFar ? 0 : 1
        x: page.player.is_swapped ? page.width - width - page.inset : page.inset
        y: video.y + page.inset
        overlay: page.overlay
        unit: page.unit * page.scaling
        isLarge: page.scaling > 1
        zone: Qt.size(side, page.unit * .5 - page.inset)
    }
    NextCard {
        id: next
        objectName: "nextCard"
        opacity: page.isFar ? 0 : 1
        x: page.player.is_swapped ? page.inset : page.width - width - page.inset
        y: video.y + page.inset
        overlay: page.overlay
        pictures: page.pictures
        unit: page.unit * Math.min(1, page.scaling)
        room: video.x + video.width * .31 - page.inset
        classId: page.player.class_id
        hasPicture: page.player.has_video
        isMirrored: page.player.choices.is_mirrored
        pictureAt: page.player.strip.picture_of_chapter(page.overlay.next_chapter)
    }
    // Made only while it is shown: what is bound is paid for with every picture.
    Loader {
        active: page.isFar
        x: page.player.is_swapped ? page.width - width : 0
        width: Math.round(page.width * .375)
        height: page.height - page.stripHeight

        sourceComponent: FarPanel {
            objectName: "farPanel"
            overlay: page.overlay
            title: page.player.title
            unit: page.farUnit
        }
    }
    Notice {
        id: notice
        x: page.player.is_swapped ? page.inset : page.width - width - page.inset
        y: page.inset + (next.visible && next.opacity > 0 ? next.y - page.inset + next.height + page.unit * .016 : 0)
        unit: Math.max(560, page.unit)
    }
    SubtitleText {
        objectName: "subtitle"
        x: frame.x + frame.width * .08
        width: frame.width * .84
        y: Math.min(page.height - page.stripHeight, video.y + video.height) - height - page.inset
        text: page.player.subtitles.text
        unit: Math.max(480, page.unit)
    }
    PlayerStrip {
        id: strip
        objectName: "strip"
        x: page.inset
        y: page.height - height
        width: page.width - 2 * page.inset
        height: page.stripHeight
        player: page.player
        pictures: page.pictures
        isFullScreen: page.shell.is_full_screen
        isOpen: page.isOpen
        isOver: page.isStripOver
        tint: page.tint
    }
    TroubleBar {
        objectName: "trouble"
        anchors.horizontalCenter: parent.horizontalCenter
        y: page.height - page.stripHeight - height - 24
        width: Math.min(parent.width - 2 * page.inset, 860)
        player: page.player
    }

    Connections {
        target: page.player

        function onNoticed(words: string) {
            notice.show(words)
        }
    }
    Connections {
        target: page.overlay

        function onAnnounced(words: string) {
            page.shell.announce(words)
        }
    }
}
