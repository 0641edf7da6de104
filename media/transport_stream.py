"""The clock of an MPEG transport stream, which libVLC counts from and whose pictures come later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from media.errors import UnreadableMedia

if TYPE_CHECKING:
    from pathlib import Path

_PACKET = 188
_SYNC = 0x47
_HAS_ADAPTATION = 0x20
_HAS_CLOCK = 0x10
_CLOCK_END = 11
_TICKS = 90_000
_MOST_BYTES = _PACKET * 20_000
"""A clock stands at least every 0.1 s; whoever sends none in so much data sends none at all."""


def first_clock(path: Path) -> float | None:
    """Read the first program clock reference in seconds; ``None`` where there is none or the file is no such stream.

    Raises:
        UnreadableMedia: It cannot be read any more.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES)
    except OSError as error:
        raise UnreadableMedia(f"It cannot be read: {error.strerror}.") from error
    for start in range(0, len(data) - _PACKET + 1, _PACKET):
        packet = data[start : start + _CLOCK_END]
        if packet[0] != _SYNC:
            return None
        if packet[3] & _HAS_ADAPTATION and packet[4] >= _CLOCK_END - 4 and packet[5] & _HAS_CLOCK:
            return (int.from_bytes(packet[6:10]) << 1 | packet[10] >> 7) / _TICKS
    return None
