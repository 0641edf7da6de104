"""Chapters inside chapters, laid flat: the innermost are what the person does, those around them are headings."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.chapter_readers.harvest import Harvest

NOTE = "Chapters lie inside others; the innermost are shown."
_SHORTEST_LEAD = 0.5
"""Seconds of an outer chapter, before its first inner one, that are worth a chapter."""


@dataclass(slots=True)
class NestedChapter:
    """A chapter that may hold others; times in seconds, ``end`` is ``None`` where the file does not say."""

    title: str
    start: float
    end: float | None
    inner: list[NestedChapter] = field(default_factory=list)


def lay_flat(chapters: Sequence[NestedChapter], harvest: Harvest) -> bool:
    """Take the innermost chapters, and of the outer ones the time before their first inner one.

    Args:
        chapters: In the order of the file.
        harvest: Takes them, outer before inner.

    Returns:
        Whether any chapter held others.
    """
    waiting = list(reversed(chapters))
    is_nested = False
    while waiting:
        chapter = waiting.pop()
        if not chapter.inner:
            harvest.take(chapter.title, chapter.start, chapter.end)
            continue
        is_nested = True
        first = min(inner.start for inner in chapter.inner)
        if first - chapter.start >= _SHORTEST_LEAD:
            harvest.take(chapter.title, chapter.start, first)
        waiting.extend(reversed(chapter.inner))
    return is_nested


def nest_by_time(spans: Sequence[tuple[str, float, float]]) -> list[NestedChapter]:
    """Build chapters inside chapters from spans alone.

    Args:
        spans: Title, start and end in seconds. Of spans with the same start the longer is the outer one; a span that
            is equal to the one before stands beside it.

    Returns:
        The outermost, in order of start.
    """
    outermost: list[NestedChapter] = []
    around: list[NestedChapter] = []
    for title, start, end in sorted(spans, key=lambda span: (span[1], -span[2])):
        while around and not _holds(around[-1], start, end):
            around.pop()
        chapter = NestedChapter(title, start, end)
        (around[-1].inner if around else outermost).append(chapter)
        around.append(chapter)
    return outermost


def _holds(outer: NestedChapter, start: float, end: float) -> bool:
    last = inf if outer.end is None else outer.end
    return outer.start <= start and end <= last and start < last and (outer.start, last) != (start, end)
