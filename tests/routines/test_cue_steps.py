"""Steps that follow from the cues of a chapter."""

from __future__ import annotations

from routines.chapter import Chapter, Cue
from routines.exercise import Hold, Prescription, Reps, Rest, Side
from routines.moment import moment_at
from routines.timeline import Step, StepKind, build_timeline


def one(plan: Prescription | None = None, seconds: float = 60.0, *cues: Cue, **more: object) -> tuple[Step, ...]:
    """Lay out one chapter that fills its video."""
    chapter = Chapter("Pigeon", 0.0, seconds, prescription=plan, cues=cues, **more)  # type: ignore[arg-type]
    return build_timeline([chapter], seconds).steps


def spans(steps: tuple[Step, ...]) -> list[tuple[str, float, float]]:
    return [(step.kind.value, round(step.start, 6), round(step.end, 6)) for step in steps]


def test_cues_with_work_replace_the_layout_of_the_prescription() -> None:
    steps = one(
        Prescription(Hold(5)),
        60.0,
        Cue(0.0, "Hands and knees"),
        Cue(8.0, "Sink", Hold(15), Side.RIGHT),
        Cue(30.0, "Other side", Hold(15), Side.LEFT),
        Cue(50.0, "And rest"),
    )
    assert spans(steps) == [
        ("get-ready", 0, 8),
        ("hold", 8, 23),
        ("switch-sides", 23, 30),
        ("hold", 30, 45),
        ("plain", 45, 60),
    ]
    assert [(step.side, step.side_number) for step in steps] == [
        (Side.RIGHT, 1),
        (Side.RIGHT, 1),
        (Side.LEFT, 2),
        (Side.LEFT, 2),
        (None, 0),
    ]
    assert [step.cue for step in steps] == ["Hands and knees", "Sink", "", "Other side", ""]
    assert [step.is_work for step in steps] == [False, True, False, True, False]


def test_time_between_two_works_of_one_side_is_a_rest() -> None:
    steps = one(None, 60.0, Cue(0.0, "", Reps(5)), Cue(30.0, "", Reps(5)))
    assert spans(steps) == [("reps", 0, 20), ("rest", 20, 30), ("reps", 30, 50), ("plain", 50, 60)]
    assert [(step.set_number, step.sets) for step in steps] == [(1, 2), (2, 2), (2, 2), (0, 0)]


def test_work_of_a_cue_is_cut_for_both_sides_when_the_next_cue_comes_too_soon() -> None:
    steps = one(None, 60.0, Cue(0.0, "", Hold(30), Side.LEFT), Cue(45.0, "", Hold(30), Side.RIGHT))
    assert spans(steps) == [("hold", 0, 15), ("switch-sides", 15, 45), ("hold", 45, 60)]
    assert [step.is_about for step in steps] == [True, False, True]


def test_work_without_a_side_is_cut_alone() -> None:
    steps = one(None, 60.0, Cue(0.0, "", Hold(30)), Cue(40.0, "", Hold(30)))
    assert spans(steps) == [("hold", 0, 30), ("rest", 30, 40), ("hold", 40, 60)]
    assert [step.is_about for step in steps] == [False, False, True]


def test_a_cue_for_both_sides_starts_both_with_a_switch_between() -> None:
    steps = one(Prescription(switch=4), 60.0, Cue(6.0, "", Hold(20), Side.BOTH))
    assert spans(steps)[1:] == [("hold", 6, 26), ("switch-sides", 26, 30), ("hold", 30, 50), ("plain", 50, 60)]
    assert [step.side_number for step in steps] == [1, 1, 2, 2, 0]


def test_cues_of_an_exercise_by_turns_are_counted_for_each_side() -> None:
    steps = one(Prescription(by_turns=True, side=Side.BOTH), 48.0, Cue(0.0, "", Reps(6)))
    assert [(step.kind, step.by_turns, step.seconds) for step in steps] == [(StepKind.REPS, True, 48.0)]


def test_a_cue_with_less_than_a_second_of_room_starts_nothing() -> None:
    steps = one(None, 60.0, Cue(20.0, "", Hold(5)), Cue(20.5, "", Hold(10)), Cue(59.5, "", Hold(10)))
    assert spans(steps) == [("get-ready", 0, 20.5), ("hold", 20.5, 30.5), ("plain", 30.5, 60)]


def test_a_cue_whose_sides_would_last_under_a_second_starts_nothing() -> None:
    steps = one(None, 60.0, Cue(0.0, "", Hold(2), Side.LEFT), Cue(50.0, "", Hold(100), Side.RIGHT))
    assert spans(steps) == [("get-ready", 0, 50), ("hold", 50, 60)]


def test_a_chapter_none_of_whose_cues_can_start_is_plain() -> None:
    assert spans(one(None, 60.0, Cue(59.5, "", Hold(9)))) == [("plain", 0, 60)]


def test_cues_of_one_instant_are_joined_and_cues_in_any_order_are_sorted() -> None:
    steps = one(
        None,
        60.0,
        Cue(30.0, "Later"),
        Cue(10.0, "", Hold(5), Side.LEFT),
        Cue(10.0, "Sink"),
        Cue(10.0, "", Hold(15), Side.RIGHT),
        Cue(60.0, "Never shown"),
    )
    assert spans(steps) == [("get-ready", 0, 10), ("hold", 10, 25), ("plain", 25, 60)]
    assert (steps[1].cue, steps[1].side) == ("Sink", Side.RIGHT)


def test_what_is_said_for_the_work_is_not_said_in_the_rest_between_its_sets() -> None:
    plan = Prescription(Hold(20), sets=2, rest=Rest(10), lead_in=5)
    chapter = Chapter("Bridge", 0.0, 60.0, prescription=plan, cues=(Cue(0.0, "Press through the heels."),))
    timeline = build_timeline([chapter], 60.0)
    assert [step.kind.value for step in timeline.steps] == ["get-ready", "hold", "rest", "hold"]
    said = [moment_at(timeline, (step.start + step.end) / 2).cue for step in timeline.steps]
    assert said == ["Press through the heels.", "Press through the heels.", "", "Press through the heels."]
    assert [step.cue for step in timeline.steps] == said


def test_a_sentence_for_the_rest_is_said_in_the_rest_and_from_its_time_on() -> None:
    cues = (Cue(0.0, "Sink", Hold(10)), Cue(15.0, "Shake the legs"), Cue(30.0, "Sink again", Hold(10)))
    timeline = build_timeline([Chapter("Squat", 0.0, 40.0, cues=cues)], 40.0)
    assert [moment_at(timeline, position).cue for position in (5.0, 12.0, 16.0, 31.0)] == [
        "Sink",
        "",
        "Shake the legs",
        "Sink again",
    ]
