"""What is proposed for a class, to be taken one by one, all at once, or not at all."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from routines.chapter import Origin
from routines.editing.edited_class import SHORTEST, EditedPart, Suggestion, retimed, select

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from routines.chapter import Chapter
    from routines.editing.edited_class import EditedClass

SAME_START = 3.0
"""Seconds: a proposal this close to the start of a part says nothing new."""


class Proposed(Protocol):
    """A chapter that somebody proposes, with the reasons; see ``Suggestion``."""

    @property
    def chapter(self) -> Chapter:
        """What would be taken."""

    @property
    def score(self) -> float:
        """How sure it is, 0 to 1."""

    @property
    def reason(self) -> str:
        """Why it is proposed."""

    @property
    def said(self) -> str:
        """What is said there."""


def suggest(edited: EditedClass, proposals: Iterable[Proposed]) -> EditedClass:
    """Lay proposals beside the parts, in place of those that lie there; what is marked already is left out."""
    starts = [part.chapter.start for part in edited.parts]
    made: list[Suggestion] = []
    for each in sorted(proposals, key=lambda proposal: proposal.chapter.start):
        chapter = each.chapter
        is_new = all(abs(chapter.start - start) > SAME_START for start in starts)
        if is_new and chapter.start + SHORTEST <= edited.duration:
            end = max(min(chapter.end, edited.duration), chapter.start + SHORTEST)
            fitted = chapter if end == chapter.end else retimed(chapter, chapter.start, end)
            made.append(Suggestion(edited.next_key + len(made), fitted, each.score, each.reason, each.said))
    changed = replace(edited, suggestions=tuple(made), next_key=edited.next_key + len(made))
    return select(changed, edited.selection)


def accept(edited: EditedClass, keys: Sequence[int]) -> EditedClass:
    """Take suggestions into the class, in order of time; the last one taken is chosen.

    One that begins inside a part ends that part there and takes the rest of its time; one that begins with a part
    gives that part its name where it has none. One without any room is only put away.
    """
    chosen = frozenset(keys)
    taken = [each for each in edited.suggestions if each.key in chosen]
    if not taken:
        return edited
    parts = list(edited.parts)
    for each in taken:
        last = _insert(parts, EditedPart(each.key, replace(each.chapter, origin=Origin.DRAFT)), edited.duration)
    changed = replace(reject(edited, keys), parts=tuple(parts))
    return select(changed, (last,)) if last else select(changed, edited.selection)


def taken(edited: EditedClass, keys: Sequence[int]) -> EditedClass:
    """Take those of some parts that are only suggested: who changes one wants it."""
    changed = accept(edited, keys)
    return edited if changed is edited else select(changed, edited.selection)


def reject(edited: EditedClass, keys: Sequence[int]) -> EditedClass:
    """Put suggestions away."""
    kept = tuple(each for each in edited.suggestions if each.key not in keys)
    return (
        edited if len(kept) == len(edited.suggestions) else select(replace(edited, suggestions=kept), edited.selection)
    )


def next_suggestion(edited: EditedClass, after: int) -> int:
    """Find the key of the suggestion that comes next in time, after the last one the first; 0 where there is none.

    Args:
        edited: The class.
        after: Key of the part or suggestion to look behind; one that is not there begins at the start.
    """
    here = edited.chapter_of(after)
    others = [each for each in edited.suggestions if each.key != after] or list(edited.suggestions)
    later = [each for each in others if here is not None and each.chapter.start >= here.start]
    return next((each.key for each in (*later, *others)), 0)


def _insert(parts: list[EditedPart], part: EditedPart, duration: float) -> int:
    """Put a part among the others, or its name on the one that begins there; returns its key, 0 without room."""
    chapter = part.chapter
    index = bisect_right(parts, chapter.start, key=lambda each: each.chapter.start) - 1
    limit = parts[index + 1].chapter.start if index + 1 < len(parts) else duration
    end = min(chapter.end, limit)
    before = parts[index] if index >= 0 else None
    if before is not None and chapter.start - before.chapter.start < SHORTEST:
        parts[index] = _named(before, chapter)
        return before.key
    if before is not None and chapter.start < before.chapter.end:
        end = before.chapter.end
    if end - chapter.start < SHORTEST:
        return 0
    if before is not None and chapter.start < before.chapter.end:
        parts[index] = EditedPart(before.key, retimed(before.chapter, before.chapter.start, chapter.start))
    fitted = replace(retimed(chapter, chapter.start, end), origin=Origin.DRAFT)
    parts.insert(index + 1, EditedPart(part.key, fitted))
    return part.key


def _named(part: EditedPart, chapter: Chapter) -> EditedPart:
    """Give a part that begins here what it lacks."""
    if part.chapter.title:
        return part
    told = replace(
        part.chapter,
        title=chapter.title,
        kind=part.chapter.kind or chapter.kind,
        prescription=part.chapter.prescription or chapter.prescription,
        origin=Origin.DRAFT,
    )
    return EditedPart(part.key, told)
