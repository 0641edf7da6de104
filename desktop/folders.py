"""Where one start of Matside keeps its data, its state and its pictures."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from routines.store.folders import APP_NAME, data_folder, folder_hash, local_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

_MACHINE_ID_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one start; none of them need exist yet. All absolute.

    Attributes:
        data: The person's own record; may lie in a folder that is synced between machines.
        local: State of this machine alone: lock, unfinished session, places of videos, log.
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
        environment: The environment of the process; ``MATSIDE_STATE`` moves the machine's own state.
    """
    chosen = data_folder(data, environment)
    local = local_folder(chosen, is_given=data is not None, environ=environment)
    return Folders(chosen, local, user_cache_path(APP_NAME, appauthor=False) / folder_hash(chosen))


def device_id(machine_id_files: tuple[Path, ...] = _MACHINE_ID_FILES) -> str:
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
    return hashlib.sha256(f"{machine} {APP_NAME}".encode()).hexdigest()[:8]
