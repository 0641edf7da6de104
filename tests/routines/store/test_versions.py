"""Files of the ledger: their sizes, and what newer and older versions wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from routines.store import NotSaved, Obstacle, Store
from routines.store.ledger_line import Line, header, write_line
from routines.store.schema import upcast
from routines.store.segment import read_content
from tests.routines.store.memory_disk import MemoryDisk
from tests.routines.store.small_data import LEDGER, SPINE, a_session, open_at

if TYPE_CHECKING:
    from pathlib import Path

    from routines.store.json_value import JsonObject


@pytest.fixture
def disk() -> MemoryDisk:
    return MemoryDisk()


@pytest.fixture
def store(disk: MemoryDisk) -> Store:
    return open_at(disk)


def test_data_of_a_newer_version_can_be_looked_at_but_not_changed(store: Store, disk: MemoryDisk) -> None:
    store.sessions.put(a_session("s1", "old"))
    body: JsonObject = {"t": "sessions", "k": "s2", "ts": 5, "d": "ffff", "n": 1, "b": None, "v": {"note": "?"}}
    disk.put(LEDGER / "ffff-000001.jsonl", header("ffff", 3, 2) + write_line(body))
    again = open_at(disk)
    assert again.is_read_only
    assert [session.note for session in again.sessions.all()] == ["old"]
    before = disk.files(LEDGER)
    with pytest.raises(NotSaved) as caught:
        again.favourites.set("fp1", True)
    assert caught.value.obstacle is Obstacle.NEWER_DATA
    assert disk.files(LEDGER) == before
    assert "This data was written by a newer version. You can look, but not change anything." in [
        item.text for item in again.health()
    ]


def test_data_of_a_newer_version_that_we_can_read_is_kept_and_added_to(disk: MemoryDisk) -> None:
    body: JsonObject = {"t": "moods", "k": "m1", "ts": 5, "d": "ffff", "n": 1, "b": None, "v": {"calm": 3}}
    newer = header("ffff", 3, 1) + write_line(body)
    disk.put(LEDGER / "ffff-000001.jsonl", newer)
    store = open_at(disk)
    assert not store.is_read_only
    store.sessions.put(a_session("s1"))
    assert disk.content(LEDGER / "ffff-000001.jsonl") == newer
    assert all(item.is_ok for item in open_at(disk.killed()).health())


def test_older_documents_are_lifted_step_by_step_on_reading() -> None:
    old = header("ffff", 1, 1) + write_line(
        {"t": "sessions", "k": "s", "ts": 5, "d": "f", "n": 1, "b": None, "v": {"len": 60}}
    )
    steps = (
        lambda table, document: {"seconds": document["len"]} if table == "sessions" else document,
        lambda table, document: {**document, "elapsed": document["seconds"]},
    )
    assert read_content(old, None, steps).records[0][1]["v"] == {"seconds": 60, "elapsed": 60}
    newer = old.replace(header("ffff", 1, 1), header("ffff", 2, 1)).replace(b'"len"', b'"seconds"')
    body = write_line({"t": "sessions", "k": "s", "ts": 5, "d": "f", "n": 1, "b": None, "v": {"seconds": 60}})
    newer = header("ffff", 2, 1) + body
    assert read_content(newer, None, steps).records[0][1]["v"] == {"seconds": 60, "elapsed": 60}
    deleted: list[Line] = [(0, {"t": "sessions", "k": "s", "v": None})]
    upcast(deleted, None, steps)
    assert deleted[0][1]["v"] is None


def test_segments_stay_small_and_each_start_goes_on_with_the_last(disk: MemoryDisk) -> None:
    for number in range(6):
        store = open_at(disk, limit=2000)
        store.sessions.put(a_session(f"s{number}"))
        store.close()
    sizes = {name: len(content) for name, content in disk.files(LEDGER).items()}
    assert len(sizes) < 6
    assert max(sizes.values()) <= 2000
    store = open_at(disk, limit=2000)
    store.classes.put(*(replace(SPINE, class_id=f"c{number}") for number in range(40)))
    assert max(len(content) for content in disk.files(LEDGER).values()) <= 2100
    assert len(open_at(disk.killed()).classes.all()) == 40


def test_many_classes_cost_one_wait_for_the_disk() -> None:
    waits: list[Path] = []

    def note(kind: str, path: Path) -> bool:
        if kind == "file":
            waits.append(path)
        return False

    store = open_at(MemoryDisk(note), limit=1_000_000)
    waits.clear()
    store.classes.put(*(replace(SPINE, class_id=f"c{number}") for number in range(100)))
    assert len(waits) == 1


def test_the_data_folder_says_what_it_is(store: Store, disk: MemoryDisk) -> None:
    readme = disk.content(LEDGER.parent / "README.txt").decode()
    assert "never edit" in readme
    assert "restore" in readme
    disk.put(LEDGER.parent / "README.txt", b"mine now")
    open_at(disk)
    assert disk.content(LEDGER.parent / "README.txt") == b"mine now"


def test_a_device_name_that_is_no_file_name_is_made_one(disk: MemoryDisk) -> None:
    store = open_at(disk, device="../Laptop")
    store.sessions.put(a_session())
    assert all(path.parent == LEDGER for path in disk.names if path.suffix == ".jsonl")
    assert open_at(disk.killed(), device="../Laptop").sessions.all()
