pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Matside
import Matside.Models

// Choose the picture that stands for a class: one of those offered, or any other.
Sheet {
    id: sheet

    required property PosterChoice posters
    readonly property int perRow: width > 620 ? 8 : 4

    title: "Choose a picture"
    wanted: 800
    onClosed: posters.close()
    onOpened: slider.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        function onChanged() {
            if (sheet.posters.is_open && !sheet.visible)
                sheet.open()
            else if (!sheet.posters.is_open && sheet.opened)
                sheet.close()
        }

        target: sheet.posters
    }
    Column {
        x: 6
        width: parent.width - 12
        topPadding: 6
        bottomPadding: 10
        spacing: 16

        Poster {
            width: Math.min(parent.width, sheet.parent ? (sheet.parent.height - 420) * 16 / 9 : 480)
            height: width * 9 / 16
            anchors.horizontalCenter: parent.horizontalCenter
            source: sheet.posters.preview
            behind: Theme.raised
        }
        Item {
            width: parent.width
            height: slider.height

            T.Slider {
                id: slider
                width: parent.width - time.width - 16
                height: 44
                from: 0
                to: sheet.posters.duration
                value: sheet.posters.position
                stepSize: 1
                wheelEnabled: false
                Accessible.name: "Position of the picture, " + sheet.posters.position_text
                onMoved: sheet.posters.look_at(value)

                background: Rectangle {
                    y: (slider.height - height) / 2
                    width: slider.width
                    height: 8
                    radius: 4
                    color: Theme.sunk
                    border.width: 1
                    border.color: Theme.line

                    Rectangle {
                        width: slider.visualPosition * parent.width
                        height: parent.height
                        radius: 4
                        color: Theme.primary
                    }
                }
                handle: Rectangle {
                    x: slider.visualPosition * (slider.width - width)
                    y: (slider.height - height) / 2
                    width: 26
                    height: 26
                    radius: 13
                    color: Theme.primary
                    border.width: 3
                    border.color: Theme.raised

                    FocusRing {
                        on: slider.visualFocus
                    }
                }
            }
            Txt {
                id: time
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(implicitWidth, Theme.px(56))
                horizontalAlignment: Text.AlignRight
                text: sheet.posters.position_text
                tabular: true
                tone: "muted"
            }
        }
        Grid {
            id: grid
            width: parent.width
            columns: sheet.perRow
            columnSpacing: 8
            rowSpacing: 8

            Repeater {
                model: sheet.posters.offers

                T.AbstractButton {
                    id: offer

                    required property var modelData
                    readonly property bool isOn: Math.abs(modelData.seconds - sheet.posters.position) < .06

                    width: (grid.width - 8 * (sheet.perRow - 1)) / sheet.perRow
                    height: Math.max(44, width * 9 / 16)
                    hoverEnabled: true
                    focusPolicy: Qt.StrongFocus
                    Accessible.role: Accessible.RadioButton
                    Accessible.name: "The picture at " + modelData.time
                    Accessible.checked: isOn
                    Keys.onReturnPressed: click()
                    Keys.onEnterPressed: click()
                    onClicked: sheet.posters.look_at(modelData.seconds)

                    background: Poster {
                        radius: 10
                        source: offer.modelData.picture
                        behind: Theme.raised
                    }
                    contentItem: Item {
                        Rectangle {
                            anchors.fill: parent
                            radius: 10
                            color: "transparent"
                            border.width: offer.isOn ? 3 : offer.hovered ? 2 : 0
                            border.color: offer.isOn ? Theme.primary : Theme.control

                            FocusRing {
                                on: offer.visualFocus
                                anchors.margins: -4
                            }
                        }
                        Rectangle {
                            visible: offer.isOn
                            anchors.right: parent.right
                            anchors.bottom: parent.bottom
                            anchors.margins: 6
                            width: 20
                            height: 20
                            radius: 10
                            color: Theme.primary

                            Icon {
                                anchors.centerIn: parent
                                name: "check"
                                weight: "bold"
                                size: 12
                                color: Theme.primaryInk
                            }
                        }
                    }
                }
            }
        }
    }

    footer: Flow {
        width: sheet.availableWidth
        topPadding: 16
        spacing: 12

        Btn {
            text: "Use this picture"
            onClicked: sheet.posters.use_this()
        }
        Btn {
            visible: sheet.posters.is_chosen_by_person
            kind: "outline"
            text: "Let Matside choose"
            onClicked: sheet.posters.use_ours()
        }
    }
}
