"""Which daily backups are kept: the newest of 7 days, 5 weeks and 12 months, and of every year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

DAYS, WEEKS, MONTHS = 7, 5, 12

_SPANS: tuple[tuple[Callable[[date], Hashable], int | None], ...] = (
    (lambda day: day, DAYS),
    (lambda day: day.isocalendar()[:2], WEEKS),
    (lambda day: (day.year, day.month), MONTHS),
    (lambda day: day.year, None),
)


def surplus(names: Iterable[str]) -> list[str]:
    """Find the backups that need not be kept.

    Args:
        names: File names that begin with a day, ``2026-05-03``; others are never surplus.
    """
    days = {name: day for name in names if (day := _day_of(name)) is not None}
    kept: set[str] = set()
    for span_of, limit in _SPANS:
        newest: dict[Hashable, str] = {}
        for name in sorted(days, reverse=True):
            newest.setdefault(span_of(days[name]), name)
        kept.update(list(newest.values())[:limit])
    return sorted(days.keys() - kept)


def _day_of(name: str) -> date | None:
    try:
        return date.fromisoformat(name[:10])
    except ValueError:
        return None
