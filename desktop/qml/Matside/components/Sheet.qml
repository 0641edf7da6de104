import QtQuick
import Matside
import QtQuick.Templates as T

// A sheet over the page: keeps the focus inside, closes on Esc, and gives the focus back.
T.Popup {
    id: sheet

    property string title
    property string note
    property real wanted: 720
    default property alias body: content.data
    property alias footer: footContent.data

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(wanted, parent ? parent.width - 80 : wanted)
    height: Math.min(head.height + content.childrenRect.height + foot.height + 82, parent ? parent.height - 64 : 600)
    padding: 32
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.reducedMotion ? Theme.fast : Theme.base
            easing.type: Theme.easing
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.fast
        }
    }
    background: Card {
        elevation: 3
        radius: Theme.rSheet
    }
    contentItem: Item {
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title

        Item {
            id: head
            width: parent.width
            height: Math.max(48, titleText.implicitHeight + (noteText.visible ? noteText.implicitHeight + 6 : 0))

            Txt {
                id: titleText
                width: parent.width - 60
                text: sheet.title
                font.pixelSize: Theme.h2
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Accessible.role: Accessible.Heading
            }
            Txt {
                id: noteText
                anchors.top: titleText.bottom
                anchors.topMargin: 6
                width: parent.width - 60
                visible: text !== ""
                text: sheet.note
                tone: "muted"
                wrapMode: Text.WordWrap
            }
            IconBtn {
                id: closer
                anchors.right: parent.right
                anchors.rightMargin: -10
                y: -10
                focus: true
                glyph: "x"
                glyphSize: 20
                fg: Theme.muted
                text: "Close"
                keys: "Esc"
                onClicked: sheet.close()
            }
        }
        FocusScroll {
            view: flick
        }
        Flickable {
            id: flick
            anchors.top: head.bottom
            anchors.topMargin: 16
            anchors.bottom: foot.top
            width: parent.width
            clip: true
            contentHeight: content.childrenRect.height
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: contentHeight > height + 1
            Keys.onDownPressed: contentY = Math.min(contentHeight - height, contentY + 60)
            Keys.onUpPressed: contentY = Math.max(0, contentY - 60)

            FocusRing {
                parent: flick
                on: flick.activeFocus
                inner: 8
            }
            Item {
                id: content
                width: parent.width
                height: childrenRect.height
            }
        }
        ScrollHandle {
            anchors.left: flick.right
            anchors.leftMargin: 8
            anchors.top: flick.top
            height: flick.height
            view: flick
        }
        Item {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            height: footContent.childrenRect.height > 0 ? footContent.childrenRect.height + 20 : 0

            Item {
                id: footContent
                y: 20
                width: parent.width
            }
        }
    }
}
