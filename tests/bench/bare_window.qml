import QtQuick
import QtMultimedia

// The picture and nothing else: what the window costs without Matside.
Rectangle {
    color: "black"

    VideoOutput {
        objectName: "video"
        anchors.fill: parent
    }
}
