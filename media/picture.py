"""Turn a decoded frame into an upright picture of the right shape, and write it as JPEG."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageWriter, QTransform

from media.errors import MediaError

if TYPE_CHECKING:
    from pathlib import Path

    from av import VideoFrame

    from media.media_facts import MediaFacts

_QUALITY = 86


class PictureNotSaved(MediaError):
    """Say that a picture could not be written, and why."""


def upright_picture(frame: VideoFrame, facts: MediaFacts, width: int) -> QImage:
    """Make a picture of a frame as a player shows it: turned upright, with the shape of its pixels applied.

    Args:
        frame: As it came from the decoder.
        facts: Of the file; says how to turn and to stretch.
        width: Of the result in pixels; smaller pictures are never enlarged to it.
    """
    is_lying = facts.rotation in {90, 270}
    seen_width = facts.width or frame.width
    seen_height = facts.height or frame.height
    scale = min(1.0, width / seen_width)
    target = max(1, round(seen_width * scale)), max(1, round(seen_height * scale))
    coded = (target[1], target[0]) if is_lying else target
    flat = frame.reformat(width=coded[0], height=coded[1], format="bgra")
    plane = flat.planes[0]
    image = QImage(bytes(plane), flat.width, flat.height, plane.line_size, QImage.Format.Format_RGB32)
    if facts.rotation:
        return image.transformed(QTransform().rotate(facts.rotation))
    return image.copy()


def save_picture(image: QImage, target: Path) -> Path:
    """Write a picture as JPEG; the file appears only when it is complete.

    Raises:
        PictureNotSaved: The folder cannot be written.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        _write(image, part, target)
    finally:
        # Once it has its name there is nothing to remove; half a picture would only fill the disk further.
        with suppress(OSError):
            part.unlink()
    return target


def _write(image: QImage, part: Path, target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        writer = QImageWriter(str(part), b"jpeg")
        writer.setQuality(_QUALITY)
        if not writer.write(image):
            raise PictureNotSaved(f"The picture {target.name} could not be written: {writer.errorString()}.")
        part.replace(target)
    except OSError as error:
        raise PictureNotSaved(f"The picture {target.name} could not be written: {error.strerror}.") from error


def liveliness(image: QImage) -> float:
    """Score how much there is to see: neither dark nor glaring, with contrast, edges and colour.

    Returns:
        About 0 for a black, white or empty picture, up to about 1 for a lively one.
    """
    small = image.scaled(40, 24, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    pitch, data = grey.bytesPerLine(), bytes(grey.constBits())
    rows = [data[y * pitch : y * pitch + grey.width()] for y in range(grey.height())]
    values = [value for row in rows for value in row]
    mean: float = sum(values) / len(values)
    spread: float = (sum((value - mean) ** 2 for value in values) / len(values)) ** 0.5
    steps = [abs(a - b) for row in rows for a, b in pairwise(row)]
    steps += [abs(a - b) for above, below in pairwise(rows) for a, b in zip(above, below, strict=True)]
    detail: float = sum(min(step, 60) for step in steps) / len(steps)
    light = min(1.0, mean / 60) * min(1.0, (260 - mean) / 60)
    return light * (0.55 * min(1.0, spread / 55) + 0.45 * min(1.0, detail / 14))
