"""A second copy of the ledger on this machine: a mirror that grows with it, and a checked zip a day.

What is missing or damaged in the ledger comes back from them as new lines; nothing is repaired in place.
"""

from __future__ import annotations

import struct
import zlib
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from routines.store.backup_calendar import surplus
from routines.store.disk import replace_file
from routines.store.errors import NotSaved
from routines.store.json_value import number
from routines.store.local_file import LocalFolder
from routines.store.segment import SUFFIX, read_content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from routines.store.disk import Disk
    from routines.store.json_value import Json
    from routines.store.ledger import Ledger

SEEN = "seen.json"
_LOCK = "lock"
_ZIP = ".zip"
_BROKEN_ZIP = (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, struct.error)


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back: how many entries, and what from, in words."""

    entries: int
    source: str


class Backup:
    """The copies of one ledger; used by one worker."""

    def __init__(self, disk: Disk, local: Path, ledger: Ledger, now: Callable[[], datetime]) -> None:
        self._disk = disk
        self._local = LocalFolder(disk, local)
        self._folder = LocalFolder(disk, local / "backups")
        self._mirror = LocalFolder(disk, local / "backups" / "mirror")
        self._ledger = ledger
        self._now = now

    def back_up(self, *, with_zip: bool = True) -> None:
        """Copy what the ledger has grown by, and pack the zip of today; nothing where another process is about it.

        Raises:
            NotSaved: When that did not reach the disk; the copies made so far stay good.
        """
        with self._copying() as is_ours:
            if is_ours:
                self._mirror_what_grew()
                self._note_seen()
                if with_zip:
                    self._zip_today()

    @contextmanager
    def _copying(self) -> Iterator[bool]:
        """Let one process at a time copy: two that append to one file would spoil it.

        Yields:
            Whether this is the one; also where no lock can be had.
        """
        self._folder.settle()
        self._mirror.settle()
        try:
            lock = self._disk.try_lock(self._folder.path / _LOCK)
        except OSError:
            yield True
            return
        try:
            yield lock is not None
        finally:
            if lock is not None:
                lock.release()

    def _mirror_what_grew(self) -> None:
        try:
            there = self._mirrored()
            for name, mark in self._ledger.marks.items():
                size = there.get(name)
                if mark.is_ours and not mark.trouble and mark.offset > (size or 0):
                    data = self._grown(name, size or 0, mark.offset)
                    if data:
                        self._append(self._mirror.path / name, data, is_new=size is None)
        except OSError as error:
            raise NotSaved.because(error) from error

    def _grown(self, name: str, start: int, end: int) -> bytes:
        """Read the bytes of a file of the ledger from ``start`` to ``end``; empty where it has gone meanwhile."""
        with suppress(OSError):
            return self._disk.read(self._ledger.folder / name, start)[: end - start]
        return b""

    def _zip_today(self) -> None:
        """Pack the ledger where today has no zip yet, read it back, and only then give it its name; old zips go."""
        path = self._folder.path / f"{self._now():%Y-%m-%d}{_ZIP}"
        if path.name in self._zips() or not any(mark.is_ours for mark in self._ledger.marks.values()):
            return
        try:
            data = self._packed()
            replace_file(self._disk, path, data, lambda back: back == data and _is_whole_zip(back))
            for name in surplus(self._zips()):
                self._disk.remove(self._folder.path / name)
        except OSError as error:
            raise NotSaved.because(error) from error

    def restore(self) -> Restored | None:
        """Bring back what the ledger lost since it was last noted; the newest change of each thing is enough.

        Returns:
            What came back; ``None`` where nothing was missing.

        Raises:
            NotSaved: When it could not be written; it will be tried again at the next start.
            OSError: When the copies cannot be listed.
        """
        for name in self._mirrored():
            self._ledger.pass_over(name)
        if not self._has_lost():
            return None
        entries, sources = 0, []
        for source, files in self._copies():
            count = sum(self._take_back(name, data) for name, data in files.items())
            if count:
                entries += count
                sources.append(source)
        return Restored(entries, sources[0]) if sources else None

    def _take_back(self, name: str, data: bytes) -> int:
        content = read_content(data, None, self._ledger.upcasts)
        mark = self._ledger.marks.get(name)
        count = self._ledger.take_back(content)
        if mark is not None and content.is_clean and content.size >= mark.offset:
            mark.mended = mark.bad_lines
        return count

    def _has_lost(self) -> bool:
        has_lost = False
        for name, seen in self._local.read(SEEN).items():
            mark = self._ledger.marks.get(name)
            if not isinstance(seen, dict):
                continue
            if (
                mark is None
                or mark.trouble
                or mark.offset < number(seen, "size")
                or mark.bad_lines > number(seen, "bad_lines")
            ):
                has_lost = True
            else:
                mark.mended = int(number(seen, "mended"))
        return has_lost

    def _note_seen(self) -> None:
        seen: dict[str, Json] = {
            name: {
                "size": mark.offset,
                "records": mark.records,
                "crc": mark.checksum,
                "bad_lines": mark.bad_lines,
                "mended": mark.mended,
            }
            for name, mark in self._ledger.marks.items()
            if mark.is_ours
        }
        if seen and seen != self._local.read(SEEN):
            self._local.write(SEEN, seen)

    def _append(self, path: Path, data: bytes, *, is_new: bool) -> None:
        handle = self._disk.create(path) if is_new else self._disk.open_append(path)
        try:
            self._disk.write(handle, data)
            self._disk.sync(handle)
        finally:
            self._disk.close(handle)
        if is_new:
            self._disk.sync_folder(path.parent)

    def _packed(self) -> bytes:
        buffer = BytesIO()
        with ZipFile(buffer, "w", ZIP_DEFLATED) as packed:
            for name, mark in self._ledger.marks.items():
                if mark.is_ours and not mark.trouble:
                    packed.writestr(name, self._disk.read(self._ledger.folder / name)[: mark.offset])
        return buffer.getvalue()

    def _mirrored(self) -> dict[str, int]:
        """List the mirror: names and sizes in bytes."""
        try:
            return {entry.name: entry.size for entry in self._disk.entries(self._mirror.path)}
        except FileNotFoundError:
            return {}

    def _zips(self) -> list[str]:
        with suppress(OSError):
            return [entry.name for entry in self._disk.entries(self._folder.path) if entry.name.endswith(_ZIP)]
        return []

    def _copies(self) -> Iterator[tuple[str, dict[str, bytes]]]:
        """Walk the mirror and then the zips, the newest first; one that cannot be read is passed over."""
        with suppress(OSError):
            names = [name for name in self._mirrored() if name.endswith(SUFFIX)]
            yield "the copy on this machine", {name: self._disk.read(self._mirror.path / name) for name in names}
        for name in sorted(self._zips(), reverse=True):
            with suppress(OSError):
                yield f"the backup of {name.removesuffix(_ZIP)}", unpacked(self._disk.read(self._folder.path / name))


def unpacked(data: bytes) -> dict[str, bytes]:
    """Read the files of a zip whose checksums are right; empty where any of it is wrong."""
    try:
        with ZipFile(BytesIO(data)) as packed:
            return {name: packed.read(name) for name in packed.namelist()}
    except _BROKEN_ZIP:
        return {}


def _is_whole_zip(data: bytes) -> bool:
    """Tell whether a zip can be read to the end and every file in it holds lines of ours."""
    contents = [read_content(content, None, ()) for content in unpacked(data).values()]
    return bool(contents) and all(content.is_ours for content in contents)
