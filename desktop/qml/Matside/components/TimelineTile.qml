pragma ComponentBehavior: Bound
import QtQuick
import Matside

// A stretch of the timeline: times, pictures, sound and captions, each in its lane. It is asked for once per zoom.
Item {
    id: tile

    required property var timeline
    required property int index
    // {ruler, pictures, wave, captions}: each {y, height}
    required property var lanes
    property bool isDragging: false
    readonly property var shown: timeline.revision >= 0 && index < timeline.tile_count ? timeline.tile(index) : ({
            width: 0,
            ticks: [],
            wave: [],
            pictures: [],
            cuts: [],
            captions: []
        })
    // Few sounds are loud: what lies above this is drawn as speech.
    readonly property real loud: .3

    x: index * timeline.tile_width
    width: shown.width
    visible: width > 0

    Repeater {
        model: tile.shown.ticks

        Item {
            id: tick

            required property var modelData

            x: modelData.x
            y: tile.lanes.ruler.y

            Rectangle {
                y: tile.lanes.ruler.height - height
                width: 1
                height: 6
                color: Theme.control
            }
            Txt {
                x: tick.modelData.x === 0 && tile.index === 0 ? 0 : -implicitWidth / 2
                text: tick.modelData.text
                font.pixelSize: Theme.micro
                tone: "muted"
                tabular: true
            }
        }
    }
    Repeater {
        model: tile.lanes.pictures.height > 0 ? tile.shown.pictures : []

        Item {
            id: place

            required property var modelData

            x: modelData.x
            y: tile.lanes.pictures.y
            width: modelData.width
            height: tile.lanes.pictures.height
            clip: true

            Rectangle {
                anchors.fill: parent
                color: Theme.sunk
            }
            Image {
                anchors.fill: parent
                source: tile.timeline.picture(place.modelData.at, tile.timeline.pictures_revision)
                asynchronous: true
                sourceSize.height: 120
                fillMode: Image.PreserveAspectCrop
            }
            Rectangle {
                width: 1
                height: parent.height
                color: "#66FFFFFF"
            }
        }
    }
    Canvas {
        id: wave

        readonly property var loudness: tile.shown.wave
        readonly property color speech: Theme.dark ? "#8FA9A2" : "#6E8B85"
        readonly property color quiet: Theme.dark ? "#45524F" : "#BFC6BF"

        y: tile.lanes.wave.y
        width: Math.max(1, tile.width)
        height: Math.max(1, tile.lanes.wave.height)
        visible: tile.lanes.wave.height > 0
        renderStrategy: Canvas.Cooperative
        onLoudnessChanged: requestPaint()
        onSpeechChanged: requestPaint()
        onHeightChanged: requestPaint()
        onPaint: {
            const brush = getContext("2d")
            brush.clearRect(0, 0, width, height)
            const bars = Math.max(1, Math.round(width / 4)), step = width / bars, values = loudness.length
            for (let i = 0; i < bars && values > 0; i++) {
                let value = 0
                const first = Math.floor(i * values / bars), last = Math.max(first + 1, Math.floor((i + 1) * values / bars))
                for (let k = first; k < last; k++)
                    value = Math.max(value, loudness[k])
                const tall = Math.max(3, value * height)
                brush.fillStyle = value > tile.loud ? speech : quiet
                brush.fillRect(i * step, (height - tall) / 2, 2.4, tall)
            }
        }
    }
    // Where the picture cuts: quiet, and plain while something is dragged.
    Repeater {
        model: tile.shown.cuts

        Rectangle {
            required property real modelData

            x: modelData
            y: tile.lanes.pictures.y + tile.lanes.pictures.height
            width: tile.isDragging ? 2 : 1
            height: tile.isDragging ? tile.lanes.blocks.y + tile.lanes.blocks.height - y : 6
            color: tile.isDragging ? Theme.sun : Theme.control
        }
    }
    Repeater {
        model: tile.lanes.captions.height > 0 ? tile.shown.captions : []

        Txt {
            required property var modelData

            visible: modelData.width > 30
            x: modelData.x + 2
            y: tile.lanes.captions.y
            width: modelData.width - 8
            height: tile.lanes.captions.height
            verticalAlignment: Text.AlignVCenter
            text: modelData.text
            font.pixelSize: Theme.caption
            tone: "muted"
            elide: Text.ElideRight
        }
    }
}
