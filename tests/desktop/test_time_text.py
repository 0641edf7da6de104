"""Times as they are read on the screen."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.time_text import clock_text, day_text, minutes_text, month_text, seconds_text

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (175.9, "2:55"), (3723, "1:02:03"), (-1, "0:00"), (59.99, "0:59")]
)
def test_a_position_reads_as_on_a_clock(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(40, "40 s"), (60, "1 min"), (853, "14 min"), (3600, "1 h"), (3900, "1 h 5 min")]
)
def test_a_class_is_measured_in_minutes(seconds: float, text: str) -> None:
    assert minutes_text(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(45, "45 s"), (2.5, "2.5 s"), (3, "3 s"), (90, "1:30 min"), (120, "2 min"), (89.4, "89 s")]
)
def test_a_hold_is_measured_in_seconds_until_minutes_are_plainer(seconds: float, text: str) -> None:
    assert seconds_text(seconds) == text


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (TODAY, "Today"),
        (date(2026, 11, 19), "Yesterday"),
        (date(2026, 11, 10), "Tue 10 Nov"),
        (date(2025, 12, 31), "Wed 31 Dec 2025"),
        (date(2026, 11, 21), "Sat 21 Nov"),
    ],
)
def test_a_day_is_named_as_near_as_it_is(day: date, text: str) -> None:
    assert day_text(day, TODAY) == text


def test_a_month_of_another_year_names_the_year() -> None:
    assert month_text(date(2026, 9, 1), TODAY) == "September"
    assert month_text(date(2025, 9, 1), TODAY) == "September 2025"
