"""Appending to the ledger: durable when it returns, and in doubt always into a new file."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from routines.store.disk import settle_folder
from routines.store.ledger_line import header
from routines.store.schema import MIN_READER, SCHEMA
from routines.store.segment import checksum, segment_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from routines.store.disk import Disk, Entry

SEGMENT_LIMIT = 1_000_000
"""Bytes; a segment that would grow beyond is followed by the next."""


@dataclass(slots=True)
class OwnSegment:
    """The segment that is being appended to, as we left it; sizes in bytes."""

    number: int
    entry: Entry
    records: int
    checksum: int


class SegmentWriter:
    """The one who appends to the segments of this device in this process; used under the ledger's write lock.

    Attributes:
        segment: The segment to go on with; ``None`` before the first and after a doubt.
        next_number: No segment with this number or a higher one was seen.
        abandoned: Names of segments whose last write failed: what they hold beyond the lines called saved is unsure.
    """

    def __init__(self, disk: Disk, folder: Path, device: str, limit: int = SEGMENT_LIMIT) -> None:
        self._disk = disk
        self._folder = folder
        self._device = device
        self._limit = limit
        self._is_settled = False
        self.segment: OwnSegment | None = None
        self.next_number = 1
        self.abandoned: set[str] = set()

    def name(self, number: int) -> str:
        """Name one of this device's segments."""
        return segment_name(self._device, number)

    def append(self, lines: Sequence[bytes]) -> list[OwnSegment]:
        """Append lines and return when all of them have reached the disk.

        Returns:
            The segments that were written, as they are now.

        Raises:
            OSError: When they could not be saved; whatever was touched is never written to again.
        """
        written: list[OwnSegment] = []
        try:
            for group in self._groups(lines):
                self.segment = self._append_group(group)
                written.append(self.segment)
        except OSError:
            if self.segment is not None:
                self.abandoned.add(self.name(self.segment.number))
            self.segment = None
            raise
        return written

    def _groups(self, lines: Sequence[bytes]) -> Iterator[list[bytes]]:
        group: list[bytes] = []
        room = self._limit - (self.segment.entry.size if self.segment else 0)
        for line in lines:
            if group and len(line) > room:
                yield group
                group, room = [], self._limit
            group.append(line)
            room -= len(line)
        if group:
            yield group

    def _append_group(self, group: list[bytes]) -> OwnSegment:
        self._settle()
        data = b"".join(group)
        if self.segment is not None and self.segment.entry.size + len(data) <= self._limit:
            grown = self._extend(self.segment, data, len(group))
            if grown is not None:
                return grown
        return self._begin(data, len(group))

    def _settle(self) -> None:
        if not self._is_settled:
            settle_folder(self._disk, self._folder)
            self._is_settled = True

    def _extend(self, segment: OwnSegment, data: bytes, count: int) -> OwnSegment | None:
        """Append to the segment; ``None`` where another one touched it too, so that nothing is sure."""
        try:
            handle = self._disk.open_append(self._folder / self.name(segment.number))
        except FileNotFoundError:
            return None
        try:
            if not self._is_as_left(self._disk.look(handle), segment):
                return None
            entry = self._put(handle, data)
        finally:
            self._disk.close(handle)
        if not self._is_as_left(entry, segment, len(data)):
            return None
        return OwnSegment(segment.number, entry, segment.records + count, checksum(data, segment.checksum))

    @staticmethod
    def _is_as_left(now: Entry, segment: OwnSegment, grown: int = 0) -> bool:
        return now.size == segment.entry.size + grown and now.inode == segment.entry.inode

    def _put(self, handle: int, data: bytes) -> Entry:
        self._disk.write(handle, data)
        self._disk.sync(handle)
        return self._disk.look(handle)

    def _begin(self, data: bytes, count: int) -> OwnSegment:
        data = header(self._device, SCHEMA, MIN_READER) + data
        handle = self._create()
        path = self._folder / self.name(self.next_number - 1)
        try:
            try:
                entry = self._put(handle, data)
            finally:
                self._disk.close(handle)
            self._disk.sync_folder(self._folder)
        except OSError:
            self.abandoned.add(path.name)
            with suppress(OSError):  # Nothing in it was ever called saved; a full disk must not collect empty files.
                self._disk.remove(path)
            raise
        return OwnSegment(self.next_number - 1, entry, count, checksum(data))

    def _create(self) -> int:
        while True:
            number = self.next_number
            self.next_number += 1
            with suppress(FileExistsError):
                return self._disk.create(self._folder / self.name(number))
