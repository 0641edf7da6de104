"""The union of all lines: per document the newest stamp wins, wherever and in whatever order lines are met."""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from routines.store.json_value import JsonObject
    from routines.store.ledger_line import Line

Version: TypeAlias = tuple[int, str, int, int]
"""Stamp, device, number and checksum of the line that won; the higher tuple wins."""

Watcher: TypeAlias = "Callable[[str, JsonObject | None, JsonObject | None], None]"
"""Told of a key, its document before and its document now, while the lock is held."""

Change: TypeAlias = tuple[str, str]
"""A table and a key."""

_SLICE = 1000


def _version_of(checksum: int, record: JsonObject) -> Version:
    return cast("Version", (record["ts"], record["d"], record["n"], checksum))


class MergedTables:
    """All documents in memory, by table and key. A document in it is never altered, only exchanged.

    Attributes:
        lock: Held while documents are exchanged; readers hold it while they walk a table. Nobody waits
            for a disk under it.
        tables: Documents that exist.
    """

    def __init__(self) -> None:
        self.lock = RLock()
        self.tables: dict[str, dict[str, JsonObject]] = {}
        self._versions: dict[str, dict[str, Version]] = {}
        self._watchers: dict[str, list[Watcher]] = {}

    def watch(self, table: str, watcher: Watcher) -> None:
        """Tell ``watcher`` of all documents that a table has and of every change from now on."""
        with self.lock:
            self._watchers.setdefault(table, []).append(watcher)
            for key, document in self.tables.get(table, {}).items():
                watcher(key, None, document)

    def document(self, table: str, key: str) -> JsonObject | None:
        """Find a document; it must not be altered."""
        with self.lock:
            return self.tables.get(table, {}).get(key)

    def snapshot(self, table: str) -> dict[str, JsonObject]:
        """Copy a table; its documents must not be altered."""
        with self.lock:
            return self.tables.get(table, {}).copy()

    def stamp(self, table: str, key: str) -> int | None:
        """Find the stamp of the newest change of a document, also of one that was deleted."""
        with self.lock:
            version = self._versions.get(table, {}).get(key)
            return version[0] if version else None

    def is_news(self, line: Line) -> bool:
        """Tell whether a line would change what is known of its document."""
        checksum, record = line
        with self.lock:
            known = self._versions.get(cast("str", record["t"]), {}).get(cast("str", record["k"]))
        return known is None or _version_of(checksum, record) > known

    def take(self, lines: Iterable[Line]) -> set[Change]:
        """Take lines in; those that are older than what is known change nothing.

        Returns:
            What is different now.
        """
        changed: set[Change] = set()
        waiting = list(lines)
        for begin in range(0, len(waiting), _SLICE):
            with self.lock:
                for line in waiting[begin : begin + _SLICE]:
                    self._take(line, changed)
        return changed

    def _take(self, line: Line, changed: set[Change]) -> None:
        checksum, record = line
        table, key = cast("str", record["t"]), cast("str", record["k"])
        version = _version_of(checksum, record)
        versions = self._versions.get(table)
        if versions is None:
            versions = self._versions[table] = {}
        known = versions.get(key)
        if known is not None and version <= known:
            return
        versions[key] = version
        self._exchange(table, key, cast("JsonObject | None", record["v"]), changed)

    def _exchange(self, table: str, key: str, document: JsonObject | None, changed: set[Change]) -> None:
        documents = self.tables.setdefault(table, {})
        before = documents.get(key)
        if document is None:
            documents.pop(key, None)
        else:
            documents[key] = document
        if before is None and document is None:
            return
        changed.add((table, key))
        for watcher in self._watchers.get(table, ()):
            watcher(key, before, document)
