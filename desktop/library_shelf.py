"""Reading the store into rows of the library: all of them beside the window, or a few at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.library_row import Kept, LibraryRow, Practice, make_row, practice_by_class

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from routines.store import Store


def read_rows(store: Store, missing: frozenset[str], now: datetime) -> tuple[LibraryRow, ...]:
    """Read every class, in no particular order. Can run in any thread.

    Args:
        store: Where to read.
        missing: The classes whose file is known to be gone.
        now: The present, with offset.
    """
    favourites = store.favourites.ids()
    practices = practice_by_class(store.sessions.all())
    positions = {point.class_id: point.position for point in store.resume.all()}
    there = store.places.ids() - missing
    nothing = Practice()
    seconds = now.timestamp()
    return tuple(
        make_row(
            summary,
            Kept(
                summary.class_id in favourites,
                positions.get(summary.class_id, 0.0),
                practices.get(summary.class_id, nothing),
                summary.class_id not in there,
            ),
            seconds,
        )
        for summary in store.classes.summaries()
    )


def read_row(store: Store, class_id: str, missing: frozenset[str], now: datetime) -> LibraryRow | None:
    """Read one class; ``None`` where the library has it no more."""
    summary = store.classes.summary(class_id)
    if summary is None:
        return None
    point = store.resume.get(class_id)
    practice = practice_by_class(store.sessions.of_class(class_id)).get(class_id, Practice())
    is_favourite = class_id in store.favourites.ids()
    is_missing = class_id in missing or store.places.path_of(class_id) is None
    kept = Kept(is_favourite, point.position if point else 0.0, practice, is_missing)
    return make_row(summary, kept, now.timestamp())


def missing_files(places: Mapping[str, Path]) -> frozenset[str]:
    """Find the classes whose file is not where it was; asks the disk once for each. Can run in any thread."""
    return frozenset(class_id for class_id, path in places.items() if not path.exists())
