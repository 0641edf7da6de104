"""One small JSON file of this machine, replaced as a whole."""

from __future__ import annotations

import json
from threading import RLock
from typing import TYPE_CHECKING

from routines.store.disk import replace_file, settle_folder
from routines.store.errors import NotSaved

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from routines.store.disk import Disk
    from routines.store.json_value import Json, JsonObject


class LocalFolder:
    """A folder of small JSON files that belong to this machine; from any thread."""

    def __init__(self, disk: Disk, path: Path) -> None:
        self._disk = disk
        self._is_settled = False
        self.path = path

    def settle(self) -> None:
        """Make the folder, once, so that it outlives a power cut.

        Raises:
            NotSaved: When it cannot be made.
        """
        if self._is_settled:
            return
        try:
            settle_folder(self._disk, self.path)
        except OSError as error:
            raise NotSaved.because(error) from error
        self._is_settled = True

    def read(self, name: str) -> JsonObject:
        """Read an object from a file; empty where there is none or it holds something else."""
        try:
            value = json.loads(self._disk.read(self.path / name))
        except (OSError, ValueError, RecursionError):
            return {}
        return value if isinstance(value, dict) else {}

    def write(self, name: str, value: Mapping[str, Json]) -> None:
        """Replace a file; it is on the disk when this returns.

        Raises:
            NotSaved: When it is not.
        """
        self.settle()
        try:
            replace_file(self._disk, self.path / name, json.dumps(value).encode())
        except OSError as error:
            raise NotSaved.because(error) from error


class LocalFile:
    """Values by name in one file; disk first, memory second. From any thread."""

    def __init__(self, folder: LocalFolder, name: str) -> None:
        self._folder = folder
        self._name = name
        self._write_lock = RLock()
        self._values: JsonObject = folder.read(name)

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
            fresh = {**self._folder.read(self._name), **changes}
            fresh = {name: value for name, value in fresh.items() if value is not None}
            self._folder.write(self._name, fresh)
            self._values = json.loads(json.dumps(fresh))
            return frozenset(name for name in before.keys() | fresh.keys() if before.get(name) != fresh.get(name))
