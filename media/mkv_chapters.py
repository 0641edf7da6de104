"""Chapters of a Matroska or WebM file: the default edition, where FFmpeg mixes all editions into one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.chapter_readers.found import FoundChapters, UnreadChapters
from routines.chapter_readers.harvest import MOST_TEXT
from routines.chapter_readers.matroska_binary import ebml_elements, ebml_head, read_matroska_chapters

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

_HEADER, _SEGMENT, _CHAPTERS = 0x1A45DFA3, 0x18538067, 0x1043A770
_SEEK_HEAD, _SEEK, _SEEK_NAME, _SEEK_PLACE = 0x114D9B74, 0x4DBB, 0x53AB, 0x53AC
_LONGEST_HEAD = 12
_MOST_ELEMENTS = 20_000
"""Elements of a segment looked at in the search; a class of two hours has some thousand."""
_LARGEST_SEEK_HEAD = 64 * 1024


def mkv_chapters(path: Path) -> FoundChapters | None:
    """Read the chapters of the default edition.

    Returns:
        What was found, with a note on the choice; ``None`` where the file has no such element or a damaged one.
    """
    try:
        with path.open("rb") as file:
            data = _chapters_element(file)
        return read_matroska_chapters(data) if data else None
    except (OSError, UnreadChapters):
        return None


def _chapters_element(file: BinaryIO) -> bytes:
    """Find what the ``Chapters`` element holds: by the file's own index, else element by element."""
    header = _head(file, 0)
    if header is None or header[0] != _HEADER or header[2] is None:
        return b""
    segment = _head(file, header[1] + header[2])
    if segment is None or segment[0] != _SEGMENT:
        return b""
    place = _place(file, segment[1])
    return _read(file, place[0], min(place[1], MOST_TEXT + 1)) if place else b""


def _place(file: BinaryIO, first: int) -> tuple[int, int] | None:
    """Find where the element's content begins and its size, both in bytes."""
    position = first
    for _ in range(_MOST_ELEMENTS):
        head = _head(file, position)
        if head is None or head[2] is None:
            break
        name, start, size = head[0], head[1], head[2]
        if name == _CHAPTERS:
            return start, size
        told = _told_place(_read(file, start, min(size, _LARGEST_SEEK_HEAD))) if name == _SEEK_HEAD else None
        there = _head(file, first + told) if told is not None else None
        if there and there[0] == _CHAPTERS and there[2] is not None:
            return there[1], there[2]
        position = start + size
    return None


def _told_place(seek_head: bytes) -> int | None:
    """Read where the index says that the chapters lie, in bytes from the beginning of the segment."""
    for name, start, end in ebml_elements(seek_head, 0, len(seek_head)):
        if name != _SEEK:
            continue
        held = {each: seek_head[begin:stop] for each, begin, stop in ebml_elements(seek_head, start, end)}
        if int.from_bytes(held.get(_SEEK_NAME, b"")) == _CHAPTERS and _SEEK_PLACE in held:
            return int.from_bytes(held[_SEEK_PLACE][:8])
    return None


def _head(file: BinaryIO, position: int) -> tuple[int, int, int | None] | None:
    found = ebml_head(_read(file, position, _LONGEST_HEAD), 0)
    return found and (found[0], position + found[1], found[2])


def _read(file: BinaryIO, position: int, size: int) -> bytes:
    file.seek(min(position, 1 << 62))
    return file.read(size)
