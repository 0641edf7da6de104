"""How loud the sound of a class is from instant to instant, and where nobody speaks."""

from __future__ import annotations

import math
from itertools import accumulate
from operator import mul

SAMPLE_RATE = 8000
"""Samples a second that loudness is measured on: enough for speech."""
WAVEFORM_RATE = 20.0
"""Bytes of the waveform a second."""
SHORTEST_SILENCE = 0.35
"""Seconds; the pauses inside a sentence are shorter."""

_HOP = 200
"""Samples that one level is measured on: 25 ms."""
_HOPS = SAMPLE_RATE / _HOP
_PER_BYTE = round(_HOPS / WAVEFORM_RATE)
_TOP = 255
_STEPS = 2.0
"""Steps of a level in one decibel: 255 is full scale, 0 is 127.5 dB below it."""
_FULL = 32768.0
_DRIFT = SAMPLE_RATE // 10
"""Samples that time stamps and sound may lie apart before they are brought together."""


class Loudness:
    """Measure sound as it is decoded; one byte for each 25 ms is all that is kept."""

    def __init__(self, longest: float) -> None:
        """Begin at position 0.

        Args:
            longest: Seconds; sound beyond it is not taken, so that a wild time stamp costs nothing.
        """
        self._most = int(longest * SAMPLE_RATE)
        self._levels = bytearray()
        self._rest = b""

    @property
    def is_empty(self) -> bool:
        """Tell whether there was no sound at all."""
        return not self._levels

    def take(self, seconds: float, samples: bytes) -> None:
        """Measure a piece of sound.

        Args:
            seconds: Where its first sample belongs; gaps before it are silent, what overlaps it is dropped.
            samples: Mono, 16 bit signed in the machine's order, ``SAMPLE_RATE`` a second.
        """
        begin = round(seconds * SAMPLE_RATE)
        have = len(self._levels) * _HOP + len(self._rest) // 2
        if begin + len(samples) // 2 > self._most or have - begin > len(samples) // 2 + _DRIFT:
            return
        if begin - have > _DRIFT:
            self._levels += bytes((begin - have) // _HOP)
        elif have - begin > _DRIFT:
            samples = samples[(have - begin) * 2 :]
        whole = self._rest + samples
        end = len(whole) // (2 * _HOP) * 2 * _HOP
        values = memoryview(whole)[:end].cast("h")
        self._levels += bytes(_level(values[at : at + _HOP]) for at in range(0, len(values), _HOP))
        self._rest = whole[end:]

    def waveform(self) -> bytes:
        """Give one byte for each 50 ms, on a scale that rises as loudness is felt.

        The loudest speech is near 255, also in a quiet recording; hiss alone is not blown up.
        """
        if self.is_empty:
            return b""
        louder = (max(self._levels[at : at + _PER_BYTE]) for at in range(0, len(self._levels), _PER_BYTE))
        top = max(_percentile(_histogram(self._levels), 0.995), _TOP - _QUIETEST_TOP * _STEPS)
        return bytes(louder).translate(_felt(top))

    def silences(self) -> tuple[tuple[float, float], ...]:
        """Find where nobody speaks for ``SHORTEST_SILENCE`` or longer: (start, end) in seconds, in order.

        What counts as silent follows the noise of the room and the music under the voice, half a minute at a time.
        """
        found = []
        begin: int | None = None
        for hop, is_silent in enumerate([*self._silent_hops(), False]):
            if is_silent:
                begin = hop if begin is None else begin
            elif begin is not None:
                if hop - begin >= SHORTEST_SILENCE * _HOPS:
                    found.append((begin / _HOPS, hop / _HOPS))
                begin = None
        return tuple(found)

    def _silent_hops(self) -> list[bool]:
        levels = self._levels
        blocks = [_histogram(levels[at : at + _BLOCK]) for at in range(0, len(levels), _BLOCK)]
        whole = [sum(counts) for counts in zip(*blocks, strict=True)]
        general = _threshold(whole)
        silent: list[bool] = []
        for number in range(len(blocks)):
            near = blocks[max(0, number - _AROUND) : number + _AROUND + 1]
            threshold = _threshold([sum(counts) for counts in zip(*near, strict=True)])
            limit = max(_NOTHING, general if threshold is None else threshold) if general is not None else _NOTHING
            silent += [level < limit for level in levels[number * _BLOCK : (number + 1) * _BLOCK]]
        return _without_clicks(silent)


_QUIETEST_TOP = 36.0
"""Decibels below full scale: sound quieter than this is never shown as loud."""
_LOUDNESS_POWER = 0.6
"""Felt loudness grows with pressure to this power. Source: S. S. Stevens, Psychological Review 64 (1957), 153-181."""
_BLOCK = round(30 * _HOPS)
_AROUND = 2
"""Blocks on each side of one that its threshold is taken from."""
_NO_POWER = 1e-3
_NOTHING = _TOP - 65 * _STEPS
"""The level, 65 dB below full scale, under which nothing can be heard beside a person who speaks."""
_SPREAD = 9 * _STEPS
"""Steps between quiet and loud, below which a stretch is all alike: all speech, all music or all silence."""
_SHARE = 0.35
"""How far between quiet and loud silence ends."""
_LEAST_RISE, _MOST_RISE = 4 * _STEPS, 16 * _STEPS
_CLICK = 2
"""Hops that a click may last without ending a silence."""


def _level(samples: memoryview[int]) -> int:
    """Measure the RMS of a hop, without any constant offset, as a level from 0 to 255."""
    power = sum(map(mul, samples, samples)) / _HOP - (sum(samples) / _HOP) ** 2
    if power <= _NO_POWER:
        return 0
    decibels = 10 * math.log10(power / _FULL**2)
    return max(0, min(_TOP, round(_TOP + _STEPS * decibels)))


def _histogram(levels: bytes | bytearray) -> list[int]:
    return [levels.count(level) for level in range(_TOP + 1)]


def _percentile(counts: list[int], part: float) -> int:
    """Find the level that ``part`` of all that was counted does not exceed."""
    wanted = part * sum(counts)
    return next((level for level, below in enumerate(accumulate(counts)) if below >= wanted), _TOP)


def _threshold(counts: list[int]) -> float | None:
    """Say below which level it is silent; ``None`` where the sound is too even to tell."""
    quiet, loud = max(_percentile(counts, 0.08), _NOTHING), _percentile(counts, 0.95)
    if loud - quiet < _SPREAD:
        return None
    return quiet + min(_MOST_RISE, max(_LEAST_RISE, _SHARE * (loud - quiet)))


def _without_clicks(silent: list[bool]) -> list[bool]:
    """Let silence go on through sounds of up to 50 ms that have at least 100 ms of silence on each side."""
    side = 2 * _CLICK
    for hop in range(side, len(silent) - side):
        if not silent[hop] and silent[hop - 1]:
            end = next((at for at in range(hop, hop + _CLICK + 1) if silent[at]), None)
            if end is not None and all(silent[hop - side : hop]) and all(silent[end : end + side]):
                silent[hop:end] = [True] * (end - hop)
    return silent


def _felt(top: float) -> bytes:
    """Make the table from levels to bytes of the waveform; ``top`` is shown a little below the highest."""
    shown = (10 ** ((level - top) / _STEPS / 20 * _LOUDNESS_POWER) * 240 for level in range(_TOP + 1))
    return bytes(0 if level == 0 else min(_TOP, round(value)) for level, value in enumerate(shown))
