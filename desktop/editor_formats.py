"""The files that chapters are exported to and brought in from, each by one name."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.editor_output import NotWritten, routine_of, write_file
from routines.chapter import tidy_chapters
from routines.routine_file import read_routine, write_routine
from routines.text_decoding import decode_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from routines.chapter import Chapter, Origin
    from routines.chapter_readers.found import FoundChapters
    from routines.video_class import VideoClass

    Chapters = Sequence[Chapter]
    Progress = Callable[[float], None]
    IsCancelled = Callable[[], bool]

ROUTINE, PACK, COPY, FILM = "routine", "pack", "copy", "film"
LARGEST_IMPORT = 60_000_000
"""Bytes of a file that are read; readers refuse what is too much for them."""
_ROUTINE_SUFFIX, _PACK_SUFFIX = ".routine.toml", ".matside"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its id, its name on screen, and how its names end."""

    format: str
    name: str
    suffix: str


FORMATS = (
    Format(ROUTINE, "Matside routine", _ROUTINE_SUFFIX),
    Format("webvtt", "WebVTT chapters", ".chapters.vtt"),
    Format("ffmetadata", "FFmpeg metadata", ".ffmetadata"),
    Format("ogm", "OGM chapters", ".chapters.txt"),
    Format("matroska-xml", "Matroska chapters", ".chapters.xml"),
    Format("description", "Text for a description", ".description.txt"),
    Format(PACK, "Class pack, without the video", _PACK_SUFFIX),
    Format(COPY, "Copy of the video with these chapters", ""),
    Format(FILM, "Class video with a drawn figure", ".mp4"),
)


@dataclass(frozen=True, slots=True)
class FileTools:
    """Turn chapters into files and back; each is called in a thread of the pool.

    Attributes:
        write: Writes the text of a format, by its id, from chapters and the length in seconds.
        read: Reads a chapter file of any format: its bytes, its name, the length of the video in seconds.
        describe: Fills in what the titles of chapters say.
        write_pack: Writes a class pack of a class, its chapters and the file of its poster, where it has one.
        read_pack: Reads the chapters of a class pack.
        copy_video: Copies a video with other chapters: source, target, chapters, progress from 0 to 1, whether to stop;
            returns in words what the copy could not hold.
        make_film: Draws a class video: class, chapters, target, progress from 0 to 1, whether to stop; returns what
            else there is to say.
    """

    write: Callable[[str, Chapters, float], str]
    read: Callable[[bytes, str, float], tuple[Origin, FoundChapters]]
    describe: Callable[[Chapters], Chapters]
    write_pack: Callable[[VideoClass, Chapters, Path | None], bytes]
    read_pack: Callable[[bytes], Chapters]
    copy_video: Callable[[Path, Path, Chapters, Progress, IsCancelled], tuple[str, ...]]
    make_film: Callable[[VideoClass, Chapters, Path, Progress, IsCancelled], str]


@dataclass(frozen=True, slots=True)
class Export:
    """What is exported: a class with the chapters on the desk, its video and its poster where they are known."""

    video_class: VideoClass
    chapters: tuple[Chapter, ...]
    video: Path | None = None
    poster: Path | None = None


def suffix_of(file_format: str, video: Path | None) -> str:
    """Say how the names of a format end; a copy is of the same container as the video."""
    found = next((each.suffix for each in FORMATS if each.format == file_format), "")
    return found or (video.suffix if video is not None else "")


def with_suffix(target: Path, file_format: str, video: Path | None) -> Path:
    """Name a file as its format wants it, where the name has no ending or that of another format.

    A file dialog may still hold the name under which another format was written last.
    """
    wanted = suffix_of(file_format, video)
    if file_format in {COPY, FILM}:
        return target if target.suffix else target.with_name(target.name + wanted)
    others = (each.suffix for each in FORMATS if each.suffix not in {"", wanted} and each.format != FILM)
    other = next((suffix for suffix in others if target.name.endswith(suffix)), "")
    if not other and target.suffix:
        return target
    return target.with_name(target.name.removesuffix(other) + wanted)


def export(
    tools: FileTools, file_format: str, target: Path, what: Export, progress: Progress, is_cancelled: IsCancelled
) -> str:
    """Write one file; it is there as a whole or not at all.

    Returns:
        What was done, for the person.

    Raises:
        NotWritten: It could not be written, or it would take the place of the video.
        MediaError: The video could not be copied or drawn.
    """
    if what.video is not None and os.path.exists(target) and target.samefile(what.video):
        raise NotWritten("The video itself is never changed. Choose another name for the copy.")
    if file_format == COPY:
        if what.video is None or not os.path.exists(what.video):
            raise NotWritten("The video of this class is not here, so it cannot be copied.")
        left_out = tools.copy_video(what.video, target, what.chapters, progress, is_cancelled)
        without = f" It could not hold: {', '.join(left_out)}." if left_out else ""
        return f"{target.name} is written.{without}"
    if file_format == FILM:
        remark = tools.make_film(what.video_class, what.chapters, target, progress, is_cancelled)
        return f"{target.name} is made. {remark}".rstrip()
    if file_format == ROUTINE:
        data = write_routine(routine_of(what.video_class, what.chapters)).encode()
    elif file_format == PACK:
        data = tools.write_pack(what.video_class, what.chapters, what.poster)
    else:
        data = tools.write(file_format, what.chapters, what.video_class.duration).encode()
    write_file(target, data)
    return f"{target.name} is written."


def bring_in(tools: FileTools, path: Path, duration: float) -> tuple[Chapter, ...]:
    """Read the chapters of a file of any format, fitted into the video.

    Raises:
        RoutineError: It cannot be read, or of that format nothing can.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_IMPORT)
    except OSError as error:
        raise NotWritten(f"{path.name} cannot be read: {error.strerror}.") from error
    return read_chapters(tools, data, path.name, duration)


def read_chapters(tools: FileTools, data: bytes, name: str, duration: float) -> tuple[Chapter, ...]:
    """Read chapters from the content of a file; see ``bring_in``."""
    if name.lower().endswith(_PACK_SUFFIX):
        return tuple(tools.read_pack(data))
    if name.lower().endswith(".toml"):
        return read_routine(decode_text(data), name, duration).chapters
    origin, found = tools.read(data, name, duration)
    return tuple(tools.describe(tidy_chapters(found.chapters, duration, origin)))
