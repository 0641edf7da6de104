"""Draw the room and the mat: done once for a view, kept, and laid under every figure."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

from media.mannequin import furniture
from media.mannequin.room import Room
from media.mannequin.shade import blurred, empty_image, faint, mixed, smooth_painter, stain
from media.mannequin.vector import Vector, add, times, unit
from media.mannequin.view import Camera

_WALL = 1.55
_PANES = (2, 3)
MAT_HALF = (0.93, 0.33)
"""Half length and half width of the mat, metres."""


class _Ground:
    """Places on the wall and the floor as the camera sees them."""

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._ahead = unit((camera.ahead[0], 0.0, camera.ahead[2]))
        self._origin = times(self._ahead, _WALL)

    def wall(self, across: float, up: float) -> QPointF:
        return self._seen(add(add(self._origin, times(self._camera.right, across)), (0.0, up, 0.0)))

    def floor(self, across: float, before: float) -> QPointF:
        return self._seen(self._on_floor(across, before))

    def metre(self, before: float = 0.0) -> float:
        return self._camera.spot(self._on_floor(0.0, before)).scale

    def _on_floor(self, across: float, before: float) -> Vector:
        return add(add(self._origin, times(self._camera.right, across)), times(self._ahead, -before))

    def _seen(self, place: Vector) -> QPointF:
        spot = self._camera.spot(place)
        return QPointF(spot.x, spot.y)


def paint_room(room: Room, mat: str, camera: Camera, width: int, height: int) -> QImage:
    """Draw the whole background with a mat of the colour `mat`; takes some tenths of a second."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    ground = _Ground(camera)
    painter = smooth_painter(image)
    _surfaces(painter, room, ground, width, height)
    if room.window is not None:
        light = _window_light(room, ground, width, height)
        painter.save()
        painter.setClipRect(QRectF(0, 0, width, ground.wall(0, 0).y()))
        painter.drawImage(0, 0, light)
        painter.restore()
        _glow(painter, room, ground)
    _skirting(painter, room, ground, width)
    if room.window is not None:
        painter.drawImage(0, 0, _floor_light(room, ground, width, height))
    for thing in room.things:
        before = furniture.depth_of(thing)
        furniture.draw(painter, room, thing, ground.floor(thing.across, before), ground.metre(before))
    painter.drawImage(0, 0, paint_mat(room, mat, camera, width, height))
    if camera.view.bench:
        _bench(painter, room, camera)
    corners = QRadialGradient(QPointF(width * 0.45, height * 0.45), width * 0.75)
    corners.setColorAt(0.55, faint(room.shade, 0))
    corners.setColorAt(1, faint(room.shade, 0.16))
    painter.fillRect(QRectF(0, 0, width, height), corners)
    painter.end()
    return image


def _surfaces(painter: QPainter, room: Room, ground: _Ground, width: int, height: int) -> None:
    edge = ground.wall(0, 0).y()
    wall = QLinearGradient(0, 0, width, edge)
    wall.setColorAt(0, QColor(room.wall[0]))
    wall.setColorAt(1, QColor(room.wall[1]))
    painter.fillRect(QRectF(0, 0, width, edge + 1), wall)
    floor = QLinearGradient(0, edge, 0, height)
    floor.setColorAt(0, QColor(room.floor[1]))
    floor.setColorAt(1, QColor(room.floor[0]))
    painter.fillRect(QRectF(0, edge, width, height - edge), floor)
    painter.setPen(QPen(faint(room.shade, 0.085), max(1.0, ground.metre(0.8) * 0.004)))
    for board in range(-26, 27):
        painter.drawLine(ground.floor(board * 0.24, 0), ground.floor(board * 0.24, 4.2))
    painter.setPen(Qt.PenStyle.NoPen)


def _window_light(room: Room, ground: _Ground, width: int, height: int) -> QImage:
    layer = empty_image(width, height)
    painter = smooth_painter(layer)
    painter.setBrush(faint(room.light, room.brightness))
    left, wide, high, sill, bar = room.window or 0.0, 1.05, 1.25, 0.62, 0.045
    columns, rows = _PANES

    def slanted(x: float, y: float) -> QPointF:
        return ground.wall(x - (y - sill) * 0.34, y + (x - left) * 0.10)

    for column in range(columns):
        for row in range(rows):
            x, y = left + column * (wide / columns + bar), sill + row * (high / rows + bar)
            right, top = x + wide / columns, y + high / rows
            painter.drawPolygon(QPolygonF([slanted(x, y), slanted(right, y), slanted(right, top), slanted(x, top)]))
    painter.end()
    return blurred(layer, ground.metre() * 0.016)


def _floor_light(room: Room, ground: _Ground, width: int, height: int) -> QImage:
    layer = empty_image(width, height)
    painter = smooth_painter(layer)
    painter.setBrush(faint(room.light, room.brightness * 0.55))
    half = 1.05 / 2
    for pane in range(2):
        x = (room.window or 0.0) + 0.85 + pane * (half + 0.05)
        corners = ((x, 0.55), (x + half, 0.55), (x + half + 0.75, 2.6), (x + 0.75, 2.6))
        painter.drawPolygon(QPolygonF([ground.floor(*corner) for corner in corners]))
    painter.end()
    return blurred(layer, ground.metre() * 0.03)


def _glow(painter: QPainter, room: Room, ground: _Ground) -> None:
    gradient = QRadialGradient(ground.wall(room.window or 0.0, 1.2), ground.metre() * 2.2)
    gradient.setColorAt(0, faint(room.light, 0.35))
    gradient.setColorAt(1, faint(room.light, 0))
    painter.setBrush(gradient)
    painter.drawRect(painter.viewport())


