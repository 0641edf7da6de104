pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Effects
import Matside
import Matside.Models

// After a class: what was done, how it feels, a note for next time, a star; beside it what comes next and the week. Esc
// and Done lead back to where the class was started.
FocusScope {
    id: page

    required property var shell
    required property AfterClassModel afterClass
    property var pictures
    readonly property bool isSmall: width < 1000 || height < 700
    readonly property bool hasResults: afterClass.has_results
    readonly property real pad: isSmall ? 22 : 40

    clip: true
    Keys.onPressed: event => {
        if (event.key === Qt.Key_B && event.modifiers === Qt.NoModifier)
            page.afterClass.toggle_favourite()
        else if (event.key === Qt.Key_Escape)
            page.afterClass.finish()
        else
            return
        event.accepted = true
    }
    Component.onDestruction: afterClass.save_note()

    Rectangle {
        anchors.fill: parent
        color: Theme.player.bg
    }
    Image {
        id: room
        anchors.fill: parent
        anchors.margins: -80
        visible: false
        source: page.afterClass.poster
        sourceSize.width: 320
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
    }
    MultiEffect {
        anchors.fill: room
        visible: room.status === Image.Ready
        source: room
        autoPaddingEnabled: false
        blurEnabled: true
        blur: .7
        blurMax: 40
        brightness: Theme.dark ? -.32 : -.12
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
    }
    Card {
        id: sheet
        anchors.centerIn: parent
        width: Math.min(960, page.width - 2 * 24)
        height: Math.min(Math.max(words.contentHeight + 2 * page.pad + actions.height + 12, side.wanted + 24), page.height - 2 * 24)
        elevation: 3
        radius: Theme.rSheet
        Accessible.role: Accessible.Dialog
        Accessible.name: page.afterClass.heading

        FocusScroll {
            view: words
        }
        Flickable {
            id: words
            x: page.pad - 8
            y: page.pad
            width: sheet.width - side.width - 12 - 2 * page.pad + 16
            height: sheet.height - 2 * page.pad - actions.height - 12
            contentHeight: column.height + 12
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: column
                x: 8
                width: parent.width - 16
                spacing: page.isSmall ? 6 : 8

                Txt {
                    width: parent.width
                    text: page.afterClass.heading
                    font.pixelSize: page.isSmall ? Theme.h1 : Theme.display
                    font.weight: Font.DemiBold
                    font.letterSpacing: -.5
                    wrapMode: Text.WordWrap
                    lineHeight: 1.1
                    Accessible.role: Accessible.Heading
                }
                Txt {
                    width: parent.width
                    text: page.afterClass.line
                    font.pixelSize: Theme.title
                    tone: "muted"
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    Accessible.role: Accessible.StaticText
                }
                Flow {
                    width: parent.width
                    topPadding: page.isSmall ? 2 : 22
                    spacing: 40

                    Figure {
                        number: page.afterClass.minutes
                        unit: page.afterClass.unit
                    }
                    Figure {
                        visible: page.hasResults
                        number: page.afterClass.done
                        unit: page.afterClass.of_count
                    }
                }
                AfterClassResults {
                    visible: page.hasResults
                    width: parent.width
                    model: page.afterClass.results
                    count: page.afterClass.result_count
                }
                Txt {
                    visible: text !== ""
                    width: parent.width
                    wrapMode: Text.WordWrap
                    tone: "muted"
                    text: page.afterClass.left_text
                    Accessible.role: Accessible.StaticText
                }
                Txt {
                    visible: text !== ""
                    width: parent.width
                    topPadding: 2
                    wrapMode: Text.WordWrap
                    text: page.afterClass.rest_text
                    Accessible.role: Accessible.StaticText
                }
                Txt {
                    width: parent.width
                    topPadding: page.isSmall ? 2 : 10
                    text: "How tight does it feel now?"
                    font.pixelSize: Theme.h3
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
                Scale10 {
                    width: Math.min(parent.width, 560)
                    value: page.afterClass.tightness
                    before: page.afterClass.tightness_before
                    onChosen: number => page.afterClass.say_tightness(number)
                }
                Txt {
                    topPadding: page.isSmall ? 2 : 14
                    text: "A note for next time"
                    font.pixelSize: Theme.h3
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
                NoteField {
                    width: parent.width
                    least: page.isSmall ? 52 : 96
                    kept: page.afterClass.note
                    placeholderText: "Anything that helped, anything that pinched"
                    Accessible.name: "A note for next time"
                    onWritten: note => page.afterClass.set_note(note)
                }
            }
        }
        Row {
            id: actions
            x: page.pad
            width: words.width - 16
            anchors.bottom: parent.bottom
            anchors.bottomMargin: page.pad
            spacing: 16

            Btn {
                id: done
                focus: true
                implicitWidth: Math.max(168, implicitContentWidth + 60)
                size: page.isSmall ? "m" : "l"
                text: "Done"
                onClicked: page.afterClass.finish()
            }
            Btn {
                anchors.verticalCenter: parent.verticalCenter
                kind: "ghost"
                glyph: "star"
                glyphWeight: page.afterClass.is_favourite ? "fill" : "regular"
                fg: page.afterClass.is_favourite ? Theme.star : Theme.primary
                text: page.afterClass.is_favourite ? "A favourite" : "Add to favourites"
                Accessible.role: Accessible.CheckBox
                Accessible.name: "Favourite"
                Accessible.checkable: true
                Accessible.checked: page.afterClass.is_favourite
                onClicked: page.afterClass.toggle_favourite()
            }
        }
        AfterClassSide {
            id: side
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 12
            width: Math.min(328, sheet.width * .38)
            height: parent.height - 24
            afterClass: page.afterClass
        }
    }

    component Figure: Row {
        id: figure

        required property string number
        required property string unit

        spacing: 8
        Accessible.role: Accessible.StaticText
        Accessible.name: number + " " + unit

        Txt {
            id: digits
            text: figure.number
            font.pixelSize: Theme.px(page.isSmall ? 36 : 48)
            font.weight: Font.DemiBold
            tone: "primary"
            tabular: true
            Accessible.ignored: true
        }
        Txt {
            anchors.baseline: digits.baseline
            text: figure.unit
            font.pixelSize: Theme.title
            tone: "muted"
            Accessible.ignored: true
        }
    }
}
