import QtQuick
import QtQuick.Templates as T
import Matside

// One line to fill in, with its name above. What was typed is given once the person leaves it.
Column {
    id: form

    required property string name
    required property string kept
    property string hint
    property alias field: input

    signal filled(string words)

    // Gives what stands in the field now.
    function give() {
        filled(input.text)
        if (!input.activeFocus)
            input.text = kept
    }

    spacing: 6
    onKeptChanged: if (!input.activeFocus)
        input.text = kept

    Txt {
        text: form.name
        font.pixelSize: Theme.label
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    T.TextField {
        id: input
        width: form.width
        implicitHeight: Math.max(48, Theme.body + 28)
        leftPadding: 16
        rightPadding: 16
        verticalAlignment: TextInput.AlignVCenter
        text: form.kept
        maximumLength: 200
        font.family: Theme.font
        font.pixelSize: Theme.body
        color: Theme.ink
        selectionColor: Theme.primary
        selectedTextColor: Theme.primaryInk
        selectByMouse: true
        Accessible.role: Accessible.EditableText
        Accessible.name: form.name
        Accessible.description: form.hint
        onEditingFinished: form.give()

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
            width: input.width - 2 * input.leftPadding
            anchors.verticalCenter: parent.verticalCenter
            visible: input.length === 0 && input.preeditText === ""
            text: form.hint
            tone: "muted"
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
