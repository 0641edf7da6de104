"""Read a class from its file: what the file says of itself, and what lies beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from media.chapter_search import find_sources
from media.class_title import class_title
from media.fingerprint import fingerprint
from media.probe import probe
from routines.chapter import Origin
from routines.chapter_sources import best_source, take_best
from routines.chapter_title import clean_title
from routines.video_class import VideoClass

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from media.chapter_search import FoundSources
    from media.media_facts import MediaFacts
    from routines.chapter import Chapter
    from routines.chapter_sources import ChapterSource

_VIDEO = "mp4 m4v mov mkv webm avi mpg mpeg m2v ts m2ts mts vob wmv asf flv f4v ogv ogm 3gp 3g2 divx mxf rm rmvb"
_SOUND = "mp3 m4a m4b aac ogg oga opus flac wav wma mka aif aiff ac3"
MEDIA_SUFFIXES = frozenset(f".{name}" for name in f"{_VIDEO} {_SOUND}".split())
"""Endings of video and audio files, in lower case, that are looked for in folders."""
_MOST_TAGS = 40
_LONGEST_ABOUT = 10_000


@dataclass(frozen=True, slots=True)
class ReadClass:
    """A class as its file gives it.

    Attributes:
        video_class: With the best chapters that could be read.
        facts: What the file says of itself.
        sources: All places that its chapters could come from, best first.
        warning: What is wrong with the routine beside it; empty where nothing is.
    """

    video_class: VideoClass
    facts: MediaFacts
    sources: tuple[ChapterSource, ...] = ()
    warning: str = ""


def read_class(path: Path, now: datetime) -> VideoClass:
    """Read a class; a routine beside it that cannot be read is passed over.

    Args:
        path: The video or audio file.
        now: When it comes into the library, with offset.

    Raises:
        UnreadableMedia: It is no video or audio, or it is damaged.
    """
    return read_class_fully(path, now).video_class


def read_class_fully(
    path: Path, now: datetime, described: Callable[[str], tuple[Chapter, ...]] = lambda _class_id: ()
) -> ReadClass:
    """Read a class and all sources of its chapters.

    Args:
        path: The video or audio file.
        now: When it comes into the library, with offset.
        described: Gives the chapters of a class, by its id, as they were described when it was last read.

    Raises:
        UnreadableMedia: It is no video or audio, or it is damaged.
    """
    facts = probe(path)
    class_id = fingerprint(path)
    found = find_sources(path, facts, described(class_id))
    routine, said = found.routine, found.facts
    video_class = VideoClass(
        class_id=class_id,
        title=routine.title or clean_title(said.title) or class_title(facts.title, path.stem),
        duration=facts.duration,
        instructor=routine.instructor or clean_title(said.instructor) or facts.artist,
        focus=routine.focus,
        level=routine.level,
        equipment=routine.equipment,
        swap_sides=routine.swap_sides,
        file_name=path.name,
        has_video=facts.has_video,
        added_at=now,
        tags=said.tags[:_MOST_TAGS],
        about=said.description[:_LONGEST_ABOUT],
        web_page=said.web_page,
    )
    return ReadClass(take_best(video_class, found.sources), facts, found.sources, _warning(found))


def _warning(found: FoundSources) -> str:
    """Say what is wrong with the routine; of other files only the list of sources tells."""
    trouble = next((each.trouble for each in found.sources if each.origin is Origin.ROUTINE), "")
    if not trouble:
        return ""
    best = best_source(found.sources)
    instead = f"The class uses {best.name}." if best and best.origin is not Origin.EMBEDDED else _INSTEAD
    return f"{trouble} {instead}"


_INSTEAD = "The class uses the chapters of its own file."
