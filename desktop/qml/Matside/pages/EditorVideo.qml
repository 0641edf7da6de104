pragma ComponentBehavior: Bound
import QtQuick
import Matside

// The class as it will look while it plays, and how to move in it.
Item {
    id: video

    required property var editor
    // Where the picture goes.
    property alias slot: slot
    readonly property var preview: editor.preview
    readonly property real aspect: preview.aspect > 0 ? preview.aspect : 16 / 9
    property bool hasMarks: true
    readonly property real usedHeight: transport.y + transport.height
    readonly property bool isTight: width < Theme.px(520)

    signal touched

    // ---- the picture, with rounded corners drawn over it: a mask would cost with every picture
    Rectangle {
        id: frame
        readonly property real room: parent.height - transport.height - 8
        x: (parent.width - width) / 2
        width: Math.min(parent.width, room * video.aspect)
        height: Math.min(width / video.aspect, room)
        color: Theme.player.bg
        clip: true

        Item {
            id: slot
            anchors.fill: parent
        }
        TapHandler {
            onTapped: {
                video.touched()
                video.preview.toggle_play()
            }
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: -10
            radius: Theme.rCard + 10
            color: "transparent"
            border.width: 10
            border.color: Theme.ground
        }
    }
    Item {
        id: transport
        anchors.top: frame.bottom
        anchors.topMargin: 8
        width: parent.width
        height: Math.max(48, Theme.body + 30)

        Row {
            id: moves
            x: -6
            height: parent.height
            spacing: 2

            IconBtn {
                width: 44
                height: 44
                anchors.verticalCenter: parent.verticalCenter
                focusPolicy: Qt.TabFocus
                glyph: "caret-left"
                weight: "bold"
                glyphSize: 18
                text: "One picture back"
                keys: video.editor.keys_of("step-back")
                onClicked: video.preview.step(-1)
            }
            IconBtn {
                width: 48
                height: 48
                anchors.verticalCenter: parent.verticalCenter
                focusPolicy: Qt.TabFocus
                glyph: video.preview.is_playing ? "pause" : "play"
                weight: "fill"
                fg: Theme.softInk
                bg: Theme.soft
                bgHover: Qt.darker(Theme.soft, Theme.dark ? .8 : 1.06)
                text: video.preview.is_playing ? "Pause" : "Play"
                keys: video.editor.keys_of("play-pause")
                onClicked: video.preview.toggle_play()
            }
            IconBtn {
                width: 44
                height: 44
                anchors.verticalCenter: parent.verticalCenter
                focusPolicy: Qt.TabFocus
                glyph: "caret-right"
                weight: "bold"
                glyphSize: 18
                text: "One picture on"
                keys: video.editor.keys_of("step-forward")
                onClicked: video.preview.step(1)
            }
        }
        Txt {
            id: clock
            anchors.left: moves.right
            anchors.leftMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: video.preview.position_text
            font.weight: Font.DemiBold
            tabular: true
        }
        Txt {
            anchors.left: clock.right
            anchors.leftMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            visible: !video.hasMarks || x + implicitWidth < marks.x - 8
            text: "of " + video.preview.duration_text
            tone: "muted"
            tabular: true
        }
        Row {
            id: marks
            visible: video.hasMarks
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: video.isTight ? 4 : 8

            Mark {
                text: video.isTight ? "Start" : "Start here"
                keys: video.editor.keys_of("start-here")
                enabled: video.editor.selected_key !== ""
                why: "Choose a part first"
                Accessible.name: "Start here"
                Accessible.description: "The chosen part starts here"
                onClicked: video.editor.start_here()
            }
            Mark {
                text: video.isTight ? "End" : "End here"
                keys: video.editor.keys_of("end-here")
                enabled: video.editor.selected_key !== ""
                why: "Choose a part first"
                Accessible.name: "End here"
                Accessible.description: "The chosen part ends here"
                onClicked: video.editor.end_here()
            }
            Mark {
                text: "Split"
                keys: video.editor.keys_of("split")
                glyph: video.isTight ? "" : "scissors"
                enabled: video.editor.can_split
                why: "Play to a place inside a part first"
                Accessible.description: "Cut the part that is shown in two"
                onClicked: video.editor.split()
            }
        }
    }

    component Mark: Btn {
        required property string keys

        implicitHeight: 44
        implicitWidth: implicitContentWidth + (video.width < Theme.px(600) ? 20 : 30)
        focusPolicy: Qt.TabFocus
        kind: "outline"
        size: "s"
        glyphWeight: "regular"

        Tip {
            target: parent as Item
            wanted: parent.hovered || parent.visualFocus
            text: parent.Accessible.description
            keys: parent.keys
        }
    }
}
