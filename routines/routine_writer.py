"""Write a routine as the text of its sidecar, keeping what the person wrote beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Table

from routines.chapter_title import clean_title
from routines.clock_text import format_clock, parse_clock, parse_seconds
from routines.exercise import DEFAULT_TEMPO, LEAD_IN, SWITCH, Hold, Prescription, Reps, Side, Tempo
from routines.routine import BadRoutine, Routine
from routines.routine_reader import parse_toml
from routines.toml_table import LONGEST_WORD, parse_phases

if TYPE_CHECKING:
    from collections.abc import Iterable, MutableMapping, Sequence

    from tomlkit.items import Item

    from routines.chapter import Chapter, Cue
    from routines.exercise import Work

Toml = str | int | float | bool | list["Toml"] | dict[str, "Toml"]
"""What a key can hold."""
Keys = dict[str, Toml | None]
"""The keys of one table in the order of writing; ``None`` where the key is to be left out."""


def write_routine(routine: Routine, previous_text: str = "") -> str:
    """Write a sidecar that reads back as the same routine.

    Args:
        routine: What to write; text is folded to one line, and cues beyond the end of their chapter are left out.
        previous_text: The file so far: its comments, its unknown keys and its way of writing equal values are kept.
            Chapters are known again by their start, else by their title.

    Raises:
        BadRoutine: The previous text is no TOML, or its tables lie so that nothing can be put between them.
    """
    parse_toml(previous_text, "the file so far")
    try:
        return _written(routine, previous_text)
    except (TOMLKitError, KeyError, RecursionError) as error:
        raise BadRoutine(f"“the file so far”: expected the tables of each chapter in one place: {error}") from error


def _written(routine: Routine, previous_text: str) -> str:
    document = tomlkit.parse(previous_text)
    _update(document, _routine_keys(routine))
    known = _Known(document.get("chapter"), "start", "title")
    tables = [_chapter_table(known, chapter) for chapter in routine.chapters]
    _replace_tables(document, "chapter", tables)
    return tomlkit.dumps(document)


class _Known:
    """The tables of a list in the file so far, each handed out once."""

    def __init__(self, tables: object, *names: str) -> None:
        self._names = names
        self._left: dict[tuple[str, object], list[Table]] = {}
        self._used: set[int] = set()
        for table in tables if isinstance(tables, AoT) else ():
            for name in names:
                self._left.setdefault((name, _meaning(name, table.get(name))), []).append(table)

    def take(self, keys: Keys) -> Table:
        """Find the table that these keys were read from, or make a new one."""
        for name in self._names:
            for table in self._left.get((name, _meaning(name, keys[name])), ()):
                if keys[name] is not None and id(table) not in self._used:
                    self._used.add(id(table))
                    return table
        return tomlkit.table()


def _chapter_table(known: _Known, chapter: Chapter) -> Table:
    keys = _chapter_keys(chapter)
    table = known.take(keys)
    cues = [cue for cue in sorted(chapter.cues, key=lambda cue: cue.at) if cue.at <= chapter.seconds]
    known_cues = _Known(table.get("cue"), "at")
    work = chapter.prescription.work if chapter.prescription else None
    usual = work.tempo if isinstance(work, Reps) else DEFAULT_TEMPO
    cue_tables = []
    for cue in cues:
        cue_keys = _cue_keys(cue, usual)
        cue_tables.append(known_cues.take(cue_keys))
        _update(cue_tables[-1], cue_keys)
    _update(table, keys)
    _replace_tables(table, "cue", cue_tables)
    return table


def _replace_tables(parent: MutableMapping[str, object], key: str, tables: Sequence[Table]) -> None:
    """Make these the ``[[key]]`` tables of their parent; tables that stay in order keep their place and spacing."""
    present = parent.get(key)
    if not tables:
        parent.pop(key, None)
    elif isinstance(present, AoT) and _is_in_order(present, tables):
        wanted = set(map(id, tables))
        for index in reversed(range(len(present))):
            if id(present[index]) not in wanted:
                del present[index]
        for index, table in enumerate(tables):
            if index >= len(present) or present[index] is not table:
                _space(table, is_last=index == len(present))
                present.insert(index, table)
    else:
        parent.pop(key, None)
        array = tomlkit.aot()
        for table in tables:
            array.append(table)
        parent[key] = array


def _space(table: Table, *, is_last: bool) -> None:
    """Set a new table apart by an empty line: before it where it comes last, else after it."""
    if is_last:
        table.trivia.indent = "\n"
        return
    cues = table.get("cue")
    (cues[-1] if isinstance(cues, AoT) else table).add(tomlkit.nl())


def _is_in_order(present: AoT, tables: Sequence[Table]) -> bool:
    """Tell whether the tables that stay keep their order."""
    places = {id(table): index for index, table in enumerate(present)}
    order = [places[id(table)] for table in tables if id(table) in places]
    return bool(order) and order == sorted(order)


_USUAL: Keys = {
    "swap_sides": False,
    "by_turns": False,
    "sets": 1,
    "first": Side.LEFT.value,
    "lead_in": LEAD_IN,
    "switch": SWITCH,
    "rest": 0,
}


def _update(table: MutableMapping[str, object], keys: Keys) -> None:
    """Set what has changed and leave the writing of the rest alone; what says the usual may stay."""
    for key, value in keys.items():
        meant = _USUAL.get(key) if value is None else value
        if meant is None:
            table.pop(key, None)
        elif key in table:
            if _meaning(key, table[key]) != _meaning(key, meant):
                table[key] = _item(meant)
        elif value is not None:
            table[key] = _item(value)


def _item(value: Toml) -> Item:
    if isinstance(value, dict):
        inline = tomlkit.inline_table()
        for key, each in value.items():
            inline.append(key, _item(each))
        return inline
    if isinstance(value, list):
        array = tomlkit.array()
        for each in value:
            array.append(_item(each))
        return array
    return tomlkit.item(value)


_TIMES = frozenset({"start", "end", "at", "hold", "lead_in", "switch", "rest"})


def _meaning(key: str, value: object) -> object:
    """Return what a written value means, so that ``90`` and ``"1:30"`` are the same."""
    plain = value.unwrap() if hasattr(value, "unwrap") else value
    if key == "tempo":
        return parse_phases(plain)
    if key in _TIMES:
        return parse_seconds(plain)
    return (type(plain), plain) if isinstance(plain, bool | int | str) else repr(plain)


def _routine_keys(routine: Routine) -> Keys:
    return {
        "version": routine.version,
        "title": clean_title(routine.title) or None,
        "instructor": clean_title(routine.instructor) or None,
        "focus": [focus.value for focus in routine.focus] or None,
        "level": routine.level.value if routine.level else None,
        "equipment": [*_texts(routine.equipment)] or None,
        "swap_sides": routine.swap_sides or None,
    }


def _texts(texts: Iterable[str]) -> list[Toml]:
    return [text for text in map(clean_title, texts) if text]


def _chapter_keys(chapter: Chapter) -> Keys:
    plan = chapter.prescription or Prescription()
    usual = Prescription()
    return {
        "title": clean_title(chapter.title) or None,
        "short_name": clean_title(chapter.short_name, 40) or None,
        "start": _clock(chapter.start),
        "end": _clock(chapter.end),
        "kind": chapter.kind.value if chapter.kind else None,
        **_work_keys(plan.work, DEFAULT_TEMPO),
        "sets": plan.sets if plan.sets > 1 else None,
        "side": plan.side.value if plan.side else None,
        "first": plan.first.value if plan.first != usual.first else None,
        "by_turns": plan.by_turns or None,
        "lead_in": _number(plan.lead_in) if plan.lead_in != usual.lead_in else None,
        "switch": _number(plan.switch) if plan.switch != usual.switch else None,
        "rest": _number(plan.rest.seconds) if plan.rest.seconds else None,
    }


def _cue_keys(cue: Cue, usual: Tempo) -> Keys:
    return {
        "at": _clock(cue.at),
        "text": clean_title(cue.text) or None,
        **_work_keys(cue.work, usual),
        "side": cue.side.value if cue.side and cue.work else None,
    }


def _work_keys(work: Work | None, usual: Tempo) -> Keys:
    keys: Keys = {"hold": None, "breaths": None, "reps": None, "tempo": None}
    if isinstance(work, Hold):
        is_counted = work.breaths is not None and work == Hold.of_breaths(work.breaths)
        keys["hold"] = None if is_counted else _number(work.seconds)
        keys["breaths"] = work.breaths
    elif isinstance(work, Reps):
        keys["reps"] = work.count
        keys["tempo"] = None if work.tempo == usual else _tempo(work.tempo)
    return keys


def _tempo(tempo: Tempo) -> Toml:
    """Write seconds alone where the usual words fit, else words with seconds; a word used twice needs a list."""
    seconds: list[Toml] = [_number(phase.seconds) for phase in tempo.phases]
    if parse_phases(seconds) == tempo:
        return seconds
    words = [clean_title(phase.word, LONGEST_WORD) for phase in tempo.phases]
    if len(set(words)) == len(words):
        return dict(zip(words, seconds, strict=True))
    return [{word: each} for word, each in zip(words, seconds, strict=True)]


def _number(seconds: float) -> Toml:
    return int(seconds) if float(seconds).is_integer() else seconds


def _clock(seconds: float) -> Toml:
    """Write a time as on a clock where that loses nothing."""
    text = format_clock(seconds)
    return text if parse_clock(text) == seconds else _number(seconds)
