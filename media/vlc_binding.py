"""Finding libVLC on this machine, and its binding."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from media.errors import NoEngine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

_LIBRARY = "libvlc.so.5"
_LIBRARY_VARIABLE = "PYTHON_VLC_LIB_PATH"


def check_vlc() -> None:
    """See whether libVLC is there, without the long import of its binding.

    Raises:
        NoEngine: if libVLC is not installed.
    """
    try:
        ctypes.CDLL(_LIBRARY)
    except OSError as error:
        msg = "VLC is not installed. Install it with: sudo apt install libvlc5 vlc-plugin-base"
        raise NoEngine(msg) from error


def load_vlc() -> ModuleType:
    """Import libVLC's binding.

    Raises:
        NoEngine: if libVLC is not installed or does not load.
    """
    check_vlc()
    try:
        with _told_where_it_is():
            import vlc  # noqa: PLC0415 - takes long, and fails where libVLC is missing
    except (OSError, ImportError, NameError, AttributeError, NotImplementedError) as error:
        msg = f"VLC is installed but does not load: {error}"
        raise NoEngine(msg) from error
    except SystemExit as error:
        # So the binding answers where the variable names a file that is no libVLC.
        msg = f"VLC does not load from {os.environ.get(_LIBRARY_VARIABLE)}, which {_LIBRARY_VARIABLE} names."
        raise NoEngine(msg) from error
    return vlc  # type: ignore[no-any-return]


@contextmanager
def _told_where_it_is() -> Iterator[None]:
    """Answer the binding's search, for which it would run ldconfig and a compiler.

    Its variable would do too, but the environment is left alone: this runs beside the window's thread, where Qt and
    the graphics driver read the environment, and one that grows meanwhile ends the process (setenv(3), MT-Unsafe).
    """
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: _LIBRARY if name == "vlc" else search(name)
    try:
        yield
    finally:
        ctypes.util.find_library = search
