"""What a voice says in a class, and when: the name of each exercise, how it goes, sides, half-way, the last seconds.

A pure function of the timeline. Nothing is said twice, and nothing over something else: each sentence may wait a little
for the one before it to end; the one that matters less gives way where there is no room.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from routines.exercise import Hold, Reps, Side
from routines.step import StepKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from routines.step import Step
    from routines.timeline import Timeline

__all__ = ["SpokenCue", "spoken_cues"]

_GAP = 0.35
"""Seconds of quiet between two sentences."""
_SETTLING = 0.3
"""Seconds after the start of an exercise at which its name is said."""
_BEFORE_WORK = 3.0
"""Seconds before the work at which its side is said."""
_LAST_SECONDS = 5.0
_LONG_HOLD = 20.0
"""Seconds: of a shorter hold nobody needs to be told that half of it is over."""
_SHORT_HOLD = 12.0
"""Seconds: a shorter hold is over before its last five could be told."""
_MANY_REPS = 6
_SOME_REPS = 3


class _Weight(IntEnum):
    """What gives way to what: the larger stays."""

    HALF_WAY = 1
    BEGIN = 2
    LAST = 3
    HOW = 4
    SIDE = 5
    NAME = 6


@dataclass(frozen=True, slots=True)
class SpokenCue:
    """One sentence.

    Attributes:
        at: Seconds from the start of the video at which it begins.
        text: What is said.
        seconds: How long saying it takes.
    """

    at: float
    text: str
    seconds: float

    @property
    def end(self) -> float:
        """Seconds from the start of the video at which it is said."""
        return self.at + self.seconds


@dataclass(frozen=True, slots=True)
class _Wish:
    """A sentence with the time it should be said at, and how many seconds later will still do."""

    at: float
    text: str
    weight: _Weight
    may_wait: float


def spoken_cues(timeline: Timeline, seconds_of: Callable[[str], float]) -> tuple[SpokenCue, ...]:
    """Plan what is said in a class.

    Args:
        timeline: Of the class; the texts of its chapters' cues are said where they stand.
        seconds_of: How long saying a text takes.

    Returns:
        In order of time; each ends before the next begins and before the class does.
    """
    said: list[SpokenCue] = []
    wishes = sorted(_wishes(timeline), key=lambda wish: (wish.at, -wish.weight))
    for place, wish in enumerate(wishes):
        at = max(wish.at, said[-1].end + _GAP) if said else wish.at
        cue = SpokenCue(at, wish.text, seconds_of(wish.text))
        is_late = at > wish.at + wish.may_wait or cue.end > timeline.duration
        is_repeated = bool(said) and said[-1].text == wish.text
        if not (is_late or is_repeated or _is_in_the_way(cue, wish, wishes[place + 1 :])):
            said.append(cue)
    return tuple(said)


def _is_in_the_way(cue: SpokenCue, wish: _Wish, later: Iterable[_Wish]) -> bool:
    """Tell whether saying a sentence would keep one that matters more from being said in time."""
    for other in later:
        if other.at >= cue.end + _GAP:
            return False
        if other.weight > wish.weight and other.at + other.may_wait < cue.end + _GAP:
            return True
    return False


def _wishes(timeline: Timeline) -> Iterator[_Wish]:
    for step in timeline.steps:
        yield from _of_step(timeline, step)
    for chapter in timeline.chapters:
        for cue in chapter.cues:
            if cue.text:
                yield _Wish(chapter.start + cue.at + _SETTLING, cue.text, _Weight.HOW, 8.0)


def _of_step(timeline: Timeline, step: Step) -> Iterator[_Wish]:
    chapter = timeline.chapters[step.chapter]
    is_first = step.start == chapter.start
    if is_first and chapter.is_exercise and chapter.title:
        yield _Wish(step.start, f"{chapter.title}.", _Weight.NAME, 4.0)
    if step.kind is StepKind.SWITCH_SIDES:
        yield _Wish(step.start, f"Change sides.{_side_words(step.side, ' ')}", _Weight.SIDE, 3.0)
    elif step.kind is StepKind.GET_READY and step.side in {Side.LEFT, Side.RIGHT} and not step.by_turns:
        first = " first" if step.side_number == 1 else ""
        at = max(step.start + _SETTLING, step.end - _BEFORE_WORK)
        yield _Wish(at, f"{_side_words(step.side)}{first}.", _Weight.SIDE, 2.5)
    elif step.kind is StepKind.REST:
        yield _Wish(step.start, "Rest.", _Weight.SIDE, 2.0)
    if isinstance(step.work, Hold):
        yield from _of_hold(step)
    elif isinstance(step.work, Reps) and step.kind is StepKind.REPS:
        yield from _of_reps(step, step.work)


def _of_hold(step: Step) -> Iterator[_Wish]:
    if step.kind is not StepKind.HOLD:
        return
    yield _Wish(step.start, "Hold, and breathe.", _Weight.BEGIN, 2.0)
    if step.seconds >= _LONG_HOLD:
        yield _Wish(step.start + step.seconds / 2, "Half-way.", _Weight.HALF_WAY, 1.5)
    if step.seconds >= _SHORT_HOLD:
        yield _Wish(step.end - _LAST_SECONDS, "Last five seconds.", _Weight.LAST, 0.5)


def _of_reps(step: Step, work: Reps) -> Iterator[_Wish]:
    count = work.count * (2 if step.by_turns else 1)
    each = step.seconds / count
    yield _Wish(step.start, "And begin.", _Weight.BEGIN, 1.5)
    if count >= _MANY_REPS:
        yield _Wish(step.start + each * (count // 2), "Half-way.", _Weight.HALF_WAY, 1.5)
    if count >= _SOME_REPS:
        last = 2 if step.by_turns else 1
        words = "One more on each side." if step.by_turns else "Last one."
        yield _Wish(step.end - each * last, words, _Weight.LAST, 1.0)


def _side_words(side: Side | None, before: str = "") -> str:
    if side not in {Side.LEFT, Side.RIGHT}:
        return ""
    return f"{before}{'Left' if side is Side.LEFT else 'Right'} side{'.' if before else ''}"
