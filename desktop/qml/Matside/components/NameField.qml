pragma ComponentBehavior: Bound
import QtQuick
import Matside
import QtQuick.Templates as T

// The name of an exercise. While typing, known exercises are offered: arrows choose one, Enter takes it.
T.TextField {
    id: field

    required property string kept
    property string hint: "Name this exercise"
    // Given what is typed, answers [{name, kind_text}].
    property var complete: typed => []
    // Whether Enter gives the words before it is told.
    property bool givesOnEnter: true
    readonly property bool isOffering: list.count > 0 && menu.visible

    // What was typed, when it is left or entered.
    signal filled(string words)
    signal entered(string words)
    // Esc.
    signal escaped

    function offer() {
        menu.offers = activeFocus && text.trim() !== "" && text !== kept ? complete(text) : []
        list.currentIndex = -1
    }
    function give() {
        menu.offers = []
        if (givesOnEnter && text.trim() !== kept)
            filled(text.trim())
        if (!activeFocus)
            text = kept
    }
    function take(index: int) {
        if (isOffering && index >= 0)
            text = menu.offers[index].name
        give()
        entered(text.trim())
    }

    implicitHeight: Math.max(48, Theme.body + 28)
    leftPadding: 14
    rightPadding: 14
    verticalAlignment: TextInput.AlignVCenter
    text: kept
    maximumLength: 200
    font.family: Theme.font
    font.pixelSize: Theme.body
    font.weight: Font.DemiBold
    color: Theme.ink
    selectionColor: Theme.primary
    selectedTextColor: Theme.primaryInk
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.name: "Name"
    Accessible.description: hint
    onKeptChanged: if (!activeFocus || text.trim() === "" || kept === text.trim())
        text = kept
    onTextEdited: offer()
    onEditingFinished: if (!activeFocus)
        give()
    onActiveFocusChanged: if (!activeFocus)
        menu.offers = []
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: {
        if (isOffering)
            menu.offers = []
        else {
            text = kept
            escaped()
        }
    }
    Keys.onDownPressed: event => {
        event.accepted = isOffering
        list.currentIndex = Math.min(list.count - 1, list.currentIndex + 1)
    }
    Keys.onUpPressed: event => {
        event.accepted = isOffering
        list.currentIndex = Math.max(-1, list.currentIndex - 1)
    }
    Keys.onReturnPressed: take(list.currentIndex)
    Keys.onEnterPressed: take(list.currentIndex)

    background: Rectangle {
        radius: Theme.rControl
        color: Theme.surface
        border.width: 1
        border.color: Theme.control

        FocusRing {
            on: field.activeFocus
        }
    }

    Txt {
        x: field.leftPadding
        width: field.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        visible: field.length === 0 && field.preeditText === ""
        text: field.hint
        tone: "muted"
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    T.Popup {
        id: menu

        property var offers: []

        y: field.height + 8
        width: Math.max(field.width, Theme.px(280))
        height: list.contentHeight + 12
        padding: 6
        margins: 8
        visible: offers.length > 0 && field.activeFocus
        focus: false
        closePolicy: T.Popup.NoAutoClose

        background: Card {
            elevation: 2
            radius: 16
            border.width: 1
        }
        contentItem: ListView {
            id: list
            model: menu.offers
            interactive: false
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: "Known exercises"
            onCurrentIndexChanged: if (currentIndex >= 0)
                field.Accessible.announce(menu.offers[currentIndex].name, Accessible.Polite)

            delegate: T.AbstractButton {
                id: offer

                required property int index
                required property var modelData

                width: list.width
                height: Theme.label + 24
                text: modelData.name
                hoverEnabled: true
                focusPolicy: Qt.NoFocus
                Accessible.role: Accessible.ListItem
                Accessible.name: text
                onPressed: field.take(index)

                background: Rectangle {
                    radius: 10
                    color: offer.ListView.isCurrentItem ? Theme.soft : offer.hovered ? Theme.hover : "transparent"
                    border.width: offer.ListView.isCurrentItem ? 2 : 0
                    border.color: Theme.focus
                }
                contentItem: Item {
                    Txt {
                        x: 10
                        width: parent.width - 20 - note.width - 8
                        anchors.verticalCenter: parent.verticalCenter
                        text: offer.text
                        font.pixelSize: Theme.label
                        font.weight: Font.Medium
                        elide: Text.ElideRight
                    }
                    Txt {
                        id: note
                        anchors.right: parent.right
                        anchors.rightMargin: 10
                        anchors.verticalCenter: parent.verticalCenter
                        text: offer.modelData.kind_text
                        font.pixelSize: Theme.micro
                        tone: "muted"
                    }
                }
            }
        }
    }
}
