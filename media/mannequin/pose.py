"""Poses as data: one readable file a pose in `poses/`, solved into a stance.

Places are metres in the room (X along the mat, Y up, Z towards the viewer), the right side of somebody who looks
along X is the viewer's. Directions need no length. A file has:

- `title`, `family`, `view` (a camera of `view.py`), `view_other`, `turns_round`, `after` (the pose gone through on the
  way here), `like` (a pose whose tables hold where this file is silent), `rests` (what is on the mat and keeps still).
- `trunk`: `pelvis` (about where; knees and feet on the mat have the last word), `spine` (its direction at the tail, the
  waist and the collar), `front` (out of the belly), `chest` (out of the breastbone, if that is another).
- `head`: `up`, `front`, `neck`.
- `arms`, or `left_arm` and `right_arm`: `hand` (the wrist), `pole` (where the elbow points) or `elbow`, `palm = "mat"`
  or `fingers` and `back` (of the hand), `follow` (metres by which the shoulder follows the hand).
- `legs`, or `left_leg` and `right_leg`: `ankle`, `pole` (where the knee points) or `knee`, `foot` (`flat`, `top` for
  its top on the mat, or `easy`) or `toes` and `instep`.

A table for both sides has its Z outward from the middle; one for a single side has it in the room.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import cast

from media.errors import MediaError
from media.mannequin.anchor import Anchor, anchored
from media.mannequin.limb import Limb, limb_along, limb_to
from media.mannequin.skeleton import (
    FOREARM,
    SHIN,
    THIGH,
    UPPER_ARM,
    Contact,
    Stance,
    hip_places,
    shoulder_bases,
    stand,
)
from media.mannequin.vector import Frame, Vector, add, cross, distance, frame, minus, mirrored, times, unit

Table = Mapping[str, object]
OTHER = ".other"
"""Ending of the name of a pose's mirror image."""

_FEET = {"flat": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)), "top": ((-0.95, -0.3, 0.0), (0.3, -0.95, 0.0))}
_PAIRS = {"arms": ("left_arm", "right_arm"), "legs": ("left_leg", "right_leg")}
_SHOULDER_FOLLOWS = 0.012
_A_HAIR = 1e-3


class UnknownPose(MediaError):
    """There is no pose of that name, or its file cannot be understood."""


@dataclass(frozen=True, slots=True)
class Pose:
    """One pose: how the body is held and from where it is seen best.

    Attributes:
        name: Name of its file.
        title: Its name in words.
        family: Poses of one family can follow each other without turning over or getting up.
        view: Name of the camera, see `view.py`.
        stance: The body.
        after: Pose that the body goes through on its way here; nothing for the first of a family.
        turns_round: For its other side the body lies the other way round, so that its front is still seen.
        view_other: Camera for the mirror image, where the first would see it from behind; nothing for the same one.
    """

    name: str
    title: str
    family: str
    view: str
    stance: Stance
    after: str | None = None
    turns_round: bool = False
    view_other: str | None = None


def pose_names() -> tuple[str, ...]:
    """Names of all poses, in order of the alphabet."""
    folder = files("media.mannequin") / "poses"
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")))


