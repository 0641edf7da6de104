"""One exercise of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from routines.chapter_kind import ChapterKind

AREAS = frozenset(
    {
        "ankles", "arms", "calves", "chest", "core", "feet", "full body", "glutes", "hamstrings", "hips",
        "inner thighs", "lower back", "neck", "quads", "shoulders", "upper back", "wrists",
    }
)  # fmt: skip
"""Every part of the body that an exercise may be filed under."""
MOVEMENTS = frozenset(
    {
        "abduction", "adduction", "anti-extension", "anti-lateral flexion", "anti-rotation", "balance",
        "breathing", "carry", "extension", "external rotation", "flexion", "hinge", "internal rotation",
        "inversion", "jump", "lateral flexion", "lunge", "pull", "push", "release", "rotation", "squat",
    }
)  # fmt: skip
"""Every movement that an exercise may be filed under."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise that is known by name.

    Attributes:
        name: The common English name.
        aliases: What else it is called: other English names, Sanskrit, abbreviations, usual variants.
        kind: What doing it is.
        areas: Parts of the body, the chief one first; of ``AREAS``.
        movements: Of ``MOVEMENTS``; empty where nothing moves.
        is_one_sided: It works one side at a time, or the sides in turn.
        by_turns: The sides take turns inside one bout (bird dog, dead bug).
    """

    name: str
    aliases: tuple[str, ...]
    kind: ChapterKind
    areas: tuple[str, ...]
    movements: tuple[str, ...]
    is_one_sided: bool
    by_turns: bool
