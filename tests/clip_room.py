"""The room that test classes are filmed in: wall, window light, floor, plant, mat; drawn once a class."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPen, QPolygonF

from tests.clip_figure import Figure, FigurePainter, Pose
from tests.clip_numbers import DARK, band_rect

FLOOR = 0.70
"""Where the wall ends, as a part of the height."""
BASE = 0.845
"""Where the person touches the mat, as a part of the height."""


@dataclass(frozen=True)
class Look:
    """Colours of one room."""

    wall: str = "#E9D5C1"
    floor: tuple[str, str] = ("#DDBD9D", "#C9A07C")
    light: str = "#FFF3D6"
    mat: str = "#C4714F"


def _gradient(rect: QRectF, colours: tuple[str, str]) -> QBrush:
    gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft())
    gradient.setColorAt(0, QColor(colours[0]))
    gradient.setColorAt(1, QColor(colours[1]))
    return QBrush(gradient)


class Room:
    """A drawn room of one size; pictures of it with a person in it are copies with the person added."""

    def __init__(self, width: int, height: int, look: Look) -> None:
        self._width, self._height = width, height
        self._unit = min(height, width * 0.62)
        self._image = QImage(width, height, QImage.Format.Format_RGB32)
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._draw_shell(painter, look)
        self._draw_light(painter, look)
        self._draw_plant(painter)
        self._draw_mat(painter, QColor(look.mat))
        painter.fillRect(band_rect(width, height), QColor(DARK + 10, DARK - 2, DARK - 10))
        painter.end()

    def picture(self, pose: Pose, middle: float) -> QImage:
        """Return the room with a person in a pose; ``middle`` (metres) is what stands over the mat's middle."""
        image = self._image.copy()
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin = QPointF(self._width * 0.5, self._height * BASE)
        FigurePainter(painter, origin, self._unit * 0.40).draw(Figure(pose), middle)
        painter.end()
        return image

    def _draw_shell(self, painter: QPainter, look: Look) -> None:
        w, h = self._width, self._height
        wall, floor = QRectF(0, 0, w, h * FLOOR), QRectF(0, h * FLOOR, w, h * (1 - FLOOR))
        # In one colour: encoders make bands of a wall that changes slowly.
        painter.fillRect(wall, QColor(look.wall))
        painter.fillRect(QRectF(0, h * (FLOOR - 0.035), w, h * 0.035), QColor(look.wall).lighter(106))
        painter.fillRect(floor, _gradient(floor, look.floor))
        painter.setPen(QPen(QColor(120, 85, 60, 46), max(1.0, h / 700)))
        for index in range(-6, 7):
            top, bottom = w * (0.5 + index * 0.1), w * (0.5 + index * 0.21)
            painter.drawLine(QPointF(top, h * FLOOR), QPointF(bottom, h))
        painter.setPen(Qt.PenStyle.NoPen)

    def _draw_light(self, painter: QPainter, look: Look) -> None:
        u = self._unit
        for soft in range(4):
            colour = QColor(look.light)
            colour.setAlpha(44)
            painter.setBrush(colour)
            grow = u * 0.005 * soft
            for column in range(2):
                for row in range(2):
                    x, y = u * (0.06 + column * 0.20 + row * 0.06) - grow, u * (0.06 + row * 0.235) - grow
                    side, drop, lean = u * 0.165 + 2 * grow, u * 0.195 + 2 * grow, u * 0.05
                    corners = [(x, y), (x + side, y - u * 0.02), (x + side + lean, y + drop - u * 0.02)]
                    corners.append((x + lean, y + drop))
                    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    def _draw_plant(self, painter: QPainter) -> None:
        u, x, y = self._unit, self._width - self._unit * 0.14, self._height * (FLOOR + 0.015)
        pot = [(-0.085, -0.17), (0.085, -0.17), (0.065, 0.0), (-0.065, 0.0)]
        leaves = [(-0.10, 0.30), (0.11, 0.34), (-0.045, 0.40), (0.055, 0.44), (0.0, 0.50)]
        for index, (lean, tall) in enumerate(leaves):
            painter.setBrush(QColor("#6F9478" if index % 2 else "#587C64"))
            tip, root = QPointF(x + lean * u, y - (0.16 + tall * 0.8) * u), lean * 0.45 * u
            wide = 0.028 * u
            middle = QPointF(x + lean * 0.8 * u, y - (0.16 + tall * 0.4) * u)
            left, right = QPointF(middle.x() - wide, middle.y()), QPointF(middle.x() + wide, middle.y())
            foot = QPointF(x + root, y - 0.165 * u)
            painter.drawPolygon(QPolygonF([foot, left, tip, right]))
        painter.setBrush(QColor("#B9795C"))
        painter.drawPolygon(QPolygonF([QPointF(x + dx * u, y + dy * u) for dx, dy in pot]))

    def _draw_mat(self, painter: QPainter, colour: QColor) -> None:
        u, middle, base = self._unit, self._width * 0.5, self._height * BASE
        half = min(0.52 * u, self._width * 0.46)
        top, bottom = base - 0.035 * u, base + 0.045 * u
        shape = [(-half * 0.94, top), (half * 0.94, top), (half, bottom), (-half, bottom)]
        thick = [(-half, bottom), (half, bottom), (half, bottom + 0.009 * u), (-half, bottom + 0.009 * u)]
        painter.setBrush(colour.darker(130))
        painter.drawPolygon(QPolygonF([QPointF(middle + dx, y) for dx, y in thick]))
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(middle + dx, y) for dx, y in shape]))
