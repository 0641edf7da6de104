"""When somebody begins to speak in a film."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import av

from media.film.speech import RATE

if TYPE_CHECKING:
    from pathlib import Path

_STEP = RATE // 100
_LOUD = 2600
"""Louder than a chime beside words, and than what rings after it."""


def heard(film: Path) -> array[int]:
    """Read the sound of a film: 16-bit mono, ``RATE`` a second."""
    samples = array("h")
    with av.open(str(film)) as container:
        resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
        for frame in container.decode(audio=0):
            for part in resampler.resample(frame):
                samples.frombytes(bytes(part.planes[0])[: part.samples * 2])
    return samples


def onset_near(samples: array[int], at: float) -> float | None:
    """Find when something loud begins, from 0.3 s before a time to 0.6 s after it; nothing if all is quiet."""
    first = max(0, round((at - 0.3) * 100)) * _STEP
    for place in range(first, min(len(samples), round((at + 0.6) * RATE)), _STEP):
        if max(map(abs, samples[place : place + _STEP])) > _LOUD:
            return place / RATE
    return None
