import QtQuick
import QtQuick.Templates as T
import Matside

// A class that comes with Matside, before it is in the library: press it and it plays.
T.Button {
    id: tile

    // {stem, title, minutes, area, area_name, poster}
    required property var offer

    implicitHeight: width * .75 + 62
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: "Start " + offer.title + ", " + offer.minutes + ", " + offer.area_name
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: null
    contentItem: Item {
        Poster {
            id: picture
            width: parent.width
            height: Math.max(40, parent.height - words.height - 8)
            source: tile.offer.poster
            glyph: "film-strip"
        }
        Rectangle {
            anchors.left: picture.left
            anchors.bottom: picture.bottom
            anchors.margins: 10
            width: length.implicitWidth + 20
            height: 28
            radius: 14
            color: "#E6151B1C"

            Txt {
                id: length
                anchors.centerIn: parent
                text: tile.offer.minutes
                color: "#FFFFFF"
                font.pixelSize: Theme.caption
                font.weight: Font.DemiBold
            }
        }
        Rectangle {
            anchors.centerIn: picture
            visible: tile.hovered
            width: 52
            height: 52
            radius: 26
            color: "#FFFFFF"

            Icon {
                anchors.centerIn: parent
                name: "play"
                weight: "fill"
                size: 24
                color: "#1F5C56"
            }
        }
        Column {
            id: words
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: 2

            Txt {
                width: parent.width
                text: tile.offer.title
                font.weight: Font.DemiBold
                elide: Text.ElideRight
            }
            Row {
                spacing: 8

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 9
                    height: 9
                    radius: 4.5
                    color: Theme.colours(tile.offer.area).fill
                }
                Txt {
                    text: tile.offer.area_name
                    font.pixelSize: Theme.caption
                    tone: "muted"
                }
            }
        }
        FocusRing {
            on: tile.visualFocus
            inner: Theme.rCard
        }
    }
}
