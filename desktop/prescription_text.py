"""What an exercise asks for, in the few words of the class page: “8 reps”, “up 2, down 2”, “Each side”."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.time_text import seconds_text
from routines.exercise import Hold, Prescription, Reps, Side

if TYPE_CHECKING:
    from routines.chapter import Chapter
    from routines.exercise import Tempo, Work

_NOTHING = Prescription()
_SIDES = {
    Side.LEFT: "Left side",
    Side.RIGHT: "Right side",
    Side.BOTH: "Each side",
    Side.ALTERNATING: "Sides take turns",
}


@dataclass(frozen=True, slots=True)
class PrescriptionText:
    """What an exercise asks for, in words.

    Attributes:
        amount: ``8 reps``, ``2 × 45 s hold``, ``5 breaths``; where nothing is known, how long the chapter is.
        tempo: ``up 2, hold 1, down 3``, without the phases that take no time; empty for holds.
        side: ``Each side``; empty where it was not said.
    """

    amount: str
    tempo: str = ""
    side: str = ""


def amount_text(chapter: Chapter) -> str:
    """Tell how much is asked for."""
    return prescription_words(chapter).amount


def side_text(chapter: Chapter) -> str:
    """Tell the side; empty where it was not said."""
    return prescription_words(chapter).side


def prescription_text(chapter: Chapter, between: str = " · ") -> str:
    """Tell all of it in one line: ``8 reps · up 2, down 2 · each side``."""
    words = prescription_words(chapter)
    return between.join(part for part in (words.amount, words.tempo, words.side.lower()) if part)


def prescription_words(chapter: Chapter) -> PrescriptionText:
    """Put what a chapter asks for into words."""
    asked = asked_for(chapter)
    side = Side.ALTERNATING if asked.by_turns else asked.side
    if asked.work is None:
        return PrescriptionText(seconds_text(chapter.seconds), side=_SIDES[side] if side else "")
    amount = _work_text(asked.work)
    return PrescriptionText(
        amount=f"{asked.sets} × {amount}" if asked.sets > 1 else amount,
        tempo=_phases_text(asked.work.tempo) if isinstance(asked.work, Reps) else "",
        side=_SIDES[side] if side else "",
    )


def asked_for(chapter: Chapter) -> Prescription:
    """Find what a chapter asks for: its prescription, or the sum of the work that its cues start.

    Cues that ask for different work add up to none: then only the chapter's length can be told.
    """
    if not chapter.cues or (chapter.prescription is not None and chapter.prescription.work is not None):
        return chapter.prescription or _NOTHING
    started = [cue for cue in chapter.cues if cue.work is not None]
    if len({cue.work for cue in started}) != 1:
        return chapter.prescription or _NOTHING
    sides = {cue.side for cue in started}
    if sides == {Side.LEFT, Side.RIGHT}:
        return Prescription(started[0].work, sets=max(len(started) // 2, 1), side=Side.BOTH)
    return Prescription(started[0].work, sets=len(started), side=started[0].side if len(sides) == 1 else None)


@lru_cache(256)
def _work_text(work: Work) -> str:
    if isinstance(work, Hold):
        return _count_text(work.breaths, "breath") if work.breaths else f"{seconds_text(work.seconds)} hold"
    return _count_text(work.count, "rep")


def _count_text(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


@lru_cache(256)
def _phases_text(tempo: Tempo) -> str:
    return ", ".join(f"{phase.word} {phase.seconds:.3g}" for phase in tempo.phases if phase.seconds > 0)
