pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// Choices for the whole program. Each takes effect at once.
FocusScope {
    id: page

    required property ShellModel shell
    required property SettingsModel settings
    required property ImportModel importer
    readonly property real pad: width < 1000 ? 28 : 40

    Component.onCompleted: settings.look_around()

    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: column.height + 80
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: column
            x: Math.max(page.pad, Math.round((parent.width - width) / 2))
            y: 32
            width: Math.min(880, flick.width - 2 * page.pad)
            spacing: 24

            Txt {
                text: "Settings"
                font.pixelSize: Theme.display
                font.weight: Font.DemiBold
                font.letterSpacing: -.5
                Accessible.role: Accessible.Heading
            }
            SettingGroup {
                width: parent.width
                title: "Look"

                SettingRow {
                    width: parent.width
                    title: "Theme"

                    SettingChoice {
                        settings: page.settings
                        name: "theme"
                        label: "Theme"
                        value: page.settings.theme
                        values: ["system", "light", "dark"]
                        names: ["System", "Light", "Dark"]
                    }
                }
                SettingRow {
                    width: parent.width
                    title: "First page"
                    note: "What Matside opens with once there are classes."

                    SettingChoice {
                        settings: page.settings
                        name: "start_page"
                        label: "First page"
                        value: page.settings.start_page
                        values: ["today", "library"]
                        names: ["Today", "Library"]
                    }
                }
                SettingRow {
                    width: parent.width
                    title: "Reduced motion"
                    note: "Fewer and shorter movements on the screen."

                    SettingChoice {
                        settings: page.settings
                        name: "reduced_motion"
                        label: "Reduced motion"
                        value: page.settings.reduced_motion
                        values: ["system", "on", "off"]
                        names: ["System", "On", "Off"]
                    }
                }
            }
            SettingGroup {
                width: parent.width
                title: "In class"

                SettingRow {
                    width: parent.width
                    title: "Size of the overlay"
                    note: "Far is for a screen three metres away."

                    SettingChoice {
                        settings: page.settings
                        name: "overlay_size"
                        label: "Size of the overlay"
                        value: page.settings.overlay_size
                        values: ["small", "medium", "large", "far"]
                        names: ["Small", "Medium", "Large", "Far"]
                    }
                }
                SettingRow {
                    width: parent.width
                    title: "Chimes"
                    note: "A soft sound at the end of a hold and at the switch of sides."

                    Toggle {
                        text: "Chimes"
                        checked: page.settings.chimes
                        onToggled: page.settings.set_chimes(checked)
                    }
                }
            }
            SettingGroup {
                width: parent.width
                title: "Playing"

                SettingRow {
                    width: parent.width
                    title: "Engine"
                    note: "Automatic takes VLC where it is installed. A class that plays keeps its engine."

                    SettingChoice {
                        settings: page.settings
                        name: "engine"
                        label: "Engine"
                        value: page.settings.engine
                        values: ["auto", "vlc", "qt"]
                        names: ["Automatic", "VLC", "Qt"]
                    }
                }
                Repeater {
                    model: page.settings.engines

                    EngineLine {
                        required property var modelData
                        width: parent.width
                        name: modelData.name
                        isFound: modelData.is_found
                        text: modelData.text
                    }
                }
                SettingRow {
                    id: audio
                    readonly property var devices: page.settings.audio_devices
                    readonly property var chosen: devices.find(device => device.value === page.settings.audio_output)
                    width: parent.width
                    title: "Sound comes from"

                    Chip {
                        id: opener
                        menu: true
                        text: audio.chosen ? audio.chosen.name : "A device that is not here now"
                        Accessible.name: "Sound comes from " + text
                        onClicked: deviceMenu.open()

                        PickMenu {
                            id: deviceMenu
                            x: opener.width - width
                            y: opener.height + 8
                            width: 360
                            groups: [
                                {
                                    group: "audio",
                                    name: "",
                                    options: audio.devices
                                }
                            ]
                            chosen: ["audio:" + page.settings.audio_output]
                            onPicked: (group, value) => page.settings.choose("audio_output", value)
                        }
                    }
                }
            }
            SettingGroup {
                width: parent.width
                title: "Folders"

                Txt {
                    width: parent.width
                    visible: page.settings.folders.length === 0
                    text: "Folders that you add are listed here, so that new videos in them are found with one press."
                    tone: "muted"
                    wrapMode: Text.WordWrap
                }
                Repeater {
                    model: page.settings.folders

                    FolderLine {
                        required property string modelData
                        width: parent.width
                        folder: modelData
                        isBusy: page.importer.is_running
                        onLookedAgain: page.settings.look_again(modelData)
                        onRemoved: page.settings.remove_folder(modelData)
                    }
                }
                Btn {
                    text: "Add a folder"
                    kind: "outline"
                    glyph: "folder-open"
                    glyphWeight: "regular"
                    onClicked: page.shell.ask_for_folder()
                }
            }
            SettingGroup {
                width: parent.width
                title: "Classes"

                SettingRow {
                    width: parent.width
                    title: "Keep a routine file beside the video"
                    note: "After editing exercises, a readable copy of them. The video is never changed."

                    SettingChoice {
                        objectName: "writeSidecar"
                        settings: page.settings
                        name: "write_sidecar"
                        label: "Keep a routine file beside the video"
                        value: page.settings.write_sidecar
                        values: ["ask", "yes", "no"]
                        names: ["Ask", "Yes", "No"]
                    }
                }
                SettingRow {
                    width: parent.width
                    title: "Starter classes"
                    note: "The classes that come with Matside. Those you removed come back."

                    Btn {
                        objectName: "addStarters"
                        text: "Add again"
                        kind: "outline"
                        size: "s"
                        Accessible.name: "Add the starter classes again"
                        onClicked: page.shell.ask_for_starter_classes()
                    }
                }
            }
            SettingGroup {
                width: parent.width
                title: "About"

                SettingRow {
                    width: parent.width
                    title: "Your record"
                    note: page.settings.data_folder

                    Btn {
                        text: "Open folder"
                        kind: "outline"
                        size: "s"
                        onClicked: page.settings.open_data_folder()
                    }
                }
                SettingRow {
                    width: parent.width
                    title: "Matside " + page.settings.version
                    note: "Everything stays on this computer."

                    Btn {
                        text: "All keys"
                        kind: "outline"
                        size: "s"
                        glyph: "keyboard"
                        glyphWeight: "regular"
                        onClicked: page.shell.show_help()
                    }
                }
            }
        }
    }
    ScrollHandle {
        anchors.right: parent.right
        height: parent.height
        view: flick
    }
    FocusScroll {
        view: flick
    }
}
