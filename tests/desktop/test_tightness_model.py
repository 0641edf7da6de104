"""How tight it feels before a class: said if the person likes, and used once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.tightness_model import FRESH_SECONDS, NOT_SAID, TightnessModel
from tests.desktop.player_stage import Clock

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def model(qapp: QCoreApplication, clock: Clock) -> TightnessModel:
    return TightnessModel(clock)


def test_nothing_said_is_kept_as_nothing(model: TightnessModel) -> None:
    assert model.before == NOT_SAID
    assert model.take() is None


def test_what_was_said_goes_to_the_next_class_only(model: TightnessModel) -> None:
    model.say(0)
    assert model.before == 0
    assert model.take() == 0
    assert model.before == NOT_SAID
    assert model.take() is None


def test_saying_the_same_again_takes_it_back(model: TightnessModel) -> None:
    model.say(7)
    model.say(7)
    assert model.take() is None


@pytest.mark.parametrize("value", [-1, 11])
def test_only_0_to_10_can_be_said(model: TightnessModel, value: int) -> None:
    model.say(5)
    model.say(value)
    assert model.before == NOT_SAID


def test_after_an_hour_it_counts_no_more(model: TightnessModel, clock: Clock) -> None:
    model.say(5)
    clock.seconds += FRESH_SECONDS
    assert model.before == 5
    clock.seconds += 1
    assert model.before == NOT_SAID
    assert model.take() is None


def test_a_class_of_which_nothing_is_kept_gives_it_back(model: TightnessModel) -> None:
    model.say(5)
    model.take()
    model.give_back()
    assert model.take() == 5
    model.give_back()
    model.say(2)
    model.give_back()
    assert model.take() == 2


def test_a_page_that_is_shown_later_sees_it_gone(model: TightnessModel, clock: Clock) -> None:
    told: list[int] = []
    model.changed.connect(lambda: told.append(int(model.before)))
    model.say(5)
    clock.seconds += FRESH_SECONDS + 1
    model.look_again()
    model.look_again()
    assert told == [5, NOT_SAID]
