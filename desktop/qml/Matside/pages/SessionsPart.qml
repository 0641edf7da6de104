pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// The last sessions of a class side by side, and a sheet with all of them.
Column {
    id: part

    required property ClassModel classPage
    readonly property int fitting: Math.max(1, Math.min(3, Math.floor((width + 12) / Theme.px(190))))
    readonly property list<var> rows: classPage.sessions

    spacing: 10
    visible: rows.length > 0

    Item {
        width: parent.width
        height: Math.max(40, heading.implicitHeight)

        Txt {
            id: heading
            anchors.verticalCenter: parent.verticalCenter
            text: "Past sessions"
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Txt {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: !all.visible
            text: part.classPage.sessions_text
            font.pixelSize: Theme.label
            tone: "muted"
        }
        Btn {
            id: all
            anchors.right: parent.right
            anchors.rightMargin: -12
            anchors.verticalCenter: parent.verticalCenter
            visible: part.rows.length > part.fitting || part.rows.some(row => row.note !== "")
            kind: "ghost"
            size: "s"
            text: part.classPage.sessions_text
            trailing: "caret-right"
            Accessible.name: "See all past sessions, " + text
            onClicked: sheet.open()
        }
    }
    Row {
        width: parent.width
        spacing: 12

        Repeater {
            model: part.rows.slice(0, part.fitting)

            SessionCard {
                required property var modelData

                width: (part.width - 12 * (part.fitting - 1)) / part.fitting
                day: modelData.day
                done: modelData.done
                minutes: modelData.minutes
            }
        }
    }
    Sheet {
        id: sheet
        title: "Past sessions"
        note: part.classPage.sessions_text
        wanted: 560

        ListView {
            width: parent.width
            height: Math.min(contentHeight, 480)
            clip: true
            spacing: 10
            model: part.rows
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: "Past sessions"

            delegate: SessionCard {
                required property var modelData

                width: ListView.view.width
                day: modelData.day
                done: modelData.done
                minutes: modelData.minutes
                note: modelData.note
            }
        }
    }
}
