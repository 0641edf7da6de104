import QtQuick
import Matside

// What the program says next, after one of its days; after any other class its picture alone.
Column {
    id: part

    // {heading, class_id, title, line}
    required property var following
    required property string poster
    property real pictureHeight: 0
    required property color behind
    // Without the picture and the gap over it.
    readonly property real wordsHeight: hasWords ? heading.height + spacing + words.height : 0
    readonly property bool hasWords: following.title !== undefined

    spacing: 12

    Txt {
        id: heading
        visible: part.hasWords
        width: parent.width
        text: part.following.heading ?? ""
        font.pixelSize: Theme.h3
        font.weight: Font.DemiBold
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.Heading
    }
    Poster {
        x: -8
        width: Math.min(parent.width + 16, height * 1.9)
        height: part.pictureHeight
        visible: height > 0
        radius: 18
        source: part.poster
        behind: part.behind
    }
    Column {
        id: words
        visible: part.hasWords
        width: parent.width
        spacing: 4

        Txt {
            width: parent.width
            text: part.following.title ?? ""
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
        }
        Txt {
            width: parent.width
            text: part.following.line ?? ""
            font.pixelSize: Theme.label
            tone: "muted"
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.StaticText
        }
    }
}
