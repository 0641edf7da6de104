"""What is true at one position of a class."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.chapter import Chapter, ChapterKind, Cue
from routines.exercise import Hold, Prescription, Reps, Rest, Side, Tempo
from routines.moment import Moment, NextUp, moment_at
from routines.timeline import StepKind, Timeline, build_timeline
from tests.routines import strategies

CLASS = build_timeline(
    [
        Chapter("Welcome", 0, 20, ChapterKind.TALK),
        Chapter("Pigeon", 20, 90, ChapterKind.STRETCH, Prescription(Hold(30), side=Side.BOTH)),
        Chapter("Rest", 90, 110, ChapterKind.REST, cues=(Cue(0, "Breathe"), Cue(5, "Sip some water"), Cue(15, ""))),
        Chapter("Bird dog", 110, 163, None, Prescription(Reps(6), side=Side.BOTH, by_turns=True)),
        Chapter("Bridge", 163, 200, None, Prescription(Reps(2), sets=3, rest=Rest(4))),
        Chapter("Thanks", 200, 220, ChapterKind.TALK),
    ],
    220,
)


def at(position: float, held_extra: float = 0.0) -> Moment:
    return moment_at(CLASS, position, held_extra)


def next_at(position: float) -> tuple[str, str, Side | None, float] | None:
    coming = at(position).next_up
    return (coming.title, coming.kind.value, coming.side, coming.in_seconds) if coming else None


@strategies.quick
@given(strategies.timelines(), st.data())
def test_the_same_position_gives_the_same_moment_in_any_order(timeline: Timeline, data: st.DataObject) -> None:
    asked = data.draw(st.lists(strategies.positions(timeline), min_size=1, max_size=6))
    first = {position: moment_at(timeline, position) for position in asked}
    for position in data.draw(st.permutations(asked)):
        assert moment_at(timeline, position) == first[position]


@strategies.quick
@given(strategies.timelines(), st.data())
def test_seconds_left_fall_by_exactly_the_media_time_that_passed(timeline: Timeline, data: st.DataObject) -> None:
    step = data.draw(st.sampled_from(timeline.steps))
    first = step.start + data.draw(st.floats(0, 0.5)) * step.seconds
    later = first + data.draw(st.floats(0, 0.5, exclude_max=True)) * (step.end - first)
    before, after = moment_at(timeline, first), moment_at(timeline, later)
    for left in ("seconds_left", "chapter_seconds_left", "class_seconds_left"):
        assert getattr(before, left) - getattr(after, left) == pytest.approx(later - first, abs=1e-9)
    assert before.seconds_total == after.seconds_total == step.seconds


@strategies.quick
@given(strategies.timelines(), st.data())
def test_the_parts_of_a_moment_add_up(timeline: Timeline, data: st.DataObject) -> None:
    position = data.draw(strategies.positions(timeline))
    moment = moment_at(timeline, position)
    assert 0 <= moment.position <= timeline.duration
    assert moment.is_over == (position >= timeline.duration > 0)
    assert moment.step is timeline.steps[moment.step_index]
    assert moment.chapter is timeline.chapters[moment.chapter_index]
    assert moment.step.start <= moment.position <= moment.step.end
    later_steps = sum(step.seconds for step in timeline.steps[moment.step_index + 1 :])
    assert moment.seconds_left + later_steps == pytest.approx(moment.class_seconds_left)
    assert 0 <= moment.seconds_left <= moment.chapter_seconds_left <= moment.class_seconds_left
    assert moment.chapter_index < moment.chapter_count == len(timeline.chapters)
    assert moment.exercise_number <= moment.exercise_count
    assert (moment.exercise_number > 0) == moment.chapter.is_exercise


@strategies.quick
@given(strategies.timelines(), st.data())
def test_reps_and_phases_stay_in_range_and_only_go_up(timeline: Timeline, data: st.DataObject) -> None:
    bouts = [step for step in timeline.steps if isinstance(step.work, Reps)]
    if not bouts:
        return
    step = data.draw(st.sampled_from(bouts))
    places = sorted(data.draw(st.lists(st.floats(step.start, step.end, exclude_max=True), min_size=1, max_size=5)))
    moments = [moment_at(timeline, place) for place in places]
    counts = [moment.rep for moment in moments]
    assert counts == sorted(counts)
    for moment in moments:
        assert isinstance(step.work, Reps)
        assert 1 <= moment.rep <= moment.rep_count == step.work.count
        assert moment.phase_word == step.work.tempo.phases[moment.phase_index].word
        assert step.work.tempo.phases[moment.phase_index].seconds > 0
        assert 0 <= moment.phase_fraction <= 1


@strategies.quick
@given(strategies.timelines(), st.data())
def test_what_comes_next_is_the_work_that_really_comes(timeline: Timeline, data: st.DataObject) -> None:
    moment = moment_at(timeline, data.draw(strategies.positions(timeline)))
    if not moment.next_up:
        assert not any(step.is_work for step in timeline.steps[moment.step_index + 2 :])
        return
    begins = moment_at(timeline, moment.position + moment.next_up.in_seconds + 1e-6)
    assert moment.next_up.in_seconds >= 0
    assert begins.chapter_index == moment.next_up.chapter_index
    assert begins.chapter.is_exercise


@pytest.mark.parametrize(("position", "meant"), [(-3.0, 0.0), (float("nan"), 0.0), (500.0, 220.0)])
def test_positions_outside_the_video_mean_its_nearest_end(position: float, meant: float) -> None:
    assert at(position) == at(meant)


def test_a_class_of_unknown_length_is_not_over() -> None:
    moment = moment_at(build_timeline([], 0), 5)
    assert (moment.is_over, moment.position, moment.seconds_left) == (False, 0, 0)


def test_the_class_is_over_at_its_end() -> None:
    assert not at(219.99).is_over
    assert (at(220).is_over, at(220).seconds_left, at(220).chapter.title) == (True, 0, "Thanks")


def test_a_hold_says_its_side_and_its_seconds() -> None:
    moment = at(31)
    assert (moment.step.kind, moment.side, moment.seconds_left, moment.seconds_total) == (
        StepKind.HOLD,
        Side.LEFT,
        24,
        30,
    )
    assert (moment.exercise_number, moment.exercise_count, moment.rep, moment.phase_index) == (1, 3, 0, -1)


def test_a_lengthened_hold_has_what_is_still_to_be_held_added_everywhere() -> None:
    moment = at(31, held_extra=10)
    assert (moment.position, moment.seconds_left, moment.seconds_total) == (31, 34, 40)
    assert (moment.chapter_seconds_left, moment.class_seconds_left) == (69, 199)
    assert moment.next_up
    assert moment.next_up.in_seconds == 34


@pytest.mark.parametrize(("position", "extra"), [(22, 10.0), (31, -5.0), (31, float("nan")), (120, 10.0)])
def test_only_a_hold_can_be_lengthened_and_only_by_time(position: float, extra: float) -> None:
    assert at(position, extra) == at(position)


@pytest.mark.parametrize(
    ("position", "rep", "side", "phase", "fraction"),
    [
        (115, 1, Side.LEFT, (0, "up"), 0.0),
        (116, 1, Side.LEFT, (0, "up"), 0.5),
        (117, 1, Side.LEFT, (2, "down"), 0.0),
        (118.5, 1, Side.LEFT, (2, "down"), 0.75),
        (119, 1, Side.RIGHT, (0, "up"), 0.0),
        (123, 2, Side.LEFT, (0, "up"), 0.0),
        (162, 6, Side.RIGHT, (2, "down"), 0.5),
    ],
)
def test_sides_that_take_turns_are_counted_each(
    position: float, rep: int, side: Side, phase: tuple[int, str], fraction: float
) -> None:
    moment = at(position)
    assert (moment.rep, moment.rep_count, moment.side) == (rep, 6, side)
    assert (moment.phase_index, moment.phase_word) == phase
    assert moment.phase_fraction == pytest.approx(fraction)


def test_reps_of_one_side_count_up_to_their_number() -> None:
    steps = [step for step in CLASS.steps if step.chapter == 4 and step.is_work]
    assert [at(step.start + 5).rep for step in steps] == [2, 2, 2]
    assert [(at(step.start).set_number, at(step.start).sets) for step in steps] == [(1, 3), (2, 3), (3, 3)]


def test_the_last_rep_ends_full_when_the_class_ends_with_it() -> None:
    timeline = build_timeline([Chapter("Bridge", 0, 8, None, Prescription(Reps(2), lead_in=0))], 8)
    moment = moment_at(timeline, 8)
    assert (moment.rep, moment.phase_word, moment.phase_fraction, moment.is_over) == (2, "down", 1, True)


def test_phases_without_time_are_passed_over() -> None:
    tempo = Tempo.of(0, 2, 0, 2, 0)
    timeline = build_timeline([Chapter("Bridge", 0, 4, None, Prescription(Reps(1, tempo), lead_in=0))], 4)
    assert [moment_at(timeline, position).phase_index for position in (0, 1.9, 2, 4)] == [1, 1, 3, 3]


def test_a_sentence_is_shown_from_its_time_until_the_next_cue() -> None:
    assert [at(position).cue for position in (89.9, 90, 94.9, 95, 104.9, 105, 110)] == [
        "",
        "Breathe",
        "Breathe",
        "Sip some water",
        "Sip some water",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("position", "coming"),
    [
        (5, ("Pigeon", "hold", Side.LEFT, 15)),
        (21, ("Pigeon", "hold", Side.RIGHT, 34)),
        (31, ("Pigeon", "hold", Side.RIGHT, 24)),
        (56, ("Bird dog", "reps", Side.LEFT, 54)),
        (61, ("Bird dog", "reps", Side.LEFT, 49)),
        (100, ("Bird dog", "reps", Side.LEFT, 10)),
        (120, ("Bridge", "reps", None, 43)),
        (164, ("Bridge", "reps", None, 16)),
        (170, ("Bridge", "reps", None, 10)),
        (177, ("Bridge", "reps", None, 3)),
        (195, None),
        (210, None),
    ],
)
def test_next_comes_the_other_side_or_set_and_then_the_next_exercise(
    position: float, coming: tuple[str, str, Side | None, float] | None
) -> None:
    assert next_at(position) == coming


def test_what_comes_next_says_whether_it_is_more_of_the_same() -> None:
    assert [coming.is_same_exercise for coming in map(_next, (5, 31, 61, 170))] == [False, True, False, True]
    assert (_next(170).set_number, _next(170).sets) == (2, 3)
    assert _next(100).by_turns


def _next(position: float) -> NextUp:
    coming = at(position).next_up
    assert coming
    return coming


def test_a_second_chapter_of_the_same_name_is_the_same_exercise() -> None:
    left, right = Prescription(Hold(10), side=Side.LEFT), Prescription(Hold(10), side=Side.RIGHT)
    timeline = build_timeline(
        [Chapter("Hip flexor", 0, 20, None, left), Chapter("hip flexor", 20, 40, None, right)], 40
    )
    coming = moment_at(timeline, 12).next_up
    assert coming
    assert (coming.is_same_exercise, coming.side, coming.in_seconds) == (True, Side.RIGHT, 8)


def test_untitled_exercises_are_not_the_same_and_are_called_by_number() -> None:
    timeline = build_timeline([Chapter("", 0, 20, ChapterKind.FLOW), Chapter("", 20, 40, ChapterKind.FLOW)], 40)
    coming = moment_at(timeline, 5).next_up
    assert coming
    assert (coming.title, coming.is_same_exercise, coming.kind) == ("Exercise 2", False, StepKind.PLAIN)
