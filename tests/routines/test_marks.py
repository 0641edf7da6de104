"""Marks of a video, and the nearest of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.marks import Marks, nearest

MARKS = Marks(cuts=(10.0, 20.0, 40.0), silences=((11.0, 12.0), (25.0, 30.0)))


@pytest.mark.parametrize(
    ("position", "within", "expected"),
    [
        (10.4, 1.0, 10.0),
        (11.6, 1.0, 12.0),
        (26.0, 3.0, None),
        (27.5, 3.0, 30.0),
        (11.0, 1.0, 10.0),
        (0.0, 9.9, None),
        (99.0, 100.0, 40.0),
        (20.0, 0.0, 20.0),
    ],
)
def test_a_position_goes_to_the_nearest_cut_or_end_of_a_silence_within_reach(
    position: float, within: float, expected: float | None
) -> None:
    assert nearest(MARKS, position, within) == expected


def test_a_video_without_marks_moves_nothing() -> None:
    assert nearest(Marks(), 5.0, 100.0) is None


seconds = st.floats(0, 10_000)


@given(st.lists(seconds).map(sorted), st.lists(seconds).map(sorted), seconds, st.floats(0, 100))
def test_the_nearest_mark_is_the_nearest_of_all(
    cuts: list[float], ends: list[float], position: float, within: float
) -> None:
    marks = Marks(tuple(cuts), tuple((end, end) for end in ends))
    distances = [abs(mark - position) for mark in (*cuts, *ends) if abs(mark - position) <= within]
    found = nearest(marks, position, within)
    assert (found is None) == (not distances)
    if found is not None:
        assert abs(found - position) == min(distances)
