"""One table of a routine file, read key by key, with errors that say where and what was expected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from routines.chapter_title import clean_title
from routines.clock_text import parse_seconds
from routines.exercise import LONGEST, MOST_PHASES, BadPrescription, Tempo, TempoPhase
from routines.routine import BadRoutine

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from enum import StrEnum

Choice = TypeVar("Choice", bound="StrEnum")
LONGEST_LIST = 10_000
LONGEST_WORD = 24


@dataclass(frozen=True, slots=True)
class TomlTable:
    """A table and its place: ``where`` names the file and the table for errors."""

    where: str
    values: Mapping[str, object]

    def bad(self, key: str, expected: str) -> BadRoutine:
        """Make the error for a key."""
        found = _shown(self.values[key]) if key in self.values else "nothing"
        return BadRoutine(f"{self.where}, “{key}”: expected {expected}, found {found}")

    def has(self, *keys: str) -> bool:
        """Tell whether any of the keys is there."""
        return any(key in self.values for key in keys)

    def text(self, key: str, longest: int = 200) -> str:
        """Read one line of text; empty where the key is missing."""
        value = self.values.get(key, "")
        if not isinstance(value, str):
            raise self.bad(key, 'text in quotes, such as "Cat cow"')
        return clean_title(value, longest)

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts, or a single one; empty ones are left out."""
        value = self.values.get(key, [])
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            raise self.bad(key, 'a list of texts, such as ["block", "strap"]')
        return tuple(text for text in (clean_title(item) for item in items[:LONGEST_LIST]) if text)

    def flag(self, key: str) -> bool:
        """Read yes or no; no where the key is missing."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.bad(key, "true or false")
        return value

    def count(self, key: str, most: int) -> int | None:
        """Read a whole number from 1 to ``most``; ``None`` where the key is missing."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
            raise self.bad(key, f"a whole number from 1 to {most}")
        return value

    def seconds(self, key: str, at_least: float = 0.0, at_most: float = LONGEST) -> float | None:
        """Read a time in seconds; ``None`` where the key is missing."""
        if key not in self.values:
            return None
        value = parse_seconds(self.values[key])
        if value is None or not at_least <= value <= at_most:
            raise self.bad(key, f'seconds from {at_least:g} to {at_most:g}, or a time in quotes such as "1:30"')
        return value

    def choice(self, key: str, kinds: type[Choice]) -> Choice | None:
        """Read one of the words of an enumeration; ``None`` where the key is missing."""
        if key not in self.values:
            return None
        return self._one_of(key, self.values[key], kinds)

    def choices(self, key: str, kinds: type[Choice]) -> tuple[Choice, ...]:
        """Read a list of such words, each once, or a single one."""
        value = self.values.get(key, [])
        items = value if isinstance(value, list) else [value]
        return tuple(dict.fromkeys(self._one_of(key, item, kinds) for item in items[:LONGEST_LIST]))

    def _one_of(self, key: str, value: object, kinds: type[Choice]) -> Choice:
        for kind in kinds:
            if value == kind.value:
                return kind
        raise self.bad(key, "one of " + ", ".join(f'"{kind.value}"' for kind in kinds))

    def tempo(self, key: str) -> Tempo | None:
        """Read a tempo: seconds alone, or words with seconds; ``None`` where the key is missing."""
        if key not in self.values:
            return None
        phases = parse_phases(self.values[key])
        if phases is None:
            raise self.bad(key, "the seconds of each phase, such as [2, 0, 2] or { up = 2, hold = 1, down = 3 }")
        return phases

    def tables(self, key: str, most: int) -> Iterator[TomlTable]:
        """Read a list of tables, ``[[key]]`` in the file; each is named by its number and title."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.bad(key, f"tables, each begun by a line [[{key}]]")
        if len(value) > most:
            raise BadRoutine(f"{self.where}: {len(value)} times “{key}”; expected at most {most}")
        for number, item in enumerate(value, 1):
            title = item.get("title")
            named = f" (“{clean_title(title, 40)}”)" if isinstance(title, str) else ""
            yield TomlTable(f"{self.where}, {key} {number}{named}", item)


def parse_phases(value: object) -> Tempo | None:
    """Read ``[2, 0, 2]``, ``{up = 2, down = 3}`` or ``[{up = 2}, {hold = 1}]``; ``None`` for anything else."""
    items = [{word: seconds} for word, seconds in value.items()] if isinstance(value, dict) else value
    if not isinstance(items, list) or not 1 <= len(items) <= MOST_PHASES:
        return None
    bare = [parse_seconds(item) for item in items]
    worded = [_phase(item) for item in items]
    try:
        if None not in bare:
            return Tempo.of(*(seconds for seconds in bare if seconds is not None))
        return Tempo(tuple(phase for phase in worded if phase)) if None not in worded else None
    except BadPrescription:
        return None


def _phase(item: object) -> TempoPhase | None:
    if not isinstance(item, dict) or len(item) != 1:
        return None
    word, value = next(iter(item.items()))
    seconds = parse_seconds(value)
    return None if seconds is None or seconds > LONGEST else TempoPhase(clean_title(word, LONGEST_WORD), seconds)


def _shown(value: object) -> str:
    """Show a found value in the words of the file, shortened."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return f'"{clean_title(value, 40)}"' if isinstance(value, str) else clean_title(str(value), 40)
