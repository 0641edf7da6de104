pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Matside

// Another phase than the one that is shown; pressing it shows its weeks.
T.AbstractButton {
    id: card

    required property var phase
    required property var posters
    readonly property real thumb: Math.min(112, (width - 40 - 20) / 3)

    signal shown

    implicitHeight: words.y + words.implicitHeight + 20
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: [phase.name, phase.weeks, phase.done_text, phase.line].join(", ")
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onClicked: shown()

    background: Card {
        radius: 20
        border.color: card.hovered ? Theme.control : Theme.line

        FocusRing {
            on: card.visualFocus
        }
    }
    FontMetrics {
        id: line
        font.family: Theme.font
        font.pixelSize: Theme.body
    }

    contentItem: Item {
        Row {
            x: 20
            y: 20
            spacing: 10

            Repeater {
                model: 3

                Poster {
                    required property int index
                    readonly property string classId: (card.phase.class_ids ?? [])[index] ?? ""

                    width: card.thumb
                    height: Math.round(card.thumb * .7)
                    radius: 12
                    source: card.posters[classId] ?? ""
                    behind: Theme.surface
                    tint: Theme.colours(card.phase.area ?? "").soft
                }
            }
        }
        Column {
            id: words
            x: 22
            y: 20 + Math.round(card.thumb * .7) + 16
            width: parent.width - 44
            spacing: 8

            Row {
                spacing: 10

                Txt {
                    id: phaseName
                    text: card.phase.name ?? ""
                    font.pixelSize: Theme.h3
                    font.weight: Font.DemiBold
                    color: Theme.colours(card.phase.area ?? "").text
                    Accessible.ignored: true
                }
                Txt {
                    anchors.baseline: phaseName.baseline
                    visible: (card.phase.reached ?? 0) > 0
                    text: card.phase.done_text ?? ""
                    tone: "muted"
                    font.pixelSize: Theme.label
                    Accessible.ignored: true
                }
            }
            Txt {
                width: parent.width
                height: Math.max(implicitHeight, 2 * Math.ceil(line.height) * 1.28)
                text: card.phase.line ?? ""
                tone: "muted"
                wrapMode: Text.WordWrap
                Accessible.ignored: true
            }
        }
    }
}
