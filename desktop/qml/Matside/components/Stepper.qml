pragma ComponentBehavior: Bound
import QtQuick
import Matside
import QtQuick.Templates as T

// A number between two buttons. It shows `number`; a press, an arrow key or a number typed in only asks.
T.Control {
    id: stepper

    required property string name
    property real number: 0
    property string unit
    // What stands there instead of 0.
    property string none
    property bool canLess: true
    property bool canMore: true
    readonly property string shown: number === 0 && none !== "" ? none : digits + unit
    readonly property string digits: Number(number.toFixed(1)).toString()

    signal stepped(int by)
    signal given(real number)

    function give() {
        const typed = parseFloat(input.text.replace(",", "."))
        if (!isNaN(typed) && typed !== number)
            given(typed)
        input.text = Qt.binding(() => stepper.digits)
    }

    implicitHeight: Math.max(44, Theme.body + 28)
    implicitWidth: Theme.px(132)
    opacity: enabled ? 1 : .5
    Accessible.ignored: true

    component Side: T.AbstractButton {
        id: side

        required property string glyph

        width: 44
        height: stepper.height
        autoRepeat: true
        hoverEnabled: true
        focusPolicy: Qt.NoFocus
        Accessible.ignored: true

        background: Rectangle {
            anchors.fill: parent
            anchors.margins: 3
            radius: 11
            color: side.enabled && (side.hovered || side.down) ? Theme.hover : "transparent"
        }
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: side.glyph
                weight: "bold"
                size: 17
                color: side.enabled ? Theme.ink : Theme.faint
                opacity: side.enabled ? 1 : .6
            }
        }
    }

    background: Rectangle {
        radius: Theme.rControl
        color: Theme.surface
        border.width: 1
        border.color: Theme.control

        FocusRing {
            on: input.activeFocus
        }
    }
    contentItem: Item {
        Side {
            glyph: "minus"
            enabled: stepper.canLess
            onClicked: stepper.stepped(-1)
        }
        Side {
            anchors.right: parent.right
            glyph: "plus"
            enabled: stepper.canMore
            onClicked: stepper.stepped(1)
        }
        Txt {
            visible: !input.activeFocus
            anchors.centerIn: parent
            text: stepper.shown
            font.weight: Font.DemiBold
            tabular: true
            Accessible.ignored: true
        }
        TextInput {
            id: input
            anchors.fill: parent
            anchors.leftMargin: 44
            anchors.rightMargin: 44
            opacity: activeFocus ? 1 : 0
            activeFocusOnTab: true
            horizontalAlignment: TextInput.AlignHCenter
            verticalAlignment: TextInput.AlignVCenter
            text: stepper.digits
            maximumLength: 6
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            validator: RegularExpressionValidator {
                regularExpression: /\d*([.,]\d?)?/
            }
            font.family: Theme.font
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            color: Theme.ink
            selectionColor: Theme.primary
            selectedTextColor: Theme.primaryInk
            selectByMouse: true
            clip: true
            Accessible.role: Accessible.SpinBox
            Accessible.name: stepper.name
            Accessible.description: stepper.shown
            Accessible.onIncreaseAction: stepper.stepped(1)
            Accessible.onDecreaseAction: stepper.stepped(-1)
            Keys.onUpPressed: if (stepper.canMore)
                stepper.stepped(1)
            Keys.onDownPressed: if (stepper.canLess)
                stepper.stepped(-1)
            onActiveFocusChanged: activeFocus ? selectAll() : deselect()
            onEditingFinished: stepper.give()
        }
    }
}
