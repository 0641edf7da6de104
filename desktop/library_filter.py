"""Which classes the library shows, in what order, and what to loosen where it shows none. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from desktop.library_row import AREA_NAMES, LibraryRow, counted, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_SHORT = 10
_LONG = 20


class Length(StrEnum):
    """Name a range of lengths, in whole minutes as they are shown."""

    SHORT = "under-10"
    MIDDLE = "10-20"
    LONG = "over-20"


LENGTH_NAMES = {Length.SHORT: "Under 10 min", Length.MIDDLE: "10–20 min", Length.LONG: "Over 20 min"}
_LENGTH_PHRASES = {
    Length.SHORT: "under 10 minutes",
    Length.MIDDLE: "between 10 and 20 minutes",
    Length.LONG: "over 20 minutes",
}


class Sort(StrEnum):
    """Name an order of the library."""

    RECENT = "recent"
    NOT_LATELY = "not-lately"
    TITLE = "title"
    SHORTEST = "shortest"
    MOST_DONE = "most-done"


SORT_NAMES = {
    Sort.RECENT: "Recently added first",
    Sort.NOT_LATELY: "Not done lately first",
    Sort.TITLE: "By title",
    Sort.SHORTEST: "Shortest first",
    Sort.MOST_DONE: "Most done first",
}


class Orderable(Protocol):
    """What the orders go by; names and units as in ``LibraryRow``."""

    @property
    def class_id(self) -> str: ...  # noqa: D102
    @property
    def order_title(self) -> str: ...  # noqa: D102
    @property
    def duration(self) -> float: ...  # noqa: D102
    @property
    def added(self) -> float: ...  # noqa: D102
    @property
    def last_played(self) -> float: ...  # noqa: D102
    @property
    def done_count(self) -> int: ...  # noqa: D102


ORDERS: dict[Sort, Callable[[Orderable], tuple[float | str, ...]]] = {
    Sort.RECENT: lambda row: (-row.added, row.order_title, row.class_id),
    Sort.NOT_LATELY: lambda row: (row.last_played, -row.added, row.order_title, row.class_id),
    Sort.TITLE: lambda row: (row.order_title, row.class_id),
    Sort.SHORTEST: lambda row: (row.duration, row.order_title, row.class_id),
    Sort.MOST_DONE: lambda row: (-row.done_count, -row.last_played, row.order_title, row.class_id),
}

GROUPS = ("lengths", "fits", "areas", "levels", "equipment", "instructors")
"""The groups of choices in a filter: any of one group, and all groups at once."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What the person looks for; an empty group asks for nothing.

    Attributes:
        query: As typed; every word must occur in the title, instructor, areas or exercises of a class.
        only_favourites: Leave out what is not starred.
        fits: Whole minutes in which a class must fit, as ``"10"``; the longest of several counts.
    """

    query: str = ""
    lengths: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()
    equipment: frozenset[str] = frozenset()
    instructors: frozenset[str] = frozenset()
    only_favourites: bool = False
    fits: frozenset[str] = frozenset()

    @property
    def has_choices(self) -> bool:
        """Tell whether any chip or menu entry is chosen."""
        return self.only_favourites or any(self.chosen(group) for group in GROUPS)

    @property
    def is_open(self) -> bool:
        """Tell whether everything is let through."""
        return not self.has_choices and not self.query.strip()

    def chosen(self, group: str) -> frozenset[str]:
        """Return the choices of a group."""
        values: frozenset[str] = getattr(self, group)
        return values

    def toggled(self, group: str, value: str) -> Filter:
        """Choose a value of a group, or choose it no more."""
        return self.with_group(group, self.chosen(group) ^ {value})

    def with_group(self, group: str, values: frozenset[str]) -> Filter:
        """Choose exactly these values of a group."""
        return replace(self, **{group: values})  # type: ignore[arg-type]  # groups are sets, all of them

    def searching(self, query: str) -> Filter:
        """Look for these words."""
        return replace(self, query=query)

    def among_favourites(self, only_favourites: bool) -> Filter:
        """Leave out what is not starred, or do not."""
        return replace(self, only_favourites=only_favourites)

    def cleared(self) -> Filter:
        """Let everything through that the words find."""
        return Filter(query=self.query)


class Choices(NamedTuple):
    """What the classes of a library can be told apart by; the tuples in alphabetical order, whatever the case."""

    areas: frozenset[str]
    equipment: tuple[str, ...]
    instructors: tuple[str, ...]


def choices_of(rows: Iterable[LibraryRow]) -> Choices:
    """Collect what rows can be told apart by."""
    areas: set[str] = set()
    equipment: set[str] = set()
    instructors: set[str] = set()
    for row in rows:
        areas.update(row.areas)
        equipment.update(row.equipment)
        instructors.add(row.instructor)
    return Choices(
        frozenset(areas),
        tuple(sorted(equipment, key=str.casefold)),
        tuple(sorted(instructors - {""}, key=str.casefold)),
    )


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to say where nothing is found, and the nearest filter that finds something.

    Attributes:
        text: What there is instead; empty without a library.
        action: What the button says; empty where nothing helps.
        filter: What the button chooses.
    """

    text: str
    action: str
    filter: Filter


