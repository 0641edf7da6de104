"""What the editor knows of exercises by their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.editor_text import KIND_WORDS
from routines.chapter import Chapter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from routines.catalogue import Exercise

_AREAS = {
    **dict.fromkeys(("lower back", "upper back", "neck", "chest", "shoulders"), "back"),
    **dict.fromkeys(("hips", "glutes", "quads", "hamstrings", "inner thighs", "calves", "ankles", "feet"), "hips"),
    **dict.fromkeys(("core", "arms", "wrists"), "core"),
    "full body": "full",
}
MOST_COMPLETIONS = 8


@dataclass(frozen=True, slots=True)
class EditorKnowledge:
    """Look names up.

    Attributes:
        describe: Reads the title of a chapter and fills in what the chapter does not say.
        find: Finds an exercise by its name.
        complete: Finds exercises by the beginning of a name, at most so many.
    """

    describe: Callable[[Chapter], Chapter]
    find: Callable[[str], Exercise | None]
    complete: Callable[[str, int], Sequence[Exercise]]

    def warm_up(self, titles: Sequence[str]) -> None:
        """Load what is known and look some titles up, so that it goes quickly later; from any thread."""
        self.describe(Chapter("Plank 3 x 10", 0.0, 1.0))
        self.complete("pla", 1)
        for title in titles:
            self.find(title)

    def area_of(self, title: str) -> str:
        """Name the focus that an exercise is for, as classes do: ``back``, ``hips``; empty where it is not known."""
        exercise = self.find(title) if title else None
        return focus_of(exercise) if exercise else ""

    def completions(self, typed: str) -> list[dict[str, str]]:
        """List what a name that is being typed may become, best first."""
        if not typed.strip():
            return []
        return [
            {"name": each.name, "kind_text": KIND_WORDS[each.kind], "area": focus_of(each)}
            for each in self.complete(typed, MOST_COMPLETIONS)
        ]


def focus_of(exercise: Exercise) -> str:
    """Name the focus that an exercise is for."""
    if exercise.movements == ("breathing",):
        return "calm"
    return next((_AREAS[area] for area in exercise.areas if area in _AREAS), "")
