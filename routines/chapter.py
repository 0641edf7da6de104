"""A named span of one video, and which one a position lies in."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from math import isfinite
from typing import TYPE_CHECKING

from routines.chapter_kind import ChapterKind, guess_kind
from routines.chapter_title import clean_title
from routines.errors import RoutineError

__all__ = [
    "MOST_CHAPTERS",
    "NOT_EXERCISES",
    "BadChapter",
    "Chapter",
    "ChapterKind",
    "Cue",
    "Origin",
    "RawChapter",
    "chapter_index_at",
    "fit_chapters",
    "tidy_chapters",
]

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from routines.exercise import Prescription, Side, Work


class BadChapter(RoutineError):
    """Say which chapter cannot be meant, and why."""


MOST_CHAPTERS = 5000
"""More chapters than this in one video are not meant; the first of them in time are kept."""
NOT_EXERCISES = frozenset({ChapterKind.REST, ChapterKind.TALK, ChapterKind.OTHER})


class Origin(StrEnum):
    """Say which source a chapter came from, best first."""

    EDITED = "edited"
    ROUTINE = "routine"
    WEBVTT = "webvtt"
    INFO_JSON = "info-json"
    EMBEDDED = "embedded"
    FFMETADATA = "ffmetadata"
    OGM = "ogm"
    MATROSKA_XML = "matroska-xml"
    PODLOVE = "podlove"
    CUE_SHEET = "cue-sheet"
    LOSSLESSCUT = "losslesscut"
    PODCAST_JSON = "podcast-json"
    CHAPTER_GRABBER = "chapter-grabber"
    FFPROBE_JSON = "ffprobe-json"
    VLC_BOOKMARKS = "vlc-bookmarks"
    DESCRIPTION = "description"
    DRAFT = "draft"
    """Proposed from what is said in the video, and accepted by the person."""
    FILLED = "filled"
    """Made by us to cover time that no chapter names."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown or asked at an instant of a chapter.

    Attributes:
        at: Seconds from the start of the chapter, at least 0.
        text: One short sentence; empty where the cue only starts work.
        work: The hold or reps that begin here; ``None`` for a sentence alone.
        side: The side of that work.
    """

    at: float
    text: str = ""
    work: Work | None = None
    side: Side | None = None

    def __post_init__(self) -> None:
        if not (isfinite(self.at) and self.at >= 0):
            raise BadChapter(f"a cue at {self.at} seconds; it must be 0 or later")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A named span of one video.

    Attributes:
        title: The clean name to show; may be empty.
        start: Seconds from the start of the video, at least 0.
        end: Seconds from the start of the video, not before ``start``.
        kind: What happens here; ``None`` where no source says, and then a chapter with a title counts as an exercise.
        prescription: What is asked for; ``None`` where no source says.
        cues: In order of time.
        origin: Which source it came from.
        short_name: A name of at most two lines of 11 characters for the far view.
        as_written: The title as its source wrote it; empty where it is the same as ``title``.
    """

    title: str
    start: float
    end: float
    kind: ChapterKind | None = None
    prescription: Prescription | None = None
    cues: tuple[Cue, ...] = ()
    origin: Origin = Origin.EMBEDDED
    short_name: str = ""
    as_written: str = ""

    def __post_init__(self) -> None:
        if not (isfinite(self.start) and isfinite(self.end) and 0 <= self.start <= self.end):
            raise BadChapter(f"“{self.title[:60]}” runs from {self.start} to {self.end} seconds")

    @property
    def is_exercise(self) -> bool:
        """Tell whether the person works in this chapter; of one that no source describes at all nobody knows."""
        if self.kind is None:
            return bool(self.title or self.prescription or any(cue.work for cue in self.cues))
        return self.kind not in NOT_EXERCISES

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class RawChapter:
    """A chapter as a file states it, before it is repaired.

    Attributes:
        title: Anything.
        start: Seconds from the start of the video; may be nonsense.
        end: Seconds from the start of the video; ``None`` where the file does not say.
    """

    title: str
    start: float
    end: float | None = None


