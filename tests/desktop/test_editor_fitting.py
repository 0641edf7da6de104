"""All times at once, so that two parts begin where they should."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.desktop.editor_stage import EditorStage
from tests.desktop.editor_window import editor, nothing_yet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[EditorStage]:
    made = EditorStage(qtbot, tmp_path)
    yield made
    made.close()


def choose(stage: EditorStage, *titles: str) -> None:
    keys = {row.title: row.key for row in stage.rows}
    stage.model.select_none()
    for title in titles:
        stage.model.select_more(keys[title])


def starts(stage: EditorStage) -> list[float]:
    return [row.start for row in stage.rows]


def test_the_two_chosen_parts_land_where_they_should_and_one_undo_takes_it_back(stage: EditorStage) -> None:
    fitting = stage.open().fitting
    choose(stage, "Plank", "Bridge")
    assert [pin["name"] for pin in fitting.pins] == ["Bridge", "Plank"], "in order of time"
    fitting.pin(0, "0:10")
    fitting.pin(1, "1:40.0")
    assert fitting.effect_text == "The first begins 10.0 s earlier, all lengths become 150 %."
    fitting.fit()
    assert starts(stage) == [0.0, 10.0, 100.0, 175.0]
    assert not fitting.can_fit
    assert stage.model.undo_text == "Undo fit of all times"
    stage.model.undo()
    assert starts(stage) == [0.0, 20.0, 80.0, 130.0]


def test_places_are_looked_for_in_the_video_one_after_the_other(stage: EditorStage) -> None:
    editor = stage.open()
    choose(stage, "Bridge", "Plank")
    editor.preview.seek(22.0)
    editor.fitting.pin_here(0)
    editor.preview.seek(82.0)
    assert [(pin["at"], pin["is_moved"]) for pin in editor.fitting.pins] == [("0:22.0", True), ("1:20.0", False)]
    editor.fitting.pin_here(1)
    assert editor.fitting.effect_text == "The first begins 2.0 s later, all lengths stay."
    editor.fitting.fit()
    assert starts(stage) == [2.0, 22.0, 82.0, 132.0]


def test_with_fewer_than_two_chosen_the_first_and_the_last_part_are_the_two(stage: EditorStage) -> None:
    fitting = stage.open().fitting
    choose(stage, "Plank")
    assert [pin["name"] for pin in fitting.pins] == ["Welcome", "Rest"]


def test_what_was_said_of_parts_that_are_not_the_two_any_more_is_forgotten(stage: EditorStage) -> None:
    fitting = stage.open().fitting
    choose(stage, "Bridge", "Plank")
    fitting.pin(0, "0:10")
    choose(stage, "Plank", "Rest")
    assert not fitting.can_fit
    choose(stage, "Bridge", "Plank")
    assert not fitting.can_fit


def test_what_cannot_be_done_says_why_and_what_would_be_lost_is_told(stage: EditorStage) -> None:
    fitting = stage.open().fitting
    choose(stage, "Bridge", "Plank")
    fitting.pin(0, "2:00")
    assert (fitting.can_fit, fitting.effect_text) == (False, "The second part must begin after the first.")
    fitting.pin(0, "as before")
    assert [pin["at"] for pin in fitting.pins] == ["2:00.0", "1:20.0"], "nonsense changes nothing"
    fitting.pin(1, "3:55")
    assert fitting.can_fit
    assert fitting.effect_text.endswith("1 part would lie outside the video and go.")


def test_one_part_or_none_cannot_be_fitted(qtbot: QtBot, tmp_path: Path) -> None:
    stage = EditorStage(qtbot, tmp_path, nothing_yet())
    fitting = stage.open().fitting
    fitting.pin(0, "0:10")
    fitting.pin_here(1)
    fitting.fit()
    assert (fitting.is_possible, fitting.pins, fitting.can_fit, stage.rows) == (False, [], False, [])
    stage.close()


def test_two_places_are_typed_into_the_sheet(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        page.open_times()
        tab, enter = Qt.Key.Key_Tab, Qt.Key.Key_Return
        page.press(tab, tab, tab, "0:10", enter, tab, tab, "1:15", enter, tab, tab)
        assert page.window.focused() == "Fit all times"
        page.press(Qt.Key.Key_Space)
        assert [row.start for row in page.stage.rows] == pytest.approx([10.0, 20.0, 50.0, 75.0])
        qtbot.waitUntil(lambda: "Fit all times" not in page.window.texts())


def test_a_part_can_be_split_only_where_the_video_stands_inside_one(stage: EditorStage) -> None:
    editor = stage.open()
    editor.preview.seek(50.0)
    assert editor.can_split
    for at in (125.0, 80.0, 200.0):
        editor.preview.seek(at)
        assert not editor.can_split
    editor.preview.seek(50.0)
    choose(stage, "Bridge")
    editor.remove()
    assert not editor.can_split


def test_what_was_said_of_another_class_is_forgotten(stage: EditorStage) -> None:
    fitting = stage.open().fitting
    fitting.pin(0, "0:10")
    assert fitting.can_fit
    stage.model.desk.open(stage.video_class)
    assert not fitting.can_fit
