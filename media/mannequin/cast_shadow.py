"""The shadows that a figure casts on the mat: one right under it, one away from the window."""

from PySide6.QtGui import QColor, QPainter, QPainterPath

from media.mannequin.flesh import R_FOREARM, R_SHIN, R_THIGH, R_UPPER_ARM, Widths, from_table
from media.mannequin.outline import ROUGHLY, Egg, add_hulls, new_path
from media.mannequin.shade import stain
from media.mannequin.skeleton import Figure, Joints, trunk_at
from media.mannequin.vector import Vector, add, along, between, times, unit
from media.mannequin.view import Camera

_MAT_TOP = 0.006


class _Floor:
    """Falls every ball of flesh on the floor along the light."""

    def __init__(self, camera: Camera, light: Vector) -> None:
        self._camera = camera
        self._light = light
        self.path = new_path()

    def _egg(self, place: Vector, radius: float) -> Egg:
        fall = (place[1] - _MAT_TOP) / self._light[1]
        spot = self._camera.spot((place[0] - self._light[0] * fall, _MAT_TOP, place[2] - self._light[2] * fall))
        xx = xy = yy = 0.0
        for axis in ((radius, 0.0, 0.0), (0.0, 0.0, radius)):
            x, y = (share * spot.scale for share in self._camera.flat(axis))
            xx, xy, yy = xx + x * x, xy + x * y, yy + y * y
        return Egg(spot.x, spot.y, xx, xy, yy, spot.depth)

    def add(self, places: list[tuple[Vector, float]]) -> None:
        add_hulls(self.path, [self._egg(place, radius) for place, radius in places], ROUGHLY)


def _bone(a: Vector, b: Vector, widths: Widths) -> list[tuple[Vector, float]]:
    return [(between(a, b, k / 3), from_table(widths, k / 3)[0]) for k in range(4)]


def _shape(camera: Camera, figure: Figure, light: Vector) -> QPainterPath:
    floor = _Floor(camera, light)
    for leg in (figure.left_leg, figure.right_leg):
        floor.add(_bone(leg.root, leg.middle, R_THIGH) + _bone(leg.middle, leg.end, R_SHIN)[1:] + _foot(leg))
    for arm in (figure.left_arm, figure.right_arm):
        hand = along(arm.end, arm.turn.up, 0.14)
        floor.add(_bone(arm.root, arm.middle, R_UPPER_ARM) + _bone(arm.middle, arm.end, R_FOREARM)[1:] + [(hand, 0.02)])
    floor.add([(trunk_at(figure, k / 5)[0], 0.105 if k < 5 else 0.07) for k in range(6)])  # noqa: PLR2004
    floor.add([(figure.spine[-1], 0.05), (figure.skull, 0.09)])
    return floor.path


def _foot(leg: Joints) -> list[tuple[Vector, float]]:
    return [(add(along(leg.end, leg.turn.up, 0.17), times(leg.turn.front, -0.04)), 0.025)]


def cast_shadow(painter: QPainter, camera: Camera, figure: Figure, shade: str, strength: float = 1.0) -> None:
    """Draw both shadows of a figure, before the figure itself."""
    ahead = unit((camera.ahead[0], 0.0, camera.ahead[2]))
    slanted = add(add(times(camera.right, 0.42), (0.0, -1.0, 0.0)), times(ahead, 0.18))
    for light, opacity, blur in (((0.02, -1.0, 0.0), 0.34, 0.030), (slanted, 0.40, 0.016)):
        shape = _shape(camera, figure, light)
        stain(shape, QColor(shade), opacity * strength, max(1.0, camera.metre * blur)).lay_on(painter)
