"""What a week adds up to, and how long weeks have been steady."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.session import Session, WatchedRange
from routines.week import Week, counts, monday_of, month_of, week_of

FRIDAY = date(2026, 11, 20)


def session(days_ago: int, seconds: float = 600.0, class_id: str = "f1", *, is_completed: bool = False) -> Session:
    """Make a session so many days before the Friday."""
    day = datetime(2026, 11, 20, 7, 0, tzinfo=UTC) - timedelta(days=days_ago)
    watched = (WatchedRange(0.0, seconds),)
    name = f"{days_ago}-{class_id}"
    return Session(name, class_id, "Any", day, day, seconds, watched, is_completed=is_completed)


def weeks(*classes: int) -> Week:
    """Make so many classes in this week, in the week before, and so on."""
    made = [session(7 * back, class_id=f"f{n}") for back, number in enumerate(classes) for n in range(number)]
    return week_of(made, FRIDAY)


def test_without_sessions_the_week_is_empty() -> None:
    assert week_of((), FRIDAY) == Week(0.0, (False,) * 7, 0, 4, 0, is_steady=False, days_away=None)


def test_a_week_adds_up_what_was_seen_since_monday() -> None:
    week = week_of([session(0), session(1, 540.0), session(3, 90.0), session(5, 1200.0)], FRIDAY)
    assert week.seconds == 1230.0
    assert week.days == (False, False, False, True, True, False, False)
    assert (week.classes, week.is_steady, week.today) == (2, True, 4)


def test_a_glance_is_no_class_but_a_short_one_that_was_completed_is() -> None:
    assert not counts(session(0, 299.0))
    assert counts(session(0, 300.0))
    assert counts(session(0, 30.0, is_completed=True))


def test_the_same_class_twice_on_one_day_is_one() -> None:
    assert week_of([session(0), session(0, 700.0)], FRIDAY).classes == 1
    assert week_of([session(0), session(0, class_id="f2")], FRIDAY).classes == 2


def test_what_lies_ahead_is_left_out() -> None:
    assert week_of([session(-1)], FRIDAY).seconds == 0.0


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ((2,), 1),
        ((0, 2), 1),
        ((1, 2, 3), 2),
        ((2, 2, 2), 3),
        # One free week a month: the weeks of 9 November and of 26 October lie in different months.
        ((2, 0, 2), 2),
        ((2, 0, 2, 0, 2), 3),
        # Two free weeks in November end the run.
        ((2, 0, 1, 2), 1),
        ((0, 0, 0, 2), 0),
    ],
)
def test_steady_weeks_in_a_row(classes: tuple[int, ...], expected: int) -> None:
    assert weeks(*classes).steady_weeks == expected


def test_a_week_belongs_to_the_month_of_its_thursday() -> None:
    assert month_of(date(2026, 9, 28)) == (2026, 10)
    assert month_of(date(2025, 12, 29)) == (2026, 1)
    assert monday_of(FRIDAY) == date(2026, 11, 16)


def test_the_days_away_are_those_before_the_first_class_of_this_week() -> None:
    assert week_of([session(0), session(20)], FRIDAY).days_away == 20
    assert week_of([session(20)], FRIDAY).days_away == 20
    assert week_of([session(0)], FRIDAY).days_away is None


@given(st.lists(st.tuples(st.integers(0, 60), st.sampled_from(("f1", "f2", "f3"))), max_size=30), st.integers(0, 60))
def test_one_class_more_never_makes_fewer_steady_weeks(done: list[tuple[int, str]], more: int) -> None:
    before = week_of([session(days, class_id=name) for days, name in done], FRIDAY)
    after = week_of([session(days, class_id=name) for days, name in [*done, (more, "f4")]], FRIDAY)
    assert after.steady_weeks >= before.steady_weeks
    assert after.seconds >= before.seconds


@given(st.lists(st.integers(0, 3), max_size=20))
def test_a_free_week_never_counts_as_steady(classes: list[int]) -> None:
    assert weeks(*classes).steady_weeks <= sum(number >= 2 for number in classes)
