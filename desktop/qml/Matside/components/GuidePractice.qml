import QtQuick
import Matside

// One kind of practice: a figure on the colour of its area, what it is, and the class that has it.
Card {
    id: card

    // {title, paragraphs, pose, area, link}
    required property var said
    property real least: 0

    signal classWanted

    height: Math.max(least, picture.height + words.height + link.height + 68)
    radius: 24

    Rectangle {
        id: picture
        x: 12
        y: 12
        width: parent.width - 24
        height: Math.min(180, width * .56)
        radius: 14
        clip: true
        color: Theme.dark ? "#D9CDBE" : Theme.colours(card.said.area).soft

        Image {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: -height * .04
            height: parent.height * 1.1
            width: height * 1.5
            source: "../rooms/" + card.said.pose + ".png"
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            mipmap: true
            Accessible.ignored: true
        }
    }
    Column {
        id: words
        anchors.top: picture.bottom
        anchors.topMargin: 16
        x: 24
        width: parent.width - 48
        spacing: 8

        Txt {
            width: parent.width
            text: card.said.title
            font.pixelSize: Theme.h3
            font.weight: Font.DemiBold
            color: Theme.colours(card.said.area).text
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.Heading
        }
        Txt {
            width: parent.width
            text: card.said.paragraphs[0]
            wrapMode: Text.WordWrap
            lineHeight: 1.35
            Accessible.role: Accessible.StaticText
        }
    }
    Btn {
        id: link
        x: 24
        width: Math.min(implicitWidth, parent.width - 48)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20
        kind: "soft"
        trailing: "arrow-right"
        text: card.said.link
        onClicked: card.classWanted()
    }
}
