import QtQuick
import QtQuick.Templates as T
import Matside

// A short line to fill in, such as a time, with its name above. What was typed is given on Enter or when it is left.
Column {
    id: form

    required property string name
    required property string kept
    property string hint
    property string spoken: name

    signal filled(string words)
    signal edited(string words)

    // Gives what stands in the field now.
    function finish() {
        input.give()
    }

    spacing: 6

    Txt {
        visible: text !== ""
        text: form.name
        font.pixelSize: Theme.label
        tone: "muted"
        Accessible.ignored: true
    }
    T.TextField {
        id: input

        function give() {
            if (text !== form.kept)
                form.filled(text)
            text = Qt.binding(() => form.kept)
        }

        width: form.width
        implicitHeight: Math.max(44, Theme.body + 28)
        leftPadding: 14
        rightPadding: 14
        verticalAlignment: TextInput.AlignVCenter
        text: form.kept
        maximumLength: 40
        font.family: Theme.font
        font.pixelSize: Theme.body
        font.features: ({
                "tnum": 1
            })
        color: Theme.ink
        selectionColor: Theme.primary
        selectedTextColor: Theme.primaryInk
        selectByMouse: true
        Accessible.role: Accessible.EditableText
        Accessible.name: form.spoken
        Accessible.description: form.hint
        onActiveFocusChanged: if (activeFocus)
            selectAll()
        onTextChanged: form.edited(text)
        onEditingFinished: give()

        background: Rectangle {
            radius: Theme.rControl
            color: Theme.surface
            border.width: 1
            border.color: Theme.control

            FocusRing {
                on: input.activeFocus
            }
        }

        Txt {
            x: input.leftPadding
            width: input.width - 2 * x
            anchors.verticalCenter: parent.verticalCenter
            visible: input.length === 0 && input.preeditText === ""
            text: form.hint
            tone: "muted"
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