@cache
def pose(name: str) -> Pose:
    """Read and solve a pose; a name ending in `.other` is the mirror image of the one before it.

    Raises:
        UnknownPose: There is none of that name, or its file cannot be understood.
    """
    if name.endswith(OTHER):
        first = pose(name.removesuffix(OTHER))
        if is_even(first.stance):
            return first
        after = first.after and pose(first.after + OTHER).name
        image = first.stance.mirrored()
        stance = image.turned_round() if first.turns_round else image
        return replace(first, name=name, view=first.view_other or first.view, stance=stance, after=after)
    try:
        table = _read(name)
        after = str(table["after"]) if "after" in table else None
        turns = bool(table.get("turns_round", False))
        title, family, view = (str(table[key]) for key in ("title", "family", "view"))
        view_other = str(table["view_other"]) if "view_other" in table else None
        return Pose(name, title, family, view, _stance(table), after, turns, view_other)
    except (FileNotFoundError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as trouble:
        raise UnknownPose(f"The pose {name} cannot be read: {trouble!r}") from trouble


def is_even(stance: Stance) -> bool:
    """Say whether a stance is its own mirror image."""
    figure, image = stand(stance), stand(stance.mirrored())
    places = [(figure.place_of(contact), image.place_of(contact)) for contact in Contact]
    return all(distance(a, b) < _A_HAIR for a, b in places)


def _read(name: str) -> dict[str, object]:
    text = (files("media.mannequin") / "poses" / f"{name}.toml").read_text(encoding="utf-8")
    own: dict[str, object] = tomllib.loads(text)
    like = own.get("like")
    if like is None:
        return own
    merged = _read(str(like))
    merged.pop("after", None)
    for both, sides in _PAIRS.items():
        if both in own:
            for side in sides:
                merged.pop(side, None)
    for key, value in own.items():
        before = merged.get(key)
        blends = key in {"trunk", "head"} and isinstance(before, dict) and isinstance(value, dict)
        merged[key] = {**cast("dict[str, object]", before), **cast("dict[str, object]", value)} if blends else value
    return merged


def _vector(value: object) -> Vector:
    x, y, z = (float(number) for number in cast("list[float]", value))
    return (x, y, z)


def _limb_tables(table: Table, both: str, kind: str) -> tuple[Table, Table]:
    """Tables of the left and the right limb, in the room."""
    shared = cast("Table", table.get(both, {}))
    right = dict(shared.items())
    left = {key: list(mirrored(_vector(value))) if isinstance(value, list) else value for key, value in shared.items()}
    return (
        cast("Table", table.get(f"left_{kind}", left)),
        cast("Table", table.get(f"right_{kind}", right)),
    )


def _contacts(table: Table) -> frozenset[Contact]:
    found: set[Contact] = set()
    for word in cast("list[str]", table.get("rests", [])):
        pair = {"hands": "hand", "elbows": "elbow", "knees": "knee", "feet": "foot"}.get(word)
        found.update((Contact(f"left_{pair}"), Contact(f"right_{pair}")) if pair else (Contact(word),))
    return frozenset(found)


def _hand(arm: Table, lower: Vector) -> Frame:
    if arm.get("palm") == "mat":
        return frame((1.0, 0.0, 0.0), (0.0, 1.0, 0.0))
    fingers = _vector(arm["fingers"]) if "fingers" in arm else lower
    return frame(fingers, _vector(arm["back"]) if "back" in arm else (0.0, 1.0, 0.0))


def _arm(arm: Table, base: Vector) -> Limb:
    reach = float(cast("float", arm.get("follow", _SHOULDER_FOLLOWS)))
    pole = _vector(arm.get("pole", [0, -1, 0]))
    hand = _vector(arm["hand"])
    if "elbow" in arm:
        elbow = _vector(arm["elbow"])
        limb = limb_along(minus(elbow, base), minus(hand, elbow), pole, frame((1, 0, 0), (0, 1, 0)), reach)
    else:
        limb = limb_to(base, hand, pole, (UPPER_ARM, FOREARM), frame((1, 0, 0), (0, 1, 0)), reach)
    return Limb(limb.upper, limb.swing, limb.bend, _hand(arm, limb.lower), reach)


def _foot(leg: Table, limb: Limb) -> Frame:
    if "toes" in leg:
        return frame(_vector(leg["toes"]), _vector(leg.get("instep", [0, 1, 0])))
    kind = leg.get("foot", "easy")
    if isinstance(kind, str) and kind in _FEET:
        return frame(*_FEET[kind])
    shin = limb.lower
    front = unit(cross(shin, cross(limb.upper, limb.swing)))
    pointed = 0.45 if kind == "easy" else 0.1
    return frame(add(times(shin, pointed), times(front, 1 - pointed)), minus(front, shin))


def _leg(leg: Table, hip: Vector) -> Limb:
    pole = _vector(leg.get("pole", [0, 1, 0]))
    ankle = _vector(leg["ankle"])
    spare = frame((1, 0, 0), (0, 1, 0))
    if "knee" in leg:
        knee = _vector(leg["knee"])
        limb = limb_along(minus(knee, hip), minus(ankle, knee), pole, spare)
    else:
        limb = limb_to(hip, ankle, pole, (THIGH, SHIN), spare)
    return Limb(limb.upper, limb.swing, limb.bend, _foot(leg, limb))


def _anchors(legs: tuple[Table, Table], arms: tuple[Table, Table], bare: Stance) -> list[Anchor]:
    """What on the mat the pelvis must be within reach of, as far as the bones alone decide it."""
    anchors: list[Anchor] = []
    for side, leg, hip in zip(("left", "right"), legs, hip_places(bare), strict=True):
        if Contact(f"{side}_knee") in bare.contacts:
            anchors.append(Anchor(hip, _vector(leg["knee"]), THIGH, THIGH))
        elif Contact(f"{side}_foot") in bare.contacts and "knee" not in leg:
            anchors.append(Anchor(hip, _vector(leg["ankle"]), 0.1, (THIGH + SHIN) * 0.9995))
    for side, arm, base in zip(("left", "right"), arms, shoulder_bases(bare), strict=True):
        if Contact(f"{side}_elbow") in bare.contacts:
            anchors.append(Anchor(base, _vector(arm["elbow"]), UPPER_ARM, UPPER_ARM))
    return anchors


def _stance(table: Table) -> Stance:
    trunk, head = cast("Table", table["trunk"]), cast("Table", table["head"])
    low, middle, high = (unit(_vector(way)) for way in cast("list[object]", trunk["spine"]))
    front = _vector(trunk["front"])
    hips, chest = frame(low, front), frame(high, _vector(trunk.get("chest", list(front))))
    crown = frame(_vector(head["up"]), _vector(head["front"]))
    neck = unit(_vector(head["neck"]) if "neck" in head else add(high, crown.up))
    contacts = _contacts(table)
    legs, arms = _limb_tables(table, "legs", "leg"), _limb_tables(table, "arms", "arm")
    straight = Limb((0, -1, 0), (1, 0, 0), 0.0, hips)
    bare = Stance((0, 0, 0), hips, middle, chest, crown, neck, straight, straight, straight, straight, contacts)
    pelvis = anchored(_vector(trunk["pelvis"]), _anchors(legs, arms, bare))
    placed = Stance(pelvis, hips, middle, chest, crown, neck, straight, straight, straight, straight, contacts)
    (left_hip, right_hip), (left_base, right_base) = hip_places(placed), shoulder_bases(placed)
    return Stance(
        pelvis,
        hips,
        middle,
        chest,
        crown,
        neck,
        _arm(arms[0], left_base),
        _arm(arms[1], right_base),
        _leg(legs[0], left_hip),
        _leg(legs[1], right_hip),
        contacts,
    )
