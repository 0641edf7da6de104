"""German as instructors speak it. Data only: what each sense means stands in ``sense.py``."""

from __future__ import annotations

from types import MappingProxyType

from routines.drafts.german_phrases import PHRASES
from routines.drafts.language import Language
from routines.drafts.phrase_book import PhraseBook


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SETS = {
    "limb": "knie bein beine fuß füße arm arme hand hände ohr kinn ferse fersen zehen hüfte hüften ellenbogen schulter "
    "schultern kopf handgelenk finger handfläche handflächen unterarm unterarme oberschenkel",
    "do": "leg legt lege zieh zieht ziehe streck streckt strecke heb hebt hebe beug beugt beuge stell stellt stelle "
    "setz setzt setze führ führt führe bring bringt bringe nimm nehmt schieb schiebt kreuz kreuzt greif greift öffne "
    "öffnet kipp kippt roll rollt dreh dreht senk senkt drück drückt umfass umfasst",
    "place": "rücken bauch seite knie vierfüßlerstand fersensitz stand sitz hocke",
    "thing": "gurt band theraband handtuch block klotz ball kissen decke stuhl hantel hanteln rolle faszienrolle wand",
    "adj": "tiefe ruhige langsame lange volle ganze große saubere kontrollierte weitere",
    "bodypart": "seite bein arm fuß hand knie hüfte richtung",
    "timeunit": "sekunde sekunden minute minuten",
}
_TENS = {"zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
         "achtzig": 80, "neunzig": 90}  # fmt: skip
_ONES = {"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
_TEENS = {"zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
          "siebzehn": 17, "achtzehn": 18, "neunzehn": 19}  # fmt: skip

GERMAN = Language(
    code="de",
    common=_words("und der die das ist wir ihr du auf dem den ein nicht jetzt mit zu im euch dich dein deine"),
    contractions=MappingProxyType({"geht's": "geht es", "geht’s": "geht es", "nochmal": "noch einmal", "okay": "okay"}),
    numbers=MappingProxyType(
        {
            **{name: float(value) for name, value in {**_ONES, **_TEENS, **_TENS, "hundert": 100}.items()},
            **{f"{one}und{ten}": float(_ONES[one] + _TENS[ten]) for one in _ONES for ten in _TENS},
            **dict.fromkeys(("eins", "eine", "einen", "einer"), 1.0),
        }
    ),
    book=PhraseBook(PHRASES, _SETS),
    openers=_words("okay jetzt nun so also gut"),
    joints=_words(
        "in im zu zum zur auf an am mit von vom bis und oder aber wenn ist sind bei nach für durch über unter"
    ),
    fillers=_words(
        "okay und so jetzt nun also gut schön super prima dann gleich mal noch einfach bitte langsam sanft ganz "
        "nochmal "
        "einmal wieder hier genau toll ihr du wir sie alle zusammen"
    ),
    articles=_words(
        "der die das den dem des ein eine einen einem einer eurer eure euren deine deinen deiner dein unsere unser "
        "unseren nächste nächsten letzte letzten erste ersten kleine kleinen große tiefe sogenannte klassische"
    ),
    not_names=_words(
        "ist sind war wir ihr du ich sie er es uns euch dich mich sich was wer wie wo wenn ob ja nein und oder "
        "aber weil "
        "dann als sehr auch nur noch hoch runter raus rein in im auf an am mit von zu zum zur bei für nach bis "
        "durch über "
        "unter haben habt hast hat wird werden kann können könnt soll sollte muss müsst komm kommt kommen geh "
        "geht gehen "
        "mach macht machen nimm nehmt halt haltet halte bleib bleibt seite seiten sekunde sekunden minute "
        "minuten atemzug "
        "atemzüge wiederholung wiederholungen mal runde runden tag woche links rechts linke rechte linken "
        "rechten beide "
        "beiden jede jeder jedes alles übung übungen position einatmen ausatmen atmen so gut okay jetzt nun nicht kein"
    ),
    generic=_words(
        "kindhaltung kindeshaltung kindstellung kobra sphinx planke brücke schulterbrücke seitstütz unterarmstütz "
        "katze-kuh katzenbuckel pferderücken vorbeuge vorwärtsbeuge rückbeuge seitbeuge ausfallschritt ausfallschritte "
        "kniebeuge kniebeugen liegestütz liegestütze drehsitz drehung twist rotation rotationen kreise kreisen "
        "schulterkreisen armkreisen hüftkreisen beckenkippen dehnung hüftbeugerdehnung päckchen schmetterling taube "
        "dreieck krieger baum stuhl berg hund heuschrecke boot kerze schulterstand schlussentspannung endentspannung "
        "shavasana savasana wadenheben fersenheben beinheben beckenheben käfer rumpfdrehung nackendehnung wandsitz "
        "hampelmann hampelmänner bergsteiger crunch crunches"
    ),
    verbs=_words(
        f"{_SETS['do']} komm kommt geh geht leg legt setz setzt stell stellt dreh dreht atme atmet schau schaut"
    ),
    homophones=MappingProxyType({}),
    unfinished=_words(
        "in im zu zum zur auf an am mit von vom bei für durch über unter der die das den dem des ein eine einen einem "
        "einer deine deinen deiner dein euer eure euren und oder wir ihr sehr ganz"
    ),
    continuing=_words("von vom des der mit für"),
    body=_words("knie bein beine fuß füße arm arme hand hände kopf schulter schultern rücken bauch hüfte hüften"),
    conditionals=_words("wenn falls sobald"),
    staying=_words("halt halte haltet bleib bleibt atme atmet entspann spür spürt"),
    guided=_words("die den das dich euch deine deinen eure auf in nach zum zur"),
    sided=_words("linke linken linkes rechte rechten rechtes beide beiden das den die der dein deinen deine"),
    hesitations=_words("äh ähm öh öhm hm mhm"),
    undoing=_words("löse lösen lös löst auflösen"),
)
