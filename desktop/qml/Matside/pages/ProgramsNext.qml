pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// What comes next, and why; while the program rests, how to carry on; at its end, a word.
FocusScope {
    id: part

    required property ShellModel shell
    required property ProgramsModel programs
    // Picture beside the words, where the window is narrow.
    property bool isLying: false
    readonly property var next: programs.next
    readonly property bool isResting: programs.is_on_break
    readonly property bool isMissing: next.class_id === ""

    implicitHeight: column.height

    function act() {
        if (part.isResting)
            part.programs.carry_on()
        else if (part.programs.is_finished)
            part.programs.ask_ending("restarted")
        else if (part.isMissing)
            part.shell.ask_for_starter_classes()
        else
            part.programs.start_next()
    }

    Column {
        id: column
        width: parent.width
        spacing: 22

        Txt {
            text: part.programs.is_finished ? "The end of the path" : "Next"
            font.pixelSize: Theme.h2
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Card {
            readonly property real pictureHeight: part.programs.is_finished ? 0 : 190

            width: parent.width
            height: part.isLying ? Math.max(words.height + 40, 170) : pictureHeight + words.height + 32
            radius: 24

            Poster {
                id: picture
                x: 10
                y: 10
                width: part.isLying ? Math.min(300, parent.width * .36) : parent.width - 20
                height: part.isLying ? parent.height - 20 : parent.pictureHeight
                visible: !part.programs.is_finished
                radius: 16
                source: part.programs.posters[part.next.class_id] ?? ""
                behind: Theme.surface
                tint: Theme.sunk

                Rectangle {
                    anchors.fill: parent
                    visible: part.isResting
                    color: Qt.alpha(Theme.surface, .45)
                }
            }
            Column {
                id: words
                x: part.isLying && picture.visible ? picture.width + 32 : 22
                y: part.isLying ? (parent.height - height) / 2 : parent.pictureHeight + 22
                width: parent.width - x - 22
                spacing: 12

                Item {
                    width: parent.width
                    height: Math.max(about.height, button.isBelow ? about.height + 12 + button.height : button.height)

                    Column {
                        id: about
                        width: parent.width - (button.isBelow ? 0 : button.width + 12)
                        spacing: 6

                        Txt {
                            width: parent.width
                            text: part.programs.is_finished ? "You walked the whole path" : part.next.title
                            font.pixelSize: Theme.px(22)
                            font.weight: Font.DemiBold
                            wrapMode: Text.WordWrap
                            lineHeight: 1.15
                            maximumLineCount: 3
                            elide: Text.ElideRight
                            Accessible.role: Accessible.StaticText
                        }
                        Txt {
                            width: parent.width
                            text: part.programs.is_finished ? part.programs.progress_text : part.next.line
                            tone: "muted"
                            wrapMode: Text.WordWrap
                            Accessible.role: Accessible.StaticText
                        }
                    }
                    Btn {
                        id: button
                        readonly property bool isBelow: implicitWidth > parent.width * .45

                        anchors.right: isBelow ? undefined : parent.right
                        y: isBelow ? about.height + 12 : 0
                        focus: true
                        implicitHeight: 52
                        implicitWidth: Math.max(128, implicitContentWidth + 44)
                        text: part.isResting ? "Carry on" : part.programs.is_finished ? "Walk it again" : part.isMissing ? "Add the starter classes" : part.next.start_text
                        glyph: part.isMissing && !part.isResting || part.programs.is_finished ? "" : "play"
                        Accessible.description: part.isResting || part.programs.is_finished || part.isMissing ? "" : part.next.title
                        onClicked: part.act()
                    }
                }
                Txt {
                    width: parent.width
                    visible: text !== "" && !part.isResting
                    text: part.next.note
                    tone: "muted"
                    font.pixelSize: Theme.label
                    wrapMode: Text.WordWrap
                    Accessible.role: Accessible.StaticText
                }
                Rectangle {
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
                Txt {
                    width: parent.width
                    text: part.isResting ? "Rest well. Everything stays where it is." : part.programs.is_finished ? "Keep the classes that did you good, or walk it again whenever you like." : part.next.patience
                    tone: "muted"
                    font.pixelSize: Theme.label
                    wrapMode: Text.WordWrap
                    Accessible.role: Accessible.StaticText
                }
                Flow {
                    visible: !part.programs.is_finished && !part.isResting
                    x: -14
                    width: parent.width + 28
                    height: visible ? implicitHeight - 6 : 0

                    Btn {
                        kind: "ghost"
                        size: "s"
                        text: "Something shorter"
                        onClicked: {
                            part.programs.open_day(part.next.number)
                            part.programs.day.offer("shorter")
                        }
                    }
                    Btn {
                        kind: "ghost"
                        size: "s"
                        text: "Change or skip"
                        onClicked: part.programs.open_day(part.next.number)
                    }
                }
            }
        }
        Column {
            width: parent.width
            topPadding: 2
            spacing: 8
            visible: part.next.why !== ""

            Txt {
                width: parent.width
                text: part.next.why_heading
                wrapMode: Text.WordWrap
                font.pixelSize: Theme.h3
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            Txt {
                width: Math.min(parent.width, Theme.px(640))
                text: part.next.why
                tone: "muted"
                font.pixelSize: Theme.px(17)
                lineHeight: 1.36
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.StaticText
            }
        }
    }
}
