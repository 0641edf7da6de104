"""How a phone was held, read from headers that may be damaged."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from media.errors import UnreadableMedia
from media.mp4_rotation import track_rotations

if TYPE_CHECKING:
    from pathlib import Path

ONE = 0x10000


def _box(name: bytes, body: bytes, length: int | None = None) -> bytes:
    return struct.pack(">I4s", len(body) + 8 if length is None else length, name) + body


def _track(number: int, matrix: tuple[int, int, int, int]) -> bytes:
    a, b, c, d = matrix
    rest = struct.pack(">iiiiiiiii", a, b, 0, c, d, 0, 0, 0, 0x40000000)
    return _box(b"trak", _box(b"tkhd", bytes(12) + struct.pack(">I", number) + bytes(24) + rest + bytes(8)))


LYING = _track(1, (0, ONE, -ONE, 0))


@pytest.mark.parametrize(
    ("matrix", "turn"),
    [((ONE, 0, 0, ONE), 0), ((0, ONE, -ONE, 0), 90), ((-ONE, 0, 0, -ONE), 180), ((0, -ONE, ONE, 0), 270)],
)
def test_each_track_tells_its_turn(tmp_path: Path, matrix: tuple[int, int, int, int], turn: int) -> None:
    path = tmp_path / "phone.mp4"
    path.write_bytes(_box(b"ftyp", b"isom") + _box(b"moov", _track(7, matrix)))
    assert track_rotations(path) == {7: turn}


@pytest.mark.parametrize("length", [1, 2, 7])
def test_a_movie_header_with_a_length_that_cannot_be_is_not_read(tmp_path: Path, length: int) -> None:
    path = tmp_path / "damaged.mp4"
    path.write_bytes(_box(b"ftyp", b"isom") + _box(b"moov", bytes(8) * (length == 1) + LYING, length))
    assert track_rotations(path) == {}


def test_a_movie_header_up_to_the_end_of_the_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "open.mp4"
    path.write_bytes(_box(b"moov", LYING, 0))
    assert track_rotations(path) == {1: 90}


def test_a_file_that_went_away_meanwhile_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableMedia, match="No such file"):
        track_rotations(tmp_path / "gone.mp4")
