"""A class as a row of timed steps."""

from __future__ import annotations

import time
from itertools import groupby, pairwise

import pytest
from hypothesis import given

from routines.chapter import Chapter, ChapterKind, Cue, Origin
from routines.exercise import Hold, Prescription, Reps, Rest, Side, Tempo
from routines.timeline import Step, StepKind, Timeline, build_timeline
from tests.routines import strategies

QUICK = 3.0
"""Seconds of the processor: ten times what it takes, since measuring coverage slows everything down."""

QUICK_WITHOUT_WORK = 1.0
"""The same for chapters that ask for nothing: it takes some 15 milliseconds."""


def one(plan: Prescription | None = None, seconds: float = 60.0, *cues: Cue, **more: object) -> tuple[Step, ...]:
    """Lay out one chapter that fills its video."""
    chapter = Chapter("Pigeon", 0.0, seconds, prescription=plan, cues=cues, **more)  # type: ignore[arg-type]
    return build_timeline([chapter], seconds).steps


def spans(steps: tuple[Step, ...]) -> list[tuple[str, float, float]]:
    return [(step.kind.value, round(step.start, 6), round(step.end, 6)) for step in steps]


@strategies.quick
@given(strategies.timelines())
def test_chapters_and_steps_tile_the_whole_video(timeline: Timeline) -> None:
    for row in (timeline.chapters, timeline.steps):
        assert row[0].start == 0.0
        assert row[-1].end == timeline.duration
        assert all(before.end == after.start for before, after in pairwise(row))
    assert all(step.start < step.end for step in timeline.steps) or timeline.duration == 0
    assert sum(step.seconds for step in timeline.steps) == pytest.approx(timeline.duration)


@strategies.quick
@given(strategies.timelines())
def test_every_step_lies_inside_its_chapter(timeline: Timeline) -> None:
    for index, steps in groupby(timeline.steps, key=lambda step: step.chapter):
        row = list(steps)
        chapter = timeline.chapters[index]
        assert (row[0].start, row[-1].end) == (chapter.start, chapter.end)


@strategies.quick
@given(strategies.timelines())
def test_both_sides_of_a_prescription_get_the_same_time(timeline: Timeline) -> None:
    for index, chapter in enumerate(timeline.chapters):
        if any(cue.work for cue in chapter.cues):
            continue
        steps = [step for step in timeline.steps if step.chapter == index and step.is_work]
        first = sum(step.seconds for step in steps if step.side_number == 1)
        second = sum(step.seconds for step in steps if step.side_number == 2)
        assert first == pytest.approx(second, abs=0.002)


@strategies.quick
@given(strategies.timelines())
def test_the_work_of_a_step_is_as_long_as_the_step(timeline: Timeline) -> None:
    for step in timeline.steps:
        if step.work:
            assert step.work.seconds * (2 if step.by_turns else 1) == pytest.approx(step.seconds, abs=0.002)


@strategies.quick
@given(strategies.timelines())
def test_only_exercises_hold_work(timeline: Timeline) -> None:
    working = {step.chapter for step in timeline.steps if step.is_work}
    assert working == set(timeline.exercises)
    for step in timeline.steps:
        assert not step.is_work or step.kind in {StepKind.HOLD, StepKind.REPS, StepKind.PLAIN}


def test_a_video_without_chapters_is_one_untitled_talk() -> None:
    timeline = build_timeline([], 90.0)
    assert [(c.title, c.kind, c.origin) for c in timeline.chapters] == [("", ChapterKind.TALK, Origin.FILLED)]
    assert spans(timeline.steps) == [("talk", 0.0, 90.0)]


@pytest.mark.parametrize("duration", [0.0, -1.0, float("nan"), float("inf")])
def test_a_video_of_unknown_length_has_one_empty_step(duration: float) -> None:
    timeline = build_timeline([Chapter("Cat cow", 0.0, 20.0)], duration)
    assert spans(timeline.steps) == [("talk", 0.0, 0.0)]
    assert timeline.duration == 0.0


def test_gaps_become_untitled_talk_and_slivers_join_their_chapter() -> None:
    timeline = build_timeline([Chapter("A", 10.0, 19.8), Chapter("B", 20.0, 30.0), Chapter("C", 40.0, 49.7)], 50.0)
    assert [(c.title, c.start, c.end) for c in timeline.chapters] == [
        ("", 0.0, 10.0),
        ("A", 10.0, 20.0),
        ("B", 20.0, 30.0),
        ("", 30.0, 40.0),
        ("C", 40.0, 50.0),
    ]
    assert timeline.exercise_numbers == (0, 1, 2, 0, 3)


