"""Dividing parts, joining them, taking them away, and bringing in others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from routines.chapter import Origin
from routines.editing.edited_class import (
    SHORTEST,
    EditedPart,
    held,
    open_for_editing,
    retimed,
    select,
    with_parts,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from routines.chapter import Chapter
    from routines.editing.edited_class import EditedClass


def can_split(edited: EditedClass, at: float) -> bool:
    """Tell whether a position (seconds) lies in a part, at least ``SHORTEST`` from both its ends."""
    at = held(at, 0.0, edited.duration)
    index = edited.index_at(at)
    if index < 0:
        return False
    chapter = edited.parts[index].chapter
    return at - chapter.start >= SHORTEST and chapter.end - at >= SHORTEST


def split(edited: EditedClass, at: float) -> EditedClass:
    """Divide the part at a position (seconds) in two; both keep its name and what it asks for, cues go where they lie.

    The second one is chosen. In a gap, and closer than ``SHORTEST`` to an end of the part, nothing happens.
    """
    at = held(at, 0.0, edited.duration)
    if not can_split(edited, at):
        return edited
    index = edited.index_at(at)
    chapter = edited.parts[index].chapter
    parts = list(edited.parts)
    second = retimed(replace(chapter, cues=tuple(cue for cue in chapter.cues if cue.at > 0)), at, chapter.end)
    parts[index] = EditedPart(parts[index].key, retimed(chapter, chapter.start, at))
    parts.insert(index + 1, EditedPart(0, second))
    return with_parts(edited, parts, index + 1)


def merge(edited: EditedClass, key: int) -> EditedClass:
    """Join a part with the next one, the gap between them included; after the last nothing happens.

    Of name, kind and what is asked for the first one's stand, the second one's where the first says nothing.
    """
    index = edited.index_of(key)
    if index < 0 or index + 1 >= len(edited.parts):
        return edited
    first, second = edited.parts[index].chapter, edited.parts[index + 1].chapter
    cues = (*first.cues, *(replace(cue, at=cue.at + second.start - first.start) for cue in second.cues))
    joined = replace(
        first,
        title=first.title or second.title,
        end=second.end,
        kind=first.kind or (None if first.title else second.kind),
        prescription=first.prescription or second.prescription,
        cues=tuple(sorted(cues, key=lambda cue: cue.at)),
        short_name=first.short_name if first.title else second.short_name,
        as_written=first.as_written if first.title else second.as_written,
        origin=Origin.EDITED,
    )
    return with_parts(edited, (*edited.parts[:index], EditedPart(key, joined), *edited.parts[index + 2 :]), index)


def remove(edited: EditedClass, keys: Sequence[int]) -> EditedClass:
    """Take parts away. Their time becomes a gap, in which nothing is asked for; neighbours keep their times.

    The part after the last one taken is chosen next, else the one before.
    """
    places = [index for index, part in enumerate(edited.parts) if part.key in keys]
    if not places:
        return edited
    kept = [part for part in edited.parts if part.key not in keys]
    after = places[-1] + 1 - len(places)
    return with_parts(edited, kept, min(after, len(kept) - 1)) if kept else select(replace(edited, parts=()), ())


def replace_all(edited: EditedClass, chapters: Iterable[Chapter]) -> EditedClass:
    """Put other chapters in the place of all parts: they come from elsewhere and are fitted into the video.

    The first of them is chosen.
    """
    fresh = open_for_editing(chapters, edited.duration)
    parts = (EditedPart(0, part.chapter) for part in fresh.parts)
    fresh = with_parts(replace(edited, parts=(), hold_from=None), parts)
    return select(fresh, [part.key for part in fresh.parts[:1]])
