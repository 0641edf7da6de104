import QtQuick
import QtQuick.Templates as T
import Matside

// Several lines of the person's own words. It grows with them; Tab leaves it.
T.TextArea {
    id: field

    required property string kept
    property real least: 84

    // The words as they stand now, while the person types.
    signal written(string words)

    implicitHeight: Math.max(least, contentHeight + topPadding + bottomPadding)
    padding: 16
    topPadding: 14
    bottomPadding: 14
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    font.family: Theme.font
    font.pixelSize: Theme.body
    color: Theme.ink
    selectionColor: Theme.primary
    selectedTextColor: Theme.primaryInk
    placeholderTextColor: Theme.muted
    selectByMouse: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.EditableText
    Accessible.multiLine: true
    Accessible.description: placeholderText
    onKeptChanged: if (text !== kept)
        text = kept
    Component.onCompleted: text = kept
    onTextChanged: if (activeFocus)
        written(text)
    KeyNavigation.priority: KeyNavigation.BeforeItem
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    background: Rectangle {
        radius: Theme.rControl
        color: Theme.surface
        border.width: 1
        border.color: field.hovered || field.activeFocus ? Theme.control : Theme.line

        FocusRing {
            on: field.activeFocus
        }
    }

    Txt {
        x: field.leftPadding
        y: field.topPadding
        width: field.width - 2 * field.leftPadding
        visible: field.length === 0 && field.preeditText === ""
        text: field.placeholderText
        tone: "muted"
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
