"""How a phone was held: the turn that an mp4 or mov file asks for, read from its track headers.

Decoding a picture would tell too, but takes longer than all the rest of looking into a file.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from media.errors import UnreadableMedia

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

_LARGEST_HEADER = 64 * 1024 * 1024
_SHORTEST_TRACK_HEAD = 60
_BOX_HEAD = 8
_QUARTER = 0x4000
"""0.25 in the fixed-point numbers of the matrix: nearer to 0 counts as 0."""
_TURNS = {(1, 0): 0, (0, 1): 90, (-1, 0): 180, (0, -1): 270}


def track_rotations(path: Path) -> dict[int, int]:
    """Read the turn of each track.

    Returns:
        Degrees clockwise (0, 90, 180, 270) by track number; empty for a file that has no such headers.

    Raises:
        UnreadableMedia: It cannot be read any more.

    Source: ISO/IEC 14496-12, 8.3.2 (track header box) and 6.2.2 (transformation matrix).
    """
    try:
        with path.open("rb") as file:
            movie = _movie_box(file, path.stat().st_size)
    except OSError as error:
        raise UnreadableMedia(f"It cannot be read: {error.strerror}.") from error
    headers = (_track_header(body) for name, body in _boxes(movie) if name == b"trak")
    return dict(_rotation(header) for header in headers if len(header) >= _SHORTEST_TRACK_HEAD)


def _movie_box(file: BinaryIO, size: int) -> bytes:
    position = 0
    while position + _BOX_HEAD <= size:
        file.seek(position)
        head = file.read(16)
        if len(head) < _BOX_HEAD:
            break
        length, name = struct.unpack_from(">I4s", head)
        header = _BOX_HEAD
        if length == 1 and len(head) > _BOX_HEAD:
            length, header = struct.unpack_from(">Q", head.ljust(16, b"\0"), 8)[0], 16
        elif length == 0:
            length = size - position
        if length < header:
            break
        if name == b"moov":
            file.seek(position + header)
            return file.read(min(length - header, _LARGEST_HEADER))
        position += length
    return b""


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 0
    while position + _BOX_HEAD <= len(data):
        length, name = struct.unpack_from(">I4s", data, position)
        if length < _BOX_HEAD:
            return
        yield name, data[position + _BOX_HEAD : position + length]
        position += length


def _track_header(track: bytes) -> bytes:
    return next((body for name, body in _boxes(track) if name == b"tkhd"), b"")


def _rotation(header: bytes) -> tuple[int, int]:
    """Read the track's number and its turn; version 1 of the header has longer dates."""
    is_long = header[0] == 1
    number = struct.unpack_from(">I", header, 20 if is_long else 12)[0]
    a, b = struct.unpack_from(">ii", header, 52 if is_long else 40)
    return number, _TURNS.get((_sign(a), _sign(b)), 0)


def _sign(value: int) -> int:
    return (value > _QUARTER) - (value < -_QUARTER)