def _skirting(painter: QPainter, room: Room, ground: _Ground, width: int) -> None:
    def band(low: float, high: float) -> QPolygonF:
        return QPolygonF([ground.wall(-9, low), ground.wall(9, low), ground.wall(9, high), ground.wall(-9, high)])

    painter.setBrush(faint(room.skirting, 0.9))
    painter.drawPolygon(band(0, 0.085))
    painter.setBrush(faint(room.shade, 0.16))
    painter.drawPolygon(band(0.078, 0.085))
    edge, deep = ground.wall(0, 0).y(), ground.metre() * 0.35
    gradient = QLinearGradient(0, edge, 0, edge + deep)
    gradient.setColorAt(0, faint(room.shade, 0.20))
    gradient.setColorAt(1, faint(room.shade, 0))
    painter.fillRect(QRectF(0, edge, width, deep), gradient)


def _rounded(camera: Camera, rise: float, grow: tuple[float, float, float, float] = (0, 0, 0, 0)) -> QPolygonF:
    """Outline of the mat; `grow` moves its left, right, far and near edge, metres."""
    radius = 0.05
    left, right = -MAT_HALF[0] + grow[0], MAT_HALF[0] + grow[1]
    far, near = -MAT_HALF[1] + grow[2], MAT_HALF[1] + grow[3]
    corners = (
        (right - radius, near - radius, 0), (left + radius, near - radius, 90),
        (left + radius, far + radius, 180), (right - radius, far + radius, 270),
    )  # fmt: skip
    points = []
    for x, z, start in corners:
        for step in range(9):
            radians = math.radians(start + 90 * step / 8)
            spot = camera.spot((x + radius * math.cos(radians), rise, z + radius * math.sin(radians)))
            points.append(QPointF(spot.x, spot.y))
    return QPolygonF(points)


def _strip(camera: Camera, places: Sequence[tuple[float, float]]) -> QPolygonF:
    spots = [camera.spot((x, 0.012, z)) for x, z in places]
    return QPolygonF([QPointF(spot.x, spot.y) for spot in spots])


def _outline(polygon: QPolygonF) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(polygon)
    return path


def _bench(painter: QPainter, room: Room, camera: Camera) -> None:
    """Draw the padded bench on which the back foot lies in the couch stretch."""
    (left, right), (far, near), top, pad = (-0.90, -0.47), (-0.27, 0.27), 0.40, 0.30

    def side(*places: Vector) -> QPolygonF:
        spots = [camera.spot(place) for place in places]
        return QPolygonF([QPointF(spot.x, spot.y) for spot in spots])

    def box(low: float, high: float, colour: QColor) -> None:
        end = ((left, low, far), (left, low, near), (left, high, near), (left, high, far))
        front = ((left, low, near), (right, low, near), (right, high, near), (left, high, near))
        lid = ((left, high, far), (right, high, far), (right, high, near), (left, high, near))
        for places, shade in (
            (end, mixed(colour, room.light, 0.06)),
            (front, mixed(colour, room.shade, 0.14)),
            (lid, mixed(colour, room.light, 0.22)),
        ):
            painter.setBrush(shade)
            painter.setPen(QPen(shade, camera.metre * 0.012, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPolygon(side(*places))
        painter.setPen(Qt.PenStyle.NoPen)

    floor = _outline(side((left, 0, far), (right + 0.16, 0, far), (right + 0.16, 0, near), (left, 0, near)))
    stain(floor, QColor(room.shade), 0.30, camera.metre * 0.03).lay_on(painter)
    box(0.0, pad, mixed(room.floor[0], room.shade, 0.10))
    box(pad, top, mixed("#E9DCC8", room.shade, 0.5 if room.is_dark else 0.12))


def paint_mat(room: Room, mat: str, camera: Camera, width: int, height: int) -> QImage:
    """Draw the mat and its shadow by themselves."""
    colour = mixed(mat, "#1B1412", 0.35) if room.is_dark else QColor(mat)
    shadow = empty_image(width, height)
    painter = smooth_painter(shadow)
    painter.setBrush(faint(room.shade, 0.5))
    painter.drawPolygon(_rounded(camera, 0, (0.02, 0.03, 0, 0.02)))
    painter.end()
    image = empty_image(width, height)
    painter = smooth_painter(image)
    painter.drawImage(0, 0, blurred(shadow, camera.metre * 0.015))
    painter.setBrush(mixed(colour, room.shade, 0.38))
    for rise in (0.0, 0.004, 0.008):
        painter.drawPolygon(_rounded(camera, rise))
    left, right = camera.spot((-MAT_HALF[0], 0, 0)), camera.spot((MAT_HALF[0], 0, 0))
    gradient = QLinearGradient(left.x, 0, right.x, 0)
    gradient.setColorAt(0, mixed(colour, room.light, 0.06 if room.is_dark else 0.20))
    gradient.setColorAt(0.5, colour)
    gradient.setColorAt(1, mixed(colour, room.shade, 0.10))
    painter.setBrush(gradient)
    painter.drawPolygon(_rounded(camera, 0.012))
    painter.setBrush(faint(room.light, 0.22))
    end = MAT_HALF[0] - 0.05
    for z, inner in ((0.285, 0.272), (-0.285, -0.272)):
        painter.drawPolygon(_strip(camera, ((-end, z), (end, z), (end, inner), (-end, inner))))
    painter.end()
    return image
