"""Addresses of files as Qt gives them, and the paths they stand for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QUrl


def path_of(url: QUrl) -> Path:
    """Return the path of a file's address."""
    return Path(url.toLocalFile())


def paths_of(urls: Iterable[QUrl]) -> tuple[Path, ...]:
    """Return the paths of the addresses that stand for files; leaves out addresses on the web."""
    return tuple(path_of(url) for url in urls if url.isLocalFile())
