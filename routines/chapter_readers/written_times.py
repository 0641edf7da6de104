"""Times as people write them in a line of text, without those that plainly mean something else."""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from routines.chapter_readers.time_words import BETWEEN_RANGE, CLOCK_AFTER, LENGTH_AFTER, OTHER_USE_BEFORE

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["TimeStyle", "WrittenTime", "find_times", "may_hold_times"]


class TimeStyle(Enum):
    """How times are written. Only the first is a time wherever it stands; the others need a whole list of them."""

    COLONS = re.compile(
        r"(?<![0-9A-Za-zÀ-ӿ_:=$€£¥₹])(?<!\d[.,/])(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?::\d\d)?(?:[.,](\d{1,3}))?(?!\d|:\d|[.,]\d)"
    )
    POINTS = re.compile(
        r"(?<![0-9A-Za-zÀ-ӿ_:.,=$€£¥₹])(\d{1,3})\.([0-5]\d)(?:\.([0-5]\d))?()(?![\d:%]|[.,]\d|\s?(?:[€$£%]|k[gm]\b|cm\b|mm?\b))"
    )
    SPACED = re.compile(
        r"(?<![0-9A-Za-zÀ-ӿ_:.,=] )(?<![0-9A-Za-zÀ-ӿ_:.,=])(\d{1,2}) : ([0-5]\d)(?: : ([0-5]\d))?()(?! ?[\d:])"
    )
    UNITS = re.compile(
        r"(?<![0-9A-Za-zÀ-ӿ_:.,=])(?:(\d{1,2}) ?(?:h|小时|小時|時間|시간) ?)?(\d{1,3}) ?(?:min|m|['′’]|分|분) ?"
        r"([0-5]?\d) ?(?:secs?|s(?![^\W\d_])|''|[\"″”]|秒|초|(?=[ :)\]-]|\Z))"
    )
    HOURS = re.compile(
        r"(?<![0-9A-Za-zÀ-ӿ_:.,=])(\d{1,2}) ?h ?([0-5]\d)(?: ?(?:min|mn|m)\b)?()()(?![\d:]|[.,]\d| ?[hms]\b)"
    )


class WrittenTime(NamedTuple):
    """A time in a line.

    Attributes:
        at: Where it begins, brackets and marks of emphasis round it included.
        until: Where it ends; of a range, where that ends.
        seconds: From the start of the video.
        end: Of a range, the seconds of its second time; else ``None``.
        around: The first sign round it ("(", "[", "*"), empty without one.
        is_length: Whether a unit of time follows ("1:30 min").
    """

    at: int
    until: int
    seconds: float
    end: float | None = None
    around: str = ""
    is_length: bool = False


_PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">", "*": "*", "_": "_", "`": "`", "~": "~"}
_CONTEXT = 30
_ARROW = "-->"
"""Between the two times of a subtitle: its line is no list item."""


def may_hold_times(plain: str) -> bool:
    """Tell quickly whether a line can hold a time of any style: it needs two digits."""
    return sum(map(plain.count, "0123456789")) > 1


def find_times(plain: str, style: TimeStyle) -> list[WrittenTime]:
    """Find the times of a line in order; the second time of a range belongs to its first.

    Left out are clock times ("8:30 am", "20:00 Uhr"), times right after a date, a price sign, "3 x", a tempo, a ratio
    or the name of a book, paces, and the times of subtitles. Whatever is no number of minutes and seconds (``3:1:3``,
    ``16:9``, ``2:0:2``) is no time to begin with.
    """
    found: list[WrittenTime] = []
    last = 0
    for time in _each(plain, style):
        between, last = plain[last : time.at], time.until
        if not found or not _is_range(between):
            found.append(time)
        elif between.strip() == _ARROW:
            found.pop()
        elif found[-1].end is None:
            first = found[-1]
            whole = first._replace(until=time.until, end=time.seconds, is_length=first.is_length or time.is_length)
            found[-1] = _with_brackets(plain, whole)
    return found


def _each(plain: str, style: TimeStyle) -> Iterator[WrittenTime]:
    for match in style.value.finditer(plain):
        at, until = match.span()
        before, after = plain[max(0, at - _CONTEXT) : at], plain[until : until + _CONTEXT]
        has_units = style in {TimeStyle.UNITS, TimeStyle.HOURS}
        if not has_units and (CLOCK_AFTER.match(after) or OTHER_USE_BEFORE.search(before)):
            continue
        length = None if has_units else LENGTH_AFTER.match(after)
        time = WrittenTime(at, until + (length.end() if length else 0), _seconds(match, style), is_length=bool(length))
        yield _with_brackets(plain, time)


def _seconds(match: re.Match[str], style: TimeStyle) -> float:
    first, second, third = match.group(1), match.group(2), match.group(3)
    if style is TimeStyle.UNITS:
        return int(first or 0) * 3600 + int(second) * 60 + int(third)
    if style is TimeStyle.HOURS:
        return int(first) * 3600 + int(second) * 60
    parts = [int(part) for part in (first, second, third) if part is not None]
    whole = sum(part * 60**power for power, part in enumerate(reversed(parts)))
    return float(f"{whole}.{match.group(4) or 0}")


def _with_brackets(plain: str, time: WrittenTime) -> WrittenTime:
    """Take in what stands round a time on both sides: brackets and marks of emphasis."""
    at, until, around = time.at, time.until, time.around
    while True:
        left = at - 1 - (plain[at - 1 : at] == " ")
        right = until + (plain[until : until + 1] == " ")
        if left < 0 or right >= len(plain) or _PAIRS.get(plain[left]) != plain[right]:
            return time._replace(at=at, until=until, around=around)
        at, until, around = left, right + 1, around or plain[left]


def _is_range(between: str) -> bool:
    return not any(char.isalnum() for char in between) or bool(BETWEEN_RANGE.fullmatch(between))


def strictly_ascending(times: list[WrittenTime]) -> bool:
    """Tell whether each time is later than the one before."""
    return all(first.seconds < second.seconds for first, second in pairwise(times))
