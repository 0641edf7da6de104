"""What can be made again and is of no use any more: pictures and marks of classes that were removed long ago."""

from __future__ import annotations

import logging
import os
import shutil
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KEPT_SECONDS: Final = 30 * 86_400.0
"""A removed class may come back, from another machine too: so long its pictures stay."""
MARK: Final = "removed"
"""The empty file in a folder whose time says since when its class is known to be gone."""
_OURS: Final = ("*.jpg", "marks.bin")
"""A folder that holds none of these was not made for a class and is left alone."""
_logger = logging.getLogger(__name__)


def sweep_cache(folder: Path, is_known: Callable[[str], bool], now: float) -> int:
    """Delete the folders of classes that are gone for 30 days; from any thread.

    Nobody else writes down when a class went. So a folder without its class gets a mark the first time it is seen, and
    the days count from there; the mark of a class that came back is taken away.

    Args:
        folder: The cache folder; need not exist.
        is_known: Tells whether a class is in the library.
        now: Seconds since 1970.

    Returns:
        How many folders went.
    """
    swept = 0
    for place in sorted(folder.iterdir()) if folder.is_dir() else ():
        try:
            swept += _swept(place, is_known(unquote(place.name)), now)
        except OSError as error:
            _logger.info("The cache folder of a removed class could not be deleted: %s", error.strerror)
    return swept


def _swept(place: Path, is_known: bool, now: float) -> bool:
    mark = place / MARK
    if is_known:
        mark.unlink(missing_ok=True)
        return False
    if place.is_symlink() or not place.is_dir() or not any(next(place.glob(name), None) for name in _OURS):
        return False
    if not mark.exists():
        mark.touch()
        os.utime(mark, (now, now))
        return False
    if now - mark.stat().st_mtime < KEPT_SECONDS:
        return False
    shutil.rmtree(place)
    return True
