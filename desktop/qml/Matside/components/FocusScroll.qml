import QtQuick

// Keeps what has the keyboard in sight inside something that scrolls.
QtObject {
    id: keeper

    required property Flickable view
    readonly property Item focused: view.Window.activeFocusItem

    onFocusedChanged: {
        let item = focused
        while (item && item !== view.contentItem)
            item = item.parent
        if (!item)
            return
        const top = focused.mapToItem(view.contentItem, 0, 0).y
        if (top - 24 < view.contentY)
            view.contentY = Math.max(0, top - 24)
        else if (top + focused.height + 24 > view.contentY + view.height)
            // What is higher than the view shows its beginning.
            view.contentY = Math.min(view.contentHeight - view.height, top - 24, top + focused.height + 24 - view.height)
    }
}
