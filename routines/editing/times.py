"""Moving or stretching all times at once, for another cut of the same video."""

from __future__ import annotations

from dataclasses import replace
from math import isfinite
from typing import TYPE_CHECKING

from routines.chapter import Origin
from routines.editing.edited_class import SHORTEST, EditedPart, select

if TYPE_CHECKING:
    from collections.abc import Callable

    from routines.chapter import Chapter, Cue
    from routines.editing.edited_class import EditedClass


def shift_all(edited: EditedClass, seconds: float) -> EditedClass:
    """Let everything begin later (or, negative, earlier); what leaves the video is cut off or left out."""
    return _mapped(edited, lambda time: round(time + seconds, 3), 1.0) if isfinite(seconds) and seconds else edited


def scale_all(edited: EditedClass, factor: float) -> EditedClass:
    """Stretch all times from the start of the video by a factor above 0; what is asked for stays as it is."""
    if not (isfinite(factor) and factor > 0) or factor == 1:
        return edited
    return _mapped(edited, lambda time: round(time * factor, 3), factor)


def fit_all(edited: EditedClass, was: tuple[float, float], wanted: tuple[float, float]) -> EditedClass:
    """Shift and stretch all times at once, so that two of them land where they belong.

    Args:
        edited: The class so far.
        was: Two times as they are now, in seconds.
        wanted: Where the same two belong, in seconds and in the same order; otherwise nothing changes.
    """
    factor = stretch_of(was, wanted)
    if not factor or was == wanted:
        return edited
    return _mapped(edited, lambda time: round(wanted[0] + (time - was[0]) * factor, 3), factor)


def stretch_of(was: tuple[float, float], wanted: tuple[float, float]) -> float:
    """Find the factor by which two times must be stretched to land where they belong; 0 where none leads there."""
    length, room = was[1] - was[0], wanted[1] - wanted[0]
    factor = room / length if length else 0.0
    return factor if isfinite(factor) and factor > 0 else 0.0


def _mapped(edited: EditedClass, to: Callable[[float], float], factor: float) -> EditedClass:
    duration = edited.duration
    parts = []
    for part in edited.parts:
        chapter = _moved(part.chapter, to, factor, duration)
        if chapter is not None:
            parts.append(EditedPart(part.key, chapter))
    suggestions = []
    for each in edited.suggestions:
        chapter = _moved(each.chapter, to, factor, duration)
        if chapter is not None:
            suggestions.append(replace(each, chapter=chapter))
    changed = replace(edited, parts=tuple(parts), suggestions=tuple(suggestions), hold_from=None)
    return select(changed, edited.selection)


def _moved(chapter: Chapter, to: Callable[[float], float], factor: float, duration: float) -> Chapter | None:
    """Move one chapter with its cues; ``None`` where too little of it stays inside the video."""
    begun, end = to(chapter.start), min(to(chapter.end), duration)
    start = max(begun, 0.0)
    if end - start < SHORTEST:
        return None
    cues = tuple(_cues(chapter, factor, start - begun, end - start))
    return replace(chapter, start=start, end=end, cues=cues, origin=Origin.EDITED)


def _cues(chapter: Chapter, factor: float, cut: float, seconds: float) -> list[Cue]:
    moved = (replace(cue, at=cue.at * factor - cut) for cue in chapter.cues if cue.at * factor >= cut)
    return [cue for cue in moved if cue.at < seconds]
