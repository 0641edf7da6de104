"""The head as seen by a camera: skull, jaw, nose, ear and hair, and no face."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from media.mannequin.body import Part
from media.mannequin.outline import add_capsules, add_egg, disc, disc_of, egg, new_path
from media.mannequin.person import Hair, Person
from media.mannequin.skeleton import Figure
from media.mannequin.vector import Frame, Vector, add, cross, dot, minus, out_of, square_to, times, unit
from media.mannequin.view import Camera

_STEPS = 36
_BEFORE_HEAD = 0.02
_FROM_THE_FRONT = 0.35
_HAIRLINE = unit((0.62, -0.78, 0.0))


def _at(centre: Vector, turn: Frame, up: float, front: float, right: float = 0.0) -> Vector:
    return add(centre, out_of(turn, (front, up, right)))


def _axes(turn: Frame, wide: float, high: float, deep: float) -> tuple[Vector, Vector, Vector]:
    return times(turn.right, wide), times(turn.up, high), times(turn.front, deep)


def _cap(
    camera: Camera, centre: Vector, axes: tuple[Vector, Vector, Vector], plane: Vector, view: Vector, inset: float = 0.0
) -> QPainterPath:
    """Seen part of a ball, stretched by `axes`, that lies beyond a plane `inset` from its middle.

    `plane`, `view` and `inset` are in the round ball's measure: shares of up, front and right, radius 1.
    """
    rim_of_cut = math.sqrt(1 - inset * inset)
    first = square_to((0.3, 0.2, 0.9), plane)
    second = cross(plane, first)
    edge_first = square_to((0.1, 0.9, 0.3), view)
    edge_second = cross(view, edge_first)
    points = []
    for step in range(_STEPS):
        c, s = math.cos(step * math.tau / _STEPS), math.sin(step * math.tau / _STEPS)
        cut = add(times(plane, inset), times(add(times(first, c), times(second, s)), rim_of_cut))
        if dot(cut, view) >= -0.02:  # noqa: PLR2004  a little past the rim, so that no gap shows
            points.append(cut)
        rim = add(times(edge_first, c), times(edge_second, s))
        if dot(rim, plane) >= inset:
            points.append(rim)
    return _outline(camera, centre, axes, points)


def _behind(
    camera: Camera, centre: Vector, axes: tuple[Vector, Vector, Vector], view: Vector, shown: float
) -> QPainterPath:
    """Outline of the hair behind a face: half a ball in profile (`shown` 0), the whole ball from the front (1)."""
    first = square_to((0.1, 0.9, 0.3), view)
    second = cross(view, first)
    back = square_to(_HAIRLINE, view)
    points = []
    for step in range(_STEPS * 2):
        c, s = math.cos(step * math.pi / _STEPS), math.sin(step * math.pi / _STEPS)
        rim = add(times(first, c), times(second, s))
        if dot(rim, back) >= -1.01 * shown:
            points.append(rim)
    return _outline(camera, centre, axes, points)


def _outline(
    camera: Camera, centre: Vector, axes: tuple[Vector, Vector, Vector], points: Sequence[Vector]
) -> QPainterPath:
    """Convex outline of points given in the round ball's measure."""
    flat = []
    for up, front, right in points:
        spot = camera.spot(add(centre, add(times(axes[0], right), add(times(axes[1], up), times(axes[2], front)))))
        flat.append((spot.x, spot.y))
    path = new_path()
    if len(flat) > 2:  # noqa: PLR2004  an area
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _convex(flat)]))
        path.closeSubpath()
    return path


