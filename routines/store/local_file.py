"""One small JSON file of this machine, replaced as a whole."""

from __future__ import annotations

import json
from threading import RLock
from typing import TYPE_CHECKING

from routines.store.disk import make_folders, replace_file
from routines.store.errors import NotSaved

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from routines.store.disk import Disk
    from routines.store.json_value import Json, JsonObject


def read_json(disk: Disk, path: Path) -> JsonObject:
    """Read an object from a file; empty where there is none or it holds something else."""
    try:
        value = json.loads(disk.read(path))
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def write_json(disk: Disk, path: Path, value: Mapping[str, Json]) -> None:
    """Replace a file; it is on the disk when this returns.

    Raises:
        NotSaved: When it is not; the old content stays.
    """
    try:
        make_folders(disk, path.parent)
        replace_file(disk, path, json.dumps(value).encode())
    except OSError as error:
        raise NotSaved.because(error) from error


class LocalFile:
    """Values by name in one file; disk first, memory second. From any thread."""

    def __init__(self, disk: Disk, path: Path) -> None:
        self._disk = disk
        self._path = path
        self._write_lock = RLock()
        self._values: JsonObject = read_json(disk, path)

    def get(self, name: str) -> Json:
        """Return a value; ``None`` where there is none."""
        return self._values.get(name)

    def snapshot(self) -> JsonObject:
        """Return all values; they must not be altered."""
        return self._values

    def update(self, changes: Mapping[str, Json]) -> frozenset[str]:
        """Change values (``None`` forgets one); what another process put into the file meanwhile is kept.

        Returns:
            The names whose values are different now.

        Raises:
            NotSaved: When it did not reach the disk.
        """
        with self._write_lock:
            before = self._values
            fresh = {**read_json(self._disk, self._path), **changes}
            fresh = {name: value for name, value in fresh.items() if value is not None}
            write_json(self._disk, self._path, fresh)
            self._values = fresh
            return frozenset(name for name in before.keys() | fresh.keys() if before.get(name) != fresh.get(name))
