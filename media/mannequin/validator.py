"""Say what is wrong with a figure: bones, joints, the floor, and what slides on the mat."""

import math
from collections.abc import Iterator, Sequence

from media.mannequin.pose import Pose
from media.mannequin.skeleton import (
    FOREARM,
    NECK,
    SHIN,
    SPINE,
    THIGH,
    UPPER_ARM,
    Contact,
    Figure,
    Joints,
    stand,
)
from media.mannequin.vector import Frame, angle, cross, distance, dot, minus, unit

_BONE_SLACK = 1e-6
_UNDER_FLOOR = {
    "pelvis": 0.085,
    "neck": 0.045,
    "head": 0.085,
    "elbow": 0.030,
    "wrist": 0.020,
    "knee": 0.048,
    "ankle": 0.029,
}
_ON_MAT = {"hand": 0.075, "elbow": 0.085, "knee": 0.075, "foot": 0.065, "pelvis": 0.19, "back": 0.24, "head": 0.16}
_SLIDES = {"pelvis": math.inf, "back": math.inf, "head": math.inf}
_SLIDES_AT_MOST = 0.012
_MOST_BENT_KNEE = math.radians(160)
_MOST_BENT_ELBOW = math.radians(155)
_BACKWARDS = math.radians(-8)
_MOST_BENT_SPINE = math.radians(125)
_MOST_TWISTED_TRUNK = math.radians(100)
_MOST_TURNED_HEAD = math.radians(95)
_MOST_SPREAD_HIP = math.radians(85)
_MOST_BACK_HIP = math.radians(48)


def faults(figure: Figure) -> list[str]:
    """Say everything that is wrong with a figure that keeps still; nothing is the answer to hope for."""
    return [*_bones(figure), *_joints(figure), *_floor(figure), *_resting(figure)]


def pose_faults(pose: Pose) -> list[str]:
    """Say everything that is wrong with a pose."""
    return faults(stand(pose.stance))


def slides(figures: Sequence[Figure]) -> list[str]:
    """Say which parts move over the mat while they rest on it, from each figure to the next."""
    found = []
    for contact in Contact:
        start = None
        for figure in figures:
            if contact not in figure.contacts:
                start = None
                continue
            start = start or figure.place_of(contact)
            far = distance(start, figure.place_of(contact))
            if far > _SLIDES.get(contact.value, _SLIDES_AT_MOST):
                found.append(f"{contact} slides {far * 100:.1f} cm")
                break
    return found


def _limbs(figure: Figure) -> Iterator[tuple[str, Joints, float, float]]:
    yield "left arm", figure.left_arm, UPPER_ARM, FOREARM
    yield "right arm", figure.right_arm, UPPER_ARM, FOREARM
    yield "left leg", figure.left_leg, THIGH, SHIN
    yield "right leg", figure.right_leg, THIGH, SHIN


def _bones(figure: Figure) -> Iterator[str]:
    for name, joints, upper, lower in _limbs(figure):
        for bone, wanted in (((joints.root, joints.middle), upper), ((joints.middle, joints.end), lower)):
            if abs(distance(*bone) - wanted) > _BONE_SLACK:
                yield f"{name}: a bone of {wanted} m measures {distance(*bone):.4f} m"
    spine = sum(distance(a, b) for a, b in zip(figure.spine, figure.spine[1:], strict=False))
    if abs(spine - SPINE) > _BONE_SLACK or abs(distance(figure.spine[-1], figure.neck_top) - NECK) > _BONE_SLACK:
        yield f"the spine measures {spine:.4f} m"


def _bend(joints: Joints) -> float:
    return angle(unit(minus(joints.middle, joints.root)), unit(minus(joints.end, joints.middle)))


def _joints(figure: Figure) -> Iterator[str]:
    for side, leg in (("left", figure.left_leg), ("right", figure.right_leg)):
        if _bend(leg) > _MOST_BENT_KNEE:
            yield f"{side} knee bends {math.degrees(_bend(leg)):.0f} degrees"
        if _knee_is_backwards(leg):
            yield f"{side} knee bends backwards"
        yield from _hip(side, leg, figure.frames[0])
    for side, arm in (("left", figure.left_arm), ("right", figure.right_arm)):
        if _bend(arm) > _MOST_BENT_ELBOW:
            yield f"{side} elbow bends {math.degrees(_bend(arm)):.0f} degrees"
    low, high = figure.frames[0], figure.frames[-1]
    if angle(low.up, high.up) > _MOST_BENT_SPINE:
        yield f"the spine bends {math.degrees(angle(low.up, high.up)):.0f} degrees"
    if _twist(low, high) > _MOST_TWISTED_TRUNK:
        yield f"the trunk twists {math.degrees(_twist(low, high)):.0f} degrees"
    if _twist(high, figure.head) > _MOST_TURNED_HEAD:
        yield f"the head turns {math.degrees(_twist(high, figure.head)):.0f} degrees"


def _knee_is_backwards(leg: Joints) -> bool:
    """A bent knee points where the foot points: the shin never folds over towards the toes."""
    upper, lower = unit(minus(leg.middle, leg.root)), unit(minus(leg.end, leg.middle))
    if angle(upper, lower) < math.radians(20):
        return False
    hinge = cross(upper, lower)
    return dot(hinge, cross(lower, leg.turn.up)) > math.sin(math.radians(30)) * math.hypot(*hinge)


def _hip(side: str, leg: Joints, hips: Frame) -> Iterator[str]:
    thigh = unit(minus(leg.middle, leg.root))
    outward = dot(thigh, hips.right) * (1 if side == "right" else -1)
    if abs(math.asin(max(-1.0, min(1.0, outward)))) > _MOST_SPREAD_HIP:
        yield f"{side} hip spreads too far"
    if -dot(thigh, hips.front) > math.sin(_MOST_BACK_HIP):
        yield f"{side} thigh goes too far behind the pelvis"


def _twist(low: Frame, high: Frame) -> float:
    """Turn of one frame about its length against another, without what bending does."""
    hinge = cross(low.up, high.up)
    if math.hypot(*hinge) < 0.1:  # noqa: PLR2004  the same way up
        return angle(low.front, high.front)
    hinge = unit(hinge)
    first = math.atan2(dot(low.front, hinge), dot(low.front, cross(hinge, low.up)))
    last = math.atan2(dot(high.front, hinge), dot(high.front, cross(hinge, high.up)))
    return abs((last - first + math.pi) % math.tau - math.pi)


def _floor(figure: Figure) -> Iterator[str]:
    heights = [("pelvis", figure.pelvis), ("neck", figure.spine[-1]), ("head", figure.skull)]
    for side, arm, leg in (("left", figure.left_arm, figure.left_leg), ("right", figure.right_arm, figure.right_leg)):
        del side
        heights += [("elbow", arm.middle), ("wrist", arm.end), ("knee", leg.middle), ("ankle", leg.end)]
    for name, place in heights:
        if place[1] < _UNDER_FLOOR[name]:
            yield f"{name} is {(_UNDER_FLOOR[name] - place[1]) * 100:.1f} cm under the mat"


def _resting(figure: Figure) -> Iterator[str]:
    for contact in figure.contacts:
        part = contact.value.split("_")[-1]
        height = figure.place_of(contact)[1]
        if height > _ON_MAT[part]:
            yield f"{contact} floats {(height - _ON_MAT[part]) * 100:.1f} cm over the mat"


def path_faults(figures: Sequence[Figure]) -> list[str]:
    """Say everything that is wrong with a movement, given its figures in order of time."""
    found = [fault for figure in figures for fault in faults(figure)]
    return sorted(set(found)) + slides(figures)
