"""What a power cut, a kill, a full or failing disk, and strange files do to the data: nothing."""

from __future__ import annotations

from datetime import timedelta
from errno import EFBIG, ENOSPC
from typing import TYPE_CHECKING

import pytest

from routines.store import NotSaved, Obstacle
from routines.store.ledger_line import header, write_line
from tests.routines.store import fault_checks
from tests.routines.store.memory_disk import Fault, MemoryDisk
from tests.routines.store.small_data import LEDGER, NOON, FakeClock, a_session, facts_of, open_at

if TYPE_CHECKING:
    from pathlib import Path

    from routines.store.disk import Entry
    from routines.store.json_value import JsonObject


def test_a_power_cut_at_any_moment_loses_nothing_that_was_said_to_be_saved() -> None:
    assert fault_checks.check_power_cuts(MemoryDisk()) > 300


def test_what_a_run_saves_after_another_was_killed_outlives_a_power_cut() -> None:
    assert fault_checks.check_kills_then_power_cut(MemoryDisk) > 50


def test_any_operation_may_fail_and_nothing_is_lost_or_shown_as_saved_that_is_not() -> None:
    assert fault_checks.check_failing_operations(MemoryDisk) > 300


def test_a_flipped_bit_costs_its_line_at_most_and_is_never_believed() -> None:
    fault_checks.check_flipped_bits(MemoryDisk())


def test_a_line_that_was_cut_off_does_not_spoil_the_next_one() -> None:
    fault_checks.check_torn_tail(MemoryDisk())


def test_a_segment_that_another_one_touched_is_not_written_to_again() -> None:
    fault_checks.check_touched_segment(MemoryDisk())


def test_the_last_edit_wins_whatever_the_clock_says() -> None:
    fault_checks.check_clock_jumps(MemoryDisk())


def test_copies_that_a_sync_service_made_are_read_under_any_name() -> None:
    fault_checks.check_conflict_copies(MemoryDisk())


def test_memory_changes_only_after_the_disk() -> None:
    fault_checks.check_disk_before_memory(MemoryDisk())


@pytest.mark.parametrize("errno", [ENOSPC, EFBIG])
def test_a_full_disk_is_said_and_saving_goes_on_when_there_is_room(errno: int) -> None:
    disk = MemoryDisk()
    store = open_at(disk)
    store.sessions.put(a_session("s1"))
    disk.fault = Fault(disk.operations, errno, is_for_good=True, is_half=True)
    for _ in range(20):
        with pytest.raises(NotSaved) as caught:
            store.sessions.put(a_session("s2"))
    assert caught.value.obstacle is Obstacle.DISK_FULL
    assert str(caught.value).startswith("Not saved yet: the disk is full.")
    assert [finding.is_ok for finding in store.health() if finding.name == "saving"] == [False]
    disk.fault = None
    store.sessions.put(a_session("s2"))
    assert [finding.is_ok for finding in store.health() if finding.name == "saving"] == [True]
    assert facts_of(open_at(disk.killed())).keys() == {("session", "s1"), ("session", "s2")}


def test_a_folder_that_is_read_only_from_the_start_can_be_read_and_says_so() -> None:
    disk = MemoryDisk()
    store = open_at(disk)
    store.sessions.put(a_session("s1", "kept"))
    store.close()
    disk.is_read_only = True
    store = open_at(disk)
    assert facts_of(store) == {("session", "s1"): "kept"}
    with pytest.raises(NotSaved) as caught:
        store.favourites.set("fp1", True)
    assert caught.value.obstacle is Obstacle.NOT_WRITABLE
    disk.is_read_only = False
    store.favourites.set("fp1", True)
    assert store.favourites.ids() == {"fp1"}


def test_an_empty_data_folder_that_cannot_be_written_still_opens() -> None:
    disk = MemoryDisk()
    disk.is_read_only = True
    store = open_at(disk)
    assert store.classes.all() == ()
    assert not [finding for finding in store.health() if not finding.is_ok]


STRANGERS = {
    "empty.jsonl": b"",
    "null.jsonl": b"null\n",
    "list.jsonl": b"[1,2,3]\n",
    "bom.jsonl": b"\xef\xbb\xbf[]\n",
    "nul.jsonl": bytes(300),
    "other.jsonl": b'{"app":"another","rows":[1]}\n' * 3,
    "deep.jsonl": b"[" * 50_000 + b"\n",
    "long.jsonl": b"x" * 300_000,
}


@pytest.mark.parametrize("name", STRANGERS)
def test_a_file_that_is_not_ours_is_listed_and_left_byte_for_byte(name: str) -> None:
    disk = MemoryDisk()
    disk.put(LEDGER / name, STRANGERS[name])
    store = open_at(disk)
    store.sessions.put(a_session("s1", "mine"))
    assert [(finding.name, finding.is_ok) for finding in store.health() if name in finding.text] == [
        ("foreign file", False)
    ]
    store.close()
    assert facts_of(open_at(disk)) == {("session", "s1"): "mine"}
    assert disk.content(LEDGER / name) == STRANGERS[name]


def test_a_stranger_under_our_own_next_name_is_left_alone() -> None:
    disk = MemoryDisk()
    disk.put(LEDGER / "0a1b2c3d-000001.jsonl", b"garbage\n")
    store = open_at(disk)
    store.sessions.put(a_session("s1", "mine"))
    assert disk.content(LEDGER / "0a1b2c3d-000001.jsonl") == b"garbage\n"
    assert facts_of(open_at(disk.killed())) == {("session", "s1"): "mine"}


