import QtQuick
import Matside

// What comes next: small while working, with a large picture in a rest.
Item {
    id: card

    required property var overlay
    required property var pictures
    property real unit: 810
    property real room: unit * .54
    property string classId
    property real pictureAt: -1
    property bool hasPicture: true
    property bool isMirrored: false
    readonly property bool isLarge: overlay.next_is_large
    readonly property real thumbWidth: hasPicture ? unit * .117 : 0

    visible: overlay.next_title !== ""
    width: Math.min(room, isLarge ? unit * .50 : Math.max(unit * (hasPicture ? .32 : .20), words.implicitWidth + thumbWidth + unit * .073))
    height: isLarge ? unit * (hasPicture ? .422 : .19) : unit * .104
    Accessible.role: Accessible.StaticText
    Accessible.name: "Next, " + overlay.next_title + (overlay.next_note !== "" ? ", " + overlay.next_note : "")

    Plate {
        anchors.fill: parent
        radius: card.unit * (card.isLarge ? .036 : .030)
    }
    Thumb {
        visible: card.hasPicture
        x: card.unit * (card.isLarge ? .018 : .013)
        y: card.isLarge ? x : (parent.height - height) / 2
        width: card.isLarge ? parent.width - 2 * x : card.thumbWidth
        height: card.unit * (card.isLarge ? .215 : .078)
        radius: card.unit * (card.isLarge ? .024 : .018)
        pictures: card.pictures
        classId: card.visible ? card.classId : ""
        seconds: card.pictureAt
        isMirrored: card.isMirrored
    }
    Column {
        id: words
        visible: !card.isLarge
        x: card.thumbWidth + card.unit * (card.hasPicture ? .033 : .028)
        anchors.verticalCenter: parent.verticalCenter
        spacing: card.unit * .006

        PTxt {
            text: "Next"
            color: Theme.player.muted
            font.weight: Font.Medium
            font.pixelSize: Math.max(1, card.unit * .026)
            Accessible.ignored: true
        }
        PTxt {
            width: Math.min(implicitWidth, card.room - words.x - card.unit * .03)
            text: card.overlay.next_title
            elide: Text.ElideRight
            font.pixelSize: Math.max(1, card.unit * .034)
            Accessible.ignored: true
        }
    }
    Column {
        visible: card.isLarge
        x: card.unit * .030
        y: card.unit * (card.hasPicture ? .252 : .026)
        width: parent.width - 2 * x
        spacing: card.unit * .010

        PTxt {
            text: "Next"
            color: Theme.player.muted
            font.weight: Font.Medium
            font.pixelSize: Math.max(1, card.unit * .028)
            Accessible.ignored: true
        }
        PTxt {
            width: parent.width
            text: card.overlay.next_title
            elide: Text.ElideRight
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.max(1, card.unit * .034)
            font.pixelSize: Math.max(1, card.unit * .050)
            Accessible.ignored: true
        }
        Row {
            visible: card.overlay.next_note !== ""
            spacing: card.unit * .012

            SideBadge {
                visible: letter !== ""
                size: card.unit * .034
                letter: card.overlay.next_letter
                color: Theme.player.rest
                anchors.verticalCenter: parent.verticalCenter
            }
            PTxt {
                text: card.overlay.next_note
                color: Theme.player.muted
                font.weight: Font.Medium
                font.pixelSize: Math.max(1, card.unit * .030)
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
        }
    }
}
