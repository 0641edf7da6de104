import QtQuick
import Matside
import QtQuick.Shapes

// The room beside the mat: wall, window light, floor and a mat half unrolled. The only picture that Matside draws itself.
Item {
    id: room

    readonly property bool isEvening: Theme.dark
    readonly property real floorTop: height * .70
    readonly property color ink: isEvening ? "#F6EFE6" : "#2A1F19"

    clip: true
    Accessible.ignored: true

    Rectangle {
        width: parent.width
        height: room.floorTop
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop {
                position: 0
                color: room.isEvening ? "#4A433E" : "#F6E9DA"
            }
            GradientStop {
                position: 1
                color: room.isEvening ? "#292A2B" : "#E7CFB8"
            }
        }
    }
    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        opacity: room.isEvening ? .10 : .55

        ShapePath {
            id: panes
            readonly property real x0: room.width * .62
            readonly property real y0: -room.height * .02
            readonly property real u: room.height * .22
            strokeWidth: -1
            fillColor: room.isEvening ? "#FFC98A" : "#FFF3D6"

            PathMultiline {
                paths: {
                    const result = []
                    for (let row = 0; row < 2; row++)
                        for (let column = 0; column < 2; column++) {
                            const x = panes.x0 + column * panes.u * 1.08 + row * panes.u * .3
                            const y = panes.y0 + row * panes.u * 1.06 - column * panes.u * .08
                            result.push([Qt.point(x, y), Qt.point(x + panes.u, y - panes.u * .08), Qt.point(x + panes.u * 1.28, y + panes.u * .9), Qt.point(x + panes.u * .28, y + panes.u * .98), Qt.point(x, y)])
                        }
                    return result
                }
            }
        }
    }
    Rectangle {
        y: room.floorTop - 14
        width: parent.width
        height: 14
        color: room.isEvening ? "#3A3633" : "#F4EAE0"
    }
    Rectangle {
        y: room.floorTop
        width: parent.width
        height: parent.height - y
        gradient: Gradient {
            GradientStop {
                position: 0
                color: room.isEvening ? "#54453B" : "#DDBD9D"
            }
            GradientStop {
                position: 1
                color: room.isEvening ? "#3B312C" : "#C9A07C"
            }
        }
    }
    // The mat
    Rectangle {
        x: room.width * .60 - height
        y: room.floorTop + room.height * .134
        width: room.width * .295
        height: room.height * .026
        radius: height / 2
        color: "#26000000"
    }
    Rectangle {
        x: room.width * .60
        y: room.floorTop + room.height * .10
        width: room.width * .29
        height: room.height * .042
        radius: height / 2
        color: room.isEvening ? "#5E7A58" : "#8EA78D"
    }
    Rectangle {
        x: room.width * .60 - width * .3
        y: room.floorTop + room.height * .142 - height
        width: room.height * .17
        height: width
        radius: width / 2
        color: room.isEvening ? "#5E7A58" : "#8EA78D"

        Spiral {
            anchors.fill: parent
            anchors.margins: parent.width * .12
            stroke: parent.width * .055
            color: room.isEvening ? "#3F553B" : "#5F7B5E"
        }
    }
}
