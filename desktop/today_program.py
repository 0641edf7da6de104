"""The next day of the program that is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.programs_reading import read_rest
from routines.program import next_day
from routines.program_sittings import join_sittings
from routines.programs import find_program

if TYPE_CHECKING:
    from datetime import datetime

    from routines.program import NextDay
    from routines.program_plan import Program
    from routines.store import Store


class ProgramNow(NamedTuple):
    """The class that is next in a program, where in the program it stands, and the second at which it begins.

    Both texts are empty where there is none.
    """

    class_id: str = ""
    line: str = ""
    position: float = 0.0


NO_PROGRAM: Final = ProgramNow()


def program_now(store: Store, now: datetime) -> ProgramNow:
    """Tell what the program that is under way asks for. Can run in any thread.

    Args:
        store: Where to read.
        now: The present, with offset.

    Returns:
        Nothing where no program is under way, where it is on a break, or where the library has no class for the day.
    """
    run = store.programs.current()
    program = find_program(run.program_id) if run is not None else None
    if run is None or program is None:
        return NO_PROGRAM
    sessions = join_sittings(store.sessions.since(run.begun_at), store.classes.get)
    following = next_day(program, run, sessions, store.classes.summaries(), now.date())
    if following is None or following.is_on_break:
        return NO_PROGRAM
    class_id = following.video.class_id
    return ProgramNow(class_id, program_line(program, following), read_rest(store, run, class_id, now))


def program_line(program: Program, following: NextDay) -> str:
    """Say where a day stands: “Next in Back to easy · week 2, day 3”."""
    of_week = [day.number for day in program.days if day.week == following.day.week]
    place = f"week {following.day.week}, day {of_week.index(following.day.number) + 1}"
    line = f"Next in {program.title}  ·  {place}"
    return f"Done for today. {line}" if following.is_done_today else line
