"""The clock of a broadcast."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from media.errors import UnreadableMedia
from media.transport_stream import first_clock
from tests.clip_maker import short_clip

if TYPE_CHECKING:
    from pathlib import Path

PACKET = 188


def _packet(clock: float | None) -> bytes:
    if clock is None:
        return bytes([0x47, 0, 0, 0x10]).ljust(PACKET, b"\xff")
    ticks = round(clock * 90_000)
    head = bytes([0x47, 0, 0, 0x30, 7, 0x10]) + (ticks >> 1).to_bytes(4) + bytes([(ticks & 1) << 7 | 0x7E, 0])
    return head.ljust(PACKET, b"\xff")


@pytest.mark.parametrize("clock", [0.0, 0.7, 1.333, 95_443.0])
def test_the_first_clock_is_found_among_other_packets(tmp_path: Path, clock: float) -> None:
    path = tmp_path / "piece.ts"
    path.write_bytes(_packet(None) * 3 + _packet(clock) + _packet(clock / 2))
    assert first_clock(path) == pytest.approx(clock, abs=1e-4)


@pytest.mark.parametrize("content", [b"", b"short", b"G" * PACKET, _packet(None) * 5, _packet(0.7)[:100]])
def test_what_has_no_clock_gives_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "piece.ts"
    path.write_bytes(content)
    assert first_clock(path) is None


def test_a_stream_that_went_away_meanwhile_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableMedia, match="No such file"):
        first_clock(tmp_path / "gone.ts")


def test_a_real_stream_is_read_and_another_container_is_not(tmp_path: Path) -> None:
    clock = first_clock(short_clip(tmp_path / "piece.ts", seconds=0.5))
    assert clock is not None
    assert 0 < clock < 2
    assert first_clock(short_clip(tmp_path / "class.mp4", seconds=0.5)) is None
