"""Where each class was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.store.session_document import ResumePoint, resume_document, resume_point_of
from routines.store.store_change import StoreChange, change_of
from routines.store.stored_values import StoredValues

if TYPE_CHECKING:
    from routines.store.ledger_storage import DocTable


class Resume:
    """Resume points by class. Reads from any thread; each write is on the disk when it returns."""

    def __init__(self, table: DocTable) -> None:
        self._table = table
        self._values = StoredValues(table, resume_point_of)

    def get(self, class_id: str) -> ResumePoint | None:
        """Return where a class was left; ``None`` where it is to start at its beginning."""
        return self._values.get(class_id)

    def all(self) -> tuple[ResumePoint, ...]:
        """Return all points, the newest first."""
        return tuple(sorted(self._values.all(), key=lambda point: point.saved_at, reverse=True))

    def set(self, point: ResumePoint) -> StoreChange:
        """Remember where a class was left.

        Raises:
            NotSaved: When that did not reach the disk.
        """
        with self._table.writing():
            document = resume_document(point, self._table.document(point.class_id))
            return change_of(self._table.put({point.class_id: document}))

    def clear(self, class_id: str) -> StoreChange:
        """Forget where a class was left.

        Raises:
            NotSaved: When that did not reach the disk.
        """
        if self._table.document(class_id) is None:
            return StoreChange()
        return change_of(self._table.put({class_id: None}))
