"""The truth on disk: append-only files, read as a union, written by one device each."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from threading import RLock
from typing import TYPE_CHECKING

from routines.store.collector import paused_collector
from routines.store.errors import NotSaved, Obstacle
from routines.store.ledger_line import read_line, write_line
from routines.store.merged_tables import MergedTables
from routines.store.schema import MIN_READER, SCHEMA, UPCASTS, whole
from routines.store.segment import SUFFIX, checksum, read_content, segment_number
from routines.store.segment_writer import OwnSegment, SegmentWriter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from routines.store.disk import Disk, Entry
    from routines.store.json_value import JsonObject
    from routines.store.ledger_line import Line
    from routines.store.merged_tables import Change
    from routines.store.schema import Upcast
    from routines.store.segment import Content
    from routines.store.stamp_clock import StampClock

_LARGE = 1_000_000


@dataclass(slots=True)
class FileMark:
    """How far a file was read: ``offset`` in bytes, and what it was like then.

    Of its ``bad_lines``, ``mended`` ones are known from a copy.
    """

    entry: Entry
    offset: int = 0
    header: JsonObject | None = None
    records: int = 0
    bad_lines: int = 0
    checksum: int = 0
    mended: int = 0
    trouble: str = ""

    @property
    def is_ours(self) -> bool:
        """Tell whether there is anything of ours in it."""
        return self.header is not None or self.records > 0


@dataclass(slots=True)
class Ledger:
    """The files of one data folder and the documents in them.

    Attributes:
        disk: Where the files are.
        folder: The folder of the segments; it may be missing.
        device: The name of this machine, 8 hexadecimal digits.
        clock: Gives the stamps.
        may_continue: This process alone may go on with the last segment of an earlier run.
        merged: All documents.
        marks: What was read of each file, by name.
        trouble: Why the last write failed; ``None`` after one that succeeded.
        is_folder_readable: The last look into the folder succeeded, or there is none yet.
    """

    disk: Disk
    folder: Path
    device: str
    clock: StampClock
    may_continue: bool
    writer: SegmentWriter
    upcasts: tuple[Upcast, ...] = UPCASTS
    merged: MergedTables = field(default_factory=MergedTables)
    marks: dict[str, FileMark] = field(default_factory=dict)
    trouble: NotSaved | None = None
    is_folder_readable: bool = True
    _write_lock: RLock = field(default_factory=RLock)
    _next_change: int = 1
    _depth: int = 0
    _news: set[Change] = field(default_factory=set)

    @property
    def is_read_only(self) -> bool:
        """Tell whether a newer version wrote something that this one cannot add to."""
        return any(whole(mark.header, "min_reader") > SCHEMA for mark in self.marks.values())

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Order those who read, decide and write, and let them begin with what other processes wrote.

        So a change is stamped later than all that was there before it, wherever the clocks stand.
        """
        with self._write_lock:
            if self._depth == 0:
                self._look()
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1

    def load(self) -> None:
        """Read everything; files that cannot be read are noted in ``marks``."""
        with self._write_lock:
            is_large = sum(entry.size for entry in self._entries()) > _LARGE
            with paused_collector(keeps_all=is_large):
                self._look()
            self._news.clear()
        self._continue_last()

    def refresh(self) -> set[Change]:
        """Read what is new or grew since the last time.

        Returns:
            What others made different since this was asked last.
        """
        with self._write_lock:
            self._look()
            news, self._news = self._news, set()
            return news

    def _look(self) -> None:
        for entry in self._entries():
            self.pass_over(entry.name)
            if entry.name not in self.writer.abandoned and self._is_news(entry):
                self._news |= self._take_file(entry)

    def pass_over(self, name: str) -> None:
        """Never give a new segment the name of one that was, here or in a copy."""
        self.writer.next_number = max(self.writer.next_number, segment_number(name, self.device) + 1)

    def _entries(self) -> list[Entry]:
        self.is_folder_readable = True
        try:
            return [entry for entry in self.disk.entries(self.folder) if entry.name.endswith(SUFFIX)]
        except FileNotFoundError:
            return []
        except OSError:
            self.is_folder_readable = False
            return []

    def _is_news(self, entry: Entry) -> bool:
        mark = self.marks.get(entry.name)
        return mark is None or bool(mark.trouble) or mark.entry != entry

    def _take_file(self, entry: Entry) -> set[Change]:
        mark = self.marks.get(entry.name)
        if mark is None or mark.entry.inode != entry.inode or entry.size <= mark.entry.size:
            mark = FileMark(entry, mended=mark.mended if mark else 0)
        mark.entry, mark.trouble = entry, ""
        self.marks[entry.name] = mark
        if not entry.is_file:
            mark.trouble = "it is not a file"
            return set()
        try:
            data = self.disk.read(self.folder / entry.name, mark.offset)
        except OSError:
            mark.trouble = "it cannot be read"
            return set()
        content = read_content(data, mark.header, self.upcasts)
        self._note(mark, content, data)
        return self.merged.take(content.records)

    def _note(self, mark: FileMark, content: Content, data: bytes) -> None:
        mark.header = content.header
        mark.offset += content.size
        mark.records += len(content.records)
        mark.bad_lines += content.bad_lines
        mark.checksum = checksum(data[: content.size], mark.checksum)
        self._see(content.records)

    def _see(self, lines: Sequence[Line]) -> None:
        for _, record in lines:
            stamp, number = record["ts"], record["n"]
            if isinstance(stamp, int):
                self.clock.see(stamp)
            if record["d"] == self.device and isinstance(number, int):
                self._next_change = max(self._next_change, number + 1)

    def _continue_last(self) -> None:
        """Go on with the newest segment of an earlier run, if nothing about it is in doubt."""
        name = self.writer.name(self.writer.next_number - 1)
        mark = self.marks.get(name)
        if not self.may_continue or mark is None or mark.trouble or mark.header is None or mark.bad_lines:
            return
        is_our_shape = whole(mark.header, "schema") == SCHEMA and whole(mark.header, "min_reader") == MIN_READER
        if is_our_shape and mark.offset == mark.entry.size and mark.header.get("dev") == self.device:
            number = self.writer.next_number - 1
            self.writer.segment = OwnSegment(number, mark.entry, mark.records, mark.checksum)

    def commit(self, changes: Mapping[Change, JsonObject | None]) -> set[Change]:
        """Save documents (``None`` deletes) with one wait for the disk; memory follows when the disk has them.

        Returns:
            Which of them are different now.

        Raises:
            NotSaved: When they did not reach the disk; nothing of them has changed in memory then.
        """
        with self.writing():
            if self.is_read_only:
                raise NotSaved(Obstacle.NEWER_DATA)
            raw = [self._line(change, document) for change, document in changes.items()]
            if raw:
                self._append(raw)
            return self.merged.take(self._read_back(raw))

    def take_back(self, content: Content) -> int:
        """Write those lines of a copy that are newer than what is known, as they are, into our own segment.

        Returns:
            How many there were.

        Raises:
            NotSaved: When they did not reach the disk.
        """
        with self._write_lock:
            missing = [line for line in content.records if self.merged.is_news(line)]
            if self.is_read_only or not missing:
                return 0
            self._append([write_line(record) for _, record in missing])
            self._see(missing)
            self.merged.take(missing)
            return len(missing)

    def _append(self, raw: list[bytes]) -> None:
        try:
            written = self.writer.append(raw)
        except OSError as error:
            self.trouble = NotSaved.because(error)
            raise self.trouble from error
        self.trouble = None
        for segment in written:
            self._remember(segment)

    def _line(self, change: Change, document: JsonObject | None) -> bytes:
        table, key = change
        body: JsonObject = {
            "t": table,
            "k": key,
            "ts": self.clock.next(),
            "d": self.device,
            "n": self._next_change,
            "b": self.merged.stamp(table, key),
            "v": document,
        }
        self._next_change += 1
        return write_line(body)

    @staticmethod
    def _read_back(raw: list[bytes]) -> list[Line]:
        """Take into memory exactly what a later run will read, and nothing that the caller can still alter."""
        return [line for line in (read_line(item[:-1]) for item in raw) if line is not None]

    def _remember(self, segment: OwnSegment) -> None:
        name = self.writer.name(segment.number)
        entry = replace(segment.entry, name=name)
        header: JsonObject = {"schema": SCHEMA, "min_reader": MIN_READER, "dev": self.device}
        self.marks[name] = FileMark(entry, entry.size, header, segment.records, 0, segment.checksum)
