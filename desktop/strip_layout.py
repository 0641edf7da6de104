"""Where each chapter lies on the timeline strip: widths by time, gaps between, nothing too thin to be seen."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.chapter import Chapter

LEAST_WIDTH = 2.0
"""Pixels; chapters that would be thinner are drawn together with their neighbours."""
_GAPS = (4.0, 2.0, 1.0)
_MOST_GAP = 0.3
"""Share of the strip that gaps may take."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the strip: pixels ``x`` and ``width``, seconds ``start`` to ``end``; rests are drawn thin."""

    x: float
    width: float
    start: float
    end: float
    is_rest: bool


def lay_out(chapters: Sequence[Chapter], duration: float, width: float) -> tuple[Segment, ...]:
    """Cut the strip into segments.

    Args:
        chapters: In order, without gaps or overlaps, covering the class.
        duration: Seconds of the class; 0 while not known.
        width: Pixels of the strip.

    Returns:
        Segments in order that fill the width, each at least ``LEAST_WIDTH`` wide; one where there is nothing to cut,
        none where there is no room.
    """
    if width <= 0:
        return ()
    if duration <= 0 or not chapters:
        return (Segment(0.0, width, 0.0, max(duration, 0.0), is_rest=False),)
    spans = _spans(chapters, duration)
    gap = 0.0
    groups = _merged(spans, LEAST_WIDTH * duration / width)
    for gap in (*_GAPS, 0.0):
        groups = _merged(spans, (LEAST_WIDTH + gap) * duration / width)
        if gap * len(groups) <= width * _MOST_GAP:
            break
    room = width - gap * (len(groups) - 1)
    segments = []
    x = 0.0
    for start, end, is_rest in groups:
        own = room * (end - start) / duration
        segments.append(Segment(x, own, start, end, is_rest))
        x += own + gap
    return tuple(segments)


def x_of(segments: Sequence[Segment], seconds: float) -> float:
    """Find the pixel of a position; ends of the strip for what lies beyond."""
    if not segments:
        return 0.0
    index = max(bisect_right(segments, seconds, key=lambda segment: segment.start) - 1, 0)
    segment = segments[index]
    length = segment.end - segment.start
    part = (seconds - segment.start) / length if length > 0 else 0.0
    return segment.x + segment.width * min(1.0, max(0.0, part))


def seconds_at(segments: Sequence[Segment], x: float) -> float:
    """Find the position under a pixel; a gap belongs to the segment before it."""
    if not segments:
        return 0.0
    segment = segments[index_at(segments, x)]
    part = (x - segment.x) / segment.width if segment.width > 0 else 0.0
    return segment.start + (segment.end - segment.start) * min(1.0, max(0.0, part))


def index_at(segments: Sequence[Segment], x: float) -> int:
    """Find the segment under a pixel; -1 without segments."""
    return max(bisect_right(segments, x, key=lambda segment: segment.x) - 1, min(0, len(segments) - 1))


_Span = tuple[float, float, bool]


def _spans(chapters: Sequence[Chapter], duration: float) -> list[_Span]:
    """Return start, end and whether it is a rest; where nobody works at all, nothing counts as a rest."""
    has_exercises = any(chapter.is_exercise for chapter in chapters)
    return [
        (chapter.start, min(chapter.end, duration), has_exercises and not chapter.is_exercise)
        for chapter in chapters
        if chapter.start < duration
    ]


def _merged(spans: Sequence[_Span], least: float) -> list[_Span]:
    """Draw together neighbours until each lasts ``least`` seconds; a piece with work in it is no rest."""
    groups: list[_Span] = []
    for start, end, is_rest in spans:
        if groups and groups[-1][1] - groups[-1][0] < least:
            begun, _, was_rest = groups.pop()
            groups.append((begun, end, was_rest and is_rest))
        else:
            groups.append((start, end, is_rest))
    if len(groups) > 1 and groups[-1][1] - groups[-1][0] < least:
        _, end, is_rest = groups.pop()
        begun, _, was_rest = groups.pop()
        groups.append((begun, end, was_rest and is_rest))
    return groups
