"""How often, how long and how fast a title asks for something."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from routines.catalogue import find_exercise
from routines.late_pattern import LatePattern
from routines.title_text import TAKEN
from routines.title_words import BREATHS, LOAD, MINUTES, REPS, REST, ROUNDS, SECONDS, SETS

if TYPE_CHECKING:
    from routines.title_text import TitleText

_N = r"(\d{1,4}(?:[.,]\d{1,2}|½)?|½)"
_FREE = r"(?<![\d.,:/a-zà-ÿ])(?<!\d-)"
_TO = r"(?:\s*(?:-|to|bis|à|til|till|a|or|do|до|〜|~)\s*\d{1,4}(?:[.,]\d+)?)?"
_NUMBER = rf"(?:{_FREE}|(?<=x)|(?<=\dx)){_N}{_TO}"
_TIMES = r"\s*(?:x|@|of|à|mit|de|da|af|av|по)\s*"
_DASH = r"\s*-?\s*"

_BOUND = r"(?<![\d.:/-])"
_TEMPO = LatePattern(
    r"(?:@\s*|\btempo\s*:?\s*@?\s*|темп\s*)(\d{1,2}(?:\.5)?(?:\s*[-:/.,]\s*(?:\d{1,2}|x)){1,3}"
    r"|(?=[\dx]*\d)[\dx]{3,4})(?![\d:/-])(?:\s*tempo\b)?"
    r"|" + _BOUND + r"(\d{1,2}(?:[-:/.]\d{1,2}){1,3})\s*tempo\b"
)
_PHASE = (
    r"\d{1,2}\s*-?\s*(?:s|sec|secs|seconds?)?\s*(?:up|down|hold|pause|lower|lowering|lift|raise|eccentric"
    r"|concentric|top|bottom|lowers?)"
    r"(?![a-z])"
)
_PHASES = LatePattern(rf"{_BOUND}{_PHASE}(?:[\s,/;+&-]*(?:and |then )?{_PHASE})+")
_PAIR = LatePattern(
    rf"{_FREE}{_N}\s*(?:x|reps?|times)?\s*(?:on )?(?:the )?(?:l|r|left|right)(?![a-z])[\s/,+&|;-]*(?:and |then )?"
    rf"{_N}\s*(?:x|reps?|times)?\s*(?:on )?(?:the )?(?:l|r|left|right)(?![a-z])"
    rf"|{_FREE}(?:l|left|r|right)\s*:?\s*{_N}\s*[/,+&|;-]\s*(?:l|left|r|right)\s*:?\s*{_N}(?!\s*(?:s|sec|min))"
)
_EVEN = LatePattern(rf"{_FREE}(\d{{1,2}})\s*/\s*\1(?![\d/])")
_TIME = rf"{_NUMBER}{_DASH}(?:{MINUTES}|{SECONDS})"
_RESTS = LatePattern(
    rf"[,;/+(-]?\s*{_TIME}\s*(?:of |de )?{REST}(?:\s*(?:between|after)[a-z ]*)?"
    rf"|(?<=[a-z0-9\0)])[ ,;/+(-]+(?:with )?{REST}\s*:?(?: for| of)?\s*{_TIME}(?:\s*between[a-z ]*)?"
    rf"|(?<=on)\s*[/,-]?\s*{_TIME} off"
)
_ON = LatePattern(r"(?<=\0)\s*(?:on|work|travail|arbeit)(?![a-z])")
_WORK_REST = LatePattern(
    rf"{_FREE}(\d{{2,3}})\s*(?:s|sec)?\s*/\s*(\d{{2,3}})\s*(?:s|sec|secs|seconds)(?![a-z])"
    rf"|{_FREE}(\d{{2,3}})\s*on\s*[/,|:+-]?\s*(\d{{2,3}})\s*off(?![a-z])"
)
_LOADS = LatePattern(
    rf"(?:@\s*|with )?{_FREE}\d{{1,4}}(?:[.,]\d+)?\s*-?(?:x\s*\d+\s*)?{LOAD}(?!\w)(?: (?:dumbbells?|kettlebells?"
    rf"|plates?|weights?|db|kb))?"
    r"|@?\s*\b(?:rpe|rir)\s*\d{1,2}(?:[.,]\d)?(?:-\d+)?|\b(?:body ?weight)$"
)
_MIN_SEC = LatePattern(
    rf"{_FREE}(\d{{1,2}})\s*(?:{MINUTES}|m)\s*(?:and|und|et|y|e|en|og|och|,|&)?\s*(\d{{1,2}})\s*(?:{SECONDS}|(?![\w:]))"
    rf"|{_FREE}(\d{{1,2}}):([0-5]\d)(?![\d:.-]|\s?[ap]m)(?:\s*(?:{MINUTES}))?"
)
_AND_A_HALF = LatePattern(
    rf"{_FREE}(\d{{1,2}})\s*(?:and a half|1/2|and 1/2|½|and 0\.5\s*)\s*{MINUTES}"
    rf"|{_FREE}(\d{{1,2}})\s*{MINUTES}\s+and a half"
)
_TIMED = LatePattern(
    rf"(?:count of |hold for |hold )(\d{{2,3}}(?=\s*(?:$|[,;)\0]))|(?<=of )\d{{1,2}})"
    rf"|(?:{_NUMBER}){_DASH}(?:({MINUTES})|{SECONDS})"
)
_BREATHS = LatePattern(
    rf"{_NUMBER}{_DASH}(?:(?:deep|slow|long|full|calm|big|ujjayi|belly|tiefe|ruhige|lange) )*{BREATHS}"
)
_SETS_X = LatePattern(rf"{_NUMBER}{_DASH}{SETS}")
_REPS_X = LatePattern(rf"{_NUMBER}\s*-?\s*{REPS}|{REPS}\s*:?\s*(?<=[a-z.: ]){_N}(?!\d|\s*(?:x|/|-?{REPS}))")
_ROUNDS_X = LatePattern(rf"{_NUMBER}{_DASH}{ROUNDS}")
_A_X_B = LatePattern(rf"(?:{_FREE}|(?<=[\0\s])){_N}{_TIMES}{_N}{_TO}(?![\d:])(?!\s*(?:kg|lb|m(?![a-z])|%))")
_A_X = LatePattern(
    rf"{_FREE}{_N}\s*x(?![a-z0-9])|(?<![a-z0-9])(?<!\d\s)x\s*{_N}{_TO}(?![\d:])|(?<=[\0)])\s*x\s*{_N}(?![\d:])"
)
_AFTER_SETS = LatePattern(rf"(?<=\0){_TIMES}{_N}{_TO}(?!\d|:\d)|(?<=\0)\s{_N}(?=\s*(?:$|[\0:,(]))")
_BEFORE_TAKEN = LatePattern(rf"{_FREE}{_N}{_TO}(?:\s*x\s*|{_TIMES}|\s*)(?=\0)")
_BARE = LatePattern(rf"(?:^|[,:(\0-]|(?<=[a-z])\s)\s*{_N}{_TO}\s*(?=[)\s\0,(]*$)")
_LEADING = LatePattern(rf"^\s*{_N}\s+(?:(?:slow|gentle|controlled)\s+)?(?=[a-z])")
_TURNS = LatePattern(
    rf"{_FREE}(\d{{1,2}})\s*(?:x\s*)?(?:cw|clockwise|forwards?|in|inwards?|up)\s*[,/+&]?\s*(?:and )?"
    r"(?:\d{1,2})\s*(?:x\s*)?(?:ccw|counter-?clockwise|anti-?clockwise|back|backwards?|out|outwards?|down)(?![a-z])"
)
_COUNTED = LatePattern(r"\b(?:amrap|emom)\b")
_CIRCUIT = LatePattern(r"\b(?:amrap|emom|tabata|max reps|as many (?:reps )?as possible|to failure)\b")
_MANY = 6
"""Holds of ten seconds so often are reps; of shorter ones fewer are enough."""
_FEW = 5
_SHORT = 10.0
_FEWEST_BARE = 5
"""A smaller number that stands alone at the end is part of the name ("Warrior 2")."""
_SHORTEST_HOLD = 0.5
_LONGEST_HOLD = 7200.0
_MOST = 500


@dataclass(slots=True)
class Amounts:
    """What a title asks for; each ``None`` where it does not say."""

    hold: float | None = None
    reps: int | None = None
    sets: int | None = None
    breaths: int | None = None
    tempo: tuple[float, ...] | None = None
    rest: float | None = None


def take_tempo(text: TitleText) -> tuple[float, ...] | None:
    """Take "@ 3-1-3", "tempo 3:1:1", "@3010" or "3 s down, 1 s up" out of a title; seconds in the order written."""
    if (found := text.take_first(_TEMPO)) is not None:
        said = found.group(1) or found.group(2)
        parts = re.split(r"\s*[-:/.,]\s*", said) if re.search(r"[-:/.,]", said) else list(said)
        seconds = tuple(0.0 if part == "x" else float(part) for part in parts)
    elif (found := text.take_first(_PHASES)) is not None:
        seconds = tuple(float(number) for number in re.findall(r"\d+", found.group()))
    else:
        return None
    return seconds if sum(seconds) > 0 else None


def take_pair(text: TitleText) -> int | None:
    """Take "10 R / 10 L" out of a title and return the reps of each side."""
    found = text.take_first(_PAIR)
    if found is None:
        return None
    return next(int(float(number)) for number in found.groups() if number and number.isdigit())


def take_even(text: TitleText) -> int | None:
    """Take "10/10", the same for each side, out of a title and return the reps of each side."""
    found = text.take_first(_EVEN)
    return int(found.group(1)) or None if found is not None else None


def take_amounts(text: TitleText, amounts: Amounts) -> None:
    """Take sets, reps, times and breaths out of a title; what is in ``amounts`` already stays."""
    _take_rest(text, amounts)
    for _ in text.take_all(_LOADS):
        pass
    amounts.hold = amounts.hold or _take_time(text)
    if amounts.hold is not None:
        text.take_first(_ON)
    amounts.breaths = _count(text, _BREATHS)
    amounts.sets = _count(text, _SETS_X)
    reps = _count(text, _TURNS) or _count(text, _REPS_X)
    rounds = _count(text, _ROUNDS_X)
    amounts.reps = amounts.reps or reps
    _take_products(text, amounts)
    if rounds is not None:
        if amounts.reps is None and amounts.hold is None and amounts.breaths is None:
            amounts.reps = rounds
        else:
            amounts.sets = amounts.sets or rounds
    for _ in text.take_all(_CIRCUIT):
        pass


def _take_rest(text: TitleText, amounts: Amounts) -> None:
    if (found := text.take_first(_WORK_REST)) is not None:
        amounts.hold, amounts.rest = (float(seconds) for seconds in found.groups() if seconds)
        return
    found = _RESTS.search(text.plain)
    if found is not None and re.search(r"[^\W\d_]", text.plain[: found.start()] + text.plain[found.end() :]):
        text.take(found.start(), found.end())
        inner = re.search(rf"{_N}{_TO}{_DASH}(?:({MINUTES})|{SECONDS})", found.group())
        if inner is not None:
            amounts.rest = _number(inner.group(1)) * (60 if inner.group(2) else 1)


def _take_time(text: TitleText) -> float | None:
    """Take every time out of a title and return the first, in seconds."""
    times = []
    for found in text.take_all(_MIN_SEC):
        minutes, seconds, clock_minutes, clock_seconds = (
            found.groups()[0],
            found.groups()[1],
            found.groups()[2],
            found.groups()[3],
        )
        times.append((found.start(), 60.0 * int(minutes or clock_minutes) + int(seconds or clock_seconds)))
    for found in text.take_all(_AND_A_HALF):
        times.append((found.start(), 60.0 * int(found.group(1) or found.group(2)) + 30.0))
    for found in text.take_all(_TIMED):
        count, number, minutes = found.groups()
        times.append((found.start(), _number(count or number) * (60.0 if minutes else 1.0)))
    usable = [(start, seconds) for start, seconds in times if _SHORTEST_HOLD <= seconds <= _LONGEST_HOLD]
    return min(usable)[1] if usable else None


def _count(text: TitleText, pattern: LatePattern) -> int | None:
    counts = [_first_number(found) for found in text.take_all(pattern)]
    return next((count for count in counts if count), None)


def _take_products(text: TitleText, amounts: Amounts) -> None:
    """Take "3 x 8", "3 x" before something understood, "x 10" and a number that stands alone."""
    found = _A_X_B.search(text.plain)
    if found is not None and all(1 <= _number(number) <= _MOST for number in found.groups()):
        text.take(found.start(), found.end())
        amounts.sets, amounts.reps = (int(_number(number)) for number in found.groups())
        return
    if amounts.sets and amounts.reps is None and (found := text.take_first(_AFTER_SETS)) is not None:
        amounts.reps = _first_number(found)
    known = (amounts.hold, amounts.breaths, amounts.reps)
    found = text.take_first(_BEFORE_TAKEN) or text.take_first(_A_X)
    if found is None and known == (None, None, None):
        found = text.take_first(_BARE) if _may_be_bare(text) else _take_leading(text)
    if found is None:
        return
    count = _first_number(found)
    if known == (None, None, None) or (amounts.reps is None and _COUNTED.search(text.plain)):
        amounts.reps = count
    elif amounts.sets is None and not _is_held_reps(amounts.hold, count):
        amounts.sets = count
    elif amounts.reps is None:
        amounts.reps = count


def _is_held_reps(hold: float | None, count: int | None) -> bool:
    """Tell whether so many holds of this length are reps that are held."""
    return (
        hold is not None and count is not None and hold <= _SHORT and count * _SHORT >= hold * _MANY and count >= _FEW
    )


def _take_leading(text: TitleText) -> re.Match[str] | None:
    """Take the number of "20 squats", where the rest is the whole name of an exercise."""
    found = _LEADING.search(text.plain)
    if found is None or TAKEN in text.plain:
        return None
    written = text.written
    if find_exercise(written) is not None or find_exercise(written[found.end() :]) is None:
        return None
    text.take(found.start(), found.end())
    return found


def _may_be_bare(text: TitleText) -> bool:
    found = _BARE.search(text.plain)
    return found is not None and (_number(found.group(1)) >= _FEWEST_BARE or found.group()[:1] in ",:(\0")


def _first_number(found: re.Match[str]) -> int | None:
    value = next((_number(number) for number in found.groups() if number), 0.0)
    return int(value) if 1 <= value <= _MOST else None


def _number(said: str) -> float:
    return float(said.replace("½", ".5").replace(",", "."))
