"""Reading never waits for the disk, and never sees half a change."""

from __future__ import annotations

from dataclasses import replace
from threading import Event, Thread
from typing import TYPE_CHECKING

from routines.store import Disk, open_store
from tests.routines.store.small_data import DEVICE, SPINE, FakeClock, a_session, facts_of

if TYPE_CHECKING:
    from pathlib import Path


def test_reading_does_not_wait_for_the_disk(tmp_path: Path) -> None:
    reached, go_on = Event(), Event()

    class SlowDisk(Disk):
        def sync(self, handle: int) -> None:
            reached.set()
            assert go_on.wait(30)
            super().sync(handle)

    go_on.set()
    store = open_store(tmp_path / "data", tmp_path / "local", DEVICE, FakeClock(), SlowDisk())
    store.sessions.put(a_session("s1", "before"))
    go_on.clear()
    reached.clear()
    writer = Thread(target=store.sessions.put, args=(a_session("s1", "after"),))
    writer.start()
    assert reached.wait(30)
    assert store.sessions.all()[0].note == "before"
    assert store.sessions.of_class("fp1")[0].note == "before"
    assert store.health()
    go_on.set()
    writer.join(10)
    assert store.sessions.all()[0].note == "after"
    store.close()


def test_readers_and_writers_do_not_disturb_each_other(tmp_path: Path) -> None:
    store = open_store(tmp_path / "data", tmp_path / "local", DEVICE, FakeClock())
    troubles: list[BaseException] = []
    done = Event()

    def read() -> None:
        try:
            while not done.is_set():
                assert all(session.class_id == "fp1" for session in store.sessions.of_class("fp1"))
                assert store.sessions.done_count("fp1") == 0
                store.classes.summaries()
                facts_of(store)
        except BaseException as error:  # noqa: BLE001 - told to the test below
            troubles.append(error)

    readers = [Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(30):
        store.sessions.put(a_session(f"s{number % 20}", str(number)))
        store.classes.put(replace(SPINE, class_id=f"c{number}"))
        if number % 7 == 0:
            store.sessions.remove(f"s{number % 20}")
    done.set()
    for reader in readers:
        reader.join(10)
    store.close()
    assert troubles == []