def test_a_sliver_before_the_first_chapter_joins_it_and_its_cues_stay_where_they_are() -> None:
    timeline = build_timeline([Chapter("A", 0.25, 30.0, cues=(Cue(5.0, "Breathe"),))], 30.0)
    assert (timeline.chapters[0].start, timeline.chapters[0].cues) == (0.0, (Cue(5.25, "Breathe"),))


def test_chapters_that_overlap_or_run_past_the_end_are_cut() -> None:
    timeline = build_timeline([Chapter("B", 20.0, 99.0), Chapter("A", 0.0, 30.0), Chapter("C", 50.0, 60.0)], 40.0)
    assert [(c.title, c.start, c.end) for c in timeline.chapters] == [("A", 0.0, 20.0), ("B", 20.0, 40.0)]


@pytest.mark.parametrize(
    ("kind", "step", "is_work"),
    [
        (None, StepKind.PLAIN, True),
        (ChapterKind.FLOW, StepKind.PLAIN, True),
        (ChapterKind.TALK, StepKind.TALK, False),
        (ChapterKind.REST, StepKind.REST, False),
        (ChapterKind.OTHER, StepKind.PLAIN, False),
    ],
)
def test_a_chapter_with_no_prescription_is_one_step(kind: ChapterKind | None, step: StepKind, is_work: bool) -> None:
    steps = one(kind=kind)
    assert [(each.kind, each.is_work, each.seconds) for each in steps] == [(step, is_work, 60.0)]


def test_a_chapter_that_nothing_describes_is_no_exercise() -> None:
    steps = build_timeline([Chapter("", 0.0, 60.0)], 60.0).steps
    assert [(step.kind, step.is_work) for step in steps] == [(StepKind.PLAIN, False)]


def test_a_talk_keeps_quiet_whatever_it_prescribes() -> None:
    assert spans(one(Prescription(Hold(30)), kind=ChapterKind.TALK)) == [("talk", 0.0, 60.0)]


def test_a_side_without_work_is_shown_on_the_plain_step() -> None:
    steps = one(Prescription(side=Side.LEFT))
    assert [(step.kind, step.side) for step in steps] == [(StepKind.PLAIN, Side.LEFT)]


def test_slack_goes_to_the_lead_in() -> None:
    assert spans(one(Prescription(Hold(30)))) == [("get-ready", 0, 30), ("hold", 30, 60)]


def test_usual_lengths_are_five_seconds_to_get_ready_and_five_to_switch() -> None:
    steps = one(Prescription(Hold(30), side=Side.BOTH), 70.0)
    assert spans(steps) == [("get-ready", 0, 5), ("hold", 5, 35), ("switch-sides", 35, 40), ("hold", 40, 70)]
    assert [(step.side, step.side_number) for step in steps] == [
        (Side.LEFT, 1),
        (Side.LEFT, 1),
        (Side.RIGHT, 2),
        (Side.RIGHT, 2),
    ]
    assert not any(step.is_about for step in steps)


def test_the_right_side_begins_where_the_class_says_so() -> None:
    steps = one(Prescription(Hold(10), side=Side.BOTH, first=Side.RIGHT))
    assert [step.side for step in steps if step.is_work] == [Side.RIGHT, Side.LEFT]


def test_work_too_long_for_its_chapter_shrinks_by_one_factor() -> None:
    steps = one(Prescription(Hold(30), side=Side.BOTH), 35.0)
    assert spans(steps) == [("get-ready", 0, 2.5), ("hold", 2.5, 17.5), ("switch-sides", 17.5, 20), ("hold", 20, 35)]
    assert all(step.is_about for step in steps)
    assert steps[1].work == Hold(15.0)


def test_reps_too_long_for_their_chapter_get_a_quicker_tempo() -> None:
    steps = one(Prescription(Reps(10), lead_in=0.0), 20.0)
    assert [step.work for step in steps] == [Reps(10, Tempo.of(1, 0, 1))]


def test_work_that_would_shrink_under_a_second_is_not_counted_down() -> None:
    assert spans(one(Prescription(Hold(3600), side=Side.BOTH), 1.5)) == [("plain", 0, 1.5)]


