import QtQuick
import Matside

// A class without parts: how to get some.
Item {
    id: empty

    required property var editor

    signal tapWanted
    signal pasteWanted

    Column {
        width: Math.min(parent.width, Theme.px(440))
        topPadding: 4
        spacing: 14

        Txt {
            width: parent.width
            text: empty.editor.empty_text
            tone: "muted"
            wrapMode: Text.WordWrap
        }
        Btn {
            glyph: "hand-palm"
            glyphWeight: "regular"
            kind: "soft"
            text: "Mark while it plays"
            onClicked: empty.tapWanted()
        }
        Flow {
            x: -14
            width: parent.width + 14
            spacing: 4

            Btn {
                visible: empty.editor.drafts.is_available
                enabled: !empty.editor.drafts.is_running
                kind: "ghost"
                size: "s"
                glyph: "magic-wand"
                glyphWeight: "regular"
                text: empty.editor.drafts.has_captions ? "Suggest from the captions" : "Suggest from the video"
                onClicked: empty.editor.drafts.find()
            }
            Btn {
                kind: "ghost"
                size: "s"
                glyph: "note-pencil"
                glyphWeight: "regular"
                text: "Paste a description"
                onClicked: empty.pasteWanted()
            }
        }
    }
}
