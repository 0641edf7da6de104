import QtQuick

// Makes a page when it is first shown and gives it the focus. A page that does not stay is let go when it is left.
Loader {
    id: loader

    required property bool isShown
    required property string file
    required property var models
    property bool stays: false
    // A sheet that closes may leave the focus on the bare window: then the page takes it back.
    readonly property Item focused: Window.activeFocusItem

    function show() {
        if (isShown && source.toString() === "")
            setSource(Qt.resolvedUrl("../" + file), models)
        else if (!isShown && !stays)
            source = ""
        if (isShown && item)
            (item as Item).forceActiveFocus()
    }

    function takeFocusBack() {
        if (isShown && item && focused === Window.contentItem)
            (item as Item).forceActiveFocus()
    }

    anchors.fill: parent
    visible: isShown
    // A page that is not shown must not get the focus back from a sheet that closes.
    enabled: isShown
    focus: isShown
    onIsShownChanged: show()
    onFocusedChanged: Qt.callLater(takeFocusBack)
    Component.onCompleted: show()
}
