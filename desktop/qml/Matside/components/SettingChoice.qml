import QtQuick
import Matside
import Matside.Models

// A setting with a few values side by side.
Segmented {
    id: choice

    required property SettingsModel settings
    required property string label
    required property string value
    required property list<string> values
    required property list<string> names
    // The name of the setting itself.
    required name

    options: names
    index: values.indexOf(value)
    Accessible.name: label
    onPicked: index => settings.choose(name, values[index])
}
