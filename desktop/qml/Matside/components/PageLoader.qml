import QtQuick
import QtQuick.Templates as T

// Makes a page when it is first shown and gives it the focus. A page that does not stay is let go when it is left.
Loader {
    id: loader

    required property bool isShown
    required property string file
    required property var models
    property bool stays: false
    // A sheet that closes may leave the focus on the bare window: then the page takes it back.
    readonly property Item focused: Window.activeFocusItem
    // The keyboard led here, so where it is must be seen.
    property bool isByKeys: false
    property bool isToMark: false

    function show() {
        if (isShown && source.toString() === "")
            setSource(Qt.resolvedUrl("../" + file), models)
        else if (!isShown && !stays)
            source = ""
        isToMark = isShown && isByKeys
        if (isShown && item)
            (item as Item).forceActiveFocus()
    }

    function takeFocusBack() {
        if (isShown && item && focused === Window.contentItem)
            (item as Item).forceActiveFocus()
    }

    // Sheets and menus get the focus however they were opened: they do not tell what led to a page.
    function isOverPages(control: Item): bool {
        for (let above = control; above; above = above.parent)
            if (above === T.Overlay.overlay)
                return true
        return false
    }

    // What gets the focus first on a page is not told that it was the keyboard that led there.
    function noteKeys() {
        const control = focused as T.Control
        if (control && isOverPages(control))
            return
        if (control && isToMark)
            control.focusReason = Qt.TabFocusReason
        if (control) {
            isToMark = false
            isByKeys = control.visualFocus
        }
    }

    anchors.fill: parent
    visible: isShown
    // A page that is not shown must not get the focus back from a sheet that closes.
    enabled: isShown
    focus: isShown
    onIsShownChanged: show()
    onFocusedChanged: {
        noteKeys()
        Qt.callLater(takeFocusBack)
    }
    Component.onCompleted: show()
}
