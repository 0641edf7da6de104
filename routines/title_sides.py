"""The side of the body that a title names, in the languages of many class videos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.exercise import Side
from routines.late_pattern import LatePattern
from routines.title_words import END, any_word

if TYPE_CHECKING:
    from routines.title_text import TitleText

_B = r"(?<![a-zß-ÿа-я])"
_LIMB = any_word("side sides leg legs arm arms knee hip foot hand way ways direction shoulder ankle calf thigh")
EACH = (
    rf"(?:{_B}(?:on |to |for )?(?:(?:each|ea\.?|per|both|either|every) ?/? ?|e ?/ ?){_LIMB}{END}|{_B}2 sides{END}"
    rf"|(?<=\d )a (?:side|leg|arm){END}|{_B}(?:e|p|b)/s{END}|{_B}ea\.?/s{END}"
    rf"|/ ?{any_word('side leg arm foot knee hip hand seite bein lado côté jambe lato gamba kant sida noga')}{END}"
    rf"|{_B}(?:(?:left|l) (?:and|&|then|\+) (?:right|r)|(?:right|r) (?:and|&|then|\+) (?:left|l)"
    rf"|(?:l|li|left|g) ?[/&+→] ?(?:r|re|right|d)"
    rf"|(?:r|re|right|d) ?[/&+→] ?(?:l|li|left|g)|bilateral(?:ly)?){END}(?: (?:side|leg|arm)s?{END})?"
    rf"|{_B}(?:je|pro|auf jeder|jede|jeder|beide|beidseitig auf) (?:seite|seiten|bein|arm|beine){END}"
    rf"|{_B}(?:par|de chaque|chaque|des deux|les deux) (?:côté|côtés|cote|jambe|bras|jambes){END}"
    rf"|{_B}(?:por|en cada|de cada|cada|a cada|ambos|para cada|por cada) (?:lado|lados|pierna|brazo|perna|braço){END}"
    rf"|{_B}(?:per|ogni|per ogni|entrambi i|da ogni|su ogni) (?:lato|lati|gamba|braccio|parte){END}"
    rf"|{_B}(?:per|elke|aan elke|beide) (?:kant|zijde|kanten|zijden|been){END}"
    rf"|{_B}(?:per|varje|på varje|hver|på hver|begge|båda|pr\.?) (?:sida|side|sider|sidor|ben){END}"
    rf"|{_B}(?:na (?:każdą )?stronę|każda strona|na stronu|na každou stranu|každá strana|obě strany|obie strony){END}"
    rf"|{_B}(?:на каждую|на|с каждой|в каждую|каждой|обе|каждая) (?:сторону|стороны|ногой|ногу|сторона){END}"
    rf"|{_B}(?:her (?:iki )?(?:taraf|tarafa|yön|bacak|yan|yana)){END}"
    r"|左右各|左右交互|左右|两侧|兩側|每侧|每侧各|每边|每邊|両側|両方|両足|각 ?쪽|양쪽|좌우)"
)
"""Both sides within this chapter."""
_LEFT = (
    "left links linke linker linkes gauche izquierda izquierdo sinistra sinistro esquerda esquerdo vänster "
    "venstre lewa lewą lewy "
    "levá levou левая левой левую левый слева"
)
_RIGHT = (
    "right rechts rechte rechter rechtes droite droit derecha derecho destra destro direita direito höger højre "
    "høyre prawa prawą "
    "prawy pravá pravou правая правой правую правый справа"
)
_NOUN = any_word(
    "side leg arm foot hand hip knee shoulder seite bein arm côté jambe lado pierna perna lato gamba kant zijde "
    "been sida ben "
    "sida ben strona stronę strana нога сторона ногу сторону ногой"
)
_THERE = r"(?=\s*(?:$|[\0:,;)\]/|]|-\s|\d|first|only))"
"""What follows a side that stands apart."""
_EAST_LEFT = r"|左(?:側|侧|边|邊|脚|足|腿|右側)?|왼(?:쪽|발|다리)"
_EAST_RIGHT = r"|右(?:側|侧|边|邊|脚|足|腿)?|오른(?:쪽|발|다리)"
_NOT_RIGHT = r"(?<!it )(?<!all )(?<!the )(?<!done )(?<!doing )(?<!get )(?<!that's )"
_NO_SIDE = r"(?! (?:now|way|angle|form|posture|place|time|choice|after|before|over|under|to do))"


def _one_side(words: str, letter: str, east: str, others: str) -> LatePattern:
    noun = rf"(?: {_NOUN}(?: (?:forward|front|in front|up|on top))?{_THERE})?(?: (?:first|only){_THERE})?"
    led = (
        rf"(?:{_B}(?:on|to|with) (?:the )?|{_B}{_NOT_RIGHT})(?:(?:lado|côté|lato|jambe|pierna|gamba|perna|à|a la|la) )?"
    )
    limb = r"(?: (?:side|leg|arm|foot|hip|knee|hand)(?![a-z]))?"
    return LatePattern(
        rf"{led}{any_word(words)}{END}{_NO_SIDE}{noun}|(?<![\w'/.-]){letter}{limb}(?=\s*(?:$|[\0,;:)\]/|+&]|\d)|\s+-)"
        rf"|(?<=\d){letter}(?=\s*(?:$|[\0,;:)\]/])){east}{others}"
    )


_ONE_LEFT = _one_side(_LEFT, r"(?:l|lt\.?|li\.|sx\.?|izq\.?|esq\.?)", _EAST_LEFT, r"|\bsol (?:taraf|bacak|ayak|yan)")
_ONE_RIGHT = _one_side(
    _RIGHT, r"(?:r|rt\.?|re\.|dx\.?|der\.|dcha\.?|dir\.)", _EAST_RIGHT, r"|\bsağ(?: (?:taraf|bacak|ayak|yan))?(?!\w)"
)
_EACH = LatePattern(EACH)
_EACH_ALONE = LatePattern(
    r"(?:(?<=[\w\0)\x22'.])\s+|(?<=\d))(?:each|ea\.?|apiece|jeweils|chacun|cada uno|各)(?![a-z])(?=\s*(?:$"
    r"|[\0,;:)\]\-/|@+]))"
    r"|(?<=\0 )each(?= )"
)
OTHER_SIDE = LatePattern(
    rf"(?:on |to |now )?(?:the )?(?:{_B}(?:other|second|opposite|2nd|andere|autre|otro|otra|altro|altra|outro|outra) "
    rf"(?:side|leg|arm|seite|côté|lado|pierna|lato|kant|zijde)|{_B}(?:switch|change|swap|repeat on (?:the "
    rf")?other) sides?"
    rf"|{_B}seitenwechsel){END}"
)
_ALTERNATING_APART = LatePattern(
    r"(?:[,(\0-]|^)\s*(?:alternating|alternate|alt\.?)(?: (?:sides|legs|arms))?\s*(?=$|[,;)\]\0-])"
    r"|alternating (?:sides|legs|arms)$|(?<=\d) (?:alternating|alt\.?)$| (?:alternating|alt\.?)(?= x? ?\d)"
)
_ALTERNATING = LatePattern(
    r"\b(?:alternat(?:ing|e|es|ed|ively|i|a)|alternad[ao]s?|alternée?s?"
    r"|alt\.?|abwechselnd|wechselseitig|en alternance|alternando|alternado"
    r"|alternados|afwisselend|växelvis|naprzemiennie|střídavě|попеременно|交互)(?![a-z])"
)


_DIGIT = LatePattern(r"\d")
_PLAIN_WORD = LatePattern(r"[a-z]+")
_PLAIN_WORDS = frozenset(
    _PLAIN_WORD.findall(
        "l r lt rt sx dx izq esq der dcha dir alternati alternata alternada alternadas "
        "left right each ea per both either every side sides leg legs arm arms foot hand b e p s alt "
        "alternating alternate "
        "alternates alternated alternatively alternately abwechselnd wechselseitig en alternando alternado "
        "alternados afwisselend "
        "naprzemiennie bilateral bilaterally je pro auf jede jeder beide beidseitig par de des les por cada "
        "ambos para ogni entrambi "
        "elke aan varje hver begge pr na her li re links sol jeweils chacun apiece seite bein lato lado gamba "
        "kant sida noga cote "
        "jambe " + _LEFT + " " + _RIGHT
    )
)


def _may_tell(plain: str) -> bool:
    """Tell, cheaply, whether a title may name a side."""
    return not plain.isascii() or not _PLAIN_WORDS.isdisjoint(_PLAIN_WORD.findall(plain))


def take_side(text: TitleText) -> Side | None:
    """Take the side out of a title, and return it; left and right together are both."""
    if not _may_tell(text.plain):
        return None
    if text.take_first(_ALTERNATING_APART) or _ALTERNATING.search(text.plain):
        for _ in text.take_all(_EACH):
            pass
        return Side.ALTERNATING
    both = [*text.take_all(_EACH), *(text.take_all(_EACH_ALONE) if _DIGIT.search(text.plain) else ())]
    if both:
        return Side.BOTH
    left, right = list(text.take_all(_ONE_LEFT)), list(text.take_all(_ONE_RIGHT))
    if left and right:
        return Side.BOTH
    if left or right:
        return Side.LEFT if left else Side.RIGHT
    return None
