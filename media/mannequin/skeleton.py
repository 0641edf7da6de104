"""The skeleton: bones of constant length, and where every joint is for a given set of directions.

A `Stance` holds nothing but one place (the pelvis) and directions, so bones cannot stretch whatever is done to it;
`stand` turns it into a `Figure` of places. Lengths are metres for a person of 1.70 m, 7.6 heads.
Source: design.md, section 10.
"""

import math
from dataclasses import dataclass, replace
from enum import StrEnum

from media.mannequin.vector import (
    Frame,
    Vector,
    add,
    along,
    between,
    frame,
    mirrored,
    square_to,
    swung,
    times,
    turned,
    unit,
)

SPINE = 0.50
NECK = 0.095
THIGH = 0.43
SHIN = 0.415
UPPER_ARM = 0.285
FOREARM = 0.25
HIP_HALF = 0.085
SHOULDER_HALF = 0.158
SHOULDERS_AT = 0.86
"""Height of the shoulders along the spine, as a share of it."""

_VERTEBRAE = 20
_CENTRE_OF_HEAD = 0.085
_PELVIS_TURNS_UNTIL, _CHEST_TURNS_FROM = 0.1, 0.85


class Contact(StrEnum):
    """A part of the body that rests on the mat and must not slide while it does."""

    LEFT_HAND = "left_hand"
    RIGHT_HAND = "right_hand"
    LEFT_ELBOW = "left_elbow"
    RIGHT_ELBOW = "right_elbow"
    LEFT_KNEE = "left_knee"
    RIGHT_KNEE = "right_knee"
    LEFT_FOOT = "left_foot"
    RIGHT_FOOT = "right_foot"
    PELVIS = "pelvis"
    BACK = "back"
    HEAD = "head"

    def other_side(self) -> "Contact":
        """The same part of the other side."""
        if self.value.startswith("left"):
            return Contact(self.value.replace("left", "right"))
        return Contact(self.value.replace("right", "left"))


@dataclass(frozen=True, slots=True)
class Limb:
    """Directions of an arm or a leg.

    Attributes:
        upper: Unit direction of upper arm or thigh.
        swing: Unit direction, square to `upper`, to which the lower bone bends away.
        bend: Radians between the two bones' directions; 0 is straight.
        end: How hand or foot is turned: `up` along the fingers or toes, `front` out of the back of the hand or foot.
        reach: Metres by which the shoulder follows the hand; 0 for a leg.
    """

    upper: Vector
    swing: Vector
    bend: float
    end: Frame
    reach: float = 0.0

    @property
    def lower(self) -> Vector:
        """Unit direction of forearm or shin."""
        return turned(self.upper, self.swing, self.bend)

    def mirrored(self) -> "Limb":
        """The same limb of the other side."""
        return replace(self, upper=mirrored(self.upper), swing=mirrored(self.swing), end=mirrored_frame(self.end))


@dataclass(frozen=True, slots=True)
class Stance:
    """Everything that a figure is made from.

    Attributes:
        pelvis: Middle between the hips, metres.
        hips: Pelvis: `up` along the lowest spine, `front` out of the belly.
        waist: Unit direction that the middle of the spine is drawn to.
        chest: Chest: `up` along the highest spine, `front` out of the breastbone.
        head: Head: `up` to the crown, `front` out of the nose.
        neck: Unit direction of the neck.
        left_arm: And so on: the limbs.
        contacts: What rests on the mat.
        breath: How full the lungs are, 0 to 1.
    """

    pelvis: Vector
    hips: Frame
    waist: Vector
    chest: Frame
    head: Frame
    neck: Vector
    left_arm: Limb
    right_arm: Limb
    left_leg: Limb
    right_leg: Limb
    contacts: frozenset[Contact] = frozenset()
    breath: float = 0.0

    def mirrored(self) -> "Stance":
        """The same stance for the other side of the body: what the left did, the right does."""
        return Stance(
            mirrored(self.pelvis),
            mirrored_frame(self.hips),
            mirrored(self.waist),
            mirrored_frame(self.chest),
            mirrored_frame(self.head),
            mirrored(self.neck),
            self.right_arm.mirrored(),
            self.left_arm.mirrored(),
            self.right_leg.mirrored(),
            self.left_leg.mirrored(),
            frozenset(contact.other_side() for contact in self.contacts),
            self.breath,
        )


