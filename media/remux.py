"""Copy a video with other chapters into a new file; picture and sound are carried over untouched."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import contextmanager, suppress
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import av
from av.container import Flags
from av.error import FFmpegError
from av.stream import DataStream

from media.container import check_file, open_media
from media.copied_streams import Carrier, kept_tags
from media.errors import UnreadableMedia
from media.probe import probe
from media.remux_outcome import CopyCancelled, CopyRefused, VideoCopy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from av.container import InputContainer, OutputContainer
    from av.container.core import Chapter as AvChapter
    from av.packet import Packet
    from av.stream import Stream

    from media.media_facts import MediaFacts
    from routines.chapter import Chapter

__all__ = ["HOLDERS", "CopyCancelled", "CopyRefused", "VideoCopy", "copy_with_chapters"]

HOLDERS = {
    ".mp4": "mp4",
    ".m4v": "mp4",
    ".mov": "mov",
    ".m4a": "ipod",
    ".m4b": "ipod",
    ".mkv": "matroska",
    ".mka": "matroska",
    ".webm": "webm",
    ".mp3": "mp3",
    ".ogg": "ogg",
    ".oga": "ogg",
    ".opus": "opus",
}
"""The endings of files that can hold chapters, with FFmpeg's names for what is written."""
_STARTS_ONLY = frozenset({"mp4", "mov", "ipod", "ogg", "opus"})
"""Here a chapter lasts until the next: the time between two chapters needs one of its own, without a title."""
_TAGGED = frozenset({"ogg", "opus"})
_MOST_TAGGED = 1000
"""There are three digits for the number of a chapter."""
_MS = Fraction(1, 1000)
_GEN_PTS: int = cast("int", Flags.gen_pts.value)
_SPARE = 4 * 1024 * 1024
_SAME = 0.06
"""Seconds by which a chapter may come back elsewhere: containers round to their own ticks."""
_SAME_LENGTH, _SAME_PART = 1.0, 0.01
_VERIFYING = 0.98

Span = tuple[str, float, float]


def copy_with_chapters(
    source: Path,
    target: Path,
    chapters: Sequence[Chapter],
    progress: Callable[[float], None],
    is_cancelled: Callable[[], bool],
) -> VideoCopy:
    """Write a copy of a video that holds these chapters, and read it again before it gets its name.

    Metadata, turning, languages and covers are kept. What the new container cannot hold is left out and named. The
    source is only read. Another file of the target's name is replaced, once the copy is whole.

    Args:
        source: The video or audio file.
        target: The file to write; its ending (one of ``HOLDERS``) says which container.
        chapters: In order, without overlaps.
        progress: Told how much is done, 0 to 1, rising.
        is_cancelled: Asked before each packet.

    Raises:
        CopyRefused: It cannot be done, and why; nothing was left behind.
        CopyCancelled: It was; nothing was left behind.
        UnreadableMedia: The source cannot be read.
    """
    form = _check(source, target)
    facts = probe(source)
    if not facts.has_data:
        raise UnreadableMedia("There is nothing in it that can be played.")
    spans = _spans(chapters, facts.duration, form)
    part = target.with_name(f".{_short(target.stem)}.part{target.suffix}")
    with _written(part):
        left_out = _copy(facts, part, form, spans, progress, is_cancelled)
        progress(_VERIFYING)
        _verify(part, facts, spans)
        _settle(part)
        part.replace(target)
    progress(1.0)
    return VideoCopy(target, left_out)


def _check(source: Path, target: Path) -> str:
    """Refuse what cannot go well before anything is written; give FFmpeg's name of the container."""
    size = check_file(source)
    form = HOLDERS.get(target.suffix.lower())
    if form is None:
        ending = target.suffix or "without an ending"
        raise CopyRefused(f"A file {ending} cannot hold chapters. Save the copy as {target.stem}.mkv.")
    try:
        if target.is_dir():
            raise CopyRefused(f"“{target.name}” is a folder.")
        if target.exists() and target.samefile(source):
            raise CopyRefused("The copy needs another name: the video itself is never changed.")
        free = shutil.disk_usage(target.parent).free
    except OSError as error:
        raise CopyRefused(_reason(error)) from error
    if free < size + _SPARE:
        raise CopyRefused(f"There is no room: the copy needs {_megabytes(size)} MB, {_megabytes(free)} MB are free.")
    return form


def _short(stem: str) -> str:
    """Cut a name to 80 bytes, so that one with something before and behind it is no longer than names may be."""
    return stem.encode(errors="ignore")[:80].decode(errors="ignore")


