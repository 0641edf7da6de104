"""A simple person in side view: bones of constant length, poses as angles, always standing on the floor."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from math import atan2, cos, degrees, hypot, radians, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QTransform

SPINE, NECK, UPPER_ARM, FOREARM, THIGH, SHIN, FOOT = 0.26, 0.20, 0.285, 0.27, 0.43, 0.415, 0.17
"""Metres; the spine has two bones of this length, the neck reaches to the middle of the head."""


@dataclass(frozen=True)
class Limbs:
    """Directions in degrees (0 ahead, 90 up) of one arm and one leg."""

    arm: float
    forearm: float
    thigh: float
    shin: float
    foot: float


@dataclass(frozen=True)
class Pose:
    """Directions in degrees (0 ahead, 90 up) of every bone, from the hip outward."""

    low_spine: float
    high_spine: float
    head: float
    near: Limbs
    far: Limbs

    def other_side(self) -> Pose:
        """Swap the two sides of the body."""
        return replace(self, near=self.far, far=self.near)


def _mix_limbs(a: Limbs, b: Limbs, part: float) -> Limbs:
    return Limbs(*(_turn(getattr(a, f.name), getattr(b, f.name), part) for f in fields(Limbs)))


def _turn(a: float, b: float, part: float) -> float:
    return a + ((b - a + 180) % 360 - 180) * part


def between(a: Pose, b: Pose, part: float) -> Pose:
    """Return the pose ``part`` (0 to 1) of the way from one to another."""
    spine = (_turn(x, y, part) for x, y in zip(_spine(a), _spine(b), strict=True))
    return Pose(*spine, near=_mix_limbs(a.near, b.near, part), far=_mix_limbs(a.far, b.far, part))


def _spine(pose: Pose) -> tuple[float, float, float]:
    return pose.low_spine, pose.high_spine, pose.head


def _both(*angles: float) -> dict[str, Limbs]:
    return {"near": Limbs(*angles), "far": Limbs(*(angle + 3 for angle in angles))}


STAND = Pose(88, 92, 88, **_both(-92, -84, -90, -92, 0))
REACH = Pose(90, 96, 96, **_both(84, 92, -90, -92, 0))
HALF_FOLD = Pose(70, 20, -30, **_both(-88, -84, -92, -88, 0))
FOLD = Pose(40, -60, -85, **_both(-86, -80, -98, -84, 0))
FOURS = Pose(14, 10, -8, **_both(-88, -92, -90, 180, 184))
CAT = Pose(46, -18, -64, **_both(-86, -92, -90, 180, 184))
COW = Pose(-12, 38, 42, **_both(-90, -92, -90, 180, 184))
BIRD_DOG = Pose(10, 12, -2, Limbs(8, 6, -90, 180, 184), Limbs(-86, -90, -186, 178, 210))
CHILD = Pose(16, -14, -24, **_both(-22, -2, -24, 180, 184))
KNEEL = Pose(88, 92, 90, Limbs(-70, -20, 2, -90, 0), Limbs(-60, -18, -108, 180, 182))
KNEEL_REACH = Pose(82, 100, 96, Limbs(-52, -14, 13, -76, 0), Limbs(84, 96, -136, 178, 182))
LIE = Pose(180, 180, 174, **_both(-3, 0, 52, -82, 0))
BRIDGE = Pose(212, 204, 174, **_both(-4, 0, 14, -89, 0))
KNEES_IN = Pose(178, 182, 168, **_both(52, 40, 112, -14, -20))
TABLETOP = Pose(180, 180, 172, **_both(92, 90, 90, 0, 30))
DEAD_BUG = Pose(180, 180, 172, Limbs(152, 160, 92, 0, 30), Limbs(92, 90, 16, 8, 40))
SIT = Pose(90, 92, 90, Limbs(-62, -16, -6, 178, 180), Limbs(-58, -14, -2, 176, 180))

SKIN, HAIR, TOP, LEGGINGS = QColor("#8A5539"), QColor("#231A19"), QColor("#F1E4D2"), QColor("#2C5854")

_Point = tuple[float, float]


def _go(start: _Point, angle: float, length: float) -> _Point:
    return start[0] + length * cos(radians(angle)), start[1] + length * sin(radians(angle))


@dataclass(frozen=True)
class _Side:
    elbow: _Point
    hand: _Point
    knee: _Point
    ankle: _Point
    toe: _Point


def _side(limbs: Limbs, hip: _Point, shoulder: _Point) -> _Side:
    elbow, knee = _go(shoulder, limbs.arm, UPPER_ARM), _go(hip, limbs.thigh, THIGH)
    ankle = _go(knee, limbs.shin, SHIN)
    return _Side(elbow, _go(elbow, limbs.forearm, FOREARM), knee, ankle, _go(ankle, limbs.foot, FOOT))


class Figure:
    """The joints of one pose in metres; the lowest part touches the floor, the middle of the body stays put."""

    def __init__(self, pose: Pose) -> None:
        hip = (0.0, 0.0)
        self.waist = _go(hip, pose.low_spine, SPINE)
        self.chest = _go(self.waist, pose.high_spine, SPINE)
        self.head = _go(self.chest, pose.head, NECK)
        self.hip = hip
        self.near, self.far = _side(pose.near, hip, self.chest), _side(pose.far, hip, self.chest)
        sides = (self.near, self.far)
        lows = [hip[1] - 0.10, self.waist[1] - 0.09, self.chest[1] - 0.085, self.head[1] - 0.105]
        lows += [y - 0.035 for s in sides for y in (s.elbow[1], s.hand[1], s.ankle[1], s.toe[1])]
        lows += [s.knee[1] - 0.055 for s in sides]
        self.floor = min(lows)
        xs = [p[0] for s in sides for p in (s.knee, s.ankle, s.hand)] + [hip[0], self.head[0]]
        self.left, self.right = min(xs), max(xs)


def _limb(a: QPointF, b: QPointF, start: float, end: float) -> QPainterPath:
    angle = degrees(atan2(b.y() - a.y(), b.x() - a.x()))
    length = hypot(b.x() - a.x(), b.y() - a.y())
    path = QPainterPath()
    path.arcMoveTo(QRectF(-start, -start, 2 * start, 2 * start), 90)
    path.arcTo(QRectF(-start, -start, 2 * start, 2 * start), 90, 180)
    path.arcTo(QRectF(length - end, -end, 2 * end, 2 * end), 270, 180)
    path.closeSubpath()
    return QTransform().translate(a.x(), a.y()).rotate(angle).map(path)


class FigurePainter:
    """Draw a figure with its baseline at a point, at a scale of pixels a metre."""

    def __init__(self, painter: QPainter, origin: QPointF, scale: float) -> None:
        self._painter, self._origin, self._scale = painter, origin, scale
        self._shift = (0.0, 0.0)

    def _at(self, point: _Point) -> QPointF:
        x, y = (point[0] + self._shift[0]) * self._scale, (point[1] + self._shift[1]) * self._scale
        return QPointF(self._origin.x() + x, self._origin.y() - y)

    def _bone(self, a: _Point, b: _Point, widths: tuple[float, float], colour: QColor) -> None:
        limb = _limb(self._at(a), self._at(b), widths[0] * self._scale, widths[1] * self._scale)
        self._painter.fillPath(limb, QBrush(colour))

    def draw(self, figure: Figure, middle: float = 0.0) -> None:
        """Draw the figure; ``middle`` (metres) is the point of the body that stands at the origin."""
        self._shift = (-middle, -figure.floor)
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        shadow, base = QColor(60, 40, 30, 38), self._at((0, figure.floor)).y()
        left, right = self._at((figure.left, 0)).x(), self._at((figure.right, 0)).x()
        for grow in (0.0, 0.03, 0.06):
            painter.setBrush(shadow)
            pad = (0.05 + grow) * self._scale
            painter.drawEllipse(QRectF(left - pad, base - pad * 0.35, right - left + 2 * pad, pad * 0.8))
        self._arm(figure, figure.far, 118)
        self._leg(figure, figure.far, 118)
        self._leg(figure, figure.near, 100)
        self._body(figure)
        self._arm(figure, figure.near, 100)

    def _leg(self, figure: Figure, side: _Side, shade: int) -> None:
        self._bone(side.ankle, side.toe, (0.036, 0.022), SKIN.darker(shade))
        self._bone(side.knee, side.ankle, (0.058, 0.036), LEGGINGS.darker(shade))
        self._bone(figure.hip, side.knee, (0.098, 0.060), LEGGINGS.darker(shade))

    def _arm(self, figure: Figure, side: _Side, shade: int) -> None:
        self._bone(side.elbow, side.hand, (0.036, 0.026), SKIN.darker(shade))
        self._bone(figure.chest, side.elbow, (0.056, 0.042), TOP.darker(shade + 4))

    def _body(self, figure: Figure) -> None:
        self._bone(figure.chest, figure.head, (0.045, 0.042), SKIN)
        self._bone(figure.waist, figure.chest, (0.086, 0.092), TOP)
        self._bone(figure.hip, figure.waist, (0.102, 0.086), TOP)
        lower = ((figure.waist[0] + figure.hip[0] * 3) / 4, (figure.waist[1] + figure.hip[1] * 3) / 4)
        self._bone(figure.hip, lower, (0.106, 0.100), LEGGINGS)
        self._head(figure)

    def _head(self, figure: Figure) -> None:
        dx, dy = figure.head[0] - figure.chest[0], figure.head[1] - figure.chest[1]
        along = degrees(atan2(dy, dx))
        back, front = _go(figure.head, along + 90, 0.035), _go(figure.head, along - 90, 0.09)
        top = _go(figure.head, along, 0.028)
        self._dot(figure.head, 0.098, SKIN)
        self._dot(_go(front, along, -0.012), 0.020, SKIN)
        hair = QPainterPath()
        hair.addEllipse(self._at(_go(top, along + 90, 0.022)), 0.094 * self._scale, 0.094 * self._scale)
        face = QPainterPath()
        face.addEllipse(self._at(_go(_go(figure.head, along - 90, 0.085), along, -0.055)), *[0.125 * self._scale] * 2)
        self._painter.fillPath(hair.subtracted(face), QBrush(HAIR))
        self._dot(_go(_go(back, along, 0.085), along + 90, 0.05), 0.042, HAIR)
        self._dot(_go(_go(figure.head, along + 90, 0.01), along, -0.02), 0.018, SKIN.darker(112))

    def _dot(self, centre: _Point, radius: float, colour: QColor) -> None:
        path = QPainterPath()
        path.addEllipse(self._at(centre), radius * self._scale, radius * self._scale)
        self._painter.fillPath(path, QBrush(colour))
