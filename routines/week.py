"""What sessions add up to in a week, and how many weeks in a row were steady."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from routines.session import Session

STEADY_CLASSES: Final = 2
"""A week with so many classes is steady."""
COUNTS_FROM: Final = 300.0
"""Media seconds after which a class that was not completed counts as one."""
DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class Week:
    """One week, from Monday on.

    Attributes:
        seconds: Media seconds that were seen, all sessions together.
        days: For each day whether a class was done.
        classes: How many classes were done; the same one twice on a day is one.
        today: The number of the present day, 0 for Monday.
        steady_weeks: How many steady weeks there are in a row up to now, this one included once it is steady.
        is_steady: This week is one.
        days_away: Days from the last class before this week to the first of this week, or to now; ``None`` where there
            was none before.
    """

    seconds: float
    days: tuple[bool, ...]
    classes: int
    today: int
    steady_weeks: int
    is_steady: bool
    days_away: int | None


def counts(session: Session) -> bool:
    """Tell whether a session is one of a class: completed, or five minutes of it seen."""
    return session.is_completed or session.watched_seconds >= COUNTS_FROM


def week_of(sessions: Iterable[Session], today: date) -> Week:
    """Add up the week that a day lies in.

    Args:
        sessions: All of them, in any order; each belongs to the day on which it began, by its own clock.
        today: The present day; what lies after it is left out.
    """
    known = [session for session in sessions if session.started_at.date() <= today]
    monday = monday_of(today)
    done = {(session.started_at.date(), session.class_id) for session in known if counts(session)}
    days = {day for day, _ in done}
    by_week: dict[date, int] = {}
    for day, _ in done:
        by_week[monday_of(day)] = by_week.get(monday_of(day), 0) + 1
    before = max((day for day in days if day < monday), default=None)
    first = min((day for day in days if day >= monday), default=today)
    return Week(
        seconds=sum(session.watched_seconds for session in known if session.started_at.date() >= monday),
        days=tuple(monday + timedelta(number) in days for number in range(DAYS)),
        classes=by_week.get(monday, 0),
        today=today.weekday(),
        steady_weeks=_steady_weeks(by_week, monday),
        is_steady=by_week.get(monday, 0) >= STEADY_CLASSES,
        days_away=None if before is None else (first - before).days,
    )


def monday_of(day: date) -> date:
    """Return the Monday of the week that a day lies in."""
    return day - timedelta(days=day.weekday())


def month_of(monday: date) -> tuple[int, int]:
    """Return year and month of a week: those of its Thursday, as most of its days lie there."""
    thursday = monday + timedelta(days=3)
    return thursday.year, thursday.month


def _steady_weeks(by_week: dict[date, int], this_monday: date) -> int:
    """Count steady weeks back from this one; one free week in each month neither breaks the run nor counts.

    This week is not over, so it counts where it is steady and is nothing where it is not yet.
    """
    monday, first = this_monday, min(by_week, default=this_monday)
    found = 0
    free: set[tuple[int, int]] = set()
    while monday >= first:
        if by_week.get(monday, 0) >= STEADY_CLASSES:
            found += 1
        elif monday != this_monday:
            if month_of(monday) in free:
                break
            free.add(month_of(monday))
        monday -= timedelta(weeks=1)
    return found
