pragma ComponentBehavior: Bound
import QtQuick
import Matside

// Above the timeline: what is suggested or being looked for on the left, snapping and zoom on the right.
Item {
    id: bar

    required property var editor
    property real zoom: 0
    readonly property var drafts: editor.drafts
    readonly property bool isAsking: editor.files.asks_sidecar && !drafts.is_running && editor.suggestion_count === 0
    readonly property bool isTight: width < Theme.px(1000)

    signal zoomWanted(real value)
    signal zoomStepped(int by)

    implicitHeight: Math.max(44, Theme.body + 26)

    // ---- a search under way
    Row {
        visible: bar.drafts.is_running
        height: parent.height
        spacing: 12

        Spiral {
            width: 22
            height: 22
            anchors.verticalCenter: parent.verticalCenter
            stroke: 2.4
            color: Theme.muted
            isTurning: true
        }
        Txt {
            width: Math.min(implicitWidth, bar.width * .36)
            anchors.verticalCenter: parent.verticalCenter
            text: bar.drafts.progress_text
            font.weight: Font.Medium
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
        }
        MatBar {
            visible: bar.drafts.progress >= 0
            width: bar.isTight ? 90 : 180
            anchors.verticalCenter: parent.verticalCenter
            thick: 6
            value: Math.max(0, bar.drafts.progress)
            Accessible.name: "Looking for exercises"
        }
        Btn {
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            kind: "ghost"
            size: "s"
            text: "Stop"
            onClicked: bar.drafts.cancel()
        }
    }
    // ---- asked once: whether edits go to a file beside the video too
    Row {
        visible: bar.isAsking
        height: parent.height
        spacing: 10

        Txt {
            id: question
            width: Math.min(implicitWidth, bar.width * .42)
            anchors.verticalCenter: parent.verticalCenter
            text: bar.isTight ? "Keep a file beside the video too?" : "Keep the exercises in a file beside the video too?"
            font.weight: Font.Medium
            elide: Text.ElideRight
            Accessible.role: Accessible.AlertMessage
            Accessible.name: bar.editor.files.sidecar_question

            HoverHandler {
                id: asked
            }
            Tip {
                target: question
                wanted: asked.hovered
                text: bar.editor.files.sidecar_question
            }
        }
        Btn {
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            kind: "soft"
            size: "s"
            text: "Yes"
            Accessible.description: bar.editor.files.sidecar_question
            onClicked: bar.editor.files.answer_sidecar(true)
        }
        Btn {
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            kind: "ghost"
            size: "s"
            text: "No"
            Accessible.description: "They stay in Matside only"
            onClicked: bar.editor.files.answer_sidecar(false)
        }
    }
    // ---- suggestions to look at, or how to get some
    Row {
        id: banner
        visible: !bar.drafts.is_running && !bar.isAsking
        height: parent.height
        spacing: 10

        Icon {
            visible: bar.editor.banner_text !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: bar.drafts.has_captions ? "closed-captioning" : "magic-wand"
            size: 24
            color: Theme.sunInk
        }
        Txt {
            visible: text !== ""
            width: Math.min(implicitWidth, bar.width * (bar.isTight ? .26 : .34))
            anchors.verticalCenter: parent.verticalCenter
            text: bar.editor.banner_text
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
        }
        Txt {
            visible: text !== "" && bar.width > Theme.px(1300)
            width: Math.min(implicitWidth, bar.width * .24)
            anchors.verticalCenter: parent.verticalCenter
            text: bar.editor.banner_note
            tone: "muted"
            elide: Text.ElideRight
        }
        Btn {
            visible: bar.editor.suggestion_count > 0
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            kind: "soft"
            size: "s"
            glyph: "check"
            glyphWeight: "bold"
            text: bar.editor.keep_all_text
            onClicked: bar.editor.keep_all()
        }
        Btn {
            visible: bar.editor.suggestion_count > 0
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            kind: "ghost"
            size: "s"
            text: bar.isTight ? "Next" : "Go through"
            Accessible.name: "Go to the next suggestion"
            onClicked: bar.editor.next_suggestion()
        }
        Btn {
            visible: bar.drafts.is_available && bar.editor.suggestion_count === 0 && bar.editor.empty_text === ""
            x: -14
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            kind: "ghost"
            size: "s"
            glyph: "magic-wand"
            glyphWeight: "regular"
            text: bar.drafts.has_captions ? "Suggest from the captions" : "Suggest from the video"
            onClicked: bar.drafts.find()
        }
        Txt {
            visible: bar.drafts.is_scanning && bar.editor.suggestion_count === 0
            anchors.verticalCenter: parent.verticalCenter
            text: bar.drafts.progress > 0 ? "Finding cuts and pauses, " + Math.round(bar.drafts.progress * 100) + " %" : "Finding cuts and pauses"
            font.pixelSize: Theme.label
            tone: "muted"
        }
        Txt {
            visible: text !== ""
            width: Math.min(implicitWidth, bar.width * .34)
            anchors.verticalCenter: parent.verticalCenter
            text: bar.drafts.trouble
            tone: "muted"
            elide: Text.ElideRight
            Accessible.role: Accessible.AlertMessage
        }
    }
    Row {
        anchors.right: parent.right
        height: parent.height
        spacing: 10

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "magnet"
            size: 20
            color: Theme.softInk
        }
        Txt {
            visible: !bar.isTight
            anchors.verticalCenter: parent.verticalCenter
            text: "Snap to scene cuts"
            font.pixelSize: Theme.label
            tone: "muted"
        }
        Toggle {
            id: snap
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            text: "Snap to scene cuts"
            checked: bar.editor.is_snapping
            onClicked: {
                bar.editor.toggle_snapping()
                checked = Qt.binding(() => bar.editor.is_snapping)
            }

            HoverHandler {
                id: hover
            }
            Tip {
                target: snap
                wanted: hover.hovered || snap.visualFocus
                text: "Snap to scene cuts"
                keys: bar.editor.keys_of("snapping")
            }
        }
        ZoomSlider {
            anchors.verticalCenter: parent.verticalCenter
            value: bar.zoom
            onWanted: value => bar.zoomWanted(value)
            onStepped: by => bar.zoomStepped(by)
        }
    }
}
