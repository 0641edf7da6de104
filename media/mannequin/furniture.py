"""What stands in the room: plants, a bench with blankets, a lamp, blocks."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient

from media.mannequin.room import Room, Thing
from media.mannequin.shade import faint, mixed

_DEPTH = {"plant": 0.28, "palm": 0.28, "bench": 0.30, "lamp": 0.35, "blocks": 0.5}
_SNAKE = (
    (-24, 0.62, 0), (22, 0.60, 1), (-13, 0.86, 1), (14, 0.80, 0), (-3, 1.02, 0), (6, 0.70, 1), (-7, 0.66, 1),
)  # fmt: skip
_FAN = (
    (-62, 0.50, 0, 0.10), (58, 0.52, 1, -0.10), (-40, 0.72, 1, 0.12), (36, 0.76, 0, -0.12), (-16, 0.92, 0, 0.08),
    (14, 0.98, 1, -0.06), (-2, 0.70, 1, 0.0),
)  # fmt: skip


def depth_of(thing: Thing) -> float:
    """Metres that it stands before the wall."""
    return _DEPTH[thing.kind]


def draw(painter: QPainter, room: Room, thing: Thing, foot: QPointF, metre: float) -> None:
    """Draw a thing that stands at `foot`, where a metre is `metre` pixels."""
    size = metre * thing.size
    {"plant": _plant, "palm": _palm, "bench": _bench, "lamp": _lamp, "blocks": _blocks}[thing.kind](
        painter, room, foot, size
    )


def _across(left: float, right: float, bright: QColor, dim: QColor) -> QLinearGradient:
    gradient = QLinearGradient(left, 0, right, 0)
    gradient.setColorAt(0, bright)
    gradient.setColorAt(1, dim)
    return gradient


def _shadow(painter: QPainter, room: Room, foot: QPointF, width: float, strength: float) -> None:
    gradient = QRadialGradient(QPointF(0, 0), 1)
    for at, share in ((0, 1.0), (0.6, 0.5), (1, 0.0)):
        gradient.setColorAt(at, faint(room.shade, strength * share))
    painter.save()
    painter.translate(foot)
    painter.scale(width, width * 0.22)
    painter.setBrush(gradient)
    painter.drawEllipse(QPointF(0, 0), 1, 1)
    painter.restore()


def _blade(base: QPointF, degrees: float, length: float, width: float, bend: float = 0.0) -> QPainterPath:
    radians = math.radians(degrees)
    out, side = QPointF(math.sin(radians), -math.cos(radians)), QPointF(math.cos(radians), math.sin(radians))

    def at(along: float, across: float, bow: float = 0.0) -> QPointF:
        return base + out * (length * along) + side * (width * across + bend * bow)

    path = QPainterPath(at(0, -0.35))
    path.cubicTo(at(0.35, -1), at(0.75, -0.7, 0.6), at(1, 0, 1))
    path.cubicTo(at(0.75, 0.8, 0.6), at(0.35, 1), at(0, 0.35))
    path.closeSubpath()
    return path


def _leaf(painter: QPainter, room: Room, top: QPointF, size: float, which: int, path: QPainterPath) -> None:
    gradient = QLinearGradient(top.x() - size * 0.3, top.y() - size * 0.8, top.x() + size * 0.3, top.y())
    gradient.setColorAt(0, mixed(room.leaves[which], room.light, 0.18))
    gradient.setColorAt(1, mixed(room.leaves[which], room.shade, 0.22))
    painter.setBrush(gradient)
    painter.drawPath(path)


def _plant(painter: QPainter, room: Room, foot: QPointF, size: float) -> None:
    _shadow(painter, room, foot + QPointF(0.1 * size, 0), 0.34 * size, 0.34)
    top = foot - QPointF(0, size * 0.27)
    for degrees, length, which in _SNAKE:
        base = top + QPointF(degrees * size * 0.0035, size * 0.03)
        _leaf(painter, room, top, size, which, _blade(base, degrees * 0.75, size * length * 0.82, size * 0.052))
    _pot(painter, room, foot, size)


def _palm(painter: QPainter, room: Room, foot: QPointF, size: float) -> None:
    _shadow(painter, room, foot + QPointF(0.1 * size, 0), 0.34 * size, 0.34)
    top = foot - QPointF(0, size * 0.27)
    for degrees, length, which, bend in _FAN:
        base = top + QPointF(0, size * 0.02)
        path = _blade(base, degrees, size * length * 0.72, size * 0.085, size * bend)
        _leaf(painter, room, top, size, which, path)
    _pot(painter, room, foot, size)


def _pot(painter: QPainter, room: Room, foot: QPointF, size: float) -> None:
    wide, narrow, high, low = 0.165 * size, 0.125 * size, 0.30 * size, 0.03 * size
    path = QPainterPath(foot + QPointF(-wide, -high))
    path.lineTo(foot + QPointF(wide, -high))
    path.lineTo(foot + QPointF(narrow, -low))
    path.quadTo(foot + QPointF(0, 0.035 * size), foot + QPointF(-narrow, -low))
    path.closeSubpath()
    gradient = _across(
        foot.x() - wide, foot.x() + wide, mixed(room.pot, room.light, 0.25), mixed(room.pot, room.shade, 0.3)
    )
    gradient.setColorAt(0.5, QColor(room.pot))
    painter.setBrush(gradient)
    painter.drawPath(path)


def _bench(painter: QPainter, room: Room, foot: QPointF, size: float) -> None:
    _shadow(painter, room, foot + QPointF(0.35 * size, 0), 0.62 * size, 0.3)
    wood = mixed(room.floor[0], room.shade, 0.18)
    painter.setBrush(mixed(wood, room.shade, 0.15))
    for leg in (0.07, 0.80):
        rect = QRectF(foot.x() + leg * size, foot.y() - 0.40 * size, 0.05 * size, 0.40 * size)
        painter.drawRoundedRect(rect, size * 0.012, size * 0.012)
    painter.setBrush(_across(foot.x(), foot.x() + 0.9 * size, mixed(wood, room.light, 0.2), wood))
    painter.drawRoundedRect(
        QRectF(foot.x(), foot.y() - 0.44 * size, 0.9 * size, 0.055 * size), size * 0.02, size * 0.02
    )
    dim = 0.55 if room.is_dark else 0.08
    for index, (colour, wide) in enumerate((("#E9DCC8", 0.40), ("#B98A78", 0.37), ("#8FA08E", 0.38))):
        cloth = mixed(colour, room.shade, dim)
        painter.setBrush(
            _across(foot.x(), foot.x() + 0.5 * size, mixed(cloth, room.light, 0.2), mixed(cloth, room.shade, 0.12))
        )
        left, top = foot.x() + (0.10 + index * 0.008) * size, foot.y() - (0.50 + index * 0.058) * size
        painter.drawRoundedRect(QRectF(left, top, wide * size, 0.056 * size), size * 0.026, size * 0.026)
    _rolled_mat(painter, room, foot + QPointF(0.70 * size, -0.515 * size), 0.075 * size)


def _rolled_mat(painter: QPainter, room: Room, middle: QPointF, radius: float) -> None:
    colour = mixed(room.leaves[0], room.shade, 0.1)
    painter.setBrush(colour)
    painter.drawEllipse(middle, radius, radius)
    spiral = QPainterPath()
    for step in range(60):
        k = step / 59
        out, turn = radius * (0.12 + 0.74 * k), k * math.pi * 5
        point = middle + QPointF(math.cos(turn), math.sin(turn)) * out
        spiral.lineTo(point) if step else spiral.moveTo(point)
    painter.setPen(QPen(mixed(colour, room.light, 0.45), radius * 0.10))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(spiral)
    painter.setPen(Qt.PenStyle.NoPen)


def _lamp(painter: QPainter, room: Room, foot: QPointF, size: float) -> None:
    _shadow(painter, room, foot, 0.24 * size, 0.4)
    painter.setBrush(mixed("#6B5648", room.shade, 0.25))
    painter.drawRoundedRect(QRectF(foot.x() - 0.012 * size, foot.y() - 1.05 * size, 0.024 * size, 1.05 * size), 2, 2)
    painter.drawEllipse(foot - QPointF(0, 0.01 * size), 0.13 * size, 0.03 * size)
    bulb = foot - QPointF(0, 1.22 * size)
    shine = QRadialGradient(bulb, 1.9 * size)
    for at, colour, strength in ((0, "#FFC987", 0.55), (0.35, "#FFB870", 0.20), (1, "#FFB870", 0)):
        shine.setColorAt(at, faint(colour, strength))
    painter.setBrush(shine)
    painter.drawEllipse(bulb, 1.9 * size, 1.9 * size)
    paper = QRadialGradient(bulb - QPointF(0.04 * size, 0.06 * size), 0.36 * size)
    paper.setColorAt(0, QColor("#FFF1D2"))
    paper.setColorAt(1, QColor("#F6C88C"))
    painter.setBrush(paper)
    painter.drawEllipse(bulb, 0.25 * size, 0.235 * size)
    painter.setPen(QPen(faint("#A8743C", 0.20), max(1, size * 0.004)))
    for rib in range(-2, 3):
        y = rib * 0.075
        half = math.sqrt(1 - (y / 0.235) ** 2) * 0.25 * size
        painter.drawLine(bulb + QPointF(-half, y * size), bulb + QPointF(half, y * size))
    painter.setPen(Qt.PenStyle.NoPen)


def _blocks(painter: QPainter, room: Room, foot: QPointF, size: float) -> None:
    _shadow(painter, room, foot + QPointF(0.14 * size, 0), 0.26 * size, 0.32)
    for index, (left, base) in enumerate(((0.0, QColor("#C9A27E")), (0.02, mixed("#C9A27E", "#7E9A88", 0.75)))):
        cork = mixed(base, room.shade, 0.5 if room.is_dark else 0.0)
        painter.setBrush(
            _across(foot.x(), foot.x() + 0.25 * size, mixed(cork, room.light, 0.2), mixed(cork, room.shade, 0.15))
        )
        rect = QRectF(foot.x() + left * size, foot.y() - 0.075 * (index + 1) * size, 0.24 * size, 0.073 * size)
        painter.drawRoundedRect(rect, size * 0.012, size * 0.012)
