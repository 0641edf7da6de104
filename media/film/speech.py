"""A sentence as sound: trimmed to its first and last word, and as loud as every other."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass

RATE = 44_100
"""Samples a second of everything that is heard in a film."""

_WINDOW = RATE // 50
_WORDS_BELOW = 34.0
"""Decibels that words may lie below the loudest instant; what is quieter is the room of the voice."""
_BEFORE, _AFTER = 0.03, 0.12
"""Seconds that are kept before the first and after the last word."""
_LEVEL = -19.0
"""LUFS that a sentence is brought to. Source: AES TD1008 names -19 for speech in one channel."""
_KNEE, _PEAK = 0.42, 0.84
"""Shares of full scale: above the first, instants are pressed together so that none goes beyond the second."""
_SPOKEN_BELOW = 15.0
"""Decibels: windows quieter than this below the loudest are pauses and do not count for the level."""
_HEARD = -3.6
"""Decibels by which a whole class is measured louder (ITU-R BS.1770, with its gates) than its sentences' mean power."""
_FULL = 32767


@dataclass(frozen=True, slots=True)
class Speech:
    """A sentence.

    Attributes:
        samples: 16-bit mono, ``RATE`` a second; it begins with the first word.
    """

    samples: array[int]

    @property
    def seconds(self) -> float:
        """How long saying it takes."""
        return len(self.samples) / RATE


def ready_to_say(samples: array[int]) -> Speech:
    """Trim what a voice said and bring it to the level of all.

    Args:
        samples: 16-bit mono, ``RATE`` a second; silence is said in no time.
    """
    powers = _powers(samples)
    loudest = max(powers, default=0.0)
    if loudest <= 0:
        return Speech(array("h"))
    heard = [place for place, power in enumerate(powers) if power > loudest * _ratio(-_WORDS_BELOW)]
    first = max(0, heard[0] * _WINDOW - int(_BEFORE * RATE))
    last = min(len(samples), (heard[-1] + 1) * _WINDOW + int(_AFTER * RATE))
    spoken = [power for power in powers if power > loudest * _ratio(-_SPOKEN_BELOW)]
    mean = sum(spoken) / len(spoken)
    gain = math.sqrt(_ratio(_LEVEL - _HEARD) / mean)
    return Speech(array("h", (round(_pressed(value * gain) * _FULL) for value in samples[first:last])))


def _pressed(value: float) -> float:
    size = abs(value)
    if size <= _KNEE:
        return value
    room = _PEAK - _KNEE
    return math.copysign(_KNEE + room * math.tanh((size - _KNEE) / room), value)


def _ratio(decibels: float) -> float:
    return float(10 ** (decibels / 10))


def _powers(samples: array[int]) -> list[float]:
    return [
        sum(value * value for value in samples[at : at + _WINDOW]) / _WINDOW
        for at in range(0, len(samples) - _WINDOW + 1, _WINDOW)
    ]
