pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// What to know about backs, when to ask somebody, what to read, and whom to reach.
FocusScope {
    id: page

    required property ShellModel shell
    required property GuideModel guide
    readonly property real pad: width < 1000 ? 28 : 40
    readonly property bool isNarrow: width < 1000 || Theme.textScale > 1.3

    function scrollTo(item: Item) {
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, item.mapToItem(flick.contentItem, 0, 0).y - 24))
    }

    Accessible.role: Accessible.Pane
    Accessible.name: "Guide"
    Component.onCompleted: guide.look_again()
    Keys.onDownPressed: flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + 80))
    Keys.onUpPressed: flick.contentY = Math.max(0, flick.contentY - 80)

    FocusScroll {
        view: flick
    }
    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: column.y + column.height + 48
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: column
            x: Math.max(page.pad, Math.round((parent.width - width) / 2))
            y: page.height < 700 ? 20 : 32
            width: Math.min(1080, flick.width - 2 * page.pad)
            spacing: 24

            Item {
                width: parent.width
                height: Math.max(head.height, toHelp.height)

                Column {
                    id: head
                    width: parent.width - toHelp.width - 24
                    spacing: 6

                    Txt {
                        text: "Guide"
                        font.pixelSize: Theme.display
                        font.weight: Font.DemiBold
                        font.letterSpacing: -.5
                        Accessible.role: Accessible.Heading
                    }
                    Txt {
                        width: parent.width
                        text: "A little about backs, in plain words."
                        font.pixelSize: Theme.title
                        tone: "muted"
                        wrapMode: Text.WordWrap
                        Accessible.role: Accessible.StaticText
                    }
                }
                Btn {
                    id: toHelp
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    focus: true
                    kind: "outline"
                    glyph: "warning-circle"
                    glyphWeight: "regular"
                    text: page.guide.help.title
                    onClicked: {
                        page.scrollTo(help)
                        help.forceActiveFocus()
                    }
                }
            }
            Repeater {
                model: page.guide.sections.length

                GuideText {
                    required property int index
                    width: column.width
                    said: page.guide.sections[index]
                    isNarrow: page.isNarrow
                    onClassWanted: page.guide.open_class(said.starter, said.area)
                }
            }
            Txt {
                topPadding: 8
                text: "Three kinds of practice"
                font.pixelSize: Theme.h2
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            Flow {
                id: kinds
                readonly property int columns: page.isNarrow ? 1 : 3
                width: parent.width
                spacing: 20

                Repeater {
                    model: page.guide.practices.length

                    GuidePractice {
                        required property int index
                        width: Math.floor((kinds.width - kinds.spacing * (kinds.columns - 1)) / kinds.columns)
                        least: kinds.columns > 1 ? Theme.px(446) : 0
                        said: page.guide.practices[index]
                        onClassWanted: page.guide.open_class(said.starter, said.area)
                    }
                }
            }
            GuideHelp {
                id: help
                width: parent.width
                said: page.guide.help
                isNarrow: page.isNarrow
            }
            GuideContact {
                width: parent.width
                guide: page.guide
                isNarrow: page.isNarrow
            }
            GuideSources {
                width: parent.width
                guide: page.guide
            }
        }
    }
    ScrollHandle {
        x: page.width - width - 4
        height: page.height
        view: flick
    }
}
