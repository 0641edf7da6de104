"""Find the chapters of a video: in the files beside it and in the video itself.

Nothing here lists the folder, which may hold thousands of files: the names that may lie beside a video are few. Of a
video with a very long name some are too long to be files, which only ``os.path`` takes for "not there".
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from os.path import exists, isfile
from typing import TYPE_CHECKING

from routines.chapter import Origin, fit_chapters, tidy_chapters
from routines.chapter_readers.found import ClassFacts, UnreadChapters
from routines.chapter_sources import ChapterSource
from routines.routine import BadRoutine, Routine, sidecar_path
from routines.routine_reader import read_routine

if TYPE_CHECKING:
    from pathlib import Path

    from media.media_facts import MediaFacts
    from routines.chapter import Chapter
    from routines.chapter_readers.found import FoundChapters

__all__ = ["OWN_CHAPTERS", "FoundSources", "bytes_of", "find_sources", "source_of_file", "sources_beside"]

OWN_CHAPTERS = "The video’s own chapters"
"""What stands for the file itself among the sources."""
_LARGEST = 16_000_000
_LARGEST_ROUTINE = 2_000_000

_MADE_FOR_CHAPTERS = (
    ".chapters.vtt", ".info.json", ".chapters.json", ".chapters.xml", ".chapters.txt", ".chapters", ".ffmetadata",
    ".ffmeta", ".psc", ".cue", ".description",
)  # fmt: skip
"""Endings of files that hold chapters; one that cannot be read is named."""
_PERHAPS_CHAPTERS = (".vtt", ".json", ".xml", ".txt", ".csv")
"""Endings of files that may hold something else: without chapters they are passed over."""


@dataclass(frozen=True, slots=True)
class FoundSources:
    """What was found of a class in and beside its file.

    Attributes:
        sources: Best first, also those that cannot be read, with their ``trouble``.
        facts: What the files beside it say of the class, the first that says something standing.
        routine: The routine beside it; an empty one where there is none or it cannot be read.
    """

    sources: tuple[ChapterSource, ...]
    facts: ClassFacts
    routine: Routine


def find_sources(path: Path, facts: MediaFacts, before: tuple[Chapter, ...] = ()) -> FoundSources:
    """Look for the chapters in and beside a video; takes as long as the disk does.

    Args:
        path: The video.
        facts: What it says of itself.
        before: Its own chapters as they were described earlier: titles that did not change are not read again, which
            takes a tenth of a second.
    """
    beside = sources_beside(path, facts.duration)
    own = _described(tidy_chapters(facts.chapters, facts.duration), before)
    if not own:
        return beside
    source = ChapterSource(Origin.EMBEDDED, OWN_CHAPTERS, own, facts.chapters_note)
    return replace(beside, sources=_in_order([*beside.sources, source]))


def sources_beside(path: Path, duration: float | None) -> FoundSources:
    """Look for chapters beside a video.

    Args:
        path: The video.
        duration: Its seconds, where known; without them only what is wrong with a file can be told for sure.
    """
    routine, source = _routine_beside(path, duration)
    sources = [source] if source else []
    said: list[ClassFacts] = []
    for ending in (*_MADE_FOR_CHAPTERS, *_PERHAPS_CHAPTERS):
        beside = path.with_name(path.stem + ending)
        if not isfile(beside):
            continue
        found_source, found = source_of_file(beside, duration)
        if found_source.chapters or (found_source.trouble and ending in _MADE_FOR_CHAPTERS):
            sources.append(found_source)
        if found is not None:
            said.append(found.facts)
    return FoundSources(_in_order(sources), _joined((*_nfo_beside(path), *said)), routine)


def _in_order(sources: list[ChapterSource]) -> tuple[ChapterSource, ...]:
    order = list(Origin)
    return tuple(sorted(sources, key=lambda each: order.index(each.origin)))


def source_of_file(path: Path, duration: float | None) -> tuple[ChapterSource, FoundChapters | None]:
    """Read one chapter file.

    Args:
        path: The file.
        duration: Seconds of the video, where known.

    Returns:
        The source, with its ``trouble`` where it cannot be read, and what the reader found.
    """
    from routines.chapter_readers.any_file import read_chapter_file  # noqa: PLC0415 - no reader before a file

    origin = _likely_origin(path)
    try:
        data = bytes_of(path)
        origin, found = read_chapter_file(data, path.name, duration)
    except UnreadChapters as error:
        return ChapterSource(origin, path.name, trouble=str(error)), None
    except OSError as error:
        return ChapterSource(origin, path.name, trouble=f"It cannot be read: {error.strerror}."), None
    chapters = _described(tidy_chapters(found.chapters, duration or 0.0, origin))
    return ChapterSource(origin, path.name, chapters, found.note, changed_at=_changed_at(path)), found


def _described(chapters: tuple[Chapter, ...], before: tuple[Chapter, ...] = ()) -> tuple[Chapter, ...]:
    if not chapters:
        return ()
    if list(map(_as_found, chapters)) == list(map(_as_found, before)):
        return before
    from routines.chapter_description import describe_chapters  # noqa: PLC0415 - the window opens without titles

    return describe_chapters(chapters)


def _as_found(chapter: Chapter) -> tuple[str, float, float, Origin]:
    return chapter.as_written or chapter.title, chapter.start, chapter.end, chapter.origin


def _likely_origin(path: Path) -> Origin:
    """Name the format of a file that could not be read, by its ending."""
    endings = {
        ".vtt": Origin.WEBVTT, ".json": Origin.INFO_JSON, ".xml": Origin.MATROSKA_XML, ".psc": Origin.PODLOVE,
        ".cue": Origin.CUE_SHEET, ".csv": Origin.LOSSLESSCUT, ".ffmetadata": Origin.FFMETADATA,
        ".ffmeta": Origin.FFMETADATA, ".chapters": Origin.OGM,
    }  # fmt: skip
    return endings.get(path.suffix.lower(), Origin.DESCRIPTION)


def bytes_of(path: Path) -> bytes:
    """Read a file that holds text.

    Raises:
        OSError: It cannot be read.
        UnreadChapters: It is larger than 16 MB, or a device or a pipe, which may never end or never answer.
    """
    if not path.is_file() and not path.is_dir() and path.exists():
        raise UnreadChapters("chapter file", "", "it is a device or a pipe, no file")
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise UnreadChapters("chapter file", "", "it is larger than 16 MB")
    return data


def _routine_beside(path: Path, duration: float | None) -> tuple[Routine, ChapterSource | None]:
    """Read the sidecar; where there is none or it is broken, the routine is empty."""
    sidecar = sidecar_path(path)
    try:
        if not exists(sidecar):
            return Routine(), None
        if trouble := _why_unread(sidecar):
            return Routine(), _broken(sidecar, trouble)
        routine = read_routine(sidecar.read_text("utf-8-sig"), sidecar.name, duration)
    except BadRoutine as error:
        return Routine(), _broken(sidecar, f"{str(error).rstrip('.')}.")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return Routine(), _broken(sidecar, f"“{sidecar.name}”, line {line}: expected text in UTF-8.")
    except OSError as error:
        return Routine(), _broken(sidecar, f"“{sidecar.name}” cannot be read: {error.strerror}.")
    chapters = fit_chapters(routine.chapters, duration or 0.0)
    return routine, ChapterSource(Origin.ROUTINE, sidecar.name, chapters, changed_at=_changed_at(sidecar))


def _why_unread(sidecar: Path) -> str:
    if not (sidecar.is_file() or sidecar.is_dir()):
        return f"“{sidecar.name}” is a device or a pipe, no file."
    return f"“{sidecar.name}” is larger than 2 MB." if sidecar.stat().st_size > _LARGEST_ROUTINE else ""


def _broken(sidecar: Path, trouble: str) -> ChapterSource:
    return ChapterSource(Origin.ROUTINE, sidecar.name, trouble=trouble)


def _changed_at(path: Path) -> datetime | None:
    with suppress(OSError, ValueError, OverflowError):
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return None


def _nfo_beside(path: Path) -> tuple[ClassFacts, ...]:
    """Read what a media centre keeps of the video; one that cannot be read says nothing."""
    beside = path.with_name(path.stem + ".nfo")
    if not isfile(beside):
        return ()
    from routines.nfo import read_nfo  # noqa: PLC0415 - loads the XML reader

    with suppress(OSError, UnreadChapters):
        return (read_nfo(bytes_of(beside)),)
    return ()


def _joined(said: tuple[ClassFacts, ...]) -> ClassFacts:
    """Take for each fact the first file that states it."""

    def first(values: list[str]) -> str:
        return next((value for value in values if value), "")

    return ClassFacts(
        title=first([each.title for each in said]),
        instructor=first([each.instructor for each in said]),
        description=first([each.description for each in said]),
        tags=next((each.tags for each in said if each.tags), ()),
        published=first([each.published for each in said]),
        web_page=first([each.web_page for each in said]),
    )
