"""Posters and thumbnails show the right picture, upright."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from media.errors import MediaError, UnreadableMedia
from media.picture import liveliness
from media.poster import make_poster
from media.thumbnails import make_thumbnail
from tests.clip_maker import read_frame_number, short_clip, short_sound

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "codec"), [("a.mp4", "h264"), ("a.webm", "vp9"), ("a.avi", "mpeg4"), ("a.ts", "mpeg2")]
)
def test_a_thumbnail_shows_the_frame_of_its_second(tmp_path: Path, name: str, codec: str) -> None:
    path = short_clip(tmp_path / name, seconds=2, rate=25, codec=codec, gop=20, has_sound=False)
    for seconds, number in ((0.0, 0), (0.5, 12), (1.0, 25), (1.9, 47)):
        image = QImage(str(make_thumbnail(path, seconds, tmp_path / "t.jpg")))
        assert read_frame_number(image) in {number, number + 1}


def test_a_thumbnail_beyond_the_end_is_the_last_picture(tmp_path: Path) -> None:
    path = short_clip(tmp_path / "a.mp4", seconds=1, rate=20)
    assert read_frame_number(QImage(str(make_thumbnail(path, 99, tmp_path / "t.jpg")))) == 19


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_pictures_of_a_phone_video_are_upright(tmp_path: Path, rotation: int) -> None:
    size = (320, 180) if rotation == 180 else (240, 320)
    path = short_clip(tmp_path / "phone.mp4", seconds=0.4, size=size, rotation=rotation)
    for target in (make_thumbnail(path, 0.2, tmp_path / "t.jpg"), make_poster(path, tmp_path / "p.jpg")):
        image = QImage(str(target))
        assert (image.width() > image.height()) == (size[0] > size[1])
        assert read_frame_number(image) is not None


def test_the_shape_of_pixels_is_applied(tmp_path: Path) -> None:
    path = short_clip(tmp_path / "wide.mp4", seconds=0.3, size=(320, 180), aspect=Fraction(3, 2))
    image = QImage(str(make_poster(path, tmp_path / "p.jpg")))
    assert (image.width(), image.height()) == (480, 180)


def test_a_chosen_poster_is_the_picture_at_that_second(tmp_path: Path) -> None:
    path = short_clip(tmp_path / "a.mp4", seconds=2, rate=20)
    assert read_frame_number(QImage(str(make_poster(path, tmp_path / "p.jpg", at=1.5)))) == 30


def test_a_lively_picture_beats_black_white_and_flat_ones(tmp_path: Path) -> None:
    clip = QImage(str(make_poster(short_clip(tmp_path / "a.mp4", seconds=0.3), tmp_path / "p.jpg")))
    flat = []
    for colour in ("black", "white", "#777777"):
        image = QImage(160, 90, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        flat.append(liveliness(image))
    assert max(flat) < 0.05
    assert liveliness(clip) > 0.2


def test_sound_without_a_cover_gets_a_quiet_picture(tmp_path: Path) -> None:
    path = short_sound(tmp_path / "calm.m4a", seconds=1)
    image = QImage(str(make_poster(path, tmp_path / "p.jpg")))
    assert not image.isNull()
    with pytest.raises(UnreadableMedia):
        make_thumbnail(path, 0, tmp_path / "t.jpg")


def test_a_picture_beside_the_video_is_its_poster_until_a_person_chooses_another(tmp_path: Path) -> None:
    video = short_clip(tmp_path / "a.mp4", seconds=1.0)
    picture = QImage(640, 360, QImage.Format.Format_RGB32)
    picture.fill(QColor("#204080"))
    assert picture.save(str(tmp_path / "a.webp"))
    beside = QImage(str(make_poster(video, tmp_path / "poster.jpg")))
    assert (beside.width(), beside.height()) == (640, 360)
    assert abs(beside.pixelColor(300, 200).blue() - 0x80) < 12
    chosen = QImage(str(make_poster(video, tmp_path / "chosen.jpg", at=0.5)))
    assert read_frame_number(chosen) == 15


@pytest.mark.parametrize("bad", [b"", b"not a picture at all", b"GIF89a\xff\xff\xff\xff"])
def test_a_broken_picture_beside_the_video_is_passed_over(tmp_path: Path, bad: bytes) -> None:
    video = short_clip(tmp_path / "a.mp4", seconds=1.0)
    (tmp_path / "a.jpg").write_bytes(bad)
    assert not QImage(str(make_poster(video, tmp_path / "poster.jpg"))).isNull()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    path = short_clip(tmp_path / "a.mp4", seconds=0.2)
    (tmp_path / "file").touch()
    with pytest.raises(MediaError, match="could not be written"):
        make_poster(path, tmp_path / "file" / "p.jpg")
    assert not list(tmp_path.glob("**/*.part"))


def test_a_picture_that_cannot_get_its_name_leaves_nothing_behind(tmp_path: Path) -> None:
    path = short_clip(tmp_path / "a.mp4", seconds=0.2)
    (tmp_path / "p.jpg").mkdir()
    with pytest.raises(MediaError, match="could not be written"):
        make_poster(path, tmp_path / "p.jpg")
    assert {each.name for each in tmp_path.iterdir()} == {"a.mp4", "p.jpg"}
