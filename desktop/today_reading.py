"""Reading the store for the Today page: only what is shown there, however large the library is."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from desktop.library_row import AREA_NAMES, whole_minutes
from desktop.library_shelf import read_row
from desktop.today_program import program_now
from desktop.today_view import LIMITS, Hero, TodayCard, going_on_card, hero, shelf_card
from routines.suggestion import Candidate, suggest
from routines.video_class import Focus, Level
from routines.week import Week, week_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.library_row import LibraryRow
    from routines.store import Store
    from routines.store.classes import ClassOutline

MOST_ON_SHELF = 4
_SHORTEST = 40
"""So many of the shortest classes are looked at, where neither program, resume points nor stars suggest one."""
_LEFT_ALIVE = 5.0
"""Seconds before the end from which there is nothing to go on with."""


class TodayFacts(NamedTuple):
    """What was read.

    Attributes:
        is_empty: The library has no class.
        hero: What is suggested.
        going_on: The class that was left last, unless it is the one suggested; ``None`` for none.
        shelf: Favourites, the one that rested longest first; classes not done lately where there are none.
        favourites: How many there are.
        week: This week.
    """

    is_empty: bool
    hero: Hero
    going_on: TodayCard | None
    shelf: tuple[TodayCard, ...]
    favourites: int
    week: Week


def read_today(store: Store, now: datetime) -> TodayFacts:
    """Read what the Today page shows. Can run in any thread; asks the disk for the videos of few classes.

    Args:
        store: Where to read.
        now: The present, with offset.
    """
    week = week_of(store.sessions.all(), now.date())
    program = program_now(store, now)
    points = {point.class_id: point.saved_at for point in store.resume.all()}
    stars = store.favourites.ids()
    rows = _rows(store, {program.class_id, *points, *stars}, now)
    if sum(not row.is_missing for row in rows.values()) <= MOST_ON_SHELF:
        rows |= _rows(store, _shortest(store.classes.outlines()) - rows.keys(), now)
    chosen = suggest((_candidate(row, points.get(row.class_id)) for row in rows.values()), now, program.class_id)
    if chosen is None:
        return TodayFacts(True, Hero(), None, (), 0, week)
    shown = rows[chosen.class_id]
    begun = [row for row in rows.values() if row.class_id in points and _can_go_on(row) and row is not shown]
    last = max(begun, key=lambda row: (points[row.class_id], row.class_id), default=None)
    starred = [row for row in rows.values() if row.is_favourite and row is not shown]
    shelf = starred or [row for row in rows.values() if row not in {shown, last}]
    return TodayFacts(
        is_empty=False,
        hero=hero(shown, chosen.reason, program.line, program.position),
        going_on=going_on_card(last, _exercise_at(store, last)) if last else None,
        shelf=tuple(shelf_card(row) for row in nsmallest(MOST_ON_SHELF, shelf, key=_rested)),
        favourites=len(stars & rows.keys()),
        week=week,
    )


def read_counts(store: Store) -> dict[tuple[int, str], int]:
    """Count the classes that fit into some minutes, by minutes and area. Can run in any thread."""
    found = {(limit, area): 0 for limit in LIMITS for area in AREA_NAMES}
    for summary in store.classes.summaries():
        minutes = whole_minutes(summary.duration)
        for limit in LIMITS:
            if minutes <= limit:
                for focus in set(summary.focus):
                    found[limit, focus.value] += 1
    return found


def _rows(store: Store, class_ids: Iterable[str], now: datetime) -> dict[str, LibraryRow]:
    found = {}
    for class_id in class_ids:
        path = store.places.path_of(class_id)
        missing = frozenset() if path is not None and os.path.exists(path) else frozenset({class_id})
        row = read_row(store, class_id, missing, now)
        if row is not None:
            found[class_id] = row
    return found


def _shortest(outlines: Iterable[ClassOutline]) -> set[str]:
    return {outline.class_id for outline in nsmallest(_SHORTEST, outlines, key=lambda each: (each.duration, each[0]))}


def _candidate(row: LibraryRow, left_at: datetime | None) -> Candidate:
    return Candidate(
        class_id=row.class_id,
        title=row.title,
        duration=row.duration,
        focus=tuple(Focus(area) for area in row.areas),
        level=Level(row.level) if row.level else None,
        is_favourite=row.is_favourite,
        left_at=left_at if _can_go_on(row) else None,
        last_played=datetime.fromtimestamp(row.last_played, UTC) if row.last_played else None,
        is_there=not row.is_missing,
    )


def _can_go_on(row: LibraryRow) -> bool:
    return 0 < row.position < row.duration - _LEFT_ALIVE and not row.is_missing


def _rested(row: LibraryRow) -> tuple[bool, float, str, str]:
    return row.is_missing, row.last_played, row.order_title, row.class_id


def _exercise_at(store: Store, row: LibraryRow) -> str:
    """Name the exercise in which a class was left; empty between exercises."""
    video_class = store.classes.get(row.class_id)
    chapters = video_class.exercises if video_class else ()
    return next((chapter.title for chapter in chapters if chapter.start <= row.position < chapter.end), "")
