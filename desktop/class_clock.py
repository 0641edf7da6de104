"""The three readings of the strip: how far, which exercise, how long still."""

from __future__ import annotations

from bisect import bisect_right
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from desktop.time_text import clock_text

if TYPE_CHECKING:
    from routines.moment import Moment
    from routines.timeline import Timeline


class ClassClock(NamedTuple):
    """Position, time left, and which exercise of how many; ``progress`` is empty where there are none."""

    position: str = ""
    left: str = ""
    progress: str = ""


def read_clock(timeline: Timeline, moment: Moment) -> ClassClock:
    """Read the clock at a moment; between exercises the one before counts, before the first one the first."""
    number = moment.exercise_number or max(1, bisect_right(timeline.exercises, moment.chapter_index))
    return ClassClock(
        clock_text(moment.position),
        f"{clock_text(ceil(timeline.duration - moment.position))} left",
        f"Exercise {number} of {moment.exercise_count}" if moment.exercise_count else "",
    )
