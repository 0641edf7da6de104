"""One time through a program: when it was begun, what became of its days, when it rested."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Ending(StrEnum):
    """Say how a run came to its end."""

    LEFT = "left"
    RESTARTED = "restarted"


@dataclass(frozen=True, slots=True)
class DayRecord:
    """What the person chose and did on one day of a run.

    Attributes:
        day: The number of the day in the program, from 0.
        class_id: The class that the person put in its place; empty where the program's own stays.
        swapped_at: When they did, with offset; on days before that the class ticked nothing here, nor does it now.
        session_id: The session that ticked it; empty where none did.
        done_at: When that session began, with offset; ``None`` where none did.
        done_class: The class of that session.
        skipped: The word with which it was skipped; empty where it was not.
        skipped_at: When that was, with offset.
        opened_at: When it was last opened again, with offset; what was played before that does not tick it.
        dismissed: Sessions that must not tick this day again, since the person took their tick away.
    """

    day: int
    class_id: str = ""
    session_id: str = ""
    done_at: datetime | None = None
    done_class: str = ""
    skipped: str = ""
    skipped_at: datetime | None = None
    opened_at: datetime | None = None
    dismissed: tuple[str, ...] = ()
    swapped_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """Days on which the program rests.

    Attributes:
        begun_at: With offset.
        ended_at: The same; ``None`` while it lasts.
    """

    begun_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ProgramRun:
    """One time through a program.

    Attributes:
        run_id: A UUIDv4.
        program_id: Which program.
        begun_at: With offset; only sessions since then count.
        breaks: In order of their beginning.
        ended_at: When it was left or begun anew, with offset; ``None`` while it lasts.
        ending: How it ended; ``None`` while it lasts.
        days: What is known of single days, by their number.
    """

    run_id: str
    program_id: str
    begun_at: datetime
    breaks: tuple[Break, ...] = ()
    ended_at: datetime | None = None
    ending: Ending | None = None
    days: tuple[DayRecord, ...] = ()

    @property
    def current_break(self) -> Break | None:
        """The break that lasts now; ``None`` while the program goes on."""
        return next((pause for pause in reversed(self.breaks) if pause.ended_at is None), None)

    def record_of(self, day: int) -> DayRecord:
        """Say what is known of a day."""
        return next((record for record in self.days if record.day == day), DayRecord(day))


def take_break(run: ProgramRun, now: datetime) -> ProgramRun:
    """Let the program rest; one that rests already stays as it is."""
    return run if run.current_break else replace(run, breaks=(*run.breaks, Break(now)))


def carry_on(run: ProgramRun, now: datetime) -> ProgramRun:
    """End every break that lasts: two machines may each have begun one."""
    ended = (replace(pause, ended_at=max(now, pause.begun_at)) if not pause.ended_at else pause for pause in run.breaks)
    return replace(run, breaks=tuple(ended))


def end_run(run: ProgramRun, ending: Ending, now: datetime) -> ProgramRun:
    """Leave a run, or make room for the next one; what was done in it stays known."""
    return replace(carry_on(run, now), ended_at=max(now, run.begun_at), ending=ending)


def change_day(run: ProgramRun, record: DayRecord) -> ProgramRun:
    """Put a record in the place of what was known of its day."""
    others = (each for each in run.days if each.day != record.day)
    return replace(run, days=tuple(sorted((*others, record), key=lambda each: each.day)))


def swap_class(record: DayRecord, class_id: str, now: datetime) -> DayRecord:
    """Put another class in the place of a day's own; an empty id takes the swap back."""
    return replace(record, class_id=class_id, swapped_at=now if class_id else None)


def skip_day(record: DayRecord, word: str, now: datetime) -> DayRecord:
    """Skip a day, with a word about why."""
    return replace(record, skipped=word, skipped_at=now)


def undo_day(record: DayRecord, now: datetime) -> DayRecord:
    """Open a day again that was done or skipped; the session that ticked it stays in the record of sessions."""
    again = (record.session_id,) if record.session_id else ()
    dismissed = tuple(dict.fromkeys((*record.dismissed, *again)))
    return DayRecord(record.day, record.class_id, opened_at=now, dismissed=dismissed, swapped_at=record.swapped_at)


def tick_by_hand(record: DayRecord, class_id: str, now: datetime) -> DayRecord:
    """Count a day as done without a session: it was done elsewhere."""
    return replace(record, done_at=now, done_class=class_id, skipped="", skipped_at=None)
