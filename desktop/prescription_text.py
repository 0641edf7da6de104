"""What an exercise asks for, in the few words of the class page: “8 reps”, “up 2, down 2”, “Each side”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.time_text import seconds_text
from routines.exercise import Hold, Prescription, Reps, Side

if TYPE_CHECKING:
    from routines.chapter import Chapter
    from routines.exercise import Tempo, Work

_SIDES = {
    Side.LEFT: "Left side",
    Side.RIGHT: "Right side",
    Side.BOTH: "Each side",
    Side.ALTERNATING: "Sides take turns",
}


def amount_text(chapter: Chapter) -> str:
    """Tell how much is asked for: ``8 reps``, ``2 × 45 s hold``, ``5 breaths``; else how long the chapter is."""
    prescription = asked_for(chapter)
    if prescription.work is None:
        return seconds_text(chapter.seconds)
    amount = _work_text(prescription.work)
    return f"{prescription.sets} × {amount}" if prescription.sets > 1 else amount


def tempo_text(chapter: Chapter) -> str:
    """Tell the tempo of a rep, ``up 2, hold 1, down 3``; phases that take no time are passed over; empty for holds."""
    work = asked_for(chapter).work
    return _phases_text(work.tempo) if isinstance(work, Reps) else ""


def side_text(chapter: Chapter) -> str:
    """Tell the side, ``Each side``; empty where it was not said."""
    prescription = asked_for(chapter)
    if prescription.by_turns:
        return _SIDES[Side.ALTERNATING]
    return _SIDES[prescription.side] if prescription.side else ""


def prescription_text(chapter: Chapter) -> str:
    """Tell all of it in one line: ``8 reps · up 2, down 2 · each side``."""
    parts = (amount_text(chapter), tempo_text(chapter), side_text(chapter).lower())
    return " · ".join(part for part in parts if part)


def asked_for(chapter: Chapter) -> Prescription:
    """Find what a chapter asks for: its prescription, or the sum of the work that its cues start.

    Cues that ask for different work add up to none: then only the chapter's length can be told.
    """
    if chapter.prescription is not None and chapter.prescription.work is not None:
        return chapter.prescription
    started = [cue for cue in chapter.cues if cue.work is not None]
    if len({cue.work for cue in started}) != 1:
        return chapter.prescription or Prescription()
    sides = {cue.side for cue in started}
    if sides == {Side.LEFT, Side.RIGHT}:
        return Prescription(started[0].work, sets=max(len(started) // 2, 1), side=Side.BOTH)
    return Prescription(started[0].work, sets=len(started), side=started[0].side if len(sides) == 1 else None)


def _work_text(work: Work) -> str:
    if isinstance(work, Hold):
        return _count_text(work.breaths, "breath") if work.breaths else f"{seconds_text(work.seconds)} hold"
    return _count_text(work.count, "rep")


def _count_text(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _phases_text(tempo: Tempo) -> str:
    return ", ".join(f"{phase.word} {phase.seconds:.3g}" for phase in tempo.phases if phase.seconds > 0)