def test_sets_are_done_one_after_the_other_with_rests_between() -> None:
    steps = one(Prescription(Reps(2), sets=3, rest=Rest(4)), 37.0)
    assert spans(steps) == [
        ("get-ready", 0, 5),
        ("reps", 5, 13),
        ("rest", 13, 17),
        ("reps", 17, 25),
        ("rest", 25, 29),
        ("reps", 29, 37),
    ]
    assert [(step.set_number, step.sets) for step in steps] == [(1, 3), (1, 3), (2, 3), (2, 3), (3, 3), (3, 3)]


def test_all_sets_of_one_side_come_before_the_one_switch() -> None:
    steps = one(Prescription(Hold(5), sets=2, side=Side.BOTH, lead_in=0, switch=3, rest=Rest(2)), 27.0)
    work = [(step.kind.value, step.side_number, step.set_number) for step in steps]
    assert work == [
        ("hold", 1, 1),
        ("rest", 1, 2),
        ("hold", 1, 2),
        ("switch-sides", 2, 1),
        ("hold", 2, 1),
        ("rest", 2, 2),
        ("hold", 2, 2),
    ]


@pytest.mark.parametrize(
    "plan",
    [
        Prescription(Reps(6), side=Side.BOTH, by_turns=True),
        Prescription(Reps(6), by_turns=True),
        Prescription(Reps(6), side=Side.ALTERNATING),
    ],
)
def test_reps_by_turns_are_one_step_counted_for_each_side(plan: Prescription) -> None:
    steps = one(plan, 53.0)
    assert spans(steps) == [("get-ready", 0, 5), ("reps", 5, 53)]
    assert (steps[1].side, steps[1].by_turns, steps[1].work) == (Side.LEFT, True, Reps(6))


def test_a_hold_by_turns_is_held_on_one_side_and_then_on_the_other() -> None:
    steps = one(Prescription(Hold(10), by_turns=True))
    assert [(step.side, step.by_turns) for step in steps if step.is_work] == [(Side.LEFT, False), (Side.RIGHT, False)]


def test_a_class_that_names_one_side_means_only_that() -> None:
    steps = one(Prescription(Reps(5), side=Side.RIGHT, by_turns=True), 25.0)
    assert [(step.side, step.side_number, step.by_turns) for step in steps] == [
        (Side.RIGHT, 0, False),
        (Side.RIGHT, 0, False),
    ]


def test_a_part_under_a_millisecond_is_no_step() -> None:
    assert spans(one(Prescription(Reps(1, Tempo.of(1e-5)), lead_in=0), 60.0)) == [("get-ready", 0, 60)]
    assert spans(one(Prescription(Hold(59.9999), lead_in=0), 60.0)) == [("hold", 0, 60)]


def test_a_chapter_under_a_millisecond_still_has_a_step() -> None:
    timeline = build_timeline([Chapter("A", 0.0, 0.0004)], 0.0004)
    assert spans(timeline.steps) == [("plain", 0, 0.0004)]


def test_untitled_exercises_are_called_by_their_number() -> None:
    timeline = build_timeline([Chapter("Cat cow", 0.0, 9.0), Chapter("", 9.0, 20.0, ChapterKind.FLOW)], 20.0)
    assert [timeline.exercise_title(index) for index in timeline.exercises] == ["Cat cow", "Exercise 2"]


def test_chapters_that_fit_already_are_taken_as_they_are() -> None:
    chapters = tuple(Chapter(f"{n}", n * 2.0, n * 2.0 + 2.0, ChapterKind.STRETCH) for n in range(3))
    timeline = build_timeline(chapters, 6.0)
    assert all(kept is given for kept, given in zip(timeline.chapters, chapters, strict=True))


def test_five_thousand_chapters_of_a_file_are_laid_out_at_once() -> None:
    many = [Chapter(f"{n}", n * 2.0, n * 2.0 + 2.0) for n in range(5000)]
    begun = time.process_time()
    timeline = build_timeline(many, 10_000.0)
    assert time.process_time() - begun < QUICK_WITHOUT_WORK
    assert len(timeline.steps) == 5000


def test_five_thousand_chapters_are_laid_out_without_delay() -> None:
    plan = Prescription(Hold(2), side=Side.BOTH)
    many = [Chapter(f"{n}", n * 20.0, n * 20.0 + 19.0, prescription=plan) for n in range(5000)]
    begun = time.process_time()
    timeline = build_timeline(many, 100_000.0)
    assert time.process_time() - begun < QUICK
    assert len(timeline.steps) == 25_000