def test_a_folder_in_place_of_a_file_is_listed() -> None:
    disk = MemoryDisk()
    disk.put(LEDGER / "folder.jsonl" / "inside", b"")
    store = open_at(disk)
    store.sessions.put(a_session("s1", "mine"))
    assert "folder.jsonl was left alone: it is not a file." in [finding.text for finding in store.health()]


def test_windows_line_ends_do_not_spoil_the_lines() -> None:
    disk = MemoryDisk()
    store = open_at(disk, limit=1_000_000)
    store.sessions.put(a_session("s1", "mine"))
    store.close()
    name, content = next(iter(disk.files(LEDGER).items()))
    disk.put(LEDGER / name, content.replace(b"\n", b"\r\n"))
    assert facts_of(open_at(disk)) == {("session", "s1"): "mine"}


def test_a_segment_without_its_header_still_gives_its_good_lines() -> None:
    disk = MemoryDisk()
    store = open_at(disk, limit=1_000_000)
    store.sessions.put(a_session("s1", "mine"))
    store.close()
    name, content = next(iter(disk.files(LEDGER).items()))
    disk.put(LEDGER / name, content.split(b"\n", 1)[1])
    store = open_at(disk)
    assert facts_of(store) == {("session", "s1"): "mine"}


def test_damage_in_the_middle_of_a_file_is_told_and_a_torn_end_is_not() -> None:
    disk = MemoryDisk()
    store = open_at(disk, limit=1_000_000)
    for number in range(3):
        store.sessions.put(a_session(f"s{number}"))
    name, content = next(iter(disk.files(LEDGER).items()))
    lines = content.split(b"\n")
    disk.put(LEDGER / name, content[:-9])
    assert all(finding.is_ok for finding in open_at(disk.killed()).health())
    lines[2] = lines[2].replace(b"Steady", b"Stoady")
    disk.put(LEDGER / name, b"\n".join(lines))
    told = [finding.text for finding in open_at(disk.killed()).health() if not finding.is_ok]
    assert told == [f"1 entry in your history could not be read. The damaged file was kept: {name}."]


def test_history_is_in_order_of_the_day_after_the_clock_was_wrong() -> None:
    disk = MemoryDisk()
    clock = FakeClock(NOON + timedelta(days=3650))
    store = open_at(disk, clock)
    store.sessions.put(a_session("future"))
    clock.time = NOON
    store.sessions.put(a_session("now", elapsed=90.0))
    assert {session.elapsed for session in store.sessions.all()} == {60.0, 90.0}
    assert [session.session_id for session in store.sessions.all()] == ["now", "future"]


@pytest.mark.parametrize("year", [1, 2300, 9999])
def test_a_clock_set_to_any_year_loses_nothing(year: int) -> None:
    disk = MemoryDisk()
    clock = FakeClock(NOON.replace(year=year))
    store = open_at(disk, clock)
    store.sessions.put(a_session("s1", "then"))
    store.sessions.put(a_session("s1", "later"))
    clock.time = NOON
    again = open_at(disk.killed(), clock)
    assert facts_of(again) == {("session", "s1"): "later"}
    again.sessions.put(a_session("s1", "now"))
    assert facts_of(again) == {("session", "s1"): "now"}


def test_a_line_from_beyond_all_calendars_does_not_cost_our_next_ones() -> None:
    disk = MemoryDisk()
    body: JsonObject = {"t": "favourites", "k": "x", "ts": (1 << 61) - 1, "d": "f", "n": 1, "b": None, "v": {}}
    disk.put(LEDGER / "ffff-000001.jsonl", header("ffff", 1, 1) + write_line(body))
    store = open_at(disk)
    store.sessions.put(a_session("s1", "first"))
    store.sessions.put(a_session("s1", "second"))
    assert facts_of(open_at(disk.killed())) == {("session", "s1"): "second", ("star", "x"): "yes"}


def test_a_folder_that_cannot_be_listed_is_told() -> None:
    class Unlistable(MemoryDisk):
        def entries(self, folder: Path) -> tuple[Entry, ...]:
            raise OSError(5, "Input/output error")

    store = open_at(Unlistable())
    assert ("unread folder", False) in [(finding.name, finding.is_ok) for finding in store.health()]


def test_a_file_that_cannot_be_read_is_told_and_read_as_soon_as_it_can() -> None:
    class Unreadable(MemoryDisk):
        is_broken = True

        def read(self, path: Path, offset: int = 0) -> bytes:
            if self.is_broken and path.suffix == ".jsonl":
                raise OSError(5, "Input/output error")
            return super().read(path, offset)

    disk = MemoryDisk()
    open_at(disk).sessions.put(a_session("s1", "mine"))
    broken = Unreadable()
    for name, content in disk.files(LEDGER).items():
        broken.put(LEDGER / name, content)
    store = open_at(broken)
    assert "0a1b2c3d-000001.jsonl was left alone: it cannot be read." in [finding.text for finding in store.health()]
    store.sessions.put(a_session("s2", "beside"))
    broken.is_broken = False
    assert store.refresh()
    assert facts_of(store) == {("session", "s1"): "mine", ("session", "s2"): "beside"}
    assert all(finding.is_ok for finding in store.health())
