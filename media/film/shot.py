"""What the body does in a stretch of a film, or what stands there where it cannot show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from media.mannequin.motion import Motion


@dataclass(frozen=True, slots=True)
class Card:
    """The picture for an exercise that the figure does not know: its name and how it goes."""

    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Shot:
    """One motion (or card) for a while.

    Attributes:
        start: Seconds from the beginning of the film.
        end: Seconds from the beginning of the film, after ``start``.
        shown: The motion, from its own beginning; one that repeats goes on until the end.
        pose: Name of the pose in which the body is at the end; empty after a card.
        is_cut: The body was somewhere else before: the picture before melts into this one.
    """

    start: float
    end: float
    shown: Motion | Card
    pose: str = ""
    is_cut: bool = False
