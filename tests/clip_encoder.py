"""Write a film with sound, chapters and titles to a video file."""

from __future__ import annotations

import os
from array import array
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from math import pi, sin
from random import Random
from typing import TYPE_CHECKING

import av

from tests.clip_film import Film, frames

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOUND_RATE = 48_000
BREATH = 8
"""Seconds of one breath in the sound."""
VIDEO_CODECS = {
    "h264": ("libx264", {"preset": "ultrafast", "crf": "22", "x264-params": "cabac=1:deblock=0,0:bframes=2"}),
    "hevc": ("libx265", {"preset": "ultrafast", "crf": "26", "x265-params": "log-level=none"}),
    "vp9": ("libvpx-vp9", {"deadline": "realtime", "cpu-used": "8", "row-mt": "1", "crf": "34", "b": "0"}),
    "vp8": ("libvpx", {"deadline": "realtime", "cpu-used": "8", "crf": "12", "b": "2M"}),
    "av1": ("libsvtav1", {"preset": "12", "crf": "35"}),
    "mpeg4": ("mpeg4", {"qscale": "4", "flags": "+qscale", "bf": "0"}),
    "mpeg2": ("mpeg2video", {"qscale": "4", "flags": "+qscale", "bf": "0"}),
}
SOUND_CODECS = {".mp4": "aac", ".mov": "aac", ".m4a": "aac", ".mkv": "aac", ".webm": "libopus", ".avi": "libmp3lame"}
SOUND_CODECS |= {".ts": "aac", ".ogg": "libopus", ".mp3": "libmp3lame"}


@dataclass(frozen=True)
class Extras:
    """What a file carries beside its picture.

    Attributes:
        codec: A key of ``VIDEO_CODECS``.
        chapters: Title, start and end (seconds) of each.
        metadata: Container tags: ``title``, ``artist``, ….
        has_sound: Whether there is a soft sound.
        tone: Hertz of the tone under the breathing.
        aspect: Sample aspect ratio: width to height of one pixel.
        gop: Most frames from one key frame to the next.
    """

    codec: str = "h264"
    chapters: tuple[tuple[str, float, float], ...] = ()
    metadata: dict[str, str] = field(default_factory=dict)
    has_sound: bool = True
    tone: float = 174.6
    aspect: Fraction = Fraction(1, 1)
    gop: int = 120


@cache
def _breath(tone: float) -> bytes:
    """One breath of soft noise over a quiet tone, as mono float samples that can be repeated without a click."""
    random, low, samples = Random(7), 0.0, array("f")
    steps = SOUND_RATE * BREATH
    tone = round(tone * BREATH) / BREATH
    for index in range(steps):
        swell = sin(pi * index / steps) ** 2
        low += 0.035 * (random.random() - 0.5 - low)
        samples.append(swell * (low * 0.5 + 0.035 * sin(2 * pi * tone * index / SOUND_RATE)))
    return samples.tobytes()


class _Sound:
    """Feeds the breathing to an encoder, keeping step with the picture."""

    def __init__(self, out: av.container.OutputContainer, suffix: str, tone: float) -> None:
        stream = out.add_stream(SOUND_CODECS[suffix], rate=SOUND_RATE)
        stream.codec_context.layout = "mono"
        self._out, self._stream = out, stream
        self._loop, self._done = _breath(tone) * 2, 0
        codec = stream.codec_context
        self._resampler = av.AudioResampler(format=codec.format.name, layout="mono", rate=SOUND_RATE)
        self._size = codec.frame_size or 1024

    def run_to(self, seconds: float) -> None:
        """Encode sound up to a time."""
        while self._done < seconds * SOUND_RATE:
            frame = av.AudioFrame(format="flt", layout="mono", samples=self._size)
            frame.sample_rate, frame.pts = SOUND_RATE, self._done
            start = self._done % (SOUND_RATE * BREATH) * 4
            frame.planes[0].update(self._loop[start : start + frame.planes[0].buffer_size])
            for part in self._resampler.resample(frame):
                self._out.mux(self._stream.encode(part))
            self._done += self._size

    def finish(self) -> None:
        """Write what the encoder still holds."""
        self._out.mux(self._stream.encode(None))


def _picture(out: av.container.OutputContainer, film: Film, extras: Extras) -> av.VideoStream:
    name, options = VIDEO_CODECS[extras.codec]
    os.environ.setdefault("SVT_LOG", "0")
    stream = out.add_stream(name, rate=film.rate, options=dict(options))
    stream.width, stream.height = film.coded_size
    stream.pix_fmt = "yuv420p"
    codec = stream.codec_context
    codec.gop_size, codec.sample_aspect_ratio = extras.gop, extras.aspect
    codec.thread_count = 1
    if film.rotation:
        stream.set_display_rotation(-film.rotation)
    return stream


def write_clip(path: Path, film: Film, extras: Extras) -> Path:
    """Encode a film to a file whose ending names the container; the file appears when it is complete."""
    part = path.with_name(f".part-{path.name}")
    # Sound encoders begin a little before 0; moving everything by that would lose a picture in an .avi.
    options = {".avi": {"avoid_negative_ts": "disabled"}, ".ts": {"output_ts_offset": "1.4"}}.get(path.suffix, {})
    with av.open(str(part), "w", options=options) as out:
        out.metadata.update(extras.metadata)
        picture = _picture(out, film, extras)
        sound = _Sound(out, path.suffix, extras.tone) if extras.has_sound else None
        out.set_chapters(list(_chapters(extras)))
        for number, frame in enumerate(frames(film)):
            frame.pts, frame.time_base = number, Fraction(1, film.rate)
            frame.pict_type = av.video.frame.PictureType.NONE
            out.mux(picture.encode(frame))
            if sound:
                sound.run_to(number / film.rate)
        out.mux(picture.encode(None))
        if sound:
            sound.finish()
    return part.replace(path)


def write_sound(path: Path, seconds: float, extras: Extras) -> Path:
    """Write an audio class: the breathing alone."""
    with av.open(str(path), "w") as out:
        out.metadata.update(extras.metadata)
        sound = _Sound(out, path.suffix, extras.tone)
        out.set_chapters(list(_chapters(extras)))
        sound.run_to(seconds)
        sound.finish()
    return path


def _chapters(extras: Extras) -> Iterator[av.container.core.Chapter]:
    for index, (title, start, end) in enumerate(extras.chapters):
        yield {
            "id": index + 1,
            "start": round(start * 1000),
            "end": round(end * 1000),
            "time_base": Fraction(1, 1000),
            "metadata": {"title": title},
        }
