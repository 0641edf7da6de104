"""The chapters of a path, whatever it is: a class, or a chapter, description or caption file by itself."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from media.chapter_search import bytes_of
from media.class_reader import MEDIA_SUFFIXES, read_class_fully
from media.errors import UnreadableMedia
from media.probe import probe
from media.scenes import find_marks
from media.subtitles import find_subtitles, read_subtitles
from routines.captions import parse_srt, parse_vtt
from routines.chapter import Chapter, Origin, fit_chapters, tidy_chapters
from routines.chapter_description import describe_chapters
from routines.chapter_readers.any_file import read_chapter_file
from routines.chapter_readers.found import UnreadChapters
from routines.chapter_sources import sources_of, take_best
from routines.routine_reader import read_routine
from routines.text_decoding import decode_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from routines.captions import SubtitleLine
    from routines.chapter_sources import ChapterSource
    from routines.drafts import Proposal
    from routines.video_class import VideoClass

__all__ = ["OPEN_END", "ChapterList", "list_chapters", "list_drafts"]

OPEN_END = 360_000.0
"""Seconds that stand for an end that no source states: 100 hours."""
_CAPTIONS = {".srt": parse_srt, ".vtt": parse_vtt}


@dataclass(frozen=True, slots=True)
class ChapterList:
    """What a path says of its chapters.

    Attributes:
        title: Of the class; the name of the file where nothing says.
        duration: Seconds; ``None`` where nothing says.
        source: Where the chapters came from; ``None`` without any.
        chapters: Of the best source; the last may end at ``OPEN_END``.
        sources: Every place that chapters could come from, best first.
        proposals: What the captions propose, where drafts were asked for; as many as there are chapters then.
        warning: What is wrong with the routine beside a class.
    """

    title: str
    duration: float | None
    source: Origin | None
    chapters: tuple[Chapter, ...]
    sources: tuple[ChapterSource, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    warning: str = ""


def list_chapters(
    path: Path,
    now: datetime,
    duration: float | None = None,
    known: Callable[[str], VideoClass | None] = lambda _: None,
) -> ChapterList:
    """Read the chapters of a class, or of a file that states some.

    Args:
        path: The file.
        now: The present, with offset.
        duration: Seconds of the video, for a file that does not say.
        known: Gives the class of a fingerprint as the library has it, with what the person edited and chose.

    Raises:
        UnreadableMedia: It cannot be read, or it holds neither picture nor sound nor chapters.
        UnreadChapters: It is a chapter file that is broken, or of a format that is not read.
        BadRoutine: It is a routine that is broken.
    """
    if _is_media(path):
        return _of_class(path, now, known)
    try:
        return _of_file(path, duration)
    except UnreadChapters:
        # A class may be called anything: what is no chapter file may still be one.
        with suppress(UnreadableMedia):
            return _of_class(path, now, known)
        raise


def _of_class(path: Path, now: datetime, known: Callable[[str], VideoClass | None]) -> ChapterList:
    read = read_class_fully(path, now)
    if not (read.facts.has_data or read.sources):
        raise UnreadableMedia("It is cut short: its head is there, but no picture and no sound.")
    made, sources = read.video_class, read.sources
    kept = known(made.class_id)
    if kept is not None:
        made, sources = take_best(kept, sources), sources_of(kept, sources)
    return ChapterList(made.title, made.duration, made.source, made.chapters, sources, warning=read.warning)


def _of_file(path: Path, duration: float | None) -> ChapterList:
    lines = _caption_lines(path)
    if lines:
        return _drafts(path, lines, duration)
    data = _read(path)
    if path.name.lower().endswith(".toml"):
        routine = read_routine(decode_text(data), path.name, duration or OPEN_END)
        chapters = fit_chapters(routine.chapters, duration or OPEN_END)
        return ChapterList(routine.title or path.stem, duration, Origin.ROUTINE, chapters)
    origin, found = read_chapter_file(data, path.name, duration)
    length = duration or found.duration
    chapters = describe_chapters(tidy_chapters(found.chapters, length or OPEN_END, origin))
    return ChapterList(found.facts.title or path.stem, length, origin if chapters else None, chapters)


def list_drafts(
    path: Path,
    duration: float | None,
    progress: Callable[[float], None],
    is_cancelled: Callable[[], bool],
) -> ChapterList:
    """Propose chapters from what is said in a class, or in a caption file.

    Args:
        path: The file.
        duration: Seconds of the video, for captions by themselves.
        progress: Told how much of the video was looked through, 0 to 1.
        is_cancelled: Asked often.

    Raises:
        UnreadableMedia: It cannot be read, or nobody wrote down what is said in it.
    """
    if not _is_media(path):
        lines = _caption_lines(path)
        if not lines:
            raise UnreadableMedia("There are no captions in it.")
        return _drafts(path, lines, duration)
    facts = probe(path)
    subtitles = sorted(find_subtitles(path, facts), key=lambda source: not source.language.lower().startswith("en"))
    lines = read_subtitles(subtitles[0]) if subtitles else ()
    if not lines:
        raise UnreadableMedia("It has no captions, and none lie beside it.")
    from routines.drafts import draft_from_captions, refine  # noqa: PLC0415 - phrases that most files never need

    proposals = refine(draft_from_captions(lines, facts.duration), find_marks(path, facts, progress, is_cancelled))
    return _list_of(facts.title or path.stem, facts.duration, proposals)


def _drafts(path: Path, lines: tuple[SubtitleLine, ...], duration: float | None) -> ChapterList:
    from routines.drafts import draft_from_captions  # noqa: PLC0415 - the same

    length = duration or max(line.end for line in lines)
    return _list_of(path.stem, length, draft_from_captions(lines, length))


def _list_of(title: str, duration: float, proposals: tuple[Proposal, ...]) -> ChapterList:
    chapters = tuple(each.chapter for each in proposals)
    return ChapterList(title, duration, Origin.DRAFT if chapters else None, chapters, proposals=proposals)


def _is_media(path: Path) -> bool:
    return path.suffix.lower() in MEDIA_SUFFIXES


def _caption_lines(path: Path) -> tuple[SubtitleLine, ...]:
    """Read a file of captions; empty where it is something else."""
    parse = _CAPTIONS.get(path.suffix.lower())
    if parse is None:
        return ()
    data = _read(path)
    try:
        read_chapter_file(data, path.name)
    except UnreadChapters:
        return parse(decode_text(data))
    return ()


def _read(path: Path) -> bytes:
    try:
        return bytes_of(path)
    except OSError as error:
        raise UnreadableMedia(f"It cannot be read: {error.strerror}.") from error
