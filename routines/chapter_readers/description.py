"""Chapters from the text that comes with a video: a list of times and titles among sentences, links and timetables."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING

from routines.chapter import RawChapter
from routines.chapter_readers.bare_times import with_titles_beside
from routines.chapter_readers.description_text import Line, readable_lines
from routines.chapter_readers.found import FoundChapters, UnreadChapters
from routines.chapter_readers.item_titles import has_words, plain_titles
from routines.chapter_readers.timed_lines import Form, TimedItem, items_of_line
from routines.chapter_readers.timed_lists import TimedList, best_list
from routines.chapter_readers.written_times import TimeStyle, WrittenTime, find_times, may_hold_times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["read_description"]

_FORMAT = "description"
_MOST_CHARACTERS = 1_000_000
_MOST_TIMES = 10_000
_INLINE_TIMES = 4
_SURE_ITEMS = 3
_SOON, _GAP = 60.0, 2.0

_Numbered = tuple[int, Line, list[WrittenTime]]


def read_description(text: str, duration: float | None) -> FoundChapters:
    """Read the chapters of a description.

    1. A list item is a start time and a title, in either order, alone in its line or parted from others by wide
       gaps, bars or commas; three and more may follow each other with blanks only, also over the lines of a paragraph.
       Times in lines of their own take the line after them (or before, where the last time ends the list). Of a range,
       the first time is the start.
    2. ``m.ss``, ``m'ss"``, ``0 : 00`` and the like count only where no list has colons, and only when at least three
       ascend from the first minute of the video without a fault.
    3. Not read: times in sentences, clock times, timetables (days beside the times, quarters of an hour that begin
       late, most beyond the video), lengths (times that go up and down, that all lie in the first fifth of the video
       and not at its start, or add up to it), transcripts (a time every few seconds), tempos, ratios, dates, verses,
       prices, links.
    4. A list has at least two times, in ascending order; two alone must begin in the first minute. A line apart from
       the list belongs to it when it goes on in time and is written in the same way.
    5. Of two lists (a second language, the music) the one that begins in the first minute stands, then the longer,
       then the first. A paragraph that goes on in time goes on in the list.
    6. Neighbours at one time make one chapter with the first title. Of times out of order the most that ascend are
       kept; where fewer than two thirds ascend (four fifths of a list that begins later than the first minute) it is
       no list. Times at or beyond the end of the video are dropped.

    Args:
        text: The description; plain, HTML, Markdown or reStructuredText.
        duration: Seconds of the video; ``None`` where unknown.

    Returns:
        The chapters in ascending order; none where the text has no list.

    Raises:
        UnreadChapters: More than a million characters or 10,000 times.
    """
    if len(text) > _MOST_CHARACTERS:
        raise UnreadChapters(_FORMAT, "", f"more than {_MOST_CHARACTERS:,} characters are no description")
    length = duration if duration is not None and isfinite(duration) and duration > 0 else None
    lines = readable_lines(text)
    for style in TimeStyle:
        found = best_list(_paragraph_items(lines, style), length)
        if found and (style is TimeStyle.COLONS or _is_unmistakable(found, length)):
            return FoundChapters(_raw_chapters(found), note=_note(found))
    return FoundChapters()


def _paragraph_items(lines: list[Line], style: TimeStyle) -> Iterator[Sequence[TimedItem]]:
    left = _MOST_TIMES
    timed: list[_Numbered] = []
    for number, line in enumerate(lines):
        if may_hold_times(line.plain):
            times = find_times(line.plain, style)
            left -= len(times)
            timed.append((number, line, times))
        else:
            timed.append((number, line, []))
        if left < 0:
            raise UnreadChapters(_FORMAT, f"line {number + 1}", f"more than {_MOST_TIMES:,} times are no chapters")
    items = [_items_of(paragraph, style) for paragraph in _paragraphs(timed)]
    yield from with_titles_beside(items, lines)


def _paragraphs(timed: list[_Numbered]) -> Iterator[list[_Numbered]]:
    paragraph: list[_Numbered] = []
    for each in timed:
        if each[1].shown.strip():
            paragraph.append(each)
        elif paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _items_of(paragraph: list[_Numbered], style: TimeStyle) -> list[TimedItem]:
    """Read a paragraph line by line; as one running list, where that finds more."""
    items = [item for number, line, times in paragraph for item in items_of_line(line, number, times)]
    count = sum(len(times) for _, _, times in paragraph)
    if len(paragraph) == 1 or count < _INLINE_TIMES or len(items) >= count:
        return items
    whole = Line(" ".join(line.shown for _, line, _ in paragraph), " ".join(line.plain for _, line, _ in paragraph))
    running = items_of_line(whole, paragraph[0][0], find_times(whole.plain, style), as_one=True)
    return running if len(running) >= len(items) else items


def _is_unmistakable(found: TimedList, duration: float | None) -> bool:
    starts = [item.start for item in found.items]
    reaches = duration is None or starts[-1] >= duration / 3
    return len(starts) >= _SURE_ITEMS and starts[0] < _SOON and not found.left_out and reaches


def _raw_chapters(found: TimedList) -> tuple[RawChapter, ...]:
    items = found.items
    titles = plain_titles([item.title for item in items], time_is_last=items[0].form is Form.TAIL)
    later = [second.start for _, second in pairwise(items)]
    limits: list[float | None] = [*later, None]
    return tuple(
        RawChapter(title if has_words(title) else "", item.start, _end(item, limit))
        for item, title, limit in zip(items, titles, limits, strict=True)
    )


def _end(item: TimedItem, limit: float | None) -> float | None:
    """Take the end of a range only where it leaves a real gap: "0:00-1:29" before 1:30 means until then."""
    if item.end is None or limit is None or not item.start < item.end < limit - _GAP:
        return None
    return item.end


def _note(found: TimedList) -> str:
    if not found.left_out:
        return ""
    times = "1 time" if found.left_out == 1 else f"{found.left_out} times"
    return f"{times} out of order left out."
