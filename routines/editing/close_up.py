"""The part of a class that the overlay needs at a position, so that each edit need not lay out the whole class anew."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING

from routines.timeline import build_timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.chapter import Chapter
    from routines.timeline import Timeline

_EXERCISES_AHEAD = 2
"""What comes next is an exercise ahead, and the one after that while the first is only got ready for."""
_NEAR_THE_BEGINNING = 1.0
"""Seconds: chapters before this are all taken, since small gaps at the beginning are closed."""


@dataclass(frozen=True, slots=True)
class CloseUp:
    """A timeline that shows the same as that of the whole class from ``start`` up to ``end``, in seconds."""

    timeline: Timeline
    start: float
    end: float

    def shows(self, position: float) -> bool:
        """Tell whether a position (seconds) may be looked up here."""
        return self.start <= position < self.end


def close_up(chapters: Sequence[Chapter], duration: float, position: float) -> CloseUp:
    """Lay out the chapter at a position, and those after it that are told of there.

    Args:
        chapters: In order, without overlaps, inside the video.
        duration: Seconds of the video.
        position: Seconds from the start of the video.
    """
    index = bisect_right(chapters, position, key=lambda chapter: chapter.start) - 1
    start = chapters[index].start if index >= 0 else -inf
    end = chapters[index + 1].start if index + 1 < len(chapters) else inf
    first = max(index - 1, 0) if start >= _NEAR_THE_BEGINNING else 0
    number = sum(chapter.is_exercise for chapter in chapters[:first])
    taken: list[Chapter] = []
    ahead = 0
    for place in range(first, len(chapters)):
        chapter = chapters[place]
        number += chapter.is_exercise
        is_nameless = chapter.is_exercise and not chapter.title
        taken.append(replace(chapter, title=f"Exercise {number}") if is_nameless else chapter)
        ahead += chapter.is_exercise and place > index
        if ahead == _EXERCISES_AHEAD:
            break
    return CloseUp(build_timeline(taken, duration), start, end)
