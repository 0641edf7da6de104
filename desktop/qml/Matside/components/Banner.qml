import QtQuick
import Matside

// What stays wrong until it is mended, above every page.
Rectangle {
    id: banner

    required property string text

    height: visible ? words.implicitHeight + 22 : 0
    visible: text !== ""
    color: Theme.dangerSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        x: 24
        anchors.verticalCenter: parent.verticalCenter
        name: "warning-circle"
        size: 22
        color: Theme.danger
    }
    Txt {
        id: words
        x: 58
        width: parent.width - x - 24
        anchors.verticalCenter: parent.verticalCenter
        text: banner.text
        tone: "danger"
        wrapMode: Text.WordWrap
        font.weight: Font.Medium
        Accessible.ignored: true
    }
}
