"""How to get from one list of rows to another in few contiguous steps, so that a list model changes in place. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

MOST_STEPS = 8
"""More steps than this cost a view more than one exchange of the whole stretch."""


@dataclass(frozen=True, slots=True)
class Remove:
    """Take away rows ``first`` … ``last``, as they stand at this step."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Insert:
    """Put rows ``first`` … ``last`` of the new list at the same places."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Move:
    """Move the row at ``source`` so that it ends at ``target``."""

    source: int
    target: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """Let rows ``first`` … ``last`` of the new list stand at the same places instead of those that are there."""

    first: int
    last: int


Step = Remove | Insert | Move | Exchange


def row_changes(old: Sequence[str], new: Sequence[str], most: int = MOST_STEPS) -> tuple[Step, ...]:
    """Find the steps from ``old`` to ``new``, to be done in order.

    Args:
        old: The keys of the rows, each once.
        new: The keys wanted, each once.
        most: With more steps than this, the stretch that differs is exchanged, each row for the one at its place.
    """
    head = _same(old, new)
    tail = _same(old[head:][::-1], new[head:][::-1])
    old_part, new_part = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(old_part) == len(new_part) and len(old_part) > 1:
        if old_part[1:] == new_part[:-1] and old_part[0] == new_part[-1]:
            return (Move(head, head + len(old_part) - 1),)
        if old_part[:-1] == new_part[1:] and old_part[-1] == new_part[0]:
            return (Move(head + len(old_part) - 1, head),)
    steps = _exact(old_part, new_part, head, most)
    if steps is not None:
        return steps
    return _exchanged(head, len(old_part), len(new_part))


def _exchanged(head: int, old: int, new: int) -> tuple[Step, ...]:
    """Exchange ``old`` rows from ``head`` on for ``new`` others; what shows a row need not be made again."""
    both = min(old, new)
    steps: list[Step] = [Exchange(head, head + both - 1)] if both else []
    if old > new:
        steps.append(Remove(head + both, head + old - 1))
    elif new > old:
        steps.append(Insert(head + both, head + new - 1))
    return tuple(steps)


def _same(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the leading keys that are the same in both, by halving: comparing slices is much faster than keys."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _exact(old: Sequence[str], new: Sequence[str], offset: int, most: int) -> tuple[Step, ...] | None:
    """Find the runs to remove (from the end) and to insert (from the start).

    Returns:
        ``None`` where rows change places or more than ``most`` runs are needed; found out without looking further.
    """
    removes = _runs_missing(old, set(new), most)
    inserts = _runs_missing(new, set(old), most - len(removes)) if removes is not None else None
    if removes is None or inserts is None or _without(old, removes) != _without(new, inserts):
        return None
    return (
        *(Remove(first + offset, last + offset) for first, last in reversed(removes)),
        *(Insert(first + offset, last + offset) for first, last in inserts),
    )


def _runs_missing(keys: Sequence[str], others: AbstractSet[str], most: int) -> list[tuple[int, int]] | None:
    """Find the first and last index of every stretch of keys that are not among others; ``None`` with too many."""
    runs: list[tuple[int, int]] = []
    start = -1
    for index, key in enumerate(keys):
        if (key not in others) == (start < 0):
            if start >= 0:
                runs.append((start, index - 1))
                start = -1
            elif len(runs) == most:
                return None
            else:
                start = index
    if start >= 0:
        runs.append((start, len(keys) - 1))
    return runs


def _without(keys: Sequence[str], runs: Sequence[tuple[int, int]]) -> list[str]:
    """Leave out stretches."""
    kept: list[str] = []
    begin = 0
    for first, last in runs:
        kept += keys[begin:first]
        begin = last + 1
    return kept + list(keys[begin:])
