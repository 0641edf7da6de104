"""Where a jump by exercise leads; positions in, positions out, all in seconds from the start of the video."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from routines.timeline import Timeline

GRACE = 0.1
"""Seconds: the picture shown after a jump may lie this much before its target and still counts as there."""
RESTART_AFTER = 3.0
"""Seconds into an exercise after which "previous" means its own start."""


def _starts(timeline: Timeline) -> tuple[float, ...]:
    """List where a jump can land: the exercises, or all chapters where no exercise is known."""
    if timeline.exercises:
        return tuple(timeline.chapters[index].start for index in timeline.exercises)
    return tuple(chapter.start for chapter in timeline.chapters)


def next_exercise(timeline: Timeline, position: float) -> float | None:
    """Find the start of the exercise after the position; ``None`` after the last."""
    starts = _starts(timeline)
    index = bisect_right(starts, position + GRACE)
    return starts[index] if index < len(starts) else None


def previous_exercise(timeline: Timeline, position: float) -> float:
    """Find the start of this exercise or, within its first three seconds, of the one before; 0 before the first."""
    starts = _starts(timeline)
    index = bisect_right(starts, position + GRACE) - 1
    if index >= 0 and position - starts[index] <= RESTART_AFTER:
        index -= 1
    return starts[index] if index >= 0 else 0.0


def exercise_start(timeline: Timeline, position: float) -> float:
    """Find the start of the exercise at the position or, in a rest or talk, of the one just left; 0 before any."""
    starts = _starts(timeline)
    index = bisect_right(starts, position + GRACE) - 1
    return starts[index] if index >= 0 else 0.0
