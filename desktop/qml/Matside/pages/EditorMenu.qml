import QtQuick
import Matside

// What is needed seldom: times of all parts, files in and out, sharing.
PickMenu {
    id: menu

    required property var editor

    width: Theme.px(370)
    tallest: Math.max(300, (parent?.Window.height ?? 0) - 100)
    groups: [
        {
            group: "times",
            name: "All times",
            options: [
                {
                    value: "shift",
                    name: "Shift or stretch all times",
                    glyph: "arrows-left-right"
                }
            ]
        },
        {
            group: "bring",
            name: "Bring in",
            options: [
                {
                    value: "file",
                    name: "Chapters from a file",
                    glyph: "download-simple"
                },
                {
                    value: "text",
                    name: "Times from a description",
                    glyph: "note-pencil"
                },
                ...(menu.editor.drafts.is_available ? [
                        {
                            value: "draft",
                            name: menu.editor.drafts.has_captions ? "Suggestions from the captions" : "Suggestions from the video",
                            glyph: "magic-wand"
                        }
                    ] : [])]
        },
        {
            group: "export",
            name: "Save a copy as",
            options: menu.editor.files.formats.map(each => ({
                        value: each.format,
                        name: each.name,
                        glyph: each.format === "pack" ? "share" : each.format === "copy" ? "film-strip" : "export"
                    }))
        }
    ]
}
