from __future__ import annotations

from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routines.catalogue import all_exercises, complete
from tests.effort import effort


def _names(typed: str, limit: int = 8) -> list[str]:
    return [exercise.name for exercise in complete(typed, limit)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("bir", "Bird dog"),
        ("BIRD D", "Bird dog"),
        ("vrk", "Tree pose"),
        ("warrior 2", "Warrior 2"),
        ("catc", "Cat-cow"),
        ("plank", "Plank"),
        ("90/", "90/90"),
        ("paschi", "Seated forward fold"),
        ("down", "Downward dog"),
    ],
)
def test_the_likeliest_name_comes_first(typed: str, name: str) -> None:
    assert _names(typed)[0] == name


def test_the_beginning_of_a_later_word_is_enough() -> None:
    assert "Side plank" in _names("pla")
    assert "Hip flexor stretch" in _names("flexor")


def test_a_slip_while_typing_is_forgiven() -> None:
    assert "Downward dog" in _names("downrd")
    assert "Hamstring stretch" in _names("hamsring")


def test_each_exercise_is_offered_once_and_no_more_than_asked_for() -> None:
    names = _names("s", 20)
    assert len(names) == len(set(names)) == 20
    assert _names("s", 3) == names[:3]
    assert _names("s", 0) == []


@pytest.mark.parametrize("typed", ["", "  ", "…", "zzzzzz"])
def test_nothing_is_offered_for_nothing(typed: str) -> None:
    assert complete(typed) == ()


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=30))
def test_any_text_can_be_typed(typed: str) -> None:
    assert set(complete(typed)) <= set(all_exercises())


def test_completing_keeps_up_with_the_fingers() -> None:
    complete("warm the data")
    typed = [exercise.name[:length] for exercise in all_exercises()[::10] for length in (1, 3, 6)]
    typed += ["hamsrting", "downrd d", "qqq", "pidg"]
    complete.cache_clear()
    efforts = [effort(lambda words=text: complete(words)) for text in typed]  # type: ignore[misc]
    assert median(efforts) < 0.05
