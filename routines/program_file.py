"""Read a program from the text of its file; any text gives a program or one ``BadProgram``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from routines.program_plan import BadProgram, Phase, Program, ProgramDay, WantedClass
from routines.routine import BadRoutine
from routines.routine_reader import parse_toml
from routines.toml_table import TomlTable
from routines.video_class import Focus

if TYPE_CHECKING:
    from collections.abc import Mapping

PROGRAM_VERSION: Final = 1
MOST_PHASES: Final = 52
MOST_WEEKS: Final = 520
MOST_DAYS: Final = 7
MOST_CLASSES: Final = 1_000
MOST_MINUTES: Final = 600
LONGEST_TEXT: Final = 1_000


def read_program(text: str, program_id: str) -> Program:
    """Read a program file.

    Args:
        text: The whole file.
        program_id: The name of the file without its ending; it names the program in the record.

    Raises:
        BadProgram: It names the file, the table and the key, and what was expected.
    """
    name = f"{program_id}.toml"
    try:
        return _program(TomlTable(f"“{name}”", parse_toml(text, name)), program_id)
    except BadRoutine as error:
        raise BadProgram(str(error)) from error


def _program(table: TomlTable, program_id: str) -> Program:
    version = table.count("version", 1_000_000)
    if version != PROGRAM_VERSION:
        expected = (
            f"{PROGRAM_VERSION}; a newer Matside wrote this file"
            if version
            else f"the line version = {PROGRAM_VERSION}"
        )
        raise table.bad("version", expected)
    named = {each.name.casefold(): each for each in map(_named_class, table.tables("class", MOST_CLASSES))}
    phases: list[Phase] = []
    days: list[ProgramDay] = []
    for phase_table in table.tables("phase", MOST_PHASES):
        first = phases[-1].last_week + 1 if phases else 1
        last = _read_weeks(phase_table, first, days, named)
        area = phase_table.choice("area", Focus)
        if area is None:
            raise phase_table.bad("area", 'whose colour it has, such as "back"')
        phases.append(Phase(_needed(phase_table, "title", 40), area, phase_table.text("line", 300), first, last))
    if not phases:
        raise table.bad("phase", "at least one table, begun by a line [[phase]]")
    return Program(
        program_id=program_id,
        title=_needed(table, "title", 80),
        line=table.text("line", 200),
        about=table.text("about", LONGEST_TEXT),
        rhythm=table.count("rhythm", MOST_DAYS) or MOST_DAYS,
        phases=tuple(phases),
        days=tuple(days),
    )


def _read_weeks(phase: TomlTable, first: int, days: list[ProgramDay], named: Mapping[str, WantedClass]) -> int:
    """Add the days of a phase whose first week is ``first``; returns its last week."""
    week = first - 1
    for week, week_table in enumerate(phase.tables("week", MOST_WEEKS), first):
        before = len(days)
        for table in week_table.tables("day", MOST_DAYS):
            wanted = _wanted(table, named)
            days.append(ProgramDay(len(days), week, wanted, _needed(table, "why", LONGEST_TEXT)))
        if len(days) == before:
            raise week_table.bad("day", "at least one table, begun by a line [[phase.week.day]]")
    if week < first:
        raise phase.bad("week", "at least one table, begun by a line [[phase.week]]")
    return week


def _needed(table: TomlTable, key: str, longest: int) -> str:
    text = table.text(key, longest)
    if not text:
        raise table.bad(key, "some words")
    return text


def _named_class(table: TomlTable) -> WantedClass:
    """Read what may take the place of a class that days name."""
    name = _needed(table, "name", 200)
    return _measured(table, name, table.text("title") or name)


def _wanted(table: TomlTable, named: Mapping[str, WantedClass]) -> WantedClass:
    """Read the class of a day: by name, else by focus and minutes."""
    name = table.text("class")
    if name:
        return named.get(name.casefold(), WantedClass(name, name))
    if not table.has("focus", "minutes"):
        raise table.bad("class", "the name of a class, or focus and minutes instead")
    return _measured(table, "", table.text("title"))


def _measured(table: TomlTable, name: str, title: str) -> WantedClass:
    focus, minutes = table.choice("focus", Focus), table.count("minutes", MOST_MINUTES)
    if focus is None:
        raise table.bad("focus", 'what the class is for, such as "hips"')
    if minutes is None:
        raise table.bad("minutes", "about how long the class is")
    return WantedClass(name, title or f"{minutes} minutes for {_FOR[focus]}", focus, float(minutes))


_FOR: Final[Mapping[Focus, str]] = {
    Focus.BACK: "your lower back",
    Focus.HIPS: "your hips",
    Focus.CORE: "your core",
    Focus.FULL: "the whole body",
    Focus.CALM: "unwinding",
}
