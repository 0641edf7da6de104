"""Take one safeguard of the store away at a time: each time one of the fault checks must notice."""

from __future__ import annotations

from binascii import crc32
from typing import TYPE_CHECKING

import pytest

from routines.store import segment
from routines.store.ledger import Ledger
from routines.store.ledger_line import Line, read_line
from routines.store.segment_writer import OwnSegment, SegmentWriter
from routines.store.stamp_clock import StampClock
from tests.routines.store import fault_checks
from tests.routines.store.memory_disk import MemoryDisk
from tests.routines.store.small_data import DATA, LEDGER, LOCAL

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from routines.store.disk import Entry
    from routines.store.json_value import JsonObject
    from routines.store.merged_tables import Change

Patch = pytest.MonkeyPatch


def no_checksum(patch: Patch) -> None:
    def believe(line: bytes) -> Line | None:
        return read_line(b'["%08x",%b]' % (crc32(line[12:-1]), line[12:-1]))

    patch.setattr(segment, "read_line", believe)


def append_after_a_torn_tail(patch: Patch) -> None:
    def go_on(self: Ledger) -> None:
        number = self.writer.next_number - 1
        mark = self.marks.get(self.writer.name(number))
        if mark is not None:
            self.writer.segment = OwnSegment(number, mark.entry, mark.records, mark.checksum)

    patch.setattr(Ledger, "_continue_last", go_on)


def wall_clock_only(patch: Patch) -> None:
    patch.setattr(StampClock, "next", StampClock.wall)


def conflict_copies_ignored(patch: Patch) -> None:
    whole = Ledger._entries

    def own_names_only(self: Ledger) -> list[Entry]:
        return [entry for entry in whole(self) if segment.segment_number(entry.name, self.device)]

    patch.setattr(Ledger, "_entries", own_names_only)


def no_size_check(patch: Patch) -> None:
    patch.setattr(SegmentWriter, "_is_as_left", lambda self, now, segment, grown=0: True)


def memory_before_disk(patch: Patch) -> None:
    commit = Ledger.commit

    def hasty(self: Ledger, changes: Mapping[Change, JsonObject | None]) -> set[Change]:
        lines = [read_line(self._line(change, document)[:-1]) for change, document in changes.items()]
        self.merged.take([line for line in lines if line])
        return commit(self, changes)

    patch.setattr(Ledger, "commit", hasty)


def failed_segments_read_again(patch: Patch) -> None:
    patch.setattr(SegmentWriter, "abandoned", property(lambda self: set(), lambda self, value: None), raising=False)


MUTANTS: dict[str, tuple[Callable[[Patch], None], Callable[[], object]]] = {
    "no checksum": (no_checksum, lambda: fault_checks.check_flipped_bits(MemoryDisk())),
    "append after a torn tail": (append_after_a_torn_tail, lambda: fault_checks.check_torn_tail(MemoryDisk())),
    "wall clock only": (wall_clock_only, lambda: fault_checks.check_clock_jumps(MemoryDisk())),
    "conflict copies ignored": (conflict_copies_ignored, lambda: fault_checks.check_conflict_copies(MemoryDisk())),
    "no size check": (no_size_check, lambda: fault_checks.check_touched_segment(MemoryDisk())),
    "memory before disk": (memory_before_disk, lambda: fault_checks.check_disk_before_memory(MemoryDisk())),
    "failed segments read again": (
        failed_segments_read_again,
        lambda: fault_checks.check_failing_operations(MemoryDisk),
    ),
}

SYNCS = {
    "files of the ledger": ("file", LEDGER),
    "files of this machine": ("file", LOCAL),
    "notes of running sessions": ("file", LOCAL / "unfinished"),
    "folder of the ledger": ("folder", LEDGER),
    "data folder": ("folder", DATA),
    "folder above the data": ("folder", DATA.parent),
    "folder of this machine": ("folder", LOCAL),
    "folder of running sessions": ("folder", LOCAL / "unfinished"),
    "folder above this machine's": ("folder", LOCAL.parent),
    "root": ("folder", DATA.parent.parent),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_without_this_safeguard_a_check_fails(name: str, monkeypatch: Patch) -> None:
    maim, check = MUTANTS[name]
    maim(monkeypatch)
    with pytest.raises(AssertionError):
        check()


@pytest.mark.parametrize("name", SYNCS)
def test_without_this_sync_a_power_cut_loses_something(name: str) -> None:
    kind, folder = SYNCS[name]

    def ignores(what: str, path: Path) -> bool:
        return what == kind and (path if what == "folder" else path.parent) == folder

    def check() -> None:
        fault_checks.check_kills_then_power_cut(lambda: MemoryDisk(ignores))
        fault_checks.check_power_cuts(MemoryDisk(ignores))

    with pytest.raises(AssertionError):
        check()
