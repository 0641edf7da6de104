"""Marking while the class plays: an exercise begins here, a hold begins or ends, a rest begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from routines.chapter import Chapter, ChapterKind, Cue, Origin
from routines.editing.edited_class import SHORTEST, EditedPart, held, retimed, select, with_chapter, with_parts
from routines.exercise import Hold
from routines.marks import nearest

if TYPE_CHECKING:
    from routines.editing.edited_class import EditedClass
    from routines.marks import Marks

SNAP = 1.0
"""Seconds: a mark goes to a cut of the picture or the end of a silence that is at most this far away."""
SHORTEST_HOLD = 0.5
"""Seconds: two presses closer than this take the hold back."""
_REST = "Rest"


def snapped(marks: Marks, position: float, within: float = SNAP) -> float:
    """Bring a position (seconds) to the mark of the video that lies nearest to it, where one is near enough."""
    mark = nearest(marks, position, within)
    return position if mark is None else mark


def mark_exercise(edited: EditedClass, at: float) -> EditedClass:
    """Let a new exercise begin at a position (seconds); the one before ends there.

    It lasts to the end of the part that it divides, or to the next part or the end of the video where nothing was
    marked. Within ``SHORTEST`` of a start that is there already, that part is chosen instead; an unnamed rest becomes
    an exercise. A hold still open ends here.
    """
    edited, index = _begun(_hold_ended(edited, at), at)
    if index < 0:
        return edited
    chapter = edited.parts[index].chapter
    if chapter.kind is ChapterKind.REST and chapter.title in {"", _REST}:
        edited = with_chapter(edited, index, replace(chapter, title="", kind=None))
    return edited


def mark_rest(edited: EditedClass, at: float) -> EditedClass:
    """Let a rest begin at a position (seconds), as ``mark_exercise`` does; an unnamed exercise becomes a rest."""
    edited, index = _begun(_hold_ended(edited, at), at)
    if index < 0:
        return edited
    chapter = edited.parts[index].chapter
    if not chapter.title and chapter.kind is None:
        edited = with_chapter(edited, index, replace(chapter, title=_REST, kind=ChapterKind.REST))
    return edited


def mark_hold(edited: EditedClass, at: float) -> EditedClass:
    """Begin a hold at a position (seconds), or end the one begun before.

    Where nothing is marked yet an exercise begins with it. The two presses give its place and its length; a hold that
    was marked in the same stretch before gives way.
    """
    at = held(at, 0.0, edited.duration)
    if edited.hold_from is not None and at >= edited.hold_from:
        return _hold_ended(edited, at)
    if edited.index_at(at) < 0:
        edited = mark_exercise(edited, at)
    index = edited.index_at(at)
    return select(replace(edited, hold_from=at), (edited.parts[index].key,)) if index >= 0 else edited


def _hold_ended(edited: EditedClass, at: float) -> EditedClass:
    """Write the open hold into the part in which it began, as a cue with work; too short a one leaves nothing."""
    if edited.hold_from is None:
        return edited
    begun, edited = edited.hold_from, replace(edited, hold_from=None)
    index = edited.index_at(begun)
    if index < 0:
        return edited
    chapter = edited.parts[index].chapter
    end = min(at, chapter.end)
    if end - begun < SHORTEST_HOLD:
        return edited
    offset = begun - chapter.start
    hold = Cue(offset, work=Hold(round(end - begun, 1)), side=None)
    others = [cue for cue in chapter.cues if not (cue.work and _overlaps(cue, offset, end - chapter.start))]
    cues = sorted((*others, hold), key=lambda cue: cue.at)
    return select(
        with_chapter(edited, index, replace(chapter, cues=tuple(cues))), (*edited.selection, edited.parts[index].key)
    )


def _overlaps(cue: Cue, start: float, end: float) -> bool:
    seconds = cue.work.seconds if cue.work else 0.0
    return cue.at < end and cue.at + seconds > start


def _begun(edited: EditedClass, at: float) -> tuple[EditedClass, int]:
    """Let a part begin at a position, or find the one that begins there; -1 where there is no room for one."""
    at = held(at, 0.0, edited.duration)
    index = edited.index_before(at)
    limit = edited.parts[index + 1].chapter.start if index + 1 < len(edited.parts) else edited.duration
    before = edited.parts[index].chapter if index >= 0 else None
    if before is not None and at - before.start < SHORTEST:
        return select(edited, (edited.parts[index].key,)), index
    if before is not None and at < before.end:
        limit = before.end
    if limit - at < SHORTEST:
        is_next = index + 1 < len(edited.parts) and edited.parts[index + 1].chapter.start == limit
        return (select(edited, (edited.parts[index + 1].key,)), index + 1) if is_next else (edited, -1)
    parts = list(edited.parts)
    if before is not None and at < before.end:
        parts[index] = EditedPart(parts[index].key, retimed(before, before.start, at))
    parts.insert(index + 1, EditedPart(0, Chapter("", at, limit, origin=Origin.EDITED)))
    return with_parts(edited, parts, index + 1), index + 1
