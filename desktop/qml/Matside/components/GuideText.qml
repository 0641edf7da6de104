pragma ComponentBehavior: Bound
import QtQuick
import Matside

// One text of the guide, with a figure beside it and the class that it speaks of.
Card {
    id: card

    // {title, paragraphs, pose, area, link, sources}
    required property var said
    required property bool isNarrow

    signal classWanted

    height: words.height + 56
    radius: 24

    Column {
        id: words
        x: card.isNarrow ? 24 : 32
        y: 28
        width: card.isNarrow ? parent.width - 48 : parent.width - picture.width - 88
        spacing: 12

        Txt {
            width: parent.width
            text: card.said.title
            font.pixelSize: Theme.h2
            font.weight: Font.DemiBold
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: card.said.paragraphs

            Txt {
                required property string modelData
                width: Math.min(words.width, Theme.px(620))
                text: modelData
                font.pixelSize: Theme.px(17)
                lineHeight: 1.38
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.StaticText
            }
        }
        Item {
            width: parent.width
            height: link.height

            Btn {
                id: link
                kind: "soft"
                trailing: "arrow-right"
                text: card.said.link
                onClicked: card.classWanted()
            }
            Txt {
                anchors.left: link.right
                anchors.leftMargin: 16
                anchors.verticalCenter: link.verticalCenter
                visible: card.said.sources !== ""
                text: card.said.sources
                font.pixelSize: Theme.caption
                tone: "muted"
            }
        }
    }
    Rectangle {
        id: picture
        visible: !card.isNarrow
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 12
        width: Math.min(330, card.width * .32)
        height: Math.min(parent.height - 24, width * .92)
        radius: 16
        clip: true
        color: Theme.dark ? "#D9CDBE" : Theme.colours(card.said.area).soft

        Image {
            anchors.centerIn: parent
            // The figure stands in the middle of much air.
            anchors.verticalCenterOffset: -height * .18
            width: parent.width * 1.34
            height: width * 2 / 3
            source: "../rooms/" + card.said.pose + ".png"
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            mipmap: true
            Accessible.ignored: true
        }
    }
}
