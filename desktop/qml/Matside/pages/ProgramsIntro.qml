pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// Before a program is begun: what it is, its phases, and one button.
FocusScope {
    id: intro

    required property ShellModel shell
    required property ProgramsModel programs
    readonly property int missing: programs.missing_count

    focus: true
    implicitHeight: column.height

    component IntroPhase: Card {
        id: card

        required property int index
        readonly property var phase: intro.programs.phases[index] ?? ({})
        readonly property var colours: Theme.colours(phase.area ?? "")

        readonly property real wanted: words.implicitHeight + 44

        radius: 20

        Column {
            id: words
            x: 20
            y: 20
            width: parent.width - 40
            spacing: 8

            Row {
                bottomPadding: 8
                spacing: 8

                Repeater {
                    model: 3

                    Poster {
                        required property int index

                        width: (words.width - 16) / 3
                        height: Math.round(width * .7)
                        radius: 12
                        source: intro.programs.posters[(card.phase.class_ids ?? [])[index] ?? ""] ?? ""
                        behind: Theme.surface
                        tint: card.colours.soft
                    }
                }
            }

            Txt {
                text: card.phase.name ?? ""
                font.pixelSize: Theme.h2
                font.weight: Font.DemiBold
                color: card.colours.text
                Accessible.role: Accessible.Heading
            }
            Txt {
                text: card.phase.weeks ?? ""
                tone: "muted"
                font.pixelSize: Theme.label
                Accessible.role: Accessible.StaticText
            }
            Txt {
                width: parent.width
                text: card.phase.line ?? ""
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.StaticText
            }
        }
    }

    Column {
        id: column
        width: parent.width
        spacing: 20

        Txt {
            width: parent.width
            text: intro.programs.title
            elide: Text.ElideRight
            font.pixelSize: Theme.display
            font.weight: Font.DemiBold
            font.letterSpacing: -.5
            Accessible.role: Accessible.Heading
        }
        Txt {
            text: intro.programs.line
            font.pixelSize: Theme.h3
            font.weight: Font.Medium
            Accessible.role: Accessible.StaticText
        }
        Txt {
            width: Math.min(parent.width, Theme.px(680))
            text: intro.programs.about
            tone: "muted"
            font.pixelSize: Theme.px(17)
            lineHeight: 1.36
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.StaticText
        }
        Flow {
            width: parent.width
            topPadding: 4
            bottomPadding: 4
            spacing: 16

            Btn {
                focus: true
                size: "l"
                glyph: "path"
                text: "Begin"
                Accessible.description: intro.programs.title
                onClicked: intro.programs.begin()
            }
            Btn {
                visible: intro.missing > 0
                implicitHeight: 64
                kind: "outline"
                text: "Add the starter classes"
                onClicked: intro.shell.ask_for_starter_classes()
            }
            Txt {
                width: Math.min(implicitWidth, intro.width)
                height: Math.max(64, implicitHeight)
                verticalAlignment: Text.AlignVCenter
                text: intro.missing > 0 ? (intro.missing === 1 ? "One of its classes is" : intro.missing + " of its classes are") + " not in your library yet." : "There are no dates. A missed day waits for you, and a class may take two sittings."
                tone: "muted"
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.StaticText
            }
        }
        Row {
            id: phases
            readonly property real gap: intro.width < 900 ? 14 : 20
            readonly property real tallest: {
                let most = 110
                for (const child of children)
                    most = Math.max(most, child instanceof IntroPhase ? (child as IntroPhase).wanted : 0)
                return most
            }

            width: parent.width
            spacing: gap

            Repeater {
                model: intro.programs.phases.length

                IntroPhase {
                    width: (phases.width - phases.gap * (intro.programs.phases.length - 1)) / Math.max(1, intro.programs.phases.length)
                    height: phases.tallest
                }
            }
        }
        Txt {
            width: parent.width
            visible: text !== ""
            text: intro.programs.former_text
            tone: "muted"
            font.pixelSize: Theme.label
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.StaticText
        }
        Txt {
            width: parent.width
            text: "New pain, numbness or a recent injury? Please ask a clinician first."
            tone: "muted"
            font.pixelSize: Theme.label
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.StaticText
        }
    }
}
