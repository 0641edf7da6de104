import QtQuick
import Matside
import Matside.Models

// The name of the page, how much there is, the search field and the way to add videos.
FocusScope {
    id: header

    required property ShellModel shell
    required property LibraryModel library

    // The person went down out of the search field.
    signal leftDownward

    function startSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason)
        search.selectAll()
    }

    height: Math.max(48, title.height)

    Txt {
        id: title
        anchors.verticalCenter: parent.verticalCenter
        text: "Library"
        font.pixelSize: Theme.display
        font.weight: Font.DemiBold
        font.letterSpacing: -.5
        Accessible.role: Accessible.Heading
    }
    Txt {
        anchors.left: title.right
        anchors.leftMargin: 14
        anchors.right: tools.left
        anchors.rightMargin: 16
        anchors.baseline: title.baseline
        // The line above the cards counts too: what it says already is not said twice.
        visible: header.library.is_loaded && width > 90 && text !== header.library.count_text
        text: header.library.total_text
        tone: "muted"
        elide: Text.ElideRight
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        SearchField {
            id: search
            width: header.width < 900 ? 270 : header.width < 1240 ? 300 : 350
            placeholderText: "Search classes and exercises"
            onTextEdited: header.library.filter.search(text)
            onCleared: header.library.filter.search("")
            Keys.onDownPressed: header.leftDownward()
            Keys.onReturnPressed: header.leftDownward()
        }
        Btn {
            id: add
            text: "Add videos"
            kind: "soft"
            glyph: "plus"
            glyphWeight: "bold"
            onClicked: menu.open()

            AddMenu {
                id: menu
                x: add.width - width
                y: add.height + 8
                shell: header.shell
            }
        }
    }
    // The field shows what is searched for, also when something else than typing changed it.
    Binding {
        target: search
        property: "text"
        value: header.library.filter.query
    }
}
