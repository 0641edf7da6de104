pragma ComponentBehavior: Bound
import QtQuick
import Matside

// One exercise to name: its picture and time; the one in hand has the field.
FocusScope {
    id: row

    required property string key
    required property string title
    required property string name
    required property string start_text
    required property string amount_text
    required property string picture
    required property string spoken
    required property bool is_named
    required property bool is_exercise
    required property bool is_suggested
    required property var tapping
    required property var complete
    readonly property bool isHere: key === tapping.review_key

    signal chosen

    visible: is_exercise && !is_suggested
    height: visible ? Math.max(68, Theme.body + 40) : 0
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken

    Rectangle {
        anchors.fill: parent
        radius: 16
        color: row.isHere ? Theme.soft : "transparent"
    }
    MouseArea {
        anchors.fill: parent
        onClicked: row.chosen()
    }
    Poster {
        id: thumb
        x: 8
        anchors.verticalCenter: parent.verticalCenter
        width: 84
        height: 56
        radius: 12
        source: row.picture
        behind: row.isHere ? Theme.soft : Theme.ground
        glyph: "person-simple-tai-chi"
    }
    Txt {
        id: time
        anchors.left: thumb.right
        anchors.leftMargin: 12
        width: Theme.px(52)
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        text: row.start_text
        font.pixelSize: Theme.label
        color: row.isHere ? Theme.softInk : Theme.muted
        tabular: true
    }
    Txt {
        visible: !row.isHere
        anchors.left: time.right
        anchors.leftMargin: 14
        width: amount.x - x - 10
        anchors.verticalCenter: parent.verticalCenter
        text: row.title
        font.weight: row.is_named ? Font.DemiBold : Font.Normal
        font.italic: !row.is_named
        tone: row.is_named ? "ink" : "muted"
        elide: Text.ElideRight
    }
    Txt {
        id: amount
        visible: !row.isHere
        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        text: row.amount_text
        font.pixelSize: Theme.label
        tone: "muted"
        tabular: true
    }
    Loader {
        focus: true
        active: row.isHere
        anchors.left: time.right
        anchors.leftMargin: 14
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter

        sourceComponent: NameField {
            kept: row.name
            hint: "What is it?"
            complete: row.complete
            // Told by the same Enter that leaves it.
            givesOnEnter: false
            focus: true
            Component.onCompleted: selectAll()
            onEntered: words => row.tapping.name_and_next(words)
            onEscaped: row.tapping.end_review()
        }
    }
}
