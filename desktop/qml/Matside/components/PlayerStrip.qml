import QtQuick
import Matside

// Timeline and, when asked for, the buttons: under the video where there is room, else over its lowest part.
Item {
    id: strip

    required property var player
    required property var pictures
    required property bool isFullScreen
    // The buttons are shown.
    property bool isOpen: true
    // It lies over the picture and needs a ground of its own.
    property bool isOver: false
    property color tint: Theme.player.hold
    readonly property bool isBusy: bar.isPointed || transport.isBusy
    readonly property alias bar: bar
    readonly property alias transport: transport

    Rectangle {
        visible: strip.isOver
        x: -strip.x
        width: strip.width + 2 * strip.x
        height: parent.height + 34
        anchors.bottom: parent.bottom
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#00101414"
            }
            GradientStop {
                position: .34
                color: "#E0101414"
            }
            GradientStop {
                position: 1
                color: "#F5101414"
            }
        }
    }
    ChapterBar {
        id: bar
        objectName: "chapterBar"
        width: parent.width
        height: 28
        y: strip.isOpen ? (strip.isOver ? 2 : Math.max(2, (parent.height - 86) / 2)) : strip.isOver ? 6 : (parent.height - 62) / 2
        player: strip.player
        tint: strip.tint
    }
    Item {
        visible: !strip.isOpen
        y: bar.y + 34
        width: parent.width
        height: 22

        PTxt {
            text: strip.player.clock
            font.pixelSize: 18
        }
        PTxt {
            anchors.horizontalCenter: parent.horizontalCenter
            text: strip.player.progress
            font.pixelSize: 18
            color: Theme.player.muted
            font.weight: Font.Medium
        }
        PTxt {
            anchors.right: parent.right
            text: strip.player.clock_left
            font.pixelSize: 18
        }
    }
    TransportBar {
        id: transport
        objectName: "transport"
        y: bar.y + 27
        width: parent.width
        height: 56
        visible: opacity > 0
        enabled: strip.isOpen
        opacity: strip.isOpen ? 1 : 0
        player: strip.player
        isFullScreen: strip.isFullScreen

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.base
                easing.type: Theme.easing
            }
        }
    }
    HoverPreview {
        y: bar.y - height - 8
        bar: strip.bar
        pictures: strip.pictures
        classId: strip.player.class_id
        hasPicture: strip.player.has_video
        isMirrored: strip.player.choices.is_mirrored
    }
}
