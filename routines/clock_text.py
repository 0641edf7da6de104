"""Times as people write them: ``1:30`` for a minute and a half."""

from __future__ import annotations

import re
from math import isfinite

_CLOCK = re.compile(r"(?:(\d{1,4}):(?=\d\d:))?(\d{1,4}):(\d\d(?:\.\d{1,9})?)", re.ASCII)
MOST_SECONDS = 10_000_000.0
"""A longer time is not meant."""


def parse_clock(text: str) -> float | None:
    """Read ``m:ss`` or ``h:mm:ss``, with decimals of a second where wanted, as seconds; ``None`` for anything else."""
    found = _CLOCK.fullmatch(text.strip())
    if not found:
        return None
    hours, minutes, seconds = int(found[1] or 0), int(found[2]), float(found[3])
    if seconds >= 60 or (found[1] and minutes >= 60):  # noqa: PLR2004 - sixty is what a clock counts to
        return None
    return hours * 3600 + minutes * 60 + seconds


def format_clock(seconds: float) -> str:
    """Write seconds (0 or more, finite) as ``m:ss`` or ``h:mm:ss``, rounded to whole seconds."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def parse_seconds(value: object) -> float | None:
    """Read a number of seconds or a time in words of the clock, 0 to ten million; ``None`` for anything else."""
    seconds = parse_clock(value) if isinstance(value, str) else None
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= MOST_SECONDS:
        seconds = float(value)
    return seconds if seconds is not None and isfinite(seconds) and seconds <= MOST_SECONDS else None
