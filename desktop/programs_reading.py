"""What the Programs page needs from the store, read beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from routines.program import next_of_walk
from routines.program_run import ProgramRun
from routines.program_sittings import join_sittings, waits_for_rest
from routines.program_walk import walk
from routines.programs import all_programs, find_program

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from routines.program import NextDay
    from routines.program_plan import Program
    from routines.program_walk import Walk
    from routines.session import Session
    from routines.store import ClassSummary, Store


class FormerRun(NamedTuple):
    """A run that ended: how far it came."""

    run: ProgramRun
    done_count: int


class Reading(NamedTuple):
    """A program as it stands.

    Attributes:
        program: The one that is run, else the one that is offered.
        run: ``None`` where none was begun.
        so_far: How far the run has come; of a program that was not begun the days as they would be.
        following: The next day; ``None`` where there is none.
        rest_at: Seconds at which the next day's class goes on where a sitting of today or yesterday left it, and both
            count as one; 0 where it begins anew.
        classes: The library by class id.
        former: Runs of this program that ended after something was done in them, the last first.
    """

    program: Program
    run: ProgramRun | None
    so_far: Walk
    following: NextDay | None
    classes: Mapping[str, ClassSummary]
    former: tuple[FormerRun, ...] = ()
    rest_at: float = 0.0


def read_programs(store: Store, now: datetime, fresh: Session | None = None) -> Reading:
    """Read how the current program stands. Can run in any thread.

    Args:
        store: Where to read.
        now: The present, with offset.
        fresh: A session that may still be on its way to the disk.
    """
    summaries = store.classes.summaries()
    runs = store.programs.runs()
    lasting = [run for run in runs if run.ended_at is None]
    run = next((each for each in lasting if find_program(each.program_id)), None)
    program = (find_program(run.program_id) if run else None) or all_programs()[0]
    sessions = join_sittings(_sessions(store, run, fresh), store.classes.get) if run else ()
    so_far = walk(program, run or ProgramRun("", program.program_id, now), sessions, summaries)
    ended = (each for each in runs if each.ended_at is not None and each.program_id == program.program_id)
    former = (FormerRun(each, sum(1 for day in each.days if day.done_at)) for each in ended)
    following = next_of_walk(program, run, so_far, now.date()) if run else None
    return Reading(
        program,
        run,
        so_far,
        following,
        {each.class_id: each for each in summaries},
        tuple(each for each in former if each.done_count),
        read_rest(store, run, following.video.class_id, now) if run and following else 0.0,
    )


def read_rest(store: Store, run: ProgramRun, class_id: str, now: datetime) -> float:
    """Tell at which second a class goes on so that all sittings in a run count as one; 0 where it has to begin anew."""
    point = store.resume.get(class_id) if class_id else None
    if point is None:
        return 0.0
    pieces = (each for each in store.sessions.of_class(class_id) if each.started_at >= run.begun_at)
    return point.position if waits_for_rest(pieces, store.classes.get, point.position, now.date()) else 0.0


def _sessions(store: Store, run: ProgramRun, fresh: Session | None) -> tuple[Session, ...]:
    """List the sessions since a run was begun."""
    known = store.sessions.since(run.begun_at)
    if fresh is None or fresh.started_at < run.begun_at:
        return known
    return (*(each for each in known if each.session_id != fresh.session_id), fresh)
