"""Frozen values over the documents of one table: converted when first asked for, kept while the document stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from routines.store.collector import paused_collector
from routines.store.errors import BadDocument

if TYPE_CHECKING:
    from collections.abc import Callable

    from routines.store.json_value import JsonObject
    from routines.store.ledger_storage import DocTable

_Value = TypeVar("_Value")


class StoredValues(Generic[_Value]):
    """The values of a table, from any thread.

    Attributes:
        table: The documents.
    """

    def __init__(self, table: DocTable, read: Callable[[str, JsonObject], _Value]) -> None:
        self.table = table
        self._read = read
        self._known: dict[str, tuple[JsonObject, _Value | None]] = {}

    def get(self, key: str) -> _Value | None:
        """Return one value; ``None`` where there is none or its document cannot be read."""
        document = self.table.document(key)
        return None if document is None else self._value(key, document)

    def all(self) -> list[_Value]:
        """Return all values that can be read, in no order that means anything."""
        with paused_collector():
            found = [self._value(key, document) for key, document in self.table.snapshot().items()]
        return [value for value in found if value is not None]

    def _value(self, key: str, document: JsonObject) -> _Value | None:
        known = self._known.get(key)
        if known is not None and known[0] is document:
            return known[1]
        value: _Value | None
        try:
            value = self._read(key, document)
        except BadDocument:
            value = None
        self._known[key] = (document, value)
        return value
