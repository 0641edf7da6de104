"""The exercises as they are kept: read from the data beside this file once, when first asked for."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, cast

from routines.catalogue.exercise_entry import Exercise
from routines.catalogue.folding import fold_name
from routines.chapter_kind import ChapterKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FILES = ("stretch.toml", "mobility.toml", "strength.toml", "quiet_and_flow.toml")


class _Line(TypedDict, total=False):
    also: str
    areas: str
    movements: str
    sides: str
    kind: str


class _File(TypedDict):
    kind: str
    exercises: dict[str, _Line]


@dataclass(frozen=True, slots=True)
class Shelf:
    """All exercises and the ways to find them.

    Attributes:
        exercises: In the order of the data.
        by_name: By every folded name and alias.
        by_letters: The same, written together ("birddog").
        by_words: The same, with the words in order of the alphabet; names that clash so are left out.
    """

    exercises: tuple[Exercise, ...]
    by_name: Mapping[str, Exercise]
    by_letters: Mapping[str, Exercise]
    by_words: Mapping[str, Exercise]


@cache
def shelf() -> Shelf:
    """Read the data; about 15 ms the first time, nothing after that."""
    exercises = tuple(exercise for name in FILES for exercise in _read(Path(__file__).with_name(name)))
    by_name: dict[str, Exercise] = {}
    for exercise in exercises:
        for alias in (exercise.name, *exercise.aliases):
            by_name.setdefault(fold_name(alias), exercise)
    return Shelf(
        exercises,
        by_name,
        _unmistakable((key.replace(" ", ""), exercise) for key, exercise in by_name.items()),
        _unmistakable((" ".join(sorted(key.split())), exercise) for key, exercise in by_name.items()),
    )


def _read(path: Path) -> Iterable[Exercise]:
    content = cast("_File", tomllib.loads(path.read_text(encoding="utf-8")))
    for name, line in content["exercises"].items():
        sides = line.get("sides", "")
        yield Exercise(
            name,
            _items(line["also"]),
            ChapterKind(line.get("kind", content["kind"])),
            _items(line["areas"]),
            _items(line["movements"]),
            is_one_sided=bool(sides),
            by_turns=sides == "turns",
        )


def _items(text: str) -> tuple[str, ...]:
    return tuple(text.split(", ")) if text else ()


def _unmistakable(pairs: Iterable[tuple[str, Exercise]]) -> dict[str, Exercise]:
    """Keep the keys that mean one exercise only."""
    meant: dict[str, Exercise] = {}
    doubtful = {key for key, exercise in pairs if meant.setdefault(key, exercise) is not exercise}
    return {key: exercise for key, exercise in meant.items() if key not in doubtful}


def all_exercises() -> tuple[Exercise, ...]:
    """Return every exercise, in the order of the data."""
    return shelf().exercises
