import QtQuick
import Matside
import Matside.Models

// The empty library: a room to arrive in, and where to put the first videos.
FocusScope {
    id: first

    required property ShellModel shell
    required property bool isCompact
    property real bottomRoom: 0
    readonly property real pad: width < 1000 ? 28 : 40

    focus: true

    Behavior on bottomRoom {
        NumberAnimation {
            duration: Theme.base
            easing.type: Theme.easing
        }
    }

    Room {
        id: room
        width: parent.width
        height: Math.max(Math.round(parent.height * (first.isCompact ? .54 : .55)), arrival.implicitHeight + 48)

        Column {
            id: arrival
            x: first.pad + 8
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(600, parent.width * .58)
            spacing: first.isCompact ? 12 : 18

            Txt {
                text: "Welcome to Matside"
                color: room.ink
                font.pixelSize: Theme.h2
                font.weight: Font.Medium
            }
            Txt {
                width: parent.width
                text: "Roll out your mat"
                color: room.ink
                font.pixelSize: Theme.px(first.isCompact ? 50 : 60)
                font.weight: Font.DemiBold
                font.letterSpacing: -1
                fontSizeMode: Text.HorizontalFit
                Accessible.role: Accessible.Heading
            }
            Txt {
                width: Math.min(parent.width, Theme.px(470))
                wrapMode: Text.WordWrap
                lineHeight: 1.38
                text: "Put the laptop where you can see it from the floor. Big timers will sit beside your instructor, never over them."
                color: room.ink
                font.pixelSize: Theme.title
            }
            Flow {
                width: parent.width
                spacing: 14

                Btn {
                    text: "Add the starter classes"
                    glyph: "plus-circle"
                    size: "l"
                    focus: true
                    onClicked: first.shell.ask_for_starter_classes()
                }
                Btn {
                    text: "Choose videos"
                    glyph: "folder-open"
                    glyphWeight: "regular"
                    size: "l"
                    kind: "outline"
                    onClicked: first.shell.ask_for_videos()
                }
            }
        }
    }
    Item {
        anchors.top: room.bottom
        anchors.bottom: note.top
        anchors.margins: first.isCompact ? 20 : 30
        anchors.bottomMargin: first.isCompact ? 12 : 20
        x: first.pad
        width: parent.width - 2 * first.pad

        DashBox {
            anchors.fill: parent
            radius: 24
            weight: 2
            fill: Theme.surface
            dash: [4, 3.6]
        }
        Row {
            anchors.centerIn: parent
            spacing: 28

            Logo {
                anchors.verticalCenter: parent.verticalCenter
                size: 52
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6

                Txt {
                    text: "Drop your class videos here"
                    font.pixelSize: Theme.px(20)
                    font.weight: Font.DemiBold
                }
                Txt {
                    text: "We find the exercises and set the timers. Nothing leaves this computer."
                    tone: "muted"
                    width: Math.min(implicitWidth, first.width - 520)
                    wrapMode: Text.WordWrap
                }
            }
            Btn {
                anchors.verticalCenter: parent.verticalCenter
                text: "Choose a folder"
                kind: "soft"
                glyph: "folder-open"
                glyphWeight: "regular"
                onClicked: first.shell.ask_for_folder()
            }
        }
    }
    Txt {
        id: note
        objectName: "health"
        x: first.pad
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16 + first.bottomRoom
        width: parent.width - 2 * first.pad
        text: "New pain, numbness or a recent injury? Please ask a clinician first."
        font.pixelSize: Theme.label
        tone: "muted"
        wrapMode: Text.WordWrap
    }
}
