pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Matside
import Matside.Models

// Classes that can take the place of a day's own.
Column {
    id: offers

    required property ProgramDayModel day
    readonly property bool isShorter: day.offer_kind === "shorter"

    // Whether there was something to give the keyboard to: the first offer, or the words to find one by.
    function takeFocus(): bool {
        const first = isShorter ? repeater.itemAt(0) : search
        first?.forceActiveFocus(Qt.TabFocusReason)
        return first !== null
    }

    spacing: 8

    Txt {
        text: offers.isShorter ? "Shorter ones, nearest first" : "From your library, nearest first"
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    SearchField {
        id: search
        width: parent.width
        visible: !offers.isShorter
        placeholderText: "Find a class"
        onTextEdited: offers.day.find(text)
        onCleared: {
            text = ""
            offers.day.find("")
        }
        onVisibleChanged: text = ""
    }
    Txt {
        width: parent.width
        visible: offers.day.offers.length === 0
        text: offers.isShorter ? "There is nothing shorter in your library. You can stop this one early, or skip the day." : "Nothing fits these words."
        tone: "muted"
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.StaticText
    }
    Repeater {
        id: repeater
        model: offers.day.offers

        T.AbstractButton {
            id: offer

            required property var modelData

            width: offers.width
            height: 68
            hoverEnabled: true
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.Button
            Accessible.name: "Use " + modelData.title + ", " + modelData.line
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()
            Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            onClicked: offers.day.use_class(modelData.class_id)

            background: Rectangle {
                radius: Theme.rControl
                color: offer.hovered ? Theme.sunk : "transparent"
                border.width: 1
                border.color: Theme.line

                FocusRing {
                    on: offer.visualFocus
                }
            }
            contentItem: Item {
                Poster {
                    id: picture
                    x: 8
                    anchors.verticalCenter: parent.verticalCenter
                    width: 78
                    height: 52
                    radius: 10
                    source: offers.day.posters[offer.modelData.class_id] ?? ""
                    behind: offer.hovered ? Theme.sunk : Theme.raised
                }
                Txt {
                    anchors.left: picture.right
                    anchors.leftMargin: 14
                    anchors.right: length.left
                    anchors.rightMargin: 14
                    anchors.verticalCenter: parent.verticalCenter
                    text: offer.modelData.title
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                Txt {
                    id: length
                    anchors.right: parent.right
                    anchors.rightMargin: 16
                    anchors.verticalCenter: parent.verticalCenter
                    text: offer.modelData.line
                    tone: "muted"
                    font.pixelSize: Theme.label
                    Accessible.ignored: true
                }
            }
        }
    }
}
