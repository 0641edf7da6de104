"""A chapter that is proposed, never taken silently: with its reason and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from routines.errors import RoutineError

if TYPE_CHECKING:
    from routines.chapter import Chapter
    from routines.exercise import Side


class BadProposal(RoutineError):
    """Say which score cannot be meant."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of an exercise, as it is said: ``None`` where it is not.

    Attributes:
        side: Left, right, both; a second side that only "the other side" is said of is opposite to the first.
        hold: Seconds.
        reps: Per side, where they are told per side.
        sets: Of the whole.
        breaths: Where a hold is told in breaths.
    """

    side: Side | None = None
    hold: int | None = None
    reps: int | None = None
    sets: int | None = None
    breaths: int | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A chapter that is proposed.

    Attributes:
        chapter: As it would be taken; its origin is DRAFT.
        score: How sure it is: 0 to 1.
        reason: Why, in plain words.
        said: The words of the captions.
        told: The numbers and the side as they were said.
    """

    chapter: Chapter
    score: float
    reason: str
    said: str
    told: Told = Told()

    def __post_init__(self) -> None:
        if not 0 <= self.score <= 1:
            raise BadProposal(f"a score of {self.score}; it must lie between 0 and 1")