def _settle(part: Path) -> None:
    """Return when the content has reached the disk: the file that it replaces is gone for good then."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _megabytes(size: int) -> str:
    return f"{max(1, round(size / 1e6)):,}"


def _reason(error: OSError) -> str:
    reasons = {
        errno.EACCES: "The folder cannot be written to. Choose another one.",
        errno.EPERM: "The folder cannot be written to. Choose another one.",
        errno.EROFS: "The folder cannot be written to. Choose another one.",
        errno.ENOENT: "The folder is not there any more. Choose another one.",
        errno.ENOSPC: "There is no room for the copy.",
        errno.EDQUOT: "There is no room for the copy.",
        errno.EFBIG: "The disk cannot hold a file as large as this.",
    }
    return reasons.get(error.errno or 0, f"The copy could not be written: {error.strerror or error}.")


@contextmanager
def _written(part: Path) -> Iterator[None]:
    """Leave nothing behind where writing fails, and say why in words."""
    try:
        try:
            part.touch()
            yield
        except OSError as error:
            raise CopyRefused(_reason(error)) from error
    finally:
        # Once it has its name there is nothing to remove; from a folder or a drive that is gone nothing can be.
        with suppress(OSError):
            part.unlink()


def _spans(chapters: Sequence[Chapter], duration: float, form: str) -> tuple[Span, ...]:
    """Say what is written: title, start and end of each chapter, and of the time between them where that is needed."""
    spans = [(chapter.title, chapter.start, min(chapter.end, duration)) for chapter in chapters]
    if not spans or form not in _STARTS_ONLY:
        return tuple(spans)
    edges = [("", 0.0, 0.0), *spans, ("", duration, duration)]
    gaps = [("", before[2], after[1]) for before, after in pairwise(edges) if after[1] - before[2] > _SAME]
    return tuple(sorted([*spans, *gaps], key=lambda span: span[1]))


def _copy(
    facts: MediaFacts,
    part: Path,
    form: str,
    spans: Sequence[Span],
    progress: Callable[[float], None],
    is_cancelled: Callable[[], bool],
) -> tuple[str, ...]:
    with open_media(facts.path) as container:
        container.flags |= _GEN_PTS
        with _opened(part, form) as out:
            return _carry(container, out, facts, spans, progress, is_cancelled)


@contextmanager
def _opened(part: Path, form: str) -> Iterator[OutputContainer]:
    """Open the file to write; what FFmpeg says against it is a reason to refuse, and no damage of the source."""
    try:
        with av.open(str(part.absolute()), "w", format=form) as out:
            yield out
    except (FFmpegError, ValueError) as error:
        if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EACCES}:
            raise CopyRefused(_reason(error)) from error
        raise CopyRefused(f"A {part.suffix} file cannot hold this video as it is. {_offer(part)}") from error


def _offer(part: Path) -> str:
    return f"Save the copy as {'.mov' if part.suffix.lower() == '.mkv' else '.mkv'}."


def _carry(
    container: InputContainer,
    out: OutputContainer,
    facts: MediaFacts,
    spans: Sequence[Span],
    progress: Callable[[float], None],
    is_cancelled: Callable[[], bool],
) -> tuple[str, ...]:
    carrier = Carrier(out, facts)
    for stream in container.streams:
        # Data is what containers make for themselves: chapter titles, clock times.
        if not isinstance(stream, DataStream):
            carrier.add(stream)
    carrier.check()
    out.metadata.update(kept_tags(container.metadata))
    if out.format.name in _TAGGED:
        # WORKAROUND FFmpeg rounds the seconds of such chapters up: 0.8 is written as 1.8 (vorbiscomment.c, FFmpeg 8.1).
        for stream in out.streams.audio:
            stream.metadata.update(_chapter_tags(spans))
    else:
        out.set_chapters([_av_chapter(number, *span) for number, span in enumerate(spans, 1)])
    told = 0.0
    for packet in _packets(container, carrier.streams):
        if is_cancelled():
            raise CopyCancelled("The copy was stopped; nothing was left behind.")
        done = carrier.carry(packet) * _VERIFYING
        if done >= told + 0.005:
            told = done
            progress(told)
    return tuple(carrier.left_out)


def _chapter_tags(spans: Sequence[Span]) -> dict[str, str]:
    """Write chapters as .ogg files keep them. Source: https://wiki.xiph.org/Chapter_Extension."""
    tags = {}
    for number, (title, start, _) in enumerate(spans[:_MOST_TAGGED]):
        hours, rest = divmod(round(start * 1000), 3_600_000)
        minutes, milliseconds = divmod(rest, 60_000)
        tags[f"CHAPTER{number:03}"] = f"{hours:02}:{minutes:02}:{milliseconds / 1000:06.3f}"
        tags[f"CHAPTER{number:03}NAME"] = title
    return tags


def _av_chapter(number: int, title: str, start: float, end: float) -> AvChapter:
    first, last = round(start * 1000), round(end * 1000)
    return {"id": number, "start": first, "end": last, "time_base": _MS, "metadata": {"title": title}}


def _packets(container: InputContainer, streams: Sequence[Stream]) -> Iterator[Packet[Stream]]:
    try:
        yield from container.demux(*streams)
    except FFmpegError as error:
        raise UnreadableMedia("It is damaged.") from error


def _verify(part: Path, facts: MediaFacts, spans: Sequence[Span]) -> None:
    """Read the copy again: its chapters, its length and its tracks must be what was meant."""
    try:
        copy = probe(part)
    except UnreadableMedia as error:
        raise CopyRefused(f"The copy cannot be read again. {_offer(part)}") from error
    # Some containers keep no chapter without a title; it says nothing anyway.
    found = [(chapter.title.strip(), chapter.start) for chapter in copy.chapters if chapter.title.strip()]
    wanted = [(title.strip(), start) for title, start, _ in spans if title.strip()]
    is_same = len(found) == len(wanted) and all(
        title == other and abs(start - place) <= _SAME
        for (title, start), (other, place) in zip(found, wanted, strict=True)
    )
    if not is_same:
        raise CopyRefused(f"The chapters did not come back from the copy as they are. {_offer(part)}")
    if abs(copy.duration - facts.duration) > max(_SAME_LENGTH, _SAME_PART * facts.duration):
        raise CopyRefused("The copy came out shorter or longer than the video. The video may be damaged.")
    if copy.rotation != facts.rotation:
        raise CopyRefused(f"The picture would lie on its side. Save the copy as {facts.path.suffix.lower()}.")
    if copy.has_video != facts.has_video or (facts.audio and not copy.audio):
        raise CopyRefused(f"Picture or sound did not come back from the copy. {_offer(part)}")
