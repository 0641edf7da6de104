"""Everything that was done to a value, to be taken back and done again, without limit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Change(Generic[_Value]):
    """A change by its name (“rename”), with the value to go to when it is taken back or done again."""

    name: str
    value: _Value


@dataclass(frozen=True, slots=True)
class History(Generic[_Value]):
    """A value with its past and its future.

    Attributes:
        present: The value now.
        past: Changes done, oldest first, each with the value before it.
        future: Changes taken back, the one taken back last at the end, each with the value after it.
        run: What goes on as one change with the next of the same run; empty where nothing does.
    """

    present: _Value
    past: tuple[Change[_Value], ...] = ()
    future: tuple[Change[_Value], ...] = ()
    run: str = ""

    @property
    def undo_name(self) -> str:
        """Name the change that would be taken back; empty where there is none."""
        return self.past[-1].name if self.past else ""

    @property
    def redo_name(self) -> str:
        """Name the change that would be done again; empty where there is none."""
        return self.future[-1].name if self.future else ""

    def did(self, name: str, value: _Value, run: str = "") -> History[_Value]:
        """Go on to another value; what was taken back is forgotten.

        Args:
            name: What was done.
            value: The value after it; the same value as now is no change.
            run: Changes of the same run that follow each other at once are taken back together; empty for one alone.
        """
        if value == self.present:
            return self
        if run and run == self.run:
            return History(value, self.past, (), run)
        return History(value, (*self.past, Change(name, self.present)), (), run)

    def seen(self, value: _Value) -> History[_Value]:
        """Hold another value that is no change to take back: something was only chosen."""
        return replace(self, present=value, run="") if value != self.present else self

    def settled(self) -> History[_Value]:
        """End the run: the next change stands alone."""
        return replace(self, run="") if self.run else self

    def undone(self) -> History[_Value]:
        """Take the last change back; does nothing where there is none."""
        if not self.past:
            return self
        last = self.past[-1]
        return History(last.value, self.past[:-1], (*self.future, Change(last.name, self.present)))

    def redone(self) -> History[_Value]:
        """Do the change again that was taken back last; does nothing where there is none."""
        if not self.future:
            return self
        last = self.future[-1]
        return History(last.value, (*self.past, Change(last.name, self.present)), self.future[:-1])
