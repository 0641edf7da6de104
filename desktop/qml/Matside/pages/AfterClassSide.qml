import QtQuick
import Matside
import Matside.Models

// Beside what was done: what the program says next, and the week. It scrolls where the window is too low for both.
Rectangle {
    id: side

    required property AfterClassModel afterClass
    readonly property bool hasNext: next.hasWords
    readonly property string picture: hasNext ? afterClass.next_poster : afterClass.poster
    readonly property real words: next.wordsHeight + (hasNext ? 2 * gap + 1 : 0) + week.height
    readonly property real gap: 22
    // As high as everything with a whole picture, for the sheet to be.
    readonly property real wanted: words + (picture === "" ? 0 : width * .56 + gap) + 48

    radius: 20
    color: Theme.dark ? "#1A2120" : Theme.ground

    Flickable {
        id: view
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        topMargin: 24
        bottomMargin: 24
        contentHeight: column.height
        contentY: -topMargin
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: contentHeight > height - topMargin - bottomMargin
        opacity: side.afterClass.has_week ? 1 : 0
        Keys.onUpPressed: flick(0, 600)
        Keys.onDownPressed: flick(0, -600)
        Accessible.role: Accessible.Grouping
        Accessible.name: "Next, and this week"

        Column {
            id: column
            x: 8
            width: view.width - 16
            spacing: side.gap

            AfterClassNext {
                id: next
                readonly property real spare: side.height - 48 - side.words - (hasWords ? spacing : side.gap)

                visible: hasWords || pictureHeight > 0
                width: parent.width
                following: side.afterClass.following
                behind: side.color
                poster: side.picture
                pictureHeight: poster === "" || spare < 90 ? 0 : Math.min(spare, side.width * .56)
            }
            Rectangle {
                visible: side.hasNext
                width: parent.width
                height: 1
                color: Theme.line
            }
            AfterClassWeek {
                id: week
                width: parent.width
                afterClass: side.afterClass
                behind: side.color
            }
        }
    }
    FocusRing {
        on: view.activeFocus
    }
}
