"""A file is known again wherever it lies and whatever it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from media.errors import UnreadableMedia
from media.fingerprint import PIECE, fingerprint

if TYPE_CHECKING:
    from pathlib import Path


def test_a_renamed_file_keeps_its_fingerprint(tmp_path: Path) -> None:
    first = tmp_path / "a.mp4"
    first.write_bytes(b"class" * 50_000)
    before = fingerprint(first)
    (tmp_path / "deep").mkdir()
    assert fingerprint(first.rename(tmp_path / "deep" / "b.mkv")) == before
    assert len(before) == 32


@pytest.mark.parametrize("length", [1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE - 1, 2 * PIECE, 5 * PIECE])
def test_a_change_at_either_end_or_of_the_length_is_noticed(tmp_path: Path, length: int) -> None:
    data = bytes(index * 7 % 251 for index in range(length))
    versions = {data, b"\xff" + data[1:], data[:-1] + b"\xff", data + b"\0"}
    path, prints = tmp_path / "a.mp4", set()
    for version in versions:
        path.write_bytes(version)
        prints.add(fingerprint(path))
    assert len(prints) == len(versions)


def test_an_empty_or_missing_file_has_none(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").touch()
    for name in ("a.mp4", "gone.mp4"):
        with pytest.raises(UnreadableMedia):
            fingerprint(tmp_path / name)
