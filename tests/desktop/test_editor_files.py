from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl

from media.class_reader import read_class
from routines.chapter import Chapter, ChapterKind
from routines.routine_file import read_routine
from routines.store.settings import CHOICES
from tests.desktop.editor_stage import EditorStage, class_to_edit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.editor_files import EditorFiles


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[EditorStage]:
    made = EditorStage(qtbot, tmp_path)
    yield made
    made.close()


def sidecar(stage: EditorStage) -> Path:
    return stage.path.with_name("class.routine.toml")


def rename(stage: EditorStage, title: str) -> None:
    stage.model.rename(stage.rows[1].key, title)
    stage.settle()


def done(stage: EditorStage) -> EditorFiles:
    files = stage.model.files
    stage.qtbot.waitUntil(lambda: not files.is_busy)
    return files


def test_the_first_edit_asks_whether_to_write_beside_the_video_and_the_answer_is_kept(stage: EditorStage) -> None:
    editor = stage.open()
    assert not editor.files.asks_sidecar
    rename(stage, "Glute bridge")
    assert editor.files.asks_sidecar
    assert "class.routine.toml" in editor.files.sidecar_question
    assert not sidecar(stage).exists()
    editor.files.answer_sidecar(True)
    stage.qtbot.waitUntil(sidecar(stage).exists)
    stage.qtbot.waitUntil(lambda: stage.store.settings.text("write_sidecar") == "yes")
    routine = read_routine(sidecar(stage).read_text("utf-8"), "class.routine.toml")
    assert [chapter.title for chapter in routine.chapters] == ["Welcome", "Glute bridge", "Plank", "Rest"]
    assert routine.title == "Steady spine"
    rename(stage, "Shoulder bridge")
    assert not editor.files.asks_sidecar
    stage.qtbot.waitUntil(lambda: "Shoulder bridge" in sidecar(stage).read_text("utf-8"))
    assert stage.path.read_bytes() == b""


def test_who_says_no_is_not_asked_again(stage: EditorStage) -> None:
    editor = stage.open()
    rename(stage, "Glute bridge")
    editor.files.answer_sidecar(False)
    rename(stage, "Shoulder bridge")
    assert not editor.files.asks_sidecar
    assert stage.store.settings.text("write_sidecar") == "no"
    assert not sidecar(stage).exists()
    assert CHOICES["write_sidecar"] == ("ask", "yes", "no")


def test_what_else_stands_in_the_file_is_kept(stage: EditorStage) -> None:
    text = '# mine\nversion = 1\ntitle = "My title"\nmood = "calm"\n\n[[chapter]]\ntitle = "Old"\nstart = 0\nend = 20\n'
    sidecar(stage).write_text(text, "utf-8")
    stage.store.settings.set("write_sidecar", "yes")
    stage.open()
    rename(stage, "Glute bridge")
    stage.qtbot.waitUntil(lambda: "Glute bridge" in sidecar(stage).read_text("utf-8"))
    written = sidecar(stage).read_text("utf-8")
    assert written.startswith('# mine\nversion = 1\ntitle = "My title"\nmood = "calm"\n')


def test_a_broken_file_is_only_replaced_when_the_person_says_so(stage: EditorStage) -> None:
    sidecar(stage).write_text("version = \n", "utf-8")
    stage.store.settings.set("write_sidecar", "yes")
    editor = stage.open()
    rename(stage, "Glute bridge")
    stage.qtbot.waitUntil(lambda: bool(editor.files.trouble))
    assert editor.files.trouble_action == "Replace it"
    assert sidecar(stage).read_text("utf-8") == "version = \n"
    assert stage.kept.chapters[1].title == "Glute bridge"
    rename(stage, "Shoulder bridge")
    editor.files.run_trouble_action()
    stage.qtbot.waitUntil(lambda: "Shoulder bridge" in sidecar(stage).read_text("utf-8"))
    assert stage.path.with_name("class.routine.toml.old").read_text("utf-8") == "version = \n"
    assert not editor.files.trouble


def test_a_file_that_cannot_be_written_is_told_and_the_edits_stay(stage: EditorStage) -> None:
    sidecar(stage).mkdir()
    stage.store.settings.set("write_sidecar", "yes")
    editor = stage.open()
    rename(stage, "Glute bridge")
    stage.qtbot.waitUntil(lambda: bool(editor.files.trouble))
    assert "class.routine.toml" in editor.files.trouble
    assert stage.kept.chapters[1].title == "Glute bridge"


def test_leaving_the_program_writes_the_last_edit_beside_the_video(stage: EditorStage) -> None:
    stage.store.settings.set("write_sidecar", "yes")
    editor = stage.open()
    editor.rename(stage.rows[1].key, "Glute bridge")
    editor.finish(lambda: stage.writer.flush(30.0))
    assert "Glute bridge" in sidecar(stage).read_text("utf-8")
    assert stage.kept.chapters[1].title == "Glute bridge"


