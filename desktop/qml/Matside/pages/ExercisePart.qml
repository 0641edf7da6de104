pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// The exercises of a class in order. Up and down move, Enter starts there.
Item {
    id: part

    required property ClassModel classPage

    signal editWanted

    Txt {
        id: heading
        width: Math.min(implicitWidth, parent.width - (edit.visible ? edit.width : 0) - 8)
        height: 44
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        text: part.classPage.count_text
        font.pixelSize: Theme.h2
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    Column {
        visible: part.classPage.empty_text !== ""
        anchors.top: heading.bottom
        anchors.topMargin: 12
        width: Math.min(parent.width, Theme.px(520))
        spacing: 16

        Txt {
            width: parent.width
            wrapMode: Text.WordWrap
            text: part.classPage.empty_text
            tone: "muted"
        }
        Btn {
            visible: list.count === 0 && !part.classPage.is_missing
            kind: "soft"
            glyph: "list-checks"
            glyphWeight: "regular"
            text: "Mark the exercises"
            Accessible.description: "While the class plays, with one key"
            onClicked: part.editWanted()
        }
    }
    ListView {
        id: list

        function start() {
            if (currentIndex >= 0)
                part.classPage.start_row(currentIndex)
        }

        anchors.top: heading.bottom
        anchors.topMargin: 6
        anchors.bottom: parent.bottom
        x: -6
        width: parent.width + 12
        clip: true
        spacing: 4
        topMargin: 6
        bottomMargin: 12
        visible: count > 0
        model: part.classPage.exercises
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: Theme.fast
        currentIndex: 0
        Accessible.role: Accessible.List
        Accessible.name: part.classPage.count_text
        Keys.onReturnPressed: start()
        Keys.onEnterPressed: start()
        Keys.onSpacePressed: start()

        delegate: ExerciseLine {
            required property int index

            x: 6
            width: list.width - 12
            isCurrent: list.activeFocus && ListView.isCurrentItem
            onClicked: part.classPage.start_row(index)
        }
    }
    // After the list, so that Tab reaches the exercises first.
    Btn {
        id: source
        x: heading.width + 4
        width: Math.min(implicitWidth, edit.x - x - 4)
        height: 44
        visible: part.classPage.can_choose_source && part.classPage.source_text !== "" && width > Theme.px(90)
        kind: "ghost"
        size: "s"
        fg: Theme.muted
        trailing: "caret-down"
        text: part.classPage.source_text
        Accessible.name: "Where the exercises come from: " + part.classPage.source_text
        onClicked: part.classPage.choose_source()
    }
    Btn {
        id: edit
        anchors.right: parent.right
        anchors.rightMargin: -10
        height: 44
        visible: list.count > 0 && !part.classPage.is_missing
        kind: "ghost"
        size: "s"
        glyph: "list-checks"
        glyphWeight: "regular"
        text: "Edit exercises"
        onClicked: part.editWanted()
    }
}
