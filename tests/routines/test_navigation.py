"""Where a jump by exercise leads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.chapter import Chapter, ChapterKind
from routines.navigation import exercise_start, next_exercise, previous_exercise
from routines.timeline import Timeline, build_timeline
from tests.routines import strategies

CLASS = build_timeline(
    [
        Chapter("Welcome", 0, 20, ChapterKind.TALK),
        Chapter("Cat cow", 20, 60),
        Chapter("Rest", 60, 70, ChapterKind.REST),
        Chapter("Pigeon", 70, 140),
    ],
    200,
)


@pytest.mark.parametrize(("position", "target"), [(0, 20), (19.95, 70), (20, 70), (65, 70), (70, None), (150, None)])
def test_next_leads_to_the_exercise_after_this_place(position: float, target: float | None) -> None:
    assert next_exercise(CLASS, position) == target


@pytest.mark.parametrize(
    ("position", "target"), [(0, 0), (15, 0), (20, 0), (22.9, 0), (24, 20), (65, 20), (69.95, 20), (71, 20), (75, 70)]
)
def test_previous_leads_to_the_start_of_this_exercise_and_then_to_the_one_before(
    position: float, target: float
) -> None:
    assert previous_exercise(CLASS, position) == target


@pytest.mark.parametrize(("position", "target"), [(5, 0), (19.95, 20), (40, 20), (65, 20), (80, 70), (190, 70)])
def test_an_exercise_begins_where_it_began_also_in_the_rest_after_it(position: float, target: float) -> None:
    assert exercise_start(CLASS, position) == target


def test_without_exercises_jumps_go_by_chapters() -> None:
    marks = build_timeline([Chapter("", 0, 20), Chapter("", 20, 60)], 100)
    assert [next_exercise(marks, position) for position in (0, 30, 60)] == [20, 60, None]
    assert previous_exercise(marks, 30) == 20
    assert exercise_start(marks, 30) == 20


@strategies.quick
@given(strategies.timelines(), st.data())
def test_going_on_from_jump_to_jump_visits_every_exercise_once(timeline: Timeline, data: st.DataObject) -> None:
    position = data.draw(strategies.positions(timeline))
    visited = []
    target = next_exercise(timeline, position)
    while target is not None:
        assert target > position
        visited.append(target)
        position, target = target, next_exercise(timeline, target)
    assert len(visited) <= len(timeline.exercises or timeline.chapters)
    assert previous_exercise(timeline, position) <= max(position, 0)
    assert exercise_start(timeline, position) <= max(position, 0) + 0.1
