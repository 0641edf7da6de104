pragma ComponentBehavior: Bound
import QtQuick
import Matside

// Naming what was marked: the picture beside the list, one name after the other with Enter.
FocusScope {
    id: review

    required property var editor
    // Where the picture goes.
    property alias slot: video.slot
    readonly property var tapping: editor.tapping
    readonly property real pad: width < 1180 ? 20 : 40

    readonly property string here: tapping.review_key

    // What is named has the keyboard.
    function follow() {
        list.currentIndex = editor.rows.place_of(here)
        list.forceActiveFocus(Qt.TabFocusReason)
    }

    focus: true
    onHereChanged: Qt.callLater(follow)
    Component.onCompleted: follow()
    Accessible.role: Accessible.Pane
    Accessible.name: "Name the exercises"

    Shortcut {
        sequence: "Ctrl+Space"
        enabled: review.visible
        onActivated: review.editor.preview.toggle_play()
    }
    Item {
        id: head
        x: review.pad
        y: 8
        width: parent.width - 2 * review.pad
        height: Math.max(60, Theme.h2 + 36)

        Txt {
            id: title
            anchors.verticalCenter: parent.verticalCenter
            text: "Name the exercises"
            font.pixelSize: Theme.h2
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Txt {
            anchors.left: title.right
            anchors.leftMargin: 14
            anchors.baseline: title.baseline
            text: review.tapping.review_text
            tone: "muted"
            Accessible.role: Accessible.StaticText
        }
        Btn {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: "Done"
            kind: review.tapping.review_left > 0 ? "outline" : "primary"
            Accessible.description: "Back to the editor"
            onClicked: review.tapping.end_review()
        }
    }
    EditorVideo {
        id: video
        x: review.pad
        anchors.top: head.bottom
        anchors.topMargin: 8
        width: Math.min(parent.width * .46, (parent.height - head.height - 120) * aspect)
        height: parent.height - y - Theme.body * 6
        editor: review.editor
        hasMarks: false
    }
    Txt {
        x: review.pad
        y: video.y + video.usedHeight + 16
        width: video.width
        text: "Enter goes to the next, Down chooses one of the known names. Ctrl+Space plays and pauses."
        tone: "muted"
        wrapMode: Text.WordWrap
    }
    ListView {
        id: list
        focus: true
        keyNavigationEnabled: false
        highlightMoveDuration: Theme.base
        preferredHighlightBegin: 80
        preferredHighlightEnd: Math.max(160, height - 160)
        highlightRangeMode: ListView.ApplyRange
        anchors.top: head.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        x: video.x + video.width + 32
        width: parent.width - x - review.pad
        clip: true
        spacing: 2
        model: review.visible ? review.editor.rows : null
        cacheBuffer: 400
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: "Exercises"

        delegate: ReviewRow {
            width: list.width
            tapping: review.tapping
            complete: typed => review.editor.inspector.complete(typed)
            onChosen: review.tapping.review(key)
        }
    }
    ScrollHandle {
        anchors.left: list.right
        y: list.y
        height: list.height
        view: list
    }
}
