"""Read the number of a picture straight from its brightness plane: fast enough for every picture of 720p60."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtMultimedia import QVideoFrame

from tests.clip_numbers import BAND, BITS, CELLS, CHECK_BITS, LEFT, RIGHT, _check

if TYPE_CHECKING:
    from collections.abc import Callable


def frame_number(frame: QVideoFrame) -> int | None:
    """Return the number in an upright picture of one of the planar formats; ``None`` where it cannot be read."""
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return None
    try:
        plane, pitch = frame.bits(0), frame.bytesPerLine(0)
        row = int(frame.height() * (1 - BAND / 2)) * pitch
        return _number(lambda x: plane[row + x], frame.width())
    finally:
        frame.unmap()


def _number(brightness: Callable[[int], int], width: int) -> int | None:
    span = (RIGHT - LEFT) * width / CELLS
    values = [brightness(int(width * LEFT + span * (index + 0.5))) for index in range(CELLS)]
    middle = (values[0] + values[1]) / 2
    word = 0
    for value in values[2 : 2 + BITS + CHECK_BITS]:
        word = word << 1 | (value > middle)
    number = word >> CHECK_BITS
    return number if values[0] - values[1] > 30 and word & (1 << CHECK_BITS) - 1 == _check(number) else None
