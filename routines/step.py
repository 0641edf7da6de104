"""One timed step of a class: the smallest stretch of media over which the overlay counts down."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from routines.exercise import Side, Work


class StepKind(StrEnum):
    """Say what the person does during a step."""

    GET_READY = "get-ready"
    HOLD = "hold"
    REPS = "reps"
    SWITCH_SIDES = "switch-sides"
    REST = "rest"
    PLAIN = "plain"
    """A chapter (or part of one) of which only the name and the time are known."""
    TALK = "talk"


class Step(NamedTuple):
    """A stretch of media with one thing to do in it; a named tuple, as a class of 5,000 chapters makes very many.

    In get ready, switch sides and rest, the side and the set are those of the work that comes next.

    Attributes:
        kind: What is done.
        start: Seconds from the start of the video.
        end: Seconds from the start of the video, after ``start`` (equal only in a class of no length).
        chapter: Index into the timeline's chapters.
        side: Left or right, or what the class says; when ``by_turns``, the side that begins.
        side_number: 1 for the side done first, 2 for the other; 0 where the chapter does not do both in turn.
        set_number: From 1 to ``sets``, counted on each side; 0 where there are none.
        sets: How many sets each side does; 0 where there are none.
        work: The hold or reps of this step at the length they have here; ``None`` where nothing is counted.
        is_about: The work was too long for the filmed time and was shortened to fit.
        cue: The sentence in force when the step begins; may be empty. A pause takes none over from the work before it.
        by_turns: The sides take turns rep by rep, and ``work`` counts the reps of each side.
        is_work: Seconds of this step count as practice.
    """

    kind: StepKind
    start: float
    end: float
    chapter: int
    side: Side | None = None
    side_number: int = 0
    set_number: int = 0
    sets: int = 0
    work: Work | None = None
    is_about: bool = False
    cue: str = ""
    by_turns: bool = False
    is_work: bool = False

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.end - self.start
