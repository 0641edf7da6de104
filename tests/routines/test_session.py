"""One run through a class."""

from __future__ import annotations

from datetime import UTC, datetime

from routines.session import Session, WatchedRange


def test_watched_seconds_are_those_of_all_ranges() -> None:
    day = datetime(2026, 5, 3, 7, 0, tzinfo=UTC)
    session = Session("s", "c", "Morning", day, day, 60.0, (WatchedRange(0, 20), WatchedRange(30, 35)))
    assert session.watched_seconds == 25
