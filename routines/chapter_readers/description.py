"""Chapters from the text that comes with a video: a list of times and titles among sentences, links and timetables."""

from __future__ import annotations

from itertools import groupby, pairwise
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
_MOST_CHARACTERS = 300_000
_MOST_TIMES = 5_000
_INLINE_TIMES = 4
_SURE_ITEMS = 3
_SOON, _GAP = 60.0, 2.0

_Paragraph = list[tuple[int, Line]]
_Numbered = tuple[int, Line, list[WrittenTime]]


def read_description(text: str, duration: float | None) -> FoundChapters:
    """Read the chapters of a description.

    1. A list item is a start time and a title, in either order, alone in its line or parted from others by wide
       gaps, bars or commas; three and more may follow each other with blanks only, also over the lines of a paragraph.
       Times in lines of their own take the line after them (or before, where the last time ends the list). Of a range,
       the first time is the start.
    2. ``m.ss``, ``m'ss"``, ``0 : 00``, ``0h25`` and the like count only where no list has colons, and only when at
       least three ascend from the first minute of the video without a fault.
    3. Not read: times in sentences, clock times, timetables (days beside the times, round times that begin
       late, most beyond the video), lengths (times that go up and down, that all lie in the first fifth of the video
       and not at its start, or add up to it), transcripts (a time every few seconds), tempos, ratios, dates, verses,
       prices, links.
    4. A list has at least two times, in ascending order; two alone must begin in the first minute. A line apart from
       the list belongs to it when it goes on in time and is written in the same way.
    5. Of two lists (a second language, the music) the one that begins in the first minute stands, then the longer,
       then the first. A paragraph that goes on in time goes on in the list.
    6. Neighbours at one time make one chapter with the first title. A list that goes back to 0:00 is read from its end.
       Of times out of order the most that ascend are kept; where fewer than two thirds ascend (four fifths of a list
       that begins later than the first minute) it is no list. Times at or beyond the end of the video are dropped.

    Args:
        text: The description; plain, HTML, Markdown or reStructuredText.
        duration: Seconds of the video; ``None`` where unknown.

    Returns:
        The chapters in ascending order; none where the text has no list.

    Raises:
        UnreadChapters: More than 300,000 characters or 5,000 times.
    """
    if len(text) > _MOST_CHARACTERS:
        raise UnreadChapters(_FORMAT, "", f"more than {_MOST_CHARACTERS:,} characters are no description")
    length = duration if duration is not None and isfinite(duration) and duration > 0 else None
    lines = readable_lines(text)
    paragraphs = list(_paragraphs(lines))
    for style in TimeStyle:
        found = best_list(_paragraph_items(paragraphs, lines, style), length)
        if found and (style is TimeStyle.COLONS or _is_unmistakable(found, length)):
            return FoundChapters(_raw_chapters(found), note=_note(found))
    return FoundChapters()


def _paragraph_items(paragraphs: list[_Paragraph], lines: list[Line], style: TimeStyle) -> list[list[TimedItem]]:
    left = _MOST_TIMES
    items: list[Sequence[TimedItem]] = []
    for paragraph in paragraphs:
        left -= sum(1 for _, line in paragraph for _ in style.value.finditer(line.plain))
        if left < 0:
            place = f"line {paragraph[0][0] + 1}"
            raise UnreadChapters(_FORMAT, place, f"more than {_MOST_TIMES:,} times are no chapters")
        items.append(_items_of([(number, line, find_times(line.plain, style)) for number, line in paragraph], style))
    return with_titles_beside(items, lines)


def _paragraphs(lines: list[Line]) -> Iterator[_Paragraph]:
    """Part lines at empty ones; paragraphs without digits fall away."""
    for is_written, group in groupby(enumerate(lines), key=lambda each: bool(each[1].shown.strip())):
        paragraph = list(group) if is_written else []
        if any(may_hold_times(line.plain) for _, line in paragraph):
            yield paragraph


def _items_of(paragraph: list[_Numbered], style: TimeStyle) -> list[TimedItem]:
    """Read a paragraph line by line; as one running list, where that finds more."""
    items = [item for number, line, times in paragraph for item in items_of_line(line, number, times)]
    count = sum(len(times) for _, _, times in paragraph)
    if len(paragraph) == 1 or count < _INLINE_TIMES or len(items) >= count or _is_line_by_line(items, paragraph):
        return items
    whole = Line(" ".join(line.shown for _, line, _ in paragraph), " ".join(line.plain for _, line, _ in paragraph))
    running = items_of_line(whole, paragraph[0][0], find_times(whole.plain, style), as_one=True)
    return running if len(running) >= len(items) else items


def _is_line_by_line(items: list[TimedItem], paragraph: list[_Numbered]) -> bool:
    """Tell whether each line that has times gave one item, in ascending order."""
    ascends = all(first.start < second.start for first, second in pairwise(items))
    return ascends and [item.line for item in items] == [number for number, _, times in paragraph if times]


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
