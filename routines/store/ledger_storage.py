"""TinyDB over the ledger: its tables and queries in memory, its changes one line each on the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from copy import deepcopy
from typing import TYPE_CHECKING, NoReturn, cast
from uuid import uuid4

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from routines.errors import RoutineError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from tinydb.queries import QueryLike

    from routines.store.json_value import JsonObject
    from routines.store.ledger import Ledger
    from routines.store.merged_tables import Change


class WholeWrite(RoutineError):
    """Refuse to write the whole database: the ledger takes changes only."""


class LedgerStorage(Storage):
    """The hook under TinyDB: reads are the merged tables, changes go to the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def read(self) -> dict[str, dict[str, JsonObject]]:
        """Return the merged tables; they must not be altered."""
        return self.ledger.merged.tables

    def write(self, data: object) -> NoReturn:
        """Refuse: nothing is ever rewritten.

        Raises:
            WholeWrite: Always.
        """
        raise WholeWrite("the ledger is only added to; change single documents")

    def commit(self, table: str, changes: Mapping[str, JsonObject | None]) -> set[Change]:
        """Save changed documents of one table (``None`` deletes), then show them in memory.

        Raises:
            NotSaved: When they did not reach the disk.
        """
        return self.ledger.commit({(table, key): document for key, document in changes.items()})


class Overlay(MutableMapping[str, "JsonObject"]):
    """A table as an updater of TinyDB sees it: documents are copied when looked at, changes are collected."""

    def __init__(self, base: Mapping[str, JsonObject]) -> None:
        self._base = base
        self._own: dict[str, JsonObject | None] = {}

    def __getitem__(self, key: str) -> JsonObject:
        if key not in self._own:
            self._own[key] = deepcopy(self._base[key])
        document = self._own[key]
        if document is None:
            raise KeyError(key)
        return document

    def __setitem__(self, key: str, document: JsonObject) -> None:
        self._own[key] = document

    def __delitem__(self, key: str) -> None:
        if key not in self:
            raise KeyError(key)
        self._own[key] = None

    def __contains__(self, key: object) -> bool:
        return self._own[str(key)] is not None if key in self._own else key in self._base

    def __iter__(self) -> Iterator[str]:
        yield from [key for key in self._base if key in self]
        yield from [key for key, document in self._own.items() if document is not None and key not in self._base]

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        """Delete every document."""
        self._own = dict.fromkeys(self._base)

    def changes(self) -> dict[str, JsonObject | None]:
        """Say which documents are different now; ``None`` stands for one that was deleted."""
        return {
            key: document
            for key, document in self._own.items()
            if document != self._base.get(key) and not (document is None and key not in self._base)
        }


class DocTable(Table):
    """A table whose ids are texts and whose changes reach the disk before they show in memory.

    Updating or removing by a condition copies every document it looks at: go by id. The writing methods belong to one
    writer at a time, the reading ones to any thread.
    """

    document_id_class = str  # type: ignore[assignment]

    @property
    def _ledger(self) -> Ledger:
        return cast("LedgerStorage", self._storage).ledger

    def all(self) -> list[Document]:
        """Return all documents, as copies of their first level."""
        with self._ledger.merged.lock:
            return super().all()

    def search(self, cond: QueryLike) -> list[Document]:
        """Return the documents that a condition holds for."""
        with self._ledger.merged.lock:
            return super().search(cond)

    def clear_cache(self) -> None:
        """Forget the answers to earlier searches."""
        with self._ledger.merged.lock:
            super().clear_cache()

    def document(self, key: str) -> JsonObject | None:
        """Find a document by its id without a copy; it must not be altered."""
        return self._ledger.merged.document(self.name, key)

    def snapshot(self) -> dict[str, JsonObject]:
        """Return all documents by id without copying them; they must not be altered."""
        return self._ledger.merged.snapshot(self.name)

    def writing(self) -> AbstractContextManager[None]:
        """Order those who read, decide and write."""
        return self._ledger.writing()

    def put(self, documents: Mapping[str, JsonObject | None]) -> set[Change]:
        """Replace documents (``None`` deletes), all with one wait for the disk.

        Raises:
            NotSaved: When they did not reach the disk; nothing has changed then.
        """
        changed = cast("LedgerStorage", self._storage).commit(self.name, documents)
        self.clear_cache()
        return changed

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, object]]], None]) -> None:
        """Run TinyDB's own updater on an overlay: disk first, memory second."""
        with self._ledger.writing():
            overlay = Overlay(self.snapshot())
            updater(cast("dict[int, Mapping[str, object]]", overlay))
            changes = overlay.changes()
            if changes:
                self.put(changes)

    def _get_next_id(self) -> str:
        return str(uuid4())


class LedgerDatabase(TinyDB):
    """TinyDB whose tables are :class:`DocTable` and whose storage is the ledger."""

    table_class = DocTable

    def __init__(self, ledger: Ledger) -> None:
        super().__init__(ledger, storage=LedgerStorage)

    def table_of(self, name: str) -> DocTable:
        """Return a table by name."""
        return cast("DocTable", self.table(name))

    def forget_searches(self, tables: Iterable[str]) -> None:
        """Forget the answers to earlier searches in tables that changed under them."""
        for name in tables:
            self.table_of(name).clear_cache()
