"""Soft chimes of our own making: one for the end of a hold, one for the switch of sides."""

from __future__ import annotations

import os
from array import array
from functools import cache
from math import exp, pi, sin
from typing import Final, Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices, QtAudio

ChimeName = Literal["hold_end", "switch_sides"]

RATE: Final = 44_100
"""Samples a second."""
_LOUDNESS: Final = 0.22
_TONES: Final[dict[str, tuple[tuple[float, float], ...]]] = {
    "hold_end": ((0.0, 659.26),),
    "switch_sides": ((0.0, 523.25), (0.28, 783.99)),
}
"""Strokes of each chime: seconds from its start, and hertz."""
_PARTIALS: Final = ((1.0, 1.0, 2.6), (2.0, 0.28, 4.0), (3.01, 0.10, 6.5))
"""Of a small bowl: times the tone, how loud, and how fast it fades (a second)."""
_RING: Final = 1.7
"""Seconds that a stroke is heard."""
_ATTACK: Final = 0.012


@cache
def chime_samples(name: str) -> bytes:
    """Make a chime as 16-bit mono samples.

    Args:
        name: ``hold_end`` or ``switch_sides``.

    Raises:
        KeyError: There is no such chime.
    """
    strokes = _TONES[name]
    length = int((strokes[-1][0] + _RING) * RATE)
    wave = [0.0] * length
    for begin, hertz in strokes:
        first = int(begin * RATE)
        for index, value in enumerate(_stroke(hertz)):
            wave[first + index] += value
    peak = max(map(abs, wave))
    return array("h", (round(value / peak * _LOUDNESS * 32767) for value in wave)).tobytes()


def _stroke(hertz: float) -> list[float]:
    """One soft stroke: a quick but not hard start, then each partial fades by itself, and all of it at the end."""
    samples = []
    for index in range(int(_RING * RATE)):
        time = index / RATE
        value = sum(loud * exp(-fade * time) * sin(2 * pi * hertz * times * time) for times, loud, fade in _PARTIALS)
        samples.append(value * min(1.0, time / _ATTACK) * min(1.0, (_RING - time) / 0.2))
    return samples


class Chime(QObject):
    """Play chimes on the system's own sound device. Belongs to the GUI thread.

    Without a sound device, or with ``MATSIDE_AUDIO=off``, it is silent and says nothing.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_off = os.environ.get("MATSIDE_AUDIO", "").lower() == "off"
        self._sink: QAudioSink | None = None
        self._buffer: QBuffer | None = None

    @property
    def is_ringing(self) -> bool:
        """Tell whether a chime is heard."""
        return self._sink is not None and self._sink.state() == QtAudio.State.ActiveState

    def play(self, name: str) -> None:
        """Ring a chime; one that still rings ends.

        Args:
            name: ``hold_end`` or ``switch_sides``.

        Raises:
            KeyError: There is no such chime.
        """
        samples = chime_samples(name)
        if self._is_off:
            return
        device = QMediaDevices.defaultAudioOutput()
        sound = _format()
        if device.isNull() or not device.isFormatSupported(sound):
            return
        self.stop()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(samples))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(device, sound, self)
        self._sink.stateChanged.connect(self._on_state_changed)
        self._sink.start(self._buffer)

    def stop(self) -> None:
        """Be silent at once."""
        sink, buffer, self._sink, self._buffer = self._sink, self._buffer, None, None
        if sink is not None:
            sink.stateChanged.disconnect(self._on_state_changed)
            sink.stop()
            sink.deleteLater()
        if buffer is not None:
            buffer.close()
            buffer.deleteLater()

    def _on_state_changed(self, state: QtAudio.State) -> None:
        if state == QtAudio.State.IdleState:
            self.stop()


def _format() -> QAudioFormat:
    sound = QAudioFormat()
    sound.setSampleRate(RATE)
    sound.setChannelCount(1)
    sound.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return sound
