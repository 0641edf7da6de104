from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from routines.exercise import Hold, Prescription, Reps, Rest, Side, Tempo
from tests.desktop.editor_stage import EditorStage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.editor_inspector import EditorInspector


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[EditorStage]:
    made = EditorStage(qtbot, tmp_path)
    yield made
    made.close()


def inspect(stage: EditorStage, *rows: int) -> EditorInspector:
    editor = stage.model if stage.model.is_open else stage.open()
    editor.select_none()
    for row in rows:
        editor.select_more(stage.rows[row].key)
    return editor.inspector


def plan(stage: EditorStage, row: int) -> Prescription | None:
    return stage.model.desk.edited.chapters[row].prescription


def test_the_inspector_tells_what_the_chosen_part_asks_for(stage: EditorStage) -> None:
    inspector = inspect(stage, 1)
    assert (inspector.title, inspector.span_text, inspector.work, inspector.reps) == (
        "Bridge",
        "0:20 to 1:20",
        "reps",
        8,
    )
    assert inspector.tempo == [
        {"word": "Up", "seconds": 2}, {"word": "Hold", "seconds": 0}, {"word": "Down", "seconds": 2}
    ]  # fmt: skip
    inspector = inspect(stage, 2)
    assert (inspector.work, inspector.hold, inspector.start_text) == ("hold", 30.0, "1:20.0")
    assert not inspect(stage).is_shown


def test_steppers_set_what_is_asked_for_and_a_row_of_them_is_one_change(stage: EditorStage) -> None:
    inspector = inspect(stage, 1)
    for _ in range(4):
        inspector.change_reps(1)
    inspector.change_tempo_phase(1, 2)
    inspector.set_side("both")
    inspector.change_sets(1)
    inspector.change_rest(3)
    inspector.change_lead_in(-2)
    inspector.set_first("right")
    assert plan(stage, 1) == Prescription(
        Reps(12, Tempo.of(2, 1, 2)), sets=2, side=Side.BOTH, first=Side.RIGHT, lead_in=3.0, rest=Rest(15.0)
    )
    assert inspector.reps_text == "Reps a side"
    for _ in range(7):
        stage.model.undo()
    assert plan(stage, 1) == Prescription(Reps(8))


def test_a_hold_is_set_in_seconds_or_breaths(stage: EditorStage) -> None:
    inspector = inspect(stage, 2)
    inspector.change_hold(1)
    assert plan(stage, 2) == Prescription(Hold(35.0))
    inspector.set_breaths(5)
    inspector.change_hold(1)
    assert plan(stage, 2) == Prescription(Hold.of_breaths(6))
    assert stage.rows[2].amount_text == "6 breaths"


def test_several_parts_are_set_at_once_and_copied_to(stage: EditorStage) -> None:
    inspector = inspect(stage, 1, 2)
    inspector.set_work("hold")
    inspector.set_hold(40.0)
    assert plan(stage, 1) == plan(stage, 2) == Prescription(Hold(40.0))
    inspect(stage, 1)
    stage.model.inspector.set_side("left")
    inspect(stage, 1, 2)
    stage.model.copy_prescription(stage.rows[1].key)
    assert plan(stage, 2) == Prescription(Hold(40.0), side=Side.LEFT)


def test_times_are_typed_as_on_a_clock_and_nonsense_changes_nothing(stage: EditorStage) -> None:
    inspector = inspect(stage, 3)
    inspector.set_start_text("2:12.5")
    inspector.set_end_text("2:40")
    assert (inspector.start_text, inspector.end_text) == ("2:12.5", "2:40.0")
    inspector.set_end_text("soon")
    assert inspector.end_text == "2:40.0"


def test_a_tempo_is_typed_in_seconds(stage: EditorStage) -> None:
    inspector = inspect(stage, 1)
    inspector.set_tempo("3-1-3")
    assert stage.rows[1].amount_text == "8 × 3-1-3"
    inspector.set_tempo("fast")
    inspector.set_tempo("0-0")
    assert stage.rows[1].amount_text == "8 × 3-1-3"


def test_too_much_for_the_time_is_told(stage: EditorStage) -> None:
    inspector = inspect(stage, 2)
    assert inspector.fit_text == ""
    inspector.set_hold(60.0)
    assert inspector.fit_text == "Longer than the 40 s of this part, so it is shown as “about”."


def test_kinds_and_what_is_counted_go_together(stage: EditorStage) -> None:
    inspector = inspect(stage, 3)
    assert inspector.work == "rest"
    inspector.set_work("reps")
    assert (inspector.kind, inspector.work, inspector.name) == ("", "reps", "")
    inspector.set_kind("stretch")
    inspector.set_name("Calf stretch")
    assert stage.rows[3].kind_text == "Stretch"
    assert stage.rows[3].spoken == "Calf stretch, 2:10 to 2:30, 8 × 2-0-2"
