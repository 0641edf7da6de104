import QtQuick
import Matside
import Matside.Models

// Something said in passing, with at most one thing to do about it.
Rectangle {
    id: bar

    required property ShellModel shell
    readonly property bool isShown: shell.message !== ""
    // What it said last, so that the words stay while it fades.
    property string words

    width: Math.min(row.implicitWidth + 40, parent.width - 48)
    height: row.implicitHeight + 16
    radius: 16
    color: Theme.dark ? Theme.raised : "#24302F"
    border.width: Theme.dark ? 1 : 0
    border.color: Theme.line
    opacity: isShown ? 1 : 0
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words
    onIsShownChanged: if (isShown)
        words = shell.message

    Connections {
        function onMessage_changed() {
            if (bar.shell.message)
                bar.words = bar.shell.message
        }

        target: bar.shell
    }
    Behavior on opacity {
        NumberAnimation {
            duration: Theme.base
            easing.type: Theme.easing
        }
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 12

        Txt {
            width: Math.min(implicitWidth, bar.parent.width - 260)
            anchors.verticalCenter: parent.verticalCenter
            text: bar.words
            color: "#FFFFFF"
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
        Btn {
            visible: bar.shell.message_action !== ""
            anchors.verticalCenter: parent.verticalCenter
            text: bar.shell.message_action
            kind: "ghost"
            size: "s"
            fg: "#A3DACC"
            ring: "#F0B866"
            onClicked: bar.shell.run_message_action()
        }
        IconBtn {
            anchors.verticalCenter: parent.verticalCenter
            width: 40
            height: 40
            glyph: "x"
            glyphSize: 16
            fg: "#C6CFCB"
            ring: "#F0B866"
            bgHover: "#33FFFFFF"
            text: "Dismiss"
            onClicked: bar.shell.end_message()
        }
    }
}
