import QtQuick
import Matside
import Matside.Models

// Asks before a run ends, and says what is kept.
Sheet {
    id: sheet

    required property ProgramsModel programs
    // Stays while the sheet fades.
    property bool isAgain: false

    title: isAgain ? "Begin again from week 1?" : "Leave this program?"
    note: isAgain ? "The mat is rolled up and laid out anew. What you did until now stays in your record." : "You can begin it again at any time. What you did until now stays in your record."
    wanted: 560
    onOpened: stay.forceActiveFocus(Qt.TabFocusReason)
    onClosed: programs.ask_ending("")

    footer: Row {
        anchors.right: parent.right
        spacing: 12

        Btn {
            id: stay
            kind: "ghost"
            text: "Stay on the path"
            onClicked: sheet.close()
        }
        Btn {
            text: sheet.isAgain ? "Begin again" : "Leave it"
            onClicked: {
                sheet.programs.end()
                sheet.close()
            }
        }
    }

    Connections {
        function onEnding_changed() {
            if (sheet.programs.asked_ending === "" || sheet.visible)
                return
            sheet.isAgain = sheet.programs.asked_ending === "restarted"
            sheet.open()
        }

        target: sheet.programs
    }
}