@pytest.mark.parametrize(
    "file_format", ["routine", "webvtt", "ffmetadata", "ogm", "matroska-xml", "description", "pack"]
)
def test_what_is_exported_can_be_brought_in_again(stage: EditorStage, file_format: str) -> None:
    editor = stage.open()
    url = editor.files.suggested_url(file_format)
    editor.files.export_as(file_format, url)
    assert done(stage).trouble == ""
    assert stage.shell.message.endswith("is written.")
    before = [(row.title, row.start) for row in stage.rows]
    editor.select_all()
    editor.remove()
    editor.files.import_from(url)
    assert done(stage).trouble == ""
    titled = [pair for pair in before if pair[0] != "Rest"] if file_format == "description" else before
    assert [(row.title, row.start) for row in stage.rows if (row.title, row.start) in titled] == titled
    stage.shell.run_message_action()
    assert stage.rows == []


def test_an_import_that_finds_nothing_changes_nothing(stage: EditorStage, tmp_path: Path) -> None:
    editor = stage.open()
    empty = tmp_path / "nothing.ffmetadata"
    empty.write_text(";FFMETADATA1\n", "utf-8")
    editor.files.import_from(QUrl.fromLocalFile(str(empty)))
    assert "Nothing was changed" in done(stage).trouble
    assert len(stage.rows) == 4


def test_a_file_of_no_chapters_is_told(stage: EditorStage, tmp_path: Path) -> None:
    editor = stage.open()
    odd = tmp_path / "odd.mpls"
    odd.write_bytes(b"MPLS0200")
    editor.files.import_from(QUrl.fromLocalFile(str(odd)))
    assert "not read" in done(stage).trouble
    assert not editor.can_undo


def test_files_to_bring_in_are_looked_for_beside_the_video(stage: EditorStage) -> None:
    assert stage.model.files.folder_url().isEmpty()
    assert stage.open().files.folder_url().toLocalFile() == str(stage.path.parent)


def test_times_pasted_from_a_description_become_parts(stage: EditorStage) -> None:
    editor = stage.open()
    editor.files.import_text("0:00 Welcome\n0:30 Cat cow\n1:10 Plank\n2:00 Rest\n")
    assert done(stage).trouble == ""
    assert [row.title for row in stage.rows] == ["Welcome", "Cat cow", "Plank", "Rest"]


def test_the_video_is_never_written_over(stage: EditorStage) -> None:
    editor = stage.open()
    editor.files.export_as("ogm", QUrl.fromLocalFile(str(stage.path)))
    assert "never changed" in done(stage).trouble
    assert stage.path.read_bytes() == b""


def test_a_name_that_another_format_left_is_never_written_over(stage: EditorStage) -> None:
    files = stage.open().files
    left = QUrl.fromLocalFile(str(stage.path.with_name("mine.chapters.vtt")))
    files.export_as("webvtt", left)
    done(stage)
    files.export_as("ffmetadata", left)
    done(stage)
    assert stage.path.with_name("mine.chapters.vtt").read_text("utf-8").startswith("WEBVTT")
    assert stage.path.with_name("mine.ffmetadata").read_text("utf-8").startswith(";FFMETADATA1")
    files.export_as("ffmetadata", left)
    assert "mine.ffmetadata is there already" in str(files.trouble)


def test_a_copy_of_the_video_takes_its_container_and_a_name_of_its_own(stage: EditorStage) -> None:
    editor = stage.open()
    url = editor.files.suggested_url("copy")
    assert url.toLocalFile().endswith("class with chapters.mp4")
    editor.files.save_copy(url)
    done(stage)
    assert [path.name for path in stage.copied] == ["class with chapters.mp4"]


def test_a_copy_goes_on_after_the_editor_is_left_and_is_told_of(stage: EditorStage) -> None:
    editor = stage.open()
    stage.may_copy.clear()
    editor.files.save_copy(editor.files.suggested_url("copy"))
    stage.qtbot.waitUntil(lambda: editor.files.progress == 0.5)
    assert editor.files.busy_text == "Copying the video"
    editor.leave()
    stage.may_copy.set()
    done(stage)
    assert stage.shell.message == "class with chapters.mp4 is written. It could not hold: subtitles (eng)."


def test_a_copy_that_is_cancelled_is_not_told_of(stage: EditorStage) -> None:
    editor = stage.open()
    stage.may_copy.clear()
    editor.files.save_copy(editor.files.suggested_url("copy"))
    stage.qtbot.waitUntil(lambda: editor.files.progress == 0.5)
    editor.files.cancel()
    assert not editor.files.is_busy
    stage.qtbot.waitUntil(lambda: stage.cancelled == 1)
    assert stage.copied == []
    assert stage.shell.message == ""


def test_a_class_video_can_be_drawn_from_the_parts_and_is_a_class_again(qtbot: QtBot, tmp_path: Path) -> None:
    chapters = (Chapter("Cat cow", 0, 2, ChapterKind.MOBILITY),)
    stage = EditorStage(qtbot, tmp_path, class_to_edit(chapters=chapters, duration=2.0))
    try:
        files = stage.open().files
        url = files.suggested_url("film")
        assert url.fileName() == "class drawn.mp4"
        files.export_as("film", url)
        qtbot.waitUntil(lambda: not files.is_busy, timeout=60_000)
        assert str(stage.shell.message).startswith("class drawn.mp4 is made.")
        made = read_class(tmp_path / "class drawn.mp4", stage.clock.now())
        assert (made.has_video, [chapter.title for chapter in made.chapters]) == (True, ["Cat cow"])
    finally:
        stage.close()
