import QtQuick
import Matside
import Matside.Models

// Whom to reach: the person's teacher or therapist. Kept on this computer; nothing is sent by itself.
Card {
    id: card

    required property GuideModel guide
    required property bool isNarrow
    readonly property real fieldWidth: isNarrow ? column.width : (column.width - 40) / 3

    height: column.height + 60
    radius: 24

    Column {
        id: column
        x: 32
        y: 28
        width: parent.width - 64
        spacing: 18

        Column {
            width: parent.width
            spacing: 6

            Txt {
                text: "Reach out"
                font.pixelSize: Theme.h2
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            Txt {
                width: parent.width
                text: "Your teacher or therapist, kept here for the day you want to ask. It stays with your data, and nothing is sent by itself."
                tone: "muted"
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.StaticText
            }
        }
        Flow {
            width: parent.width
            spacing: 20

            FormField {
                width: card.fieldWidth
                name: "Name"
                kept: card.guide.contact.name
                hint: "Who helps you"
                onFilled: words => card.guide.keep("name", words)
            }
            FormField {
                width: card.fieldWidth
                name: "Mail"
                kept: card.guide.contact.mail
                hint: "name@example.org"
                onFilled: words => card.guide.keep("mail", words)
            }
            FormField {
                width: card.fieldWidth
                name: "Web page"
                kept: card.guide.contact.web
                hint: "example.org"
                onFilled: words => card.guide.keep("web", words)
            }
        }
        Flow {
            width: parent.width
            spacing: 12

            Btn {
                kind: "soft"
                text: "Write a mail"
                enabled: card.guide.can_mail
                why: "There is no mail address yet"
                onClicked: card.guide.write_mail()
            }
            Btn {
                kind: "soft"
                text: "Open the web page"
                enabled: card.guide.can_browse
                why: "There is no web page yet"
                onClicked: card.guide.open_web()
            }
        }
    }
}
