"""Points and directions in the room, in metres, and the three directions that say how a body part is turned.

X runs along the mat, Y up, Z towards the viewer. Plain tuples: a frame of film makes thousands of them.
"""

import math
from typing import NamedTuple

Vector = tuple[float, float, float]

_ALMOST_NOTHING = 1e-9
_ALMOST_OPPOSITE = -0.9995
_ALMOST_SAME = 0.99999


class Frame(NamedTuple):
    """Three unit directions at right angles: along the part, out of its front, and to its own right."""

    up: Vector
    front: Vector
    right: Vector


def add(a: Vector, b: Vector) -> Vector:
    """Sum of two."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def minus(a: Vector, b: Vector) -> Vector:
    """Way from `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def times(a: Vector, k: float) -> Vector:
    """`a`, `k` times as long."""
    return (a[0] * k, a[1] * k, a[2] * k)


def along(start: Vector, direction: Vector, distance: float) -> Vector:
    """Point `distance` from `start` in the unit `direction`."""
    return (
        start[0] + direction[0] * distance,
        start[1] + direction[1] * distance,
        start[2] + direction[2] * distance,
    )


def between(a: Vector, b: Vector, k: float) -> Vector:
    """Point on the straight line, `a` at 0 and `b` at 1."""
    return (a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k, a[2] + (b[2] - a[2]) * k)


def dot(a: Vector, b: Vector) -> float:
    """Scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """Vector product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vector) -> float:
    """Length in metres."""
    return math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def distance(a: Vector, b: Vector) -> float:
    """Metres between two points."""
    return length(minus(a, b))


def unit(a: Vector) -> Vector:
    """`a` at length 1; nothing stays nothing."""
    size = length(a)
    return times(a, 1 / size) if size > _ALMOST_NOTHING else a


def mirrored(a: Vector) -> Vector:
    """`a` on the other side of the mat's middle line."""
    return (a[0], a[1], -a[2])


def half_turned(a: Vector) -> Vector:
    """`a` half a turn about the upright through the mat's middle."""
    return (-a[0], a[1], -a[2])


def angle(a: Vector, b: Vector) -> float:
    """Radians between two unit directions, 0 to pi."""
    return math.acos(max(-1.0, min(1.0, dot(a, b))))


def square_to(a: Vector, axis: Vector) -> Vector:
    """Unit direction of the part of `a` that stands square to the unit `axis`; any such where there is none."""
    flat = along(a, axis, -dot(a, axis))
    if length(flat) > 1e-6:  # noqa: PLR2004  a hair's width
        return unit(flat)
    spare: Vector = (0.0, 0.0, 1.0) if abs(axis[2]) < 0.9 else (1.0, 0.0, 0.0)  # noqa: PLR2004
    return unit(along(spare, axis, -dot(spare, axis)))


def frame(up: Vector, front: Vector) -> Frame:
    """Frame along `up` whose front is as near to `front` as can be."""
    axis = unit(up)
    face = square_to(front, axis)
    return Frame(axis, face, cross(face, axis))


def turned(direction: Vector, towards: Vector, radians: float) -> Vector:
    """Unit `direction` tipped by `radians` towards the unit `towards`, which stands square to it."""
    return add(times(direction, math.cos(radians)), times(towards, math.sin(radians)))


def swung(a: Vector, b: Vector, k: float) -> Vector:
    """Unit direction on the arc from unit `a` (0) to unit `b` (1)."""
    cosine = dot(a, b)
    if cosine > _ALMOST_SAME:
        return unit(between(a, b, k))
    if cosine < _ALMOST_OPPOSITE:
        return turned(a, square_to((0.0, 1.0, 0.0), a), math.pi * k)
    whole = math.acos(cosine)
    return unit(add(times(a, math.sin((1 - k) * whole)), times(b, math.sin(k * whole))))


def into(basis: Frame, a: Vector) -> Vector:
    """Direction `a` as seen from `basis`: its shares of front, up and right, which turn like X, Y and Z."""
    return (dot(a, basis.front), dot(a, basis.up), dot(a, basis.right))


def out_of(basis: Frame, a: Vector) -> Vector:
    """Turn what `into` gave back into a direction of the room."""
    return add(add(times(basis.front, a[0]), times(basis.up, a[1])), times(basis.right, a[2]))


Quaternion = tuple[float, float, float, float]


def _quaternion(turn: Frame) -> Quaternion:
    (m00, m10, m20), (m01, m11, m21), (m02, m12, m22) = turn.front, turn.up, turn.right
    trace = m00 + m11 + m22
    if trace > 0:
        s = math.sqrt(trace + 1) * 2
        return (s / 4, (m21 - m12) / s, (m02 - m20) / s, (m10 - m01) / s)
    if m00 >= m11 and m00 >= m22:
        s = math.sqrt(1 + m00 - m11 - m22) * 2
        return ((m21 - m12) / s, s / 4, (m01 + m10) / s, (m02 + m20) / s)
    if m11 >= m22:
        s = math.sqrt(1 + m11 - m00 - m22) * 2
        return ((m02 - m20) / s, (m01 + m10) / s, s / 4, (m12 + m21) / s)
    s = math.sqrt(1 + m22 - m00 - m11) * 2
    return ((m10 - m01) / s, (m02 + m20) / s, (m12 + m21) / s, s / 4)


def frame_between(a: Frame, b: Frame, k: float) -> Frame:
    """Frame on the shortest turn from `a` (0) to `b` (1)."""
    p, q = _quaternion(a), _quaternion(b)
    cosine = sum(x * y for x, y in zip(p, q, strict=True))
    sign = -1.0 if cosine < 0 else 1.0
    whole = math.acos(min(1.0, abs(cosine)))
    if whole < 1e-6:  # noqa: PLR2004  no turn at all
        return a if k < 1 else b
    left, right = math.sin((1 - k) * whole) / math.sin(whole), sign * math.sin(k * whole) / math.sin(whole)
    w, x, y, z = (m * left + n * right for m, n in zip(p, q, strict=True))
    front = (1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y))
    up = (2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x))
    return frame(up, front)
