pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// One day: start it, take another class in its place, skip it, or open it again.
Sheet {
    id: sheet

    required property ShellModel shell
    required property ProgramDayModel day
    readonly property bool isPast: day.state === "done" || day.state === "skipped"
    property bool isSkipping: false
    // What is asked for takes the place of the why, so that it is in sight in a low window too.
    readonly property bool isAsked: !isPast && (isSkipping || day.offer_kind !== "")
    property bool isFocusDue: false

    // Offers get the keyboard once, when they have come; what is typed to find others keeps it.
    function focusOffers() {
        if (isFocusDue && opened && day.offer_kind !== "" && offers.takeFocus())
            isFocusDue = false
    }

    title: day.heading
    wanted: 640
    onClosed: {
        isSkipping = false
        day.close()
    }
    onOpened: {
        start.forceActiveFocus(Qt.TabFocusReason)
        focusOffers()
    }

    Connections {
        function onChanged() {
            if (sheet.day.is_open && !sheet.visible)
                sheet.open()
            else if (!sheet.day.is_open && sheet.opened)
                sheet.close()
        }
        function onOffers_changed() {
            Qt.callLater(sheet.focusOffers)
        }

        target: sheet.day
    }

    Column {
        x: 6
        width: parent.width - 12
        topPadding: 4
        bottomPadding: 8
        spacing: 16

        Row {
            width: parent.width
            spacing: 18

            Poster {
                id: picture
                width: 168
                height: 112
                radius: 14
                source: sheet.day.posters[sheet.day.class_id] ?? ""
                behind: Theme.raised
            }
            Column {
                width: parent.width - picture.width - 18
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6

                Txt {
                    width: parent.width
                    text: sheet.day.title
                    font.pixelSize: Theme.px(20)
                    font.weight: Font.DemiBold
                    wrapMode: Text.WordWrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    Accessible.role: Accessible.Heading
                }
                Txt {
                    width: parent.width
                    text: sheet.day.line
                    tone: "muted"
                    wrapMode: Text.WordWrap
                    Accessible.role: Accessible.StaticText
                }
                Txt {
                    width: parent.width
                    visible: text !== ""
                    text: sheet.day.note
                    tone: "muted"
                    font.pixelSize: Theme.label
                    wrapMode: Text.WordWrap
                    Accessible.role: Accessible.StaticText
                }
            }
        }
        Txt {
            width: parent.width
            visible: !sheet.isAsked
            text: sheet.day.why_heading
            font.weight: Font.DemiBold
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.Heading
        }
        Txt {
            width: parent.width
            visible: !sheet.isAsked
            text: sheet.day.why
            lineHeight: 1.36
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.StaticText
        }
        Flow {
            width: parent.width
            spacing: 10

            Btn {
                id: start
                text: sheet.day.is_missing ? "Add the starter classes" : sheet.isPast ? "Do it again" : "Start"
                glyph: sheet.day.is_missing ? "" : "play"
                onClicked: sheet.day.is_missing ? sheet.shell.ask_for_starter_classes() : sheet.day.start()
            }
            Btn {
                visible: sheet.isPast
                kind: "outline"
                text: sheet.day.state === "done" ? "Take the tick away" : "Do not skip it"
                onClicked: sheet.day.undo()
            }
            Btn {
                visible: !sheet.isPast
                kind: sheet.day.offer_kind === "shorter" ? "soft" : "outline"
                text: "Something shorter"
                onClicked: sheet.day.offer("shorter")
            }
            Btn {
                visible: !sheet.isPast
                kind: sheet.day.offer_kind === "other" ? "soft" : "outline"
                text: "Another class"
                onClicked: sheet.day.offer("other")
            }
            Btn {
                visible: !sheet.isPast
                kind: sheet.isSkipping ? "soft" : "outline"
                text: "Skip this day"
                onClicked: sheet.isSkipping = !sheet.isSkipping
            }
            Btn {
                visible: sheet.day.own_title !== "" && !sheet.isPast
                kind: "ghost"
                text: "Back to " + sheet.day.own_title
                onClicked: sheet.day.use_own()
            }
            Btn {
                visible: !sheet.isPast && !sheet.day.is_missing
                kind: "ghost"
                text: "I did it elsewhere"
                onClicked: sheet.day.tick()
            }
            Btn {
                visible: sheet.day.class_id !== ""
                kind: "ghost"
                text: "See the class"
                onClicked: sheet.day.see_class()
            }
            Btn {
                visible: sheet.day.lacks_starter && !sheet.day.is_missing && !sheet.isPast
                kind: "ghost"
                text: "Add the starter classes"
                onClicked: sheet.shell.ask_for_starter_classes()
            }
        }
        Column {
            width: parent.width
            visible: sheet.isSkipping && !sheet.isPast
            spacing: 10

            Txt {
                text: "In a word, why? It is only for your record."
                tone: "muted"
                Accessible.role: Accessible.StaticText
            }
            Flow {
                width: parent.width
                spacing: 10

                Repeater {
                    model: sheet.day.skip_words

                    Btn {
                        required property string modelData

                        kind: "soft"
                        size: "s"
                        implicitHeight: 44
                        text: modelData
                        onClicked: sheet.day.skip(modelData)
                    }
                }
            }
        }
        ProgramsOffers {
            id: offers
            readonly property string kind: sheet.day.offer_kind

            onKindChanged: {
                sheet.isFocusDue = kind !== ""
                if (kind === "" && sheet.opened)
                    start.forceActiveFocus(Qt.TabFocusReason)
            }
            width: parent.width
            visible: sheet.day.offer_kind !== "" && !sheet.isPast
            day: sheet.day
        }
    }
}
