"""One run of libVLC, from its start to its end: which of its pictures is which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from media.frame_times import FrameTimes

if TYPE_CHECKING:
    from media.still import StillReader

_LEAD = 0.010
"""Seconds from libVLC's first picture to the instant at which the wanted position is due (its own constant)."""


class VlcRun:
    """Turn the instants of libVLC's pictures into positions.

    Attributes:
        number: tells the run from those before it.
        start: the position in seconds that was asked for.
        is_here: libVLC plays it, or stands in it.
        has_begun: its first picture (or sound) has come.
    """

    def __init__(self, number: int = 0, start: float = 0.0, reader: StillReader | None = None) -> None:
        """Be a run that waits for its first picture, or, without ``reader``, none at all."""
        self.number = number
        self.start = start
        self.is_here = reader is not None
        self.has_begun = False
        self._is_resuming = False
        self._lead = reader.lead if reader is not None else 0.0
        self._last_tick = -1.0
        first = reader.first if reader is not None else None
        self._times = FrameTimes(reader.frame_rate if reader is not None else 0.0, first.seconds if first else 0.0)

    def next(self, start: float, reader: StillReader) -> VlcRun:
        """Give the run that takes the place of this one."""
        return VlcRun(self.number + 1, start, reader)

    def leave(self) -> None:
        """Be over; what still comes of this run belongs to nothing."""
        self.number += 1
        self.is_here = self.has_begun = False

    def begin(self, at: float, rate: float, now: float) -> None:
        """Take the instant of the first picture, from which on libVLC is to run at ``rate``."""
        self.has_begun = True
        self._times.begin(self.start, at + _LEAD)
        self._times.set_rate(rate, now)

    def hold(self, now: float) -> None:
        """Stand still."""
        self._times.hold(now)

    def resume(self, now: float) -> None:
        """Go on after standing still."""
        self._is_resuming = True
        self._times.run(now)

    def position_of(self, tick: float, at: float) -> float | None:
        """Take the time that libVLC gave at the instant ``at``; ``None`` where it counts none (no clock)."""
        is_counting = tick > max(self._last_tick, 0.0)
        self._last_tick = tick
        if not is_counting:
            return None
        self._times.tick(tick - self._lead, at)
        return max(0.0, tick - self._lead)

    def time_of(self, at: float) -> float | None:
        """Give the time of the picture that was due at the instant ``at``; ``None`` if it is not one to be shown."""
        if self._is_resuming:
            # After a pause libVLC first shows the picture again that it stood on.
            self._is_resuming = False
            return None
        return self._times.shown(at)
