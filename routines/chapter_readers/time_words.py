"""Words beside a time that say what it is: a clock time, a length, a verse, a range, the day of a timetable.

These are the closed sets of each language (prepositions, days, units), not words of any subject.
"""

from __future__ import annotations

import re

__all__ = [
    "ALL_OF_IT",
    "BETWEEN_RANGE",
    "CLOCK_AFTER",
    "DAYS",
    "EVERY",
    "LENGTH_AFTER",
    "OTHER_USE_BEFORE",
    "PROTOCOL",
    "SENTENCE_BEFORE",
    "STARTS_AFTER_MARK",
]

_NO_LETTER = r"(?![^\W\d_])"


def _words(*lists: str) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(" ".join(lists).split(), key=len)[::-1])


CLOCK_AFTER = re.compile(
    r"\s?(?:(?:am|AM|pm|PM|Pm|[aApP]\.\s?[mM]\.?|[Uu]hr|UHR|uur|UUR|hrs?|Hrs|h|hs|horas?|heures?|ore|órakor|óra|godz|hod|hodin|"
    r"o['’]clock|час[аов]*|ч|годин[аи]?|г|π\.?μ|μ\.?μ|น|WIB|WITA|WIT)"
    + _NO_LETTER
    + r"|बजे|点半|點半|時から|時開始|時より"
    r"|\s?\(?\s?(?:GMT|UTC|CES?T|MES?Z|WES?T|EES?T|BST|IST|JST|KST|MSK|МСК|мск|[ECMP][SDT]T|[ECMP]T|A[EC][SD]T|NZ[SD]T|HKT|SGT|CST|BRT|ART"
    r"|по\sМоскве|по\sмоск)" + _NO_LETTER + r")"
)
"""Right after a time: it is a time of day. ``Am`` with a capital is a German title ("Am Boden") and stays."""

LENGTH_AFTER = re.compile(
    r"\s?(?:(?:mins?|minutes?|minuten|minuti|minutos?|minuut|minut[aey]?|мин|минут[аы]?|хв|secs?|seconds?|sek|sekunden|s|m|dk)"
    + _NO_LETTER
    + r"|分間|分钟|分鐘|秒|초|분|/\s?(?:km|mi|mile|500|100)|x\s?\d)",
    re.IGNORECASE,
)
"""Right after a time: it is a length or a pace."""

OTHER_USE_BEFORE = re.compile(
    r"(?:[$€£¥₹₽]\s?|\d\s?[x×*]\s?"
    r"|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[\sT,]{1,3}|\b\d{1,2}[./]\d{1,2}[./](?:\d{2,4})?,?\s{1,2}"
    r"|\b(?:tempo|tempi|ratio|verhältnis|takt|rapport|ritmo|relación|proporção|proporción|rapporto|verhouding|proporcja|stosunek|"
    r"темп|соотношение|cadence|score|work[\s:/-]{1,3}rest|on[\s:/-]{1,3}off|pace)\s?(?:of|von|de|di|is|=|:)?\s?"
    r"|(?:比率|比例|テンポ|비율)\s?[は为是:]?\s?"
    r"|\b(?:genesis|gen|exodus|leviticus|deuteronomy|joshua|psalms?|psalmen|ps|salmos?|salmo|psaume|proverbs|prov|ecclesiastes|isaiah|isa|"
    r"jesaja|jeremiah|jer|ezekiel|daniel|hosea|micah|matthew|matthäus|matt|mt|mateo|mateus|matthieu|mark|markus|mk|marcos|luke|lukas|lk|lucas|"
    r"luc|john|johannes|joh|jn|juan|joão|jean|giovanni|acts|romans|römer|rom|corinthians|korinther|cor|galatians|gal|ephesians|epheser|eph|"
    r"philippians|philipper|phil|colossians|col|thessalonians|timothy|titus|hebrews|hebräer|heb|james|jakobus|peter|petrus|revelation|offenbarung|"
    r"rev|sura|surah|sure|quran|qur'an|koran|gita|bg|sutra|verse|vers|иоанна|матфея|луки|марка|псалом)\.?\s{1,2})\Z",
    re.IGNORECASE,
)
"""Right before a time: it is a price, a count of work, a clock time after a date, a tempo, a ratio or a verse."""

