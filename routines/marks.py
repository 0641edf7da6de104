"""What a video itself shows of where something begins: cuts of the picture, silences of the sound, how loud it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one video.

    Attributes:
        cuts: Where the picture changes at once: seconds from the start of the video, in order.
        silences: Where nobody speaks: (start, end) in seconds, in order, without overlaps.
        waveform: How loud the sound is, one byte (0 still to 255 loudest) for each ``1 / waveform_rate`` seconds.
        waveform_rate: Bytes of the waveform per second; 0 where there is no sound.
    """

    cuts: tuple[float, ...] = ()
    silences: tuple[tuple[float, float], ...] = ()
    waveform: bytes = b""
    waveform_rate: float = 0.0

    @property
    def silence_ends(self) -> tuple[float, ...]:
        """Where speech begins again, in order."""
        return tuple(end for _, end in self.silences)


def nearest(marks: Marks, position: float, within: float) -> float | None:
    """Find the cut or the end of a silence that lies nearest to a position.

    Args:
        marks: What the video shows.
        position: Seconds from the start of the video.
        within: Seconds, at least 0: how far away a mark still counts.

    Returns:
        Its seconds; of two equally near a cut comes first, then the earlier; ``None`` where none is near enough.
    """
    found = [
        mark
        for each in (marks.cuts, marks.silence_ends)
        for mark in _neighbours(each, position)
        if abs(mark - position) <= within
    ]
    return min(found, key=lambda mark: abs(mark - position), default=None)


def _neighbours(ordered: Sequence[float], position: float) -> Sequence[float]:
    """Give the last one before a position, those at it and the first one after."""
    return ordered[max(bisect_left(ordered, position) - 1, 0) : bisect_right(ordered, position) + 1]
