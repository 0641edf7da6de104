pragma ComponentBehavior: Bound
import QtQuick
import Matside

// All times at once, where this video is another cut of the same class.
Sheet {
    id: sheet

    required property var editor
    readonly property var fitting: editor.fitting
    readonly property var pins: visible ? fitting.pins : []

    title: "Shift or stretch all times"
    note: "For another cut of the same class. Undo takes it back."
    wanted: 600

    component Line: Row {
        id: line

        required property string name
        required property string hint
        required property string action

        signal given(real number)

        width: parent ? parent.width : 0
        spacing: 12

        TimeField {
            id: field

            function send(words: string) {
                const number = parseFloat(words.replace(",", ".").replace("\u2212", "-"))
                if (!isNaN(number))
                    line.given(number)
            }

            property string typed

            width: parent.width - button.width - 12
            name: line.name
            hint: line.hint
            kept: ""
            onFilled: words => send(words)
            onEdited: words => typed = words
        }
        Btn {
            id: button
            anchors.bottom: parent.bottom
            kind: "soft"
            size: "s"
            implicitHeight: 44
            text: line.action
            enabled: !isNaN(parseFloat(field.typed))
            onClicked: field.finish()
        }
    }

    // Where one of the two parts should begin: typed, or taken from the video.
    component Pin: Row {
        id: pin

        required property int place
        readonly property var shown: sheet.pins[place] ?? ({
                name: "",
                at: ""
            })

        width: parent ? parent.width : 0
        spacing: 12

        TimeField {
            width: parent.width - here.width - 12
            name: pin.shown.name + " begins at"
            hint: "For example 6:55.4"
            kept: pin.shown.at
            onFilled: words => sheet.fitting.pin(pin.place, words)
        }
        Btn {
            id: here
            anchors.bottom: parent.bottom
            kind: "ghost"
            size: "s"
            implicitHeight: 44
            glyph: "crosshair"
            glyphWeight: "regular"
            text: "At " + sheet.editor.preview.position_text
            Accessible.name: pin.shown.name + " begins where the video stands, at " + sheet.editor.preview.position_text
            onClicked: sheet.fitting.pin_here(pin.place)
        }
    }

    Column {
        x: 6
        width: parent.width - 12
        topPadding: 6
        bottomPadding: 6
        spacing: 20

        Line {
            name: "Shift by seconds; less than 0 is earlier"
            hint: "For example -2.5"
            action: "Shift"
            onGiven: number => sheet.editor.shift_all(number)
        }
        Line {
            name: "Stretch to a part of the length; 1 is as it is"
            hint: "For example 1.042"
            action: "Stretch"
            onGiven: number => sheet.editor.scale_all(number)
        }
        Column {
            width: parent.width
            visible: sheet.pins.length === 2
            spacing: 12

            Txt {
                width: parent.width
                text: "Let two parts begin where they should; all others follow"
                font.weight: Font.DemiBold
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.Heading
            }
            Pin {
                place: 0
            }
            Pin {
                place: 1
            }
            Txt {
                width: parent.width
                text: sheet.fitting.effect_text || "Choose two parts in the table to use others."
                font.pixelSize: Theme.label
                tone: "muted"
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.StaticText
            }
            Btn {
                kind: "soft"
                size: "s"
                implicitHeight: 44
                text: "Fit all times"
                enabled: sheet.fitting.can_fit
                why: sheet.fitting.effect_text || "Say where one of them should begin"
                onClicked: {
                    sheet.fitting.fit()
                    sheet.close()
                }
            }
        }
        Btn {
            x: -14
            visible: sheet.editor.selected_key !== ""
            kind: "ghost"
            size: "s"
            glyph: "crosshair"
            glyphWeight: "regular"
            text: "Shift all, so that the chosen part starts where the video stands"
            onClicked: {
                sheet.editor.shift_here()
                sheet.close()
            }
        }
    }
}
