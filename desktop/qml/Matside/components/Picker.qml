import QtQuick
import Matside

// One of a few choices by value. A click leaves the keyboard where it was; Tab and arrows work as ever.
Segmented {
    id: picker

    // [{value, text}]
    required property var choices
    required property string value

    signal chosen(string value)

    isTabOnly: true
    options: choices.map(each => each.text)
    index: choices.findIndex(each => each.value === value)
    onPicked: index => chosen(choices[index].value)
}
