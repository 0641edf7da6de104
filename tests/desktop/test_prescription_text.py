"""The words of the exercise list."""

from __future__ import annotations

import pytest

from desktop.prescription_text import amount_text, prescription_text, prescription_words, side_text
from routines.chapter import Chapter, Cue
from routines.exercise import Hold, Prescription, Reps, Side, Tempo, Work


def chapter_with(prescription: Prescription | None = None, *cues: Cue, seconds: float = 100.0) -> Chapter:
    return Chapter("Cat and cow", 10.0, 10.0 + seconds, prescription=prescription, cues=cues)


@pytest.mark.parametrize(
    ("prescription", "expected"),
    [
        (Prescription(Reps(8)), "8 reps · up 2, down 2"),
        (Prescription(Reps(1)), "1 rep · up 2, down 2"),
        (Prescription(Hold(45), side=Side.BOTH), "45 s hold · each side"),
        (Prescription(Hold.of_breaths(5)), "5 breaths"),
        (Prescription(Hold(150)), "2:30 min hold"),
        (Prescription(Hold(120), side=Side.LEFT), "2 min hold · left side"),
        (Prescription(Reps(8, Tempo.of(2, 1, 3)), sets=3), "3 × 8 reps · up 2, hold 1, down 3"),
        (
            Prescription(Reps(6, Tempo.of(1.5, 2, words=("reach", "back"))), by_turns=True),
            "6 reps · reach 1.5, back 2 · sides take turns",
        ),
        (Prescription(Reps(6), side=Side.ALTERNATING), "6 reps · up 2, down 2 · sides take turns"),
    ],
)
def test_a_prescription_reads_as_one_line(prescription: Prescription, expected: str) -> None:
    assert prescription_text(chapter_with(prescription)) == expected


def test_an_exercise_that_says_nothing_tells_its_length() -> None:
    assert prescription_text(chapter_with(seconds=80)) == "80 s"
    assert prescription_text(chapter_with(seconds=95)) == "1:35 min"


def test_a_side_alone_is_told_beside_the_length() -> None:
    assert prescription_text(chapter_with(Prescription(side=Side.BOTH), seconds=60)) == "60 s · each side"


def cues_of(work: Work, *sides: Side | None) -> tuple[Cue, ...]:
    return tuple(Cue(20.0 * number, work=work, side=side) for number, side in enumerate(sides))


def test_work_that_cues_start_on_both_sides_counts_once_for_each_side() -> None:
    chapter = chapter_with(None, *cues_of(Hold(15), Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT))
    assert (amount_text(chapter), side_text(chapter)) == ("2 × 15 s hold", "Each side")


def test_work_that_cues_start_on_one_side_names_that_side() -> None:
    chapter = chapter_with(None, *cues_of(Reps(5), Side.RIGHT, Side.RIGHT))
    assert prescription_text(chapter) == "2 × 5 reps · up 2, down 2 · right side"


def test_cues_that_ask_for_different_work_leave_the_length() -> None:
    chapter = chapter_with(None, Cue(0, work=Hold(15)), Cue(20, work=Hold(20)), Cue(40, text="Breathe."))
    assert prescription_text(chapter) == "1:40 min"


def test_a_hold_has_no_tempo() -> None:
    assert prescription_words(chapter_with(Prescription(Hold(30)))).tempo == ""
