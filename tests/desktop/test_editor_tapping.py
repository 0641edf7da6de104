from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from routines.chapter import ChapterKind
from routines.exercise import Hold
from routines.marks import Marks
from tests.desktop.editor_stage import EditorStage, class_to_edit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[EditorStage]:
    made = EditorStage(qtbot, tmp_path, class_to_edit(chapters=(), source=None))
    made.marks = Marks(cuts=(20.4,), silences=((57.0, 60.5),), waveform=b"\x01\x02", waveform_rate=20.0)
    yield made
    made.close()


def press(stage: EditorStage, letter: str) -> None:
    assert stage.model.press_key(getattr(Qt.Key, f"Key_{letter}").value, 0)


def play_to(stage: EditorStage, seconds: float) -> None:
    stage.player.advance(seconds - stage.player.position + 0.001)


def test_a_class_is_marked_in_one_viewing_without_a_pause(stage: EditorStage) -> None:
    editor = stage.open()
    stage.qtbot.waitUntil(lambda: not editor.drafts.is_scanning)
    editor.tapping.begin()
    assert editor.preview.is_playing
    play_to(stage, 20.0)
    press(stage, "E")
    assert editor.tapping.last_text == "Exercise 1 at 0:20.4, at a cut or a pause"
    play_to(stage, 61.0)
    press(stage, "E")
    play_to(stage, 70.0)
    press(stage, "W")
    assert editor.tapping.is_holding
    play_to(stage, 100.0)
    press(stage, "W")
    assert editor.tapping.last_text == "Held for 30 s"
    play_to(stage, 120.0)
    press(stage, "T")
    play_to(stage, 150.0)
    press(stage, "E")
    assert editor.preview.is_playing
    editor.tapping.finish()
    assert not editor.preview.is_playing
    chapters = editor.desk.edited.chapters
    assert [(c.start, c.end, c.kind) for c in chapters] == [
        (20.4, 60.5, None), (60.5, 120.0, None), (120.0, 150.0, ChapterKind.REST), (150.0, 240.0, None),
    ]  # fmt: skip
    (hold,) = chapters[1].cues
    assert (hold.at, hold.work) == (pytest.approx(9.5), Hold(30.0))
    assert editor.tapping.count_text == "3 exercises"


def test_the_review_goes_from_one_unnamed_mark_to_the_next_with_enter(stage: EditorStage) -> None:
    editor = stage.open()
    editor.toggle_snapping()
    for seconds in (10.0, 60.0, 120.0):
        editor.preview.seek(seconds)
        press(stage, "E")
    editor.tapping.begin_review()
    assert editor.tapping.review_title == "Exercise 1"
    assert editor.tapping.review_text == "0 of 3 named"
    assert editor.preview.position == 10.0
    editor.tapping.name_and_next("Side plank")
    assert editor.preview.position == 60.0
    editor.tapping.skip()
    assert editor.preview.position == 120.0
    editor.tapping.name_and_next("Bird dog")
    assert editor.tapping.review_key == str(editor.desk.edited.parts[1].key)
    editor.tapping.name_and_next("Bridge")
    assert not editor.tapping.is_reviewing
    assert [row.title for row in stage.rows] == ["Side plank", "Bridge", "Bird dog"]
    assert stage.rows[0].kind == "strength"


def test_marks_without_a_name_are_kept_as_numbered_exercises(stage: EditorStage) -> None:
    editor = stage.open()
    for seconds in (10.0, 60.0):
        editor.preview.seek(seconds)
        press(stage, "E")
    stage.settle()
    assert [chapter.title for chapter in stage.kept.chapters] == ["Exercise 1", "Exercise 2"]
    assert len(stage.kept.exercises) == 2
    stage.shell.go_back()
    stage.open()
    assert [row.name for row in stage.rows] == ["", ""]
    assert [row.title for row in stage.rows] == ["Exercise 1", "Exercise 2"]


def test_finishing_ends_an_open_hold(stage: EditorStage) -> None:
    editor = stage.open()
    editor.tapping.begin()
    play_to(stage, 30.0)
    press(stage, "W")
    play_to(stage, 50.0)
    editor.tapping.finish()
    assert not editor.tapping.is_holding
    assert editor.desk.edited.chapters[0].cues[0].work == Hold(20.0)


def test_without_snapping_a_mark_stays_where_the_key_was_pressed(stage: EditorStage) -> None:
    editor = stage.open()
    stage.qtbot.waitUntil(lambda: not editor.drafts.is_scanning)
    editor.toggle_snapping()
    editor.preview.seek(20.0)
    press(stage, "E")
    assert editor.desk.edited.chapters[0].start == 20.0


def test_the_overlay_shows_a_mark_at_once(stage: EditorStage) -> None:
    editor = stage.open()
    editor.preview.seek(30.0)
    press(stage, "W")
    editor.preview.seek(50.0)
    press(stage, "W")
    editor.preview.seek(35.0)
    assert editor.preview.overlay.phase == "hold"
    assert editor.preview.overlay.name == "Exercise 1"
    assert editor.preview.overlay.big == "15"
