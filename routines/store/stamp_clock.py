"""Stamps for changes: wall time that never runs backward, so that the later edit always wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime


_LATEST = 1 << 60
"""Where a line claims a time beyond all calendars, ours still fit below the limit after it."""


class StampClock:
    """Give every change a stamp in microseconds since 1970 that is higher than any stamp seen before."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._last = 0

    def see(self, stamp: int) -> None:
        """Take note of a stamp that another device or an earlier run gave."""
        self._last = max(self._last, min(stamp, _LATEST))

    def next(self) -> int:
        """Give the next stamp."""
        self._last = max(self._last + 1, self.wall())
        return self._last

    def wall(self) -> int:
        """Read the wall clock in microseconds, at least 0."""
        return max(0, int(self._now().timestamp() * 1_000_000))
