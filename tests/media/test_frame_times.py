"""The time of pictures that come without one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.frame_times import FrameTimes


def _settled(rate: float = 1.0, start: float = 0.0) -> FrameTimes:
    times = FrameTimes(30.0)
    times.begin(start, 0.0)
    if rate != 1.0:
        times.set_rate(rate, 0.0)
        ahead = start + (rate - 1.0) * 0.18
        times.tick(ahead + 0.2 * rate, 0.2)
    return times


@given(lateness=st.lists(st.floats(0, 0.015), min_size=30, max_size=90))
def test_pictures_that_come_late_still_get_their_own_time(lateness: list[float]) -> None:
    times = _settled()
    for number, late in enumerate(lateness):
        assert times.shown(number / 30 + late) == pytest.approx(number / 30)


def test_a_wrong_start_is_mended_by_the_first_tick() -> None:
    times = FrameTimes(30.0)
    times.begin(5.0, 0.0)
    times.tick(5.35, 0.25)
    assert times.shown(0.3) == pytest.approx(5.4)


def test_a_first_tick_heard_late_changes_nothing() -> None:
    times = FrameTimes(30.0)
    times.begin(5.0, 0.0)
    times.tick(5.2, 0.25)
    assert times.shown(0.3) == pytest.approx(5.3)


def test_a_picture_put_out_again_and_again_keeps_its_time_and_moves_nothing() -> None:
    times = FrameTimes(1.0)
    times.begin(0.0, 0.0)
    shown = [times.shown(tenth / 10) for tenth in range(50)]
    assert shown == [float(tenth // 10) for tenth in range(50)]


def test_a_picture_that_stands_long_is_not_called_by_the_next_ones_time() -> None:
    times = FrameTimes(1.0)
    times.begin(0.0, 0.0)
    assert times.shown(0.9) == 0.0
    assert times.shown(0.99) == 1.0


def test_one_wild_tick_changes_nothing() -> None:
    times = _settled()
    for number in range(1, 4):
        times.tick(number * 0.25, number * 0.25)
    times.tick(9.0, 1.0)
    assert times.shown(1.0) == pytest.approx(1.0)


def test_two_ticks_that_agree_move_the_line() -> None:
    times = _settled()
    for number in range(1, 4):
        times.tick(number * 0.25, number * 0.25)
    times.tick(1.5, 1.0)
    times.tick(1.75, 1.25)
    assert times.shown(1.3) == pytest.approx(1.8)


def test_no_time_is_given_while_a_rate_changes() -> None:
    times = _settled()
    times.tick(0.25, 0.25)
    times.set_rate(1.5, 1.0)
    assert times.shown(1.1) is None
    times.tick(1.5, 1.3)
    assert times.shown(1.3) == pytest.approx(1.5)


def test_the_line_stands_while_held() -> None:
    times = _settled()
    times.hold(1.0)
    times.run(5.0)
    assert times.at(6.0) == pytest.approx(2.0)


def test_without_a_frame_rate_the_line_itself_tells_the_time() -> None:
    times = FrameTimes()
    times.begin(2.0, 0.0)
    assert times.shown(0.123) == pytest.approx(2.123)
    times.tick(2.6, 0.5)
    assert times.shown(0.5) == pytest.approx(2.6)
