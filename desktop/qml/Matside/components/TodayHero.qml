import QtQuick
import Matside
import Matside.Models

// The room beside the mat: its light follows the hour, its wall carries the one suggestion.
FocusScope {
    id: hero

    required property TodayModel today
    required property real pad
    required property bool isCompact
    // So much of the foot lies under the bar that follows.
    property real covered: 40
    readonly property string light: Theme.dark ? "evening" : today.light
    readonly property bool isEvening: light === "evening"
    readonly property color wallInk: isEvening ? "#F6EFE6" : "#2A1F19"
    readonly property color wallMuted: isEvening ? "#EDE3D8" : light === "dusk" ? "#4A362B" : "#5B4638"

    height: Math.max(isCompact ? 316 : Window.height >= 1040 ? 540 : 452, words.y + words.height + covered + 20)

    Rectangle {
        anchors.fill: parent
        color: hero.isEvening ? "#3A3633" : hero.light === "dusk" ? "#DDB09B" : hero.light === "noon" ? "#E8E2D6" : "#EEDCC8"
    }
    Image {
        anchors.fill: parent
        source: "../rooms/" + hero.light + ".jpg"
        fillMode: Image.PreserveAspectCrop
        horizontalAlignment: Image.AlignRight
        verticalAlignment: Image.AlignBottom
        asynchronous: true
        mipmap: true
        Accessible.ignored: true
    }
    Column {
        id: words
        x: hero.pad + 8
        y: hero.isCompact ? 22 : 44
        width: Math.min(Theme.px(560), hero.width * .54)

        Txt {
            text: hero.today.greeting
            color: hero.wallInk
            font.pixelSize: Theme.px(hero.isCompact ? 20 : 24)
            font.weight: Font.Medium
        }
        Item {
            width: 1
            height: hero.isCompact ? 12 : Window.height >= 1040 ? 52 : 28
        }
        Txt {
            width: parent.width
            text: hero.today.kicker
            color: hero.wallMuted
            font.pixelSize: Theme.px(17)
            font.weight: Font.Medium
            elide: Text.ElideRight
        }
        Txt {
            // Its lines stand at the height of the lifted foot, which begins here in every room.
            width: Math.min(parent.width, hero.width * .435 - words.x)
            topPadding: 4
            text: hero.today.title
            color: hero.wallInk
            font.pixelSize: Theme.px(hero.isCompact ? 50 : 60)
            minimumPixelSize: Theme.px(30)
            fontSizeMode: Text.HorizontalFit
            font.weight: Font.DemiBold
            font.letterSpacing: -1
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
        }
        Txt {
            width: parent.width
            topPadding: 6
            text: hero.today.line
            color: hero.wallInk
            font.pixelSize: Theme.title
            elide: Text.ElideRight
        }
        Item {
            width: 1
            height: hero.isCompact ? 16 : 26
        }
        Row {
            visible: hero.today.is_loaded
            spacing: 14

            Btn {
                id: start
                implicitWidth: Math.max(212, implicitContentWidth + 60)
                implicitHeight: Math.max(hero.isCompact ? 58 : 64, implicitContentHeight + 16)
                size: "l"
                glyph: "play"
                focus: true
                text: hero.today.start_text
                Accessible.name: text + ", " + hero.today.title
                Accessible.description: hero.today.kicker + ". " + hero.today.line
                onClicked: hero.today.start()

                // Enter starts: that is to be seen.
                FocusRing {
                    on: start.activeFocus
                    inner: start.radius
                }
            }
            Btn {
                id: inside
                implicitHeight: Math.max(hero.isCompact ? 58 : 64, implicitContentHeight + 16)
                size: "l"
                kind: "outline"
                fg: hero.wallInk
                text: "Look inside"
                onClicked: hero.today.look_inside()

                background: Rectangle {
                    radius: inside.radius
                    color: hero.isEvening ? inside.hovered ? "#4DFFFFFF" : "#33FFFFFF" : inside.hovered ? "#D9FFFFFF" : "#B3FFFFFF"

                    FocusRing {
                        on: inside.visualFocus
                    }
                }
            }
        }
    }
}
