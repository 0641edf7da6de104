import QtQuick
import QtQuick.Dialogs

// The window: rail, page, and what may lie over every page. Its models are set by the program before it is made.
Window {
    id: root

    required property var shell
    required property var library
    required property var importer
    required property var classPage
    required property var player
    required property var afterClass
    required property var settings
    required property var pictures

    readonly property bool isTyping: activeFocusItem instanceof TextInput || activeFocusItem instanceof TextEdit
    readonly property bool isInClass: shell.page === "player"

    width: 1280
    height: 800
    minimumWidth: 960
    minimumHeight: 600
    title: "Matside"
    color: isInClass ? Theme.player.bg : Theme.ground
    visible: true

    NavRail {
        id: rail
        visible: !root.isInClass
        height: parent.height
        shell: root.shell
    }

    Item {
        id: pages
        anchors.fill: parent
        anchors.leftMargin: rail.visible ? rail.width : 0

        // Each page gets its models when it is made; the library stays, the others live while they are shown.
        PageLoader {
            isShown: root.shell.page === "library"
            stays: true
            file: "pages/LibraryPage.qml"
            models: ({ shell: root.shell, library: root.library, importer: root.importer })
        }
        PageLoader {
            isShown: root.shell.page === "class"
            file: "pages/ClassPage.qml"
            models: ({ shell: root.shell, classPage: root.classPage, pictures: root.pictures })
        }
        PageLoader {
            isShown: root.shell.page === "player"
            file: "pages/PlayerPage.qml"
            models: ({ shell: root.shell, player: root.player, pictures: root.pictures })
        }
        PageLoader {
            isShown: root.shell.page === "after-class"
            file: "pages/AfterClassSheet.qml"
            models: ({ shell: root.shell, afterClass: root.afterClass, pictures: root.pictures })
        }
        PageLoader {
            isShown: root.shell.page === "settings"
            file: "pages/SettingsPage.qml"
            models: ({ shell: root.shell, settings: root.settings, importer: root.importer })
        }
    }
}
