import QtQuick
import QtQuick.Templates as T
import Matside

// A class on a shelf of the Today page: its picture, its name, one line. One that was begun shows how far it has come.
T.Button {
    id: tile

    // {class_id, title, area, line, spoken, share, has_video}
    required property var card
    required property string poster
    property real pictureHeight: 152
    readonly property bool isBegun: card.share > 0

    implicitHeight: pictureHeight + 12 + words.height
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: card.spoken
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Item {
        FocusRing {
            on: tile.visualFocus
            inner: Theme.rCard
            anchors.margins: -7
        }
    }
    contentItem: Item {
        Poster {
            id: picture
            width: parent.width
            height: tile.pictureHeight
            source: tile.poster
            glyph: tile.card.has_video ? "film-strip" : "waveform"
        }
        Rectangle {
            visible: tile.isBegun || tile.hovered
            anchors.right: picture.right
            anchors.bottom: picture.bottom
            anchors.rightMargin: 14
            anchors.bottomMargin: tile.isBegun ? 26 : 14
            width: 52
            height: 52
            radius: 26
            color: tile.hovered ? "#FFFFFF" : "#F2FFFFFF"

            Icon {
                anchors.centerIn: parent
                anchors.horizontalCenterOffset: tile.isBegun ? 1 : 0
                name: tile.isBegun ? "play" : "arrow-right"
                weight: tile.isBegun ? "fill" : "bold"
                size: 24
                color: "#1F5C56"
            }
        }
        Rectangle {
            visible: tile.isBegun
            x: 12
            width: picture.width - 24
            height: 6
            radius: 3
            anchors.bottom: picture.bottom
            anchors.bottomMargin: 10
            color: "#B3151B1C"

            Rectangle {
                width: Math.max(6, parent.width * tile.card.share)
                height: 6
                radius: 3
                color: Theme.player.hold
            }
        }
        Column {
            id: words
            anchors.top: picture.bottom
            anchors.topMargin: 12
            width: parent.width
            spacing: 4

            Txt {
                width: parent.width
                text: tile.card.title
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Row {
                width: parent.width
                spacing: 8

                Rectangle {
                    id: dot
                    visible: !tile.isBegun && tile.card.area !== ""
                    anchors.verticalCenter: parent.verticalCenter
                    width: 10
                    height: 10
                    radius: 5
                    color: Theme.colours(tile.card.area).fill
                }
                Txt {
                    width: parent.width - (dot.visible ? 18 : 0)
                    text: tile.card.line
                    font.pixelSize: Theme.label
                    tone: "muted"
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }
}
