pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// Who teaches, how long, how demanding, with what, and for which part of the body; it wraps where it must.
Flow {
    id: facts

    required property ClassModel classPage
    readonly property list<string> words: [classPage.minutes, classPage.level, classPage.equipment]

    spacing: 18

    Txt {
        visible: text !== ""
        width: Math.min(implicitWidth, facts.width)
        text: facts.classPage.instructor
        font.weight: Font.DemiBold
        elide: Text.ElideRight
    }
    Repeater {
        model: facts.words.filter(word => word !== "")

        Txt {
            required property string modelData

            width: Math.min(implicitWidth, facts.width)
            text: modelData
            tone: "muted"
            elide: Text.ElideRight
        }
    }
    Repeater {
        model: facts.classPage.focus

        Row {
            id: part

            required property string modelData
            readonly property var area: Theme.area[modelData]

            spacing: 8

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 12
                height: 12
                radius: 6
                color: part.area.fill
            }
            Txt {
                text: part.area.name
                color: part.area.text
                font.weight: Font.Medium
            }
        }
    }
}
