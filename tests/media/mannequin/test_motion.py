import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from media.mannequin.motion import Motion, Stretch, figure_at, hold, move, phase, way
from media.mannequin.movement import Movement, movement, movements
from media.mannequin.passage import Passage
from media.mannequin.pose import OTHER, UnknownPose, pose, pose_names
from media.mannequin.skeleton import Figure
from media.mannequin.validator import path_faults

REPS = [name for name, one in movements().items() if not one.is_hold]
HOLDS = [name for name, one in movements().items() if one.is_hold]
STEPS = [name for name in pose_names() if pose(name).after]


def rep(done: Movement, seconds: float = 2.0) -> Motion:
    """Go once round the poses, `seconds` for each way."""
    stances = [pose(name).stance for name in done.poses]
    ways = zip(stances, (*stances[1:], stances[0]), strict=True)
    stretches = tuple(Stretch(index * seconds, seconds, Passage(*way), done.flows) for index, way in enumerate(ways))
    return Motion(stretches, pose(done.poses[0]).view, repeats=True)


def over_time(motion: Motion, count: int = 24) -> list[Figure]:
    return [figure_at(motion, motion.duration * step / count * (1 - 1e-9)) for step in range(count + 1)]


def places(figure: Figure) -> list[tuple[float, float, float]]:
    limbs = (figure.left_arm, figure.right_arm, figure.left_leg, figure.right_leg)
    ends = [place for limb in limbs for place in (limb.middle, limb.end)]
    return [figure.pelvis, figure.skull, *ends]


def farthest(a: Figure, b: Figure) -> float:
    return max(math.dist(p, q) for p, q in zip(places(a), places(b), strict=True))


ROUNDS = {name: rep(movement(name)) for name in REPS}


def way_faults(first: str, last: str) -> list[str]:
    motion = move(first, last)
    return path_faults(over_time(motion)) if motion is not None else [f"no way from {first}"]


def test_the_way_into_every_pose_is_sound_and_nothing_slides() -> None:
    found = {name: way_faults(pose(name).after or "", name) for name in STEPS}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_the_way_out_of_every_pose_is_sound_and_nothing_slides() -> None:
    found = {name: way_faults(name, pose(name).after or "") for name in STEPS}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_every_rep_is_sound_and_nothing_slides() -> None:
    found = {name: path_faults(over_time(ROUNDS[name], 48)) for name in REPS}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_the_second_side_is_the_mirror_image_of_the_first() -> None:
    for first in (one for one in movements().values() if one.side):
        second = first.on("left" if first.side == "right" else "right")
        assert second.on(first.side) == first
        a, b = figure_at(hold(first.poses[-1]), 1.0), figure_at(hold(second.poses[-1]), 1.0)
        x, y, z = a.left_leg.middle
        seen_from_the_front = pose(first.poses[-1]).turns_round
        expected = (-x, y, z) if seen_from_the_front else (x, y, -z)
        assert b.right_leg.middle == pytest.approx(expected, abs=2e-3), first.name


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(REPS), st.floats(0, 100), st.integers(1, 20))
def test_a_rep_repeats(name: str, seconds: float, times: int) -> None:
    motion = ROUNDS[name]
    assert farthest(figure_at(motion, seconds), figure_at(motion, seconds + times * motion.duration)) < 1e-4


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(REPS), st.floats(0, 20))
def test_nothing_jumps_in_a_rep(name: str, seconds: float) -> None:
    motion = ROUNDS[name]
    assert farthest(figure_at(motion, seconds), figure_at(motion, seconds + 0.001)) < 0.02


def test_nothing_jumps_between_the_pieces_of_a_way() -> None:
    motion = move("hip_flexor", "hip_flexor" + OTHER)
    assert motion is not None
    moments = [step / 200 * motion.duration for step in range(201)]
    figures = [figure_at(motion, moment) for moment in moments]
    assert max(itertools.starmap(farthest, itertools.pairwise(figures))) < 0.12


@pytest.mark.parametrize("name", HOLDS[:3])
def test_breathing_never_stops_in_a_hold(name: str) -> None:
    motion = hold(movement(name).poses[-1])
    breaths = [figure_at(motion, second / 10).breath for second in range(41)]
    assert min(breaths) == pytest.approx(0)
    assert max(breaths) == pytest.approx(1)
    assert breaths[0] == pytest.approx(breaths[-1], abs=1e-6)
    assert all(abs(a - b) < 0.1 for a, b in itertools.pairwise(breaths))


def test_a_way_takes_its_time_and_rests_at_both_ends() -> None:
    motion = rep(movement("bridge"), 3.0)
    heights = [figure_at(motion, seconds).pelvis[1] for seconds in (0.0, 0.1, 1.5, 2.9, 3.0, 4.5)]
    assert motion.duration == pytest.approx(6.0)
    assert heights[1] - heights[0] < 0.002
    assert heights[4] - heights[3] < 0.002
    assert heights[2] == pytest.approx((heights[0] + heights[4]) / 2, abs=0.02)
    assert heights[5] == pytest.approx(heights[2], abs=0.02)


def test_a_repeating_motion_has_as_many_phases_as_it_has_frames() -> None:
    motion = hold("child", 4.0)
    assert {round(phase(motion, frame / 30), 6) for frame in range(1200)} == {
        round(frame / 30, 6) for frame in range(120)
    }


def test_a_motion_that_ends_stays_at_its_end() -> None:
    motion = move("hands_and_knees", "cat", 2.0)
    assert motion is not None
    assert motion.duration == pytest.approx(2.0)
    assert farthest(figure_at(motion, 2.0), figure_at(motion, 60.0)) < 1e-9


def test_the_second_side_is_reached_through_the_pose_between() -> None:
    names = way("supine_twist", "supine_twist" + OTHER)
    assert names == ("supine_twist", "twist_ready", "supine_twist.other")


def test_the_other_side_plank_still_shows_its_front() -> None:
    for name in ("side_plank", "side_plank" + OTHER):
        assert pose(name).stance.chest.front[2] > 0.9


def test_there_is_no_way_from_lying_to_standing_but_a_cut() -> None:
    assert way("savasana", "standing") is None
    assert move("savasana", "standing") is None


def test_a_movement_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownPose, match="moonwalk"):
        movement("moonwalk")
