import QtQuick
import Matside

// Something to know about this class, in place: what happened, what is safe, and at most one way to mend it.
Rectangle {
    id: notice

    // danger | sun
    property string tone: "danger"
    property string glyph: tone === "danger" ? "warning-circle" : "info"
    required property string text
    property string detail
    property string action
    readonly property color words: tone === "danger" ? Theme.danger : Theme.sunInk

    signal acted

    implicitHeight: column.implicitHeight + 32
    radius: Theme.rCard
    color: tone === "danger" ? Theme.dangerSoft : Theme.sunSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: detail ? text + " " + detail : text

    Icon {
        id: sign
        x: 18
        y: 16
        name: notice.glyph
        size: Theme.px(22)
        color: notice.words
    }
    Column {
        id: column
        anchors.left: sign.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: 18
        y: 16
        spacing: 8

        Txt {
            width: parent.width
            wrapMode: Text.WordWrap
            text: notice.text
            color: notice.words
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Txt {
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            text: notice.detail
            font.pixelSize: Theme.label
            Accessible.ignored: true
        }
        Btn {
            visible: notice.action !== ""
            text: notice.action
            kind: "outline"
            size: "m"
            onClicked: notice.acted()
        }
    }
}