SENTENCE_BEFORE = re.compile(
    r"(?:(?<!\S)(?:at|around|about|by|from|until|till|to|after|before|since|is|um|ab|gegen|bei|von|vor|nach|seit|bis|zur|minute|"
    r"à|vers|dès|de|depuis|jusqu['’]à|a\slas?|las|hasta|desde|sobre|às|as|até|alle|ore|dalle|verso|fino|a|om|rond|vanaf|tot|"
    r"o|od|do|około|godz|godzinie|в|о|с|до|около|после|у|об|kl|klo|kello|klokken|klockan|saat|pukul|jam|lúc|vào|στις|kell|în|la|"
    r"في|الساعة|ساعت|בשעה|ב)\.?|से|को|オープン|午前|午後|上午|下午|晚上|早上|晚|夜|朝|오전|오후)\s?\Z"
)
"""Right before a time that ends its line: the time stands in a sentence."""

STARTS_AFTER_MARK = re.compile(
    r"\s*(?:[-–—|:,]|\s\()\s*(?:from|starts?|starting|von|ab|de|desde|du|dès|da|dal|dalle|van|vanaf|od|z|från|fra|с|от|від)\s*\Z",
    re.IGNORECASE,
)
"""Right before a time, apart from the words before it ("Breathing - from 0:30 to 2:00"): no part of the title."""

BETWEEN_RANGE = re.compile(
    r"\s?(?:to|until|till|through|bis|à|au|jusqu['’]à|a|al|hasta|até|fino\sa|tot|t/m|do|до|по|til|till|till\soch\smed|から|至|到|에서|"
    r"إلى|الى|तक|से|đến|hingga|sampai|s/d)\s?",
    re.IGNORECASE,
)
"""All that stands between two times of a range, other than signs."""

DAYS = re.compile(
    r"(?<![^\W\d_])(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)(?:day|nesday|sday|urday|rsday)?s?(?![^\W\d_])"
    r"|(?<![^\W\d_])(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)(?:s|e|en)?(?![^\W\d_])"
    r"|(?<![^\W\d_])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"segunda|terça|quarta|quinta|sexta|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|weekdays?|weekends?|werktags|täglich|daily|"
    r"poniedziałe?k|wtore?k|środ[aęy]|czwarte?k|piąte?k|sobot[aęy]|niedziel[aeę]|"
    r"måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag|"
    r"pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|понедельник|вторник|сред[ауые]|четверг|пятниц[ауы]|суббот[ауы]|воскресень[ея])"
    r"(?:s|am|ах|i)?(?![^\W\d_])|[月火水木金土日]曜|周[一二三四五六日]|星期[一二三四五六日天]|[월화수목금토일]요일|"
    r"(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)वार|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت",
    re.IGNORECASE,
)
"""A day of the week: the time beside it belongs to a timetable."""

EVERY = re.compile(
    r"(?<![^\W\d_])(?:every|each\s(?:week|day)|jede[nrs]?|chaque|tous\sles|toutes\sles|cada|tod[oa]s\s(?:los|las|os|as)|ogni|elke?|iedere|każd[aąyą]|"
    r"кажд(?:ый|ую|ое)|по\s(?:средам|вторникам|четвергам|пятницам|субботам|воскресеньям|понедельникам|будням)|varje|hver|joka|her\shafta|setiap|mỗi|"
    r"live|livestream|premiere|прямой\sэфир)(?![^\W\d_])|毎週|毎日|毎朝|每周|每天|每週|매주|매일|हर|كل",
    re.IGNORECASE,
)
"""Something that comes back: no chapter, where the line stands apart from the list."""

PROTOCOL = re.compile(
    r"(?<![^\W\d_])(?:e\d?mom|amrap|tabata|time\scap|cap|for\stime|cash[\s-]?out|buy[\s-]?in|rounds?\sof|work|on|off|pace|pr|pb)(?![^\W\d_])",
    re.IGNORECASE,
)
"""Words of workout plans, whose times are lengths."""

ALL_OF_IT = re.compile(
    r"\W*(?:(?:the|total|totale|totaal|overall|gesamt|gesamtdauer|gesamtzeit|gesamtlänge|insgesamt|dauer|duration|runtime|running|length|time|"
    r"duur|durée|durata|duración|duração|tiempo|tempo|длительность|всего|итого|продолжительность|razem|łącznie|czas|合計|合计|总计|総時間|总时长|"
    r"時間|全長|총|합계|시간|कुल|अवधि|समय|المجموع|المدة|الإجمالي|süre|toplam)\W*)+",
    re.IGNORECASE,
)
"""All of a title that names the whole length."""
