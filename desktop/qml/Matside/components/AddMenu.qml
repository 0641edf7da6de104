import QtQuick
import Matside
import Matside.Models

// Two ways to add: single videos, or a folder of them.
PickMenu {
    id: menu

    required property ShellModel shell

    groups: [
        {
            group: "add",
            name: "",
            options: [
                {
                    value: "videos",
                    name: "Choose videos",
                    glyph: "file-video"
                },
                {
                    value: "folder",
                    name: "Choose a folder",
                    glyph: "folder-open"
                }
            ]
        }
    ]
    onPicked: (group, value) => value === "folder" ? shell.ask_for_folder() : shell.ask_for_videos()
}
