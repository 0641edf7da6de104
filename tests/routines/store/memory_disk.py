"""A disk in memory that can lose power, be killed, fill up or fail at any one operation.

It keeps what the rules of POSIX promise and nothing more: content survives a power cut up to the last sync of the file,
names survive up to the last sync of their folder, later changes of names survive as a prefix of their order.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from routines.store.disk import Disk, Entry

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = None


@dataclass
class Inode:
    """A file: its content as programs see it, and the part that has reached the platters."""

    number: int
    content: bytes = b""
    synced: bytes = b""
    changed: int = 0


@dataclass
class NameChange:
    """One change of names; a target of ``None`` in ``added`` is a folder."""

    folder: Path
    added: dict[Path, Inode | None] = field(default_factory=dict)
    removed: tuple[Path, ...] = ()

    def apply(self, names: dict[Path, Inode | None]) -> None:
        for path in self.removed:
            names.pop(path, None)
        names.update(self.added)


@dataclass
class MemoryLock:
    held: set[Path]
    path: Path

    def release(self) -> None:
        self.held.discard(self.path)


@dataclass
class Fault:
    """Fail the operation with the number ``at`` (from 0), or all from it on; ``is_half`` writes half before."""

    at: int
    errno: int
    is_for_good: bool = False
    is_half: bool = False

    def hits(self, number: int) -> bool:
        return number == self.at or (self.is_for_good and number > self.at)


class MemoryDisk(Disk):
    """The disk; ``ignores`` names the syncs that it only pretends to do, by "file" or "folder" and the path."""

    def __init__(self, ignores: Callable[[str, Path], bool] = lambda kind, path: False) -> None:
        self.names: dict[Path, Inode | None] = {Path("/"): FOLDER}
        self.kept: dict[Path, Inode | None] = {Path("/"): FOLDER}
        self.pending: list[NameChange] = []
        self.ignores = ignores
        self.operations = 0
        self.fault: Fault | None = None
        self.is_read_only = False
        self.has_locks = True
        self.unreadable: set[Path] = set()
        self.running: set[int] = {os.getpid()}
        self.before_operation: Callable[[MemoryDisk], None] | None = None
        self._handles: dict[int, tuple[Path, Inode]] = {}
        self._locks: set[Path] = set()
        self._numbers = count(1)

    # What happens to a disk.

    def killed(self) -> MemoryDisk:
        """Return the disk as the next process finds it after this one was killed."""
        after = MemoryDisk(self.ignores)
        copies = {id(node): Inode(node.number, node.content, node.synced, node.changed) for node in self._inodes()}

        def copy(names: dict[Path, Inode | None]) -> dict[Path, Inode | None]:
            return {path: copies[id(node)] if node else None for path, node in names.items()}

        after.names, after.kept = copy(self.names), copy(self.kept)
        after.pending = [NameChange(item.folder, copy(item.added), item.removed) for item in self.pending]
        after._numbers = count(next(self._numbers))
        return after

    def after_power_cut(self, kept_names: int, keep: Callable[[bytes, bytes], bytes]) -> MemoryDisk:
        """Return the disk as it is after a power cut.

        Args:
            kept_names: How many of the unsynced changes of names survive.
            keep: From the synced and the whole content of a file, what is left of it.
        """
        after = self.killed()
        for change in after.pending[:kept_names]:
            change.apply(after.kept)
        after.names = {path: node for path, node in after.kept.items() if all(p in after.kept for p in path.parents)}
        for node in {id(node): node for node in after.names.values() if node}.values():
            node.content = node.synced = keep(node.synced, node.content)
        after.kept, after.pending = dict(after.names), []
        return after

    def put(self, path: Path, content: bytes) -> None:
        """Let somebody else write a file."""
        for folder in [*reversed(path.parents)]:
            self.names.setdefault(folder, FOLDER)
            self.kept.setdefault(folder, FOLDER)
        number = next(self._numbers)
        self.names[path] = self.kept[path] = Inode(number, content, content, number)

    def content(self, path: Path) -> bytes:
        node = self.names[path]
        assert node is not None
        return node.content

    def files(self, folder: Path) -> dict[str, bytes]:
        return {path.name: node.content for path, node in self.names.items() if node and path.parent == folder}

    def _inodes(self) -> list[Inode]:
        changes = [node for item in self.pending for node in item.added.values()]
        opened = [node for _, node in self._handles.values()]
        return [node for node in [*self.names.values(), *self.kept.values(), *changes, *opened] if node]

    def _operate(self, path: Path, handle: int | None = None, data: bytes = b"") -> None:
        if self.before_operation is not None:
            self.before_operation(self)
        number, self.operations = self.operations, self.operations + 1
        if self.is_read_only:
            raise OSError(30, os.strerror(30), str(path))
        if self.fault is not None and self.fault.hits(number):
            if self.fault.is_half and handle is not None:
                self._handles[handle][1].content += data[: len(data) // 2]
            raise OSError(self.fault.errno, os.strerror(self.fault.errno), str(path))

    def _change_names(self, change: NameChange) -> None:
        change.apply(self.names)
        self.pending.append(change)

    # What the store does with it.

    def make_folder(self, folder: Path) -> bool:
        self._operate(folder)
        if folder in self.names:
            return False
        self._change_names(NameChange(folder.parent, {folder: FOLDER}))
        return True

    def is_folder(self, path: Path) -> bool:
        return path in self.names and self.names[path] is FOLDER

    def entries(self, folder: Path) -> tuple[Entry, ...]:
        if not self.is_folder(folder):
            raise FileNotFoundError(folder)
        found = [(path.name, node) for path, node in self.names.items() if path.parent == folder and path != folder]
        return tuple(self._entry(name, node) for name, node in sorted(found, key=lambda item: item[0]))

    @staticmethod
    def _entry(name: str, node: Inode | None) -> Entry:
        return Entry(name, len(node.content), node.changed, node.number, True) if node else Entry(name, 0, 0, 0, False)

    def read(self, path: Path, offset: int = 0) -> bytes:
        node = self.names.get(path)
        if node is None:
            raise FileNotFoundError(path)
        if path in self.unreadable:
            raise OSError(5, os.strerror(5), str(path))
        return node.content[offset:]

    def create(self, path: Path) -> int:
        self._operate(path)
        if path in self.names:
            raise FileExistsError(path)
        if not self.is_folder(path.parent):
            raise FileNotFoundError(path)
        self._change_names(NameChange(path.parent, {path: Inode(next(self._numbers))}))
        return self._open(path)

    def open_append(self, path: Path) -> int:
        self._operate(path)
        return self._open(path)

    def _open(self, path: Path) -> int:
        node = self.names.get(path)
        if node is None:
            raise FileNotFoundError(path)
        handle = next(self._numbers)
        self._handles[handle] = (path, node)
        return handle

    def look(self, handle: int) -> Entry:
        return self._entry("", self._handles[handle][1])

    def write(self, handle: int, data: bytes) -> None:
        path, node = self._handles[handle]
        self._operate(path, handle, data)
        node.content += data
        node.changed = next(self._numbers)

    def sync(self, handle: int) -> None:
        path, node = self._handles[handle]
        self._operate(path)
        if not self.ignores("file", path):
            node.synced = node.content

    def close(self, handle: int) -> None:
        path, _ = self._handles.pop(handle)
        self._operate(path)

    def sync_folder(self, folder: Path) -> None:
        self._operate(folder)
        if not self.is_folder(folder):
            raise FileNotFoundError(folder)
        if self.ignores("folder", folder):
            return
        for change in self.pending:
            if change.folder == folder:
                change.apply(self.kept)
        self.pending = [change for change in self.pending if change.folder != folder]

    def replace(self, source: Path, target: Path) -> None:
        self._operate(source)
        self._change_names(NameChange(target.parent, {target: self.names[source]}, (source,)))

    def remove(self, path: Path) -> None:
        self._operate(path)
        if path not in self.names:
            raise FileNotFoundError(path)
        self._change_names(NameChange(path.parent, {}, (path,)))

    def is_running(self, process: int) -> bool:
        return process in self.running

    def try_lock(self, path: Path, seconds: float = 0.0) -> MemoryLock | None:
        if not self.has_locks:
            raise OSError(38, os.strerror(38), str(path))
        if path in self._locks:
            return None
        self._locks.add(path)
        return MemoryLock(self._locks, path)
