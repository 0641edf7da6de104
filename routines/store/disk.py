"""Every operation on a disk that the store makes, each as small as the operating system offers it.

Tests stand in for this class to lose power, fill the disk or fail at any one operation.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from errno import EIO, ENOSPC, ENOSYS
from typing import TYPE_CHECKING, Protocol

from filelock import FileLock, Timeout

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_BINARY: int = getattr(os, "O_BINARY", 0)
_HALF_DONE = ".tmp"
"""Ends the name of a file that is not yet whole; before it stands the number of the process that writes it."""
_POLL = 0.01
"""Seconds between two looks at a lock that another one holds."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a folder says of one name in it; ``size`` in bytes, ``changed_ns`` in nanoseconds of the wall clock."""

    name: str
    size: int
    changed_ns: int
    inode: int
    is_file: bool


class Lock(Protocol):
    """A lock that is held until it is released or the process ends."""

    def release(self) -> None:
        """Let the next one have it."""


def _entry(name: str, status: os.stat_result) -> Entry:
    return Entry(name, status.st_size, status.st_mtime_ns, status.st_ino, stat.S_ISREG(status.st_mode))


class Disk:
    """The real disk. Every method may raise ``OSError``."""

    def make_folder(self, folder: Path) -> bool:
        """Make one folder whose parent exists.

        Returns:
            False where it was there already.
        """
        try:
            os.mkdir(folder, 0o700)
        except FileExistsError:
            return False
        return True

    def is_folder(self, path: Path) -> bool:
        """Tell whether a folder is there."""
        return path.is_dir()

    def entries(self, folder: Path) -> tuple[Entry, ...]:
        """List a folder in order of names; what cannot be looked at counts as no file."""
        found = []
        with os.scandir(folder) as listing:
            for item in listing:
                entry = Entry(item.name, 0, 0, 0, is_file=False)
                with suppress(OSError):
                    entry = _entry(item.name, item.stat())
                found.append(entry)
        return tuple(sorted(found, key=lambda entry: entry.name))

    def read(self, path: Path, offset: int = 0) -> bytes:
        """Read a file from ``offset`` in bytes to its end."""
        with path.open("rb") as file:
            file.seek(offset)
            return file.read()

    def create(self, path: Path) -> int:
        """Make a new file for appending; ``FileExistsError`` where the name is taken."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | _BINARY, 0o600)

    def open_append(self, path: Path) -> int:
        """Open a file that exists for appending."""
        return os.open(path, os.O_WRONLY | os.O_APPEND | _BINARY)

    def look(self, handle: int) -> Entry:
        """Say what an open file is now; its name stays empty."""
        return _entry("", os.fstat(handle))

    def write(self, handle: int, data: bytes) -> None:
        """Write everything in one call; a half-taken write is an error."""
        if os.write(handle, data) != len(data):
            raise OSError(ENOSPC, os.strerror(ENOSPC))

    def sync(self, handle: int) -> None:
        """Return when the content of the file has reached the disk itself."""
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415 - absent on Windows

            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        else:
            os.fsync(handle)

    def close(self, handle: int) -> None:
        """Close a file."""
        os.close(handle)

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in a folder have reached the disk itself."""
        if sys.platform == "win32":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def replace(self, source: Path, target: Path) -> None:
        """Give a file the name of another one, which ends there, in one step."""
        os.replace(source, target)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        os.unlink(path)

    def try_lock(self, path: Path, seconds: float = 0.0) -> Lock | None:
        """Take a lock, waiting for it at most so long.

        Returns:
            The lock; ``None`` where another one holds it. ``OSError`` where no lock can be had.
        """
        lock = FileLock(path, timeout=seconds, thread_local=False)
        try:
            lock.acquire(poll_interval=_POLL)
        except Timeout:
            return None
        except NotImplementedError as error:
            raise OSError(ENOSYS, os.strerror(ENOSYS), str(path)) from error
        return lock

    def is_running(self, process: int) -> bool:
        """Tell whether a process of this machine is alive; where that cannot be asked, it counts as alive."""
        if sys.platform == "win32":
            return True
        try:
            os.kill(process, 0)
        except PermissionError:
            return True
        except (OSError, OverflowError):
            return False
        return True


def make_folders(disk: Disk, folder: Path) -> None:
    """Make a folder and those above it, so that a power cut cannot take them back.

    Raises:
        OSError: When one of them cannot be made.
    """
    if disk.is_folder(folder):
        return
    make_folders(disk, folder.parent)
    if disk.make_folder(folder):
        disk.sync_folder(folder.parent)


def settle_folder(disk: Disk, folder: Path) -> None:
    """Make a folder, and make sure of those above it too: an earlier run may have ended before it had.

    Raises:
        OSError: When it cannot be made or made sure of; a folder above that may not be opened is passed over.
    """
    make_folders(disk, folder)
    disk.sync_folder(folder)
    for parent in folder.parents:
        with suppress(PermissionError):
            disk.sync_folder(parent)


def sweep(disk: Disk, folder: Path) -> None:
    """Remove the half-written files that killed processes left in a folder.

    Raises:
        OSError: When the folder cannot be listed or one of them cannot be removed.
    """
    for entry in disk.entries(folder):
        process = entry.name.removesuffix(_HALF_DONE).rpartition(".")[2]
        if entry.name.endswith(_HALF_DONE) and process.isdecimal() and not disk.is_running(int(process)):
            disk.remove(folder / entry.name)


def replace_file(disk: Disk, path: Path, data: bytes, check: Callable[[bytes], bool] | None = None) -> None:
    """Put new content under a name, all or nothing, also when power fails at any moment.

    Args:
        disk: Where the file is.
        path: Its name.
        data: Its content.
        check: Looks at what a reader gets, before it is given the name; False keeps the old content.

    Raises:
        OSError: When it did not succeed; the old content stays.
    """
    fresh = path.with_name(f"{path.name}.{os.getpid()}{_HALF_DONE}")
    with suppress(FileNotFoundError):
        disk.remove(fresh)
    handle = disk.create(fresh)
    try:
        try:
            disk.write(handle, data)
            disk.sync(handle)
        finally:
            disk.close(handle)
        if check is not None and not check(disk.read(fresh)):
            raise OSError(EIO, os.strerror(EIO))
        disk.replace(fresh, path)
    except OSError:
        with suppress(OSError):
            disk.remove(fresh)
        raise
    disk.sync_folder(path.parent)
