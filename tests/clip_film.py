"""A film of a class: scenes of a person moving, frame by frame, ready for an encoder."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import cos, pi
from typing import TYPE_CHECKING

import av
from av.video.reformatter import ColorRange, Colorspace
from PySide6.QtGui import QImage

from tests.clip_figure import Figure, Pose, between
from tests.clip_numbers import band_image, band_rect, turned
from tests.clip_room import Look, Room

if TYPE_CHECKING:
    from collections.abc import Iterator

STEPS = 40
"""Distinct pictures of one movement; more would only cost time."""
ENTER = 1.6
"""Seconds that the person takes to come into the first pose of a scene."""


@dataclass(frozen=True)
class Scene:
    """One exercise in pictures: to and fro between two poses.

    Attributes:
        seconds: Length of the scene.
        pose: The pose that the movement begins and ends with.
        other: The pose in the middle of the movement.
        cycle: Seconds of one movement there and back.
        rests_on: The part that does not slide: ``ankle``, ``knee`` or ``back``.
        swaps: The sides change places half-way.
    """

    seconds: float
    pose: Pose
    other: Pose
    cycle: float = 6.0
    rests_on: str = "ankle"
    swaps: bool = False


@dataclass(frozen=True)
class Film:
    """Scenes in a room, at a size and frame rate; ``rotation`` turns the coded picture, not what is seen."""

    scenes: tuple[Scene, ...]
    size: tuple[int, int] = (1280, 720)
    rate: int = 30
    rotation: int = 0
    look: Look = field(default_factory=Look)

    @property
    def seconds(self) -> float:
        """Length of the film."""
        return sum(scene.seconds for scene in self.scenes)

    @property
    def coded_size(self) -> tuple[int, int]:
        """Width and height as they are encoded."""
        return self.size if self.rotation % 180 == 0 else (self.size[1], self.size[0])


def _contact(pose: Pose, rests_on: str) -> float:
    figure = Figure(pose)
    return figure.chest[0] if rests_on == "back" else getattr(figure.near, rests_on)[0]


def _middle(pose: Pose) -> float:
    figure = Figure(pose)
    return (figure.left + figure.right) / 2


class _Mover:
    """Where the person is at a time in one scene."""

    def __init__(self, scene: Scene, before: tuple[Pose, float] | None) -> None:
        self._scene, self._before = scene, before
        self._home = _middle(scene.pose)
        self._grip = _contact(scene.pose, scene.rests_on)

    def _sides(self, seconds: float) -> tuple[Pose, Pose]:
        scene = self._scene
        if scene.swaps and seconds >= scene.seconds / 2:
            return scene.pose.other_side(), scene.other.other_side()
        return scene.pose, scene.other

    def key(self, seconds: float) -> tuple[str, bool, int]:
        """Name the picture at a time; equal keys are equal pictures."""
        if self._before and seconds < ENTER:
            return "enter", False, round(seconds / ENTER * STEPS)
        turn = (1 - cos(2 * pi * (seconds - ENTER) / self._scene.cycle)) / 2
        return "move", self._scene.swaps and seconds >= self._scene.seconds / 2, round(turn * STEPS)

    def pose(self, seconds: float) -> tuple[Pose, float]:
        """Return the pose and which metre of it stands at the middle of the mat."""
        what, _, step = self.key(seconds)
        first, second = self._sides(seconds)
        if what == "enter" and self._before:
            ease = (1 - cos(pi * step / STEPS)) / 2
            pose, middle = self._before
            return between(pose, first, ease), middle * (1 - ease) + self._home * ease
        pose = between(first, second, step / STEPS)
        if first != self._scene.pose:
            grip = _contact(first, self._scene.rests_on)
            return pose, _middle(first) + _contact(pose, self._scene.rests_on) - grip
        return pose, self._home + _contact(pose, self._scene.rests_on) - self._grip


class _Camera:
    """Turns poses into frames for an encoder and writes the number into each."""

    def __init__(self, film: Film) -> None:
        self._film, self._room = film, Room(*film.size, film.look)
        self._band = band_rect(*film.size)

    def frame(self, pose: Pose, middle: float) -> av.VideoFrame:
        image = turned(self._room.picture(pose, middle), -self._film.rotation)
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        frame = av.VideoFrame(image.width(), image.height(), "bgra")
        frame.planes[0].update(_rows(image, frame.planes[0].line_size))
        frame.color_range = ColorRange.JPEG
        return frame.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU601, dst_color_range=ColorRange.MPEG)

    def number(self, frame: av.VideoFrame, number: int) -> None:
        """Write the band of a number into the frame's luma, in place."""
        width, height = self._film.size
        band = turned(band_image(number, width, height), -self._film.rotation)
        left, top = self._corner(band)
        plane = frame.planes[0]
        luma, pitch = memoryview(plane), plane.line_size
        source, step = band.constBits(), band.bytesPerLine()
        for row in range(band.height()):
            start = (top + row) * pitch + left
            luma[start : start + band.width()] = source[row * step : row * step + band.width()]

    def _corner(self, band: QImage) -> tuple[int, int]:
        right = self._film.coded_size[0] - band.width()
        return {0: (0, self._band.top()), 90: (right, 0)}.get(self._film.rotation % 360, (0, 0))


def _rows(image: QImage, pitch: int) -> bytes:
    data, step, used = bytes(image.constBits()), image.bytesPerLine(), image.width() * 4
    if step == pitch:
        return data
    return b"".join(data[row * step : row * step + used].ljust(pitch, b"\0") for row in range(image.height()))


def frames(film: Film) -> Iterator[av.VideoFrame]:
    """Yield every frame of a film in order, numbered from 0; a frame is good until the next one is asked for."""
    camera, number = _Camera(film), 0
    before: tuple[Pose, float] | None = None
    passed = 0.0
    for scene in film.scenes:
        mover, drawn = _Mover(scene, before), {}
        passed += scene.seconds
        first = passed - scene.seconds
        while number / film.rate < passed - 1e-9:
            seconds = number / film.rate - first
            key = mover.key(seconds)
            if key not in drawn:
                drawn[key] = camera.frame(*mover.pose(seconds))
            camera.number(drawn[key], number)
            yield drawn[key]
            number += 1
        before = mover.pose(scene.seconds)
