"""The data of the catalogue is sound, whoever adds to it."""

from __future__ import annotations

import unicodedata
from collections import defaultdict

from routines.catalogue import AREAS, MOVEMENTS, all_exercises, find_exercise
from routines.catalogue.folding import fold_name
from routines.chapter import NOT_EXERCISES


def test_there_are_many_exercises_of_every_sort() -> None:
    exercises = all_exercises()
    assert len(exercises) >= 150
    for area in ("lower back", "hips", "core", "upper back", "neck", "shoulders"):
        assert sum(area in exercise.areas for exercise in exercises) >= 8, area


def test_no_name_or_alias_means_two_exercises() -> None:
    meant = defaultdict(set)
    for exercise in all_exercises():
        for alias in (exercise.name, *exercise.aliases):
            meant[fold_name(alias)].add(exercise.name)
    assert {alias: names for alias, names in meant.items() if len(names) > 1} == {}
    assert all(meant)


def test_areas_and_movements_use_known_words_only() -> None:
    for exercise in all_exercises():
        assert exercise.areas, exercise
        assert set(exercise.areas) <= AREAS, exercise
        assert set(exercise.movements) <= MOVEMENTS, exercise
        assert exercise.movements or exercise.kind in NOT_EXERCISES, exercise


def test_aliases_are_trimmed_and_differ_from_the_name() -> None:
    for exercise in all_exercises():
        for alias in exercise.aliases:
            assert alias == " ".join(alias.split()) != "", exercise
            assert alias.casefold() != exercise.name.casefold(), exercise
        assert len(set(exercise.aliases)) == len(exercise.aliases), exercise


def test_what_takes_turns_is_one_sided() -> None:
    assert all(exercise.is_one_sided for exercise in all_exercises() if exercise.by_turns)
    assert any(exercise.by_turns for exercise in all_exercises())


def test_every_name_and_alias_finds_its_own_exercise_however_it_is_written() -> None:
    for exercise in all_exercises():
        for alias in (exercise.name, *exercise.aliases):
            assert find_exercise(alias) is exercise, alias
            assert find_exercise(alias.upper()) is exercise, alias
            assert find_exercise(f"  {unicodedata.normalize('NFD', alias)}. ") is exercise, alias
