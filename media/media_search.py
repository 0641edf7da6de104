"""Find the videos among the paths that a person names."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from media.class_reader import MEDIA_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Found:
    """A file to import, or, with a ``reason``, a path from which nothing can be imported."""

    path: Path
    reason: str = ""


def video_files(paths: Iterable[Path]) -> tuple[Found, ...]:
    """Find what to import.

    Files are taken as named, whatever their ending; folders are searched with all that is in them, for known endings,
    by name. What is hidden inside a folder stays hidden. Links to folders are not followed.

    Args:
        paths: Of files and folders.

    Returns:
        Every path once. A folder that cannot be read, or that holds no video, comes with the reason.
    """
    found: dict[Path, Found] = {}
    for path in paths:
        absolute = Path(os.path.abspath(path))
        for item in _inside(absolute) if os.path.isdir(absolute) else (Found(absolute),):
            found.setdefault(item.path, item)
    return tuple(found.values())


def _inside(folder: Path) -> Iterator[Found]:
    troubles: list[OSError] = []
    count = 0
    for parent, folders, names in os.walk(folder, onerror=troubles.append):
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=str.casefold)
        for name in sorted(names, key=str.casefold):
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in MEDIA_SUFFIXES:
                count += 1
                yield Found(Path(parent, name))
    for trouble in troubles:
        reason = "You have no permission to look into this folder."
        if not isinstance(trouble, PermissionError):
            reason = f"This folder cannot be read: {trouble.strerror}."
        yield Found(Path(trouble.filename or folder), reason)
    if not count and not troubles:
        yield Found(folder, "There are no videos in this folder.")
