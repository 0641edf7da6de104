"""A named span of one video, and which one a position lies in."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import TYPE_CHECKING

from routines.errors import RoutineError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.exercise import Prescription, Side, Work


class BadChapter(RoutineError):
    """Say which chapter cannot be meant, and why."""


class ChapterKind(StrEnum):
    """Say what happens in a chapter."""

    WARM_UP = "warm-up"
    STRETCH = "stretch"
    MOBILITY = "mobility"
    STRENGTH = "strength"
    FLOW = "flow"
    REST = "rest"
    TALK = "talk"
    OTHER = "other"


NOT_EXERCISES = frozenset({ChapterKind.REST, ChapterKind.TALK, ChapterKind.OTHER})


class Origin(StrEnum):
    """Say which source a chapter came from, best first."""

    EDITED = "edited"
    ROUTINE = "routine"
    EMBEDDED = "embedded"
    FILLED = "filled"
    """Made by us to cover time that no chapter names."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown or asked at an instant of a chapter.

    Attributes:
        at: Seconds from the start of the chapter, at least 0.
        text: One short sentence; empty where the cue only starts work.
        work: The hold or reps that begin here; ``None`` for a sentence alone.
        side: The side of that work.
    """

    at: float
    text: str = ""
    work: Work | None = None
    side: Side | None = None

    def __post_init__(self) -> None:
        if not (isfinite(self.at) and self.at >= 0):
            raise BadChapter(f"a cue at {self.at} seconds; it must be 0 or later")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A named span of one video.

    Attributes:
        title: The clean name to show; may be empty.
        start: Seconds from the start of the video, at least 0.
        end: Seconds from the start of the video, not before ``start``.
        kind: What happens here; ``None`` where no source says, and then it counts as an exercise.
        prescription: What is asked for; ``None`` where no source says.
        cues: In order of time.
        origin: Which source it came from.
        short_name: A name of at most two lines of 11 characters for the far view.
        as_written: The title as its source wrote it; empty where it is the same as ``title``.
    """

    title: str
    start: float
    end: float
    kind: ChapterKind | None = None
    prescription: Prescription | None = None
    cues: tuple[Cue, ...] = ()
    origin: Origin = Origin.EMBEDDED
    short_name: str = ""
    as_written: str = ""

    def __post_init__(self) -> None:
        if not (isfinite(self.start) and isfinite(self.end) and 0 <= self.start <= self.end):
            raise BadChapter(f"“{self.title[:60]}” runs from {self.start} to {self.end} seconds")

    @property
    def is_exercise(self) -> bool:
        """Tell whether the person works in this chapter."""
        return self.kind not in NOT_EXERCISES

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.end - self.start


def chapter_index_at(chapters: Sequence[Chapter], position: float) -> int:
    """Find the chapter that a position lies in.

    Args:
        chapters: In order of start, covering the video without gaps.
        position: Seconds from the start of the video.

    Returns:
        The index of the last chapter that starts at or before the position; 0 before the first; -1 without chapters.
    """
    return max(bisect_right(chapters, position, key=lambda chapter: chapter.start) - 1, min(0, len(chapters) - 1))
