import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from media.mannequin.passage import Passage
from media.mannequin.pose import OTHER, UnknownPose, pose, pose_names
from media.mannequin.skeleton import Contact, Figure, stand
from media.mannequin.validator import faults, pose_faults
from media.mannequin.vector import distance

ANY_POSE = st.sampled_from([*pose_names(), *(name + OTHER for name in pose_names())])


def bones(figure: Figure) -> list[float]:
    limbs = (figure.left_arm, figure.right_arm, figure.left_leg, figure.right_leg)
    return [
        *(distance(limb.root, limb.middle) for limb in limbs),
        *(distance(limb.middle, limb.end) for limb in limbs),
        *(distance(a, b) for a, b in zip(figure.spine, figure.spine[1:], strict=False)),
        distance(figure.left_leg.root, figure.right_leg.root),
    ]


def test_there_are_poses_for_all_classes() -> None:
    assert len(pose_names()) >= 45


def test_every_pose_keeps_to_bones_joints_and_mat() -> None:
    assert {name: found for name in pose_names() if (found := pose_faults(pose(name)))} == {}


def test_the_mirror_image_of_every_pose_is_as_sound() -> None:
    assert {name: found for name in pose_names() if (found := pose_faults(pose(name + OTHER)))} == {}


@settings(max_examples=150, deadline=None)
@given(ANY_POSE, ANY_POSE, st.floats(0, 1))
def test_bones_keep_their_lengths_between_any_two_poses(first: str, last: str, k: float) -> None:
    figure = stand(Passage(pose(first).stance, pose(last).stance, avoids_clashes=False).at(k))
    assert bones(figure) == pytest.approx(bones(stand(pose("standing").stance)), abs=1e-9)


@given(ANY_POSE)
def test_mirrored_twice_is_the_same_again(name: str) -> None:
    stance = pose(name).stance
    once, twice = stand(stance), stand(stance.mirrored().mirrored())
    assert twice.contacts == once.contacts
    for contact in Contact:
        assert twice.place_of(contact) == pytest.approx(once.place_of(contact), abs=1e-12)


@given(ANY_POSE)
def test_the_mirror_image_changes_left_and_right(name: str) -> None:
    figure, image = stand(pose(name).stance), stand(pose(name).stance.mirrored())
    x, y, z = figure.left_arm.end
    assert image.right_arm.end == pytest.approx((x, y, -z), abs=1e-9)


def test_an_even_pose_is_its_own_mirror_image() -> None:
    assert pose("cat" + OTHER) is pose("cat")
    assert pose("hip_flexor" + OTHER).stance != pose("hip_flexor").stance


def test_hands_and_knees_rest_where_their_file_says() -> None:
    figure = stand(pose("hands_and_knees").stance)
    assert figure.right_arm.end == pytest.approx((0.235, 0.05, 0.165), abs=0.005)
    assert figure.left_leg.middle == pytest.approx((-0.24, 0.055, -0.10), abs=0.001)


def test_a_name_without_a_pose_is_refused() -> None:
    with pytest.raises(UnknownPose, match="no_such_pose"):
        pose("no_such_pose")


@given(ANY_POSE, st.floats(0.05, 0.95))
def test_a_passage_between_a_pose_and_itself_stays_there(name: str, k: float) -> None:
    stance = pose(name).stance
    figure, still = stand(stance), stand(Passage(stance, stance).at(k))
    assert faults(still) == []
    for contact in Contact:
        assert math.dist(figure.place_of(contact), still.place_of(contact)) < 0.01
