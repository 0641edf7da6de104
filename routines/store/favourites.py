"""The classes that the person starred."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.store.store_change import StoreChange, change_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from routines.store.ledger_storage import DocTable


class Favourites:
    """Stars by class. Reads from any thread; each write is on the disk when it returns."""

    def __init__(self, table: DocTable, now: Callable[[], datetime]) -> None:
        self._table = table
        self._now = now

    def ids(self) -> frozenset[str]:
        """Return the fingerprints of starred classes."""
        return frozenset(self._table.snapshot())

    def set(self, class_id: str, is_favourite: bool) -> StoreChange:
        """Star a class or take its star away.

        Raises:
            NotSaved: When that did not reach the disk.
        """
        before = self._table.document(class_id) or {"since": self._now().isoformat()}
        return change_of(self._table.put({class_id: before if is_favourite else None}))