def _convex(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Convex hull, turning like every other piece of an outline."""
    ordered = sorted(set(points))
    halves: list[list[tuple[float, float]]] = []
    for run in (ordered, ordered[::-1]):
        half: list[tuple[float, float]] = []
        for p in run:
            while len(half) > 1 and _turn(half[-2], half[-1], p) <= 0:
                half.pop()
            half.append(p)
        halves.append(half[:-1])
    return halves[0] + halves[1]


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _strand(turn: Frame, root: Vector) -> list[tuple[Vector, float]]:
    """Let a tail of hair fall from its root, along the neck where the head is in the way, and never into the mat."""
    down: Vector = (0.0, -1.0, 0.0)
    into_head = max(0.0, dot(down, turn.front))
    falls = unit(add(add(down, times(turn.front, -into_head)), times(turn.up, -0.4)))
    points = []
    for far, behind, radius in ((0.0, 0.0, 0.034), (0.06, 0.035, 0.037), (0.13, 0.03, 0.028), (0.19, 0.012, 0.011)):
        to_neck = 0.45 * into_head * far - behind * (1 - into_head)
        x, y, z = add(root, add(times(falls, far), times(turn.front, to_neck)))
        points.append(((x, max(y, radius), z), radius))
    return points


def _knot(camera: Camera, middle: Vector, turn: Frame, style: Hair) -> tuple[QPainterPath, float] | None:
    """Bun, tail or the fall of a bob, and how many metres nearer than the head it is."""
    path = new_path()
    match style:
        case Hair.SHORT:
            return None
        case Hair.BUN:
            place = _at(middle, turn, 0.085, -0.088)
            add_egg(path, egg(camera, place, _axes(turn, 0.042, 0.042, 0.042)))
        case Hair.TAIL:
            place = _at(middle, turn, 0.035, -0.098)
            add_capsules(path, [disc(camera, point, radius) for point, radius in _strand(turn, place)])
        case Hair.BOB:
            place = _at(middle, turn, -0.05, -0.035)
            add_egg(path, egg(camera, place, _axes(turn, 0.080, 0.070, 0.062)))
    return path, dot(minus(middle, place), camera.ahead)


def head_part(camera: Camera, figure: Figure, person: Person) -> Part:
    """See the head as one part with its coats in the order in which they are laid on."""
    turn, centre = figure.head, figure.skull
    middle = _at(centre, turn, 0.013, -0.007)
    axes = (times(turn.right, 0.087), times(turn.up, 0.113), times(turn.front, 0.106))
    ball = egg(camera, middle, axes)
    face = new_path()
    for up, front, sizes in ((-0.048, 0.026, (0.055, 0.064, 0.062)), (-0.016, 0.090, (0.012, 0.02, 0.014))):
        add_egg(face, egg(camera, _at(centre, turn, up, front), _axes(turn, *sizes)))
    skull_axes = _axes(turn, 0.078, 0.104, 0.096)
    skull = egg(camera, _at(centre, turn, 0.012, -0.006), skull_axes)
    # The ball's own measure: each share divided by the half axis, so that the hairline is cut from a round ball.
    to_eye = times(camera.ahead, -1)
    view = unit((dot(to_eye, turn.up) / 0.113, dot(to_eye, turn.front) / 0.106, dot(to_eye, turn.right) / 0.087))
    skin = add_egg(new_path(), skull)
    coats = [(skin, "skin"), (face, "skin")]
    faces = -dot(view, _HAIRLINE)
    if faces <= 0:
        coats.append((_cap(camera, middle, axes, _HAIRLINE, view), "hair"))
    else:
        brow = times(_HAIRLINE, -1)
        hair = _behind(camera, middle, axes, view, min(1.0, faces / _FROM_THE_FRONT))
        coats = [
            coats[0],
            (hair, "hair"),
            (_cap(camera, middle, skull_axes, brow, view, 0.4 * faces), "skin"),
            coats[1],
        ]
    whole = new_path()
    for shape, _ in coats:
        whole.addPath(shape)
    knot = _knot(camera, middle, turn, person.style)
    if knot is not None:
        whole.addPath(knot[0])
        coats.insert(len(coats) if knot[1] > _BEFORE_HEAD else 0, (knot[0], "hair"))
    _add_ear(camera, figure, coats)
    _add_nose(camera, figure, coats)
    return Part("head", [(whole, coats[0][1]), *coats], [(ball.depth - 0.015, whole)], [disc_of(ball)])


def _grown(value: float, low: float, high: float) -> float:
    """Size from 0 at `low` to 1 at `high`: what comes into sight grows there."""
    return max(0.0, min(1.0, (value - low) / (high - low)))


def _add_ear(camera: Camera, figure: Figure, coats: list[tuple[QPainterPath, str]]) -> None:
    turn = figure.head
    side = dot(turn.right, camera.ahead)
    near = 1 if side < 0 else -1
    size = _grown(abs(side), 0.40, 0.65)
    if size > 0:
        place = _at(figure.skull, turn, -0.018, -0.012, 0.076 * near)
        coats.append((add_egg(new_path(), egg(camera, place, _axes(turn, 0.012, 0.026 * size, 0.016 * size))), "ear"))


def _add_nose(camera: Camera, figure: Figure, coats: list[tuple[QPainterPath, str]]) -> None:
    """Mark the nose of a face that looks out of the picture, so that it is seen where it looks."""
    turn = figure.head
    size = _grown(-dot(turn.front, camera.ahead), 0.55, 0.85)
    if size > 0:
        place = _at(figure.skull, turn, -0.022, 0.092)
        coats.append((add_egg(new_path(), egg(camera, place, _axes(turn, 0.009, 0.019 * size, 0.01))), "ear"))
