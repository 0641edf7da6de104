"""The sessions: facts, each with a key of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.store.json_value import flag, text
from routines.store.session_document import is_session, session_document, session_of
from routines.store.store_change import SESSIONS, StoreChange, change_of
from routines.store.stored_values import StoredValues

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from routines.session import Session
    from routines.store.json_value import JsonObject
    from routines.store.ledger_storage import DocTable
    from routines.store.merged_tables import MergedTables


def _newest_first(sessions: Iterable[Session]) -> tuple[Session, ...]:
    return tuple(sorted(sessions, key=lambda session: (session.started_at, session.session_id), reverse=True))


class Sessions:
    """Sessions by id. Reads from any thread; each write is on the disk when it returns."""

    def __init__(self, table: DocTable, merged: MergedTables) -> None:
        self._table = table
        self._lock = merged.lock
        self._values = StoredValues(table, session_of)
        self._of_class: dict[str, dict[str, bool]] = {}
        merged.watch(SESSIONS, self._on_document)

    def _on_document(self, key: str, before: JsonObject | None, now: JsonObject | None) -> None:
        """Keep, for each class, its sessions and whether they were completed."""
        if before is not None:
            self._of_class.get(text(before, "class_id"), {}).pop(key, None)
        if now is not None:
            self._of_class.setdefault(text(now, "class_id"), {})[key] = flag(now, "is_completed")

    def all(self) -> tuple[Session, ...]:
        """Return all sessions, newest first."""
        return _newest_first(self._values.all())

    def since(self, start: datetime) -> tuple[Session, ...]:
        """Return the sessions that began at an instant (with offset) or later, newest first."""
        return _newest_first(session for session in self._values.all() if session.started_at >= start)

    def of_class(self, class_id: str) -> tuple[Session, ...]:
        """Return the sessions of one class, newest first."""
        with self._lock:
            keys = tuple(self._of_class.get(class_id, ()))
        found = (self._values.get(key) for key in keys)
        return _newest_first(session for session in found if session is not None)

    def done_count(self, class_id: str) -> int:
        """Count the completed sessions of one class."""
        with self._lock:
            return sum(self._of_class.get(class_id, {}).values())

    def get(self, session_id: str) -> Session | None:
        """Return one session."""
        return self._values.get(session_id)

    def put(self, session: Session) -> StoreChange:
        """Add or replace a session.

        Raises:
            NotSaved: When it did not reach the disk.
        """
        with self._table.writing():
            before = self._table.document(session.session_id)
            return change_of(self._table.put({session.session_id: session_document(session, before)}))

    def remove(self, session_id: str) -> StoreChange:
        """Remove a session.

        Raises:
            NotSaved: When that did not reach the disk.
        """
        return change_of(self._table.put({session_id: None}))

    def unreadable(self) -> int:
        """Count entries that hold no usable session; they are kept."""
        return sum(1 for document in self._table.snapshot().values() if not is_session(document))
