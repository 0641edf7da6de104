"""What a person is asked to do: sides, tempos, holds, reps, rests and the prescription made of them.

Values refuse nonsense when they are made; after that nobody checks again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import Self

from routines.errors import RoutineError

LEAD_IN = 5.0
"""Seconds to get into position before the first work, where the class does not say."""
SWITCH = 5.0
"""Seconds to change sides, where the class does not say."""
BREATH = 4.0
"""Seconds of one breath, where the class counts a hold in breaths."""

LONGEST = 86_400.0
"""Seconds: nothing that is asked for lasts longer than a day."""
MOST_BREATHS = 1000
MOST_REPS = 10_000
MOST_SETS = 100
MOST_PHASES = 12
_MICROSECOND = 1e-6


class BadPrescription(RoutineError):
    """Say which number of a prescription cannot be meant."""


class Side(StrEnum):
    """Name the side of the body that works."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    """Both sides inside this chapter, one after the other, equal time."""
    ALTERNATING = "alternating"
    """The sides take turns inside one bout."""

    @property
    def opposite(self) -> Side:
        """Swap left and right; the other two are their own opposite."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(self, self)


def _require(holds: bool, message: str) -> None:
    if not holds:
        raise BadPrescription(message)


def _require_seconds(value: float, name: str, *, at_least: float = 0.0) -> None:
    _require(isfinite(value) and at_least <= value <= LONGEST, f"{name} is {value} seconds; it must lie in a day")


@dataclass(frozen=True, slots=True)
class TempoPhase:
    """One phase of a rep: the word shown for it and its length in seconds (0 is allowed: it is passed over)."""

    word: str
    seconds: float

    def __post_init__(self) -> None:
        _require_seconds(self.seconds, "a tempo phase")


_WORDS = {1: ("move",), 2: ("up", "down"), 3: ("up", "hold", "down"), 4: ("up", "hold", "down", "rest")}


@dataclass(frozen=True, slots=True)
class Tempo:
    """The phases of one rep, in order: 1 to 12, and together they take time (more than a microsecond)."""

    phases: tuple[TempoPhase, ...]

    def __post_init__(self) -> None:
        _require(1 <= len(self.phases) <= MOST_PHASES, f"a tempo of {len(self.phases)} phases; 1 to 12 can be meant")
        _require(self.seconds > _MICROSECOND, "a tempo needs at least one phase that takes time")

    @classmethod
    def of(cls, *seconds: float, words: tuple[str, ...] = ()) -> Self:
        """Make a tempo from phase lengths in seconds; the usual words stand in where none are given."""
        names = words or _WORDS.get(len(seconds)) or tuple(f"phase {i + 1}" for i in range(len(seconds)))
        _require(len(names) == len(seconds), "a tempo needs one word for each phase")
        return cls(tuple(TempoPhase(word, length) for word, length in zip(names, seconds, strict=True)))

    @property
    def seconds(self) -> float:
        """Length of one rep in seconds."""
        return sum(phase.seconds for phase in self.phases)

    def scaled(self, factor: float) -> Tempo:
        """Return the tempo with every phase longer by ``factor`` (> 0)."""
        return Tempo(tuple(TempoPhase(p.word, p.seconds * factor) for p in self.phases))


DEFAULT_TEMPO = Tempo.of(2, 0, 2)


@dataclass(frozen=True, slots=True)
class Hold:
    """A still position kept for seconds (more than 0); ``breaths`` says so where it was told in breaths."""

    seconds: float
    breaths: int | None = None

    def __post_init__(self) -> None:
        _require_seconds(self.seconds, "a hold", at_least=0.1)
        _require(self.breaths is None or 1 <= self.breaths <= MOST_BREATHS, f"a hold of {self.breaths} breaths")

    @classmethod
    def of_breaths(cls, breaths: int, seconds_each: float = BREATH) -> Self:
        """Make a hold that is counted in breaths."""
        return cls(breaths * seconds_each, breaths)


@dataclass(frozen=True, slots=True)
class Reps:
    """A number of full repetitions (at least 1), each at the tempo."""

    count: int
    tempo: Tempo = DEFAULT_TEMPO

    def __post_init__(self) -> None:
        _require(1 <= self.count <= MOST_REPS, f"{self.count} reps; at least 1 is needed")

    @property
    def seconds(self) -> float:
        """Length of the whole bout in seconds."""
        return self.count * self.tempo.seconds


@dataclass(frozen=True, slots=True)
class Rest:
    """A planned pause of seconds (0 means none)."""

    seconds: float

    def __post_init__(self) -> None:
        _require_seconds(self.seconds, "a rest")


Work = Hold | Reps
"""What one set of an exercise asks for."""


@dataclass(frozen=True, slots=True)
class Prescription:
    """What one chapter asks for.

    Attributes:
        work: One hold or one bout of reps; ``None`` where only a side or a rest is known.
        sets: How often the work is done on each side, at least 1.
        side: Which side works; ``None`` where it was not said or makes no difference.
        first: The side that begins when ``side`` is both: left or right.
        by_turns: The sides take turns inside one bout (bird dog): one step, counted per side.
        lead_in: Seconds to get into position, at least 0.
        switch: Seconds between the two sides, at least 0.
        rest: The pause between sets.
    """

    work: Work | None = None
    sets: int = 1
    side: Side | None = None
    first: Side = Side.LEFT
    by_turns: bool = False
    lead_in: float = LEAD_IN
    switch: float = SWITCH
    rest: Rest = Rest(0.0)

    def __post_init__(self) -> None:
        _require(1 <= self.sets <= MOST_SETS, f"{self.sets} sets; 1 to 100 can be meant")
        _require(self.first in {Side.LEFT, Side.RIGHT}, "the first side is left or right")
        _require_seconds(self.lead_in, "the lead-in")
        _require_seconds(self.switch, "the switch of sides")
