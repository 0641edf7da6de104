import QtQuick

// Makes something when it is first wanted, so that the first picture need not wait for it.
Loader {
    id: loader

    required property bool isWanted
    required property string file
    required property var models
    property bool stays: true

    function make() {
        if (isWanted && source.toString() === "")
            setSource(Qt.resolvedUrl("../" + file), models)
        else if (!isWanted && !stays)
            source = ""
    }

    onIsWantedChanged: make()
    Component.onCompleted: make()
}
