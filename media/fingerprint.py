"""The identity of a file wherever it lies and whatever it is called."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from media.container import check_file
from media.errors import UnreadableMedia

if TYPE_CHECKING:
    from pathlib import Path

PIECE = 64 * 1024
"""Bytes that are read at each end of the file."""


def fingerprint(path: Path) -> str:
    """Name a file by its content: its size and a hash of its first and last 64 KB.

    Two files with equal ends and equal sizes but different middles share a fingerprint; for recorded video that does
    not happen by chance.

    Returns:
        32 hexadecimal digits.

    Raises:
        UnreadableMedia: It cannot be read, or is empty.
    """
    size = check_file(path)
    digest = blake2b(digest_size=16)
    digest.update(size.to_bytes(8, "big"))
    try:
        with path.open("rb") as file:
            digest.update(file.read(PIECE))
            if size > PIECE:
                file.seek(max(PIECE, size - PIECE))
                digest.update(file.read(PIECE))
    except PermissionError as error:
        raise UnreadableMedia("You have no permission to read it.") from error
    except OSError as error:
        raise UnreadableMedia(f"It could not be read: {error.strerror or error}.") from error
    return digest.hexdigest()
