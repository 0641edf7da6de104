"""German phrases: what begins something, what ends it, what is asked for, and what is said in passing."""

from __future__ import annotations

from routines.drafts.sense import Sense

_TO = "(in|in den|in die|in das|ins|zu|zum|zur)"

PHRASES: dict[Sense, tuple[str, ...]] = {
    Sense.NEXT: (
        "als (nächstes|nächste|erstes|letztes|zweites|drittes)",
        "(die|unsere|eure|zur) (nächste|erste|letzte|zweite|dritte|nächsten|ersten|letzten) (übung|position|"
        "dehnung|pose|haltung) (ist|ist jetzt|heißt|wird|)",
        "(nächste|erste|letzte) (übung|position|dehnung|pose|haltung)",
        "(weiter|los) (geht es|gehts|es|) (jetzt|nun|dann|) mit",
        "(wir|und|dann|jetzt|nun) (starten|beginnen|fangen|machen|enden) (wir|jetzt|nun|dann|heute|) (an|weiter|) mit",
        "(jetzt|nun|dann|danach|nächstes) (kommt|kommen|folgt|machen|üben) (wir|jetzt|nun|)",
        "(wir|ihr) (kommen|gehen|wechseln|machen|üben) (jetzt|nun|dann|gleich|weiter|)",
        "zum (schluss|abschluss|ende)",
        "es folgt",
    ),
    Sense.INTO: (
        f"(komm|kommt|kommen|geh|geht|gehen|leg|legt|setz|setzt|stell|stellt|dreh|dreht|roll|rollt|wander|schieb|"
        f"schiebt|senk|senkt|sink|sinkt) ~ {_TO}",
        f"{_TO} (die|den|das|deine|eure|unsere)",
        "(ins|in den|in die|in das)",
        "(halt|haltet|halte|mach|macht|nimm|nehmt) (die|den|das|eine|einen|ein)",
    ),
    Sense.CALLED: ("(heißt|nennt sich|nennen wir|genannt)", "(das ist|das wäre|hier ist) (der|die|das|ein|eine)"),
    Sense.POSITION: (
        "(komm|kommt|leg|legt|setz|setzt|stell|stellt|dreh|dreht|roll|rollt) ~ (auf|in) (den|die|deinen|euren|deine|"
        "eure|) (rechte|linke|rechten|linken|) <place>",
        "(auf|in) (den|die) (rücken|bauch|vierfüßlerstand|fersensitz)",
        "(in den|im) (vierfüßlerstand|fersensitz|stand|sitz|schneidersitz|kniestand)",
        "(leg|legt|setz|setzt|stell|stellt|knie|kniet) (dich|euch|sich) (jetzt|nun|bequem|)",
    ),
    Sense.EQUIPMENT: (
        "(nimm|nehmt|hol|holt|greif|greift) (dir|euch|) (den|das|die|dein|deinen|euren|ein|einen|eine) <thing>",
    ),
    Sense.LIMB: (
        "<do> (jetzt|nun|) (das|den|die|dein|deinen|deine|euer|euren|eure|beide|) (linke|linken|linkes|rechte|rechten|"
        "rechtes|andere|anderen|beide|) <limb>",
    ),
    Sense.SWITCH: (
        "(die|zur|auf die|auf der|mit der|für die|das|den|mit dem) (andere|anderen|zweite|zweiten) (seite|bein|"
        "arm|fuß|hand|richtung)",
        "(andere|zweite) (seite|richtung)",
        "(seitenwechsel|wechsel|wechselt|wechsle|wechseln) (die|jetzt|nun|bitte|wir|) (die|) (seite|seiten|das "
        "bein|den arm|)",
        "(und|jetzt|nun) (links|rechts)",
        "das (gleiche|selbe|ganze) (noch|jetzt|nun|) (einmal|) (links|rechts|auf|mit)",
    ),
    Sense.LATER: (
        "(bevor|danach|später|gleich) (wir|ihr|) ~ (wechseln|wechselt|seite|seiten)",
        "von (einer|der einen) seite",
        "(beide|beiden|jede|jeder|pro|je) (seite|seiten)",
        "wechselt (nicht|noch nicht)",
    ),
    Sense.END: (
        "(lös|löst|löse|löst euch|lass|lasst) (die|den|das|wieder|langsam|los|locker|auf|es) (auf|los|locker|sinken|)",
        "(komm|kommt|kommen) (langsam|wieder|dann|sanft|) (zurück|raus|heraus|hoch|runter|zur mitte|in die mitte)",
        "(leg|legt|stell|stellt|setz|setzt|senk|senkt) ~ (ab|wieder ab)",
        "zurück (zur|in die|in den) (mitte|ausgangsposition|ausgangsstellung)",
        "(schüttel|schüttelt|lockert|lockere) (aus|die|euch|dich|alles)",
        "(sehr|super|ganz) (gut|schön|toll) (gemacht|)",
        "(geschafft|gut gemacht|prima|super|klasse)",
        "(kurz|kurze) (locker|lockern|pause|durchatmen)",
    ),
    Sense.REST: (
        "(macht|mach|nehmt|nimm|haben|machen) (wir|euch|dir|) (jetzt|nun|) (eine|) (kurze|kleine|) pause",
        "# <timeunit> (pause|ausruhen|verschnaufen)",
        "(pause|ruht|ruh) (für|von|euch|dich) (#|eine|einer)",
    ),
    Sense.RELAX: (
        "(schluss|end|schlussentspannung|endentspannung|shavasana|savasana|entspannung)",
        "(liegt|lieg|bleibt|bleib) (ganz|) still",
    ),
    Sense.IF: (
        "(wenn|falls|sollte|solltet|sofern|ob)",
        "(du kannst|ihr könnt|könnt ihr|kannst du) (auch|gern|gerne|alternativ|das|die)",
        "(oder|alternativ) (du|ihr|bleibt|macht|nehmt|setzt|legt|stellt)",
        "als (ob|würdet|würdest)",
        "(stellt|stell) (euch|dir) vor",
        "(nicht|kein|keine|ohne|statt)",
        "(vielleicht|eventuell|achtet|achte|spür|spürt|merkt|wie ein|wie eine)",
    ),
    Sense.ASIDE: (
        "(nächste|letzte|vergangene|nächsten|letzten|jede|diese) (woche|mal|stunde|monat|jahr|video|einheit|"
        "tage|sommer)",
        "(nächstes|letztes|ein anderes) (mal|video|jahr)",
        "(morgen|gestern|neulich|damals|irgendwann|früher)",
        "heute (nicht|machen wir keine|lassen|geht|üben|machen)",
        "ich (habe|hatte|war|bin|mag|liebe|hasse|denke|weiß|finde|kenne|erinnere|wollte|sage|freue|heiße)",
        "(mein|meine|meinem|meiner) (hund|katze|oma|opa|mann|frau|mutter|vater|lehrer|lehrerin|physio|kollegin|"
        "nachbarin|sohn|tochter|freundin)",
        "(viele|manche|einige|die meisten) (von euch|leute|menschen|fragen|haben|sagen|machen)",
        "(abonniert|kommentar|kommentare|kanal|newsletter|glocke|beschreibung|link)",
        "(mach|macht) es (dir|euch) (bequem|gemütlich)",
        "(hallo|herzlich willkommen|willkommen|guten morgen|guten abend|schön dass)",
        "(anstatt|besser als|leichter als|so ähnlich wie|im gegensatz)",
        "(brauchst|braucht|benötigt|bereit legen) (du|ihr)",
    ),
    Sense.BYE: (
        "(tschüss|tschüs|auf wiedersehen|servus|ciao|namaste|namasté)",
        "(bis|wir sehen uns) (bald|morgen|zum nächsten|nächste|nächstes|dann|demnächst)",
        "(danke|vielen dank) (fürs|für|dass|euch)",
        "das war (es|s|unsere|die|unser) (für|schon|heute|stunde|einheit)",
    ),
    Sense.SET_AGAIN: (
        "(zweiter|zweite|zweiten|dritter|dritte|dritten|letzter|letzte|letzten|noch ein|nächster) (satz|"
        "durchgang|runde|set)",
        "(satz|durchgang|runde) #",
    ),
    Sense.BY_TURNS: (
        "(im wechsel|abwechselnd|wechselseitig|diagonal|gegenüberliegend|immer im wechsel)",
        "(jede|jeder|pro|je) <bodypart>",
        "(gegenüberliegenden|gegengleichen) (arm|bein)",
    ),
    Sense.EACH: ("(jede|jeder|pro|je) <bodypart>", "(auf|zu) (jeder|beiden) (seite|seiten)"),
    Sense.LEFT: (
        "(linke|linken|linkes|linker|linkem) (<limb>|seite)",
        "(nach|auf|mit|und|jetzt|nun|zuerst|erst) links",
        "links (zuerst|herum|rum)",
    ),
    Sense.RIGHT: (
        "(rechte|rechten|rechtes|rechter|rechtem) (<limb>|seite)",
        "(nach|auf|mit|und|jetzt|nun|zuerst|erst) rechts",
        "rechts (zuerst|herum|rum)",
    ),
    Sense.SLIP: ("(quatsch|entschuldigung|sorry|ups|falsch|ich meine|ich meinte|pardon)",),
    Sense.SECONDS: ("# (volle|ganze|lange|) (sekunden|sekunde|sek)",),
    Sense.MINUTES: ("# (volle|ganze|lange|) (minuten|minute)",),
    Sense.MINUTES_AND_HALF: ("# einhalb minuten",),
    Sense.ONE_MINUTE: ("(eine|einer) (ganze|volle|) minute",),
    Sense.HALF_MINUTE: ("(eine|einer) halbe (minute)", "halbe minute"),
    Sense.MINUTE_AND_HALF: ("(anderthalb|eineinhalb) minuten",),
    Sense.BREATHS: ("# (<adj>|) (atemzüge|atemzügen|atemzug|mal atmen)",),
    Sense.REPS: (
        "# (<adj>|) (wiederholungen|wiederholung|mal|stück)",
        "# (pro|je|auf jeder|für jede) <bodypart>",
    ),
    Sense.ROUNDS: ("# (<adj>|) (runden|runde|durchgänge)",),
    Sense.SETS: ("# (sätze|sätzen|satz)",),
    Sense.REMAINING: (
        "noch # (<timeunit>|mal|atemzüge|wiederholungen|stück|)",
        "(noch|die letzten|letzte|letzten) # (<timeunit>|mal|atemzüge|wiederholungen|)",
        "(noch|ein|noch ein) (paar|bisschen|moment|mal|letztes mal)",
        "(halbzeit|hälfte)",
        "in # <timeunit>",
    ),
    Sense.BREATHING: ("(bauchatmung|atemübung|wechselatmung|atmet weiter|atme weiter)",),
}
