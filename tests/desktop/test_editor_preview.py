"""The preview with a real player and a real video; and what is found out about that video."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtMultimedia import QVideoSink

from desktop.editor_making import make_editor
from desktop.jobs import Jobs
from desktop.pictures import Pictures
from desktop.player_engine import PlayerEngine
from desktop.shell_model import ShellModel
from desktop.store_writer import StoreWriter
from media.engines import make_player
from media.errors import UnreadableMedia
from media.probe import probe
from routines.chapter import Chapter
from routines.exercise import Hold, Prescription
from routines.store import open_store
from routines.video_class import VideoClass
from tests.clip_maker import short_clip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.editor_model import EditorModel

NOW = datetime(2026, 5, 4, tzinfo=UTC)
CAPTIONS = """1
00:00:01,000 --> 00:00:03,000
Come into child's pose.

2
00:00:25,000 --> 00:00:28,000
Next, we move on to bird dog.
"""


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("films") / "class.mp4"
    path.with_suffix(".srt").write_text(CAPTIONS, "utf-8")
    return short_clip(path, seconds=40.0)


@pytest.fixture(params=[pytest.param("vlc", marks=pytest.mark.vlc), "qt"])
def editor(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path, film: Path) -> Iterator[EditorModel]:
    store = open_store(tmp_path / "data", tmp_path / "local", "abcd1234", lambda: NOW)
    store.settings.set("engine", request.param)
    store.settings.set("write_sidecar", "no")
    chapters = (Chapter("Child's pose", 1, 6, prescription=Prescription(Hold(4), lead_in=1)),)
    store.classes.put(VideoClass("class-1", "Short", 40.0, chapters))
    store.places.set("class-1", film)
    writer, jobs, shell = StoreWriter(store), Jobs(), ShellModel()
    pictures = Pictures(store, jobs, tmp_path / "cache", _no_picture, _no_picture)
    engine = PlayerEngine(store, jobs, probe, make_player)
    sink = QVideoSink()
    model = make_editor(
        store,
        writer,
        jobs,
        pictures,
        shell,
        engine,
        tmp_path / "cache",
        lambda _: None,
        lambda: datetime(2026, 5, 4, tzinfo=UTC),
    )
    model.preview.set_video_sink(sink)
    shell.edit_class("class-1")
    qtbot.waitUntil(lambda: model.preview.state == "paused")
    yield model
    model.finish(lambda: writer.flush(30.0))
    shell.dismiss_message()
    model.preview.set_video_sink(None)
    jobs.close()
    assert writer.close()
    store.close()


def _no_picture(*_: object) -> Path:
    raise UnreadableMedia("not wanted here")


def test_the_overlay_follows_the_picture_and_the_edits(editor: EditorModel, qtbot: QtBot) -> None:
    preview = editor.preview
    preview.seek(4.0)
    qtbot.waitUntil(lambda: preview.overlay.phase == "hold")
    assert preview.overlay.name == "Child's pose"
    assert preview.position == pytest.approx(4.0, abs=0.05)
    editor.select_next(1)
    editor.inspector.set_work("rest")
    assert preview.overlay.phase == "rest"
    editor.undo()
    assert preview.overlay.phase == "hold"


def test_marks_are_set_where_the_running_picture_is(editor: EditorModel, qtbot: QtBot) -> None:
    editor.toggle_snapping()
    editor.preview.seek(6.5)
    editor.tapping.begin()
    qtbot.waitUntil(lambda: editor.preview.position > 7.0)
    editor.tapping.mark_exercise()
    assert editor.preview.is_playing
    assert editor.desk.edited.chapters[1].start == pytest.approx(editor.preview.position, abs=0.1)
    editor.tapping.finish()
    qtbot.waitUntil(lambda: not editor.preview.is_playing)
    assert editor.tapping.is_reviewing


def test_a_draft_is_made_from_the_captions_beside_the_video(editor: EditorModel, qtbot: QtBot) -> None:
    editor.drafts.find()
    qtbot.waitUntil(lambda: not editor.drafts.is_running)
    assert editor.timeline.has_wave
    suggested = [row.title for row in editor.row_list.rows if row.is_suggested]
    assert suggested == ["Bird dog"]
    editor.keep_all()
    assert [row.area for row in editor.row_list.rows][-1] == "core"


def test_single_pictures_can_be_stepped_through(editor: EditorModel, qtbot: QtBot) -> None:
    editor.preview.seek(5.0)
    qtbot.waitUntil(lambda: editor.preview.position == pytest.approx(5.0, abs=0.05))
    before = editor.preview.position
    editor.preview.step(1)
    qtbot.waitUntil(lambda: editor.preview.position > before)
    assert editor.preview.position - before == pytest.approx(editor.preview.frame_seconds, abs=0.02)


def test_a_copy_of_the_video_holds_the_chapters_and_the_video_is_as_it_was(
    editor: EditorModel, qtbot: QtBot, film: Path, tmp_path: Path
) -> None:
    before = film.read_bytes()
    editor.preview.seek(20.0)
    editor.add()
    editor.files.save_copy(QUrl.fromLocalFile(str(tmp_path / "copy.mp4")))
    qtbot.waitUntil(lambda: not editor.files.is_busy)
    assert editor.files.trouble == ""
    copied = [chapter for chapter in probe(tmp_path / "copy.mp4").chapters if chapter.title]
    assert [(chapter.title, round(chapter.start)) for chapter in copied] == [("Child's pose", 1), ("Exercise 2", 20)]
    assert film.read_bytes() == before
