import QtQuick
import QtQuick.Templates as T
import Matside

// One exercise of the list: its picture, its name, what it asks for. Pressing it starts there.
T.AbstractButton {
    id: line

    required property string title
    required property string amount
    required property string tempo
    required property string side
    required property string spoken
    required property string picture
    required property bool is_done
    required property bool is_here
    required property bool isCurrent
    readonly property bool isNarrow: width < 420

    implicitHeight: Math.max(66, Math.max(left.implicitHeight, right.implicitHeight) + 14)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.description: "Starts here"

    background: Rectangle {
        radius: 16
        color: line.down ? Theme.soft : line.hovered ? Theme.hover : "transparent"

        FocusRing {
            on: line.isCurrent
            anchors.margins: -1
        }
    }
    contentItem: Item {
        Poster {
            id: thumb
            x: 6
            width: 84
            height: 56
            anchors.verticalCenter: parent.verticalCenter
            radius: 12
            source: line.picture
            glyph: "person-simple-tai-chi"
        }
        Rectangle {
            anchors.fill: thumb
            visible: line.hovered
            radius: 12
            color: "#73151B1C"

            Icon {
                anchors.centerIn: parent
                name: "play"
                weight: "fill"
                size: 22
                color: "#FFFFFF"
            }
        }
        Column {
            id: left
            x: thumb.x + thumb.width + 16
            width: right.x - x - 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4

            Flow {
                width: parent.width
                spacing: 8

                Txt {
                    width: Math.min(implicitWidth, parent.width - (mark.visible ? 28 : 0))
                    text: line.title
                    font.pixelSize: Theme.title
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    lineHeight: 1.1
                }
                Icon {
                    id: mark
                    visible: line.is_done
                    width: 18
                    height: Theme.title + 5
                    name: "check"
                    weight: "bold"
                    size: 16
                    color: Theme.primary
                }
                Rectangle {
                    visible: line.is_here
                    width: here.implicitWidth + 18
                    height: here.implicitHeight + 8
                    radius: height / 2
                    color: Theme.sunSoft

                    Txt {
                        id: here
                        anchors.centerIn: parent
                        text: "You stopped here"
                        tone: "sunInk"
                        font.pixelSize: Theme.micro
                        font.weight: Font.DemiBold
                    }
                }
            }
            Txt {
                visible: text !== ""
                width: parent.width
                text: line.side
                font.pixelSize: Theme.label
                tone: "muted"
                elide: Text.ElideRight
            }
        }
        Column {
            id: right
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4

            Txt {
                anchors.right: parent.right
                text: line.amount
                font.weight: Font.DemiBold
                tabular: true
            }
            Txt {
                visible: text !== ""
                width: Math.min(implicitWidth, line.width * (line.isNarrow ? .3 : .42))
                anchors.right: parent.right
                horizontalAlignment: Text.AlignRight
                // Word and number of a phase stay together.
                text: line.tempo.replace(/ (?=[\d.]+(,|$))/g, "\u00a0")
                font.pixelSize: Theme.label
                tone: "muted"
                tabular: true
                wrapMode: Text.WordWrap
            }
        }
    }
}
