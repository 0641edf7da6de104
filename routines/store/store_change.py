"""What a write changed, for those who show it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from routines.store.merged_tables import Change

CLASSES = "classes"
REMOVED = "removed"
FAVOURITES = "favourites"
SESSIONS = "sessions"
RESUME = "resume"
SETTINGS = "settings"
PROGRAMS = "programs"
PLACES = "places"
LOCAL = "local"


@dataclass(frozen=True, slots=True)
class StoreChange:
    """Which tables and which keys in them are different now; both empty where nothing is.

    Tables: ``classes``, ``removed``, ``favourites``, ``sessions``, ``resume``, ``settings``, ``programs``, ``places``,
    ``local``.
    """

    tables: frozenset[str] = field(default_factory=frozenset)
    keys: frozenset[str] = field(default_factory=frozenset)

    def __bool__(self) -> bool:
        return bool(self.tables)


def change_of(changed: Iterable[Change]) -> StoreChange:
    """Sum up changed documents."""
    pairs = tuple(changed)
    return StoreChange(frozenset(table for table, _ in pairs), frozenset(key for _, key in pairs))
