"""One line of the table: what was measured, against what, and whether that is good enough."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HEADINGS = ("what", "ours", "peer", "measured", "target", "")


@dataclass(frozen=True)
class Row:
    """One measurement.

    Attributes:
        what: What was measured.
        ours: The figure of Matside, with its unit.
        peer: The figure of what it is held against, with its name; empty where the target is absolute.
        measured: What is held against the target.
        target: What ``measured`` has to reach.
        is_least: The target is the least that will do; else the most.
        unit: Stands behind ``measured`` and ``target``: ``x`` for a ratio, `` ms``, ...
    """

    what: str
    ours: str
    peer: str
    measured: float
    target: float
    is_least: bool = False
    unit: str = "x"

    @property
    def is_met(self) -> bool:
        """Tell whether the target is reached."""
        return self.measured >= self.target if self.is_least else self.measured <= self.target

    def cells(self) -> tuple[str, ...]:
        """The line of the table, cell by cell."""
        sign = ">=" if self.is_least else "<="
        return (
            self.what,
            self.ours,
            self.peer,
            f"{self.measured:.2f}{self.unit}",
            f"{sign} {self.target:g}{self.unit}",
            "ok" if self.is_met else "MISSED",
        )


def table(rows: Sequence[Row]) -> str:
    """Lay out the rows under their headings."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def percentile(values: Iterable[float], part: float) -> float:
    """Return the value that ``part`` (0 to 1) of all values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def in_milliseconds(seconds: Iterable[float]) -> str:
    """Tell the median of some times."""
    return f"{median(seconds) * 1000:.0f} ms"
