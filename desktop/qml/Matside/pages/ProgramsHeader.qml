pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// The name of the program, and what lets it rest or end.
Item {
    id: header

    required property ProgramsModel programs

    implicitHeight: Math.max(buttons.height, words.height)

    Flow {
        id: words
        width: parent.width - buttons.width - 16
        spacing: title.width + 16 + line.implicitWidth > width ? 4 : 16

        Txt {
            id: title
            width: Math.min(implicitWidth, words.width)
            text: header.programs.title
            elide: Text.ElideRight
            font.pixelSize: Theme.display
            font.weight: Font.DemiBold
            font.letterSpacing: -.5
            Accessible.role: Accessible.Heading
        }
        Txt {
            id: line
            width: Math.min(implicitWidth, words.width)
            // On the line of the title, or below it where there is no room.
            height: y > 1 ? implicitHeight : Math.max(implicitHeight, title.height)
            topPadding: y > 1 ? 0 : title.baselineOffset - Theme.body
            text: header.programs.break_text || header.programs.line
            tone: header.programs.is_on_break ? "ink" : "muted"
            font.weight: header.programs.is_on_break ? Font.DemiBold : Font.Normal
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        spacing: 4

        Btn {
            visible: !header.programs.is_finished
            kind: "ghost"
            text: header.programs.is_on_break ? "Carry on" : "Take a break"
            onClicked: header.programs.is_on_break ? header.programs.carry_on() : header.programs.take_break()
        }
        IconBtn {
            id: more
            glyph: "dots-three"
            weight: "bold"
            fg: Theme.muted
            text: "More"
            Accessible.role: Accessible.ButtonMenu
            onClicked: menu.open()

            PickMenu {
                id: menu
                y: more.height + 4
                x: more.width - width
                width: Theme.px(240)
                groups: [
                    {
                        group: "end",
                        name: "",
                        options: [
                            {
                                value: "restarted",
                                name: "Begin again",
                                glyph: "arrow-counter-clockwise"
                            },
                            {
                                value: "left",
                                name: "Leave this program",
                                glyph: "x"
                            }
                        ]
                    }
                ]
                onPicked: (group, value) => header.programs.ask_ending(value)
            }
        }
    }
}
