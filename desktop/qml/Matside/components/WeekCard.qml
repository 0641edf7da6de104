import QtQuick
import Matside
import Matside.Models

// This week: minutes, days, and one kind sentence.
Card {
    id: card

    required property TodayModel today

    height: column.height + 32

    Column {
        id: column
        x: 22
        y: 12
        width: parent.width - 44
        spacing: 8

        Row {
            spacing: 10
            Accessible.role: Accessible.StaticText
            Accessible.name: minutes.text + about.text

            Txt {
                id: minutes
                text: card.today.week_minutes
                font.pixelSize: Theme.px(40)
                font.weight: Font.DemiBold
                tabular: true
                Accessible.ignored: true
            }
            Txt {
                id: about
                anchors.baseline: minutes.baseline
                text: " of about " + card.today.about_minutes + " minutes"
                tone: "muted"
                Accessible.ignored: true
            }
        }
        MatBar {
            width: parent.width
            thick: 9
            value: Math.min(1, card.today.week_minutes / card.today.about_minutes)
            Accessible.ignored: true
        }
        Item {
            width: 1
            height: 2
        }
        WeekDots {
            width: parent.width
            days: card.today.days
            spoken: card.today.week_spoken
        }
        Txt {
            width: parent.width
            text: card.today.week_text
            tone: "muted"
            font.pixelSize: Theme.label
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
    }
}
