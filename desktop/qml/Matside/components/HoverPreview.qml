import QtQuick
import Matside

// What lies under the pointer on the strip: picture, name, what it asks for, time.
Item {
    id: preview

    required property var pictures
    required property var bar
    property string classId
    property bool hasPicture: true
    property bool isMirrored: false
    readonly property real at: bar.pointedSeconds
    readonly property string title: bar.isPointed ? bar.strip.title_at(at) : ""

    visible: bar.isPointed
    width: 236
    height: hasPicture ? 206 : 74
    x: Math.max(0, Math.min(bar.width - width, bar.pointedX - width / 2))

    Plate {
        anchors.fill: parent
        radius: 20
        color: Theme.player.plateSolid
        border.width: 1
        border.color: Theme.player.line
    }
    Thumb {
        id: thumb
        visible: preview.hasPicture
        x: 10
        y: 10
        width: 216
        height: 122
        pictures: preview.pictures
        isMirrored: preview.isMirrored
        classId: preview.classId
    }
    // Passing over the strip asks for no pictures; resting on it for a moment does.
    Timer {
        running: preview.visible && preview.hasPicture
        interval: 60
        repeat: true
        onTriggered: thumb.seconds = preview.bar.strip.picture_near(preview.at)
    }
    PTxt {
        x: 16
        y: preview.hasPicture ? 144 : 14
        width: parent.width - 32
        text: preview.title
        elide: Text.ElideRight
        font.pixelSize: 20
    }
    PTxt {
        x: 16
        y: preview.hasPicture ? 172 : 42
        width: parent.width - clock.width - 44
        text: preview.bar.isPointed ? preview.bar.strip.note_at(preview.at) : ""
        elide: Text.ElideRight
        font.pixelSize: 16
        font.weight: Font.Medium
        color: Theme.player.muted
    }
    PTxt {
        id: clock
        anchors.right: parent.right
        anchors.rightMargin: 16
        y: preview.hasPicture ? 172 : 42
        text: preview.bar.strip.clock_at(preview.at)
        font.pixelSize: 16
        color: Theme.player.muted
    }
    Rectangle {
        x: Math.max(16, Math.min(206, preview.bar.pointedX - preview.x)) - 7
        y: parent.height - 8
        width: 14
        height: 14
        rotation: 45
        color: Theme.player.plateSolid
    }
}
