"""The name that is left of a title when what it asks for is taken out."""

from __future__ import annotations

import re

from routines.catalogue import Exercise, find_exercise, mend_spelling
from routines.late_pattern import LatePattern
from routines.title_text import TAKEN, TitleText

_BEFORE = LatePattern(
    r"(?:[\s,;:|/@~≈+&•·*×>=–—-]|(?<![^\W_])(?:for|hold(?:s|ing)?|of|at|approx|about|ca|circa"
    r"|around|up to|max|maximum|x|do|per|time|"
    r"reps?|sets?|then|and|on|to|mit|je|pro|à|pendant|durante|por|per|für|halten|tenir|mantener|with|w/|in|each"
    r"|ea|по|sides?|side)\.?)+" + TAKEN,
    re.IGNORECASE,
)
_AFTER = LatePattern(
    TAKEN + r"(?:[\s,;:|/~+&•·*×>=–—.-]|(?:holds?|halten|of|in|into|each|ea|per|total|max|min|x|then|von|de|d'"
    r"|av|af|di|apiece|"
    r"on|off|work|the|time|reps?)(?![^\W_]))+",
    re.IGNORECASE,
)
_EMPTY = LatePattern(
    rf"[(\[{{]\s*(?:{TAKEN}[\s,;:/+&–—-]*|(?:slow|slowly|hold|each|ok)\s*(?={TAKEN}))*{TAKEN}\s*[)\]}}]"
)
_OPENED = LatePattern(rf"([(\[])([^()\[\]]*){TAKEN}\s*[)\]]")
_CLOSED = LatePattern(rf"([(\[])\s*{TAKEN}([^()\[\]]*[)\]])")
_HOLD_FIRST = LatePattern(r"^\s*hold\s*[:,–-]\s+", re.IGNORECASE)
_REMARK = LatePattern(
    rf"{TAKEN}[\s,;/–-]*(?:slow(?:ly)?(?: tempo)?|controlled)?(?:\s*(?:&|and|,)\s*(?:slow|controlled))?\s*$",
    re.IGNORECASE,
)
_EDGES = " \t,;:|/@~≈+&•·*>=–—-._\0"
_RUN = LatePattern(rf"{TAKEN}\s*{TAKEN}")
_INNER = LatePattern(rf"\s*{TAKEN}\s*")
_APOSTROPHED = LatePattern(r"\w+'s")
_BRACKET = LatePattern(r"\s*\(([^()]*)\)")
_NUMBERING = LatePattern(
    r"^\s*(?:(?:exercise|exercice|ejercicio|esercizio|exercício|übung|oefening|övning|øvelse|ćwiczenie|cvik"
    r"|cvičení|упражнение|hareket|"
    r"ex|no|nr|n°|№|move|movement|set|round|station|satz|runde|série|serie|asana|pose|posture|stretch|drill"
    r"|step)[.\s]*#?\s*\d{1,3}"
    r"(?:\s*(?:/|of|von|de)\s*\d{1,3})?(?:\s*[:.)|-]+\s*|\s+(?=[a-z]))|#\s*\d{1,3}\s*[:.)-]?\s*"
    r"|\(?\d{1,3}[.)]+:?\s+|\d{1,3}\s*[|:]\s+"
    r"|\d{1,3}\s+-+\s+(?=[^\W\d])|0\d\s+(?=[^\W\d])|[①-⑳]\s*|[a-h]\)\s+|\d{1,2}[.)](?=[^\W\d]))(?=\S)"
)
_SET_NUMBER = LatePattern(
    r"[\s,(\[-]*(?<![a-z])(?:(?:set|round|satz|runde|série|serie)\s*#?\d{1,2}(?:\s*(?:of|/|von|de)\s*\d{1,2})?|#\d{1,2}"
    r"|(?:1st|2nd|3rd|4th|first|second|third|last) (?:set|round))\s*[)\]]?\s*$"
)


def take_numbering(text: TitleText) -> None:
    """Take the number of a chapter, an exercise, a set or a round out of a title, unless nothing else is there."""
    for pattern in (_NUMBERING, _SET_NUMBER):
        found = pattern.search(text.plain)
        if found is not None and re.search(r"[^\W\d_]", text.plain[: found.start()] + text.plain[found.end() :]):
            text.take(found.start(), found.end())


def name_left(text: TitleText) -> tuple[str, Exercise | None]:
    """Return the name that is left of a title, mended, and the exercise it means."""
    left = text.left
    if TAKEN not in left:
        return _known_name(left.strip())
    name = _without_taken(_HOLD_FIRST.sub("", left))
    exercise = find_exercise(name)
    is_held = bool(name) and f"{name} hold".casefold() in text.written.casefold()
    if is_held and (exercise is None or exercise.name.endswith(" hold")) and find_exercise(f"{name} hold") is not None:
        name = f"{name} hold"
    return _known_name(name)


def _without_taken(left: str) -> str:
    left = _REMARK.sub(TAKEN, left)
    before = None
    while before != left:
        before = left
        left = _EMPTY.sub(TAKEN, left)
        left = _AFTER.sub(TAKEN, _BEFORE.sub(TAKEN, left))
        left = _OPENED.sub(r"\1\2)", left)
        left = _CLOSED.sub(r"\1\2", left)
        left = _RUN.sub(TAKEN, left)
    left = _INNER.sub(" ", left.strip(_EDGES + "()[]" if _is_unbalanced(left) else _EDGES))
    return left.replace("()", "").strip(_EDGES)


def _is_unbalanced(text: str) -> bool:
    return text.count("(") != text.count(")") or text.count("[") != text.count("]")


def _known_name(name: str) -> tuple[str, Exercise | None]:
    """Mend a name by the exercise it means, and leave out a remark in brackets that the exercise does not need."""
    exercise = find_exercise(name)
    if exercise is None:
        return _capital(name), None
    bare = _BRACKET.sub("", name).strip()
    if bare != name and find_exercise(bare) is exercise:
        name = bare
    name = mend_spelling(name)
    for word in _APOSTROPHED.findall(exercise.name):
        place = name.casefold().find(word.casefold().replace("'", ""))
        if place >= 0:
            name = f"{name[: place + len(word) - 2]}'{name[place + len(word) - 2 :]}"
    return _capital(name), exercise


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:] if name[:1].islower() and name[1:2] != "-" else name
