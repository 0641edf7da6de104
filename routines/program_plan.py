"""A program as it is written down: classes in order over days, in weeks and phases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from routines.errors import RoutineError

if TYPE_CHECKING:
    from routines.video_class import Focus


class BadProgram(RoutineError):
    """Say which program file, where in it, what was expected and what was found."""


@dataclass(frozen=True, slots=True)
class WantedClass:
    """The class that a day asks for: by name, by focus and minutes, or by all of these.

    Attributes:
        name: A starter class, a class id or a title; empty where any class of this focus will do.
        title: What to call it while it is not in the library; never empty.
        focus: What it is for; ``None`` where nothing but the named class will do.
        minutes: How long it is, more than 0; ``None`` as for ``focus``.
    """

    name: str
    title: str
    focus: Focus | None = None
    minutes: float | None = None


@dataclass(frozen=True, slots=True)
class ProgramDay:
    """One day of a program.

    Attributes:
        number: Counted through the whole program from 0.
        week: Counted through the whole program from 1.
        wanted: The class.
        why: Why this class at this point, in a few sentences.
    """

    number: int
    week: int
    wanted: WantedClass
    why: str


@dataclass(frozen=True, slots=True)
class Phase:
    """Some weeks with one aim.

    Attributes:
        name: One word or two.
        area: Whose colour it has.
        line: What it is for, in one sentence.
        first_week: Counted through the program from 1.
        last_week: The same, and at least ``first_week``.
    """

    name: str
    area: Focus
    line: str
    first_week: int
    last_week: int


@dataclass(frozen=True, slots=True)
class Program:
    """A program.

    Attributes:
        program_id: The name of its file without the ending.
        title: Never empty.
        line: What it is, in one line.
        about: What it is, in some sentences.
        rhythm: How many days a week are suggested, 1 to 7.
        phases: In order; each week is in exactly one.
        days: In order; never empty.
    """

    program_id: str
    title: str
    line: str
    about: str
    rhythm: int
    phases: tuple[Phase, ...]
    days: tuple[ProgramDay, ...]

    def phase_of(self, week: int) -> Phase:
        """Find the phase that a week is in."""
        return next(phase for phase in self.phases if phase.first_week <= week <= phase.last_week)

    def days_of(self, phase: Phase) -> tuple[ProgramDay, ...]:
        """List the days of a phase, in order."""
        return tuple(day for day in self.days if phase.first_week <= day.week <= phase.last_week)
