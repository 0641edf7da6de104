from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from desktop.editor_saving import SAVE_AFTER_MS
from desktop.keys import KEYS, Place
from routines.chapter import Chapter, Origin
from tests.desktop.editor_stage import EditorStage, class_to_edit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[EditorStage]:
    made = EditorStage(qtbot, tmp_path)
    yield made
    made.close()


def titles(stage: EditorStage) -> list[str]:
    return [row.title for row in stage.rows]


def key_of(stage: EditorStage, title: str) -> str:
    return next(row.key for row in stage.rows if row.title == title)


def press(stage: EditorStage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
    return stage.model.press_key(key.value, modifiers.value)


def test_the_editor_lists_the_parts_of_the_class(stage: EditorStage) -> None:
    editor = stage.open()
    assert titles(stage) == ["Welcome", "Bridge", "Plank", "Rest"]
    assert [row.amount_text for row in stage.rows] == ["20 s", "8 × 2-0-2", "30 s", "20 s"]
    assert editor.heading_text == "4 parts, 2 exercises"
    assert editor.save_text == "Changes save as you go."
    assert not editor.can_undo


def test_the_video_opens_paused(stage: EditorStage) -> None:
    editor = stage.open()
    assert editor.preview.state == "paused"
    assert editor.preview.position_text == "0:00.0"
    assert editor.preview.duration_text == "4:00"


def test_an_edit_goes_to_the_library_within_half_a_second(stage: EditorStage, qtbot: QtBot) -> None:
    editor = stage.open()
    editor.rename(key_of(stage, "Bridge"), "Glute bridge")
    assert editor.save_state == "saving"
    assert SAVE_AFTER_MS <= 500
    qtbot.waitUntil(lambda: stage.kept.chapters[1].title == "Glute bridge")
    qtbot.waitUntil(lambda: editor.save_state == "saved")
    assert stage.kept.source is Origin.EDITED
    assert stage.kept.own_chapters == stage.kept.chapters


def test_taking_everything_back_gives_the_class_its_former_source(stage: EditorStage) -> None:
    editor = stage.open()
    editor.rename(key_of(stage, "Bridge"), "Glute bridge")
    stage.settle()
    editor.undo()
    stage.settle()
    assert stage.kept == stage.video_class


def test_undo_and_redo_say_what_they_do(stage: EditorStage) -> None:
    editor = stage.open()
    editor.select(key_of(stage, "Bridge"))
    editor.remove()
    assert (editor.undo_text, editor.redo_text) == ("Undo remove", "Redo")
    assert press(stage, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (editor.undo_text, editor.redo_text) == ("Undo", "Redo remove")
    assert titles(stage) == ["Welcome", "Bridge", "Plank", "Rest"]
    assert press(stage, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert titles(stage) == ["Welcome", "Plank", "Rest"]


def test_dragging_a_marker_is_one_change(stage: EditorStage) -> None:
    editor = stage.open()
    editor.begin_drag(key_of(stage, "Plank"), "start")
    for seconds in (81.0, 85.0, 90.0):
        editor.drag_to(seconds, True)
    assert stage.rows[2].start == 90.0
    assert editor.preview.position == 90.0
    assert not editor.can_undo
    editor.end_drag()
    assert (stage.rows[1].end, stage.rows[2].start) == (90.0, 90.0)
    editor.undo()
    assert (stage.rows[1].end, stage.rows[2].start) == (80.0, 80.0)


def test_a_cancelled_drag_leaves_nothing(stage: EditorStage) -> None:
    editor = stage.open()
    editor.begin_drag(key_of(stage, "Plank"), "end")
    editor.drag_to(100.0, True)
    editor.cancel_drag()
    assert stage.rows[2].end == 120.0
    assert not editor.can_undo


def test_arrow_keys_nudge_the_chosen_edge_as_one_change(stage: EditorStage) -> None:
    editor = stage.open()
    editor.select(key_of(stage, "Rest"))
    assert press(stage, Qt.Key.Key_A)
    assert editor.active_edge == "start"
    press(stage, Qt.Key.Key_Right)
    press(stage, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(stage, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert stage.rows[3].start == pytest.approx(131.14)
    assert editor.preview.position == pytest.approx(131.14, abs=0.04)
    editor.undo()
    assert stage.rows[3].start == 130.0


def test_arrow_keys_move_the_playhead_where_no_edge_is_chosen(stage: EditorStage) -> None:
    editor = stage.open()
    press(stage, Qt.Key.Key_Right)
    assert editor.preview.position == 5.0


def test_every_key_of_the_editor_does_something_of_its_own(stage: EditorStage) -> None:
    editor = stage.open()
    keys = [key for key in KEYS if key.place is Place.EDITOR]
    sequences = [sequence for key in keys for sequence in key.keys]
    assert len(sequences) == len(set(sequences))
    for sequence in sequences:
        (press_of,) = QKeySequence(sequence)
        assert editor.press_key(press_of.key().value, press_of.keyboardModifiers().value), sequence
    assert not press(stage, Qt.Key.Key_Escape)
    assert not press(stage, Qt.Key.Key_Tab)
    assert editor.keys_of("mark-exercise") == "E"


def test_parts_are_chosen_one_more_or_a_row_of_them(stage: EditorStage) -> None:
    editor = stage.open()
    keys = [row.key for row in stage.rows]
    editor.select(keys[1])
    editor.select_to(keys[3])
    assert [row.is_selected for row in stage.rows] == [False, True, True, True]
    assert editor.selected_key == keys[3]
    editor.select_more(keys[2])
    assert editor.selected_count == 2
    editor.remove()
    assert titles(stage) == ["Welcome", "Plank"]


def test_the_part_under_the_playhead_is_told(stage: EditorStage) -> None:
    editor = stage.open()
    editor.preview.seek(90.0)
    assert editor.current_key == key_of(stage, "Plank")
    editor.preview.seek(125.0)
    assert editor.current_key == ""


def test_going_back_saves_and_lets_go_of_the_video(stage: EditorStage) -> None:
    editor = stage.open()
    editor.select(key_of(stage, "Rest"))
    editor.preview.seek(140.0)
    editor.start_here()
    editor.leave()
    assert stage.shell.page == "class"
    assert not editor.is_open
    assert stage.writer.flush(30.0)
    assert stage.kept.chapters[3].start == 140.0


def test_all_times_are_shifted_so_that_a_part_begins_at_the_playhead(stage: EditorStage) -> None:
    editor = stage.open()
    editor.select(key_of(stage, "Bridge"))
    editor.preview.seek(25.0)
    editor.shift_here()
    assert [row.start for row in stage.rows] == [5.0, 25.0, 85.0, 135.0]
    editor.scale_all(0.5)
    assert [row.start for row in stage.rows] == [2.5, 12.5, 42.5, 67.5]


def test_a_class_that_is_not_there_any_more_opens_empty(stage: EditorStage) -> None:
    stage.shell.edit_class("gone")
    assert not stage.model.is_open
    assert stage.rows == []


def test_the_video_stands_still_while_another_page_lies_over_the_editor(stage: EditorStage) -> None:
    editor = stage.open()
    editor.preview.play()
    assert editor.preview.is_playing
    stage.shell.show_settings()
    assert not editor.preview.is_playing
    stage.shell.go_back()
    assert editor.is_open


def test_a_class_that_begins_takes_the_place_of_the_editor(stage: EditorStage) -> None:
    editor = stage.open()
    editor.rename(key_of(stage, "Bridge"), "Glute bridge")
    stage.shell.start_class("class-1", 0.0)
    assert not editor.is_open
    stage.shell.leave_player()
    assert stage.shell.page == "class"
    assert stage.writer.flush(30.0)
    assert stage.kept.chapters[1].title == "Glute bridge"


def test_when_very_many_rows_change_some_are_told_at_once_and_all_of_them_soon(qtbot: QtBot, tmp_path: Path) -> None:
    chapters = tuple(Chapter(f"Part {n}", 10.0 * n, 10.0 * n + 9.0) for n in range(300))
    stage = EditorStage(qtbot, tmp_path, class_to_edit(chapters=chapters, duration=3000.0))
    editor = stage.open()
    told: set[int] = set()
    editor.row_list.dataChanged.connect(lambda first, last, _: told.update(range(first.row(), last.row() + 1)))
    editor.select_all()
    editor.inspector.set_reps(7)
    assert 0 < len(told) < 300
    assert all(row.detail_text == "7 × 2-0-2" for row in stage.rows)
    qtbot.waitUntil(lambda: told == set(range(300)))
    editor.remove()
    editor.undo()
    assert len(stage.rows) == 300
    stage.close()
