"""From the stretches that were played to what was done."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.chapter import Chapter, ChapterKind
from routines.coverage import add_watched, is_completed, results
from routines.exercise import Hold, Prescription, Side
from routines.session import Result, WatchedRange
from routines.timeline import Timeline, build_timeline
from tests.routines import strategies

CLASS = build_timeline(
    [
        Chapter("Cat cow", 10, 60, None, Prescription(Hold(40))),
        Chapter("Rest", 60, 70, ChapterKind.REST),
        Chapter("Pigeon", 70, 140, None, Prescription(Hold(30), side=Side.BOTH)),
    ],
    200,
)
RANGES = st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=5)


def watched(*spans: tuple[float, float]) -> tuple[WatchedRange, ...]:
    made: tuple[WatchedRange, ...] = ()
    for start, end in spans:
        made = add_watched(made, start, end)
    return made


def outcome(*spans: tuple[float, float]) -> list[str]:
    return [result.result.value for result in results(CLASS, watched(*spans))]


@strategies.quick
@given(RANGES)
def test_watched_ranges_are_disjoint_and_cover_just_what_was_played(spans: list[tuple[int, int]]) -> None:
    merged = watched(*spans)
    assert all(before.end < after.start for before, after in itertools.pairwise(merged))
    played = {second for start, end in spans for second in range(start, end)}
    assert played == {second for span in merged for second in range(int(span.start), int(span.end))}


@strategies.quick
@given(strategies.timelines(), RANGES, st.tuples(st.integers(0, 300), st.integers(0, 300)))
def test_watching_more_never_does_less(timeline: Timeline, spans: list[tuple[int, int]], more: tuple[int, int]) -> None:
    order = [Result.SKIPPED, Result.PARTLY, Result.DONE]
    less, all_of_it = watched(*spans), watched(*spans, more)
    for before, after in zip(results(timeline, less), results(timeline, all_of_it), strict=True):
        assert before.seconds <= after.seconds + 1e-9
        assert order.index(before.result) <= order.index(after.result)
    assert is_completed(timeline, less) <= is_completed(timeline, all_of_it)


@strategies.quick
@given(strategies.timelines())
def test_watching_everything_does_everything(timeline: Timeline) -> None:
    everything = watched((0, timeline.duration))
    assert all(result.result is Result.DONE for result in results(timeline, everything))
    assert is_completed(timeline, everything) == (timeline.duration > 0)


@strategies.quick
@given(strategies.timelines())
def test_watching_nothing_does_nothing(timeline: Timeline) -> None:
    assert all(result.seconds == 0 for result in results(timeline, ()))
    assert not is_completed(timeline, ())


def test_an_exercise_is_done_when_four_fifths_of_its_work_were_seen() -> None:
    assert outcome((20, 52)) == ["done", "skipped"]
    assert outcome((20, 51.9)) == ["partly", "skipped"]
    assert outcome((75, 105), (110, 128)) == ["skipped", "done"]
    assert [result.title for result in results(CLASS, ())] == ["Cat cow", "Pigeon"]


def test_a_second_of_work_is_needed_to_have_begun() -> None:
    assert outcome((0, 20.9)) == ["skipped", "skipped"]
    assert outcome((0, 21)) == ["partly", "skipped"]


def test_getting_ready_and_resting_do_not_count() -> None:
    assert [result.seconds for result in results(CLASS, watched((0, 20), (60, 75), (105, 110), (140, 200)))] == [0, 0]


def test_each_second_counts_once() -> None:
    assert results(CLASS, watched((20, 30), (20, 30), (25, 30)))[0].seconds == 10


def test_a_jump_to_the_end_completes_nothing() -> None:
    assert not is_completed(CLASS, watched((0, 1), (199, 200)))


def test_a_class_is_completed_by_four_fifths_of_all_its_work() -> None:
    assert is_completed(CLASS, watched((20, 60), (75, 105), (110, 120)))
    assert not is_completed(CLASS, watched((20, 60), (75, 105), (110, 119)))


def test_a_class_without_exercises_is_completed_by_four_fifths_of_the_video() -> None:
    talk = build_timeline([], 100)
    assert is_completed(talk, watched((0, 50), (60, 90)))
    assert not is_completed(talk, watched((0, 50), (61, 90)))
    assert not is_completed(talk, watched((150, 900)))


def test_a_class_of_unknown_length_is_never_completed() -> None:
    assert not is_completed(build_timeline([], 0), watched((0, 50)))


@pytest.mark.parametrize(
    ("start", "end"), [(5, 5), (9, 5), (float("nan"), 5), (0, float("nan")), (0, float("inf")), (float("inf"), 7)]
)
def test_a_range_that_cannot_be_meant_adds_nothing(start: float, end: float) -> None:
    before = watched((10, 20), (30, 40))
    assert add_watched(before, start, end) == before


def test_a_range_from_before_the_start_begins_at_the_start() -> None:
    assert watched((-5, 5)) == (WatchedRange(0, 5),)


def test_ranges_that_touch_are_one() -> None:
    assert watched((0, 5), (10, 15), (5, 10)) == (WatchedRange(0, 15),)
