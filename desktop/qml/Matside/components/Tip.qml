pragma ComponentBehavior: Bound
import QtQuick
import Matside
import QtQuick.Templates as T

// Says what a button is, and its key, when the pointer rests on it or the keyboard reaches it.
Loader {
    id: tip

    required property Item target
    required property bool wanted
    property string text
    property string keys
    // What stands above the target, in pixels: the words stand above it. 0: below the target.
    property real rise: 0

    active: wanted && text !== ""

    sourceComponent: T.ToolTip {
        parent: tip.target
        x: Math.round((tip.target.width - width) / 2)
        y: tip.rise > 0 ? -tip.rise - height - 8 : tip.target.height + 8
        margins: 8
        padding: 8
        leftPadding: 12
        rightPadding: 12
        implicitWidth: words.implicitWidth + leftPadding + rightPadding
        implicitHeight: words.implicitHeight + topPadding + bottomPadding
        delay: 600
        visible: true
        closePolicy: T.Popup.NoAutoClose

        contentItem: Txt {
            id: words
            text: tip.keys ? tip.text + "  ·  " + tip.keys : tip.text
            font.pixelSize: Theme.caption
            color: Theme.ground
        }
        background: Rectangle {
            radius: Theme.rSmall
            color: Theme.ink
        }
    }
}
