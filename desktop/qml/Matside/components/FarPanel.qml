import QtQuick
import Matside

// The far view: three facts for three metres, nothing over the video. `unit` is the height of the video.
Item {
    id: panel

    required property var overlay
    property real unit: 810
    // What is said where nothing is counted and nothing known to come.
    property string title
    readonly property string phase: overlay.phase
    readonly property bool isQuiet: phase === ""
    readonly property bool hasRing: overlay.has_ring
    // Not yet: told apart from a hold by a word and a thin ring, not by colour alone.
    readonly property bool isWaiting: phase === "ready"
    readonly property color tint: Theme.player[phase] ?? Theme.player.muted
    readonly property real rest: name.height + (word.visible ? word.height + column.spacing : 0) + (side.visible ? side.height : 0) + (next.visible ? next.height : 0) + column.spacing * 4
    readonly property real ringSize: Math.max(unit * .30, Math.min(unit * .425, height - rest - unit * .04, column.width))

    Accessible.role: Accessible.StaticText
    Accessible.name: isQuiet ? (overlay.coming !== "" ? "Next, " + overlay.coming + ", " + overlay.coming_in : title) : [overlay.kicker, overlay.name, overlay.side, (overlay.big + " " + overlay.small).trim()].filter(word => word !== "").join(", ")

    Column {
        id: column
        x: panel.unit * .05
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - panel.unit * .03
        spacing: panel.unit * .018
        visible: !panel.isQuiet

        Item {
            visible: panel.hasRing
            width: panel.ringSize
            height: width

            Ring {
                anchors.fill: parent
                stroke: panel.unit * (panel.isWaiting ? .010 : .030)
                value: Theme.reducedMotion ? panel.overlay.ring_stepped : panel.overlay.ring
                fill: panel.tint
                Accessible.ignored: true
            }
            PTxt {
                anchors.centerIn: parent
                text: panel.overlay.big
                font.pixelSize: Math.max(1, panel.ringSize * (text.length > 3 ? .30 : text.length > 2 ? .42 : .60))
                font.letterSpacing: -3
                Accessible.ignored: true
            }
        }
        PTxt {
            visible: !panel.hasRing && text !== ""
            text: panel.overlay.big
            font.pixelSize: Math.max(1, panel.unit * .17)
            font.letterSpacing: -2
            Accessible.ignored: true
        }
        PTxt {
            id: word
            objectName: "farWord"
            visible: panel.isWaiting
            width: column.width
            text: panel.overlay.kicker
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.max(1, panel.unit * .06)
            font.pixelSize: Math.max(1, panel.unit * .082)
            color: panel.tint
            Accessible.ignored: true
        }
        PTxt {
            id: name
            width: column.width
            text: panel.overlay.short_name
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            fontSizeMode: Text.Fit
            height: Math.min(implicitHeight, panel.unit * .25)
            minimumPixelSize: Math.max(1, panel.unit * .085)
            font.pixelSize: Math.max(1, panel.unit * .105)
            font.letterSpacing: -1
            lineHeight: 1
            Accessible.ignored: true
        }
        Row {
            id: side
            visible: panel.overlay.side !== ""
            spacing: panel.unit * .024

            SideBadge {
                size: panel.unit * .098
                letter: panel.overlay.side_letter
                color: panel.tint
                anchors.verticalCenter: parent.verticalCenter
            }
            PTxt {
                text: panel.overlay.side_letter.length === 1 ? panel.overlay.side + " side" : panel.overlay.side
                width: Math.min(implicitWidth, column.width - panel.unit * .122)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.max(1, panel.unit * .06)
                font.pixelSize: Math.max(1, panel.unit * .082)
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
        }
        PTxt {
            visible: text !== ""
            text: panel.overlay.tempo_word
            font.pixelSize: Math.max(1, panel.unit * .082)
            Accessible.ignored: true
        }
        Row {
            id: next
            visible: panel.overlay.next_title !== ""
            spacing: panel.unit * .018
            topPadding: panel.unit * .012

            PTxt {
                id: nextWord
                text: "Next"
                font.pixelSize: Math.max(1, panel.unit * .056)
                font.weight: Font.Medium
                color: Theme.player.muted
                Accessible.ignored: true
            }
            PTxt {
                width: Math.min(implicitWidth, column.width - nextWord.width - panel.unit * .018)
                text: panel.overlay.next_title
                elide: Text.ElideRight
                // A little smaller rather than cut.
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.max(1, panel.unit * .044)
                font.pixelSize: Math.max(1, panel.unit * .056)
                anchors.baseline: nextWord.baseline
                color: Theme.player.muted
                Accessible.ignored: true
            }
        }
    }
    // While there is talk, or nothing at all: what comes next, in no hurry.
    Column {
        x: column.x
        anchors.verticalCenter: parent.verticalCenter
        width: column.width
        spacing: column.spacing
        visible: panel.isQuiet

        PTxt {
            visible: panel.overlay.coming !== ""
            text: "Next"
            font.pixelSize: Math.max(1, panel.unit * .056)
            font.weight: Font.Medium
            color: Theme.player.muted
            Accessible.ignored: true
        }
        PTxt {
            objectName: "farComing"
            width: parent.width
            text: panel.overlay.coming !== "" ? panel.overlay.coming : panel.title
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            font.pixelSize: Math.max(1, panel.unit * .085)
            font.letterSpacing: -1
            lineHeight: 1
            Accessible.ignored: true
        }
        PTxt {
            visible: text !== ""
            width: parent.width
            text: panel.overlay.coming_in
            elide: Text.ElideRight
            font.pixelSize: Math.max(1, panel.unit * .056)
            font.weight: Font.Medium
            color: Theme.player.muted
            Accessible.ignored: true
        }
    }
}
