"""The skeleton: bones of constant length, and where every joint is for a given set of directions.

A `Stance` holds nothing but one place (the pelvis) and directions, so bones cannot stretch whatever is done to it;
`stand` turns it into a `Figure` of places. Lengths are metres for a person of 1.70 m, 7.6 heads.
Source: design.md, section 10.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from media.mannequin.limb import Limb
from media.mannequin.vector import (
    Frame,
    Vector,
    add,
    along,
    between,
    frame,
    half_turned,
    mirrored,
    times,
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
        image = self._seen_as(mirrored)
        return replace(
            image,
            left_arm=image.right_arm,
            right_arm=image.left_arm,
            left_leg=image.right_leg,
            right_leg=image.left_leg,
            contacts=frozenset(contact.other_side() for contact in self.contacts),
        )

    def turned_round(self) -> "Stance":
        """The same stance with head and feet at each other's end of the mat."""
        return self._seen_as(half_turned)

    def _seen_as(self, image: Callable[[Vector], Vector]) -> "Stance":
        def turned(whole: Frame) -> Frame:
            return frame(image(whole.up), image(whole.front))

        def limb(one: Limb) -> Limb:
            return replace(one, upper=image(one.upper), swing=image(one.swing), end=turned(one.end))

        return Stance(
            image(self.pelvis),
            turned(self.hips),
            image(self.waist),
            turned(self.chest),
            turned(self.head),
            image(self.neck),
            limb(self.left_arm),
            limb(self.right_arm),
            limb(self.left_leg),
            limb(self.right_leg),
            self.contacts,
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
        return {"hand": arm.end, "elbow": arm.middle, "knee": leg.middle, "foot": ball_of_foot(leg.end, leg.turn)}[part]


def ball_of_foot(ankle: Vector, turn: Frame) -> Vector:
    """Where the ball of a foot is, the part that stays when the heel lifts."""
    return along(along(ankle, turn.up, 0.125), turn.front, -0.049)


def ankle_over(ball: Vector, turn: Frame) -> Vector:
    """Where the ankle is over the ball of a foot."""
    return along(along(ball, turn.up, -0.125), turn.front, 0.049)


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
