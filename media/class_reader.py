"""Read a class from its file: what the file says of itself, and the routine that lies beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from media.class_title import class_title
from media.fingerprint import fingerprint
from media.probe import probe
from routines.chapter import Origin, fit_chapters, tidy_chapters
from routines.routine_file import BadRoutine, Routine, read_routine, sidecar_path
from routines.video_class import VideoClass

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from media.media_facts import MediaFacts
    from routines.chapter import Chapter

_VIDEO = "mp4 m4v mov mkv webm avi mpg mpeg m2v ts m2ts mts vob wmv asf flv f4v ogv ogm 3gp 3g2 divx mxf rm rmvb"
_SOUND = "mp3 m4a m4b aac ogg oga opus flac wav wma mka aif aiff ac3"
MEDIA_SUFFIXES = frozenset(f".{name}" for name in f"{_VIDEO} {_SOUND}".split())
"""Endings of video and audio files, in lower case, that are looked for in folders."""
_LARGEST_SIDECAR = 2_000_000


@dataclass(frozen=True, slots=True)
class ReadClass:
    """A class as its file gives it.

    Attributes:
        video_class: With the best chapters that could be read.
        facts: What the file says of itself.
        warning: What is wrong with the routine beside it; empty where nothing is.
    """

    video_class: VideoClass
    facts: MediaFacts
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


def read_class_fully(path: Path, now: datetime) -> ReadClass:
    """Read a class, and say what is wrong with the routine beside it. The arguments and errors of ``read_class``."""
    facts = probe(path)
    routine, warning = _routine_beside(path, facts.duration)
    chapters, source = _chapters(routine, facts)
    video_class = VideoClass(
        class_id=fingerprint(path),
        title=routine.title or class_title(facts.title, path.stem),
        duration=facts.duration,
        chapters=chapters,
        source=source,
        instructor=routine.instructor or facts.artist,
        focus=routine.focus,
        level=routine.level,
        equipment=routine.equipment,
        swap_sides=routine.swap_sides,
        file_name=path.name,
        has_video=facts.has_video,
        added_at=now,
    )
    return ReadClass(video_class, facts, warning)


def _chapters(routine: Routine, facts: MediaFacts) -> tuple[tuple[Chapter, ...], Origin | None]:
    """Take the routine's chapters, else the file's own."""
    written = fit_chapters(routine.chapters, facts.duration)
    if written:
        return written, Origin.ROUTINE
    own = tidy_chapters(facts.chapters, facts.duration)
    return own, Origin.EMBEDDED if own else None


def _routine_beside(path: Path, duration: float) -> tuple[Routine, str]:
    """Read the sidecar; where there is none or it is broken, the routine is empty and the second value says why."""
    sidecar = sidecar_path(path)
    try:
        if not sidecar.is_file():
            return Routine(), ""
        if sidecar.stat().st_size > _LARGEST_SIDECAR:
            return Routine(), f"“{sidecar.name}” is larger than 2 MB. {_INSTEAD}"
        return read_routine(sidecar.read_text("utf-8-sig"), sidecar.name, duration), ""
    except BadRoutine as error:
        return Routine(), f"{str(error).rstrip('.')}. {_INSTEAD}"
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return Routine(), f"“{sidecar.name}”, line {line}: expected text in UTF-8. {_INSTEAD}"
    except OSError as error:
        return Routine(), f"“{sidecar.name}” cannot be read: {error.strerror}. {_INSTEAD}"


_INSTEAD = "The class uses the chapters of its own file."
