"""How the person set up their desktop: larger text, less motion. Asked of the desktop's own settings program."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SCHEMA = "org.gnome.desktop.interface"
_TIMEOUT = 3.0


@dataclass(frozen=True, slots=True)
class SystemLook:
    """What the desktop asks of its programs.

    Attributes:
        text_scale: How much larger than usual text is to be, more than 0.
        is_motion_reduced: Things should move less.
    """

    text_scale: float = 1.0
    is_motion_reduced: bool = False


def read_system_look(platform: str) -> SystemLook:
    """Ask ``gsettings``; where it is not there, nothing is asked for. Takes a while: not for the GUI thread.

    Args:
        platform: What Qt calls the window system. Under X11 the text scale is part of the screen's resolution, which
            Qt obeys by itself; it is passed over there, so that it is not applied twice.
    """
    program = shutil.which("gsettings")
    return SystemLook() if program is None else look_of(lambda key: _ask(program, key), platform)


def look_of(ask: Callable[[str], str], platform: str) -> SystemLook:
    """Understand the answers.

    Args:
        ask: Gives the value of a setting as ``gsettings`` prints it; empty where there is none.
        platform: What Qt calls the window system.
    """
    scale = 1.0
    if platform.startswith("wayland"):
        try:
            scale = float(ask("text-scaling-factor"))
        except ValueError:
            scale = 1.0
    return SystemLook(scale if scale > 0 else 1.0, ask("enable-animations") == "false")


def _ask(program: str, key: str) -> str:
    try:
        answer = subprocess.run(
            [program, "get", _SCHEMA, key], capture_output=True, text=True, timeout=_TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip()
