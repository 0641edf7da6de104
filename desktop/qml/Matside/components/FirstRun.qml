pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// The empty library: a room to arrive in, classes to begin with, and where to put the first videos.
FocusScope {
    id: first

    required property ShellModel shell
    // Nothing to begin with where there is none.
    property StarterShelf starters: null
    required property bool isCompact
    property real bottomRoom: 0
    readonly property real pad: width < 1000 ? 28 : 40
    readonly property var offers: starters !== null ? starters.offers : []
    readonly property bool hasOffers: offers.length > 0
    readonly property int columns: width >= 1100 ? 4 : width >= 960 ? 3 : 2
    readonly property real shelfWidth: (width - 2 * pad) * .68
    readonly property color ink: Theme.dark ? "#F6EFE6" : "#2A1F19"

    focus: true
    Component.onCompleted: if (starters !== null)
        starters.look()
    // The first class takes the keyboard once it is known.
    onHasOffersChanged: if (hasOffers && (videos.activeFocus || !activeFocus))
        begin.forceActiveFocus(Qt.TabFocusReason)

    Behavior on bottomRoom {
        NumberAnimation {
            duration: Theme.base
            easing.type: Theme.easing
        }
    }

    Image {
        id: room
        width: parent.width
        height: Math.max(Math.round(parent.height * (first.isCompact ? .5 : .53)), arrival.implicitHeight + 48)
        source: "../rooms/" + (Theme.dark ? "evening" : "morning") + ".jpg"
        fillMode: Image.PreserveAspectCrop
        horizontalAlignment: Image.AlignRight
        verticalAlignment: Image.AlignBottom
        asynchronous: true
        mipmap: true
        Accessible.ignored: true

        Rectangle {
            anchors.fill: parent
            visible: room.status !== Image.Ready
            color: Theme.dark ? "#3A3633" : "#EEDCC8"
        }
    }
    Column {
        id: arrival
        x: first.pad + 8
        y: (room.height - height) / 2
        width: Math.min(600, parent.width * .54)
        spacing: first.isCompact ? 10 : 18

        Txt {
            text: "Welcome to Matside"
            color: first.ink
            font.pixelSize: Theme.h2
            font.weight: Font.Medium
        }
        Txt {
            width: parent.width
            text: "Roll out your mat"
            color: first.ink
            font.pixelSize: Theme.px(first.isCompact ? 50 : 60)
            font.weight: Font.DemiBold
            font.letterSpacing: -1
            fontSizeMode: Text.HorizontalFit
            Accessible.role: Accessible.Heading
        }
        Txt {
            width: Math.min(parent.width, Theme.px(470))
            wrapMode: Text.WordWrap
            lineHeight: 1.38
            text: "Put the laptop where you can see it from the floor. Big timers will sit beside your instructor, never over them."
            color: first.ink
            font.pixelSize: Theme.title
        }
        Btn {
            id: begin
            visible: first.hasOffers
            enabled: first.starters !== null && !first.starters.is_busy
            why: "The classes are being added"
            text: first.hasOffers ? "Start " + first.offers[0].title + ", " + first.offers[0].minutes : ""
            glyph: "play"
            size: "l"
            onClicked: first.starters.install_and_play(first.offers[0].stem)
        }
        Btn {
            id: videos
            visible: !first.hasOffers
            text: "Choose videos"
            glyph: "folder-open"
            size: "l"
            focus: true
            onClicked: first.shell.ask_for_videos()
        }
    }
    Item {
        id: shelf
        anchors.top: room.bottom
        anchors.topMargin: first.isCompact ? 14 : 24
        anchors.bottom: note.top
        anchors.bottomMargin: 10
        // Room around the tiles for the mark of the keyboard.
        x: first.pad - 8
        width: first.shelfWidth + 16
        visible: first.hasOffers
        clip: true

        Txt {
            id: heading
            x: 8
            height: 36
            verticalAlignment: Text.AlignVCenter
            text: "Starter classes, ready to play"
            font.pixelSize: Theme.h3
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Btn {
            anchors.right: parent.right
            anchors.rightMargin: 8
            height: 36
            kind: "ghost"
            size: "s"
            text: "Add all " + first.offers.length
            enabled: begin.enabled
            why: begin.why
            onClicked: first.starters.install()
        }
        Row {
            id: tiles
            anchors.top: heading.bottom
            anchors.topMargin: 8
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 8
            spacing: 18

            Repeater {
                model: first.offers.slice(0, first.columns)

                StarterTile {
                    required property var modelData

                    width: (tiles.width - (first.columns - 1) * tiles.spacing) / first.columns
                    height: Math.min(implicitHeight, tiles.height)
                    offer: modelData
                    enabled: begin.enabled
                    onClicked: first.starters.install_and_play(modelData.stem)
                }
            }
        }
    }
    Item {
        anchors.top: shelf.top
        anchors.bottom: shelf.bottom
        anchors.right: parent.right
        anchors.rightMargin: first.pad
        width: first.hasOffers ? parent.width - first.shelfWidth - 2 * first.pad - 32 : parent.width - 2 * first.pad

        DashBox {
            anchors.fill: parent
            radius: 24
            weight: 2
            fill: Theme.surface
            dash: [4, 3.6]
        }
        Column {
            anchors.centerIn: parent
            width: parent.width - 40
            spacing: first.isCompact ? 6 : 10

            Logo {
                visible: !first.isCompact
                anchors.horizontalCenter: parent.horizontalCenter
                size: 48
            }
            Txt {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
                text: "Drop your class videos here"
                font.pixelSize: Theme.px(20)
                font.weight: Font.DemiBold
            }
            Txt {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
                maximumLineCount: 3
                elide: Text.ElideRight
                // In a low window the ways to choose come before it.
                visible: !first.hasOffers || shelf.height >= Theme.px(250)
                text: "We find the exercises and set the timers. Nothing leaves this computer."
                tone: "muted"
            }
            Flow {
                id: ways
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, childrenRect.width)
                topPadding: 4
                spacing: 10

                Btn {
                    visible: first.hasOffers
                    text: "Choose videos"
                    kind: "soft"
                    size: "s"
                    glyph: "folder-open"
                    glyphWeight: "regular"
                    onClicked: first.shell.ask_for_videos()
                }
                Btn {
                    text: "Choose a folder"
                    kind: first.hasOffers ? "ghost" : "soft"
                    size: first.hasOffers ? "s" : "m"
                    glyph: first.hasOffers ? "" : "folder-open"
                    glyphWeight: "regular"
                    onClicked: first.shell.ask_for_folder()
                }
            }
        }
    }
    Txt {
        id: note
        objectName: "health"
        x: first.pad
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16 + first.bottomRoom
        width: parent.width - 2 * first.pad
        text: "Made for stiff backs. New pain, numbness or a recent injury? Please ask a clinician first."
        font.pixelSize: Theme.label
        tone: "muted"
        wrapMode: Text.WordWrap
    }
}
