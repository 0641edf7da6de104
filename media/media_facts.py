"""What a video or audio file says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from routines.chapter import RawChapter


@dataclass(frozen=True, slots=True)
class AudioFacts:
    """One sound track.

    Attributes:
        index: Of the stream in the file.
        language: As the file writes it, such as ``eng``; empty where it does not say.
        title: Given by the file; may be empty.
        codec: Such as ``aac``.
        channels: 1 for mono, 6 for 5.1.
        is_default: The file asks for this one.
    """

    index: int
    language: str
    title: str
    codec: str
    channels: int
    is_default: bool


@dataclass(frozen=True, slots=True)
class SubtitleFacts:
    """One subtitle track; only those whose lines are text (``is_text``) can be read by us, pictures only by VLC."""

    index: int
    language: str
    title: str
    codec: str
    is_text: bool


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What a file says of itself, with nonsense put right.

    Attributes:
        path: Where it lies.
        duration: Seconds, at least 0; counted where the header cannot be believed.
        start: The file's own time stamp, in seconds, of what we call position 0.
        has_video: There is a film; covers and chapter pictures are none.
        has_data: At least one piece of the film or the sound can be read; without it nothing can be played.
        width: Pixels as seen: upright, pixel shape applied; 0 without a film.
        height: Pixels as seen; 0 without a film.
        coded_width: Pixels as stored; 0 without a film.
        coded_height: Pixels as stored; 0 without a film.
        rotation: Degrees clockwise that the stored picture must be turned by: 0, 90, 180 or 270.
        frame_rate: Pictures a second, at most 240; 0 where the file does not say anything sane.
        is_interlaced: The pictures are woven of two half-pictures.
        video_codec: Such as ``h264``; empty without a film.
        video_index: Of the film's stream in the file; -1 without one.
        cover_index: Of a still picture (cover art) in the file; -1 without one.
        audio: In the file's order.
        subtitles: In the file's order.
        chapters: As the file states them, unrepaired; of several editions the default one.
        title: Given by the file; may be empty.
        artist: Given by the file; may be empty.
        size: Bytes.
        chapters_note: On a choice made in reading the chapters ("Edition 2 of 14 is shown, …"); mostly empty.
    """

    path: Path
    duration: float
    start: float
    has_video: bool
    has_data: bool
    width: int
    height: int
    coded_width: int
    coded_height: int
    rotation: int
    frame_rate: float
    is_interlaced: bool
    video_codec: str
    video_index: int
    cover_index: int
    audio: tuple[AudioFacts, ...]
    subtitles: tuple[SubtitleFacts, ...]
    chapters: tuple[RawChapter, ...]
    title: str
    artist: str
    size: int
    chapters_note: str = ""
