pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// What was begun, favourites, and this week, side by side; the week comes below where there is no room beside.
Item {
    id: shelves

    required property TodayModel today
    required property bool isCompact
    readonly property bool isNarrow: width < 900
    readonly property real pictureHeight: isCompact ? 128 : 152
    readonly property bool goesOn: today.has_going_on
    readonly property real firstWidth: goesOn ? isNarrow ? (width - 32) / 3 : isCompact ? 250 : 292 : 0
    readonly property int count: isNarrow ? goesOn ? 2 : 3 : goesOn ? isCompact ? 2 : Window.width >= 1800 ? 4 : 3 : isCompact ? 3 : 4

    height: Math.max(second.y + second.height, week.y + week.height)

    component Name: Txt {
        font.pixelSize: Theme.h3
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Column {
        visible: shelves.goesOn
        width: shelves.firstWidth
        spacing: 10

        Name {
            text: "Continue"
        }
        TodayTile {
            width: parent.width
            card: shelves.goesOn ? shelves.today.going_on : {
                title: "",
                line: "",
                spoken: "",
                area: "",
                share: 0,
                has_video: true,
                class_id: ""
            }
            poster: shelves.today.posters[card.class_id] ?? ""
            pictureHeight: shelves.pictureHeight
            onClicked: shelves.today.go_on()
        }
    }
    Column {
        id: second
        x: shelves.goesOn ? shelves.firstWidth + 32 : 0
        width: (shelves.isNarrow ? parent.width : week.x - 32) - x
        spacing: 10

        Item {
            width: parent.width
            height: name.height

            Name {
                id: name
                text: shelves.today.has_favourites ? "Favourites" : "From your library"
            }
            Btn {
                anchors.right: parent.right
                anchors.rightMargin: -14
                anchors.verticalCenter: parent.verticalCenter
                kind: "ghost"
                size: "s"
                text: shelves.today.all_text
                onClicked: shelves.today.show_all()
            }
        }
        Row {
            id: row
            spacing: 18

            Repeater {
                model: Math.min(shelves.count, shelves.today.shelf.length)

                TodayTile {
                    required property int index
                    width: (second.width - 18 * (shelves.count - 1)) / shelves.count
                    card: shelves.today.shelf[index]
                    poster: shelves.today.posters[card.class_id] ?? ""
                    pictureHeight: shelves.pictureHeight
                    onClicked: shelves.today.open(card.class_id)
                }
            }
        }
        Txt {
            visible: shelves.today.shelf.length === 0
            width: parent.width
            text: shelves.today.has_favourites ? "Your favourite is the one above." : "More classes of yours will stand here."
            tone: "muted"
            wrapMode: Text.WordWrap
        }
    }
    Name {
        id: weekName
        x: week.x
        y: shelves.isNarrow ? second.height + 24 : 0
        text: "This week"
    }
    WeekCard {
        id: week
        x: shelves.isNarrow ? 0 : parent.width - width
        y: weekName.y + weekName.height + 10
        width: shelves.isNarrow ? parent.width : Math.max(308, Theme.px(280))
        today: shelves.today
    }
}
