"""Holds, reps, tempos and prescriptions refuse what cannot be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from routines.exercise import BadPrescription, Hold, Prescription, Reps, Rest, Side, Tempo, TempoPhase

if TYPE_CHECKING:
    from collections.abc import Callable


def test_the_other_side_of_left_is_right_and_both_stays_both() -> None:
    assert [side.opposite for side in (Side.LEFT, Side.RIGHT, Side.BOTH, Side.ALTERNATING)] == [
        Side.RIGHT,
        Side.LEFT,
        Side.BOTH,
        Side.ALTERNATING,
    ]


def test_a_tempo_gets_the_usual_words() -> None:
    assert [phase.word for phase in Tempo.of(2, 0, 2).phases] == ["up", "hold", "down"]
    assert [phase.word for phase in Tempo.of(1, 1, 1, 1, 1).phases][-1] == "phase 5"
    assert [phase.word for phase in Tempo.of(3, 3, words=("in", "out")).phases] == ["in", "out"]


def test_a_bout_lasts_as_long_as_its_reps() -> None:
    assert Reps(8).seconds == 32
    assert Reps(8, Tempo.of(3, 1, 3).scaled(0.5)).seconds == 28


def test_breaths_are_counted_at_four_seconds() -> None:
    assert Hold.of_breaths(5) == Hold(20.0, 5)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Hold(0),
        lambda: Hold(float("nan")),
        lambda: Hold(float("inf")),
        lambda: Hold(100_000),
        lambda: Hold(30, 0),
        lambda: Reps(0),
        lambda: Reps(10_001),
        lambda: Rest(-1),
        lambda: TempoPhase("up", -1),
        lambda: Tempo(()),
        lambda: Tempo.of(0, 0, 0),
        lambda: Tempo.of(*range(13)),
        lambda: Tempo.of(2, 2, words=("up",)),
        lambda: Prescription(sets=0),
        lambda: Prescription(sets=101),
        lambda: Prescription(first=Side.BOTH),
        lambda: Prescription(lead_in=-1),
        lambda: Prescription(switch=float("nan")),
    ],
)
def test_numbers_that_cannot_be_meant_are_refused(make: Callable[[], object]) -> None:
    with pytest.raises(BadPrescription):
        make()
