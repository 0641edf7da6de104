import QtQuick
import Matside
import Matside.Models

// This week with the class just done: minutes on the mat, days, and one kind sentence.
Column {
    id: week

    required property AfterClassModel afterClass
    required property color behind

    spacing: 10

    Txt {
        text: "This week"
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    MatBar {
        width: parent.width
        thick: 9
        eye: week.behind
        value: Math.min(1, week.afterClass.week_minutes / week.afterClass.about_minutes)
        Accessible.ignored: true
    }
    Txt {
        width: parent.width
        text: week.afterClass.week_minutes + " of about " + week.afterClass.about_minutes + " minutes"
        font.pixelSize: Theme.label
        tone: "muted"
        tabular: true
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.StaticText
    }
    Item {
        width: 1
        height: 1
    }
    WeekDots {
        width: parent.width
        days: week.afterClass.days
        spoken: week.afterClass.week_spoken
    }
    Txt {
        width: parent.width
        text: week.afterClass.week_text
        tone: "muted"
        font.pixelSize: Theme.label
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }
}
