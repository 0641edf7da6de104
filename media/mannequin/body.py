"""The body as seen by a camera: its parts as flat shapes, each with its cloth or skin and its distance."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainterPath

from media.mannequin.flesh import R_FOREARM, R_SHIN, R_THIGH, R_UPPER_ARM, TRUNK, Widths, from_table
from media.mannequin.outline import Disc, Egg, add_capsules, add_hulls, disc, disc_of, egg, new_path
from media.mannequin.person import Person
from media.mannequin.skeleton import Figure, Joints, trunk_at
from media.mannequin.vector import Vector, add, along, between, minus, times, unit
from media.mannequin.view import Camera

_HEM = 0.235
_FOLD_OF_KNEE = 0.012
_BALLS = 7


@dataclass(slots=True)
class Part:
    """One part of the body in the picture.

    Attributes:
        name: What it is, with its side.
        coats: What covers it, from the skin outwards: shape and the name of its colour; the first is the whole outline.
        slices: Pieces of it with their distance from the camera, in metres.
        discs: Rough account of where it is.
        fuses: Names of the parts that it is one flesh with: no edge is shaded where it meets them.
        limb: Arm or leg that it belongs to: a far one is drawn a little darker. Nothing for the trunk.
    """

    name: str
    coats: list[tuple[QPainterPath, str]]
    slices: list[tuple[float, QPainterPath]]
    discs: list[Disc]
    fuses: tuple[str, ...] = ()
    limb: str = ""

    @property
    def shape(self) -> QPainterPath:
        """Whole outline."""
        return self.coats[0][0]


def _balls(
    camera: Camera,
    bone: tuple[Vector, Vector],
    widths: Widths,
    *,
    share: tuple[float, float] = (0.0, 1.0),
    grow: float = 0.0,
    thick: float = 1.0,
    bulge: Vector = (0.0, 0.0, 0.0),
    count: int = _BALLS,
) -> list[Disc]:
    found = []
    for step in range(count + 1):
        t = share[0] + (share[1] - share[0]) * step / count
        centre = add(between(*bone, t), times(bulge, math.exp(-(((t - 0.27) / 0.2) ** 2))))
        found.append(disc(camera, centre, from_table(widths, t)[0] * thick + grow))
    return found


def _sliced(
    discs: Sequence[Disc], add_to: Callable[[QPainterPath, Sequence[Disc]], QPainterPath], nearer: float = 0.0
) -> list[tuple[float, QPainterPath]]:
    slices = []
    for start in range(0, len(discs) - 1, 2):
        some = discs[start : start + 3]
        slices.append((sum(one.depth for one in some) / len(some) - nearer, add_to(new_path(), some)))
    return slices


def _capsules(name: str, material: str, discs: list[Disc], fuses: tuple[str, ...], nearer: float = 0.0) -> Part:
    return Part(name, [(add_capsules(new_path(), discs), material)], _sliced(discs, add_capsules, nearer), discs, fuses)


def _leg(camera: Camera, side: str, leg: Joints, person: Person) -> list[Part]:
    thick = person.build.limbs
    hip_, knee, ankle = leg.root, leg.middle, leg.end
    away = add(unit(minus(hip_, knee)), unit(minus(ankle, knee)))
    bulge = times(unit(away), _FOLD_OF_KNEE) if math.hypot(*away) > 0.12 else times(leg.turn.up, -0.4 * _FOLD_OF_KNEE)  # noqa: PLR2004
    thigh = _capsules(
        f"{side}_thigh", "leggings", _balls(camera, (hip_, knee), R_THIGH, thick=thick), ("hips", f"{side}_shin")
    )
    shin = _capsules(
        f"{side}_shin",
        "leggings",
        _balls(camera, (knee, ankle), R_SHIN, share=(0.0, 0.86), grow=0.0035, thick=thick, bulge=bulge),
        (f"{side}_thigh",),
        nearer=0.012,
    )
    return [_foot(camera, side, leg), shin, thigh]


def _foot(camera: Camera, side: str, leg: Joints) -> Part:
    toes, instep, across = leg.turn.up, leg.turn.front, leg.turn.right
    ankle = leg.end

    def pad(forward: float, down: float, width: float, height: float) -> Egg:
        centre = add(add(ankle, times(toes, forward)), times(instep, -down))
        return egg(camera, centre, (times(across, width), times(instep, height), times(toes, height)))

    heel, middle = pad(-0.038, 0.038, 0.030, 0.030), pad(0.05, 0.034, 0.036, 0.030)
    ball, tip = pad(0.125, 0.049, 0.042, 0.021), pad(0.182, 0.056, 0.034, 0.0145)
    knob = disc(camera, ankle, 0.034)
    round_knob = Egg(knob.x, knob.y, knob.radius**2, 0.0, knob.radius**2, knob.depth)
    shank = _balls(camera, (leg.middle, ankle), R_SHIN, share=(0.72, 1.0), count=2)
    chain = [round_knob, heel, ball, tip]
    shape = add_hulls(add_capsules(new_path(), shank), chain)
    add_hulls(shape, [round_knob, middle, ball])
    lower = add_hulls(add_hulls(new_path(), chain), [round_knob, middle, ball])
    slices = [(shank[1].depth + 0.02, add_capsules(new_path(), shank)), (ball.depth + 0.01, lower)]
    discs = [*shank, disc_of(heel), disc_of(middle), disc_of(ball)]
    return Part(f"{side}_foot", [(shape, "skin")], slices, discs, (f"{side}_shin",))


def _arm(camera: Camera, side: str, arm: Joints, person: Person) -> list[Part]:
    thick = person.build.limbs
    upper_discs = _balls(camera, (arm.root, arm.middle), R_UPPER_ARM, thick=thick, count=6)
    upper = _capsules(f"{side}_arm", "skin", upper_discs, (f"{side}_forearm",))
    sleeve = _balls(camera, (arm.root, arm.middle), R_UPPER_ARM, share=(0.0, 0.42), grow=0.0045, thick=thick, count=3)
    sleeve_shape = add_capsules(new_path(), sleeve)
    upper.coats = [(_joined(upper.shape, sleeve_shape), "skin"), (sleeve_shape, "top")]
    upper.slices = [*upper.slices[1:], (sleeve[1].depth - 0.004, sleeve_shape)]
    return [_forearm(camera, side, arm, thick), upper]


def _joined(*paths: QPainterPath) -> QPainterPath:
    whole = new_path()
    for path in paths:
        whole.addPath(path)
    return whole


def _forearm(camera: Camera, side: str, arm: Joints, thick: float) -> Part:
    wrist, fingers, back = arm.end, arm.turn.up, arm.turn.front
    across = arm.turn.right

    def pad(forward: float, width: float, height: float) -> Egg:
        return egg(
            camera, along(wrist, fingers, forward), (times(across, width), times(back, height), times(fingers, height))
        )

    pads = [pad(0, 0.026, 0.021), pad(0.05, 0.038, 0.0165), pad(0.092, 0.038, 0.0145), pad(0.14, 0.028, 0.011)]
    pads.append(pad(0.158, 0.017, 0.009))
    inward = 1 if side == "right" else -1
    thumb = [
        disc(camera, add(wrist, add(times(fingers, 0.03), times(across, -0.026 * inward))), 0.014),
        disc(camera, add(wrist, add(times(fingers, 0.082), times(across, -0.05 * inward))), 0.0105),
    ]
    bones = _balls(camera, (arm.middle, wrist), R_FOREARM, thick=thick, count=6)
    palm = add_capsules(add_hulls(new_path(), pads), thumb)
    shape = _joined(add_capsules(new_path(), bones), palm)
    slices = [*_sliced(bones, add_capsules, 0.003), (pads[2].depth - 0.004, palm)]
    return Part(f"{side}_forearm", [(shape, "skin")], slices, [*bones, *map(disc_of, pads[1:4])], (f"{side}_arm",))


def _trunk(camera: Camera, figure: Figure, person: Person) -> list[Part]:
    build = person.build
    rings: list[tuple[float, Egg]] = []
    count = 18
    for step in range(count + 1):
        t = -0.16 + 1.16 * step / count
        width, depth, ahead = from_table(TRUNK, t)
        wide = _widened(build.hips, build.waist, build.shoulders, t)
        lungs = 1 + 0.08 * figure.breath * math.exp(-(((t - 0.55) / 0.28) ** 2))
        place, turn = trunk_at(figure, t)
        axes = (times(turn.right, width * wide), times(turn.front, depth * wide * lungs), times(turn.up, 0.012))
        rings.append((t, egg(camera, along(place, turn.front, ahead + depth * (lungs - 1) / 2), axes)))
    low = [one for t, one in rings if t < _HEM + 0.03]
    high = [one for t, one in rings if t > _HEM - 0.03]
    hips = Part("hips", [(_hips_shape(camera, figure, low, build.hips), "leggings")], [], list(map(disc_of, low)))
    hips.slices = [(low[len(low) // 2].depth, hips.shape)]
    shirt_slices = []
    for start in range(0, len(high) - 1, 3):
        some = high[start : start + 4]
        shirt_slices.append((sum(one.depth for one in some) / len(some) - 0.006, add_hulls(new_path(), some)))
    shirt = Part(
        "shirt",
        [(add_hulls(new_path(), high), "top")],
        shirt_slices,
        list(map(disc_of, high)),
        ("hips",),
    )
    return [hips, shirt]


def _widened(hips: float, waist: float, shoulders: float, share: float) -> float:
    table = ((-0.2, hips), (0.1, hips), (0.4, waist), (0.78, shoulders), (1.0, 1.0))
    return from_table(table, share)[0]


def _hips_shape(camera: Camera, figure: Figure, rings: Sequence[Egg], wide: float) -> QPainterPath:
    shape = add_hulls(new_path(), rings)
    turn = figure.frames[0]
    for leg in (figure.left_leg, figure.right_leg):
        low = add(leg.root, times(turn.front, -0.028))
        high = add(leg.root, add(times(turn.front, -0.02), times(turn.up, 0.05)))
        add_capsules(shape, [disc(camera, low, 0.098 * wide), disc(camera, high, 0.088 * wide)])
    return shape


def _neck(camera: Camera, figure: Figure) -> Part:
    base, top, head = figure.spine[-1], figure.neck_top, figure.head
    way = minus(top, base)
    discs = [
        disc(camera, along(base, way, -0.2), 0.056),
        disc(camera, along(base, way, 0.4), 0.050),
        disc(camera, add(top, add(times(head.up, 0.03), times(head.front, -0.008))), 0.052),
    ]
    return _capsules("neck", "skin", discs, ("head",))


def body_parts(camera: Camera, figure: Figure, person: Person) -> list[Part]:
    """See every part of the body but the head, in no order."""
    limbs = {
        "left leg": _leg(camera, "left", figure.left_leg, person),
        "right leg": _leg(camera, "right", figure.right_leg, person),
        "left arm": _arm(camera, "left", figure.left_arm, person),
        "right arm": _arm(camera, "right", figure.right_arm, person),
    }
    for name, parts in limbs.items():
        for part in parts:
            part.limb = name
    return [
        *_trunk(camera, figure, person),
        _neck(camera, figure),
        *(part for parts in limbs.values() for part in parts),
    ]
