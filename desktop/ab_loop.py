"""The loop between two points that the person marked."""

from __future__ import annotations

from dataclasses import dataclass

SHORTEST = 0.5
"""Seconds: a loop shorter than this is a slip of the finger and is cleared."""


@dataclass(frozen=True, slots=True)
class Loop:
    """Points A and B of a loop, in seconds of media; ``None`` while not marked. B lies after A."""

    a: float | None = None
    b: float | None = None

    def marked_at(self, position: float) -> Loop:
        """Mark A, then B, then clear; a B before A changes places with it."""
        if self.a is None:
            return Loop(position)
        if self.b is None and abs(position - self.a) >= SHORTEST:
            return Loop(min(self.a, position), max(self.a, position))
        return Loop()

    def way_back(self, before: float, position: float) -> float | None:
        """Return where to go when playing from ``before`` to ``position`` reaches B; ``None`` where it does not.

        A person who goes beyond B by hand is let go: only crossing B while playing leads back.
        """
        if self.a is None or self.b is None:
            return None
        return self.a if before < self.b <= position else None
