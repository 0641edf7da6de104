pragma ComponentBehavior: Bound
import QtQuick
import Matside

// The picture with the overlay that the class will have.
Item {
    id: screen

    required property var editor
    required property var pictures
    required property bool isOverlayShown
    readonly property var preview: editor.preview
    readonly property real inset: height * .036
    // Words keep their room on an upright picture too.
    readonly property real unit: Math.min(height, width)

    // In another place it begins black: a still picture is asked for once more.
    function again() {
        if (parent)
            preview.show_again()
    }

    onParentChanged: Qt.callLater(again)
    clip: true

    VideoPicture {
        anchors.fill: parent
        player: screen.preview
        isOpening: screen.preview.state === "opening"
    }
    Item {
        visible: screen.isOverlayShown
        x: screen.inset
        y: screen.inset

        CueBlock {
            overlay: screen.preview.overlay
            unit: screen.unit
            zone: Qt.size(screen.width * (screen.width < screen.height ? .64 : .38) - screen.inset, screen.height * .5 - screen.inset)
        }
    }
    Item {
        visible: screen.isOverlayShown
        y: screen.inset

        NextCard {
            x: screen.width - width - screen.inset
            overlay: screen.preview.overlay
            pictures: screen.pictures
            unit: screen.unit
            room: screen.width * .31 - screen.inset
            classId: screen.editor.class_id
            hasPicture: screen.preview.has_video
            pictureAt: screen.preview.picture_of_chapter(screen.preview.overlay.next_chapter)
        }
    }
    Rectangle {
        visible: screen.preview.trouble !== ""
        anchors.centerIn: parent
        width: Math.min(parent.width - 32, 420)
        height: column.implicitHeight + 32
        radius: 16
        color: Theme.player.plateSolid
        Accessible.role: Accessible.AlertMessage
        Accessible.name: screen.preview.trouble

        Column {
            id: column
            anchors.centerIn: parent
            width: parent.width - 40
            spacing: 12

            PTxt {
                width: parent.width
                text: screen.preview.trouble
                font.pixelSize: Theme.label
                font.weight: Font.Medium
                wrapMode: Text.WordWrap
                Accessible.ignored: true
            }
            Btn {
                kind: "soft"
                size: "s"
                text: "Try the other player"
                onClicked: screen.preview.use_other_engine()
            }
        }
    }
}
