"""How to get from one list of rows to another in few contiguous steps, so that a list model changes in place. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

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


Step = Remove | Insert | Move


def row_changes(old: Sequence[str], new: Sequence[str], most: int = MOST_STEPS) -> tuple[Step, ...]:
    """Find the steps from ``old`` to ``new``, to be done in order.

    Args:
        old: The keys of the rows, each once.
        new: The keys wanted, each once.
        most: With more steps than this, the stretch that differs is exchanged as a whole.
    """
    head = _same(old, new)
    tail = _same(old[head:][::-1], new[head:][::-1])
    old_part, new_part = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(old_part) == len(new_part) and len(old_part) > 1:
        if old_part[1:] == new_part[:-1] and old_part[0] == new_part[-1]:
            return (Move(head, head + len(old_part) - 1),)
        if old_part[:-1] == new_part[1:] and old_part[-1] == new_part[0]:
            return (Move(head + len(old_part) - 1, head),)
    steps = _exact(old_part, new_part, head)
    if steps is not None and len(steps) <= most:
        return steps
    exchange: tuple[Step, ...] = (Remove(head, head + len(old_part) - 1),) if old_part else ()
    return (*exchange, Insert(head, head + len(new_part) - 1)) if new_part else exchange


def _same(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the leading keys that are the same in both."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def _exact(old: Sequence[str], new: Sequence[str], offset: int) -> tuple[Step, ...] | None:
    """Find the runs to remove (from the end) and to insert (from the start); ``None`` where rows change places."""
    old_keys, new_keys = set(old), set(new)
    if [key for key in old if key in new_keys] != [key for key in new if key in old_keys]:
        return None
    removes = _runs([key not in new_keys for key in old])
    inserts = _runs([key not in old_keys for key in new])
    return (
        *(Remove(first + offset, last + offset) for first, last in reversed(removes)),
        *(Insert(first + offset, last + offset) for first, last in inserts),
    )


def _runs(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """Find the first and last index of every stretch of true flags."""
    result: list[tuple[int, int]] = []
    start = -1
    for index, flag in enumerate(flags):
        if flag and start < 0:
            start = index
        elif not flag and start >= 0:
            result.append((start, index - 1))
            start = -1
    if start >= 0:
        result.append((start, len(flags) - 1))
    return result
