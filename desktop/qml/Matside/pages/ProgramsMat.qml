pragma ComponentBehavior: Bound
import QtQuick
import Matside
import Matside.Models

// The signature, large: one length for each phase, unrolled as far as the person is, the roll at that point.
Item {
    id: mat

    required property ProgramsModel programs
    readonly property var phases: programs.phases
    readonly property real thick: 56
    readonly property real roll: 76
    readonly property real gap: 6
    readonly property real free: width - gap * Math.max(0, phases.length - 1)
    // Where each length begins, and how far the mat lies unrolled.
    readonly property var starts: {
        const found = []
        let x = 0
        for (const phase of phases) {
            found.push(x)
            x += phase.share * free + gap
        }
        return found
    }
    readonly property real reached: programs.reached
    readonly property int currentIndex: {
        let sum = 0
        for (let i = 0; i < phases.length; i++) {
            sum += phases[i].share
            if (reached < sum - .0001)
                return i
        }
        return phases.length - 1
    }
    readonly property real edge: {
        let before = 0
        for (let i = 0; i < currentIndex; i++)
            before += phases[i].share
        return phases.length ? starts[currentIndex] + (reached - before) * free : 0
    }
    readonly property bool isWhole: reached >= .9999

    function matColour(area: string): color {
        return Theme.dark ? Theme.colours(area).fill : area === "back" ? "#A8593A" : Theme.colours(area).text
    }

    implicitHeight: names.height + 10 + thick + 22
    Accessible.role: Accessible.ProgressBar
    Accessible.name: programs.progress_text + (phases.length ? ", " + phases[currentIndex].name : "")

    Item {
        id: names
        width: parent.width
        height: Theme.h3 + 17

        Repeater {
            model: mat.phases.length

            Row {
                required property int index
                readonly property var phase: mat.phases[index] ?? ({})

                x: mat.starts[index] ?? 0
                spacing: 10

                Txt {
                    id: phaseName
                    text: parent.phase.name ?? ""
                    font.pixelSize: Theme.h3
                    font.weight: Font.DemiBold
                    color: Theme.colours(parent.phase.area ?? "").text
                    Accessible.ignored: true
                }
                Txt {
                    anchors.baseline: phaseName.baseline
                    visible: phaseName.width + implicitWidth + 24 < (parent.phase.share ?? 0) * mat.free
                    text: parent.phase.weeks ?? ""
                    tone: "muted"
                    Accessible.ignored: true
                }
            }
        }
    }
    Item {
        id: lengths
        y: names.height + 10
        width: parent.width
        height: mat.thick

        Repeater {
            model: mat.phases.length

            Rectangle {
                id: length

                required property int index
                readonly property var phase: mat.phases[index] ?? ({})

                x: mat.starts[index] ?? 0
                width: (phase.share ?? 0) * mat.free
                height: mat.thick
                radius: Theme.rControl
                color: Theme.colours(phase.area ?? "").soft

                Rectangle {
                    readonly property real rolledOut: Math.min(length.width, mat.edge - length.x + (length.index === mat.currentIndex && !mat.isWhole ? 20 : 0))

                    width: Math.max(mat.roll / 2, rolledOut)
                    height: parent.height
                    visible: mat.reached > 0 && rolledOut > 0 && length.index <= mat.currentIndex
                    radius: Theme.rControl
                    color: mat.matColour(length.phase.area ?? "")

                    Rectangle {
                        x: 14
                        y: 6
                        width: parent.width - 28
                        height: 1.5
                        color: "#47FFFFFF"
                    }
                    Rectangle {
                        x: 14
                        y: parent.height - 8
                        width: parent.width - 28
                        height: 1.5
                        color: "#47FFFFFF"
                    }
                }
            }
        }
        Txt {
            id: count
            // On the mat where there is room for it, else beside the roll, and shorter where the next length begins.
            readonly property real inset: mat.width < 1000 ? 14 : 20
            readonly property bool isOnMat: mat.isWhole || mat.edge - 18 > whole.width + inset + 6
            readonly property real room: (mat.starts[mat.currentIndex + 1] ?? mat.width) - mat.gap - x

            x: isOnMat ? inset : roll.x + mat.roll + 14
            anchors.verticalCenter: parent.verticalCenter
            text: isOnMat || whole.width + 8 <= room ? mat.programs.progress_text : mat.programs.progress_short
            color: isOnMat ? (Theme.dark ? "#24120A" : "#FFFFFF") : Theme.colours(mat.phases.length ? mat.phases[mat.currentIndex].area : "").text
            font.pixelSize: mat.width < 1000 ? Theme.body : Theme.title
            font.weight: Font.DemiBold
            Accessible.ignored: true

            TextMetrics {
                id: whole
                font: count.font
                text: mat.programs.progress_text
            }
        }
    }
    Item {
        id: roll
        x: Math.max(0, Math.min(mat.width - width, mat.edge - 18))
        y: lengths.y - 20
        width: mat.roll
        height: mat.roll
        visible: !mat.isWhole

        Rectangle {
            anchors.fill: parent
            anchors.margins: -3
            radius: width / 2
            color: Theme.ground
        }
        Rectangle {
            anchors.fill: parent
            radius: width / 2
            color: mat.matColour(mat.phases.length ? mat.phases[mat.currentIndex].area : "")

            Spiral {
                anchors.fill: parent
                anchors.margins: 10
                color: Theme.dark ? Qt.darker(parent.color, 2.6) : "#FFF3EC"
                stroke: 4.5
                turns: 2.6
            }
        }
    }
}
