"""Where the data lies, and where what belongs to this machine only."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path, user_state_path

if TYPE_CHECKING:
    from collections.abc import Mapping

APP_NAME = "matside"
DATA_VARIABLE = "MATSIDE_DATA"
STATE_VARIABLE = "MATSIDE_STATE"


def data_folder(argument: Path | None, environ: Mapping[str, str]) -> Path:
    """Find the data folder: the argument, else ``MATSIDE_DATA``, else the platform's folder for this user.

    Args:
        argument: What ``--data`` says; ``None`` where it was not given.
        environ: The environment of the process.

    Returns:
        An absolute path; nothing need be there yet.
    """
    if argument is not None:
        return _absolute(argument)
    named = environ.get(DATA_VARIABLE)
    return _absolute(named) if named else user_data_path(APP_NAME, appauthor=False)


def local_folder(data: Path, *, is_given: bool, environ: Mapping[str, str]) -> Path:
    """Find the folder for what belongs to this machine only.

    Args:
        data: The data folder.
        is_given: The data folder came from ``--data``: then everything stays below it, unless ``MATSIDE_STATE`` is set.
        environ: The environment of the process.

    Returns:
        An absolute path; one folder for each data folder, told apart by a hash of its real path.
    """
    named = environ.get(STATE_VARIABLE)
    if is_given and not named:
        return data / ".local"
    base = _absolute(named) if named else user_state_path(APP_NAME, appauthor=False)
    return base / folder_hash(data)


def _absolute(path: Path | str) -> Path:
    """Make a path absolute; ``~name`` of a user that nobody knows stays as it is written."""
    return Path(os.path.expanduser(path)).absolute()


def folder_hash(data: Path) -> str:
    """Name a data folder by 12 hexadecimal digits of a hash of its real path."""
    return sha256(os.fsencode(os.path.realpath(data))).hexdigest()[:12]
