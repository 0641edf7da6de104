"""The clips that other tests lean on must themselves be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import av
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from tests.clip_maker import CLASSES, read_frame_number, short_clip
from tests.clip_numbers import band_image, band_rect, turned

if TYPE_CHECKING:
    from pathlib import Path


def _pictures(path: Path, rotation: int = 0) -> list[tuple[float, QImage]]:
    found = []
    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            flat = frame.reformat(format="bgra")
            plane = flat.planes[0]
            image = QImage(bytes(plane), flat.width, flat.height, plane.line_size, QImage.Format.Format_RGB32)
            found.append((frame.time, turned(image.copy(), rotation)))
    return found


@pytest.mark.parametrize(
    ("name", "codec"), [("a.mp4", "h264"), ("a.mkv", "hevc"), ("a.webm", "vp9"), ("a.avi", "mpeg4"), ("a.ts", "mpeg2")]
)
def test_every_picture_of_a_clip_carries_its_own_number(tmp_path: Path, name: str, codec: str) -> None:
    path = short_clip(tmp_path / name, seconds=1, rate=25, codec=codec)
    pictures = _pictures(path)
    assert [read_frame_number(image) for _, image in pictures] == list(range(25))
    start = pictures[0][0]
    assert [round((time - start) * 25) for time, _ in pictures] == list(range(25))


def test_a_rotated_clip_is_upright_once_turned(tmp_path: Path) -> None:
    path = short_clip(tmp_path / "phone.mp4", seconds=0.2, size=(180, 320), rotation=90)
    image = _pictures(path, rotation=90)[3][1]
    assert (image.width(), image.height()) == (180, 320)
    assert read_frame_number(image) == 3


def test_a_number_survives_scaling_and_is_refused_when_mirrored_or_missing() -> None:
    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    image.fill(QColor("#F6E9DA"))
    assert read_frame_number(image) is None
    for number in (0, 1, 77, 4095, 131_071, 262_143):
        image.fill(QColor("#F6E9DA"))
        _put_band(image, number)
        assert read_frame_number(image) == number
        assert read_frame_number(image.scaled(333, 187)) == number
        assert read_frame_number(image.flipped(Qt.Orientation.Horizontal)) is None


def _put_band(image: QImage, number: int) -> None:
    band, rect = band_image(number, image.width(), image.height()), band_rect(image.width(), image.height())
    for y in range(rect.height()):
        for x in range(rect.width()):
            image.setPixelColor(x, rect.top() + y, band.pixelColor(x, y))


def test_the_five_classes_differ_in_codec_size_and_rate() -> None:
    assert len({(clip.extras.codec, clip.film.rotation) for clip in CLASSES}) == 5
    assert len({clip.film.size for clip in CLASSES}) == 5
    assert all(170 <= clip.film.seconds <= 190 for clip in CLASSES)
