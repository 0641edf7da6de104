"""One small picture from a place in a film, quickly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from av.error import FFmpegError

from media.container import open_media
from media.errors import UnreadableMedia
from media.picture import save_picture, upright_picture
from media.probe import probe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from av import VideoFrame
    from av.container import InputContainer

    from media.media_facts import MediaFacts

_US = 1_000_000
_MOST_DECODED = 400
"""Frames decoded on the way from a key frame to the place asked for; then the nearest so far is taken."""
_STEP_BACK = 6.0
"""Seconds to begin earlier where the key frame that was found does not do: it is damaged, or behind the place."""


def make_thumbnail(path: Path, seconds: float, target: Path, width: int = 320, facts: MediaFacts | None = None) -> Path:
    """Write the picture that a film shows at a place as a JPEG.

    Args:
        path: The film.
        seconds: Position from the start, held to the film.
        target: The file to write.
        width: In pixels.
        facts: Of the film, where they are at hand.

    Raises:
        UnreadableMedia: It has no film, or no picture can be decoded there.
        PictureNotSaved: The file cannot be written.
    """
    facts = facts or probe(path)
    with open_media(path) as container:
        frame = frame_at(container, facts, seconds)
        image = upright_picture(frame, facts, width)
    return save_picture(image, target)


def frame_at(container: InputContainer, facts: MediaFacts, seconds: float, *, is_exact: bool = True) -> VideoFrame:
    """Decode the frame that is on screen at a position.

    Args:
        container: Open, at any place.
        facts: Of the same file.
        seconds: Position from the start, held to the film.
        is_exact: Else the key frame before it will do, which is faster.

    Raises:
        UnreadableMedia: It has no film, or no picture can be decoded there.
    """
    if not facts.has_video:
        raise UnreadableMedia("It has no picture.")
    place = facts.start + max(0.0, min(seconds, facts.duration))
    for begin in (place, place - _STEP_BACK):
        if _go_to(container, max(facts.start, begin)):
            found = _frame_from(container, facts, place, is_exact=is_exact)
            if found is not None and not (is_exact and _is_late(found, facts, place)):
                return found
    with open_media(facts.path) as fresh:
        found = _frame_from(fresh, facts, place, is_exact=is_exact)
    if found is None:
        raise UnreadableMedia("No picture in it can be decoded.")
    return found


def _go_to(container: InputContainer, place: float) -> bool:
    """Go to the key frame before a time stamp in seconds; tell whether the file can do that."""
    try:
        container.seek(int(place * _US), backward=True)
    except FFmpegError:
        return False
    return True


def _is_late(frame: VideoFrame, facts: MediaFacts, place: float) -> bool:
    """Tell whether a stream that finds places only roughly came out behind the one that was asked for."""
    return frame.time is not None and frame.time > place + _half_frame(facts)


def _frame_from(container: InputContainer, facts: MediaFacts, place: float, *, is_exact: bool) -> VideoFrame | None:
    half = _half_frame(facts)
    found: VideoFrame | None = None
    for count, frame in enumerate(decoded_frames(container, facts.video_index)):
        if found is not None and _is_late(frame, facts, place):
            break
        found = frame
        is_there = frame.time is not None and frame.time >= place - half
        if not is_exact or is_there or count >= _MOST_DECODED:
            break
    return found


def _half_frame(facts: MediaFacts) -> float:
    return 0.5 / facts.frame_rate if facts.frame_rate else 0.02


def decoded_frames(container: InputContainer, index: int) -> Iterator[VideoFrame]:
    """Yield the frames of one video stream from where the container stands; damaged packets are passed over."""
    stream = next(stream for stream in container.streams.video if stream.index == index)
    for packet in container.demux(stream):
        try:
            frames = packet.decode()
        except FFmpegError:
            continue
        yield from frames