def chapter_index_at(chapters: Sequence[Chapter], position: float) -> int:
    """Find the chapter that a position lies in.

    Args:
        chapters: In order of start, covering the video without gaps.
        position: Seconds from the start of the video.

    Returns:
        The index of the last chapter that starts at or before the position; 0 before the first; -1 without chapters.
    """
    return max(bisect_right(chapters, position, key=lambda chapter: chapter.start) - 1, min(0, len(chapters) - 1))


def fit_chapters(chapters: Iterable[Chapter], duration: float) -> tuple[Chapter, ...]:
    """Fit chapters into a video: in order of start, none beyond its end, none past the start of the next.

    Of chapters with the same start the last given stands. Chapters without length fall away.

    Args:
        chapters: In any order.
        duration: Seconds of the video, at least 0.
    """
    fitted: list[Chapter] = []
    limit = duration
    for chapter in sorted(chapters, key=lambda each: each.start)[::-1]:
        end = min(chapter.end, limit)
        if chapter.start < end:
            fitted.append(chapter if end == chapter.end else replace(chapter, end=end))
            limit = chapter.start
    return tuple(fitted[::-1])


def tidy_chapters(raw: Iterable[RawChapter], duration: float, origin: Origin = Origin.EMBEDDED) -> tuple[Chapter, ...]:
    """Repair the chapters that a file states.

    The rules, in this order:

    1. A start that is no finite number drops the chapter; a negative start is 0.
    2. An end that is missing, no finite number or before the start is the start of the next chapter, or the end of the
       video after the last.
    3. Chapters without length, and those that begin at or after the end of the video, are dropped; ends are held to it.
    4. They are put in order of start. Of chapters with the same start (to the millisecond) one remains: the first title
       that is not empty, the latest end.
    5. A chapter that runs into the next ends where that begins.
    6. Of more than 5,000 chapters the first 5,000 in time remain; of more than 100,000 only the first 100,000 are read.
    7. Titles lose line breaks and control characters and are held to 200 characters. Empty ones stay empty and
       "Chapter 1" stays as it is. Words that clearly mean talk or rest give the kind; else it is unknown.

    Args:
        raw: In any order, of any quality.
        duration: Seconds of the video; where it is not a number above 0, no chapter fits.
        origin: Which source they came from.

    Returns:
        In order, without overlaps, inside the video; gaps between them stay.
    """
    if not (isfinite(duration) and duration > 0):
        return ()
    merged: list[RawChapter] = []
    for chapter in sorted(_usable(islice(raw, _MOST_READ), duration), key=lambda each: each.start):
        if merged and chapter.start - merged[-1].start < _SAME_START:
            merged[-1] = _joined(merged[-1], chapter)
        elif len(merged) == MOST_CHAPTERS:
            break
        else:
            merged.append(chapter)
    limits = [*(chapter.start for chapter in merged), duration][1:]
    return tuple(
        Chapter(title, chapter.start, min(limit, chapter.end or limit), guess_kind(title), origin=origin)
        for chapter, limit in zip(merged, limits, strict=True)
        for title in [clean_title(chapter.title)]
    )


_MOST_READ = 100_000
_SAME_START = 0.001


def _usable(raw: Iterable[RawChapter], duration: float) -> Iterator[RawChapter]:
    """Drop what has no place in the video; hold the rest to it. An end that must be found later is ``None``."""
    for chapter in raw:
        if not isfinite(chapter.start) or chapter.start >= duration or chapter.end == chapter.start:
            continue
        start = max(chapter.start, 0.0)
        end = chapter.end
        if end is None or not isfinite(end) or end < chapter.start:
            yield RawChapter(chapter.title, start)
        elif end > start:
            yield RawChapter(chapter.title, start, min(end, duration))


def _joined(first: RawChapter, second: RawChapter) -> RawChapter:
    """Make one chapter of two with the same start; an open end is the latest."""
    title = first.title if clean_title(first.title) else second.title
    end = None if first.end is None or second.end is None else max(first.end, second.end)
    return RawChapter(title, first.start, end)
