"""One line of a description as items of a list: which time stands where, and what is left for the title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from routines.chapter_readers.time_words import SENTENCE_BEFORE, STARTS_AFTER_MARK
from routines.chapter_readers.written_times import strictly_ascending

if TYPE_CHECKING:
    from routines.chapter_readers.description_text import Line
    from routines.chapter_readers.written_times import WrittenTime

__all__ = ["Form", "TimedItem", "items_of_line"]


class Form(Enum):
    """Say where the time of an item stands."""

    LEAD = "first"
    TAIL = "last"
    MIDDLE = "between a label and a title"
    BARE = "alone in its line"


@dataclass(frozen=True, slots=True)
class TimedItem:
    """A time with the words beside it, not yet known to be a chapter.

    Attributes:
        title: The words, with whatever bullets and separators stand round them.
        start: Seconds from the start of the video.
        end: Of a range, the seconds of its second time; else ``None``.
        form: Where the time stands.
        mark: How the item is written; the same for items of one hand.
        line: The number of the line, from 0.
        label: Of the middle form, the words before the time; else empty.
        is_parted: Of the middle form, whether separators stand on both sides of the time.
        is_length: Whether a unit of time follows the time.
        is_bracketed: Whether brackets stand round the time.
    """

    title: str
    start: float
    end: float | None
    form: Form
    mark: str
    line: int
    label: str = ""
    is_parted: bool = False
    is_length: bool = False
    is_bracketed: bool = False


_NUMBERING = r"(?:[0-9]{1,3}|[①-⓿❶-➓㈠-㈩Ⅰ-ↂ]|[A-Za-z](?=[.)])|[ivxIVX]{1,4}(?=[.)])|第?[0-9]{1,3}[章节回])"
_DECORATION = re.compile(rf"[\W_]{{0,40}}(?:{_NUMBERING}[\W_]{{0,20}})?")
_WORD = re.compile(r"[^\W_]")
_PARTED_BEFORE = re.compile(r"(?:[ ]{2}|[\t|,;/•·●▪►→»+~][ ]?|[ ]-+[ ]|[)\]][ ]?)\Z|[^\w\s(\[{'\"’.-][ ]?\Z")
_BLANK_BEFORE = re.compile(r"[\s.,;)\]]\Z")
_NOTE = re.compile(r"\s*[(\[][^()\[\]]{1,300}[)\]][\s.]*")
_SEPARATOR_AFTER = re.compile(r"\s*(?:[-|:=>→»~•·]|\t|[ ]{2})")
_SEPARATOR_BEFORE = re.compile(r"(?:[-|:=>→»~•·]\s*|\t|[ ]{2})\Z")
_SENTENCE_END = re.compile(r"\s*[.!?।]")
_LONGEST_LABEL = 40
_BRACKETS = frozenset("([{")
_LONGEST_TITLE = 1000
_INLINE = 3
"""So many times in a line are a list, even when only blanks part them."""


def items_of_line(line: Line, number: int, times: list[WrittenTime], *, as_one: bool = False) -> list[TimedItem]:
    """Read the items of a line.

    Args:
        line: The line, or all lines of a paragraph as one.
        number: Of the (first) line, from 0.
        times: That stand in it, in order.
        as_one: Whether to read only a list that runs through the line.

    Returns:
        One item, or several where the line holds several chapters; none where its times stand in a sentence or go up
        and down as the lengths of a work plan do.
    """
    if len(times) > 1:
        several = _several(line, number, times)
        if several is not None:
            return several
    return [] if as_one or not times else _single(line, number, times)


def _several(line: Line, number: int, times: list[WrittenTime]) -> list[TimedItem] | None:
    """Read several chapters of a line; ``None`` where it is one item with further times in it."""
    plain = line.plain
    edges = [0, *(edge for time in times for edge in (time.at, time.until)), len(plain)]
    spans = list(zip(edges[::2], edges[1::2], strict=True))
    has_words = [bool(_WORD.search(plain, *span)) for span in spans]
    is_lead = all(has_words[1:]) and (_is_decoration(plain[: times[0].at]) or _is_heading(plain[: times[0].at]))
    is_tail = all(has_words[:-1]) and not has_words[-1]
    if not (is_lead or is_tail):
        return None
    if is_lead:
        gaps = [plain[: time.at][-8:] for time in times[1:]]
    else:
        gaps = [" " + plain[time.until :][:3][::-1] for time in times[:-1]]
    is_parted = all(_PARTED_BEFORE.search(gap) for gap in gaps)
    is_list = is_parted or (len(times) >= _INLINE and all(_BLANK_BEFORE.search(gap) for gap in gaps))
    if not is_list or any(SENTENCE_BEFORE.search(plain[max(0, time.at - 20) : time.at]) for time in times[1:]):
        return None
    if not strictly_ascending(times):
        return [] if len(times) >= _INLINE else None
    form = Form.LEAD if is_lead else Form.TAIL
    words = spans[1:] if is_lead else spans[:-1]
    return [
        TimedItem(
            line.shown[slice(*span)][:_LONGEST_TITLE],
            time.seconds,
            time.end,
            form,
            "several",
            number,
            is_length=time.is_length,
        )
        for time, span in zip(times, words, strict=True)
    ]


def _single(line: Line, number: int, times: list[WrittenTime]) -> list[TimedItem]:
    """Read a line as one item: by its first time, where that stands first, else by its last."""
    plain, shown = line.plain, line.shown
    first, last = times[0], times[-1]
    before = plain[: first.at]
    is_headed = _is_heading(before) and first.seconds == 0 and bool(_WORD.search(plain, first.until))
    if _is_decoration(before) or is_headed:
        until = last.at if last is not first and _is_column(plain, last) else len(plain)
        title = shown[first.until : until]
        form = Form.LEAD if _WORD.search(plain, first.until, until) else Form.BARE
        return [_item(line, number, first, form, title)]
    after = plain[last.until :]
    if not _WORD.search(after):
        at = _end_of_title(plain, last)
        is_sentence = _SENTENCE_END.match(after) or SENTENCE_BEFORE.search(plain[max(0, at - 20) : at])
        return [] if is_sentence and not last.around else [_item(line, number, last, Form.TAIL, shown[:at])]
    if len(times) == 1 and _NOTE.fullmatch(after):
        return [_item(line, number, last, Form.TAIL, f"{shown[: last.at].rstrip()} {shown[last.until :].strip()}")]
    if len(times) == 1:
        return _middle(line, number, first)
    return []


def _end_of_title(plain: str, time: WrittenTime) -> int:
    """Return where the title before a time ends: before a word that only leads to the time ("- from 0:30")."""
    leading = STARTS_AFTER_MARK.search(plain, max(0, time.at - 20), time.at)
    return leading.start() if leading else time.at


def _middle(line: Line, number: int, time: WrittenTime) -> list[TimedItem]:
    before, after = line.plain[: time.at], line.plain[time.until :]
    parted = bool(_SEPARATOR_BEFORE.search(before) and _SEPARATOR_AFTER.match(after))
    if len(before) > _LONGEST_LABEL and not parted:
        return []
    item = _item(
        line,
        number,
        time,
        Form.MIDDLE,
        line.shown[time.until :],
        line.shown[: time.at][-_LONGEST_TITLE:],
        is_parted=parted,
    )
    return [item]


def _item(
    line: Line, number: int, time: WrittenTime, form: Form, title: str, label: str = "", *, is_parted: bool = False
) -> TimedItem:
    place = slice(max(0, time.at - 4), time.at) if form is Form.TAIL else slice(time.until, time.until + 4)
    beside = line.plain[place]
    separator = "".join(char for char in beside if not (char.isalnum() or char.isspace()))[:1]
    mark = f"{form.value} {time.around}{separator} {'range' if time.end is not None else ''}"
    title = title[-_LONGEST_TITLE:] if form is Form.TAIL else title[:_LONGEST_TITLE]
    is_bracketed = time.around in _BRACKETS
    return TimedItem(title, time.seconds, time.end, form, mark, number, label, is_parted, time.is_length, is_bracketed)


def _is_decoration(before: str) -> bool:
    """Tell whether only bullets, pictures and a number stand before the time."""
    return bool(_DECORATION.fullmatch(before))


def _is_heading(before: str) -> bool:
    return before.rstrip().endswith(":") and len(before) <= _LONGEST_LABEL


def _is_column(plain: str, last: WrittenTime) -> bool:
    """Tell whether the last time of a line ends it apart from the words: a column of ends or lengths."""
    after = plain[last.until :]
    is_last = not _WORD.search(after) and ")" not in after and "]" not in after
    return is_last and bool(last.around or _SEPARATOR_BEFORE.search(plain[: last.at]))
