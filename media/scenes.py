"""Find what a video itself shows of where something begins: cuts, silences, loudness, in one pass."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation, VideoReformatter
from av.video.stream import VideoStream

from media.container import open_media
from media.cut_finder import PICTURE_SIZE, CutFinder
from media.errors import MediaError
from media.loudness import SAMPLE_RATE, WAVEFORM_RATE, Loudness
from routines.marks import Marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from av.container import InputContainer
    from av.packet import Packet
    from av.stream import Stream

    from media.media_facts import MediaFacts

_GRACE = 15.0
"""Seconds of work before its pace is judged."""
_SLOWEST = 3.0
"""Seconds of film that must be done in one of work; where it is less, only key frames are looked at from there on."""
_ALL_PICTURES = 640 * 360 * 30.0
"""Pixels a second up to which every picture is decoded; above, those that no other picture is made from are not."""
_SLACK = 10.0
"""Seconds beyond the known length in which sound is still taken."""
_PROGRESS = 0.005
"""Parts of the whole between two words of progress."""


class ScanCancelled(MediaError):
    """Say that the look at a video was given up because it was asked to."""


def find_marks(
    path: Path,
    facts: MediaFacts,
    progress: Callable[[float], None],
    is_cancelled: Callable[[], bool],
    now: Callable[[], float] = time.monotonic,
) -> Marks:
    """Go once through a video or audio file and note its cuts, its silences and how loud it is.

    Pictures are compared very small. Up to 360p every picture is decoded; above, pictures that no other is made from
    are left out, and a cut may then be noted up to three pictures late. Where the work after its first 15 seconds is
    slower than 3 seconds of film in one (a 4K film on a small machine), only key frames are looked at from there on:
    then only cuts at which the encoder put one are found. Damaged packets are passed over. What is kept grows by about
    80 bytes for a second of sound.

    Args:
        path: The file.
        facts: What its probe said.
        progress: Told how much is done, 0 to 1, rising; the last is 1.
        is_cancelled: Asked before each packet.
        now: A monotonic clock in seconds.

    Raises:
        ScanCancelled: It was.
        UnreadableMedia: The file cannot be opened, or reading it breaks off at once.
    """
    with open_media(path) as container:
        scan = _Scan(container, facts, now)
        told = 0.0
        for packet in scan.packets():
            if is_cancelled():
                raise ScanCancelled("The search for cuts and silences was stopped.")
            scan.take(packet)
            if scan.done >= told + _PROGRESS:
                told = scan.done
                progress(told)
        marks = scan.finish()
    progress(1.0)
    return marks


class _Scan:
    """One pass through one file."""

    def __init__(self, container: InputContainer, facts: MediaFacts, now: Callable[[], float]) -> None:
        self._container = container
        self._facts = facts
        self._now = now
        self._began = now()
        self._film = _film(container, facts)
        self._sound = _sound(container, facts)
        self._is_far = False
        self._cuts = CutFinder()
        self._loudness = Loudness(facts.duration + _SLACK)
        self._reformatter = VideoReformatter()
        self._resampler = _resampler()
        self.done = 0.0
        """The part of the file that was gone through, 0 to 1."""

    def packets(self) -> Iterator[Packet[Stream]]:
        """Yield the packets of film and sound in the file's order; what breaks off in the middle ends there."""
        streams = [stream for stream in (self._film, self._sound) if stream is not None]
        try:
            yield from self._container.demux(*streams) if streams else ()
        except FFmpegError:
            if self.done == 0:
                raise

    def take(self, packet: Packet[Stream]) -> None:
        """Decode a packet and look at, or listen to, what it holds."""
        stamp = packet.dts if packet.pts is None else packet.pts
        if stamp is not None and self._facts.duration > 0:
            seconds = float(stamp * packet.time_base) - self._facts.start
            self.done = min(1.0, max(self.done, seconds / self._facts.duration))
        is_picture = packet.stream is self._film
        if is_picture:
            self._keep_pace()
            if self._is_far and not packet.is_keyframe and packet.size:
                return
        try:
            frames = packet.decode()
        except FFmpegError:
            return
        for frame in frames:
            if isinstance(frame, VideoFrame):
                self._look(frame)
            elif isinstance(frame, AudioFrame):
                self._listen(frame)

    def finish(self) -> Marks:
        """Judge what was seen and heard."""
        loudness = self._loudness
        waveform = loudness.waveform()
        return Marks(self._cuts.finish(), loudness.silences(), waveform, WAVEFORM_RATE if waveform else 0.0)

    def _keep_pace(self) -> None:
        spent = self._now() - self._began - _GRACE
        if not self._is_far and spent * _SLOWEST > self.done * self._facts.duration:
            self._is_far = True

    def _look(self, frame: VideoFrame) -> None:
        if frame.time is None or frame.is_corrupt:
            return
        width, height = PICTURE_SIZE
        try:
            small = self._reformatter.reformat(
                frame, width, height, "yuv420p", interpolation=Interpolation.AREA, threads=1
            )
        except (FFmpegError, ValueError):
            return
        seconds = max(0.0, frame.time - self._facts.start)
        (self._cuts.look_far if self._is_far else self._cuts.look)(seconds, _bytes(small))

    def _listen(self, frame: AudioFrame) -> None:
        if frame.time is None or frame.is_corrupt:
            return
        try:
            pieces = self._resampler.resample(frame)
        except (FFmpegError, ValueError):
            # The sound changed its shape on the way: the next piece begins anew.
            self._resampler = _resampler()
            return
        seconds = frame.time - self._facts.start
        for piece in pieces:
            self._loudness.take(seconds, bytes(piece.planes[0])[: piece.samples * 2])
            seconds += piece.samples / SAMPLE_RATE


def _resampler() -> AudioResampler:
    return AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)


def _film(container: InputContainer, facts: MediaFacts) -> VideoStream | None:
    """Prepare the film for decoding as far as its cuts need it."""
    film = next((s for s in container.streams if isinstance(s, VideoStream) and s.index == facts.video_index), None)
    if film is None or film.codec_context is None:
        return None
    film.thread_type = "AUTO"
    pixels = facts.coded_width * facts.coded_height * (facts.frame_rate or 30.0)
    film.codec_context.skip_frame = "DEFAULT" if pixels <= _ALL_PICTURES else "NONREF"
    return film


def _sound(container: InputContainer, facts: MediaFacts) -> AudioStream | None:
    """Choose the sound that the file asks for, else the first that can be decoded."""
    default = {audio.index for audio in facts.audio if audio.is_default}
    sounds = [s for s in container.streams if isinstance(s, AudioStream) and s.codec_context]
    return min(sounds, key=lambda stream: (stream.index not in default, stream.index), default=None)


def _bytes(small: VideoFrame) -> bytes:
    """Give the brightness and colours of a small picture without what pads its rows."""
    rows = []
    for plane in small.planes:
        data, step = memoryview(plane), plane.line_size
        rows += [data[row * step : row * step + plane.width] for row in range(plane.height)]
    return b"".join(rows)
