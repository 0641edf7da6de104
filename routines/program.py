"""What a program asks for next: what the Today page and the Programs page show first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from routines.program_walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from routines.program_choice import DayClass, ListedClass
    from routines.program_plan import Phase, Program, ProgramDay
    from routines.program_run import ProgramRun
    from routines.program_walk import Walk
    from routines.session import Session


@dataclass(frozen=True, slots=True)
class NextDay:
    """The day that comes next in a run.

    Attributes:
        day: The day as the program has it; ``day.why`` says why this, why now; ``day.week`` counts from 1.
        phase: The phase that it is in.
        video: Its class; ``video.choice`` says how it came to be this one, ``video.class_id`` is empty where the
            library has none that would do.
        is_on_break: The person takes a break: nothing is suggested until they carry on.
        done_count: Days done so far.
        day_count: Days of the whole program.
        done_this_week: Days done in the calendar week of ``today``, which begins on Monday; a session is of the day
            that it was where the person did it.
        is_done_today: A day was done today already: another one is fine, and so is tomorrow.
    """

    day: ProgramDay
    phase: Phase
    video: DayClass
    is_on_break: bool
    done_count: int
    day_count: int
    done_this_week: int
    is_done_today: bool


def next_day(
    program: Program,
    run: ProgramRun,
    sessions: Iterable[Session],
    classes: Iterable[ListedClass],
    today: date,
) -> NextDay | None:
    """Tell what a program asks for next.

    It has no dates: the next day is the first that is neither done nor skipped, however long ago the last one was.

    Args:
        program: The program that is run.
        run: The run, as the store has it.
        sessions: What was done since ``run.begun_at`` or longer, in any order.
        classes: The library, in any order: ``VideoClass`` or ``ClassSummary``.
        today: The date where the person is.

    Returns:
        The next day; ``None`` where the run has ended or every day is done or skipped.
    """
    return (
        None if run.ended_at is not None else next_of_walk(program, run, walk(program, run, sessions, classes), today)
    )


def next_of_walk(program: Program, run: ProgramRun, so_far: Walk, today: date) -> NextDay | None:
    """Tell the same where it is known already how far the run has come."""
    following = so_far.next
    if following is None:
        return None
    dates = [each.record.done_at.date() for each in so_far.done if each.record.done_at]
    monday = today - timedelta(days=today.weekday())
    return NextDay(
        day=following.day,
        phase=program.phase_of(following.day.week),
        video=following.video,
        is_on_break=run.current_break is not None,
        done_count=len(so_far.done),
        day_count=len(program.days),
        done_this_week=sum(1 for day in dates if monday <= day <= today),
        is_done_today=today in dates,
    )
