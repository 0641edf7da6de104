"""Finding libVLC on this machine, and its binding."""

from __future__ import annotations

import ctypes
import os
from typing import TYPE_CHECKING

from media.errors import NoEngine

if TYPE_CHECKING:
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
    # Told the name, the binding does not run ldconfig and a compiler to look for it.
    is_told = _LIBRARY_VARIABLE in os.environ
    os.environ.setdefault(_LIBRARY_VARIABLE, _LIBRARY)
    try:
        import vlc  # noqa: PLC0415 - takes long, and fails where libVLC is missing
    except (OSError, ImportError, NameError, AttributeError, NotImplementedError) as error:
        msg = f"VLC is installed but does not load: {error}"
        raise NoEngine(msg) from error
    except SystemExit as error:
        # So the binding answers where the variable names a file that is no libVLC.
        msg = f"VLC does not load from {os.environ.get(_LIBRARY_VARIABLE)}, which {_LIBRARY_VARIABLE} names."
        raise NoEngine(msg) from error
    finally:
        if not is_told:
            os.environ.pop(_LIBRARY_VARIABLE, None)
    return vlc  # type: ignore[no-any-return]
