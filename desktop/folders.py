"""Where Matside keeps its data, its state and its pictures on this machine."""

from __future__ import annotations

import hashlib
import os
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from collections.abc import Mapping

APP_ID = "matside"


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one start; none of them need exist yet. All absolute.

    Attributes:
        data: The person's own record; may lie in a folder that is synced between machines.
        local: State of this machine alone: lock, unfinished session, places of videos, backups, log.
        cache: Posters and thumbnails; can be deleted at any time.
    """

    data: Path
    local: Path
    cache: Path

    @property
    def log(self) -> Path:
        """The log file."""
        return self.local / "matside.log"


def find_folders(data: Path | None, environment: Mapping[str, str]) -> Folders:
    """Choose the folders of this start.

    Args:
        data: What ``--data`` names; wins over ``MATSIDE_DATA``, which wins over the platform's data folder.
        environment: ``MATSIDE_STATE`` names the folder for the machine's own state, which otherwise is the
            platform's, or ``.local`` inside a folder that ``--data`` names.

    Returns:
        The folders. State and pictures are kept apart for each data folder, by its real path.
    """
    named = environment.get("MATSIDE_DATA", "")
    chosen = data or (Path(named) if named else platformdirs.user_data_path(APP_ID, appauthor=False))
    real = Path(os.path.realpath(chosen.expanduser()))
    mark = folder_mark(real)
    state = environment.get("MATSIDE_STATE", "")
    if state:
        local = Path(os.path.realpath(Path(state).expanduser())) / mark
    elif data is not None:
        local = real / ".local"
    else:
        local = platformdirs.user_state_path(APP_ID, appauthor=False) / mark
    return Folders(real, local, platformdirs.user_cache_path(APP_ID, appauthor=False) / mark)


def folder_mark(folder: Path) -> str:
    """Name a folder by 16 hex digits of its real path, so that one data folder has one name however it was written."""
    return hashlib.sha256(os.fsencode(os.path.realpath(folder))).hexdigest()[:16]


def device_id(machine_id_files: tuple[Path, ...] = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))) -> str:
    """Name this machine by 8 hex digits that say nothing of it outside Matside.

    Args:
        machine_id_files: Where the system keeps its own id; the hardware address stands in where none can be read.
    """
    for file in machine_id_files:
        try:
            machine = file.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            continue
        if machine:
            break
    else:
        machine = f"{uuid.getnode():012x}"
    return hashlib.sha256(f"{machine} {APP_ID}".encode()).hexdigest()[:8]
