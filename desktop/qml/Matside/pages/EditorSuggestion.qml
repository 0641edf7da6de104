import QtQuick
import Matside

// Why this part is suggested, and whether to keep it.
Rectangle {
    id: card

    required property var editor

    height: column.implicitHeight + 24
    radius: 12
    color: Theme.sunSoft

    Column {
        id: column
        x: 12
        y: 12
        width: parent.width - 24
        spacing: 8

        Txt {
            width: parent.width
            visible: text !== ""
            text: card.editor.inspector.said
            font.pixelSize: Theme.label
            tone: "sunInk"
            wrapMode: Text.WordWrap
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
        }
        Txt {
            width: parent.width
            visible: text !== ""
            text: card.editor.inspector.reason
            font.pixelSize: Theme.micro
            tone: "sunInk"
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.StaticText
        }
        Row {
            spacing: 8

            Btn {
                kind: "soft"
                size: "s"
                glyph: "check"
                glyphWeight: "bold"
                text: "Keep"
                onClicked: card.editor.keep(card.editor.selected_key)
            }
            Btn {
                kind: "ghost"
                size: "s"
                fg: Theme.sunInk
                text: "Leave out"
                onClicked: card.editor.dismiss(card.editor.selected_key)
            }
        }
    }
}
