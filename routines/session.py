"""One run through a class: what was watched, how long it took, what was done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True, order=True)
class WatchedRange:
    """A stretch of media that was really played, in seconds from the start of the video; ``end`` ≥ ``start``."""

    start: float
    end: float


class Result(StrEnum):
    """Say how much of an exercise was done."""

    DONE = "done"
    PARTLY = "partly"
    SKIPPED = "skipped"


MOST_TIGHTNESS = 10
"""Tightness goes from 0, loose, to this, very tight, in whole numbers."""


def is_tightness(value: object) -> bool:
    """Tell whether a value is a degree of tightness: a whole number from 0 to 10."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_TIGHTNESS


@dataclass(frozen=True, slots=True)
class ExerciseResult:
    """How one exercise went: its title, the result, and the working seconds that were seen."""

    title: str
    result: Result
    seconds: float


@dataclass(frozen=True, slots=True)
class Session:
    """One run through a class.

    Attributes:
        session_id: A UUIDv4.
        class_id: The fingerprint of the video.
        class_title: The title on that day.
        started_at: Wall clock with offset; it only dates the session.
        ended_at: Wall clock with offset.
        elapsed: Monotonic seconds from start to end, pauses and lengthened holds included.
        watched: Disjoint ranges of media, in order.
        exercises: One result for each exercise of the class, in order.
        is_completed: At least 80 % of the class's working seconds were seen.
        note: The person's own words.
        tightness_before: How tight the person felt before, 0 (loose) to 10; ``None`` where not said.
        tightness_after: The same after the class.
    """

    session_id: str
    class_id: str
    class_title: str
    started_at: datetime
    ended_at: datetime
    elapsed: float
    watched: tuple[WatchedRange, ...] = ()
    exercises: tuple[ExerciseResult, ...] = ()
    is_completed: bool = False
    note: str = ""
    tightness_before: int | None = None
    tightness_after: int | None = None

    @property
    def watched_seconds(self) -> float:
        """Media seconds that were seen, each counted once."""
        return sum(span.end - span.start for span in self.watched)
