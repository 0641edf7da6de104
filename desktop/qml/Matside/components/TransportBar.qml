import QtQuick
import Matside

// The buttons under the strip. Every one has a name, and a tip with its key.
Item {
    id: transport

    required property var player
    required property bool isFullScreen
    readonly property var choices: player.choices
    readonly property var subtitles: player.subtitles
    readonly property bool isBusy: speedMenu.opened || subtitleMenu.opened || audioMenu.opened || volume.isOpen

    implicitHeight: 56

    PTxt {
        id: clock
        anchors.verticalCenter: parent.verticalCenter
        text: transport.player.clock
        font.pixelSize: 18
    }
    PTxt {
        id: left
        anchors.left: clock.right
        anchors.leftMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: transport.player.clock_left
        color: Theme.player.muted
        font.weight: Font.Medium
        font.pixelSize: 18
    }
    Row {
        id: middle
        x: Math.max(left.x + left.width + 8, Math.min((parent.width - width + 50 + spacing) / 2, right.x - width - 8))
        height: parent.height
        spacing: transport.width < 1000 ? 2 : 8

        PlayerButton {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "skip-back"
            weight: "fill"
            text: "Previous exercise"
            keys: transport.player.keys_of("previous-exercise")
            onClicked: transport.player.previous_exercise()
        }
        PlayerButton {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "arrow-counter-clockwise"
            glyphSize: 38
            mark: 10
            text: "Back 10 seconds"
            keys: transport.player.keys_of("back-10")
            onClicked: transport.player.seek_by(-10)
        }
        PlayerButton {
            objectName: "playButton"
            anchors.verticalCenter: parent.verticalCenter
            glyph: transport.player.is_playing ? "pause" : "play"
            weight: "fill"
            glyphSize: 28
            fg: "#14191A"
            bg: "#FFFFFF"
            bgHover: "#E4E6E2"
            text: transport.player.is_playing ? "Pause" : "Play"
            keys: transport.player.keys_of("play-pause")
            onClicked: transport.player.toggle_play()
        }
        PlayerButton {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "repeat"
            text: "Repeat this exercise"
            keys: transport.player.keys_of("repeat-exercise")
            onClicked: transport.player.repeat_exercise()
        }
        PlayerButton {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "skip-forward"
            weight: "fill"
            text: "Next exercise"
            keys: transport.player.keys_of("next-exercise")
            onClicked: transport.player.next_exercise()
        }
        PlayerButton {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "arrow-clockwise"
            glyphSize: 38
            mark: 10
            text: "Forward 10 seconds"
            keys: transport.player.keys_of("forward-10")
            onClicked: transport.player.seek_by(10)
        }
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: -10
        height: parent.height
        spacing: transport.width < 1000 ? 0 : 2

        IconBtn {
            anchors.verticalCenter: parent.verticalCenter
            width: 60
            height: 50
            fg: "#FFFFFF"
            bgHover: "#33FFFFFF"
            ring: Theme.player.hold
            round: false
            focusPolicy: Qt.TabFocus
            text: "Speed"
            keys: speedMenu.opened ? "" : transport.player.keys_of("slower") + ", " + transport.player.keys_of("faster")
            hasTip: !speedMenu.opened
            onClicked: speedMenu.opened ? speedMenu.close() : speedMenu.open()

            PTxt {
                anchors.centerIn: parent
                text: transport.choices.rate_text
                font.pixelSize: 20
                Accessible.ignored: true
            }
            PlayerMenu {
                id: speedMenu
                names: transport.choices.rates.map(rate => rate + "×")
                chosen: transport.choices.rates.indexOf(transport.choices.rate)
                onPicked: index => transport.choices.set_rate(transport.choices.rates[index])
            }
        }
        PlayerButton {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "flip-horizontal"
            weight: transport.choices.is_mirrored ? "fill" : "regular"
            fg: transport.choices.is_mirrored ? Theme.player.reps : "#FFFFFF"
            text: transport.choices.is_mirrored ? "Show as filmed" : "Mirror the picture"
            keys: transport.player.keys_of("mirror")
            onClicked: transport.choices.toggle_mirror()
        }
        PlayerButton {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "text-aa"
            text: "Overlay size, now " + transport.choices.overlay_size
            keys: transport.player.keys_of("overlay-size")
            onClicked: transport.choices.cycle_overlay()
        }
        PlayerButton {
            visible: transport.subtitles.has_any
            anchors.verticalCenter: parent.verticalCenter
            glyph: "subtitles"
            weight: transport.subtitles.choice >= 0 ? "fill" : "regular"
            fg: transport.subtitles.choice >= 0 ? Theme.player.reps : "#FFFFFF"
            text: "Subtitles"
            keys: subtitleMenu.opened ? "" : transport.player.keys_of("subtitles")
            hasTip: !subtitleMenu.opened
            onClicked: subtitleMenu.opened ? subtitleMenu.close() : subtitleMenu.open()

            PlayerMenu {
                id: subtitleMenu
                width: 260
                names: ["Off"].concat(transport.subtitles.labels)
                chosen: transport.subtitles.choice + 1
                onPicked: index => transport.subtitles.choose(index - 1)
            }
        }
        PlayerButton {
            visible: transport.player.audio_names.length > 1
            anchors.verticalCenter: parent.verticalCenter
            glyph: "waveform"
            text: "Sound track"
            hasTip: !audioMenu.opened
            onClicked: audioMenu.opened ? audioMenu.close() : audioMenu.open()

            PlayerMenu {
                id: audioMenu
                width: 260
                names: transport.player.audio_names
                chosen: transport.player.audio_index
                onPicked: index => transport.player.choose_audio_track(index)
            }
        }
        VolumeButton {
            id: volume
            anchors.verticalCenter: parent.verticalCenter
            choices: transport.choices
            player: transport.player
        }
        PlayerButton {
            anchors.verticalCenter: parent.verticalCenter
            glyph: transport.isFullScreen ? "corners-in" : "corners-out"
            text: transport.isFullScreen ? "Leave full screen" : "Full screen"
            keys: transport.player.keys_of("full-screen")
            onClicked: transport.player.full_screen_asked()
        }
    }
}
