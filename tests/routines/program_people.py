"""A small program, a library and sessions to walk it with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from routines.program_plan import Phase, Program, ProgramDay, WantedClass
from routines.program_run import ProgramRun
from routines.session import Session
from routines.video_class import Focus, VideoClass

BEGUN = datetime(2026, 11, 2, 7, 0, tzinfo=UTC)
"""A Monday."""

EASE = WantedClass("morning-ease", "Morning ease", Focus.BACK, 8.0)
HIPS = WantedClass("two-hips", "Two for the hips", Focus.HIPS, 7.0)
ANY_CORE = WantedClass("", "9 minutes for your core", Focus.CORE, 9.0)
BARE = WantedClass("Grandmother’s class", "Grandmother’s class")


def a_program(*weeks: tuple[WantedClass, ...]) -> Program:
    """Make a program of these weeks; the first is one phase, the rest another."""
    days = [(number, wanted) for number, week in enumerate(weeks, 1) for wanted in week]
    phases = [Phase("Relieve", Focus.BACK, "Calm things down", 1, 1)]
    if len(weeks) > 1:
        phases.append(Phase("Stabilise", Focus.CORE, "Hold steady", 2, len(weeks)))
    return Program(
        "small", "Small steps", "A few weeks", "All about it.", 3, tuple(phases),
        tuple(ProgramDay(place, week, wanted, f"Because of {place}") for place, (week, wanted) in enumerate(days)),
    )  # fmt: skip


def a_class(
    class_id: str, minutes: float = 8.0, focus: tuple[Focus, ...] = (Focus.BACK,), starter: str = "", title: str = ""
) -> VideoClass:
    return VideoClass(class_id, title or class_id.title(), minutes * 60, focus=focus, starter=starter)


LIBRARY = (
    a_class("fp-ease", 8.4, starter="morning-ease", title="Morning ease"),
    a_class("fp-hips", 6.7, (Focus.HIPS,), starter="two-hips", title="Two for the hips"),
    a_class("fp-core", 10.0, (Focus.CORE, Focus.BACK), title="Steady middle"),
)
RUN = ProgramRun("run-1", "small", BEGUN)


def done(class_id: str, days: float, *, is_completed: bool = True, session_id: str = "") -> Session:
    """Make a session some days after the run was begun."""
    at = BEGUN + timedelta(days=days)
    name = session_id or f"{class_id}@{days:g}"
    return Session(name, class_id, class_id, at, at + timedelta(minutes=8), 480.0, is_completed=is_completed)
