"""Films with known cuts and speech with known pauses."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from fractions import Fraction
from math import pi, sin
from random import Random
from typing import TYPE_CHECKING

import av
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

if TYPE_CHECKING:
    from pathlib import Path

RATE = 30
SIZE = (320, 180)
SOUND_RATE = 16_000
_BLOCK = 1024


@dataclass(frozen=True)
class Shot:
    """What one camera shows for a while.

    Attributes:
        seconds: How long.
        place: Which room; different numbers look different.
        pan: Pixels that the camera turns in a second.
        person: Pixels that a large person moves to and fro in a second.
        fade_in: Seconds in which it comes out of black.
        fade_out: Seconds in which it goes into black.
        flashes: Seconds from its start at which one picture is white.
    """

    seconds: float
    place: int
    pan: float = 0.0
    person: float = 120.0
    fade_in: float = 0.0
    fade_out: float = 0.0
    flashes: tuple[float, ...] = ()


def _room(place: int) -> QImage:
    random, (width, height) = Random(place), SIZE
    room = QImage(width * 3, height, QImage.Format.Format_RGB32)
    room.fill(QColor.fromHsv(random.randrange(360), random.randrange(40, 160), random.randrange(60, 220)))
    painter = QPainter(room)
    painter.setPen(Qt.PenStyle.NoPen)
    for _ in range(60):
        painter.setBrush(QColor.fromHsv(random.randrange(360), random.randrange(200), random.randrange(30, 250)))
        size = random.randrange(20, 90)
        painter.drawRect(random.randrange(-20, width * 3), random.randrange(-20, height), size, size * 2 // 3)
    painter.end()
    return room


def _picture(shot: Shot, room: QImage, seconds: float) -> QImage:
    width, height = SIZE
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.drawImage(QPointF(-((shot.pan * seconds) % (2 * width)), 0), room)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#8a4030"))
    across = 160 + 90 * sin(shot.person * seconds / 90)
    painter.drawEllipse(QPointF(across, 110 + 20 * sin(3 * seconds)), 34, 60)
    fade = min(1.0, seconds / shot.fade_in if shot.fade_in else 1.0)
    left = shot.seconds - 1 / RATE - seconds
    fade = min(fade, left / shot.fade_out if shot.fade_out else 1.0)
    painter.fillRect(picture.rect(), QColor(0, 0, 0, round(255 * (1 - max(0.0, fade)))))
    if any(0 <= seconds - at < 1 / RATE for at in shot.flashes):
        painter.fillRect(picture.rect(), QColor("white"))
    painter.end()
    return picture


def _speech(pauses: tuple[tuple[float, float], ...], seconds: float, noise: float, music: float) -> array[int]:
    """Syllables over the noise of a room and, if wished, music; nothing is said in the pauses."""
    random, samples = Random(11), array("h")
    for index in range(round(seconds * SOUND_RATE)):
        at = index / SOUND_RATE
        value = noise * (random.random() - 0.5) * 2 + music * sin(2 * pi * 330 * at) * (0.8 + 0.2 * sin(at))
        if not any(start <= at < end for start, end in pauses):
            value += 0.25 * sin(2 * pi * 160 * at) * (0.55 + 0.45 * sin(2 * pi * 4 * at))
        samples.append(round(32767 * max(-1.0, min(1.0, value))))
    return samples


def marked_clip(
    path: Path,
    shots: tuple[Shot, ...] = (),
    pauses: tuple[tuple[float, float], ...] | None = None,
    *,
    seconds: float = 0.0,
    noise: float = 0.002,
    music: float = 0.0,
    options: dict[str, str] | None = None,
) -> Path:
    """Write a film of shots, with speech that rests in the pauses (``None``: without sound); or the speech alone."""
    with av.open(str(path), "w") as out:
        picture = _picture_stream(out, options or {}) if shots else None
        if pauses is not None:
            sound = out.add_stream("aac" if path.suffix != ".mp3" else "libmp3lame", rate=SOUND_RATE)
            sound.codec_context.layout = "mono"
            length = seconds or sum(shot.seconds for shot in shots)
            _write_speech(out, sound, _speech(pauses, length, noise, music))
        if picture is not None:
            _write_shots(out, picture, shots)
    return path


def _picture_stream(out: av.container.OutputContainer, options: dict[str, str]) -> av.VideoStream:
    stream = out.add_stream("libx264", rate=RATE, options={"preset": "veryfast", **options})
    stream.width, stream.height = SIZE
    stream.pix_fmt = "yuv420p"
    stream.codec_context.thread_count = 1
    return stream


def _write_speech(out: av.container.OutputContainer, stream: av.AudioStream, samples: array[int]) -> None:
    resampler = av.AudioResampler(stream.codec_context.format.name, "mono", SOUND_RATE)
    size = stream.codec_context.frame_size or _BLOCK
    for start in range(0, len(samples) - size + 1, size):
        frame = av.AudioFrame(format="s16", layout="mono", samples=size)
        frame.sample_rate, frame.pts = SOUND_RATE, start
        plane = frame.planes[0]
        plane.update(samples[start : start + size].tobytes().ljust(plane.buffer_size, b"\0"))
        for part in resampler.resample(frame):
            out.mux(stream.encode(part))
    out.mux(stream.encode(None))


def _write_shots(out: av.container.OutputContainer, stream: av.VideoStream, shots: tuple[Shot, ...]) -> None:
    number = 0
    for shot in shots:
        room = _room(shot.place)
        for index in range(round(shot.seconds * RATE)):
            frame = _frame(_picture(shot, room, index / RATE))
            frame.pts, frame.time_base = number, Fraction(1, RATE)
            out.mux(stream.encode(frame))
            number += 1
    out.mux(stream.encode(None))


def _frame(picture: QImage) -> av.VideoFrame:
    frame = av.VideoFrame(picture.width(), picture.height(), "bgra")
    frame.planes[0].update(bytes(picture.constBits()))
    return frame.reformat(format="yuv420p")
