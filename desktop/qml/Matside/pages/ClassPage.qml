pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Matside
import Matside.Models

// One class: decide and start on the left, its exercises on the right.
FocusScope {
    id: page

    required property ShellModel shell
    required property ClassModel classPage
    property var pictures
    property var tightness: null
    readonly property bool isSmall: width < 1000 || height < 680
    readonly property real pad: isSmall ? 28 : 40
    readonly property real gap: isSmall ? 28 : 44
    readonly property real leftWidth: Math.max(340, Math.min(580, width * .432))

    function showMore(value: string) {
        if (value === "folder")
            classPage.show_in_folder()
        else if (value === "picture")
            classPage.choose_poster()
        else if (value === "source")
            classPage.choose_source()
        else if (value === "remove")
            classPage.remove()
    }

    Accessible.role: Accessible.Pane
    Accessible.name: classPage.title
    Keys.onPressed: event => {
        const isPlain = event.modifiers === Qt.NoModifier && !event.isAutoRepeat
        if (isPlain && event.key === Qt.Key_B)
            page.classPage.toggle_favourite()
        else if (isPlain && event.key === Qt.Key_Space)
            page.classPage.start()
        else
            return
        event.accepted = true
    }
    Component.onDestruction: classPage.save_note()

    Item {
        id: top
        x: page.pad
        y: page.isSmall ? 10 : 20
        width: page.leftWidth
        height: 44

        Btn {
            anchors.left: parent.left
            anchors.leftMargin: -14
            anchors.verticalCenter: parent.verticalCenter
            kind: "ghost"
            size: "s"
            fg: Theme.muted
            glyph: "caret-left"
            glyphWeight: "bold"
            text: page.shell.home_name
            Accessible.name: "Back to " + (page.shell.home === "today" ? "Today" : "the " + page.shell.home_name.toLowerCase())
            onClicked: page.shell.show_home()
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: -10
            anchors.verticalCenter: parent.verticalCenter

            IconBtn {
                width: 44
                height: 44
                glyph: "pencil-simple"
                glyphSize: 22
                fg: Theme.muted
                text: "Edit this class"
                onClicked: page.classPage.edit()
            }
            IconBtn {
                id: more
                width: 44
                height: 44
                glyph: "dots-three"
                weight: "bold"
                fg: Theme.muted
                text: "More"
                hasTip: !menu.opened
                Accessible.role: Accessible.ButtonMenu
                onClicked: menu.open()

                PickMenu {
                    id: menu
                    y: more.height + 4
                    x: more.width - width
                    width: Theme.px(310)
                    groups: [
                        {
                            group: "more",
                            name: "",
                            options: [...(page.classPage.is_missing ? [] : [
                                        {
                                            value: "folder",
                                            name: "Show in folder",
                                            glyph: "folder-open"
                                        }
                                    ]), ...(page.classPage.has_video && !page.classPage.is_missing ? [
                                        {
                                            value: "picture",
                                            name: "Choose a picture",
                                            glyph: "film-strip"
                                        }
                                    ] : []), ...(page.classPage.can_choose_source ? [
                                        {
                                            value: "source",
                                            name: "Where the exercises come from",
                                            glyph: "list-bullets"
                                        }
                                    ] : []),
                                {
                                    value: "remove",
                                    name: "Remove from library",
                                    glyph: "trash"
                                }
                            ]
                        }
                    ]
                    onPicked: (group, value) => page.showMore(value)
                }
            }
        }
    }
    ClassSummary {
        id: summary
        x: page.pad - 8
        anchors.top: top.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        width: page.leftWidth + 16
        classPage: page.classPage
        tightness: page.tightness
        isSmall: page.isSmall
        focus: true
        onFileWanted: files.open()
    }
    ExercisePart {
        id: exercises
        x: page.pad + page.leftWidth + page.gap
        anchors.top: top.top
        width: page.width - x - page.pad
        anchors.bottom: sessions.visible ? sessions.top : parent.bottom
        anchors.bottomMargin: sessions.visible ? 8 : 0
        classPage: page.classPage
        onEditWanted: page.shell.edit_class(page.classPage.class_id)
    }
    SessionsPart {
        id: sessions
        x: exercises.x
        width: exercises.width
        anchors.bottom: parent.bottom
        anchors.bottomMargin: page.isSmall ? 16 : 32
        classPage: page.classPage
    }
    EditSheet {
        editor: page.classPage.editor
    }
    SourceSheet {
        choice: page.classPage.source
    }
    PosterSheet {
        posters: page.classPage.posters
    }
    FileDialog {
        id: files
        title: "Find “" + page.classPage.title + "”"
        onAccepted: page.classPage.find_file(selectedFile)
    }
}
