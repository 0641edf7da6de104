pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// What to read: who wrote it, when, what it is read for, and where it is.
Column {
    id: list

    required property GuideModel guide

    spacing: 14

    Txt {
        text: "Further reading"
        font.pixelSize: Theme.h2
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: list.guide.sources

        Item {
            id: source

            required property var modelData

            width: list.width
            height: words.height

            Txt {
                width: Theme.px(28)
                text: source.modelData.number
                font.weight: Font.DemiBold
                tone: "muted"
                tabular: true
            }
            Column {
                id: words
                x: Theme.px(32)
                width: Math.min(parent.width - x, Theme.px(820))
                spacing: 2

                Txt {
                    width: parent.width
                    text: source.modelData.title
                    font.weight: Font.DemiBold
                    wrapMode: Text.WordWrap
                    Accessible.role: Accessible.StaticText
                }
                Txt {
                    width: parent.width
                    text: source.modelData.authors + ", " + source.modelData.year
                    font.pixelSize: Theme.label
                    tone: "muted"
                    wrapMode: Text.WordWrap
                    Accessible.role: Accessible.StaticText
                }
                Txt {
                    width: parent.width
                    text: source.modelData.says
                    font.pixelSize: Theme.label
                    wrapMode: Text.WordWrap
                    Accessible.role: Accessible.StaticText
                }
                Btn {
                    x: -14
                    width: Math.min(implicitWidth, parent.width + 14)
                    visible: source.modelData.address !== ""
                    kind: "ghost"
                    size: "s"
                    text: source.modelData.address
                    Accessible.role: Accessible.Link
                    Accessible.name: "Open " + source.modelData.title
                    onClicked: list.guide.open_source(source.modelData.address)
                }
            }
        }
    }
}
