"""One small JSON file of this machine, replaced as a whole."""

from __future__ import annotations

import json
from contextlib import contextmanager, suppress
from threading import RLock
from typing import TYPE_CHECKING

from routines.store.disk import replace_file, settle_folder, sweep
from routines.store.errors import NotSaved

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from routines.store.disk import Disk
    from routines.store.json_value import Json, JsonObject


_PATIENCE = 2.0
"""Seconds to wait while another process changes the same file; after them it is changed all the same."""


class LocalFolder:
    """A folder of small JSON files that belong to this machine; from any thread."""

    def __init__(self, disk: Disk, path: Path) -> None:
        self._disk = disk
        self._is_settled = False
        self.path = path

    def settle(self) -> None:
        """Make the folder, once, so that it outlives a power cut, and clear away what killed processes left half done.

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
        with suppress(OSError):
            sweep(self._disk, self.path)

    def read(self, name: str) -> JsonObject:
        """Read an object from a file; empty where there is none or it holds something else."""
        with suppress(OSError):
            return _object_in(self._disk.read(self.path / name)) or {}
        return {}

    def read_for_change(self, name: str) -> JsonObject | None:
        """Read an object that is to be written again, changed.

        Returns:
            ``None`` where there is none; what the file holds instead is put aside under the name with ``.damaged``.

        Raises:
            NotSaved: When the file is there and cannot be read: writing would lose what is in it.
        """
        path = self.path / name
        try:
            data = self._disk.read(path)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise NotSaved.because(error) from error
        value = _object_in(data)
        if value is None:
            with suppress(OSError):
                self._disk.replace(path, path.with_name(f"{name}.damaged"))
        return value

    @contextmanager
    def changing(self, name: str) -> Iterator[None]:
        """Order the processes that read a file, decide and write it; none is kept waiting for good.

        Raises:
            NotSaved: When the folder cannot be made.
        """
        self.settle()
        lock = None
        with suppress(OSError):
            lock = self._disk.try_lock(self.path / f"{name}.lock", _PATIENCE)
        try:
            yield
        finally:
            if lock is not None:
                lock.release()

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
        self._is_unsure = False
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
        with self._write_lock, self._folder.changing(self._name):
            kept = self._folder.read_for_change(self._name)
            fresh = {**(self._values if kept is None else kept), **changes}
            fresh = {name: value for name, value in fresh.items() if value is not None}
            self._is_unsure = True
            self._folder.write(self._name, fresh)
            self._is_unsure = False
            return self._take(json.loads(json.dumps(fresh)))

    def refresh(self) -> frozenset[str]:
        """Take in what another process wrote; a file that cannot be read now changes nothing.

        After a write that failed nobody knows what the file holds: nothing is taken in until one has succeeded.

        Returns:
            The names whose values are different now.
        """
        with self._write_lock:
            fresh = {} if self._is_unsure else self._folder.read(self._name)
            return self._take(fresh) if fresh else frozenset()

    def _take(self, fresh: JsonObject) -> frozenset[str]:
        before, self._values = self._values, fresh
        return frozenset(name for name in before.keys() | fresh.keys() if before.get(name) != fresh.get(name))


def _object_in(data: bytes) -> JsonObject | None:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