def in_order(rows: Iterable[LibraryRow], sort: Sort) -> list[LibraryRow]:
    """Put rows in an order; ties go by title, then by id."""
    return sorted(rows, key=ORDERS[sort])


def select(rows: Sequence[LibraryRow], wanted: Filter) -> list[LibraryRow]:
    """Return the rows that a filter lets through, in the order in which they came; one pass for each condition."""
    found = list(rows)
    for word in fold(wanted.query).split():
        found = [row for row in found if word in row.text]
    if wanted.only_favourites:
        found = [row for row in found if row.is_favourite]
    for group in GROUPS:
        values = wanted.chosen(group)
        if values:
            is_in = _TESTS[group]
            found = [row for row in found if is_in(row, values)]
    return found


def length_of(minutes: int) -> Length:
    """Tell the range that a length in whole minutes lies in."""
    if minutes < _SHORT:
        return Length.SHORT
    return Length.MIDDLE if minutes <= _LONG else Length.LONG


_TESTS: dict[str, Callable[[LibraryRow, frozenset[str]], bool]] = {
    "lengths": lambda row, values: length_of(row.minutes) in values,
    "fits": lambda row, values: row.minutes <= max(map(int, values)),
    "areas": lambda row, values: not values.isdisjoint(row.areas),
    "levels": lambda row, values: row.level in values,
    "equipment": lambda row, values: not values.isdisjoint(row.equipment),
    "instructors": lambda row, values: row.instructor in values,
}


def nothing_found(wanted: Filter) -> str:
    """Say in one sentence what was not found: “No favourite hips classes under 10 minutes yet”."""
    words = ["No"]
    if wanted.only_favourites:
        words.append("favourite")
    words += [_joined(sorted(wanted.levels))] if wanted.levels else []
    if wanted.areas:
        words.append(_joined([name.lower() for area, name in AREA_NAMES.items() if area in wanted.areas]))
    words.append("classes")
    if wanted.lengths:
        words.append(_joined([_LENGTH_PHRASES[length] for length in Length if length in wanted.lengths]))
    if wanted.fits:
        words.append(f"of up to {max(map(int, wanted.fits))} minutes")
    if wanted.instructors:
        words.append(f"with {_joined(sorted(wanted.instructors))}")
    if wanted.equipment:
        words.append(f"using {_joined(sorted(wanted.equipment))}")
    if wanted.query.strip():
        words.append(f"matching “{wanted.query.strip()}”")
    return f"{' '.join(words)} yet"


def suggest(rows: Sequence[LibraryRow], wanted: Filter) -> Suggestion:
    """Find the smallest loosening of a filter that finds something, and say what it finds."""
    if not rows:
        return Suggestion("", "", wanted)
    for text, looser in _loosened(wanted):
        count = len(select(rows, looser))
        if count:
            verb = "is" if count == 1 else "are"
            return Suggestion(f"There {verb} {count:,} {text}.", "Show it" if count == 1 else "Show them", looser)
    everything = counted(len(rows), "class")
    return Suggestion(f"The library has {everything}.", "Show all classes", Filter())


def _loosened(wanted: Filter) -> Iterator[tuple[str, Filter]]:
    """Give looser filters with what they find in words, the nearest first."""
    if wanted.lengths:
        for length in Length:
            if length not in wanted.lengths:
                yield _LENGTH_PHRASES[length], wanted.with_group("lengths", frozenset({length}))
    for group, text in (
        ("fits", "that take longer"),
        ("equipment", "with other equipment"),
        ("levels", "of another level"),
        ("instructors", "with someone else"),
        ("areas", "for other areas"),
    ):
        if wanted.chosen(group):
            yield text, wanted.with_group(group, frozenset())
    if wanted.only_favourites:
        yield "that are not favourites", wanted.among_favourites(False)
    if wanted.has_choices:
        yield "without the filters", wanted.cleared()
        if wanted.query:
            yield "without the search", wanted.searching("")


def _joined(words: Sequence[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]