@dataclass(frozen=True, slots=True)
class Joints:
    """Places of one arm or leg: shoulder, elbow, wrist, or hip, knee, ankle; and how its end is turned."""

    root: Vector
    middle: Vector
    end: Vector
    turn: Frame


@dataclass(frozen=True, slots=True)
class Figure:
    """Every place of the body in the room.

    Attributes:
        spine: Points from the pelvis to the base of the neck, evenly spaced along it.
        frames: How the trunk is turned at each of those points.
        neck_top: Where the neck ends.
        skull: Centre of the head.
        head: How the head is turned.
        left_arm: And so on: the limbs.
        contacts: What rests on the mat.
        breath: How full the lungs are, 0 to 1.
    """

    spine: tuple[Vector, ...]
    frames: tuple[Frame, ...]
    neck_top: Vector
    skull: Vector
    head: Frame
    left_arm: Joints
    right_arm: Joints
    left_leg: Joints
    right_leg: Joints
    contacts: frozenset[Contact]
    breath: float

    @property
    def pelvis(self) -> Vector:
        """Middle between the hips."""
        return self.spine[0]

    def place_of(self, contact: Contact) -> Vector:
        """Where a part that may rest on the mat is now."""
        match contact:
            case Contact.PELVIS:
                return self.pelvis
            case Contact.BACK:
                return self.spine[len(self.spine) * 3 // 4]
            case Contact.HEAD:
                return self.skull
        side, part = contact.value.split("_")
        arm, leg = (self.left_arm, self.left_leg) if side == "left" else (self.right_arm, self.right_leg)
        return {"hand": arm.end, "elbow": arm.middle, "knee": leg.middle, "foot": leg.end}[part]


def mirrored_frame(turn: Frame) -> Frame:
    """The frame of the same part on the other side of the body."""
    return frame(mirrored(turn.up), mirrored(turn.front))


def trunk_at(figure: Figure, share: float) -> tuple[Vector, Frame]:
    """Point and turn of the trunk at a share of the spine; under 0 it goes on straight below the pelvis."""
    if share <= 0:
        return along(figure.spine[0], figure.frames[0].up, SPINE * share), figure.frames[0]
    steps = len(figure.spine) - 1
    at = min(share, 1.0) * steps
    index = min(steps - 1, int(at))
    return between(figure.spine[index], figure.spine[index + 1], at - index), figure.frames[round(at)]


def _spine_of(stance: Stance) -> tuple[tuple[Vector, ...], tuple[Frame, ...]]:
    low, high = stance.hips.up, stance.chest.up
    points, frames = [stance.pelvis], []
    for step in range(_VERTEBRAE + 1):
        t = step / _VERTEBRAE
        bow = add(add(times(low, (1 - t) ** 2), times(stance.waist, 2 * t * (1 - t))), times(high, t * t))
        up = unit(bow)
        k = max(0.0, min(1.0, (t - _PELVIS_TURNS_UNTIL) / (_CHEST_TURNS_FROM - _PELVIS_TURNS_UNTIL)))
        front = between(stance.hips.front, stance.chest.front, k * k * (3 - 2 * k))
        frames.append(frame(up, front))
        if step:
            points.append(along(points[-1], up, SPINE / _VERTEBRAE))
    return tuple(points), tuple(frames)


def shoulder_bases(stance: Stance) -> tuple[Vector, Vector]:
    """Where the left and the right shoulder are before they follow their hands."""
    points, frames = _spine_of(stance)
    at = round(SHOULDERS_AT * _VERTEBRAE)
    middle = along(points[at], frames[at].up, 0.012)
    right = frames[at].right
    return along(middle, right, -SHOULDER_HALF), along(middle, right, SHOULDER_HALF)


def hip_places(stance: Stance) -> tuple[Vector, Vector]:
    """Where the left and the right hip are."""
    right = stance.hips.right
    return along(stance.pelvis, right, -HIP_HALF), along(stance.pelvis, right, HIP_HALF)


def _joints(root: Vector, limb: Limb, upper: float, lower: float) -> Joints:
    way = add(times(limb.upper, upper), times(limb.lower, lower))
    base = along(root, unit(way), limb.reach)
    middle = along(base, limb.upper, upper)
    return Joints(base, middle, along(middle, limb.lower, lower), limb.end)


def stand(stance: Stance) -> Figure:
    """Work out every place of the body."""
    points, frames = _spine_of(stance)
    left_shoulder, right_shoulder = shoulder_bases(stance)
    left_hip, right_hip = hip_places(stance)
    neck_top = along(points[-1], stance.neck, NECK)
    skull = along(along(neck_top, stance.head.up, _CENTRE_OF_HEAD), stance.head.front, 0.012)
    return Figure(
        points,
        frames,
        neck_top,
        skull,
        stance.head,
        _joints(left_shoulder, stance.left_arm, UPPER_ARM, FOREARM),
        _joints(right_shoulder, stance.right_arm, UPPER_ARM, FOREARM),
        _joints(left_hip, stance.left_leg, THIGH, SHIN),
        _joints(right_hip, stance.right_leg, THIGH, SHIN),
        stance.contacts,
        stance.breath,
    )


def limb_to(
    root: Vector, target: Vector, pole: Vector, bones: tuple[float, float], end: Frame, reach: float = 0.0
) -> Limb:
    """Bend a limb so that its end is at `target`, or as near as its bones let it.

    Args:
        root: Shoulder (before it follows the hand) or hip.
        target: Where wrist or ankle shall be.
        pole: Where the elbow or knee points.
        bones: Lengths of the upper and the lower bone.
        end: How hand or foot is turned.
        reach: Metres by which the shoulder follows the hand.
    """
    upper, lower = bones
    way = add(target, times(root, -1))
    far = math.dist(target, root) - reach
    far = max(abs(upper - lower) + 0.02, min(far, (upper + lower) * 0.9998))
    direction = unit(way)
    out = square_to(pole, direction)
    cosine = (far * far + upper * upper - lower * lower) / (2 * far * upper)
    lift = math.acos(max(-1.0, min(1.0, cosine)))
    first = turned(direction, out, lift)
    bend = math.pi - math.acos(max(-1.0, min(1.0, (upper**2 + lower**2 - far**2) / (2 * upper * lower))))
    return Limb(first, square_to(times(out, -1), first), bend, end, reach)


def limb_along(upper: Vector, lower: Vector, pole: Vector, end: Frame, reach: float = 0.0) -> Limb:
    """Limb whose bones point along two directions; `pole` says where the middle joint points if they are one line."""
    first, second = unit(upper), unit(lower)
    cosine = max(-1.0, min(1.0, sum(a * b for a, b in zip(first, second, strict=True))))
    bend = math.acos(cosine)
    swing = square_to(second if bend > 0.02 else times(pole, -1), first)  # noqa: PLR2004  about one degree
    return Limb(first, swing, bend, end, reach)


def limb_between(a: Limb, b: Limb, k: float, end: Frame) -> Limb:
    """Limb on the way from `a` (0) to `b` (1), both in the same basis."""
    upper = swung(a.upper, b.upper, k)
    swing = square_to(swung(a.swing, b.swing, k), upper)
    return Limb(upper, swing, a.bend + (b.bend - a.bend) * k, end, a.reach + (b.reach - a.reach) * k)
