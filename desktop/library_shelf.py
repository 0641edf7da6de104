"""Reading the store into rows of the library: all of them beside the window, or a few at once."""

from __future__ import annotations

from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from desktop.library_filter import ORDERS, choices_of, in_order
from desktop.library_row import Kept, LibraryRow, Practice, fold, make_row, practice_by_class
from routines.store.store_change import SESSIONS

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.library_filter import Choices, Sort
    from routines.store import Store, StoreChange

_FIRST = 48
"""More classes than any window shows at once."""


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


class Shelf(NamedTuple):
    """The whole library: its rows, the order they are in, and what they can be told apart by."""

    rows: list[LibraryRow]
    order: Sort
    choices: Choices


def read_shelf(store: Store, missing: frozenset[str], now: datetime, sort: Sort) -> Shelf:
    """Read every class and put them in order. Can run in any thread; the arguments of ``read_rows``, and the order."""
    rows = in_order(read_rows(store, missing, now), sort)
    return Shelf(rows, sort, choices_of(rows))


class FirstRows(NamedTuple):
    """The beginning of a large library, which is shown while the rest is read.

    Attributes:
        rows: In order.
        total: How many classes there are in all.
        seconds: How long all of them are together.
    """

    rows: tuple[LibraryRow, ...]
    total: int
    seconds: float


class _Outline(NamedTuple):
    """What the orders of the library go by; names as in ``LibraryRow``."""

    class_id: str
    order_title: str
    duration: float
    added: float
    last_played: float
    done_count: int


def read_first_rows(store: Store, missing: frozenset[str], now: datetime, sort: Sort) -> FirstRows:
    """Read what a window shows first. Can run in any thread; the arguments of ``read_rows``, and the order."""
    practices = practice_by_class(store.sessions.all())
    nothing = Practice()
    outlines = []
    for class_id, title, duration, added_at in store.classes.outlines():
        practice = practices.get(class_id, nothing)
        added = added_at.timestamp() if added_at else 0.0
        outlines.append(_Outline(class_id, fold(title), duration, added, practice.last_played, practice.done_count))
    first = nsmallest(_FIRST, outlines, key=ORDERS[sort])
    rows = (read_row(store, outline.class_id, missing, now) for outline in first)
    return FirstRows(
        tuple(row for row in rows if row is not None), len(outlines), sum(outline.duration for outline in outlines)
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


def changed_classes(store: Store, change: StoreChange) -> frozenset[str] | None:
    """Find which classes a write touched; ``None`` where only reading everything tells: a session was removed."""
    if SESSIONS not in change.tables:
        return change.keys
    found = {key: store.sessions.get(key) for key in change.keys}
    if change.tables == {SESSIONS} and None in found.values():
        return None
    return frozenset(session.class_id if session else key for key, session in found.items())
