"""Words of measure in chapter titles, in the languages of many class videos, as patterns for small letters."""

from __future__ import annotations

END = r"(?![a-zß-ÿāăąćčďđēęěğģīıłńňőřśşšťūůűźżžа-яё])"
"""No letter follows; scripts that write words together may go on."""


def any_word(words: str) -> str:
    """Make a pattern of words that are divided by blanks, the longest first."""
    return "(?:" + "|".join(sorted(set(words.split()), key=lambda word: (-len(word), word))) + ")"


def _unit(words: str, together: str) -> str:
    """Make a pattern of words that end where letters end, and of signs and words that need no end."""
    return rf"(?:{any_word(words)}{END}\.?|{together})"


SECONDS = _unit(
    "s sec secs second seconds sek sekunde sekunden secondes segundo segundos seg segs secondo secondi seconde "
    "seconden "
    "sekund sekunder sekundy sekundę vteřin sekunda с сек секунд секунды секунда sn saniye count counts",
    r"秒間|秒|초간|초|\x22|''",
)
MINUTES = _unit(
    "min mins mn minute minutes minuten minuto minutos minuti minuto minuut minuter minutter minut minuty minutę "
    "minuta мин минут минуты минута минуту dk dakika",
    r"分間|分钟|分鐘|分|분간|분|'(?!')",
)
REPS = _unit(
    "rep reps total steps repetition repetitions repeats times wdh wdhl wh wiederholung wiederholungen mal fois "
    "répétition "
    "répétitions rép reps repeticiones repetición veces ripetizioni ripetizione volte repetições repetição "
    "repetiçoes vezes "
    "herhaling herhalingen keer maal repetitioner gånger ganger gange repetisjoner gentagelser powtórzeń powtórzenia "
    "razy opakování opakovani krát раз раза повторений повторения повтора повторов повт tekrar kez pulses",
    r"回ずつ|回|회씩|회|번|次|下",
)
SETS = _unit(
    "set sets satz sätze série séries serie series serier serien serii sarjaa série подход подхода подходов серия "
    "серии серий sada sady sad reeks reeksen sett",
    r"セット|세트|组|組",
)
ROUNDS = _unit(
    "round rounds cycle cycles runde runden durchgang durchgänge tour tours ronda rondas giri rondes ronde varv omgang "
    "omgange rund rundy kol круг круга кругов tur",
    r"周|라운드|轮|輪",
)
BREATHS = _unit(
    "breath breaths br brs inhales exhales atemzug atemzüge atemzügen respiration respirations respiración "
    "respiraciones respiro "
    "respiri respirazioni respirações respiração ademhaling ademhalingen andetag åndedrag vejrtrækninger pust "
    "pusteåndedrag oddech oddechy oddechów oddechu nádech nádechů nádechy dech dechů dechy вдох вдоха вдохов "
    "дыхание дыхания "
    "дыханий nefes nefeste",
    r"呼吸|호흡|息|个呼吸",
)
REST = _unit(
    "rest rests break breaks recovery recover pause pausen repos descanso riposo recupero rust vila hvile pauza "
    "odpoczynku "
    "odpoczynek odpočinek przerwy przerwa отдых отдыха dinlenme off",
    r"休憩|休息|휴식",
)
LOAD = _unit(
    "kg kgs kilo kilos kilograms lb lbs pound pounds kcal cal cals calories m metre metres meter meters yd yds yards "
    "yard ft feet km mile miles rpe rir",
    r"%(?:\s*1?\s*rm)?",
)

NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "once": 1, "twice": 2,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "zwölf": 12,
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "eine": 1, "ein": 1,
    "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "douze": 12,
    "quinze": 15, "vingt": 20, "trente": 30,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "doce": 12,
    "quince": 15, "veinte": 20, "treinta": 30,
    "due": 2, "cinque": 5, "otto": 8, "dieci": 10, "venti": 20, "trenta": 30, "dez": 10, "oito": 8, "vinte": 20,
    "trinta": 30,
    "twee": 2, "drie": 3, "vijf": 5, "zes": 6, "tien": 10, "twintig": 20, "dertig": 30,
}  # fmt: skip
"""Number words that are never shorter than their digits."""
