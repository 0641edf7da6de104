import QtQuick
import QtQuick.Effects

// The picture of a position in a class, from the cache or as soon as it is made.
Item {
    id: thumb

    required property var pictures
    property string classId
    property real seconds: -1
    property real radius: 12
    property bool isMirrored: false
    property string address

    function ask() {
        if (classId !== "" && seconds >= 0)
            address = pictures.thumbnail(classId, seconds)
        else
            address = ""
    }

    onClassIdChanged: ask()
    onSecondsChanged: ask()
    Component.onCompleted: ask()

    Connections {
        target: thumb.pictures

        function onPicture_ready(classId: string, seconds: real, address: string) {
            if (classId === thumb.classId && Math.abs(seconds - thumb.seconds) < .06)
                thumb.address = address
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: picture.status !== Image.Ready
        radius: thumb.radius
        color: "#22FFFFFF"
    }
    Image {
        id: picture
        anchors.fill: parent
        visible: false
        source: thumb.address
        asynchronous: true
        mirror: thumb.isMirrored
        fillMode: Image.PreserveAspectCrop
    }
    Rectangle {
        id: mask
        anchors.fill: parent
        visible: false
        layer.enabled: true
        layer.samples: 4
        radius: thumb.radius
    }
    MultiEffect {
        anchors.fill: parent
        visible: picture.status === Image.Ready
        source: picture
        maskEnabled: true
        maskSource: mask
        maskThresholdMin: .5
        maskSpreadAtMin: 1
    }
}
