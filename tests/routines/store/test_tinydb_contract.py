"""Every method of a TinyDB table does on the ledger what it does in memory, and again after a new start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tinydb import TinyDB, where
from tinydb.operations import increment
from tinydb.storages import MemoryStorage
from tinydb.table import Document, Table

from routines.store.ledger import Ledger
from routines.store.ledger_storage import DocTable, LedgerDatabase, WholeWrite
from routines.store.segment_writer import SegmentWriter
from routines.store.stamp_clock import StampClock
from tests.routines.store.memory_disk import MemoryDisk
from tests.routines.store.small_data import DEVICE, LEDGER, FakeClock

if TYPE_CHECKING:
    from collections.abc import Callable

PEOPLE = (("a", {"name": "Ines", "age": 41}), ("b", {"name": "Tom", "age": 29}), ("c", {"name": "Mei", "age": 29}))


class TextIdTable(Table):
    """TinyDB's own table, with texts for ids."""

    document_id_class = str  # type: ignore[assignment]


def _on_ledger(disk: MemoryDisk) -> DocTable:
    writer = SegmentWriter(disk, LEDGER, DEVICE, 400)
    ledger = Ledger(disk, LEDGER, DEVICE, StampClock(FakeClock()), may_continue=True, writer=writer)
    ledger.load()
    return LedgerDatabase(ledger).table_of("people")


def _in_memory() -> Table:
    database = TinyDB(storage=MemoryStorage)
    database.table_class = TextIdTable
    return database.table("people")


def _doc(key: str, **fields: object) -> Document:
    return Document(fields, key)  # type: ignore[arg-type]


def _older(document: Any) -> None:
    document["age"] = document["age"] + 10


STEPS: dict[str, Callable[[Table], Any]] = {
    "insert": lambda table: table.insert(_doc("d", name="Ana", age=50)),
    "insert twice": lambda table: table.insert(_doc("a", name="Ana", age=50)),
    "insert no mapping": lambda table: table.insert([1]),  # type: ignore[arg-type]
    "insert multiple": lambda table: table.insert_multiple([_doc("d", age=1), _doc("e", age=2)]),
    "insert multiple twice": lambda table: table.insert_multiple([_doc("d", age=1), _doc("a", age=2)]),
    "all": lambda table: table.all(),
    "search": lambda table: table.search(where("age") == 29),
    "search nothing": lambda table: table.search(where("missing") == 1),
    "get by condition": lambda table: table.get(where("name") == "Tom"),
    "get by id": lambda table: table.get(doc_id="b"),  # type: ignore[call-overload]
    "get by ids": lambda table: table.get(doc_ids=["a", "c", "x"]),
    "get nothing": lambda table: table.get(where("name") == "Nobody"),
    "contains": lambda table: (table.contains(where("age") == 41), table.contains(doc_id="x")),  # type: ignore[arg-type]
    "update by ids": lambda table: table.update({"age": 30}, doc_ids=["b", "x"]),  # type: ignore[list-item]
    "update by condition": lambda table: table.update({"fit": True}, where("age") == 29),
    "update all": lambda table: table.update({"fit": False}),
    "update with a function": lambda table: table.update(_older, where("name") == "Mei"),
    "update with an operation": lambda table: table.update(increment("age"), doc_ids=["a"]),  # type: ignore[list-item]
    "update multiple": lambda table: table.update_multiple(
        [({"fit": True}, where("age") == 29), (increment("age"), where("name") == "Ines")]
    ),
    "update to the same": lambda table: table.update({"age": 41}, doc_ids=["a"]),  # type: ignore[list-item]
    "upsert known": lambda table: table.upsert({"age": 42}, where("name") == "Ines"),
    "upsert by id": lambda table: table.upsert(_doc("b", age=99)),
    "upsert new": lambda table: table.upsert(_doc("z", age=1)),
    "upsert without a condition": lambda table: table.upsert({"age": 1}),
    "remove by ids": lambda table: table.remove(doc_ids=["a", "x"]),  # type: ignore[list-item]
    "remove by condition": lambda table: table.remove(where("age") == 29),
    "remove everything by mistake": lambda table: table.remove(),
    "truncate": lambda table: table.truncate(),
    "count": lambda table: table.count(where("age") == 29),
    "len": len,
    "iterate": lambda table: [(document.doc_id, dict(document)) for document in table],
    "name": lambda table: table.name,
    "clear cache": lambda table: table.clear_cache(),
}


def _outcome(step: Callable[[Table], Any], table: Table) -> Any:
    try:
        return step(table)
    except (ValueError, RuntimeError) as error:
        return type(error), str(error)


def _content(table: Table) -> dict[Any, Any]:
    return {document.doc_id: dict(document) for document in table.all()}


@pytest.mark.parametrize("name", STEPS)
def test_a_table_on_the_ledger_does_what_a_table_in_memory_does(name: str) -> None:
    disk = MemoryDisk()
    ours, theirs = _on_ledger(disk), _in_memory()
    for table in (ours, theirs):
        table.insert_multiple([_doc(key, **fields) for key, fields in PEOPLE])
        assert len(table.search(where("age") == 29)) == 2
    assert _outcome(STEPS[name], ours) == _outcome(STEPS[name], theirs)
    assert _content(ours) == _content(theirs)
    assert ours.search(where("age") == 29) == theirs.search(where("age") == 29)
    assert _content(_on_ledger(disk.killed())) == _content(theirs)


def test_every_public_method_of_a_table_is_compared() -> None:
    said = " ".join(STEPS)
    methods = {name for name in vars(Table) if not name.startswith("_") and callable(getattr(Table, name))}
    methods -= {"document_class", "document_id_class", "query_cache_class"}
    assert {name for name in methods if name.replace("_", " ") not in said} == set()


def test_a_document_without_an_id_gets_one_of_its_own() -> None:
    disk = MemoryDisk()
    table = _on_ledger(disk)
    ids = {table.insert({"age": 1}), table.insert({"age": 1}), *table.insert_multiple([{"age": 2}])}
    assert len(ids) == 3
    assert _content(_on_ledger(disk.killed())).keys() == ids


def test_writing_the_whole_database_is_refused() -> None:
    table = _on_ledger(MemoryDisk())
    table.insert(_doc("a", age=1))
    with pytest.raises(WholeWrite):
        table.storage.write({})
    assert len(table) == 1


def test_an_updater_that_fails_changes_nothing() -> None:
    table = _on_ledger(MemoryDisk())
    table.insert(_doc("a", age=1))
    with pytest.raises(ValueError, match="already exists"):
        table.insert_multiple([_doc("b", age=2), _doc("a", age=3)])
    assert _content(table) == {"a": {"age": 1}}
