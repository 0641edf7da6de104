pragma ComponentBehavior: Bound
import QtQuick
import Matside
import QtQuick.Templates as T

// The seconds of one phase of a tempo, with its word. Up and down change it, a number replaces it.
Rectangle {
    id: phase

    required property string word
    property real number: 0

    signal stepped(int by)
    signal given(real number)

    implicitHeight: Theme.caption + Theme.h3 + 24
    radius: 12
    color: Theme.surface
    border.width: input.activeFocus ? 2 : 1
    border.color: input.activeFocus ? Theme.primary : Theme.control

    FocusRing {
        on: input.activeFocus
        anchors.margins: -4
    }
    Txt {
        x: 10
        y: 8
        width: parent.width - 34
        text: phase.word
        font.pixelSize: Theme.caption
        tone: "muted"
        elide: Text.ElideRight
    }
    TextInput {
        id: input

        function give() {
            const typed = parseFloat(text.replace(",", "."))
            if (!isNaN(typed) && typed !== phase.number)
                phase.given(typed)
            text = Qt.binding(() => Number(phase.number.toFixed(1)).toString())
        }

        x: 10
        y: Theme.caption + 12
        width: parent.width - 36
        activeFocusOnTab: true
        text: Number(phase.number.toFixed(1)).toString()
        maximumLength: 4
        validator: RegularExpressionValidator {
            regularExpression: /\d*([.,]\d?)?/
        }
        font.family: Theme.font
        font.pixelSize: Theme.h3
        font.weight: Font.DemiBold
        color: Theme.ink
        selectionColor: Theme.primary
        selectedTextColor: Theme.primaryInk
        selectByMouse: true
        Accessible.role: Accessible.SpinBox
        Accessible.name: phase.word + ", seconds"
        Accessible.onIncreaseAction: phase.stepped(1)
        Accessible.onDecreaseAction: phase.stepped(-1)
        Keys.onUpPressed: phase.stepped(1)
        Keys.onDownPressed: phase.stepped(-1)
        onActiveFocusChanged: activeFocus ? selectAll() : deselect()
        onEditingFinished: give()
    }
    Column {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        Repeater {
            model: ["caret-up", "caret-down"]

            T.AbstractButton {
                id: step

                required property string modelData
                required property int index

                width: 28
                height: (phase.height - 6) / 2
                autoRepeat: true
                hoverEnabled: true
                focusPolicy: Qt.NoFocus
                Accessible.ignored: true
                onClicked: phase.stepped(index === 0 ? 1 : -1)

                background: Rectangle {
                    radius: 8
                    color: step.hovered ? Theme.hover : "transparent"
                }
                contentItem: Item {
                    Icon {
                        anchors.centerIn: parent
                        name: step.modelData
                        weight: "bold"
                        size: 13
                        color: Theme.muted
                    }
                }
            }
        }
    }
}
