"""Times as they are read on the screen: positions, lengths, days."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS_IN_FULL = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SECONDS_UP_TO = 90
"""Lengths below this are told in seconds."""


def clock_text(seconds: float) -> str:
    """Tell a position as on a clock: ``2:55``, ``1:02:03``; parts of a second are dropped."""
    minutes, rest = divmod(int(max(seconds, 0.0)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def rate_text(rate: float) -> str:
    """Tell how fast a video runs: ``1×``, ``0.75×``."""
    return f"{rate:g}×"


def minutes_text(seconds: float) -> str:
    """Tell the length of a class: ``14 min``, ``1 h 5 min``; under a minute in seconds."""
    if seconds < 60:  # noqa: PLR2004 - seconds of a minute
        return f"{round(seconds)} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def seconds_text(seconds: float) -> str:
    """Tell the length of a hold or a rest: ``45 s``, ``2 min``, ``2:30 min``; below ten seconds with one decimal."""
    if seconds < 10 and abs(seconds - round(seconds)) >= 0.05:  # noqa: PLR2004 - as the docstring says
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < _SECONDS_UP_TO:
        return f"{whole} s"
    return f"{whole // 60} min" if whole % 60 == 0 else f"{clock_text(whole)} min"


def day_text(day: date, today: date) -> str:
    """Tell a day: ``Today``, ``Yesterday``, ``Tue 10 Nov``; with the year where it is not this year's."""
    days_ago = (today - day).days
    if days_ago in {0, 1}:
        return ("Today", "Yesterday")[days_ago]
    text = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"


def month_text(day: date, today: date) -> str:
    """Tell a month: ``September``, with the year where it is not this year's."""
    name = _MONTHS_IN_FULL[day.month - 1]
    return name if day.year == today.year else f"{name} {day.year}"
