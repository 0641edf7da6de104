"""How far a run has come: which days are done, which are skipped, which is next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from routines.program_choice import can_take_place, choose_class, done_class, named_class

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from routines.program_choice import DayClass, ListedClass
    from routines.program_plan import Program, ProgramDay, WantedClass
    from routines.program_run import DayRecord, ProgramRun
    from routines.session import Session


class DayState(StrEnum):
    """Say what became of a day."""

    DONE = "done"
    SKIPPED = "skipped"
    NEXT = "next"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class WalkedDay:
    """One day of a run as it stands.

    Attributes:
        day: The day as the program has it.
        state: What became of it; at most one day of a run is next.
        video: Its class: the one that was done on it, else the one that it would be now.
        record: What is known of it, the tick of this walk included.
    """

    day: ProgramDay
    state: DayState
    video: DayClass
    record: DayRecord


@dataclass(frozen=True, slots=True)
class Walk:
    """A run as it stands.

    Attributes:
        days: All days of the program, in order.
        ticks: Records of days that sessions ticked and that the run does not hold yet: to be kept, so that they stay
            as they are whatever becomes of the library.
    """

    days: tuple[WalkedDay, ...]
    ticks: tuple[DayRecord, ...] = ()

    @property
    def next(self) -> WalkedDay | None:
        """The first day that is neither done nor skipped; ``None`` at the end of the path."""
        return next((each for each in self.days if each.state is DayState.NEXT), None)

    @property
    def done(self) -> tuple[WalkedDay, ...]:
        """The days that are done, in order."""
        return tuple(each for each in self.days if each.state is DayState.DONE)


def walk(program: Program, run: ProgramRun, sessions: Iterable[Session], classes: Iterable[ListedClass]) -> Walk:
    """Tell how far a run has come.

    Each completed session since the run was begun ticks one day: the first open day, in the week of the next day,
    that asks for its class or for which it stands in, as things stood when it was played. Within a week the order is
    free; a session that its week does not ask for ticks nothing, then or later: a class that takes a day's place counts
    there from the day on which it was put there. What was ticked once stays ticked. No dates are fixed: the next day is
    simply the first that is open.

    Args:
        program: The program that is run.
        run: The run; sessions before it and after its end do not count.
        sessions: What was done, in any order; a class done in pieces counts once ``join_sittings`` put them together.
        classes: The library, in any order.
    """
    shelf = _Shelf(tuple(classes))
    records = {day.number: run.record_of(day.number) for day in program.days}
    chosen = {day.number: shelf.give(day.wanted, records[day.number].class_id) for day in program.days}
    ticks: list[DayRecord] = []
    for session in _countable(run, sessions):
        record = _ticked(program, records, session, shelf)
        if record is not None:
            records[record.day] = record
            ticks.append(record)
    first = next((day.number for day in program.days if _is_open(records[day.number])), None)
    days = []
    for day in program.days:
        record, given = records[day.number], chosen[day.number]
        if record.done_at is not None:
            done = shelf.done(day.wanted, record.done_class)
            days.append(WalkedDay(day, DayState.DONE, done, record))
        else:
            state = DayState.SKIPPED if record.skipped else DayState.NEXT if day.number == first else DayState.OPEN
            days.append(WalkedDay(day, state, given.video, record))
    return Walk(tuple(days), tuple(ticks))


@dataclass(frozen=True, slots=True)
class _Given:
    """The class of a day, and all classes that tick it."""

    video: DayClass
    accepted: frozenset[str]


class _Shelf:
    """The library, looked through once for all days that ask for the same."""

    def __init__(self, library: tuple[ListedClass, ...]) -> None:
        self._library = library
        self._given: dict[tuple[WantedClass, str], _Given] = {}
        self._done: dict[tuple[WantedClass, str], DayClass] = {}

    def give(self, wanted: WantedClass, swapped: str) -> _Given:
        """Choose the class of a day."""
        key = (wanted, swapped)
        if key not in self._given:
            video = choose_class(wanted, swapped, self._library)
            self._given[key] = _Given(video, (self._accepted(wanted) | {video.class_id}) - {""})
        return self._given[key]

    def _accepted(self, wanted: WantedClass) -> frozenset[str]:
        if wanted.name:
            named = named_class(wanted, self._library)
            return frozenset() if named is None else frozenset({named.class_id})
        return frozenset(each.class_id for each in self._library if can_take_place(wanted, each))

    def done(self, wanted: WantedClass, class_id: str) -> DayClass:
        """Tell which class was done on a day."""
        key = (wanted, class_id)
        if key not in self._done:
            self._done[key] = done_class(wanted, class_id, self._library)
        return self._done[key]


def _countable(run: ProgramRun, sessions: Iterable[Session]) -> list[Session]:
    """List the completed sessions of a run that have ticked nothing yet, the oldest first."""
    used = {name for record in run.days for name in (record.session_id, *record.dismissed)}
    found = (
        session
        for session in sessions
        if session.is_completed
        and session.session_id not in used
        and session.started_at >= run.begun_at
        and (run.ended_at is None or session.started_at <= run.ended_at)
    )
    return sorted(found, key=lambda session: (session.started_at, session.session_id))


def _ticked(
    program: Program,
    records: dict[int, DayRecord],
    session: Session,
    shelf: _Shelf,
) -> DayRecord | None:
    """Make the record of the day that a session ticks; ``None`` where this week does not ask for it."""
    at = (session.started_at, session.session_id)
    open_then = [day for day in program.days if not _was_closed(records[day.number], at)]
    for day in open_then:
        if day.week != open_then[0].week:
            break
        record = records[day.number]
        swapped = record.class_id if _was_swapped(record, session) else ""
        if _is_open(record) and session.class_id in shelf.give(day.wanted, swapped).accepted:
            return replace(
                record, session_id=session.session_id, done_at=session.started_at, done_class=session.class_id
            )
    return None


def _was_swapped(record: DayRecord, session: Session) -> bool:
    """Tell whether a day had the class that it has now on the day of a session."""
    return record.swapped_at is None or record.swapped_at.date() <= session.started_at.date()


def _was_closed(record: DayRecord, at: tuple[datetime, str]) -> bool:
    """Tell whether a day was done or skipped before a session; one opened again since then was closed at that time."""
    if record.done_at is not None:
        return (record.done_at, record.session_id) < at
    closed_until = record.opened_at is not None and at[0] < record.opened_at
    return closed_until or bool(record.skipped and (record.skipped_at is None or record.skipped_at <= at[0]))


def _is_open(record: DayRecord) -> bool:
    return record.done_at is None and not record.skipped
