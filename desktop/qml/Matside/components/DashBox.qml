import QtQuick
import Matside
import QtQuick.Shapes

// The dashed outline of a place to drop things.
Shape {
    id: box

    property real radius: 20
    property color stroke: Theme.control
    property color fill: "transparent"
    property real weight: 1.6
    property list<real> dash: [4, 4]

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: box.stroke
        strokeWidth: box.weight
        fillColor: box.fill
        strokeStyle: ShapePath.DashLine
        dashPattern: box.dash
        capStyle: ShapePath.RoundCap

        PathRectangle {
            x: box.weight
            y: box.weight
            width: Math.max(1, box.width - 2 * box.weight)
            height: Math.max(1, box.height - 2 * box.weight)
            radius: box.radius
        }
    }
}
