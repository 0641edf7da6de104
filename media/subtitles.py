"""Subtitles of a class, beside it or inside it, as lines that we draw ourselves."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from media.errors import UnreadableMedia
from media.subtitle_track import read_subtitle_track
from routines.captions import SubtitleLine, parse_srt, parse_vtt
from routines.text_decoding import decode_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from media.media_facts import MediaFacts

__all__ = ["SubtitleLine", "SubtitleSource", "find_subtitles", "lines_at", "read_subtitles"]

_LARGEST = 16 * 1024 * 1024
_READERS = {".srt": parse_srt, ".vtt": parse_vtt}
_NO_SPEECH = frozenset({"chapters", "descriptions", "metadata"})
"""Second endings of .vtt files that hold no subtitles."""


@dataclass(frozen=True, slots=True)
class SubtitleSource:
    """Where subtitles can be read from.

    Attributes:
        path: The file beside the video, or the video itself.
        index: Of the stream inside the video; -1 for a file beside it.
        language: Such as ``en`` or ``eng``; empty where nobody says.
        title: What the file calls them; may be empty.
    """

    path: Path
    index: int = -1
    language: str = ""
    title: str = ""

    @property
    def label(self) -> str:
        """What to call them in a menu."""
        return self.title or self.language or ("Subtitles" if self.index < 0 else f"Track {self.index}")


def find_subtitles(path: Path, facts: MediaFacts) -> tuple[SubtitleSource, ...]:
    """Find the subtitles of a video that can be read: files beside it first, by name, then its own text tracks.

    A file lies beside it when its name is that of the video with ``.srt`` or ``.vtt`` instead of the ending, perhaps
    with a language before that (``Morning.en.vtt``).
    """
    inside = (
        SubtitleSource(path, track.index, track.language, track.title) for track in facts.subtitles if track.is_text
    )
    return (*_beside(path), *inside)


def _beside(path: Path) -> list[SubtitleSource]:
    found = []
    start = f"{path.stem}."
    try:
        names = sorted(entry.name for entry in path.parent.iterdir() if entry.name.startswith(start))
    except OSError:
        # A folder that may be entered but not listed: what lies beside the video cannot be known.
        return []
    for name in names:
        ending = path.parent.joinpath(name).suffix.lower()
        language = name[len(start) : -len(ending)].strip(".") if ending in _READERS else "chapters"
        if language.rpartition(".")[2].lower() not in _NO_SPEECH and (path.parent / name).is_file():
            found.append(SubtitleSource(path.parent / name, language=language))
    return found


def read_subtitles(source: SubtitleSource) -> tuple[SubtitleLine, ...]:
    """Read all lines, in order of time. A track inside a video takes a while: work for a job.

    Raises:
        UnreadableMedia: The file is gone, too large or may not be read.
    """
    if source.index >= 0:
        return read_subtitle_track(source.path, source.index)
    try:
        with source.path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise UnreadableMedia(f"The subtitles {source.path.name} cannot be read: {error.strerror}.") from error
    if len(data) > _LARGEST:
        raise UnreadableMedia(f"The subtitles {source.path.name} are larger than 16 MB.")
    return _READERS[source.path.suffix.lower()](decode_text(data))


def lines_at(lines: Sequence[SubtitleLine], position: float) -> tuple[SubtitleLine, ...]:
    """Find the lines to show at a position.

    Args:
        lines: As ``read_subtitles`` returns them.
        position: Seconds from the start of the video.

    Returns:
        In order of their start; several where they overlap.
    """
    index = bisect_right(lines, position, key=lambda line: line.start) - 1
    shown = []
    while index >= 0 and max(lines[index].reach, lines[index].end) > position:
        if lines[index].end > position:
            shown.append(lines[index])
        index -= 1
    return tuple(reversed(shown))
