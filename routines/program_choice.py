"""Which class of the library a day of a program gets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from routines.program_plan import WantedClass
    from routines.video_class import Focus

LONGEST_SHARE: Final = 2.0
"""A class stands in for one at most so many times shorter: the program promises short classes."""


class ListedClass(Protocol):
    """What has to be known of a class; both ``VideoClass`` and the store's ``ClassSummary`` say it."""

    @property
    def class_id(self) -> str:
        """The fingerprint."""

    @property
    def title(self) -> str:
        """What to show."""

    @property
    def duration(self) -> float:
        """Seconds."""

    @property
    def focus(self) -> tuple[Focus, ...]:
        """What it is for, most important first."""

    @property
    def starter(self) -> str:
        """Which starter class it is; empty for all others."""


class Choice(StrEnum):
    """Say how a day came to its class."""

    NAMED = "named"
    """It is the class that the program names."""
    SWAPPED = "swapped"
    """The person put it there."""
    STAND_IN = "stand-in"
    """The library has not got the named class; this one has its focus and about its length."""
    FITTING = "fitting"
    """The program names no class, only focus and minutes."""
    MISSING = "missing"
    """The library has nothing that would do."""


@dataclass(frozen=True, slots=True)
class DayClass:
    """The class of a day.

    Attributes:
        choice: How it came to be this one.
        class_id: Which it is; empty where there is none.
        title: What to call it; of a missing class the title of the one that is wanted.
        duration: Seconds; of a missing class what the program says, 0 where that says nothing.
    """

    choice: Choice
    class_id: str
    title: str
    duration: float


def named_class(wanted: WantedClass, classes: Iterable[ListedClass]) -> ListedClass | None:
    """Find the class that a day names: by starter, else by id, else by title in any case; ties go to the lower id."""
    if not wanted.name:
        return None
    title = wanted.name.casefold()
    found = [(rank, each.class_id, each) for each in classes if (rank := _rank(each, wanted.name, title)) is not None]
    return min(found, key=lambda item: item[:2])[2] if found else None


def _rank(each: ListedClass, name: str, title: str) -> int | None:
    if each.starter == name:
        return 0
    if each.class_id == name:
        return 1
    return 2 if each.title.casefold() == title else None


def can_stand_in(wanted: WantedClass, each: ListedClass) -> bool:
    """Tell whether a class has the focus that a day asks for and is not much longer."""
    if wanted.focus is None or wanted.minutes is None or not each.duration > 0:
        return False
    return wanted.focus in each.focus and each.duration <= wanted.minutes * 60 * LONGEST_SHARE


def can_take_place(wanted: WantedClass, each: ListedClass) -> bool:
    """Tell whether a class also counts for a day that names none: it is not much shorter either."""
    return can_stand_in(wanted, each) and each.duration >= (wanted.minutes or 0.0) * 60 / LONGEST_SHARE


def stand_in(wanted: WantedClass, classes: Iterable[ListedClass]) -> ListedClass | None:
    """Find the class of the same focus whose minutes are nearest.

    Of equally near ones that goes first whose main focus it is, then the shorter, then by title.
    """
    fitting = [each for each in classes if can_stand_in(wanted, each)]
    return min(fitting, key=lambda each: _distance(wanted, each)) if fitting else None


def _distance(wanted: WantedClass, each: ListedClass) -> tuple[int, bool, float, str, str]:
    apart = round(abs(each.duration / 60 - (wanted.minutes or 0.0)))
    return apart, each.focus[:1] != (wanted.focus,), each.duration, each.title.casefold(), each.class_id


def choose_class(wanted: WantedClass, swapped: str, classes: Iterable[ListedClass]) -> DayClass:
    """Give a day its class.

    Args:
        wanted: What the program asks for.
        swapped: The class that the person put in its place; empty for none. One that left the library is passed over.
        classes: The library, in any order.
    """
    library = tuple(classes)
    named = named_class(wanted, library)
    own = next((each for each in library if swapped and each.class_id == swapped), None)
    if own is not None and own is not named:
        return _day_class(Choice.SWAPPED, own)
    if named is not None:
        return _day_class(Choice.NAMED, named)
    other = stand_in(wanted, library)
    if other is not None:
        return _day_class(Choice.STAND_IN if wanted.name else Choice.FITTING, other)
    return _missing(wanted)


def done_class(wanted: WantedClass, class_id: str, classes: Iterable[ListedClass]) -> DayClass:
    """Tell which class was done on a day; one that left the library goes by the title that the program has for it."""
    library = tuple(classes)
    done = next((each for each in library if class_id and each.class_id == class_id), None)
    if done is None:
        return _missing(wanted)
    return _day_class(Choice.NAMED if done is named_class(wanted, library) else Choice.SWAPPED, done)


def _missing(wanted: WantedClass) -> DayClass:
    return DayClass(Choice.MISSING, "", wanted.title, (wanted.minutes or 0.0) * 60)


def _day_class(choice: Choice, each: ListedClass) -> DayClass:
    return DayClass(choice, each.class_id, each.title, each.duration)


def other_classes(wanted: WantedClass, now: DayClass, classes: Iterable[ListedClass]) -> tuple[ListedClass, ...]:
    """List what could take the place of a day's class, the likeliest first.

    Classes of the same focus come before others, and in each group nearer lengths before others.
    """
    others = [each for each in classes if each.class_id != now.class_id]
    return tuple(sorted(others, key=lambda each: (wanted.focus not in each.focus, *_distance(wanted, each))))


def shorter_classes(wanted: WantedClass, now: DayClass, classes: Iterable[ListedClass]) -> tuple[ListedClass, ...]:
    """List what would be shorter by half a minute or more, in the same order."""
    return tuple(each for each in other_classes(wanted, now, classes) if 0 < each.duration <= now.duration - 30)
