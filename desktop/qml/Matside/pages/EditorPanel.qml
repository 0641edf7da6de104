pragma ComponentBehavior: Bound
import QtQuick
import Matside

// What the chosen parts are: name, what they ask for, side, pace. Every change is kept at once.
FocusScope {
    id: panel

    required property var editor
    readonly property var part: editor.inspector
    readonly property bool isOne: part.count === 1
    readonly property bool isRest: part.work === "rest"
    property bool isClosable: false

    signal closed

    function enter() {
        name.forceActiveFocus(Qt.TabFocusReason)
        if (isOne)
            name.selectAll()
        else
            works.enter()
    }

    component Line: Item {
        id: line

        required property string text
        default property alias control: place.data

        width: parent ? parent.width : 0
        height: Math.max(44, place.childrenRect.height)

        Txt {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - place.width - 8
            text: line.text
            elide: Text.ElideRight
        }
        Item {
            id: place
            anchors.right: parent.right
            width: childrenRect.width
            height: parent.height
        }
    }
    component Label: Txt {
        font.pixelSize: Theme.label
        tone: "muted"
    }

    Card {
        anchors.fill: parent
    }
    Txt {
        visible: !panel.part.is_shown
        anchors.centerIn: parent
        width: parent.width - 48
        text: "Choose a part to see what it asks for."
        tone: "muted"
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
    }
    FocusScroll {
        view: flick
    }
    Flickable {
        id: flick
        visible: panel.part.is_shown
        anchors.fill: parent
        anchors.margins: 1
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            x: 18
            width: parent.width - 36
            topPadding: 16
            bottomPadding: 16
            spacing: 12

            Row {
                width: parent.width
                spacing: 12

                Poster {
                    id: picture
                    visible: panel.isOne && panel.editor.has_video
                    width: 78
                    height: 52
                    radius: 12
                    source: panel.part.picture
                    behind: Theme.surface
                    glyph: "person-simple-tai-chi"
                }
                Column {
                    width: parent.width - (picture.visible ? picture.width + 12 : 0) - (close.visible ? close.width : 0)
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 4

                    Txt {
                        width: parent.width
                        text: panel.isOne ? panel.part.title : panel.part.count + " parts"
                        font.pixelSize: Theme.h3
                        font.weight: Font.DemiBold
                        elide: Text.ElideRight
                        Accessible.role: Accessible.Heading
                    }
                    Label {
                        width: parent.width
                        text: panel.part.span_text
                        tabular: true
                        elide: Text.ElideRight
                    }
                }
                IconBtn {
                    id: close
                    visible: panel.isClosable
                    width: 44
                    height: 44
                    glyph: "list-bullets"
                    glyphSize: 20
                    fg: Theme.muted
                    text: "Back to the list"
                    keys: "Esc"
                    onClicked: panel.closed()
                }
            }
            EditorSuggestion {
                visible: panel.part.is_suggested
                width: parent.width
                editor: panel.editor
            }
            NameField {
                id: name
                visible: panel.isOne
                width: parent.width
                kept: panel.part.name
                hint: "Name this part"
                complete: typed => panel.part.complete(typed)
                onFilled: words => panel.part.set_name(words)
                onEntered: works.enter()
                onEscaped: panel.closed()
            }
            Picker {
                id: works
                width: parent.width
                name: "What it asks for"
                choices: panel.part.works
                value: panel.part.work
                onChosen: value => panel.part.set_work(value)
            }
            Column {
                visible: !panel.isRest
                width: parent.width
                spacing: 6

                Label {
                    text: "Side"
                }
                Picker {
                    width: parent.width
                    name: "Side"
                    choices: panel.part.sides
                    value: panel.part.side
                    onChosen: value => panel.part.set_side(value)
                }
            }
            EditorAmounts {
                visible: !panel.isRest
                width: parent.width
                part: panel.part
            }
            Txt {
                visible: text !== ""
                width: parent.width
                text: panel.part.fit_text
                font.pixelSize: Theme.caption
                tone: "sunInk"
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.StaticText
            }
            Line {
                text: "Kind"

                Btn {
                    id: kind
                    height: 44
                    kind: "outline"
                    size: "s"
                    trailing: "caret-down"
                    text: panel.part.kinds.find(each => each.value === panel.part.kind)?.text ?? ""
                    Accessible.name: "Kind, " + text
                    Accessible.role: Accessible.ButtonDropDown
                    onClicked: kinds.open()

                    PickMenu {
                        id: kinds
                        x: kind.width - width
                        y: kind.height + 4
                        groups: [
                            {
                                group: "kind",
                                name: "",
                                options: panel.part.kinds.map(each => ({
                                            value: each.value,
                                            name: each.text
                                        }))
                            }
                        ]
                        chosen: ["kind:" + panel.part.kind]
                        onPicked: (group, value) => panel.part.set_kind(value)
                    }
                }
            }
            Row {
                visible: panel.isOne
                width: parent.width
                spacing: 8

                TimeField {
                    width: (parent.width - 8) / 2
                    name: "Starts at"
                    kept: panel.part.start_text
                    onFilled: words => panel.part.set_start_text(words)
                }
                TimeField {
                    width: (parent.width - 8) / 2
                    name: "Ends at"
                    kept: panel.part.end_text
                    onFilled: words => panel.part.set_end_text(words)
                }
            }
            Btn {
                visible: !panel.isOne
                x: -12
                kind: "ghost"
                size: "s"
                glyph: "repeat"
                glyphWeight: "regular"
                text: "Ask the same of all"
                Accessible.description: "What the last chosen part asks for, for all chosen parts"
                onClicked: panel.editor.copy_prescription(panel.editor.selected_key)
            }
            Btn {
                visible: !panel.part.is_suggested
                x: -12
                kind: "ghost"
                size: "s"
                glyph: "trash"
                glyphWeight: "regular"
                fg: Theme.danger
                text: "Remove from class"
                onClicked: panel.editor.remove()
            }
        }
    }
    ScrollHandle {
        anchors.right: parent.right
        anchors.rightMargin: 2
        y: 12
        height: parent.height - 24
        view: flick
    }
}
