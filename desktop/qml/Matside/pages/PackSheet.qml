pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Matside
import Matside.Models

// A class pack whose video is not here: which of these classes is it for?
Sheet {
    id: sheet

    required property PackReceiver packs
    property int at: 0
    readonly property var candidate: packs.candidates[at] ?? null

    title: "Which class is this pack for?"
    note: packs.question
    wanted: 640
    onClosed: packs.close()
    Component.onCompleted: open()
    onOpened: list.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        function onChanged() {
            if (sheet.packs.is_open && !sheet.visible) {
                sheet.at = 0
                sheet.open()
            } else if (!sheet.packs.is_open && sheet.opened) {
                sheet.close()
            }
        }

        target: sheet.packs
    }
    Column {
        x: 6
        width: parent.width - 12
        topPadding: 6
        bottomPadding: 10
        spacing: 16

        FocusScope {
            id: list
            width: parent.width
            height: rows.height

            Column {
                id: rows
                width: parent.width
                spacing: 6

                Repeater {
                    model: sheet.packs.candidates

                    T.AbstractButton {
                        id: offer

                        required property var modelData
                        required property int index
                        readonly property bool isOn: index === sheet.at

                        width: rows.width
                        height: 60
                        focus: isOn
                        focusPolicy: Qt.StrongFocus
                        hoverEnabled: true
                        Accessible.role: Accessible.RadioButton
                        Accessible.checked: isOn
                        Accessible.name: modelData.title + ", " + modelData.note
                        Keys.onReturnPressed: click()
                        Keys.onEnterPressed: click()
                        onClicked: sheet.at = index

                        background: Rectangle {
                            radius: Theme.rControl
                            color: offer.isOn ? Theme.soft : offer.hovered ? Theme.sunk : "transparent"
                            border.width: offer.isOn ? 2 : 1
                            border.color: offer.isOn ? Theme.primary : Theme.line

                            FocusRing {
                                on: offer.visualFocus
                            }
                        }
                        contentItem: Column {
                            leftPadding: 16
                            topPadding: 8
                            spacing: 2

                            Txt {
                                width: offer.width - 32
                                text: offer.modelData.title
                                font.weight: offer.isOn ? Font.DemiBold : Font.Normal
                                elide: Text.ElideRight
                            }
                            Txt {
                                text: offer.modelData.note
                                font.pixelSize: Theme.caption
                                tone: "muted"
                            }
                        }
                    }
                }
            }
        }
        Column {
            width: parent.width
            spacing: 8
            visible: sheet.candidate !== null && !sheet.candidate.is_same_length

            Txt {
                text: "How does your video differ?"
                font.weight: Font.DemiBold
            }
            Segmented {
                id: way
                width: parent.width
                name: "How your video differs"
                options: ["It runs at another speed", "Its beginning is longer or shorter"]
                onPicked: index => way.index = index
            }
        }
    }

    footer: Flow {
        width: sheet.availableWidth
        topPadding: 16
        spacing: 12

        Btn {
            text: "Use the pack for this class"
            onClicked: sheet.packs.use(sheet.at, way.index === 1)
        }
        Btn {
            kind: "outline"
            text: "None of these"
            onClicked: sheet.close()
        }
    }
}
