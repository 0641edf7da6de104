"""Cameras: from where a pose is seen, and where a place of the room falls in the picture."""

import math
from dataclasses import dataclass
from typing import NamedTuple

from media.mannequin.vector import Vector, cross, dot, times

_FAR = 7.0


class Spot(NamedTuple):
    """Where a place falls: pixels from the left and the top, pixels a metre there, metres from the camera."""

    x: float
    y: float
    scale: float
    depth: float


@dataclass(frozen=True, slots=True)
class View:
    """A camera that stands still, named for what it shows.

    Attributes:
        yaw: Degrees that the camera stands round the mat's middle, 0 beside it, positive towards X.
        pitch: Degrees above the mat.
        scale: Width of one metre at the mat's middle, as a share of the picture's width.
        across: Where the mat's middle is, share of the width.
        down: Where it is, share of the height.
        turn: Degrees that the person is turned on the mat towards the camera.
        bench: A low bench stands on the mat, for the foot of the couch stretch.
    """

    yaw: float
    pitch: float
    scale: float
    across: float = 0.5
    down: float = 0.8
    turn: float = 0.0
    bench: bool = False


VIEWS = {
    "floor": View(-9, 10, 0.30, 0.51, 0.80),
    "back": View(8, 11, 0.30, 0.49, 0.79),
    "above": View(14, 27, 0.30, 0.49, 0.70),
    "figure_four": View(10, 25, 0.30, 0.49, 0.73, turn=38),
    "hip_circle": View(-9, 14, 0.30, 0.50, 0.79, turn=-24),
    "figure_four_other": View(-10, 25, 0.30, 0.51, 0.73, turn=142),
    "hip_circle_other": View(9, 14, 0.30, 0.50, 0.79, turn=204),
    "kneel": View(-10, 9, 0.255, 0.52, 0.84),
    "couch": View(-10, 9, 0.262, 0.53, 0.84, bench=True),
    "side": View(8, 15, 0.30, 0.49, 0.78),
    "side_plank": View(0, 10, 0.30, 0.52, 0.81),
    "seat": View(0, 14, 0.30, 0.5, 0.80, turn=62),
    "ninety": View(0, 21, 0.30, 0.5, 0.76, turn=62),
    "stand": View(-12, 8, 0.215, 0.5, 0.87),
    "stand_open": View(-4, 8, 0.215, 0.5, 0.87, turn=26),
    "stand_front": View(0, 8, 0.215, 0.5, 0.87, turn=66),
}
"""Every camera by name."""


class Camera:
    """A view set up for a picture of one size."""

    def __init__(self, view: View, width: int, height: int, turn: float = 0.0) -> None:
        """Set up `view` for a picture of `width` by `height` pixels; `turn` degrees of it belong to what is seen."""
        self.view = view
        yaw, pitch = math.radians(view.yaw + turn), math.radians(view.pitch)
        towards = (math.sin(yaw) * math.cos(pitch), math.sin(pitch), math.cos(yaw) * math.cos(pitch))
        self.place = times(towards, _FAR)
        self.ahead = times(towards, -1)
        self.right: Vector = (math.cos(yaw), 0.0, -math.sin(yaw))
        self.up = cross(self.right, self.ahead)
        self.metre = view.scale * width
        self._x, self._y = view.across * width, view.down * height

    def spot(self, place: Vector) -> Spot:
        """Where a place falls in the picture."""
        way = (place[0] - self.place[0], place[1] - self.place[1], place[2] - self.place[2])
        depth = dot(way, self.ahead)
        scale = _FAR / depth * self.metre
        return Spot(self._x + dot(way, self.right) * scale, self._y - dot(way, self.up) * scale, scale, depth)

    def flat(self, way: Vector) -> tuple[float, float]:
        """A short way as it lies in the picture: metres to the right and down."""
        return dot(way, self.right), -dot(way, self.up)
