pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Effects
import Matside
import Matside.Models

// After a class: what was done, a note for next time, a star. Esc and Done lead back to where the class was started.
FocusScope {
    id: page

    required property var shell
    required property AfterClassModel afterClass
    property var pictures
    readonly property bool isSmall: width < 1000 || height < 700
    readonly property bool hasResults: afterClass.has_results
    readonly property real pad: isSmall ? 28 : 40

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
        width: Math.min(page.hasResults ? 960 : 600, page.width - 2 * 24)
        height: Math.min(Math.max(words.contentHeight + 2 * page.pad + actions.height + 24, page.hasResults ? 620 : 0), page.height - 2 * 24)
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
            width: (page.hasResults ? sheet.width - results.width - 12 : sheet.width) - 2 * page.pad + 16
            height: sheet.height - 2 * page.pad - actions.height - 12
            contentHeight: column.height + 12
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: column
                x: 8
                width: parent.width - 16
                spacing: 8

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
                }
                Flow {
                    width: parent.width
                    topPadding: page.isSmall ? 10 : 22
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
                Txt {
                    visible: text !== ""
                    width: parent.width
                    topPadding: 6
                    wrapMode: Text.WordWrap
                    text: page.afterClass.rest_text
                }
                Btn {
                    x: -16
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
                    least: 96
                    kept: page.afterClass.note
                    placeholderText: "Anything that helped, anything that pinched"
                    Accessible.name: "A note for next time"
                    onWritten: note => page.afterClass.set_note(note)
                }
            }
        }
        Btn {
            id: actions
            x: page.pad
            anchors.bottom: parent.bottom
            anchors.bottomMargin: page.pad
            focus: true
            implicitWidth: Math.max(168, implicitContentWidth + 60)
            size: "l"
            text: "Done"
            onClicked: page.afterClass.finish()
        }
        Rectangle {
            id: results
            visible: page.hasResults
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 12
            width: Math.min(360, sheet.width * .4)
            height: parent.height - 24
            radius: 20
            color: Theme.dark ? "#1A2120" : Theme.ground

            ListView {
                id: list
                anchors.fill: parent
                anchors.leftMargin: 16
                anchors.rightMargin: 16
                clip: true
                spacing: 6
                topMargin: 16
                bottomMargin: 16
                model: page.afterClass.results
                activeFocusOnTab: contentHeight > height
                boundsBehavior: Flickable.StopAtBounds
                Accessible.role: Accessible.List
                Accessible.name: "What you did"

                delegate: ResultLine {
                    width: ListView.view.width
                }
            }
            FocusRing {
                on: list.activeFocus
            }
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
            font.pixelSize: Theme.px(48)
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
