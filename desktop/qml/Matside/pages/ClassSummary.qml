pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// The left of the class page: its picture, its name, what it is, and how to begin.
FocusScope {
    id: summary

    required property ClassModel classPage
    property var tightness: null
    property bool isSmall: false

    signal fileWanted

    FocusScroll {
        view: flick
    }
    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: column.height + 24
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            x: 8
            width: parent.width - 16
            topPadding: 6
            spacing: 12

            Item {
                width: parent.width
                height: Math.min(width * .58, Math.max(150, summary.height - Theme.px(410)))

                Poster {
                    anchors.fill: parent
                    radius: 24
                    source: summary.classPage.poster
                    glyph: summary.classPage.has_video ? "film-strip" : "waveform"
                }
                Rectangle {
                    visible: summary.classPage.can_resume
                    x: 18
                    width: parent.width - 36
                    height: 8
                    radius: 4
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 16
                    color: "#B3151B1C"

                    Rectangle {
                        width: Math.max(8, parent.width * summary.classPage.resume_share)
                        height: 8
                        radius: 4
                        color: Theme.player.hold
                    }
                }
            }
            Item {
                width: parent.width
                height: Math.max(title.implicitHeight, 48)

                Txt {
                    id: title
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 60
                    text: summary.classPage.title
                    font.pixelSize: summary.isSmall ? Theme.h1 : Theme.display
                    font.weight: Font.DemiBold
                    font.letterSpacing: -.5
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    lineHeight: 1.05
                    Accessible.role: Accessible.Heading
                }
                Star {
                    anchors.right: parent.right
                    anchors.rightMargin: -2
                    y: Math.max(0, (Math.min(title.implicitHeight, Theme.display * 1.3) - height) / 2)
                    glyphSize: 28
                    on: summary.classPage.is_favourite
                    onClicked: summary.classPage.toggle_favourite()
                }
            }
            ClassFacts {
                width: parent.width
                classPage: summary.classPage
            }
            NoticeCard {
                visible: summary.classPage.is_missing
                width: parent.width
                text: "We can’t find this video any more. Your notes are safe."
                action: "Find it"
                onActed: summary.fileWanted()
            }
            NoticeCard {
                visible: summary.classPage.sidecar_trouble !== ""
                width: parent.width
                tone: "sun"
                text: "The routine file beside this video cannot be read, so it is left aside. The class plays as before."
                detail: summary.classPage.sidecar_trouble
            }
            Flow {
                width: parent.width
                topPadding: 8
                spacing: 14

                Btn {
                    id: start
                    focus: true
                    implicitWidth: Math.max(200, implicitContentWidth + 60)
                    size: "l"
                    glyph: "play"
                    text: summary.classPage.start_text
                    enabled: !summary.classPage.is_missing
                    why: "The video has to be found first"
                    onClicked: summary.classPage.start()
                }
                Btn {
                    visible: summary.classPage.can_resume
                    size: "l"
                    kind: "outline"
                    text: "Start over"
                    enabled: start.enabled
                    why: start.why
                    onClicked: summary.classPage.start_over()
                }
            }
            Btn {
                visible: summary.classPage.exercise_text !== ""
                x: -12
                width: Math.min(implicitWidth, parent.width + 12)
                kind: "ghost"
                glyph: "arrow-counter-clockwise"
                glyphWeight: "bold"
                text: summary.classPage.exercise_text
                enabled: start.enabled
                why: start.why
                onClicked: summary.classPage.start_exercise()
            }
            Loader {
                width: parent.width
                active: summary.tightness !== null && !summary.classPage.is_missing

                sourceComponent: TightnessLine {
                    width: parent ? parent.width : 0
                    tightness: summary.tightness
                }
            }
            Txt {
                topPadding: 12
                text: "My note"
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            NoteField {
                width: parent.width
                kept: summary.classPage.note
                placeholderText: "Anything to remember for next time"
                Accessible.name: "My note"
                onWritten: words => summary.classPage.set_note(words)
                onActiveFocusChanged: if (!activeFocus)
                    summary.classPage.save_note()
            }
        }
    }
}
