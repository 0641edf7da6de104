"""What the sheet after a class tells of the week and of the program, read beside the window."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from desktop.programs_reading import read_programs
from desktop.programs_view import length_text, progress_text, shown_class
from routines.program_sittings import join_sittings, waits_for_rest
from routines.program_walk import DayState
from routines.week import Week, week_of

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.programs_reading import Reading
    from routines.session import Session
    from routines.store import Store


class ProgramNext(NamedTuple):
    """What a program says after one of its days was done.

    Attributes:
        heading: Where this comes from.
        class_id: The next class; empty where there is none.
        title: What it is called.
        line: What it is, and when.
    """

    heading: str
    class_id: str
    title: str
    line: str


class AfterFacts(NamedTuple):
    """What was read.

    Attributes:
        week: This week, with the session just ended.
        completes: The session makes a whole of what was begun in earlier sittings.
        following: What the program says next; ``None`` where the class was no day of one.
        is_open_day: The class was not done, and is still to be done this week of a program: the rest of it, done by
            tomorrow, counts.
    """

    week: Week
    completes: bool = False
    following: ProgramNext | None = None
    is_open_day: bool = False


def read_after(store: Store, session: Session, now: datetime) -> AfterFacts:
    """Read what there is to say after a session. Can run in any thread.

    Args:
        store: Where to read.
        session: What was done; it may still be on its way to the disk.
        now: The present, with offset.
    """
    known = (each for each in store.sessions.all() if each.session_id != session.session_id)
    week = week_of((*known, session), now.date())
    reading = read_programs(store, now, session)
    completes = not session.is_completed and _completes(store, session)
    is_open = not session.is_completed and not completes and _is_open_day(reading, session) and _waits(store, session)
    return AfterFacts(week, completes, _program_next(reading, session), is_open)


def _completes(store: Store, session: Session) -> bool:
    pieces = [each for each in store.sessions.of_class(session.class_id) if each.session_id != session.session_id]
    joined = join_sittings((*pieces, session), store.classes.get)
    return any(each.is_completed and each.session_id == session.session_id for each in joined)


def _waits(store: Store, session: Session) -> bool:
    """Tell whether the class would be whole if what comes after the session's last second were done tomorrow."""
    pieces = (each for each in store.sessions.of_class(session.class_id) if each.session_id != session.session_id)
    position = max((span.end for span in session.watched), default=0.0)
    tomorrow = session.started_at.date() + timedelta(days=1)
    return waits_for_rest((*pieces, session), store.classes.get, position, tomorrow)


def _program_next(reading: Reading, session: Session) -> ProgramNext | None:
    if not any(each.record.session_id == session.session_id for each in reading.so_far.days):
        return None
    title, walked, following = reading.program.title, reading.so_far.next, reading.following
    if walked is None or following is None:
        return ProgramNext(f"The end of {title}", "", "You walked the whole path", progress_text(reading))
    when = "whenever you like"
    if following.is_on_break:
        when = "after your break"
    elif following.is_done_today:
        when = "any day from tomorrow"
    line = ", ".join(part for part in (length_text(walked), when) if part)
    return ProgramNext(f"Next in {title}", walked.video.class_id, shown_class(walked), line)


def _is_open_day(reading: Reading, session: Session) -> bool:
    walked = reading.so_far.next
    if walked is None or reading.run is None:
        return False
    still = {DayState.NEXT, DayState.OPEN}
    days = (each for each in reading.so_far.days if each.day.week == walked.day.week and each.state in still)
    return any(each.video.class_id == session.class_id for each in days)
