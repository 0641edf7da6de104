pragma ComponentBehavior: Bound
import QtQuick
import Matside

// How much: seconds or repetitions, sets, pace, and the time before and between.
Column {
    id: amounts

    required property var part

    spacing: 12

    component Line: Item {
        id: line

        required property string text
        property alias number: stepper.number
        property alias unit: stepper.unit
        property alias none: stepper.none

        signal stepped(int by)
        signal given(real number)

        width: amounts.width
        height: stepper.height

        Txt {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - stepper.width - 8
            text: line.text
            elide: Text.ElideRight
        }
        Stepper {
            id: stepper
            anchors.right: parent.right
            name: line.text
            onStepped: by => line.stepped(by)
            onGiven: number => line.given(number)
        }
    }

    Line {
        visible: amounts.part.work === "hold" && amounts.part.breaths === 0
        text: "Hold"
        number: amounts.part.hold
        unit: " s"
        onStepped: by => amounts.part.change_hold(by)
        onGiven: number => amounts.part.set_hold(number)
    }
    Line {
        visible: amounts.part.work === "hold" && amounts.part.breaths > 0
        text: "Breaths"
        number: amounts.part.breaths
        onStepped: by => amounts.part.set_breaths(amounts.part.breaths + by)
        onGiven: number => amounts.part.set_breaths(number)
    }
    Line {
        visible: amounts.part.work === "reps"
        text: amounts.part.reps_text
        number: amounts.part.reps
        onStepped: by => amounts.part.change_reps(by)
        onGiven: number => amounts.part.set_reps(number)
    }
    Column {
        visible: amounts.part.work === "reps"
        width: parent.width
        spacing: 6

        Txt {
            text: "Tempo, in seconds"
            font.pixelSize: Theme.label
            tone: "muted"
        }
        Row {
            visible: amounts.part.tempo.length > 0
            width: parent.width
            spacing: 8

            Repeater {
                id: phases
                model: amounts.part.tempo.length

                PhaseStepper {
                    required property int index
                    readonly property var phase: amounts.part.tempo[index] ?? ({
                            word: "",
                            seconds: 0
                        })

                    width: (amounts.width - 8 * (phases.count - 1)) / Math.max(1, phases.count)
                    word: phase.word
                    number: phase.seconds
                    onStepped: by => amounts.part.change_tempo_phase(index, by)
                    onGiven: number => amounts.part.set_tempo_phase(index, number)
                }
            }
        }
        TimeField {
            width: parent.width
            visible: amounts.part.tempo.length === 0
            name: ""
            hint: "For example 3-1-3"
            spoken: "Tempo"
            kept: ""
            onFilled: words => amounts.part.set_tempo(words)
        }
    }
    Line {
        visible: amounts.part.work === "hold" || amounts.part.work === "reps"
        text: "Sets"
        number: amounts.part.sets
        onStepped: by => amounts.part.change_sets(by)
        onGiven: number => amounts.part.set_sets(number)
    }
    Line {
        visible: amounts.part.sets > 1
        text: "Rest between"
        number: amounts.part.rest
        unit: " s"
        none: "None"
        onStepped: by => amounts.part.change_rest(by)
        onGiven: number => amounts.part.set_rest(number)
    }
    Line {
        visible: amounts.part.work === "hold" || amounts.part.work === "reps"
        text: "Get ready"
        number: amounts.part.lead_in
        unit: " s"
        none: "None"
        onStepped: by => amounts.part.change_lead_in(by)
        onGiven: number => amounts.part.set_lead_in(number)
    }
}
