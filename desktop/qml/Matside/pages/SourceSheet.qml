pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Matside
import Matside.Models

// Where the exercises of a class come from: the sources, and two of them side by side.
Sheet {
    id: sheet

    required property SourceChoice choice

    title: "Where the exercises come from"
    note: "Nothing is lost by looking. What you marked yourself stays among the choices."
    wanted: 900
    onClosed: choice.close()
    onOpened: offers.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        function onChanged() {
            if (sheet.choice.is_open && !sheet.visible)
                sheet.open()
            else if (!sheet.choice.is_open && sheet.opened)
                sheet.close()
        }

        target: sheet.choice
    }
    Column {
        x: 6
        width: parent.width - 12
        topPadding: 6
        bottomPadding: 10
        spacing: 20

        FocusScope {
            id: offers
            width: parent.width
            height: list.height

            Column {
                id: list
                width: parent.width
                spacing: 6
                Accessible.role: Accessible.List
                Accessible.name: "Sources"

                Repeater {
                    model: sheet.choice.sources

                    T.AbstractButton {
                        id: offer

                        required property var modelData
                        required property int index
                        readonly property bool isOn: index === sheet.choice.looked_at

                        width: list.width
                        height: Math.max(56, words.height + 20)
                        enabled: !modelData.is_broken
                        focus: isOn
                        focusPolicy: Qt.StrongFocus
                        hoverEnabled: true
                        Accessible.role: Accessible.RadioButton
                        Accessible.checked: isOn
                        Accessible.name: [modelData.name, modelData.kind, modelData.is_broken ? modelData.note : modelData.count, modelData.is_used ? "in use" : ""].filter(part => part !== "").join(", ")
                        Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                        Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                        Keys.onReturnPressed: click()
                        Keys.onEnterPressed: click()
                        onClicked: sheet.choice.look_at(index)

                        background: Rectangle {
                            radius: Theme.rControl
                            color: offer.isOn ? Theme.soft : offer.hovered && offer.enabled ? Theme.sunk : "transparent"
                            border.width: offer.isOn ? 2 : 1
                            border.color: offer.isOn ? Theme.primary : Theme.line

                            FocusRing {
                                on: offer.visualFocus
                            }
                        }
                        contentItem: Item {
                            Column {
                                id: words
                                x: 16
                                width: parent.width - amount.width - 48
                                anchors.verticalCenter: parent.verticalCenter
                                spacing: 2

                                Txt {
                                    width: parent.width
                                    text: offer.modelData.name
                                    font.weight: offer.isOn ? Font.DemiBold : Font.Normal
                                    elide: Text.ElideMiddle
                                }
                                Txt {
                                    width: parent.width
                                    text: offer.modelData.is_broken ? offer.modelData.note : offer.modelData.kind + (offer.modelData.note ? " · " + offer.modelData.note : "")
                                    font.pixelSize: Theme.caption
                                    tone: offer.modelData.is_broken ? "danger" : "muted"
                                    wrapMode: Text.WordWrap
                                    maximumLineCount: 3
                                    elide: Text.ElideRight
                                }
                            }
                            Txt {
                                id: amount
                                anchors.right: parent.right
                                anchors.rightMargin: 16
                                anchors.verticalCenter: parent.verticalCenter
                                text: offer.modelData.is_broken ? "Cannot be read" : offer.modelData.is_used ? offer.modelData.count + ", in use" : offer.modelData.count
                                font.weight: offer.modelData.is_used ? Font.DemiBold : Font.Normal
                                tone: "muted"
                            }
                        }
                    }
                }
            }
        }
        Row {
            id: pair
            width: parent.width
            spacing: 24
            visible: sheet.choice.looked_at >= 0

            SourceList {
                width: sheet.choice.can_use ? (pair.width - pair.spacing) / 2 : pair.width
                heading: "Now"
                name: sheet.choice.used_name
                rows: sheet.choice.used_rows
                emptyText: "No exercises yet."
            }
            SourceList {
                visible: sheet.choice.can_use
                width: (pair.width - pair.spacing) / 2
                heading: "Instead"
                name: sheet.choice.other_name
                rows: sheet.choice.other_rows
            }
        }
    }

    footer: Flow {
        width: sheet.availableWidth
        topPadding: 16
        spacing: 12

        Btn {
            text: "Use these exercises"
            enabled: sheet.choice.can_use
            why: "These are in use already"
            onClicked: sheet.choice.use()
        }
        Btn {
            kind: "outline"
            text: "Keep it as it is"
            onClicked: sheet.close()
        }
    }
}
