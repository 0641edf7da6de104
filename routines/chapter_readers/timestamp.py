"""Times as chapter files write them: digits, colons and a fraction."""

from __future__ import annotations

import re

_TIMESTAMP = re.compile(r"\s*(?:(?:(\d{1,6}):)?(\d{1,6}):)?(\d{1,9})(?:[.,](\d{1,18}))?\s*", re.ASCII)
_SIXTY = 60


def read_timestamp(text: str) -> float | None:
    """Read ``h:mm:ss``, ``m:ss`` or plain seconds, each with a fraction where wanted, as seconds.

    Minutes below hours and seconds below minutes count to 59.

    Returns:
        Seconds, at least 0; ``None`` for anything else.
    """
    found = _TIMESTAMP.fullmatch(text[:64])
    if not found or len(text) > 64:  # noqa: PLR2004 - no time is longer than that
        return None
    hours, minutes, seconds, fraction = found.groups()
    if (minutes and int(seconds) >= _SIXTY) or (hours and int(minutes) >= _SIXTY):
        return None
    return float(f"{int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds)}.{fraction or 0}")


def write_timestamp(seconds: float, *, point: str = ".") -> str:
    """Write seconds (0 or more, finite) as ``hh:mm:ss.mmm``, rounded to milliseconds."""
    rest, thousandths = divmod(round(seconds * 1000), 1000)
    rest, second = divmod(rest, 60)
    hours, minute = divmod(rest, 60)
    return f"{hours:02}:{minute:02}:{second:02}{point}{thousandths:03}"
