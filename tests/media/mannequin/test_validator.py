from dataclasses import replace

from media.mannequin.pose import pose
from media.mannequin.skeleton import Figure, stand
from media.mannequin.validator import faults, slides
from media.mannequin.vector import add, frame, times


def standing() -> Figure:
    return stand(pose("standing").stance)


def test_a_stretched_bone_is_found() -> None:
    figure = standing()
    arm = replace(figure.left_arm, end=add(figure.left_arm.end, (0.0, -0.05, 0.0)))
    assert any("left arm: a bone" in fault for fault in faults(replace(figure, left_arm=arm)))


def test_a_body_in_the_floor_is_found() -> None:
    sunk = stand(replace(pose("child").stance, pelvis=add(pose("child").stance.pelvis, (0.0, -0.1, 0.0))))
    assert any("under the mat" in fault for fault in faults(sunk))


def test_a_floating_body_is_found() -> None:
    raised = stand(replace(pose("child").stance, pelvis=add(pose("child").stance.pelvis, (0.0, 0.2, 0.0))))
    assert any("floats" in fault for fault in faults(raised))


def test_a_foot_that_points_behind_its_knee_is_found() -> None:
    stance = pose("march").stance
    leg = stance.right_leg
    turned = replace(leg, end=frame(times(leg.end.up, -1), leg.end.front))
    assert "right knee bends backwards" in faults(stand(replace(stance, right_leg=turned)))


def test_a_folded_elbow_is_found() -> None:
    stance = pose("standing").stance
    assert any(
        "elbow bends" in fault for fault in faults(stand(replace(stance, left_arm=replace(stance.left_arm, bend=3))))
    )


def test_a_head_on_backwards_is_found() -> None:
    stance = pose("standing").stance
    behind = frame(stance.head.up, times(stance.head.front, -1))
    assert any("head turns" in fault for fault in faults(stand(replace(stance, head=behind))))


def test_a_hand_that_slides_on_the_mat_is_found_and_a_lifted_one_is_not() -> None:
    stance = pose("hands_and_knees").stance
    moved = replace(stance, pelvis=add(stance.pelvis, (0.05, 0.0, 0.0)))
    assert any("left_hand slides 5.0 cm" in fault for fault in slides([stand(stance), stand(moved)]))
    lifted = replace(moved, contacts=frozenset())
    assert slides([stand(stance), stand(lifted)]) == []
