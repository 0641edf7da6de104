pragma ComponentBehavior: Bound
import QtQuick
import Matside

// The parts as they are marked, the newest in sight.
Item {
    id: marks

    required property var editor
    readonly property string current: editor.current_key

    function follow() {
        list.currentIndex = editor.rows.place_of(current)
    }

    onCurrentChanged: Qt.callLater(follow)

    PTxt {
        id: heading
        x: 20
        y: 20
        width: parent.width - 32
        text: marks.editor.tapping.count > 0 ? marks.editor.tapping.count_text : "Press E when an exercise begins"
        font.pixelSize: Theme.h3
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.Heading
    }
    ListView {
        id: list
        anchors.top: heading.bottom
        anchors.topMargin: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        x: 12
        width: parent.width - 20
        clip: true
        model: marks.visible ? marks.editor.rows : null
        highlightMoveDuration: 0
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: "What was marked"

        delegate: Item {
            id: line

            required property string key
            required property string start_text
            required property string title
            required property string amount_text
            required property string spoken
            required property bool is_primary
            required property bool is_exercise
            required property bool is_suggested
            readonly property bool isCurrent: key === marks.editor.current_key

            width: list.width
            height: is_suggested ? 0 : Math.max(44, Theme.title + 24)
            visible: !is_suggested
            Accessible.role: Accessible.ListItem
            Accessible.name: spoken

            Rectangle {
                anchors.fill: parent
                anchors.margins: 2
                radius: 12
                color: line.isCurrent ? "#2EFFFFFF" : "transparent"
            }
            PTxt {
                id: time
                x: 8
                width: Theme.px(56)
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignRight
                text: line.start_text
                font.pixelSize: Theme.body
                font.weight: Font.Medium
                color: Theme.player.muted
                Accessible.ignored: true
            }
            PTxt {
                anchors.left: time.right
                anchors.leftMargin: 14
                width: amount.x - x - 8
                anchors.verticalCenter: parent.verticalCenter
                text: line.title
                font.pixelSize: Theme.title
                color: line.is_exercise ? Theme.player.text : Theme.player.rest
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            PTxt {
                id: amount
                anchors.right: parent.right
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                // How long the one that runs will be is not known yet.
                text: line.isCurrent ? "" : line.amount_text
                font.pixelSize: Theme.label
                font.weight: Font.Medium
                color: Theme.player.muted
                Accessible.ignored: true
            }
        }
    }
}
