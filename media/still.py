"""One exact picture of a video, for players whose engine shows none while it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import av
import av.error
from av.video.reformatter import ColorRange, Colorspace
from PySide6.QtCore import QSize
from PySide6.QtMultimedia import QtVideo, QVideoFrame, QVideoFrameFormat

from media.container import opened
from media.errors import UnreadableMedia
from media.transport_stream import first_clock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

_PLAIN = {"yuv420p", "yuvj420p"}
_HALF_TURN = 180
_SD_LINES = 576
_STEADY = 0.001
"""By how much a mean frame rate may differ from the usual one and still be called constant."""
_LATE_START = 0.5
"""A file that begins later than this many seconds counts from there (a piece of a broadcast)."""
_BROADCAST = "mpegts"
_ROUNDING = 0.0005
"""Time stamps are rounded to as little as a millisecond."""


@dataclass(frozen=True, slots=True)
class Still:
    """A picture ready to paint, with its time and its end in seconds."""

    frame: QVideoFrame
    seconds: float
    until: float


class StillReader:
    """Read single pictures of one file. Belongs to one thread at a time; ``close`` it.

    ``duration`` is in seconds (0 if not known), ``frame_rate`` in pictures a second (0 if it varies),
    ``offset`` the seconds that time stamps are ahead of positions, ``lead`` those that
    the clock of a broadcast is, ``aspect`` width : height as it must be seen
    (0 without video), ``audio`` a title and a language for each sound track.
    """

    def __init__(self, path: Path) -> None:
        """Open a file.

        Raises:
            UnreadableMedia: if it is no video or audio file.
        """
        try:
            self._container = opened(path)
        except UnreadableMedia as error:
            msg = f"{path.name} cannot be played: it is no video or audio file, or it is damaged."
            raise UnreadableMedia(msg) from error
        self._name = path.name
        streams = self._container.streams
        films = [each for each in streams.video if not each.disposition & each.disposition.attached_pic]
        self._stream: VideoStream | None = films[0] if films else None
        if self._stream is not None:
            self._stream.thread_type = "AUTO"
        self.audio = tuple((each.metadata.get("title", ""), each.language or "") for each in streams.audio)
        self.duration = (self._container.duration or 0) / av.time_base
        start = (self._container.start_time or 0) / av.time_base
        self.offset = start if start > _LATE_START else 0.0
        self.lead = self._lead(path)
        self.frame_rate = 0.0
        self.frame_seconds = 0.04
        self.aspect = 0.0
        self._first = self.at(0.0) if self._stream is not None else None

    @property
    def has_video(self) -> bool:
        """Tell whether there are pictures."""
        return self._stream is not None

    @property
    def first(self) -> Still | None:
        """The first picture, read when the file was opened; ``None`` without video."""
        return self._first

    def at(self, seconds: float) -> Still:
        """Read the picture that is on screen at ``seconds`` (the last one, beyond the end).

        Raises:
            UnreadableMedia: if no picture can be decoded there.
        """
        shown: VideoFrame | None = None
        following: VideoFrame | None = None
        try:
            for frame in self._from(seconds):
                if shown is not None and frame.time > seconds + self.offset + _ROUNDING:
                    following = frame
                    break
                shown = frame
        except (av.error.FFmpegError, OSError) as error:
            if shown is None:
                raise self._unreadable() from error
        if shown is None:
            raise self._unreadable()
        self._learn(shown)
        start = max(0.0, shown.time - self.offset)
        until = following.time - self.offset if following is not None else start + self.frame_seconds
        return Still(video_frame(shown, start, until), start, until)

    def close(self) -> None:
        """Let go of the file."""
        self._container.close()

    def _lead(self, path: Path) -> float:
        """Say by how many seconds the clock that players count from runs ahead of the position."""
        clock = first_clock(path) if self._container.format.name == _BROADCAST else None
        return self.offset - clock if clock is not None else 0.0

    def _from(self, seconds: float) -> Iterator[VideoFrame]:
        """Decode from the last key picture before ``seconds``."""
        stream = self._stream
        if stream is None:
            return
        if seconds > 0 or self.aspect:
            self._container.seek(round((seconds + self.offset) * av.time_base))
        for frame in self._container.decode(stream):
            if frame.time is not None:
                yield frame

    def _learn(self, frame: VideoFrame) -> None:
        """Note what only a decoded picture says for sure."""
        stream = self._stream
        if stream is None or self.aspect:
            return
        pixel = stream.sample_aspect_ratio
        width = frame.width * float(pixel) if pixel else float(frame.width)
        self.aspect = width / frame.height
        if frame.rotation % _HALF_TURN:
            self.aspect = 1 / self.aspect
        is_raw = stream.start_time is None and stream.guessed_rate
        if is_raw:
            # A film without a container has no clock: its pictures follow each other at the rate in their heads.
            self.frame_rate = float(stream.guessed_rate or 0)
            self.frame_seconds = 1 / self.frame_rate
        elif stream.average_rate:
            self.frame_seconds = 1 / float(stream.average_rate)
            if stream.base_rate and abs(stream.base_rate / stream.average_rate - 1) < _STEADY:
                self.frame_rate = float(stream.average_rate)

    def _unreadable(self) -> UnreadableMedia:
        return UnreadableMedia(f"{self._name} shows no picture: it is damaged, or its format cannot be read.")


def video_frame(picture: VideoFrame, seconds: float, until: float) -> QVideoFrame:
    """Copy a decoded picture into a frame that Qt can paint upright in its colours."""
    width, height = max(2, picture.width), max(2, picture.height)
    look = QVideoFrameFormat(QSize(width, height), QVideoFrameFormat.PixelFormat.Format_YUV420P)
    look.setColorSpace(_colour_space(picture))
    look.setColorRange(_colour_range(picture))
    if picture.rotation:
        look.setRotation(QtVideo.Rotation((-picture.rotation) % 360))
    frame = QVideoFrame(look)
    frame.setStartTime(round(seconds * 1e6))
    frame.setEndTime(round(until * 1e6))
    is_plain = picture.format.name in _PLAIN and (width, height) == (picture.width, picture.height)
    plain = picture if is_plain else picture.reformat(width, height, "yuv420p")
    if frame.map(QVideoFrame.MapMode.WriteOnly):
        for number, plane in enumerate(plain.planes):
            copy_rows(
                memoryview(plane),
                plane.line_size,
                memoryview(frame.bits(number)),
                frame.bytesPerLine(number),
                plane.height,
            )
        frame.unmap()
    return frame


def copy_rows(source: memoryview, source_pitch: int, target: memoryview, target_pitch: int, rows: int) -> None:
    """Copy a plane row by row, or at once where both lie alike in memory."""
    if source_pitch == target_pitch:
        size = min(len(source), len(target))
        target[:size] = source[:size]
        return
    width = min(source_pitch, target_pitch)
    for row in range(min(rows, len(target) // target_pitch)):
        target[row * target_pitch : row * target_pitch + width] = source[
            row * source_pitch : row * source_pitch + width
        ]


def _colour_space(picture: VideoFrame) -> QVideoFrameFormat.ColorSpace:
    known = {
        int(Colorspace.ITU709): QVideoFrameFormat.ColorSpace.ColorSpace_BT709,
        int(Colorspace.ITU601): QVideoFrameFormat.ColorSpace.ColorSpace_BT601,
    }
    usual = known[int(Colorspace.ITU601 if picture.height <= _SD_LINES else Colorspace.ITU709)]
    return known.get(int(picture.colorspace), usual)


def _colour_range(picture: VideoFrame) -> QVideoFrameFormat.ColorRange:
    is_full = picture.color_range == ColorRange.JPEG
    ranges = QVideoFrameFormat.ColorRange
    return ranges.ColorRange_Full if is_full else ranges.ColorRange_Video
