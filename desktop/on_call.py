"""What loads its code when it is first called, so that the first picture need not wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

if TYPE_CHECKING:
    from pathlib import Path


def make_poster(path: Path, target: Path, at: float | None = None) -> Path:
    """Make a poster; see ``media.poster``."""
    from media.poster import make_poster as make

    return make(path, target, at)


def make_thumbnail(path: Path, seconds: float, target: Path, width: int) -> Path:
    """Make a small picture; see ``media.thumbnails``."""
    from media.thumbnails import make_thumbnail as make

    return make(path, seconds, target, width)


def audio_outputs() -> list[tuple[str, str]]:
    """List the sound devices: id and name."""
    from PySide6.QtMultimedia import QMediaDevices

    return [(bytes(device.id().data()).decode(), device.description()) for device in QMediaDevices.audioOutputs()]


def open_address(address: QUrl) -> bool:
    """Open a web page or a new mail in the person's own program; returns whether there is one."""
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(address)


def open_folder(folder: Path) -> bool:
    """Show a folder in the file manager; returns whether there is one."""
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
