"""Starting again where the graphics card cannot be used: then the processor draws the window."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

NO_GRAPHICS: Final = 3
"""The exit code of a start whose window could not be drawn; nobody outside sees it."""
_BACKEND: Final = "QT_QUICK_BACKEND"
_SOFTWARE: Final = "software"
_FAILED: Final = 1


def draw_in_software(
    environment: MutableMapping[str, str] = os.environ, execute: Callable[[str, list[str]], object] = os.execv
) -> int:
    """Start the same command again with a window that needs no graphics card.

    Args:
        environment: That of the process; it is handed on.
        execute: What puts a program in the place of this one.

    Returns:
        Only where that was done before, or cannot be done: the exit code of a failure.
    """
    if environment.get(_BACKEND) != _SOFTWARE:
        environment[_BACKEND] = _SOFTWARE
        try:
            execute(sys.executable, [sys.executable, *sys.orig_argv[1:]])
        except OSError as error:
            sys.stderr.write(f"Matside cannot start again without the graphics card: {error.strerror}.\n")
    return _FAILED
