"""Moving where parts begin and end.

Where two parts touch, their common boundary is one marker and moves as one. A boundary that stands free runs up to its
neighbour and then pushes it: the neighbour gives way down to ``SHORTEST`` and never further, so nothing is lost by
pulling too far.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from routines.chapter import Origin
from routines.editing.edited_class import SHORTEST, EditedPart, held, retimed
from routines.editing.suggesting import taken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.chapter import Chapter
    from routines.editing.edited_class import EditedClass

_TOUCHING = 0.0005
"""Seconds: boundaries that are closer than half a millisecond are one."""


class Edge(StrEnum):
    """Name what of a part is moved."""

    START = "start"
    END = "end"
    WHOLE = "whole"


def move(edited: EditedClass, key: int, edge: Edge, to: float) -> EditedClass:
    """Move an edge of a part to a position, as far as there is room.

    Args:
        edited: The class.
        key: Of the part; where there is none nothing happens.
        edge: Which edge; the whole part is moved by its start and keeps its length.
        to: Seconds from the start of the video.
    """
    edited = taken(edited, (key,))
    index = edited.index_of(key)
    if index < 0:
        return edited
    parts = list(edited.parts)
    _move(parts, index, edge, to, edited.duration)
    return replace(edited, parts=tuple(parts))


def nudge(edited: EditedClass, keys: Sequence[int], edge: Edge, seconds: float) -> EditedClass:
    """Move an edge of several parts by seconds, each as far as there is room; those ahead go first."""
    edited = taken(edited, keys)
    chosen, parts = frozenset(keys), list(edited.parts)
    places = [index for index, part in enumerate(parts) if part.key in chosen]
    for index in reversed(places) if seconds > 0 else places:
        chapter = parts[index].chapter
        at = chapter.end if edge is Edge.END else chapter.start
        _move(parts, index, edge, at + seconds, edited.duration)
    return replace(edited, parts=tuple(parts))


def _move(parts: list[EditedPart], index: int, edge: Edge, to: float, duration: float) -> None:
    if edge is Edge.START:
        _move_start(parts, index, to)
    elif edge is Edge.END:
        _move_end(parts, index, to, duration)
    else:
        _slide(parts, index, to, duration)


def _move_start(parts: list[EditedPart], index: int, to: float) -> None:
    chapter = parts[index].chapter
    before = parts[index - 1].chapter if index else None
    start = held(to, before.start + SHORTEST if before else 0.0, chapter.end - SHORTEST)
    if before and (start < before.end or chapter.start - before.end < _TOUCHING):
        parts[index - 1] = EditedPart(parts[index - 1].key, retimed(before, before.start, start))
    parts[index] = EditedPart(parts[index].key, retimed(chapter, start, chapter.end))


def _move_end(parts: list[EditedPart], index: int, to: float, duration: float) -> None:
    chapter = parts[index].chapter
    after = parts[index + 1].chapter if index + 1 < len(parts) else None
    end = min(max(round(to, 3), chapter.start + SHORTEST), after.end - SHORTEST if after else duration)
    if after and (end > after.start or after.start - chapter.end < _TOUCHING):
        parts[index + 1] = EditedPart(parts[index + 1].key, retimed(after, end, after.end))
    parts[index] = EditedPart(parts[index].key, retimed(chapter, chapter.start, end))


def _slide(parts: list[EditedPart], index: int, to: float, duration: float) -> None:
    """Slide a part between its neighbours; its cues go with it."""
    chapter = parts[index].chapter
    least = parts[index - 1].chapter.end if index else 0.0
    most = parts[index + 1].chapter.start if index + 1 < len(parts) else duration
    start = held(to, least, max(most - chapter.seconds, least))
    if start != chapter.start:
        parts[index] = EditedPart(parts[index].key, _slid(chapter, start, min(start + chapter.seconds, most)))


def _slid(chapter: Chapter, start: float, end: float) -> Chapter:
    """Put a chapter elsewhere together with its cues; those beyond its new end are left out."""
    cues = tuple(cue for cue in chapter.cues if cue.at < end - start)
    return replace(chapter, start=start, end=end, cues=cues, origin=Origin.EDITED)
