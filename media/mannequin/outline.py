"""Outlines in the picture: soft tapered shapes from balls of flesh strung along the bones.

Every shape is a winding path of overlapping convex pieces that all turn the same way, so their union needs no
computing: the painter fills it as one.
"""

import itertools
import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from media.mannequin.vector import Vector
from media.mannequin.view import Camera

Way = tuple[float, float]
"""Direction in the picture."""


def _circle(steps: int) -> tuple[Way, ...]:
    return tuple((math.cos(k * math.tau / steps), math.sin(k * math.tau / steps)) for k in range(steps))


ROUGHLY = _circle(12)
"""Directions for an outline that will be blurred."""

_AROUND = _circle(26)
_FORESHORTENED = 0.97


class Disc(NamedTuple):
    """A ball as it is seen: centre and radius in pixels, metres from the camera."""

    x: float
    y: float
    radius: float
    depth: float


class Egg(NamedTuple):
    """An ellipsoid as it is seen: centre in pixels, the matrix of its outline, metres from the camera."""

    x: float
    y: float
    xx: float
    xy: float
    yy: float
    depth: float


def disc(camera: Camera, centre: Vector, radius: float) -> Disc:
    """See a ball of `radius` metres."""
    spot = camera.spot(centre)
    return Disc(spot.x, spot.y, radius * spot.scale, spot.depth)


def egg(camera: Camera, centre: Vector, axes: tuple[Vector, Vector, Vector]) -> Egg:
    """See an ellipsoid with three half axes in metres."""
    spot = camera.spot(centre)
    square = spot.scale * spot.scale
    xx = xy = yy = 0.0
    for axis in axes:
        x, y = camera.flat(axis)
        xx, xy, yy = xx + x * x * square, xy + x * y * square, yy + y * y * square
    return Egg(spot.x, spot.y, xx, xy, yy, spot.depth)


def new_path() -> QPainterPath:
    """Give an empty path whose overlapping pieces add up."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def add_capsules(path: QPainterPath, discs: Sequence[Disc]) -> QPainterPath:
    """Add what a ball sweeps that rolls from disc to disc and swells or shrinks on the way."""
    leans = [_tangents(a, b) for a, b in itertools.pairwise(discs)]
    if not leans or None in leans:
        return _add_pairs(path, discs)
    sides = [lean for lean in leans if lean is not None]
    left: list[QPointF] = []
    right: list[QPointF] = []
    for (a, b), ((lx, ly), (rx, ry)) in zip(itertools.pairwise(discs), sides, strict=True):
        left.extend(QPointF(one.x + lx * one.radius, one.y + ly * one.radius) for one in (a, b))
        right.extend(QPointF(one.x + rx * one.radius, one.y + ry * one.radius) for one in (a, b))
    end, start = _cap(discs[-1], *sides[-1]), _cap(discs[0], *reversed(sides[0]))
    path.addPolygon(QPolygonF([*left, *end, *reversed(right), *start]))
    path.closeSubpath()
    return path


def _tangents(a: Disc, b: Disc) -> tuple[Way, Way] | None:
    """Directions from the centres to where the two common tangents touch; nothing where one disc hides the other."""
    x, y = b.x - a.x, b.y - a.y
    far = math.hypot(x, y)
    lean = (a.radius - b.radius) / far if far > 0 else 1.0
    if abs(lean) > _FORESHORTENED:
        return None
    x, y, side = x / far, y / far, math.sqrt(1 - lean * lean)
    return (x * lean + y * side, y * lean - x * side), (x * lean - y * side, y * lean + x * side)


def _cap(one: Disc, first: Way, last: Way) -> list[QPointF]:
    """Round end of a limb, clockwise from one tangent to the other."""
    start = math.atan2(first[1], first[0])
    sweep = (math.atan2(last[1], last[0]) - start) % math.tau
    return [
        QPointF(
            one.x + math.cos(start + sweep * k / 9) * one.radius, one.y + math.sin(start + sweep * k / 9) * one.radius
        )
        for k in range(1, 9)
    ]


def _add_pairs(path: QPainterPath, discs: Sequence[Disc]) -> QPainterPath:
    for one in discs:
        path.addEllipse(QPointF(one.x, one.y), one.radius, one.radius)
    for a, b in itertools.pairwise(discs):
        ways = _tangents(a, b)
        if ways is not None:
            (lx, ly), (rx, ry) = ways
            corners = [(a, lx, ly), (b, lx, ly), (b, rx, ry), (a, rx, ry)]
            path.addPolygon(
                QPolygonF([QPointF(one.x + x * one.radius, one.y + y * one.radius) for one, x, y in corners])
            )
            path.closeSubpath()
    return path


def hull(eggs: Iterable[Egg], around: Sequence[Way] = _AROUND) -> list[QPointF]:
    """Corners of the tightest convex outline around some ellipsoids, as many as there are directions `around`."""
    best = [(-math.inf, 0.0, 0.0)] * len(around)
    for x, y, xx, xy, yy, _ in eggs:
        for index, (nx, ny) in enumerate(around):
            gx, gy = xx * nx + xy * ny, xy * nx + yy * ny
            size = math.sqrt(nx * gx + ny * gy) or 1e-6
            reach = nx * x + ny * y + size
            if reach > best[index][0]:
                best[index] = (reach, x + gx / size, y + gy / size)
    return [QPointF(x, y) for _, x, y in best]


def add_hulls(path: QPainterPath, eggs: Sequence[Egg], around: Sequence[Way] = _AROUND) -> QPainterPath:
    """Add the tight outline around each ellipsoid and its next."""
    for pair in itertools.pairwise(eggs):
        path.addPolygon(QPolygonF(hull(pair, around)))
        path.closeSubpath()
    return path


def add_egg(path: QPainterPath, one: Egg) -> QPainterPath:
    """Add the outline of one ellipsoid."""
    path.addPolygon(QPolygonF(hull((one,))))
    path.closeSubpath()
    return path


def disc_of(one: Egg) -> Disc:
    """Disc about as large as the outline of an ellipsoid."""
    return Disc(
        one.x, one.y, (one.xx * one.yy - one.xy * one.xy) ** 0.25 if one.xx * one.yy > one.xy**2 else 1.0, one.depth
    )
