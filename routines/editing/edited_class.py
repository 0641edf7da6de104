"""The class as it lies on the desk: its parts in order, what is suggested beside them, and which of them are chosen."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from routines.chapter import Chapter, Origin, fit_chapters
from routines.editing.marked_name import without_numbers
from routines.errors import RoutineError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHORTEST = 0.2
"""Seconds: no part becomes shorter than this by an edit; shorter ones are not taken on the desk."""
_ROUNDING = 1e-6


class BadEdit(RoutineError):
    """Say which part of an edited class cannot lie where it is."""


@dataclass(frozen=True, slots=True)
class EditedPart:
    """One chapter on the desk; its key stays the same whatever is done to the chapter, and is never used again."""

    key: int
    chapter: Chapter


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A chapter that is proposed and not taken yet.

    Attributes:
        key: As of parts; parts and suggestions share their keys.
        chapter: What would be taken.
        score: How sure the proposal is, 0 to 1.
        reason: Why it is proposed, in a few words.
        said: What is said there; may be empty.
    """

    key: int
    chapter: Chapter
    score: float = 1.0
    reason: str = ""
    said: str = ""

    @property
    def further_reason(self) -> str:
        """The reason, where it is more than what is said there."""
        return "" if self.said and self.said in self.reason else self.reason


@dataclass(frozen=True, slots=True)
class EditedClass:
    """All that an undo brings back.

    Attributes:
        duration: Seconds of the video.
        parts: In order, without overlaps, inside the video, each at least ``SHORTEST`` long; gaps may stay.
        suggestions: In order of start; they may lie over parts and over each other.
        selection: Keys of the chosen parts and suggestions in the order of choosing; the last one leads.
        hold_from: Where a hold was begun that is not ended yet, in seconds; ``None`` while none is.
        next_key: The key of the next part.
    """

    duration: float
    parts: tuple[EditedPart, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    selection: tuple[int, ...] = ()
    hold_from: float | None = None
    next_key: int = 1

    def __post_init__(self) -> None:
        chapters = self.chapters
        for chapter in chapters:
            if chapter.seconds < SHORTEST - _ROUNDING or chapter.end > self.duration + _ROUNDING:
                raise BadEdit(f"“{chapter.title[:60]}” would run from {chapter.start} to {chapter.end} seconds")
        for before, after in pairwise(chapters):
            if after.start < before.end - _ROUNDING:
                raise BadEdit(f"“{after.title[:60]}” would begin at {after.start}, before {before.end} seconds")

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters as they are saved."""
        return tuple(part.chapter for part in self.parts)

    @property
    def everything(self) -> tuple[EditedPart | Suggestion, ...]:
        """Parts, then suggestions."""
        return (*self.parts, *self.suggestions)

    @property
    def lead(self) -> int:
        """The key of the part that was chosen last; 0 where none is."""
        return self.selection[-1] if self.selection else 0

    def index_of(self, key: int) -> int:
        """Find a part by its key; -1 where there is none."""
        return next((index for index, part in enumerate(self.parts) if part.key == key), -1)

    def chapter_of(self, key: int) -> Chapter | None:
        """Find the chapter of a part or a suggestion by its key."""
        return next((each.chapter for each in self.everything if each.key == key), None)

    def index_at(self, position: float) -> int:
        """Find the part that a position (seconds) lies in; -1 in a gap."""
        index = self.index_before(position)
        return index if index >= 0 and position < self.parts[index].chapter.end else -1

    def index_before(self, position: float) -> int:
        """Find the last part that begins at or before a position (seconds); -1 before the first."""
        return bisect_right(self.parts, position, key=lambda part: part.chapter.start) - 1


def open_for_editing(chapters: Iterable[Chapter], duration: float) -> EditedClass:
    """Lay the chapters of a class on the desk, fitted into the video.

    Chapters under ``SHORTEST`` are left out, and cues at or beyond the end of their chapter. A name that only says the
    number of the exercise is none.
    """
    fitted = [_in_order(each) for each in fit_chapters(chapters, duration) if each.seconds >= SHORTEST]
    parts = tuple(EditedPart(number, chapter) for number, chapter in enumerate(without_numbers(fitted), 1))
    return EditedClass(duration, parts, next_key=len(parts) + 1)


def _in_order(chapter: Chapter) -> Chapter:
    cues = tuple(sorted((cue for cue in chapter.cues if cue.at < chapter.seconds), key=lambda cue: cue.at))
    return chapter if cues == chapter.cues else replace(chapter, cues=cues)


def select(edited: EditedClass, keys: Sequence[int]) -> EditedClass:
    """Choose parts and suggestions by their keys, the last one leading; keys that nothing has are passed over."""
    known = {each.key for each in edited.everything}
    return replace(edited, selection=tuple(dict.fromkeys(key for key in keys if key in known)))


def with_parts(edited: EditedClass, parts: Iterable[EditedPart], chosen: int | None = None) -> EditedClass:
    """Put other parts on the desk, in their order; what is chosen stays chosen where it is still there.

    Args:
        edited: The class so far.
        parts: All parts; a key of 0 asks for a new one.
        chosen: The place of the part to choose in place of the present choice.
    """
    numbered = []
    key = edited.next_key
    for part in parts:
        numbered.append(part if part.key else EditedPart(key, part.chapter))
        key += not part.key
    changed = replace(edited, parts=tuple(numbered), next_key=key)
    return select(changed, edited.selection if chosen is None else (numbered[chosen].key,))


def with_change(part: EditedPart, chapter: Chapter) -> EditedPart:
    """Put another chapter in the place of a part's; it counts as the person's own from now on."""
    return part if chapter == part.chapter else EditedPart(part.key, replace(chapter, origin=Origin.EDITED))


def with_chapter(edited: EditedClass, index: int, chapter: Chapter) -> EditedClass:
    """Put another chapter in the place of the part at an index."""
    part = with_change(edited.parts[index], chapter)
    return replace(edited, parts=(*edited.parts[:index], part, *edited.parts[index + 1 :]))


def retimed(chapter: Chapter, start: float, end: float) -> Chapter:
    """Let a chapter begin and end elsewhere; its cues keep their place in the video.

    A sentence at its very start stays at the start. Cues that would lie outside are left out.
    """
    if (start, end) == (chapter.start, chapter.end):
        return chapter
    moved = start - chapter.start
    cues = []
    for cue in chapter.cues:
        at = cue.at - moved
        if cue.at == 0 and (moved > 0 or not cue.work):
            at = 0.0
        if 0 <= at < end - start:
            cues.append(replace(cue, at=at))
    return replace(chapter, start=start, end=end, cues=tuple(cues), origin=Origin.EDITED)


def held(seconds: float, least: float, most: float) -> float:
    """Bring a time to whole milliseconds within bounds, in seconds; the upper bound is the stronger."""
    return min(max(round(seconds, 3), least), most)
