pragma ComponentBehavior: Bound
import QtQuick
import Matside

// The parts of the class in order: when, what, which side, how much. Up and down go through them.
FocusScope {
    id: table

    required property var editor

    signal entered
    signal tapWanted
    signal pasteWanted

    readonly property string chosen: editor.selected_key

    function follow() {
        list.currentIndex = editor.rows.place_of(chosen)
    }

    onChosenChanged: Qt.callLater(follow)
    Component.onCompleted: follow()

    Txt {
        id: heading
        height: 44
        width: parent.width - add.width - 8
        verticalAlignment: Text.AlignVCenter
        text: table.editor.heading_text
        font.pixelSize: Theme.h3
        font.weight: Font.DemiBold
        elide: Text.ElideRight
        Accessible.role: Accessible.Heading
    }
    Btn {
        id: add
        anchors.right: parent.right
        anchors.rightMargin: -8
        height: 44
        focusPolicy: Qt.TabFocus
        kind: "ghost"
        size: "s"
        glyph: "plus"
        glyphWeight: "bold"
        text: "Add"
        Accessible.description: "A new exercise, from here"
        onClicked: table.editor.add()
    }
    EditorEmpty {
        visible: table.editor.empty_text !== "" && list.count === 0
        anchors.top: heading.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        editor: table.editor
        onTapWanted: table.tapWanted()
        onPasteWanted: table.pasteWanted()
    }
    ListView {
        id: list
        anchors.top: heading.bottom
        anchors.bottom: parent.bottom
        x: -6
        width: parent.width + 12
        visible: count > 0
        clip: true
        topMargin: 2
        bottomMargin: 8
        focus: true
        activeFocusOnTab: true
        keyNavigationEnabled: false
        highlightMoveDuration: 0
        model: table.editor.rows
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: table.editor.heading_text
        Keys.onReturnPressed: table.entered()
        Keys.onEnterPressed: table.entered()

        delegate: EditorRow {
            x: 6
            width: list.width - 12
            isRinged: list.activeFocus && is_primary && Window.active
            onKept: table.editor.keep(key)
            onDismissed: table.editor.dismiss(key)
            onEntered: table.entered()
            onPressed: modifiers => {
                list.forceActiveFocus(Qt.MouseFocusReason)
                if (modifiers & Qt.ControlModifier)
                    table.editor.select_more(key)
                else if (modifiers & Qt.ShiftModifier)
                    table.editor.select_to(key)
                else
                    table.editor.select(key)
            }
        }
    }
    ScrollHandle {
        anchors.right: parent.right
        anchors.rightMargin: -12
        y: list.y
        height: list.height
        view: list
    }
}
