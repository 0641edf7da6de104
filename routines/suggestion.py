"""Which class to suggest today: one, for a reason that can be said in a few words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from routines.video_class import Focus, Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

BEGUN_LATELY: Final = timedelta(days=3)
"""A class that was left longer ago than this is begun anew sooner than gone on with."""
DAY_BEGINS: Final = 4
NOON: Final = 12
EVENING: Final = 18
"""Hours of the day, 0 to 23, at which the night, the morning and the afternoon are over."""
_GENTLE = {Level.GENTLE: 0, Level.EASY: 1, None: 2, Level.STEADY: 3, Level.STRONG: 4}


class Reason(StrEnum):
    """Say why a class is suggested."""

    PROGRAM = "program"
    BEGUN = "begun"
    FAVOURITE = "favourite"
    MORNING = "morning"
    NOT_LATELY = "not-lately"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What speaks for a class.

    Attributes:
        class_id: The fingerprint of the video.
        title: Its title; ties go by it.
        duration: Seconds.
        focus: What it is for, most important first.
        level: How demanding; ``None`` where not said.
        is_favourite: Starred by the person.
        left_at: When it was left before its end, with offset; ``None`` where there is nothing to go on with.
        last_played: When it was last played, with offset; ``None`` where it never was.
        is_there: Its video can be found on this machine.
    """

    class_id: str
    title: str
    duration: float
    focus: tuple[Focus, ...] = ()
    level: Level | None = None
    is_favourite: bool = False
    left_at: datetime | None = None
    last_played: datetime | None = None
    is_there: bool = True


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One class and why it is the one."""

    class_id: str
    reason: Reason


def suggest(candidates: Iterable[Candidate], now: datetime, next_in_program: str = "") -> Suggestion | None:
    """Choose one class for today.

    The next class of a running program comes first, then what was begun lately, then the favourite that was not done
    for longest; in the morning the shortest gentle class for the back, and else the class that was not done for
    longest. A class whose video cannot be found is suggested only where no other is there.

    Args:
        candidates: The classes in question; each at most once.
        now: The present, with offset.
        next_in_program: The class that is next in a running program; empty where there is none.

    Returns:
        ``None`` only where there are no candidates.
    """
    every = list(candidates)
    there = [candidate for candidate in every if candidate.is_there] or every
    if any(candidate.class_id == next_in_program for candidate in there):
        return Suggestion(next_in_program, Reason.PROGRAM)
    for reason, chosen, order in _WAYS:
        found = [candidate for candidate in there if chosen(candidate, now)]
        if found:
            return Suggestion(min(found, key=order).class_id, reason)
    return None


def is_morning(now: datetime) -> bool:
    """Tell whether it is morning where the clock stands."""
    return DAY_BEGINS <= now.hour < NOON


def _was_begun_lately(candidate: Candidate, now: datetime) -> bool:
    return candidate.left_at is not None and now - candidate.left_at <= BEGUN_LATELY


def _newest_first(candidate: Candidate) -> tuple[float, str]:
    return -candidate.left_at.timestamp() if candidate.left_at else 0.0, candidate.class_id


def _not_for_longest(candidate: Candidate) -> tuple[float, float, str, str]:
    last = candidate.last_played.timestamp() if candidate.last_played else float("-inf")
    return last, candidate.duration, candidate.title, candidate.class_id


def _gentlest(candidate: Candidate) -> tuple[int, float, str, str]:
    return _GENTLE[candidate.level], candidate.duration, candidate.title, candidate.class_id


_WAYS: tuple[
    tuple[Reason, Callable[[Candidate, datetime], bool], Callable[[Candidate], tuple[float | str, ...]]], ...
] = (
    (Reason.BEGUN, _was_begun_lately, _newest_first),
    (Reason.FAVOURITE, lambda candidate, _: candidate.is_favourite, _not_for_longest),
    (Reason.MORNING, lambda candidate, now: is_morning(now) and Focus.BACK in candidate.focus, _gentlest),
    (Reason.NOT_LATELY, lambda *_: True, _not_for_longest),
)
