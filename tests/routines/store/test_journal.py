"""A session that was cut off is found at the next start."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from routines.store import Disk, ResumePoint, Store
from tests.routines.store.memory_disk import MemoryDisk
from tests.routines.store.small_data import LOCAL, a_session, open_at


@pytest.fixture
def disk() -> MemoryDisk:
    return MemoryDisk()


@pytest.fixture
def store(disk: MemoryDisk) -> Store:
    return open_at(disk)


def test_a_session_that_was_cut_off_is_kept_as_a_partial_one_with_a_resume_point(
    store: Store, disk: MemoryDisk
) -> None:
    running = a_session("s1", elapsed=120.0)
    store.journal.write(a_session("s1", elapsed=60.0), 55.0)
    store.journal.write(running, 110.0)
    assert store.sessions.all() == ()
    assert store.journal.recover() == ()
    again = open_at(disk.killed())
    (recovered,) = again.journal.recover()
    assert (recovered.session, recovered.position) == (running, 110.0)
    assert again.sessions.all() == (running,)
    assert again.resume.get("fp1") == ResumePoint("fp1", 110.0, running.ended_at)
    assert disk.killed().files(LOCAL / "unfinished").keys() == {"s1.json"}
    assert again.journal.recover() == ()


def test_a_session_that_ended_well_leaves_nothing_to_recover(store: Store, disk: MemoryDisk) -> None:
    store.journal.write(a_session("s1"), 55.0)
    store.sessions.put(a_session("s1", "the whole of it", elapsed=700.0))
    again = open_at(disk.killed())
    assert again.journal.recover() == ()
    assert again.sessions.all()[0].note == "the whole of it"
    store.journal.clear("s1")
    store.journal.clear("s1")
    assert open_at(disk.killed()).journal.recover() == ()


def test_a_note_that_cannot_be_saved_now_is_kept_for_the_next_start(store: Store, disk: MemoryDisk) -> None:
    store.journal.write(a_session("s1"), 55.0)
    after = disk.killed()
    after.is_read_only = True
    again = open_at(after)
    assert again.journal.recover() == ()
    after.is_read_only = False
    assert [item.position for item in again.journal.recover()] == [55.0]


def test_a_note_that_holds_nothing_is_passed_over(disk: MemoryDisk) -> None:
    disk.put(LOCAL / "unfinished" / "x.json", b'{"session": 3}')
    store = open_at(disk)
    assert store.journal.recover() == ()
    assert disk.content(LOCAL / "unfinished" / "x.json") == b'{"session": 3}'


def test_a_session_id_that_is_no_file_name_is_journalled_all_the_same(store: Store, disk: MemoryDisk) -> None:
    store.journal.write(a_session("../../etc/x"), 5.0)
    assert all(path.parent == LOCAL / "unfinished" for path in disk.names if "json" in path.name)
    assert [item.session.session_id for item in open_at(disk.killed()).journal.recover()] == ["../../etc/x"]


def test_where_no_locks_can_be_had_the_number_of_the_process_tells_whether_it_lives(disk: MemoryDisk) -> None:
    disk.has_locks = False
    store = open_at(disk)
    assert not store.is_alone
    store.journal.write(a_session("s1"), 55.0)
    after = disk.killed()
    after.has_locks = False
    assert open_at(after).journal.recover() == ()
    after.running.clear()
    assert [item.position for item in open_at(after).journal.recover()] == [55.0]


def test_the_real_disk_knows_which_processes_live() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait(30)
    assert Disk().is_running(os.getpid())
    assert Disk().is_running(1)
    assert not Disk().is_running(ended.pid)
    assert not Disk().is_running(1 << 80)
