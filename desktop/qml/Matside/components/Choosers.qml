pragma ComponentBehavior: Bound
import QtQuick
import QtCore
import Matside.Models
import QtQuick.Dialogs

// The dialogs in which videos and folders are chosen; made when they are wanted.
Item {
    id: choosers

    required property ShellModel shell
    required property ImportModel importer
    // Where the next one begins: where the last one was, first where films usually lie.
    property url place: StandardPaths.writableLocation(StandardPaths.MoviesLocation)

    Connections {
        function onImport_asked() {
            videos.active = true
        }
        function onFolder_asked() {
            folder.active = true
        }

        target: choosers.shell
    }
    Loader {
        id: videos
        active: false

        sourceComponent: FileDialog {
            title: "Add videos"
            currentFolder: choosers.place
            fileMode: FileDialog.OpenFiles
            nameFilters: [choosers.importer.name_filter, "All files (*)"]
            onAccepted: {
                choosers.place = currentFolder
                choosers.importer.add(selectedFiles)
                choosers.shell.show_library()
                videos.active = false
            }
            onRejected: videos.active = false
            Component.onCompleted: open()
        }
    }
    Loader {
        id: folder
        active: false

        sourceComponent: FolderDialog {
            title: "Add a folder of videos"
            currentFolder: choosers.place
            onAccepted: {
                choosers.place = currentFolder
                choosers.importer.add([selectedFolder])
                choosers.shell.show_library()
                folder.active = false
            }
            onRejected: folder.active = false
            Component.onCompleted: open()
        }
    }
}
