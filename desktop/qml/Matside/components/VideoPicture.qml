pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models
import QtMultimedia

// The picture in its rectangle; mirrored it turns over, and nothing that lies above it does.
Item {
    id: picture

    required property var player
    property bool isMirrored: false
    property bool isOpening: player.state === "opening"

    clip: true

    VideoOutput {
        id: output
        anchors.fill: parent
        visible: picture.player.has_video
        // The player says the true shape and the page gives this item that shape.
        fillMode: VideoOutput.Stretch
        transform: Scale {
            origin.x: output.width / 2
            xScale: picture.isMirrored ? -1 : 1
        }
        Component.onCompleted: picture.player.set_video_sink(output.videoSink)
        Component.onDestruction: picture.player.set_video_sink(null)
    }
    // Without a graphics card Qt leaves out the item above.
    Loader {
        anchors.fill: parent
        active: GraphicsInfo.api === GraphicsInfo.Software
        visible: output.visible
        transform: Scale {
            origin.x: picture.width / 2
            xScale: picture.isMirrored ? -1 : 1
        }

        sourceComponent: PaintedPicture {
            sink: output.videoSink
        }
    }
    // Sound alone: the mat, and the name of the class.
    Column {
        visible: !picture.player.has_video
        anchors.centerIn: parent
        width: parent.width * .8
        spacing: 28

        Spiral {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(picture.height * .24, 190)
            height: width
            stroke: width * .07
            color: "#3E5B55"
        }
        PTxt {
            width: parent.width
            text: picture.player.title
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            font.pixelSize: 26
            color: Theme.player.muted
        }
    }
    Spiral {
        id: busy
        property bool isLate: false
        visible: picture.isOpening && isLate && picture.player.trouble === ""
        anchors.centerIn: parent
        width: 56
        height: 56
        stroke: 4
        color: Theme.player.muted

        RotationAnimator on rotation {
            running: busy.visible && !Theme.reducedMotion
            from: 0
            to: 360
            duration: 2400
            loops: Animation.Infinite
        }
        Timer {
            running: picture.isOpening
            interval: 400
            onTriggered: busy.isLate = true
        }
    }
    onIsOpeningChanged: busy.isLate = false
}
