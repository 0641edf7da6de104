"""Items of a description put together to lists, and which of the lists is the chapters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

from routines.chapter_readers.time_words import ALL_OF_IT, DAYS, EVERY, PROTOCOL
from routines.chapter_readers.timed_lines import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from routines.chapter_readers.timed_lines import TimedItem

__all__ = ["TimedList", "best_list"]

_SOON = 60.0
"""Chapters that begin within so many seconds of the video are certainly no lengths."""
_LATEST_BEGIN, _LATEST_SHARE = 300.0, 0.3
_LENGTHS_SHARE = 0.2
_FEW, _ENOUGH = 2, 3
_KEPT_SHARE, _LATE_KEPT_SHARE = 2 / 3, 0.8
_RUNS_LOOKED_AT = 8
_TRANSCRIPT_ITEMS, _TRANSCRIPT_GAP = 20, 8.0
_ROUND, _TIMETABLE_STEP = 15.0, 5.0
_SENTENCE = re.compile(r"[.!。]\s*\Z")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class TimedList:
    """Items that ascend and belong together, and how many more the list had that did not fit."""

    items: tuple[TimedItem, ...]
    left_out: int = 0


class _Run:
    """Items of one form that grow paragraph by paragraph."""

    def __init__(self) -> None:
        self.items: list[TimedItem] = []
        self._last = -1.0
        self._marks: set[str] = set()
        self._has_days = self._has_sentences = False

    def add(self, part: list[TimedItem]) -> None:
        """Take in the items of a paragraph."""
        self.items += part
        self._last = max(self._last, *(item.start for item in part))
        self._marks.update(item.mark for item in part)
        self._has_days |= any(DAYS.search(item.title) for item in part)
        self._has_sentences |= any(_SENTENCE.search(item.title) for item in part)

    def goes_on_in(self, part: list[TimedItem]) -> bool:
        """Tell whether a later paragraph belongs here: most of it is later, and a single item is written alike."""
        if part[0].form is not self.items[0].form:
            return False
        if sum(item.start > self._last for item in part) * 2 <= len(part):
            return False
        if not self._has_days and any(DAYS.search(item.title) for item in part):
            return False
        return len(part) > 1 or self._fits_alone(part[0])

    def _fits_alone(self, single: TimedItem) -> bool:
        if single.mark not in self._marks or EVERY.search(single.title):
            return False
        return self._has_sentences or not _SENTENCE.search(single.title)


def best_list(paragraphs: Iterable[Sequence[TimedItem]], duration: float | None) -> TimedList | None:
    """Choose the list of chapters among the items of a text.

    Args:
        paragraphs: The items of each paragraph, in the order of the text.
        duration: Seconds of the video, where known.

    Returns:
        The list that begins in the first minute and has most items, else the one with most; of equals the first.
        ``None`` where nothing is a list of chapters.
    """
    judged = [found for run in _runs(paragraphs) if (found := _chapters_of(run, duration))]
    return max(judged, key=lambda each: (each.items[0].start < _SOON, len(each.items)), default=None)


def _runs(paragraphs: Iterable[Sequence[TimedItem]]) -> list[list[TimedItem]]:
    """Join the items of paragraphs to runs of one form; a run goes on in a later paragraph that goes on in time."""
    runs: list[_Run] = []
    for paragraph in paragraphs:
        for part in _restarts(_one_form(paragraph)):
            near = (run for run in reversed(runs[-_RUNS_LOOKED_AT:]) if run.goes_on_in(part))
            home = next(near, None)
            if home is None:
                home = _Run()
                runs.append(home)
            home.add(part)
    return [run.items for run in runs]


def _one_form(paragraph: Sequence[TimedItem]) -> list[TimedItem]:
    """Keep the items of the form that most of a paragraph has, so that an odd line does not part the list."""
    labelled = _with_labels_read(paragraph)
    if not labelled:
        return []
    forms = Counter(item.form for item in labelled)
    form = max(forms, key=lambda each: forms[each])
    return _read_up(_read_down(_second_column([item for item in labelled if item.form is form])))


def _second_column(items: list[TimedItem]) -> list[TimedItem]:
    """Take the second of two times side by side, where the first is a column of lengths."""
    starts = [item.end for item in items if item.end is not None]
    if len(starts) < max(_FEW, len(items)) or starts[0] >= items[0].start:
        return items
    swapped = [replace(item, start=start, end=None) for item, start in zip(items, starts, strict=True)]
    return swapped if _ascends(swapped) else items


def _read_down(items: list[TimedItem]) -> list[TimedItem]:
    """Read columns from top to bottom, where that ascends and reading across does not."""
    rows = [list(row) for _, row in groupby(items, key=lambda item: item.line)]
    if len(rows) in {0, 1, len(items)} or _ascends(items):
        return items
    down = [row[column] for column in range(max(map(len, rows))) for row in rows if column < len(row)]
    return down if _ascends(down) else items


def _read_up(items: list[TimedItem]) -> list[TimedItem]:
    """Read a list from its end, where it goes back without a fault to the start of the video."""
    backwards = items[::-1]
    return backwards if len(items) >= _ENOUGH and items[-1].start == 0 and _ascends(backwards) else items


def _ascends(items: Sequence[TimedItem]) -> bool:
    return all(first.start < second.start for first, second in pairwise(items))


def _with_labels_read(paragraph: Sequence[TimedItem]) -> list[TimedItem]:
    """Drop a label that all items share ("Start 0:00 Intro"), keep one that separators part, drop sentences.

    In a list with its times in brackets at the ends ("Plank (2:00)"), words may follow too ("Bridge (3:00) 3 sets").
    """
    middle = [item for item in paragraph if item.form is Form.MIDDLE]
    if not middle:
        return list(paragraph)
    labels = Counter(_label(item) for item in middle)
    ends_in_brackets = sum(item.form is Form.TAIL and item.is_bracketed for item in paragraph) >= len(paragraph) / 2
    read: list[TimedItem] = []
    for item in paragraph:
        if item.form is not Form.MIDDLE:
            read.append(item)
        elif labels[_label(item)] >= _FEW and not DAYS.search(item.label):
            read.append(replace(item, form=Form.LEAD))
        elif item.is_parted:
            read.append(replace(item, form=Form.TAIL, title=f"{item.label} – {item.title}"))
        elif item.is_bracketed and ends_in_brackets:
            read.append(replace(item, form=Form.TAIL, title=f"{item.label.rstrip()} {item.title.lstrip()}"))
    return read


def _label(item: TimedItem) -> str:
    return _DIGITS.sub("0", item.label.casefold())


def _restarts(items: list[TimedItem]) -> list[list[TimedItem]]:
    """Part a run where a whole list begins again, as when it is repeated in another language."""
    parts: list[list[TimedItem]] = []
    for item in items:
        if not parts or (len(parts[-1]) >= _ENOUGH and item.start <= parts[-1][0].start < parts[-1][-1].start):
            parts.append([])
        parts[-1].append(item)
    return parts


def _chapters_of(run: list[TimedItem], duration: float | None) -> TimedList | None:
    """Make the list of chapters of a run; ``None`` where its times are lengths, a timetable or a transcript."""
    items = _without_strays(run)
    inside = [item for item in items if duration is None or item.start < duration]
    distinct = _without_repeats(inside)
    kept = _longest_ascending(distinct)
    if len(kept) < _FEW or not _mostly_ascends(kept, distinct, inside):
        return None
    if not _begins_early(kept, duration) or _is_transcript(kept):
        return None
    if _is_timetable(items, len(inside)) or _are_lengths(kept, duration):
        return None
    return TimedList(tuple(kept), len(distinct) - len(kept))


def _mostly_ascends(kept: list[TimedItem], distinct: list[TimedItem], inside: list[TimedItem]) -> bool:
    """Ask for more order of a list that does not begin with the video: it may be lengths."""
    if kept[0].start < _SOON:
        return len(kept) >= _KEPT_SHARE * len(distinct)
    return len(kept) >= _LATE_KEPT_SHARE * len(distinct) and len(kept) * 2 >= len(inside)


def _without_strays(run: list[TimedItem]) -> list[TimedItem]:
    """Drop "Total 25:02" and single lines of a timetable in a list that otherwise has none."""
    items = [item for item in run if not ALL_OF_IT.fullmatch(item.title)]
    stray = [item for item in items if DAYS.search(item.title) and EVERY.search(item.title)]
    return items if len(stray) * 2 > len(items) else [item for item in items if item not in stray]


def _without_repeats(items: list[TimedItem]) -> list[TimedItem]:
    """Make one chapter of neighbours at one time: the first."""
    return [next(group) for _, group in groupby(items, key=lambda item: item.start)]


def _longest_ascending(items: list[TimedItem]) -> list[TimedItem]:
    """Keep the most items that ascend in time."""
    ends: list[float] = []
    indices: list[int] = []
    before: list[int] = []
    for index, item in enumerate(items):
        place = bisect_left(ends, item.start)
        before.append(indices[place - 1] if place else -1)
        ends[place : place + 1] = [item.start]
        indices[place : place + 1] = [index]
    kept: list[TimedItem] = []
    index = indices[-1] if indices else -1
    while index >= 0:
        kept.append(items[index])
        index = before[index]
    return kept[::-1]


def _begins_early(kept: list[TimedItem], duration: float | None) -> bool:
    begin = kept[0].start
    if len(kept) == _FEW:
        return begin < _SOON
    return begin < (2 * _LATEST_BEGIN if duration is None else max(_LATEST_BEGIN, _LATEST_SHARE * duration))


def _is_transcript(kept: list[TimedItem]) -> bool:
    gaps = [second.start - first.start for first, second in pairwise(kept)]
    return len(kept) >= _TRANSCRIPT_ITEMS and median(gaps) < _TRANSCRIPT_GAP


def _is_timetable(items: list[TimedItem], inside: int) -> bool:
    """Tell a timetable: days beside most times, or round times from five on, or many beyond the video."""
    days = sum(1 for item in items if DAYS.search(item.title) or DAYS.search(item.label))
    begin = min(item.start for item in items)
    rounded = all(item.start % _TIMETABLE_STEP == 0 for item in items)
    beyond = len(items) - inside
    is_late = begin >= _LATEST_BEGIN and rounded
    return days * 2 > len(items) or is_late or (beyond * 3 > len(items) and begin >= _SOON)


def _are_lengths(kept: list[TimedItem], duration: float | None) -> bool:
    """Tell lengths of work and rest that happen to ascend: round, not from zero, and over long before the video."""
    starts = [item.start for item in kept]
    if starts[0] == 0:
        return False
    plan = sum(1 for item in kept if PROTOCOL.search(item.title) or item.is_length)
    if plan * 2 > len(kept):
        return True
    if any(start % _TIMETABLE_STEP for start in starts):
        return False
    if duration is None:
        return starts[-1] <= 2 * _SOON
    sums_up = abs(sum(starts) - duration) <= 0.05 * duration and not any(start % _ROUND for start in starts)
    is_brief = starts[0] >= _SOON / 2 or starts[-1] <= 2 * _SOON
    return (is_brief and starts[-1] < _LENGTHS_SHARE * duration) or sums_up
