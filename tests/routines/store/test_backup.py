"""What the disk lost comes back from the copies, as new lines, and the copies themselves are never half a copy."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from routines.store import NotSaved
from routines.store.backup import unpacked
from routines.store.backup_calendar import surplus
from tests.routines.store.memory_disk import Fault, MemoryDisk
from tests.routines.store.small_data import LEDGER, LOCAL, NOON, FakeClock, a_session, facts_of, open_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from routines.store import Store

BACKUPS = LOCAL / "backups"
MIRROR = BACKUPS / "mirror"
ZIP = BACKUPS / "2026-05-03.zip"


def _disk_with(count: int = 6) -> MemoryDisk:
    disk = MemoryDisk()
    store = open_at(disk)
    for number in range(count):
        store.sessions.put(a_session(f"s{number}", f"note {number}"))
        if number == 2:
            store.back_up()
    store.back_up()
    store.close()
    return disk


def test_the_mirror_is_the_ledger_byte_for_byte() -> None:
    disk = _disk_with()
    assert disk.files(MIRROR) == disk.files(LEDGER)


def _flip(content: bytes) -> bytes:
    middle = len(content) * 2 // 3
    return content[:middle] + bytes([content[middle] ^ 8]) + content[middle + 1 :]


DAMAGES: dict[str, Callable[[bytes], bytes | None]] = {
    "a flipped bit": _flip,
    "zeros": lambda content: content[:200] + bytes(len(content) - 200),
    "garbage": lambda content: content[:150] + b"\xfe\n\x07" * 80,
    "cut short": lambda content: content[: len(content) // 3],
    "emptied": lambda content: b"",
    "gone": lambda content: None,
}


@pytest.mark.parametrize("copies", ["mirror and zip", "zip alone", "mirror alone"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_at_rest_costs_nothing_where_there_is_a_copy(damage: str, copies: str) -> None:
    disk = _disk_with(6 if copies != "zip alone" else 3)
    before = facts_of(open_at(disk.killed()))
    if copies == "zip alone":
        for name in disk.files(MIRROR):
            disk.remove(MIRROR / name)
    if copies == "mirror alone":
        disk.remove(ZIP)
    name = min(disk.files(LEDGER))
    damaged = DAMAGES[damage](disk.content(LEDGER / name))
    if damaged is None:
        disk.remove(LEDGER / name)
    else:
        disk.put(LEDGER / name, damaged)
    untouched = disk.files(LEDGER)
    store = open_at(disk)
    assert facts_of(store) == before
    told = [finding.text for finding in store.health() if finding.name == "restored"]
    source = "the backup of 2026-05-03" if copies == "zip alone" else "the copy on this machine"
    assert len(told) == 1
    assert told[0].endswith(f"restored from {source}.")
    assert disk.files(LEDGER).items() >= {key: untouched[key] for key in untouched if key == name}.items()
    store.close()
    again = open_at(disk)
    assert facts_of(again) == before
    assert not [finding for finding in again.health() if finding.name == "restored"]
    assert [finding.is_ok for finding in again.health() if finding.name == "damage"] == [True]


def test_without_a_copy_the_damage_is_told_and_the_rest_is_there() -> None:
    disk = _disk_with()
    for folder in (MIRROR, BACKUPS):
        for name in disk.files(folder):
            disk.remove(folder / name)
    name = min(disk.files(LEDGER))
    disk.put(LEDGER / name, _flip(disk.content(LEDGER / name)))
    store = open_at(disk)
    assert len(store.sessions.all()) == 5
    assert [finding.is_ok for finding in store.health() if finding.name == "damage"] == [False]


def test_a_lost_newest_segment_comes_back_under_a_new_name_and_the_mirror_stays_whole() -> None:
    disk = _disk_with()
    before = facts_of(open_at(disk.killed()))
    newest = max(disk.files(LEDGER))
    lost = disk.content(LEDGER / newest)
    disk.remove(LEDGER / newest)
    store = open_at(disk)
    assert facts_of(store) == before
    store.sessions.put(a_session("later"))
    store.close()
    assert newest not in disk.files(LEDGER)
    assert disk.files(MIRROR) == {**disk.files(LEDGER), newest: lost}
    disk.remove(LEDGER / max(disk.files(LEDGER)))
    assert facts_of(open_at(disk)) == {**before, ("session", "later"): ""}


def test_what_was_deleted_on_purpose_does_not_come_back() -> None:
    disk = _disk_with()
    store = open_at(disk)
    store.sessions.remove("s0")
    store.sessions.put(a_session("s1", "newer"))
    store.close()
    disk.remove(LEDGER / min(disk.files(LEDGER)))
    facts = facts_of(open_at(disk))
    assert ("session", "s0") not in facts
    assert facts["session", "s1"] == "newer"


def test_a_zip_holds_the_whole_ledger_and_is_made_once_a_day() -> None:
    disk = MemoryDisk()
    clock = FakeClock()
    store = open_at(disk, clock)
    store.back_up()
    assert disk.files(BACKUPS) == {}
    store.sessions.put(a_session("s1"))
    store.back_up()
    with ZipFile(BytesIO(disk.content(ZIP))) as packed:
        assert {name: packed.read(name) for name in packed.namelist()} == disk.files(LEDGER)
    before = disk.content(ZIP)
    store.sessions.put(a_session("s2"))
    store.back_up()
    assert disk.content(ZIP) == before
    clock.time = NOON + timedelta(days=1)
    store.back_up()
    assert disk.files(BACKUPS).keys() == {"2026-05-03.zip", "2026-05-04.zip"}


def test_a_zip_that_a_killed_process_left_half_done_is_removed_with_the_next() -> None:
    disk = _disk_with()
    disk.put(BACKUPS / "2026-05-03.zip.77.tmp", b"PK")
    open_at(disk, FakeClock(NOON + timedelta(days=1))).back_up()
    assert disk.files(BACKUPS).keys() == {"2026-05-03.zip", "2026-05-04.zip"}


def test_a_process_does_not_copy_while_another_one_does() -> None:
    disk = _disk_with()
    store = open_at(disk)
    store.sessions.put(a_session("new"))
    copying = disk.try_lock(BACKUPS / "lock")
    assert copying is not None
    before = disk.files(MIRROR)
    store.back_up()
    assert disk.files(MIRROR) == before
    copying.release()
    store.back_up()
    assert disk.files(MIRROR) == disk.files(LEDGER)


def test_a_ledger_file_that_has_gone_does_not_keep_the_others_from_being_copied() -> None:
    disk = _disk_with(0)
    store, other = open_at(disk), open_at(disk, device="ffffffff")
    store.sessions.put(a_session("mine"))
    other.sessions.put(a_session("theirs"))
    store.refresh()
    disk.remove(LEDGER / "0a1b2c3d-000001.jsonl")
    with pytest.raises(NotSaved):
        store.back_up()
    assert disk.files(MIRROR) == {"ffffffff-000001.jsonl": disk.content(LEDGER / "ffffffff-000001.jsonl")}


def test_whatever_fails_while_backing_up_the_last_good_backup_stays() -> None:
    def prepared() -> tuple[MemoryDisk, FakeClock]:
        return _disk_with(), FakeClock(NOON + timedelta(days=1))

    disk, clock = prepared()
    store = open_at(disk, clock)
    start = disk.operations
    store.sessions.put(a_session("new"))
    store.back_up()
    for at in range(start, disk.operations):
        broken, clock = prepared()
        good = broken.content(ZIP)
        store = open_at(broken, clock)
        broken.fault = Fault(at, 28, is_for_good=True, is_half=True)
        with pytest.raises(NotSaved):
            _save_and_back_up(store)
        assert broken.content(ZIP) == good
        _check_zips(broken)
        broken.fault = None
        _save_and_back_up(store)
        assert "2026-05-04.zip" in broken.files(BACKUPS)
        _check_zips(broken)
        assert facts_of(open_at(broken.killed()))["session", "new"] == ""


def _save_and_back_up(store: Store) -> None:
    store.sessions.put(a_session("new"))
    store.back_up()


def _check_zips(disk: MemoryDisk) -> None:
    for name, content in disk.files(BACKUPS).items():
        if name.endswith(".zip"):
            with ZipFile(BytesIO(content)) as packed:
                assert packed.testzip() is None


def test_a_broken_zip_is_passed_over_for_an_older_one() -> None:
    disk = _disk_with(3)
    before = facts_of(open_at(disk.killed()))
    for name in disk.files(MIRROR):
        disk.remove(MIRROR / name)
    disk.put(BACKUPS / "2026-05-09.zip", b"PK\x03\x04 not a zip")
    disk.remove(LEDGER / min(disk.files(LEDGER)))
    assert facts_of(open_at(disk)) == before


def test_a_zip_with_any_byte_wrong_gives_what_was_packed_or_nothing() -> None:
    data = _disk_with(1).content(ZIP)
    whole = unpacked(data)
    assert whole
    for position in range(len(data)):
        for bit in (1, 64):
            found = unpacked(data[:position] + bytes([data[position] ^ bit]) + data[position + 1 :])
            assert all(content in whole.values() for content in found.values())


def test_backups_are_kept_by_days_weeks_months_and_years() -> None:
    days = [date(2024, 1, 1) + timedelta(days=offset) for offset in range(1000)]
    names = [f"{day}.zip" for day in days]
    kept = sorted(set(names) - set(surplus(names)))
    assert kept[-7:] == names[-7:]
    assert len(kept) <= 7 + 5 + 12 + 3
    assert {name[:4] for name in kept} == {"2024", "2025", "2026"}
    assert len({name[:7] for name in kept}) >= 12
    assert surplus(["notes.zip", "2026-05-03.zip"]) == []


def test_thinning_day_by_day_keeps_what_thinning_at_once_keeps() -> None:
    names: list[str] = []
    for offset in range(500):
        names.append(f"{date(2025, 1, 1) + timedelta(days=offset)}.zip")
        gone = surplus(names)
        names = [name for name in names if name not in gone]
        assert len(names) <= 7 + 5 + 12 + 2
    assert len({name[:7] for name in names}) >= 12
