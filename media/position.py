"""A smooth position between an engine's coarse ticks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class PositionClock:
    """Tell the position at any instant from the last value that the engine gave.

    Position = anchor + (now - anchor time) x rate while running, and the anchor itself while held. What
    ``position`` returns never falls, except after ``jump``.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        """Start held at 0.

        Args:
            now: a monotonic clock in seconds.
        """
        self._now = now
        self._anchor = 0.0
        self._anchored_at = now()
        self._ceiling = math.inf
        self._floor = 0.0
        self._rate = 1.0
        self._is_running = False

    @property
    def position(self) -> float:
        """Seconds now; not less than the last answer since the last jump."""
        self._floor = max(self._floor, self.at(self._now()))
        return self._floor

    @property
    def is_running(self) -> bool:
        """Tell whether time passes."""
        return self._is_running

    @property
    def rate(self) -> float:
        """Media seconds that pass in one second of the clock, above 0."""
        return self._rate

    @rate.setter
    def rate(self, value: float) -> None:
        if not value > 0:
            msg = f"a rate must be above 0, not {value}"
            raise ValueError(msg)
        self._restart()
        self._rate = value

    def at(self, instant: float) -> float:
        """Give the position at an instant of the clock, unaware of what was answered before."""
        if not self._is_running:
            return self._anchor
        return min(self._anchor + (instant - self._anchored_at) * self._rate, self._ceiling)

    def anchor(self, seconds: float, at: float | None = None, until: float = math.inf) -> None:
        """Take a value from the engine.

        Args:
            seconds: the position it gave.
            at: the instant at which that was true; now if not given.
            until: the position that must not be passed before the next anchor (the end of the picture on screen).
        """
        self._anchor = seconds
        self._anchored_at = self._now() if at is None else at
        self._ceiling = max(until, seconds)

    def jump(self, seconds: float, at: float | None = None, until: float = math.inf) -> None:
        """Take a value after a seek: the only way back."""
        self.anchor(seconds, at, until)
        self._floor = seconds

    def run(self) -> None:
        """Let time pass from now on."""
        if not self._is_running:
            self._anchor = max(self._anchor, self._floor)
            self._anchored_at = self._now()
            self._is_running = True

    def hold(self) -> None:
        """Stand still at the position of now."""
        self._restart()
        self._is_running = False

    def _restart(self) -> None:
        """Move the anchor to now, so that what comes changes nothing that was."""
        self._anchor = self.position
        self._anchored_at = self._now()
