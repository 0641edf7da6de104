"""The clock between an engine's ticks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.position import PositionClock


class Watch:
    """A clock that moves when told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


def test_position_runs_on_between_two_ticks_at_the_rate(watch: Watch) -> None:
    clock = PositionClock(watch)
    clock.jump(10.0)
    clock.rate = 1.5
    clock.run()
    watch.now += 2.0
    assert clock.position == pytest.approx(13.0)


def test_position_stands_still_while_held(watch: Watch) -> None:
    clock = PositionClock(watch)
    clock.run()
    watch.now += 1.0
    clock.hold()
    watch.now += 5.0
    assert clock.position == pytest.approx(1.0)
    clock.run()
    watch.now += 1.0
    assert clock.position == pytest.approx(2.0)


def test_a_tick_behind_the_last_answer_never_turns_the_position_back(watch: Watch) -> None:
    clock = PositionClock(watch)
    clock.run()
    watch.now += 2.0
    assert clock.position == pytest.approx(2.0)
    clock.anchor(1.9)
    assert clock.position == pytest.approx(2.0)
    watch.now += 0.5
    assert clock.position == pytest.approx(2.4)


def test_only_a_jump_goes_back(watch: Watch) -> None:
    clock = PositionClock(watch)
    clock.jump(50.0)
    assert clock.position == pytest.approx(50.0)
    clock.jump(3.0)
    assert clock.position == pytest.approx(3.0)


def test_position_waits_at_the_end_of_the_picture_on_screen(watch: Watch) -> None:
    clock = PositionClock(watch)
    clock.run()
    clock.anchor(1.0, until=1.04)
    watch.now += 3.0
    assert clock.position == pytest.approx(1.04)


def test_an_anchor_may_belong_to_an_earlier_instant(watch: Watch) -> None:
    clock = PositionClock(watch)
    clock.run()
    clock.anchor(5.0, at=watch.now - 0.25)
    assert clock.position == pytest.approx(5.25)


@pytest.mark.parametrize("rate", [0.0, -1.0, float("nan")])
def test_a_rate_that_is_not_above_nothing_is_refused(watch: Watch, rate: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        PositionClock(watch).rate = rate


_SECONDS = st.floats(0, 1e4)
_EVENTS = st.lists(
    st.one_of(
        st.tuples(st.just("wait"), st.floats(0, 10)),
        st.tuples(st.just("anchor"), _SECONDS),
        st.tuples(st.just("rate"), st.floats(0.5, 2)),
        st.tuples(st.just("run"), st.just(0.0)),
        st.tuples(st.just("hold"), st.just(0.0)),
    ),
    max_size=40,
)


def _apply(clock: PositionClock, watch: Watch, name: str, value: float) -> None:
    match name:
        case "wait":
            watch.now += value
        case "anchor":
            clock.anchor(value)
        case "rate":
            clock.rate = value
        case "run":
            clock.run()
        case _:
            clock.hold()


@given(events=_EVENTS)
def test_without_a_jump_no_order_of_events_turns_the_position_back(events: list[tuple[str, float]]) -> None:
    watch = Watch()
    clock = PositionClock(watch)
    last = clock.position
    for name, value in events:
        _apply(clock, watch, name, value)
        assert clock.position >= last
        last = clock.position


@given(events=_EVENTS, waits=st.lists(st.floats(0, 10), min_size=1, max_size=5))
def test_a_held_clock_gives_one_answer_however_long_one_waits(
    events: list[tuple[str, float]], waits: list[float]
) -> None:
    watch = Watch()
    clock = PositionClock(watch)
    for name, value in events:
        _apply(clock, watch, name, value)
    clock.hold()
    still = clock.position
    for wait in waits:
        watch.now += wait
        assert clock.position == still


@given(start=_SECONDS, rate=st.floats(0.5, 2), wait=st.floats(0, 100))
def test_a_running_clock_gains_exactly_rate_times_the_time_passed(start: float, rate: float, wait: float) -> None:
    watch = Watch()
    clock = PositionClock(watch)
    clock.jump(start)
    clock.rate = rate
    clock.run()
    watch.now += wait
    assert clock.position == pytest.approx(start + rate * wait, abs=1e-6)
