"""The time of each picture, for an engine that shows pictures without saying when they belong."""

from __future__ import annotations

import statistics
from collections import deque

_PULL = 0.1
"""Share of a picture's distance from the frame grid by which the line follows it."""
_TICKS = 3
"""Ticks whose median corrects the line."""
_LEAST_ERROR = 0.012
"""Seconds by which ticks may always miss the line: their own error."""


class FrameTimes:
    """Hold a straight line from clock to media time, kept right by the engine's ticks and by the frame grid.

    Pictures are due at regular instants, so their beat says the phase to within a millisecond; the engine's coarse
    ticks say which picture it was. Without a constant frame rate the line alone tells the time.
    """

    def __init__(self, frame_rate: float = 0.0, first: float = 0.0) -> None:
        """Begin held at 0.

        Args:
            frame_rate: pictures a second, if that never changes; 0 if it is not known or varies.
            first: seconds of the first picture of the file.
        """
        self._frame_rate = frame_rate
        self._first = first
        self._anchor = 0.0
        self._anchored_at = 0.0
        self._rate = 1.0
        self._is_running = False
        self._errors: deque[float] = deque(maxlen=_TICKS)
        self._is_fresh = True

    def begin(self, seconds: float, at: float) -> None:
        """Run from ``seconds``, which are due at the instant ``at``."""
        self._anchor, self._anchored_at = seconds, at
        self._is_running = self._is_fresh = True
        self._errors.clear()

    def hold(self, at: float) -> None:
        """Stand still from the instant ``at``."""
        self._anchor, self._anchored_at = self.at(at), at
        self._is_running = False

    def run(self, at: float) -> None:
        """Go on from the instant ``at``."""
        self._anchor, self._anchored_at = self.at(at), at
        self._is_running = True

    def set_rate(self, rate: float, at: float) -> None:
        """Let ``rate`` media seconds pass in a second from the instant ``at``."""
        self._anchor, self._anchored_at = self.at(at), at
        self._rate = rate
        self._errors.clear()
        self._is_fresh = True

    def at(self, instant: float) -> float:
        """Give the media time of an instant."""
        if not self._is_running:
            return self._anchor
        return self._anchor + (instant - self._anchored_at) * self._rate

    def tick(self, seconds: float, at: float) -> None:
        """Take the position that the engine gave at the instant ``at``, and leave the line if it is not that."""
        if not self._is_running:
            return
        self._errors.append(seconds - self.at(at))
        if self._is_fresh:
            self._is_fresh = False
        elif len(self._errors) < _TICKS:
            return
        error = statistics.median(self._errors)
        if not self._frame_rate or abs(error) > max(_LEAST_ERROR * self._rate, 0.6 / self._frame_rate):
            self._anchor += error
            self._errors.clear()

    def shown(self, at: float) -> float:
        """Give the time of the picture that was due at the instant ``at``."""
        seconds = self.at(at)
        if not self._frame_rate:
            return max(self._first, seconds)
        number = max(0, round((seconds - self._first) * self._frame_rate))
        time = self._first + number / self._frame_rate
        self._anchor -= _PULL * (seconds - time)
        return time
