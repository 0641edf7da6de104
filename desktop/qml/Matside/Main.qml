import QtQuick
import Matside.Models

// The window: rail, page, and what may lie over every page. Its models are set by the program before it is made.
Window {
    id: root

    required property ShellModel shell
    required property var player
    required property SettingsModel settings
    required property var pictures
    // Where a class is played at once, these come when another page is wanted.
    property var tightness: null
    property var today: null
    property var guide: null
    property var library: null
    property var importer: null
    property var classPage: null
    property var afterClass: null
    property var editor: null
    property var packs: null
    property var starters: null
    property var programs: null

    readonly property bool isTyping: activeFocusItem instanceof TextInput || activeFocusItem instanceof TextEdit
    readonly property bool isInClass: shell.page === "player"
    readonly property bool isEditing: shell.page === "editor"
    readonly property var place: settings.window_place

    function keep() {
        settings.remember_window(x, y, width, height, visibility === Window.Maximized)
    }

    width: 1280
    height: 800
    minimumWidth: 960
    minimumHeight: 600
    title: "Matside"
    color: isInClass ? Theme.player.bg : Theme.ground
    Component.onCompleted: {
        settings.look_at_system()
        if (place.length > 0)
            [x, y, width, height] = place
        visibility = place[4] ? Window.Maximized : Window.Windowed
    }
    onClosing: keep()
    // What was deleted or put back meanwhile.
    onActiveChanged: if (active && library)
        library.look_for_files()

    Binding {
        target: Theme
        property: "dark"
        value: root.settings.theme === "dark" || (root.settings.theme === "system" && Application.styleHints.colorScheme === Qt.ColorScheme.Dark)
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.settings.is_motion_reduced
    }
    Binding {
        target: Theme
        property: "textScale"
        value: root.settings.text_scale
    }

    Connections {
        property int before: Window.Windowed

        function onFull_screen_changed() {
            if (root.shell.is_full_screen) {
                before = root.visibility === Window.Maximized ? Window.Maximized : Window.Windowed
                root.keep()
            }
            root.visibility = root.shell.is_full_screen ? Window.FullScreen : before
        }
        function onAnnounced(text) {
            pages.Accessible.announce(text, Accessible.Polite)
        }

        target: root.shell
    }

    Shortcut {
        sequences: root.shell.keys_for("Anywhere", "quit")
        onActivated: root.close()
    }
    Shortcut {
        enabled: !root.isInClass
        sequences: root.shell.keys_for("Anywhere", "import")
        onActivated: root.shell.ask_for_videos()
    }
    Shortcut {
        enabled: !root.isInClass && !root.isTyping
        sequences: root.shell.keys_for("Anywhere", "search")
        onActivated: root.shell.ask_for_search()
    }
    Shortcut {
        // In a text field only the one that is not a letter.
        enabled: !root.isInClass && root.isTyping
        sequences: root.shell.keys_for("Anywhere", "search").filter(keys => keys.length > 1)
        onActivated: root.shell.ask_for_search()
    }
    Shortcut {
        enabled: !root.isTyping
        sequences: root.shell.keys_for("Anywhere", "help")
        onActivated: root.shell.is_help_shown ? root.shell.hide_help() : root.shell.show_help()
    }
    Shortcut {
        // The editor steps out of a field, and of marking, before it is left.
        enabled: !root.isEditing || root.shell.is_help_shown
        sequences: root.shell.keys_for("Anywhere", "back")
        onActivated: root.shell.go_back()
    }

    LateLoader {
        id: rail
        height: parent.height
        visible: !root.isInClass && !root.isEditing && root.shell.page !== "after-class"
        isWanted: visible
        file: "components/NavRail.qml"
        models: ({
                shell: root.shell
            })
    }
    Banner {
        id: banner
        anchors.left: pages.left
        anchors.right: parent.right
        text: root.isInClass ? "" : root.shell.banner
    }
    Item {
        id: pages
        anchors.fill: parent
        anchors.leftMargin: rail.visible ? rail.width : 0
        anchors.topMargin: banner.height

        // Each page gets its models when it is made; Today and the library stay, the others live while they are shown.
        PageLoader {
            isShown: root.shell.page === "today" && root.today !== null
            stays: true
            file: "pages/TodayPage.qml"
            models: ({
                    shell: root.shell,
                    today: root.today,
                    tightness: root.tightness,
                    starters: root.starters
                })
        }
        PageLoader {
            isShown: root.shell.page === "library" && root.library !== null
            stays: true
            file: "pages/LibraryPage.qml"
            models: ({
                    shell: root.shell,
                    library: root.library,
                    importer: root.importer,
                    starters: root.starters
                })
        }
        PageLoader {
            isShown: root.shell.page === "programs" && root.programs !== null
            file: "pages/ProgramsPage.qml"
            models: ({
                    shell: root.shell,
                    programs: root.programs
                })
        }
        PageLoader {
            isShown: root.shell.page === "guide" && root.guide !== null
            file: "pages/GuidePage.qml"
            models: ({
                    shell: root.shell,
                    guide: root.guide
                })
        }
        PageLoader {
            isShown: root.shell.page === "class" && root.classPage !== null
            file: "pages/ClassPage.qml"
            models: ({
                    shell: root.shell,
                    classPage: root.classPage,
                    tightness: root.tightness,
                    pictures: root.pictures
                })
        }
        PageLoader {
            isShown: root.shell.page === "player"
            file: "pages/PlayerPage.qml"
            models: ({
                    shell: root.shell,
                    player: root.player,
                    pictures: root.pictures
                })
        }
        PageLoader {
            isShown: root.shell.page === "after-class" && root.afterClass !== null
            file: "pages/AfterClassSheet.qml"
            models: ({
                    shell: root.shell,
                    afterClass: root.afterClass,
                    pictures: root.pictures
                })
        }
        PageLoader {
            isShown: root.isEditing && root.editor !== null
            file: "pages/EditorPage.qml"
            models: ({
                    shell: root.shell,
                    editor: root.editor,
                    pictures: root.pictures
                })
        }
        PageLoader {
            isShown: root.shell.page === "settings" && root.importer !== null
            file: "pages/SettingsPage.qml"
            models: ({
                    shell: root.shell,
                    settings: root.settings,
                    importer: root.importer
                })
        }
        DropArea {
            id: drop
            anchors.fill: parent
            property string words

            enabled: !root.isInClass && !root.isEditing && root.importer !== null
            keys: ["text/uri-list"]
            onEntered: drag => words = root.importer.drop_words(drag.urls)
            onDropped: event => {
                root.importer.add(event.urls)
                root.shell.show_library()
                event.accept(Qt.CopyAction)
            }
        }
        LateLoader {
            anchors.fill: parent
            isWanted: drop.containsDrag
            file: "components/DropOverlay.qml"
            models: ({
                    drop: drop
                })
        }
    }
    MessageBar {
        anchors.horizontalCenter: pages.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.shell.page === "library" && (root.importer !== null && root.importer.is_bar_shown) ? 120 : 28
        shell: root.shell
    }
    LateLoader {
        isWanted: root.importer !== null
        file: "components/Choosers.qml"
        models: ({
                shell: root.shell,
                importer: root.importer
            })
    }
    LateLoader {
        isWanted: root.packs !== null && root.packs.is_open && !root.isInClass
        file: "pages/PackSheet.qml"
        models: ({
                parent: root.contentItem,
                packs: root.packs
            })
    }
    LateLoader {
        // It waits until the class is over.
        isWanted: root.importer !== null && root.importer.is_report_shown && !root.isInClass && root.shell.page !== "after-class"
        stays: false
        file: "components/ImportSheet.qml"
        models: ({
                parent: root.contentItem,
                importer: root.importer
            })
    }
    LateLoader {
        isWanted: root.shell.is_help_shown
        file: "HelpSheet.qml"
        models: ({
                parent: root.contentItem,
                shell: root.shell
            })
    }
}
