"""Saying what parts ask for: kind, side, holds, reps, tempo, sets and pauses, for one part or several at once."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from routines.chapter import NOT_EXERCISES, ChapterKind
from routines.editing.edited_class import with_change
from routines.editing.suggesting import taken
from routines.exercise import DEFAULT_TEMPO, BadPrescription, Hold, Prescription, Reps, Side

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from routines.chapter import Chapter
    from routines.editing.edited_class import EditedClass
    from routines.exercise import Tempo, Work

USUAL_REPS = 8
USUAL_HOLD = 30.0
"""Seconds."""


class Doing(StrEnum):
    """Say what is counted in a part."""

    HOLD = "hold"
    REPS = "reps"
    REST = "rest"
    NOTHING = "none"
    """It is followed along: only its name and its time are shown."""


def doing_of(chapter: Chapter) -> Doing:
    """Tell what is counted in a chapter, by its prescription or else by its cues."""
    if chapter.kind is ChapterKind.REST:
        return Doing.REST
    work = work_of(chapter)
    if isinstance(work, Hold):
        return Doing.HOLD
    return Doing.REPS if work else Doing.NOTHING


def work_of(chapter: Chapter) -> Work | None:
    """Find what one set asks for: of the prescription, else of the first cue that starts work."""
    plan = chapter.prescription
    if plan is not None and plan.work is not None:
        return plan.work
    return next((cue.work for cue in chapter.cues if cue.work), None)


def reps_of(chapter: Chapter) -> int:
    """Count the reps of one set; 0 where it is no reps."""
    work = work_of(chapter)
    return work.count if isinstance(work, Reps) else 0


def hold_of(chapter: Chapter) -> float:
    """Tell the seconds of one hold; 0 where it is no hold."""
    work = work_of(chapter)
    return work.seconds if isinstance(work, Hold) else 0.0


def breaths_of(chapter: Chapter) -> int:
    """Count the breaths of one hold; 0 where it is told in seconds."""
    work = work_of(chapter)
    return (work.breaths or 0) if isinstance(work, Hold) else 0


def do(edited: EditedClass, keys: Sequence[int], doing: Doing) -> EditedClass:
    """Count something else in parts; a usual amount stands in until it is set."""
    return _each(edited, keys, lambda chapter: _doing(chapter, doing))


def set_kind(edited: EditedClass, keys: Sequence[int], kind: ChapterKind | None) -> EditedClass:
    """Say what happens in parts."""
    return _each(edited, keys, lambda chapter: replace(chapter, kind=kind))


def set_work(edited: EditedClass, keys: Sequence[int], work: Work) -> EditedClass:
    """Ask for a hold or reps; holds and reps that cues start at their own times give way, their sentences stay."""
    return _each(edited, keys, lambda chapter: _working(chapter, work))


def set_hold(edited: EditedClass, keys: Sequence[int], seconds: float) -> EditedClass:
    """Ask for a hold of seconds; values that cannot be meant change nothing."""
    return _if_meant(edited, lambda: set_work(edited, keys, Hold(seconds)))


def set_breaths(edited: EditedClass, keys: Sequence[int], breaths: int) -> EditedClass:
    """Ask for a hold counted in breaths; 0 goes back to seconds, of the length it has."""

    def counted(chapter: Chapter) -> Chapter:
        now = work_of(chapter)
        seconds = now.seconds if isinstance(now, Hold) else USUAL_HOLD
        return _working(chapter, Hold.of_breaths(breaths) if breaths else Hold(seconds))

    return _if_meant(edited, lambda: _each(edited, keys, counted))


def set_reps(edited: EditedClass, keys: Sequence[int], count: int) -> EditedClass:
    """Ask for a number of reps, at the tempo that each part has; values that cannot be meant change nothing."""
    return _if_meant(
        edited, lambda: _each(edited, keys, lambda chapter: _working(chapter, Reps(count, tempo_of(chapter))))
    )


def set_tempo(edited: EditedClass, keys: Sequence[int], tempo: Tempo) -> EditedClass:
    """Ask for reps at a tempo, as many as each part has."""

    def at_tempo(chapter: Chapter) -> Chapter:
        now = work_of(chapter)
        return _working(chapter, Reps(now.count if isinstance(now, Reps) else USUAL_REPS, tempo))

    return _each(edited, keys, at_tempo)


def tempo_of(chapter: Chapter) -> Tempo:
    """Find the tempo of a chapter's reps; the usual one where it has none."""
    work = work_of(chapter)
    return work.tempo if isinstance(work, Reps) else DEFAULT_TEMPO


