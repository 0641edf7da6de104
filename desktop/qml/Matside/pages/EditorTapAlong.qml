pragma ComponentBehavior: Bound
import QtQuick
import Matside

// Marking while the class plays: the picture, what was marked last, and three keys in words that are read from the mat.
FocusScope {
    id: tap

    required property var editor
    // Where the picture goes.
    property alias slot: screen
    readonly property var tapping: editor.tapping
    readonly property var preview: editor.preview
    readonly property real unit: Math.min(height, width * 9 / 16)
    readonly property real aspect: preview.aspect > 0 ? preview.aspect : 16 / 9
    readonly property real listWidth: Math.max(Theme.px(230), width * .24)

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: "Mark while it plays"

    Rectangle {
        anchors.fill: parent
        color: Theme.player.bg
    }
    Item {
        id: screen
        readonly property real wide: tap.width - tap.listWidth
        readonly property real tall: tap.height - bottom.height
        width: Math.min(wide, tall * tap.aspect)
        height: Math.min(tall, wide / tap.aspect)
        x: (wide - width) / 2
        y: (tall - height) / 2

        TapHandler {
            onTapped: tap.preview.toggle_play()
        }
    }
    // ---- what was marked last, for a while
    Plate {
        id: last
        readonly property string words: tap.tapping.last_text
        property bool isShown: false

        readonly property real room: tap.width - tap.listWidth - 40
        x: Math.max(20, Math.min(screen.x + 20, 20 + room - width))
        y: screen.y + 20
        width: lastRow.implicitWidth + 48
        height: lastWords.implicitHeight + 32
        radius: 20
        opacity: isShown && words !== "" ? 1 : 0
        Accessible.role: Accessible.AlertMessage
        Accessible.name: words
        onWordsChanged: {
            isShown = words !== ""
            away.restart()
        }

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.base
                easing.type: Theme.easing
            }
        }
        Timer {
            id: away
            interval: 4000
            onTriggered: last.isShown = false
        }
        Row {
            id: lastRow
            anchors.centerIn: parent
            spacing: 14

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                weight: "bold"
                size: tap.unit * .045
                color: Theme.player.reps
            }
            PTxt {
                id: lastWords
                width: Math.min(implicitWidth, last.room - 48 - tap.unit * .045 - 14)
                text: last.words
                font.pixelSize: Math.max(18, tap.unit * .05)
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
    EditorMarks {
        x: tap.width - tap.listWidth
        width: tap.listWidth
        height: tap.height - bottom.height
        editor: tap.editor
    }
    // ---- the keys, large
    Item {
        id: bottom
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(104, tap.unit * .2)

        Row {
            id: keys
            x: 24
            anchors.verticalCenter: parent.verticalCenter
            spacing: tap.unit * .03

            KeyButton {
                unit: tap.unit
                glyph: "E"
                text: "new exercise"
                onClicked: tap.tapping.mark_exercise()
            }
            KeyButton {
                unit: tap.unit
                glyph: "W"
                text: tap.tapping.is_holding ? "hold ends" : "hold starts"
                tint: tap.tapping.is_holding ? Theme.player.hold : Theme.player.text
                onClicked: tap.tapping.mark_hold()
            }
            KeyButton {
                unit: tap.unit
                glyph: "T"
                text: "rest"
                onClicked: tap.tapping.mark_rest()
            }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 24
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6

            PTxt {
                visible: tap.width > 1180
                anchors.verticalCenter: parent.verticalCenter
                rightPadding: 8
                text: (tap.preview.rate === 1 ? "" : tap.preview.rate_text + "   ") + tap.preview.position_text + " of " + tap.preview.duration_text
                font.pixelSize: 18
                color: Theme.player.muted
            }
            PlayerButton {
                anchors.verticalCenter: parent.verticalCenter
                glyph: tap.preview.is_playing ? "pause" : "play"
                weight: "fill"
                fg: "#14191A"
                bg: "#FFFFFF"
                bgHover: "#E4E6E2"
                text: tap.preview.is_playing ? "Pause" : "Play"
                keys: tap.editor.keys_of("play-pause")
                onClicked: tap.preview.toggle_play()
            }
            PlayerButton {
                anchors.verticalCenter: parent.verticalCenter
                glyph: "arrow-counter-clockwise"
                glyphSize: 34
                mark: 10
                text: "Back 10 seconds"
                onClicked: tap.preview.seek_by(-10)
            }
            PlayerButton {
                anchors.verticalCenter: parent.verticalCenter
                enabled: tap.editor.can_undo
                opacity: enabled ? 1 : .45
                glyph: "arrow-u-up-left"
                text: "Take back the last mark"
                keys: tap.editor.keys_of("undo")
                onClicked: tap.editor.undo()
            }
            Btn {
                anchors.verticalCenter: parent.verticalCenter
                focusPolicy: Qt.TabFocus
                kind: "soft"
                text: tap.tapping.review_left > 0 ? "Name them" : "Done"
                Accessible.description: "Stop marking, then give names"
                onClicked: tap.tapping.finish()
            }
        }
    }
}
