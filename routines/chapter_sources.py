"""The places that chapters of a class can come from, and which of them is taken.

The order is that of ``Origin``: the routine beside the video, other files made for chapters, the video itself, times in
a description. Two things go before it: a source that the person chose, and chapters that the person edited after the
routine file was last changed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from routines.chapter import Origin, fit_chapters

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from routines.chapter import Chapter
    from routines.video_class import VideoClass

__all__ = [
    "OWN_NAME",
    "ChapterSource",
    "best_source",
    "moved_chapters",
    "own_source",
    "sources_of",
    "take_best",
    "take_source",
]

OWN_NAME = "Your edits"
_ORDER = {origin: place for place, origin in enumerate(Origin)}


@dataclass(frozen=True, slots=True)
class ChapterSource:
    """One place that chapters were looked for in, and what it gave.

    Attributes:
        origin: Its format.
        name: Of the file; what stands for it on screen.
        chapters: Fitted into the video, with clean titles; empty where there is ``trouble``.
        note: A choice that was made in reading it; may be empty.
        trouble: Why it gives nothing; empty where it does.
        changed_at: When the file was last changed; ``None`` where that says nothing.
    """

    origin: Origin
    name: str
    chapters: tuple[Chapter, ...] = ()
    note: str = ""
    trouble: str = ""
    changed_at: datetime | None = None

    @property
    def key(self) -> str:
        """What a class remembers when the person chose this source."""
        return f"{self.origin.value}:{self.name}"


def own_source(video_class: VideoClass) -> ChapterSource | None:
    """Return the chapters that the person edited, as a source; ``None`` where they edited none.

    It may give no chapters: then they took all of them away.
    """
    if not video_class.own_chapters and video_class.own_at is None:
        return None
    return ChapterSource(Origin.EDITED, OWN_NAME, video_class.own_chapters, changed_at=video_class.own_at)


def sources_of(video_class: VideoClass, found: Iterable[ChapterSource]) -> tuple[ChapterSource, ...]:
    """List all sources of a class, best first: the person's own, and those found in and beside the file."""
    own = own_source(video_class)
    return tuple(sorted((*([own] if own else []), *found), key=lambda source: _ORDER[source.origin]))


def best_source(sources: Iterable[ChapterSource], chosen: str = "") -> ChapterSource | None:
    """Choose among sources.

    Args:
        sources: In any order; of two of one origin the first stands.
        chosen: The key of the source that the person chose; empty where they did not, and without effect where that
            source gives nothing (any more).

    Returns:
        ``None`` where no source gives chapters; the person's own is taken also where they left none.
    """
    usable = sorted((each for each in sources if each.chapters or _is_own(each)), key=lambda each: _ORDER[each.origin])
    for source in usable:
        if source.key == chosen:
            return source
    if len(usable) > 1 and _is_own(usable[0]) and _is_later(usable[1], usable[0]):
        return usable[1]
    return usable[0] if usable else None


def moved_chapters(chapters: Iterable[Chapter], scale: float, offset: float, duration: float) -> tuple[Chapter, ...]:
    """Fit chapters of one cut of a video into another.

    Args:
        chapters: In order.
        scale: What times are multiplied by, above 0; holds and tempos stay as they are.
        offset: Seconds that are then added.
        duration: Seconds of the other video; what lies outside it falls away.
    """
    moved = []
    for chapter in chapters:
        start, end = chapter.start * scale + offset, chapter.end * scale + offset
        if end > 0:
            cut = max(0.0, -start)
            cues = (replace(cue, at=cue.at * scale - cut) for cue in chapter.cues if cue.at * scale >= cut)
            moved.append(replace(chapter, start=max(0.0, start), end=end, cues=tuple(cues)))
    return fit_chapters(moved, duration)


def take_source(video_class: VideoClass, source: ChapterSource | None) -> VideoClass:
    """Return the class with the chapters of a source; without one it has none."""
    if source is None or not source.chapters:
        return replace(video_class, chapters=(), source=None)
    return replace(video_class, chapters=source.chapters, source=source.origin)


def take_best(video_class: VideoClass, found: Iterable[ChapterSource]) -> VideoClass:
    """Return the class with the chapters of its best source, as it now chooses.

    Args:
        video_class: With what the person edited and chose.
        found: What its file and the files beside it give now.
    """
    return take_source(video_class, best_source(sources_of(video_class, found), video_class.chosen_source))


def _is_own(source: ChapterSource) -> bool:
    return source.origin is Origin.EDITED


def _is_later(routine: ChapterSource, own: ChapterSource) -> bool:
    """Tell whether the routine file was changed after the person's last edit."""
    is_routine = routine.origin is Origin.ROUTINE
    return bool(is_routine and routine.changed_at and own.changed_at and routine.changed_at > own.changed_at)
