"""Matside in the applications menu of one user: a .desktop file and icons.

Source: Desktop Entry Specification 1.5 and Icon Theme Specification, freedesktop.org.
"""

from __future__ import annotations

import math
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path

if TYPE_CHECKING:
    from collections.abc import Iterable


APP_ID = "matside"
"""The name of the .desktop file; the window carries it too, so that the desktop knows which window is whose."""
PNG_SIZES = (48, 128, 256)
GROUND, MAT = "#F4F2ED", "#1F5C56"
MEDIA_TYPES = (
    *("video/mp4", "video/x-matroska", "video/webm", "video/quicktime", "video/x-msvideo", "video/mpeg"),
    *("audio/mpeg", "audio/mp4", "audio/ogg", "audio/flac"),
)


def install_launcher(program: Path, share: Path | None = None) -> tuple[Path, ...]:
    """Put Matside into the menu; what was put there before is replaced.

    Args:
        program: The ``matside`` to start; absolute.
        share: The user's folder for data of programs; ``XDG_DATA_HOME`` where none is given.

    Returns:
        The files that are there now.

    Raises:
        OSError: A file cannot be written.
    """
    folder = share or user_data_path()
    files = _files(folder)
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
    entry, vector, *pictures = files
    vector.write_text(icon_svg(), encoding="utf-8")
    for size, file in zip(PNG_SIZES, pictures, strict=True):
        _draw(vector, file, size)
    entry.write_text(desktop_entry(program), encoding="utf-8")
    entry.chmod(0o755)
    _tell_desktop(folder)
    return files


def remove_launcher(share: Path | None = None) -> tuple[Path, ...]:
    """Take Matside out of the menu.

    Returns:
        The files that were there and are gone now.

    Raises:
        OSError: A file cannot be removed.
    """
    folder = share or user_data_path()
    present = tuple(file for file in _files(folder) if file.exists())
    for file in present:
        file.unlink()
    _tell_desktop(folder)
    return present


def desktop_entry(program: Path) -> str:
    """Write the .desktop file."""
    lines = {
        "Type": "Application",
        "Version": "1.5",
        "Name": "Matside",
        "GenericName": "Class Player",
        "Comment": "Play follow-along class videos beside the mat",
        "Exec": f"{_quoted(str(program))} %F",
        "Icon": APP_ID,
        "Terminal": "false",
        "StartupNotify": "true",
        "StartupWMClass": APP_ID,
        "Categories": _list(["AudioVideo", "Video", "Player", "Sports"]),
        "Keywords": _list(["yoga", "stretching", "exercise", "back", "class", "video"]),
        "MimeType": _list(MEDIA_TYPES),
    }
    return "[Desktop Entry]\n" + "".join(f"{key}={value}\n" for key, value in lines.items())


def _list(words: Iterable[str]) -> str:
    return "".join(f"{word};" for word in words)


def _quoted(argument: str) -> str:
    """Quote an argument of ``Exec``: first as such, then as a string of the file, in which a backslash is doubled."""
    for sign in '\\"`$':
        argument = argument.replace(sign, f"\\{sign}")
    return f'"{argument}"'.replace("%", "%%").replace("\\", "\\\\").replace("\n", "\\n")


def icon_svg() -> str:
    """Draw the icon: the mat, rolled up, its end lying on the floor; the form is that of ``Spiral.qml``."""
    side, stroke, turns, steps = 150.0, 21.0, 2.0, 90
    left, top, tail = 36.0, 54.0, 138.0
    radius = side / 2 - stroke / 2
    points = []
    for step in range(steps + 1):
        part = step / steps
        angle = math.pi / 2 - turns * 2 * math.pi * (1 - part)
        away = radius * (0.14 + 0.86 * part)
        points.append((left + side / 2 + away * math.cos(angle), top + side / 2 + away * math.sin(angle)))
    points.append((left + side / 2 + tail * 0.78, top + side - stroke / 2))
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256">\n'
        f'  <rect x="8" y="8" width="240" height="240" rx="56" fill="{GROUND}"/>\n'
        f'  <polyline points="{path}" fill="none" stroke="{MAT}" stroke-width="{stroke:g}"'
        ' stroke-linecap="round" stroke-linejoin="round"/>\n'
        "</svg>\n"
    )


def _files(share: Path) -> tuple[Path, ...]:
    icons = share / "icons" / "hicolor"
    return (
        share / "applications" / f"{APP_ID}.desktop",
        icons / "scalable" / "apps" / f"{APP_ID}.svg",
        *(icons / f"{size}x{size}" / "apps" / f"{APP_ID}.png" for size in PNG_SIZES),
    )


def _draw(vector: Path, picture: Path, size: int) -> None:
    """Draw the icon as a PNG of ``size`` pixels; needs no display."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - only this command draws; the others start without Qt
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(vector)).render(painter)
    painter.end()
    if not image.save(str(picture)):
        raise OSError(f"{picture} cannot be written")


def _tell_desktop(share: Path) -> None:
    """Let the desktop look again: at the icons by their folder's date, at the media types by its own program."""
    with suppress(OSError):
        os.utime(share / "icons" / "hicolor")
    program = shutil.which("update-desktop-database")
    if program:
        with suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run([program, "-q", str(share / "applications")], check=False, timeout=20, capture_output=True)


def find_program() -> Path:
    """Find the ``matside`` that is running now, wherever its environment lies.

    Raises:
        OSError: This Matside was not installed, so that nothing could start it.
    """
    program = Path(sys.executable).with_name("matside")
    if not program.exists():
        raise FileNotFoundError(f"{program} is missing; install Matside first")
    return program
