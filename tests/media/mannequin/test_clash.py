from collections import Counter
from dataclasses import replace

from media.mannequin.clash import clashes
from media.mannequin.motion import Motion, figure_at, move
from media.mannequin.movement import movements
from media.mannequin.passage import Passage
from media.mannequin.pose import pose, pose_names
from media.mannequin.skeleton import Figure, stand

GRAZES_AT_MOST = 3
"""Moments of twenty-five in which a hand that leaves a knee may graze it."""


def moments(motion: Motion) -> list[Figure]:
    return [figure_at(motion, motion.duration * step / 24 * (1 - 1e-9)) for step in range(25)]


def lasting(motion: Motion) -> dict[str, int]:
    counted = Counter(clash for figure in moments(motion) for clash in set(clashes(figure)))
    return {clash: times for clash, times in counted.items() if times > GRAZES_AT_MOST}


def test_no_pose_goes_through_itself() -> None:
    assert {name: found for name in pose_names() if (found := list(clashes(stand(pose(name).stance))))} == {}


def test_no_way_into_a_pose_leads_through_the_body() -> None:
    ways = {name: move(pose(name).after or "", name) for name in pose_names() if pose(name).after}
    assert {name: found for name, way in ways.items() if way and (found := lasting(way))} == {}


def test_no_rep_leads_through_the_body() -> None:
    found = {}
    for name, done in movements().items():
        stances = [pose(each).stance for each in done.poses]
        for first, last in zip(stances, (*stances[1:], stances[0]), strict=True):
            through = Passage(first, last)
            clashing = Counter(clash for step in range(25) for clash in set(clashes(stand(through.at(step / 24)))))
            found.update({(name, clash): times for clash, times in clashing.items() if times > GRAZES_AT_MOST})
    assert found == {}


def test_a_hand_in_the_belly_is_found() -> None:
    figure = stand(pose("chair").stance)
    inside = replace(figure, left_arm=replace(figure.left_arm, end=figure.spine[8]))
    assert "trunk is in left forearm" in set(clashes(inside))


def test_a_knee_in_the_mat_is_found() -> None:
    figure = stand(pose("half_kneeling").stance)
    sunk = replace(figure, right_leg=replace(figure.right_leg, middle=(-0.3, 0.0, 0.1)))
    assert "right shin is in the mat" in set(clashes(sunk))


def test_a_straight_way_through_the_body_is_led_round_it() -> None:
    through = Passage(pose("chest_closed").stance, pose("chest_opener").stance)
    assert [clash for k in range(1, 20) for clash in clashes(stand(through.at(k / 20))) if "trunk" in clash] == []
