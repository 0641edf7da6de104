"""The time of each picture, for an engine that shows pictures without saying when they belong."""

from __future__ import annotations

import math
from collections import deque

_PULL = 0.1
"""Share of a picture's distance from the frame grid by which the line follows it."""
_TICKS = 2
"""Ticks that must agree before the line follows them."""
_WRONG = 0.6
"""Share of a picture's length by which ticks must miss the line to move it."""
_DOUBTFUL = 0.3
"""The same for the first tick, when the line is but a guess."""
_HEARD_LATE = 0.1
"""Seconds by which a tick may be heard late; what it lacks to the line counts beyond that only, or twice."""
_LEAST_ERROR = 0.012
"""Seconds of lateness at most that pull the line."""
_EARLY = 0.35
"""Share of a picture's length by which it may be early; it may be late by the rest."""
_EARLIEST = 0.025
"""Seconds by which it may be early at most: pictures that stand long are put out again and again."""
_LOOKAHEAD = 0.18
"""Seconds by which the point where the old and the new rate meet lies ahead."""
_DEAF = 0.1
"""Seconds after a change of rate in which ticks mean nothing."""
_SETTLING_FASTER = 0.2
_SETTLING_SLOWER = 0.35
"""Seconds after a change of rate in which pictures belong to neither (slower: seconds at the new rate)."""
_SETTLING_MOST = 0.7
"""Seconds after which a line that no tick confirmed is believed."""


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
        self._number = -1
        self._errors: deque[float] = deque(maxlen=_TICKS)
        self._is_fresh = True
        self._changed_at = -math.inf
        self._settled_at = -math.inf

    def begin(self, seconds: float, at: float) -> None:
        """Run from ``seconds``, which are due at the instant ``at``, at rate 1."""
        self._anchor, self._anchored_at = seconds, at
        self._rate = 1.0
        self._is_running = self._is_fresh = True
        self._changed_at = self._settled_at = -math.inf
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
        if rate == self._rate:
            return
        ahead = (rate - self._rate) * _LOOKAHEAD if self._is_running else 0.0
        self._anchor, self._anchored_at = self.at(at) + ahead, at
        self._changed_at = at
        self._settled_at = at + (_SETTLING_FASTER if rate > self._rate else _SETTLING_SLOWER / rate)
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
        if not self._is_running or at < self._changed_at + _DEAF:
            return
        self._errors.append(seconds - self.at(at))
        least = _WRONG
        if self._is_fresh:
            self._is_fresh = False
            least = _DOUBTFUL
            if math.isinf(self._changed_at) and -_HEARD_LATE < self._errors[-1] < 0:
                return
        elif len(self._errors) < _TICKS:
            return
        error = 0.0 if min(self._errors) < 0 < max(self._errors) else min(self._errors, key=abs)
        if not self._frame_rate or abs(error) > least / self._frame_rate:
            self._anchor += error
            self._errors.clear()

    def shown(self, at: float) -> float | None:
        """Give the time of the picture that was due at the instant ``at``.

        ``None`` in the moment of a change of rate in which nobody can tell.
        """
        is_sure = not self._is_fresh or at >= self._changed_at + _SETTLING_MOST
        if at < self._settled_at or not (is_sure or math.isinf(self._changed_at)):
            return None
        seconds = self.at(at)
        if not self._frame_rate:
            return max(self._first, seconds)
        early = min(_EARLY, _EARLIEST * self._frame_rate)
        number = max(0, math.floor((seconds - self._first) * self._frame_rate + early))
        time = self._first + number / self._frame_rate
        if number == self._number:
            return time
        self._number = number
        self._anchor -= _PULL * min(seconds - time, _LEAST_ERROR)
        return time
