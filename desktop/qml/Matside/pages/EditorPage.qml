pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// The chapter editor: the class above as it plays, its parts as a table, what the chosen one asks for, and all of it on
// one timeline. Keys work wherever the person is, except while typing.
FocusScope {
    id: page

    required property ShellModel shell
    required property EditorModel editor
    required property var pictures
    readonly property bool isTyping: Window.activeFocusItem instanceof TextInput || Window.activeFocusItem instanceof TextEdit
    readonly property bool isNarrow: width < Theme.px(1180)
    readonly property bool isLow: height < 780
    readonly property real pad: isNarrow ? 16 : 24
    readonly property bool isTapping: editor.tapping.is_on
    readonly property bool isReviewing: editor.tapping.is_reviewing
    readonly property bool isPlain: !isTapping && !isReviewing
    // In a narrow window the inspector takes the place of the table.
    property bool isInspectorOpen: false

    // The pages of marking and naming are made when they are first wanted, and stay as long as this one: the picture must
    // not lose its window, and a list that is taken down with its rows can crash.
    property bool hasTap: false
    property bool hasReview: false

    // Something is chosen from the first moment, so that keys have something to act on.
    readonly property string classId: editor.class_id

    function chooseFirst() {
        if (editor.is_open && editor.selected_key === "")
            editor.select_next(0)
    }
    function turn() {
        hasTap = isTapping || hasTap
        hasReview = isReviewing || hasReview
        Qt.callLater(home)
    }
    function home() {
        isInspectorOpen = false
        if (isTapping)
            (tap.item as Item)?.forceActiveFocus()
        else if (isReviewing)
            (review.item as Item)?.forceActiveFocus()
        else
            table.forceActiveFocus()
    }
    function inspect() {
        if (!editor.inspector.is_shown)
            return
        isInspectorOpen = true
        inspector.enter()
    }
    // One step out at a time: a field, the inspector, marking, the page.
    function stepOut() {
        if (isTapping)
            editor.tapping.finish()
        else if (isReviewing)
            editor.tapping.end_review()
        else if (editor.active_edge !== "")
            editor.set_edge("")
        else if (table.activeFocus)
            editor.leave()
        else
            home()
    }
    function act(group: string, value: string) {
        if (group === "export")
            files.save(value)
        else if (value === "shift")
            times.open()
        else if (value === "file")
            files.bring()
        else if (value === "text")
            paste.open()
        else if (value === "draft")
            editor.drafts.find()
    }

    Accessible.role: Accessible.Pane
    Accessible.name: "Editing " + editor.title
    Component.onCompleted: {
        turn()
        Qt.callLater(chooseFirst)
    }
    onClassIdChanged: Qt.callLater(chooseFirst)
    onIsTappingChanged: turn()
    onIsReviewingChanged: turn()
    Keys.onEscapePressed: stepOut()
    Keys.onPressed: event => {
        if (!isTyping)
            event.accepted = page.editor.press_key(event.key, event.modifiers)
    }

    Connections {
        function onRename_asked() {
            page.inspect()
        }

        target: page.editor
    }

    Item {
        id: plain
        anchors.fill: parent
        visible: page.isPlain
        enabled: visible

        EditorHeader {
            id: header
            x: page.pad
            width: parent.width - 2 * x
            height: Math.max(page.isLow ? 58 : 72, Theme.h2 + 30)
            editor: page.editor
            isNarrow: page.isNarrow
            onBackWanted: page.editor.leave()
            onTapWanted: page.editor.tapping.begin()
            onPicked: (group, value) => page.act(group, value)
        }
        Item {
            id: upper
            anchors.top: header.bottom
            anchors.bottom: card.top
            anchors.bottomMargin: page.isLow ? 8 : 12
            x: page.pad
            width: parent.width - 2 * x

            EditorVideo {
                id: video
                width: Math.max(parent.width * .34, Math.min(parent.width * .448, (parent.height - 56) * aspect))
                height: parent.height
                editor: page.editor
                onTouched: page.home()
            }
            EditorTable {
                id: table
                x: video.width + (page.isNarrow ? 20 : 24)
                width: (page.isNarrow ? parent.width : inspector.x - 24) - x
                height: parent.height
                visible: !page.isNarrow || !page.isInspectorOpen
                focus: true
                editor: page.editor
                onEntered: page.inspect()
                onTapWanted: page.editor.tapping.begin()
                onPasteWanted: paste.open()
            }
            EditorPanel {
                id: inspector
                x: page.isNarrow ? table.x : parent.width - width
                width: page.isNarrow ? table.width : Math.min(Theme.px(300), Math.max(Theme.px(280), parent.width * .21))
                height: parent.height
                visible: !page.isNarrow || page.isInspectorOpen
                editor: page.editor
                isClosable: page.isNarrow
                onClosed: page.home()
            }
        }
        Card {
            id: card
            x: page.pad
            width: parent.width - 2 * x
            height: Math.round(Math.max(Theme.px(176), Math.min(364, page.height * (page.isLow ? .4 : .405))))
            anchors.bottom: parent.bottom
            anchors.bottomMargin: page.isLow ? 10 : 20

            EditorBar {
                id: bar
                x: page.isNarrow ? 14 : 20
                y: page.isLow ? 2 : 8
                width: parent.width - 2 * x
                editor: page.editor
                zoom: page.editor.timeline.zoom
                onZoomWanted: value => page.editor.timeline.set_zoom(value)
                onZoomStepped: by => by > 0 ? page.editor.zoom_in() : page.editor.zoom_out()
            }
            EditorTrack {
                x: bar.x
                anchors.top: bar.bottom
                anchors.topMargin: page.isLow ? 0 : 6
                anchors.bottom: parent.bottom
                anchors.bottomMargin: page.isLow ? 8 : 16
                width: bar.width
                editor: page.editor
            }
        }
    }
    Loader {
        id: tap
        anchors.fill: parent
        active: page.hasTap
        visible: page.isTapping

        sourceComponent: EditorTapAlong {
            editor: page.editor
        }
    }
    Loader {
        id: review
        anchors.fill: parent
        active: page.hasReview
        visible: page.isReviewing

        sourceComponent: EditorReview {
            editor: page.editor
        }
    }
    // One picture, in the place that is shown.
    EditorScreen {
        readonly property Item elsewhere: page.isTapping ? (tap.item as EditorTapAlong)?.slot ?? null : page.isReviewing ? (review.item as EditorReview)?.slot ?? null : null

        parent: elsewhere ?? video.slot
        anchors.fill: parent
        editor: page.editor
        pictures: page.pictures
        // While marking there is nothing to show over it yet.
        isOverlayShown: page.editor.preview.is_overlay_shown && !page.isTapping
    }
    EditorFileCard {
        id: files
        // Over the table, so that neither the picture nor the timeline is hidden. Who marks or names is not asked.
        visible: page.isPlain
        x: upper.x + table.x
        y: upper.y + upper.height - height
        width: upper.width - table.x
        editor: page.editor
    }
    // Sheets are made when they are first wanted, so that the page is there sooner.
    Loader {
        id: times

        function open() {
            active = true;
            (item as EditorTimesSheet)?.open()
        }

        active: false

        sourceComponent: EditorTimesSheet {
            parent: page
            editor: page.editor
        }
    }
    Loader {
        id: paste

        function open() {
            active = true;
            (item as EditorPasteSheet)?.open()
        }

        active: false

        sourceComponent: EditorPasteSheet {
            parent: page
            files: page.editor.files
        }
    }
    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        enabled: page.isPlain
        onDropped: event => {
            page.editor.files.import_from(event.urls[0])
            event.accept(Qt.CopyAction)
        }
    }
}
