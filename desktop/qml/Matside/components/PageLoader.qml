import QtQuick

// Makes a page when it is first shown and gives it the focus. A page that does not stay is let go when it is left.
Loader {
    id: loader

    required property bool isShown
    required property string file
    required property var models
    property bool stays: false

    function show() {
        if (isShown && source.toString() === "")
            setSource(Qt.resolvedUrl("../" + file), models)
        else if (!isShown && !stays)
            source = ""
        if (isShown && item)
            (item as Item).forceActiveFocus()
    }

    anchors.fill: parent
    visible: isShown
    focus: isShown
    onIsShownChanged: show()
    Component.onCompleted: show()
}
