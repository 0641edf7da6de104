import itertools
import math

import pytest

from media.mannequin.choreography import Act, Task, choreograph
from media.mannequin.motion import figure_at
from media.mannequin.movement import Movement, movement
from media.mannequin.reel import Shot
from media.mannequin.skeleton import Figure


def act(name: str | None, seconds: float, task: Task = Task.WORK, side: str | None = None) -> Act:
    moved: Movement | None = movement(name).on(side) if name else None
    return Act(seconds, task, moved)


def last(shot: Shot) -> Figure:
    return figure_at(shot.motion, shot.begins + shot.seconds - 1e-6)


def apart(a: Figure, b: Figure) -> float:
    ends = [(one.left_arm.end, one.right_arm.end, one.left_leg.end, one.right_leg.end, one.skull) for one in (a, b)]
    return max(math.dist(p, q) for p, q in zip(*ends, strict=True))


MORNING = [
    act("constructive_rest", 6.0, Task.READY),
    act("knees_to_chest", 20.0),
    act("pelvic_tilt", 16.0),
    act("supine_twist", 5.0, Task.READY, "right"),
    act("supine_twist", 20.0, Task.WORK, "right"),
    act("supine_twist", 5.0, Task.READY, "left"),
    act("supine_twist", 20.0, Task.WORK, "left"),
    act(None, 8.0, Task.REST),
    act("figure_four", 20.0, Task.WORK, "right"),
]


def test_the_shots_last_as_long_as_the_acts() -> None:
    assert sum(shot.seconds for shot in choreograph(MORNING)) == pytest.approx(120.0)


def test_within_a_family_every_shot_begins_where_the_one_before_ended() -> None:
    shots = choreograph(MORNING, "constructive_rest")
    for before, after in itertools.pairwise(shots):
        assert apart(last(before), figure_at(after.motion, after.begins)) < 0.01


def test_reps_of_whole_rounds_end_where_the_next_shot_begins() -> None:
    acts = [act("bridge", 4.0, Task.READY), act("bridge", 16.0), act("bridge_hold", 10.0)]
    shots = choreograph(acts, "constructive_rest")
    assert all(apart(last(a), figure_at(b.motion, 0.0)) < 0.01 for a, b in itertools.pairwise(shots))


def test_only_whole_reps_are_shown() -> None:
    shots = choreograph([act("bird_dog", 15.0)], "hands_and_knees")
    assert [round(shot.seconds, 3) for shot in shots] == [12.0, 3.0]
    assert apart(last(shots[0]), figure_at(shots[1].motion, 0.0)) < 0.01


def test_the_side_that_is_asked_for_is_worked() -> None:
    for side, sign in (("right", 1), ("left", -1)):
        shot = choreograph([act("supine_twist", 30.0, Task.WORK, side)], "constructive_rest")[-1]
        assert last(shot).left_leg.middle[2] * sign > 0.2


def test_a_rest_goes_home() -> None:
    shots = choreograph([act("figure_four", 10.0), act(None, 12.0, Task.REST)], "constructive_rest")
    assert last(shots[-1]).right_leg.end == pytest.approx((0.50, 0.075, 0.115), abs=0.01)


def test_from_standing_to_lying_the_film_cuts() -> None:
    shots = choreograph([act("knees_to_chest", 10.0)], "standing_front")
    assert [shot.seconds for shot in shots] == [10.0]
    assert shots[0].motion.repeats


def test_an_exercise_that_nobody_drew_waits_where_the_body_is() -> None:
    shots = choreograph([act("child", 10.0), act(None, 5.0)], "hands_and_knees")
    assert apart(last(shots[-1]), last(shots[-2])) < 0.02


def test_a_hurried_change_still_ends_in_its_time() -> None:
    shots = choreograph([act("hip_flexor", 2.0, Task.READY, "left")], "hands_and_knees")
    assert sum(shot.seconds for shot in shots) == pytest.approx(2.0)
    assert shots[0].seconds == pytest.approx(1.7)
