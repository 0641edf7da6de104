"""The chapters inside a media file: each once, of several editions the default one, and a word on the choice.

An mp4 may state its chapters more than once: as Nero's list and as one or more QuickTime text tracks. FFmpeg numbers
the chapters of each kind from 0 and lets later ones replace earlier ones of the same number. So a longer list shows
through behind a shorter one, and the last text track wins, which may hold addresses instead of titles.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from av.stream import DataStream, Discard

from media.container import open_media
from media.mkv_chapters import mkv_chapters
from routines.chapter import RawChapter
from routines.chapter_readers.found import FoundChapters
from routines.text_decoding import decode_text

if TYPE_CHECKING:
    from pathlib import Path

    from av.container import InputContainer

_NERO_BASE = Fraction(1, 10_000_000)
"""Nero counts in units of 100 ns, as no text track does."""
_MOST_SAMPLES = 20_000
_LENGTH_BYTES = 2
STATED_TWICE = "The file states its chapters twice; those of its QuickTime text track are shown."


def embedded_chapters(container: InputContainer, path: Path) -> FoundChapters:
    """Read the chapters of an open file.

    Args:
        container: Open.
        path: Of the same file; it is opened once more where FFmpeg's list cannot be taken as it is.

    Returns:
        The chapters as stated, unrepaired, in seconds; the note says which were chosen where there was a choice.

    Raises:
        UnreadableMedia: The file is damaged.
    """
    listed = container.chapters()
    if not listed:
        return FoundChapters()
    if "matroska" in container.format.name and (found := mkv_chapters(path)):
        return found
    tracks = _text_tracks(container)
    if len(tracks) > 1 and (titled := _track_chapters(path, tracks[0])):
        return FoundChapters(titled)
    are_nero = {chapter["time_base"] == _NERO_BASE for chapter in listed}
    chapters = tuple(
        RawChapter(
            chapter["metadata"].get("title", ""),
            _seconds(chapter["start"], chapter["time_base"]),
            _seconds(chapter["end"], chapter["time_base"]),
        )
        for chapter in listed
        if len(are_nero) == 1 or chapter["time_base"] != _NERO_BASE
    )
    return FoundChapters(chapters, note=STATED_TWICE if len(are_nero) > 1 else "")


def _text_tracks(container: InputContainer) -> list[int]:
    """Find the streams that hold titles of chapters: FFmpeg reads them itself and discards them for everybody else."""
    if "mp4" not in container.format.name:
        return []
    return [s.index for s in container.streams if isinstance(s, DataStream) and s.discard == Discard.all]


def _track_chapters(path: Path, index: int) -> tuple[RawChapter, ...]:
    found: list[RawChapter] = []
    with open_media(path) as container:
        for stream in container.streams:
            stream.discard = Discard.default if stream.index == index else Discard.all
        # Looking into the file may have passed over the first sample.
        container.seek(0)
        for packet in container.demux(container.streams[index]):
            if packet.pts is None or len(found) >= _MOST_SAMPLES:
                break
            start = _seconds(packet.pts, packet.time_base)
            end = start + _seconds(packet.duration, packet.time_base) if packet.duration else None
            found.append(RawChapter(_title(bytes(packet)), start, end))
    return tuple(found)


def _title(sample: bytes) -> str:
    """Read a sample: two bytes of length, the text (UTF-8, or UTF-16 with its mark), then styles that are not read."""
    length = int.from_bytes(sample[:_LENGTH_BYTES])
    return decode_text(sample[_LENGTH_BYTES : _LENGTH_BYTES + length]).strip()


def _seconds(ticks: int | None, base: Fraction | None) -> float:
    return float(ticks * base) if ticks is not None and base is not None else 0.0
