pragma ComponentBehavior: Bound
import QtQuick
import Matside

// Above the editor: back, what is edited, whether it is saved, undo and redo, and everything that is needed seldom.
Item {
    id: header

    required property var editor
    property bool isNarrow: false
    property alias menu: more

    signal backWanted
    signal tapWanted
    signal picked(string group, string value)

    IconBtn {
        id: back
        x: -8
        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.TabFocus
        glyph: "caret-left"
        weight: "bold"
        glyphSize: 18
        text: "Back to the class"
        keys: "Esc"
        onClicked: header.backWanted()
    }
    Txt {
        id: title
        anchors.left: back.right
        anchors.leftMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Math.max(80, buttons.x - x - 16 - (note.visible ? Math.min(note.implicitWidth, Theme.px(header.isNarrow ? 90 : 320)) + 14 : 0)))
        text: header.editor.title
        font.pixelSize: Theme.h2
        font.weight: Font.DemiBold
        elide: Text.ElideRight
        Accessible.role: Accessible.Heading
    }
    Txt {
        id: note
        anchors.left: title.right
        anchors.leftMargin: 14
        anchors.baseline: title.baseline
        width: Math.max(0, Math.min(implicitWidth, buttons.x - x - 12))
        visible: width > 40
        text: header.isNarrow || header.editor.save_state !== "saved" ? header.editor.save_text : "Editing exercises. " + header.editor.save_text
        tone: header.editor.save_state === "unsaved" ? "danger" : "muted"
        elide: Text.ElideRight
        Accessible.role: Accessible.StaticText
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Btn {
            // Without parts the table offers it.
            visible: header.editor.empty_text === ""
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            kind: "soft"
            glyph: "hand-palm"
            glyphWeight: "regular"
            text: header.isNarrow ? "Mark along" : "Mark while it plays"
            Accessible.description: "Press one key as each exercise begins"
            onClicked: header.tapWanted()
        }
        IconBtn {
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            glyph: "arrow-u-up-left"
            text: header.editor.undo_text || "Undo"
            keys: header.editor.keys_of("undo")
            enabled: header.editor.can_undo
            onClicked: header.editor.undo()
        }
        IconBtn {
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            glyph: "arrow-bend-up-right"
            text: header.editor.redo_text || "Redo"
            keys: header.editor.keys_of("redo")
            enabled: header.editor.can_redo
            onClicked: header.editor.redo()
        }
        IconBtn {
            id: dots
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            glyph: "dots-three"
            weight: "bold"
            text: "More"
            Accessible.role: Accessible.ButtonMenu
            onClicked: more.open()

            EditorMenu {
                id: more
                y: dots.height + 4
                x: dots.width - width
                editor: header.editor
                onPicked: (group, value) => header.picked(group, value)
            }
        }
        Btn {
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            text: "Done"
            onClicked: header.editor.leave()
        }
    }
}
