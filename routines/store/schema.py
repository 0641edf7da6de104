"""Which shape of documents this version writes, and how it lifts older ones on reading."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from routines.store.json_value import JsonObject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.store.ledger_line import Line

SCHEMA = 1
"""The schema that is written."""
MIN_READER = 1
"""The oldest reader that understands what is written."""

Upcast: TypeAlias = Callable[[str, JsonObject], JsonObject]
"""Lifts a document of the named table by one schema; returns the document itself where nothing changes."""

UPCASTS: tuple[Upcast, ...] = ()
"""The step at index 0 lifts schema 1 to 2, and so on; there is one less than ``SCHEMA``."""


def whole(header: JsonObject | None, name: str, default: int = 1) -> int:
    """Read a whole number of a header; ``default`` without a usable one."""
    value = header.get(name) if header else default
    return value if isinstance(value, int) else default


def upcast(records: Sequence[Line], header: JsonObject | None, steps: Sequence[Upcast]) -> None:
    """Lift the documents of a segment to the newest schema, in place."""
    due = steps[max(0, whole(header, "schema") - 1) :]
    if not due:
        return
    for _, record in records:
        document, table = record["v"], record["t"]
        for step in due:
            if isinstance(document, dict) and isinstance(table, str):
                document = step(table, document)
        record["v"] = document