def set_side(edited: EditedClass, keys: Sequence[int], side: Side | None) -> EditedClass:
    """Say which side works; ``alternating`` lets the sides take turns inside one bout."""
    return prescribe(edited, keys, side=side, by_turns=side is Side.ALTERNATING)


def prescribe(edited: EditedClass, keys: Sequence[int], **fields: Any) -> EditedClass:  # noqa: ANN401 - fields differ
    """Set fields of the prescription of parts; values that cannot be meant change nothing."""

    def prescribed(chapter: Chapter) -> Chapter:
        plan = replace(chapter.prescription or Prescription(), **fields)
        return replace(chapter, prescription=plan if plan != Prescription() else None)

    return _if_meant(edited, lambda: _each(edited, keys, prescribed))


def copy_prescription(edited: EditedClass, source: int, keys: Sequence[int]) -> EditedClass:
    """Let parts ask for the same as another one: its prescription, and its kind where it is an exercise.

    Work that the parts' own cues start gives way; of a source whose cues start its work, the first stands for all.
    """
    model = edited.chapter_of(source)
    if model is None:
        return edited
    plan = model.prescription or Prescription()
    plan = plan if plan.work else replace(plan, work=work_of(model))

    def copied(chapter: Chapter) -> Chapter:
        kind = model.kind if model.is_exercise and model.kind else chapter.kind
        kept = _without_work(chapter) if plan.work else chapter
        return replace(kept, kind=kind, prescription=plan if plan != Prescription() else None)

    return _each(edited, [key for key in keys if key != source], copied)


def _each(edited: EditedClass, keys: Sequence[int], change: Callable[[Chapter], Chapter]) -> EditedClass:
    chosen, edited = frozenset(keys), taken(edited, keys)
    parts = [with_change(part, change(part.chapter)) if part.key in chosen else part for part in edited.parts]
    return replace(edited, parts=tuple(parts))


def _if_meant(edited: EditedClass, change: Callable[[], EditedClass]) -> EditedClass:
    try:
        return change()
    except BadPrescription:
        return edited


def _doing(chapter: Chapter, doing: Doing) -> Chapter:
    if doing is doing_of(chapter):
        return chapter
    if doing is Doing.REST:
        return replace(_idle(chapter), kind=ChapterKind.REST, title=chapter.title or "Rest")
    if doing is Doing.NOTHING:
        return replace(_idle(chapter), kind=_working_kind(chapter))
    return _working(chapter, Hold(USUAL_HOLD) if doing is Doing.HOLD else Reps(USUAL_REPS))


def _working(chapter: Chapter, work: Work) -> Chapter:
    plan = replace(chapter.prescription or Prescription(), work=work)
    title = "" if chapter.kind is ChapterKind.REST and chapter.title == "Rest" else chapter.title
    return replace(_without_work(chapter), title=title, kind=_working_kind(chapter), prescription=plan)


def _working_kind(chapter: Chapter) -> ChapterKind | None:
    """Keep the kind of an exercise; what was none is of no known kind."""
    return None if chapter.kind in NOT_EXERCISES else chapter.kind


def _idle(chapter: Chapter) -> Chapter:
    """Take away all that is counted."""
    kept = _without_work(chapter)
    plan = replace(kept.prescription or Prescription(), work=None, sets=1)
    return replace(kept, prescription=plan if plan != Prescription() else None)


def _without_work(chapter: Chapter) -> Chapter:
    """Let no cue start work; cues that say nothing else fall away."""
    cues = tuple(replace(cue, work=None, side=None) for cue in chapter.cues if cue.text)
    return replace(chapter, cues=cues)
