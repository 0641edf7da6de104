pragma ComponentBehavior: Bound
import QtQuick
import Matside

// One rep: a bar for each phase, as long as the phase; what has passed is filled, the dot is now.
Row {
    id: bar

    property real unit: 810
    property real room: unit * .26
    property list<real> seconds
    property int at: 0
    property real part: .5
    readonly property real total: seconds.reduce((sum, each) => sum + each, 0)
    readonly property real perSecond: total > 0 ? Math.min(unit * .037, (room - spacing * (seconds.length - 1)) / total) : 0

    spacing: unit * .008
    height: unit * .040

    Repeater {
        model: bar.seconds.length

        Rectangle {
            id: phase

            required property int index
            readonly property bool isNow: index === bar.at

            anchors.verticalCenter: parent?.verticalCenter
            width: Math.max(height, bar.perSecond * bar.seconds[index])
            height: bar.unit * .022
            radius: height / 2
            color: index < bar.at ? Theme.player.reps : Theme.player.track

            Rectangle {
                visible: phase.isNow
                width: Theme.reducedMotion ? parent.width : Math.max(parent.height, parent.width * bar.part)
                height: parent.height
                radius: height / 2
                color: Theme.player.reps
            }
            Rectangle {
                visible: phase.isNow && !Theme.reducedMotion
                x: Math.round(parent.width * bar.part - width / 2)
                anchors.verticalCenter: parent.verticalCenter
                width: bar.unit * .040
                height: width
                radius: width / 2
                color: "#FFFFFF"
            }
        }
    }
}
