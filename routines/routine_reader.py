"""Read a routine from the text of its sidecar; any text gives a routine or one ``BadRoutine``."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise

from routines.chapter import MOST_CHAPTERS, Chapter, ChapterKind, Cue, Origin
from routines.clock_text import MOST_SECONDS, format_clock
from routines.exercise import (
    BREATH,
    DEFAULT_TEMPO,
    LEAD_IN,
    MOST_BREATHS,
    MOST_REPS,
    MOST_SETS,
    SWITCH,
    BadPrescription,
    Hold,
    Prescription,
    Reps,
    Rest,
    Side,
    Tempo,
    Work,
)
from routines.routine import ROUTINE_VERSION, BadRoutine, Routine
from routines.toml_table import TomlTable
from routines.video_class import Focus, Level

MOST_TEXT = 2_000_000
LONGEST_LINE = 5_000
MOST_CUES = 1_000
_LONG_KEY = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){9}""")
"""Keys of ten parts and more mean nothing here and cost the parser time in the square of their length."""
_LONG_NUMBER = re.compile(r"0[xob][0-9A-Fa-f_]{1000}")
"""Such numbers mean nothing here, and Python refuses to write those of more than 4,300 digits in decimals."""
_REFUSED = (
    (_LONG_KEY, "expected a key, found a chain of ten or more"),
    (_LONG_NUMBER, "expected a number, found one of a thousand digits or more"),
)


def read_routine(text: str, name: str, duration: float | None = None) -> Routine:
    """Read a sidecar.

    Args:
        text: The whole file.
        name: What to call the file in errors.
        duration: Seconds of the video, where the last chapter may lack its end.

    Raises:
        BadRoutine: It names the file, the line or the key, and what was expected.
    """
    table = TomlTable(f"“{name}”", parse_toml(text, name))
    version = table.count("version", 1_000_000)
    if version is None:
        raise table.bad("version", f"the line version = {ROUTINE_VERSION}")
    if version > ROUTINE_VERSION:
        raise table.bad("version", f"{ROUTINE_VERSION}; a newer Matside wrote this file")
    return Routine(
        title=table.text("title"),
        instructor=table.text("instructor"),
        focus=table.choices("focus", Focus),
        level=table.choice("level", Level),
        equipment=table.texts("equipment"),
        swap_sides=table.flag("swap_sides"),
        chapters=_chapters(table, duration),
    )


def parse_toml(text: str, name: str) -> dict[str, object]:
    """Parse TOML text of bounded size.

    Raises:
        BadRoutine: It names the file and the line.
    """
    if len(text) > MOST_TEXT:
        raise BadRoutine(f"“{name}”: expected at most {MOST_TEXT:,} characters, found {len(text):,}")
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            raise BadRoutine(f"“{name}”, line {number}: expected at most {LONGEST_LINE:,} characters in a line")
    for pattern, words in _REFUSED:
        if found := pattern.search(text):
            line_number = text.count("\n", 0, found.start()) + 1
            raise BadRoutine(f"“{name}”, line {line_number}: {words}")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise BadRoutine(f"“{name}”: expected a routine, found lists nested too deeply") from error
    except ValueError as error:
        hint = '; a time such as "1:30" needs its quotes' if re.search(r"=\s*\d+:\d", text) else ""
        raise BadRoutine(f"“{name}” is not valid TOML: {error}{hint}") from error


def _chapters(routine: TomlTable, duration: float | None) -> tuple[Chapter, ...]:
    if routine.has("chapters") and not routine.has("chapter"):
        raise routine.bad("chapters", "[[chapter]], without an s")
    tables = list(routine.tables("chapter", MOST_CHAPTERS))
    starts = [_start(table) for table in tables]
    # Of a longer cut of the video the last chapters may lie beyond its end: they are left out later, not an error.
    last = None if duration is None else max([duration, *starts[-1:]])
    limits = [*starts, last][1:]
    chapters = [_chapter(table, start, limit) for table, start, limit in zip(tables, starts, limits, strict=True)]
    for (before, after), table in zip(pairwise(chapters), tables[1:], strict=True):
        if after.start < before.end:
            raise table.bad("start", f"{format_clock(before.end)} or later, where the chapter before it ends")
    return tuple(chapters)


def _start(table: TomlTable) -> float:
    start = table.seconds("start", at_most=MOST_SECONDS)
    if start is None:
        raise table.bad("start", 'seconds from the start of the video, or a time in quotes such as "1:30"')
    return start


def _chapter(table: TomlTable, start: float, limit: float | None) -> Chapter:
    """Make a chapter; ``limit`` is where it ends if the file does not say."""
    end = table.seconds("end", at_most=MOST_SECONDS) if table.has("end") else limit
    if end is None:
        raise table.bad("end", "an end, since no chapter follows")
    if end < start:
        key = "end" if table.has("end") else "start"
        raise table.bad(key, "chapters in order of time, each with its end after its start")
    prescription = _prescription(table)
    return Chapter(
        title=table.text("title"),
        start=start,
        end=end,
        kind=table.choice("kind", ChapterKind),
        prescription=None if prescription == Prescription() else prescription,
        cues=_cues(table, end - start, prescription.work),
        origin=Origin.ROUTINE,
        short_name=table.text("short_name", 40),
    )


def _prescription(table: TomlTable) -> Prescription:
    lead_in, switch, rest = table.seconds("lead_in"), table.seconds("switch"), table.seconds("rest")
    first = table.choice("first", Side) or Side.LEFT
    try:
        return Prescription(
            work=_work(table, DEFAULT_TEMPO),
            sets=table.count("sets", MOST_SETS) or 1,
            side=table.choice("side", Side),
            first=first,
            by_turns=table.flag("by_turns"),
            lead_in=LEAD_IN if lead_in is None else lead_in,
            switch=SWITCH if switch is None else switch,
            rest=Rest(rest or 0.0),
        )
    except BadPrescription as error:
        raise table.bad("first", '"left" or "right"') from error


def _work(table: TomlTable, usual: Tempo) -> Work | None:
    """Read a hold (in seconds, breaths or both) or reps; ``None`` where there is neither."""
    hold = table.seconds("hold", at_least=0.1)
    breaths = table.count("breaths", MOST_BREATHS)
    reps = table.count("reps", MOST_REPS)
    tempo = table.tempo("tempo")
    is_hold = hold is not None or breaths is not None
    if is_hold and reps is not None:
        raise table.bad("reps", "either a hold or reps, not both")
    if tempo is not None and reps is None:
        raise table.bad("tempo", "reps beside the tempo")
    if reps is not None:
        return Reps(reps, tempo or usual)
    if is_hold:
        return Hold(hold if hold is not None else (breaths or 0) * BREATH, breaths)
    return None


def _cues(chapter: TomlTable, room: float, work: Work | None) -> tuple[Cue, ...]:
    """Read the cues of a chapter that lasts ``room`` seconds; reps without a tempo keep that of the chapter."""
    usual = work.tempo if isinstance(work, Reps) else DEFAULT_TEMPO
    cues = []
    for table in chapter.tables("cue", MOST_CUES):
        at = table.seconds("at")
        if at is None or at > room:
            length = format_clock(room)
            raise table.bad("at", f"a time from the start of its chapter, which lasts {length}")
        cue_work = _work(table, usual)
        side = table.choice("side", Side)
        if side and not cue_work:
            raise table.bad("side", "a hold or reps beside the side")
        cues.append(Cue(at, table.text("text"), cue_work, side))
    return tuple(sorted(cues, key=lambda cue: cue.at))
