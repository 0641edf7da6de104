"""Put painted reels and the sound together: one .mp4 file with chapters. The reels are copied, not encoded again."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import av
from av.error import FFmpegError

from media.film.pictures import RATE as FRAMES
from media.film.reel_crew import FilmCancelled
from media.film.speech import RATE

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from av.audio.stream import AudioStream
    from av.container import OutputContainer
    from av.container.core import Chapter as AvChapter

    from routines.chapter import Chapter

_SOUND_BITS = 64_000
_AT_ONCE = 1024
_MS = Fraction(1, 1000)


@dataclass(frozen=True, slots=True)
class Titles:
    """What the file says of itself; ``made_of`` is the fingerprint of what it was made of."""

    title: str
    instructor: str
    chapters: tuple[Chapter, ...]
    made_of: str = ""


def made_of(film: Path) -> str:
    """Read the fingerprint that a film was written with; empty if there is none, or no film."""
    try:
        with av.open(str(film)) as container:
            return container.metadata.get("comment", "")
    except (FFmpegError, OSError):
        return ""


def splice(
    reels: Sequence[Path], samples: array[int], titles: Titles, target: Path, is_cancelled: Callable[[], bool]
) -> None:
    """Write the film.

    Args:
        reels: Files of ``paint_reel`` in order, at least one.
        samples: 16-bit mono, ``speech.RATE`` a second.
        titles: Written into the file.
        target: The .mp4 file to write.
        is_cancelled: Asked at the beginning of each reel.

    Raises:
        FilmCancelled: It was; the file is not whole.
    """
    with av.open(str(target), "w", format="mp4", options={"movflags": "+faststart"}) as out:
        out.metadata.update({"title": titles.title, "artist": titles.instructor, "comment": titles.made_of})
        out.set_chapters(list(_chapters(titles.chapters)))
        with av.open(str(reels[0])) as first:
            picture = out.add_stream_from_template(first.streams.video[0])
        sound = _Sound(out, samples)
        frames = 0
        for reel in reels:
            if is_cancelled():
                raise FilmCancelled("Making the video was stopped; nothing was left behind.")
            written = 0
            with av.open(str(reel)) as source:
                for packet in source.demux(video=0):
                    if packet.dts is None or packet.pts is None or packet.time_base is None:
                        continue
                    offset = round(Fraction(frames, FRAMES) / packet.time_base)
                    packet.pts, packet.dts = packet.pts + offset, packet.dts + offset
                    packet.stream = picture
                    out.mux(packet)
                    written += 1
                    sound.run_to((frames + written) / FRAMES)
            frames += written
        sound.finish()


class _Sound:
    """Feeds the sound to its encoder, in step with the pictures."""

    def __init__(self, out: OutputContainer, samples: array[int]) -> None:
        self._out, self._samples, self._done = out, samples, 0
        self._stream: AudioStream = out.add_stream("aac", rate=RATE)
        self._stream.codec_context.layout = "mono"
        self._stream.bit_rate = _SOUND_BITS
        self._resampler = av.AudioResampler(format=self._stream.codec_context.format.name, layout="mono", rate=RATE)

    def run_to(self, seconds: float) -> None:
        until = min(len(self._samples), round(seconds * RATE))
        while self._done + _AT_ONCE <= until:
            self._encode(self._samples[self._done : self._done + _AT_ONCE])

    def finish(self) -> None:
        while self._done < len(self._samples):
            self._encode(self._samples[self._done : self._done + _AT_ONCE])
        self._out.mux(self._stream.encode(None))

    def _encode(self, samples: array[int]) -> None:
        frame = av.AudioFrame(format="s16", layout="mono", samples=len(samples))
        frame.sample_rate, frame.pts, frame.time_base = RATE, self._done, Fraction(1, RATE)
        frame.planes[0].update(samples.tobytes().ljust(frame.planes[0].buffer_size, b"\0"))
        for part in self._resampler.resample(frame):
            self._out.mux(self._stream.encode(part))
        self._done += len(samples)


def _chapters(chapters: Sequence[Chapter]) -> Iterator[AvChapter]:
    for number, chapter in enumerate(chapters, 1):
        yield {
            "id": number,
            "start": round(chapter.start * 1000),
            "end": round(chapter.end * 1000),
            "time_base": _MS,
            "metadata": {"title": chapter.title},
        }
