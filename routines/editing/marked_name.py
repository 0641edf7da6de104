"""Exercises that were marked and not named yet: they are kept under their number, and number anew when that changes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from routines.chapter import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from routines.chapter import Chapter

_NUMBERED = re.compile(r"Exercise (\d{1,4})")


def is_unnamed(chapter: Chapter) -> bool:
    """Tell whether nothing says what a chapter is."""
    return not chapter.title and chapter.kind is None


def counts_as_exercise(chapter: Chapter) -> bool:
    """Tell whether the person works in a chapter; one that they marked is an exercise before it has a name."""
    return chapter.is_exercise or (is_unnamed(chapter) and chapter.origin is Origin.EDITED)


def with_numbers(chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
    """Call each marked exercise without a name by its number among the exercises: “Exercise 3”."""
    number = 0
    named = []
    for chapter in chapters:
        number += counts_as_exercise(chapter)
        is_marked = is_unnamed(chapter) and counts_as_exercise(chapter)
        named.append(replace(chapter, title=f"Exercise {number}") if is_marked else chapter)
    return tuple(named)


def without_numbers(chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
    """Take the names away again that only say the number of the exercise."""
    number = 0
    bare = []
    for chapter in chapters:
        number += chapter.is_exercise
        found = _NUMBERED.fullmatch(chapter.title) if chapter.kind is None else None
        is_number = found is not None and int(found[1]) == number
        bare.append(replace(chapter, title="", origin=Origin.EDITED) if is_number else chapter)
    return tuple(bare)
