"""Times as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.clock_text import format_clock, parse_clock, parse_seconds
from tests.routines import strategies


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0:00", 0),
        ("1:30", 90),
        ("90:00", 5400),
        ("1:02:03.5", 3723.5),
        (" 2:05 ", 125),
        ("1:60", None),
        ("1:99:00", None),
        ("1:5", None),
        ("90", None),
        ("-1:00", None),
        ("१:३०", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_on_a_clock(text: str, seconds: float | None) -> None:
    assert parse_clock(text) == seconds


@strategies.quick
@given(st.integers(0, 9_000_000))
def test_a_time_in_whole_seconds_is_written_as_it_is_read(seconds: int) -> None:
    assert parse_clock(format_clock(seconds)) == seconds


@pytest.mark.parametrize(
    "value", [True, None, -1, 1e9, float("nan"), float("inf"), 10**400, "9999:99:99", "8000:00:00"]
)
def test_what_is_no_time_is_not_read_as_one(value: object) -> None:
    assert parse_seconds(value) is None
