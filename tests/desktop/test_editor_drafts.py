from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from routines.captions import SubtitleLine
from routines.chapter import Chapter, Origin
from routines.marks import Marks
from tests.desktop.editor_stage import EditorStage, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[EditorStage]:
    made = EditorStage(qtbot, tmp_path)
    made.captions = (SubtitleLine(160, 163, "now a figure four"), SubtitleLine(200, 203, "and a lying twist"))
    made.marks = Marks(waveform=b"\x10\x80\xff\x00", waveform_rate=1 / 60)
    made.proposals = (
        Proposal(Chapter("Figure four", 160, 200)),
        Proposal(Chapter("Lying twist", 200, 240)),
        Proposal(Chapter("Bridge", 21, 80)),
    )
    yield made
    made.close()


def find(stage: EditorStage) -> None:
    stage.model.drafts.find()
    stage.qtbot.waitUntil(lambda: not stage.model.drafts.is_running)


def test_a_draft_lays_suggestions_beside_the_parts_and_takes_nothing(stage: EditorStage) -> None:
    editor = stage.open()
    find(stage)
    assert [(row.title, row.is_suggested) for row in stage.rows[-2:]] == [("Figure four", True), ("Lying twist", True)]
    assert len(editor.desk.edited.parts) == 4
    assert editor.banner_text == "The captions name 2 more exercises."
    assert editor.keep_all_text == "Keep both"
    assert stage.rows[-1].said == "next we take a twist"
    stage.settle()
    assert stage.kept == stage.video_class


def test_suggestions_are_kept_one_by_one_or_dismissed(stage: EditorStage) -> None:
    editor = stage.open()
    find(stage)
    editor.next_suggestion()
    assert editor.preview.position == 160.0
    editor.keep(editor.selected_key)
    assert [row.title for row in stage.rows if row.is_primary] == ["Lying twist"]
    editor.dismiss(editor.selected_key)
    assert editor.banner_text == ""
    assert [row.title for row in stage.rows] == ["Welcome", "Bridge", "Plank", "Rest", "Figure four"]
    editor.undo()
    assert editor.suggestion_count == 1
    stage.settle()
    assert stage.kept.chapters[-1].title == "Figure four"
    assert stage.kept.source is Origin.EDITED


def test_all_suggestions_are_kept_as_one_change(stage: EditorStage) -> None:
    editor = stage.open()
    find(stage)
    editor.keep_all()
    assert len(editor.desk.edited.parts) == 6
    editor.undo()
    assert len(editor.desk.edited.parts) == 4
    assert editor.suggestion_count == 2


def test_captions_and_loudness_come_by_themselves(stage: EditorStage) -> None:
    editor = stage.open()
    editor.timeline.set_view_width(480.0)
    stage.qtbot.waitUntil(lambda: editor.drafts.has_captions and editor.timeline.has_wave)
    tile = editor.timeline.tile(0)
    assert [line["text"] for line in tile["captions"]] == ["now a figure four"]
    assert [tile["wave"][place] for place in (0, 59, 89, 119)] == [16 / 255, 128 / 255, 1.0, 0.0]


def test_a_draft_waits_for_the_search_and_can_be_cancelled(stage: EditorStage) -> None:
    stage.may_scan.clear()
    editor = stage.open()
    editor.drafts.find()
    stage.qtbot.waitUntil(lambda: editor.drafts.progress == 0.5)
    assert editor.drafts.progress_text == "Looking for cuts and pauses, 50 %"
    assert editor.drafts.is_running
    editor.drafts.cancel()
    assert not editor.drafts.is_running
    assert "stopped" in editor.drafts.trouble
    assert editor.suggestion_count == 0
    stage.may_scan.set()
    find(stage)
    assert editor.suggestion_count == 2


def test_without_captions_the_editor_says_what_to_do(stage: EditorStage) -> None:
    stage.captions = ()
    editor = stage.open()
    find(stage)
    assert "press E" in editor.drafts.trouble
    assert not editor.drafts.is_available


def test_closing_the_editor_stops_the_search(stage: EditorStage) -> None:
    stage.may_scan.clear()
    editor = stage.open()
    stage.qtbot.waitUntil(lambda: editor.drafts.progress == 0.5)
    stage.shell.go_back()
    assert not editor.drafts.is_scanning
    assert not editor.is_open
