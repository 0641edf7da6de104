"""Adding videos: one batch after the other, held up, stopped, and reported file by file."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl

from desktop.import_text import drop_text, outcome_text, time_left_text
from media.importing import ImportResult
from routines.errors import RoutineError
from tests.desktop.library_stage import VIDEO, LibraryStage, library_stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[LibraryStage]:
    with library_stage(tmp_path) as made:
        made.load(qtbot)
        yield made


def urls(*names: str) -> list[QUrl]:
    return [QUrl.fromLocalFile(f"/videos/{name}") for name in names]


def report(stage: LibraryStage) -> list[tuple[str, str, str]]:
    model = stage.importer.report
    roles = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    return [
        tuple(str(model.data(model.index(row), roles[name])) for name in ("fileName", "result", "reason"))
        for row in range(model.rowCount())
    ]


def wait_until_done(stage: LibraryStage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not stage.importer.is_running)


def test_added_classes_appear_in_the_library_and_are_said_in_the_bar(stage: LibraryStage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.importer.finished) as finished:
        stage.importer.add(urls("Spine.mp4", "Hips.mp4"))
    assert [result.result for result in finished.args[0]] == ["added", "added"]
    assert sorted(stage.titles()) == ["Hips", "Spine"]
    assert (stage.importer.headline, stage.importer.stage) == ("2 classes added", "")
    assert stage.importer.is_bar_shown
    assert not stage.importer.is_report_shown
    stage.importer.dismiss()
    assert not stage.importer.is_bar_shown


def test_anything_but_added_opens_the_list_of_files_with_reasons(stage: LibraryStage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.importer.finished):
        stage.importer.add(urls("Spine.mp4"))
    with qtbot.waitSignal(stage.importer.finished):
        stage.importer.add(urls("Spine.mp4", "Broken one.mp4", "Hips.mp4"))
    assert stage.importer.is_report_shown
    assert report(stage) == [
        ("Broken one.mp4", "failed", "It is cut short."),
        ("Hips.mp4", "added", ""),
        ("Spine.mp4", "known", ""),
    ]
    assert stage.importer.headline == "1 class added"
    assert stage.importer.stage == "1 class already here. 1 file not added."


def test_the_bar_tells_how_far_it_is_and_guesses_the_time_left(stage: LibraryStage, qtbot: QtBot) -> None:
    held, may_go_on = threading.Event(), threading.Event()

    def hold(path: Path) -> None:
        if path.name == "Hips.mp4":
            held.set()
            may_go_on.wait(30)

    stage.reading.between = hold
    stage.importer.add(urls("Spine.mp4", "Hips.mp4", "Legs.mp4", "Core.mp4"))
    assert stage.importer.headline == "Looking for videos"
    qtbot.waitUntil(held.is_set)
    stage.seconds[0] = 90.0
    qtbot.waitUntil(lambda: stage.importer.file_name == "Hips.mp4")
    assert stage.importer.headline == "Adding 3 of 4"
    assert stage.importer.fraction == pytest.approx(0.5)
    assert stage.importer.stage == "Finding the exercises, about 2 min left"
    may_go_on.set()
    wait_until_done(stage, qtbot)
    assert stage.importer.file_name == ""


def test_paused_it_waits_between_two_files_and_goes_on(stage: LibraryStage, qtbot: QtBot) -> None:
    asked = threading.Event()
    may_go_on = threading.Event()

    def hold(_path: Path) -> None:
        asked.set()
        may_go_on.wait(30)

    stage.reading.between = hold
    stage.importer.add(urls("Spine.mp4", "Hips.mp4"))
    qtbot.waitUntil(asked.is_set)
    stage.importer.toggle_pause()
    may_go_on.set()
    assert (stage.importer.is_paused, stage.importer.stage) == (True, "Paused")
    qtbot.waitUntil(lambda: stage.importer.fraction > 0)
    assert stage.store.classes.ids() == {"spine"}
    stage.importer.toggle_pause()
    wait_until_done(stage, qtbot)
    assert stage.store.classes.ids() == {"spine", "hips"}


def test_stopping_keeps_what_was_added_even_while_paused(stage: LibraryStage, qtbot: QtBot) -> None:
    asked = threading.Event()
    may_go_on = threading.Event()

    def hold(_path: Path) -> None:
        asked.set()
        may_go_on.wait(30)

    stage.reading.between = hold
    stage.importer.add(urls("Spine.mp4", "Hips.mp4"))
    stage.importer.add(urls("Legs.mp4"))
    qtbot.waitUntil(asked.is_set)
    stage.importer.toggle_pause()
    stage.importer.stop()
    may_go_on.set()
    wait_until_done(stage, qtbot)
    assert stage.titles() == ["Spine"]


def test_what_is_added_meanwhile_waits_its_turn(stage: LibraryStage, qtbot: QtBot) -> None:
    stage.importer.add(urls("Spine.mp4"))
    stage.importer.add(urls("Hips.mp4"))
    with qtbot.waitSignal(stage.importer.finished):
        pass
    assert stage.importer.headline == "2 classes added"


def test_folders_are_remembered_once_and_files_are_not(stage: LibraryStage, qtbot: QtBot) -> None:
    folder = stage.folder / "New"
    folder.mkdir()
    for _ in range(2):
        with qtbot.waitSignal(stage.importer.finished):
            stage.importer.add([QUrl.fromLocalFile(str(folder)), *urls("Spine.mp4")])
        stage.settle(qtbot)
    assert stage.settings.folders == [str(folder)]


def test_looking_again_adds_from_the_folder(stage: LibraryStage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.importer.finished) as finished:
        stage.settings.look_again(str(stage.folder))
    assert [result.path for result in finished.args[0]] == [stage.folder]


def test_addresses_on_the_web_are_passed_over(stage: LibraryStage, qtbot: QtBot) -> None:
    stage.importer.add([QUrl("https://example.org/class.mp4")])
    assert not stage.importer.is_running


def test_a_disk_that_takes_nothing_is_said_in_the_bar(stage: LibraryStage, qtbot: QtBot) -> None:
    def fail(_path: Path) -> None:
        raise RoutineError("The disk is full.")

    stage.reading.between = fail
    stage.importer.add(urls("Spine.mp4"))
    wait_until_done(stage, qtbot)
    assert (stage.importer.headline, stage.importer.stage) == ("The videos could not be added", "The disk is full.")


def test_a_folder_without_videos_is_said(stage: LibraryStage) -> None:
    assert outcome_text(()) == ("No videos found", "")


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["a.mp4"], "Let go to add 1 video"),
        (["a.mp4", "b.MKV", "notes.txt"], "Let go to add 2 videos"),
        (["Classes"], "Let go to add 1 folder"),
        (["a.mp4", "Classes"], "Let go to add 1 video and 1 folder"),
        (["notes.txt"], "These are not videos that Matside knows"),
    ],
)
def test_what_letting_go_would_add_is_counted(names: list[str], text: str) -> None:
    assert drop_text([Path(name) for name in names], VIDEO) == text


@pytest.mark.parametrize(
    ("done", "total", "elapsed", "text"),
    [
        (0, 10, 60.0, ""),
        (1, 10, 1.0, ""),
        (10, 10, 60.0, ""),
        (9, 10, 90.0, "less than a minute left"),
        (5, 10, 60.0, "about 1 min left"),
        (1, 10, 60.0, "about 9 min left"),
    ],
)
def test_the_time_left_is_told_in_words_and_not_too_early(done: int, total: int, elapsed: float, text: str) -> None:
    assert time_left_text(done, total, elapsed) == text


def test_the_outcome_names_first_what_was_added() -> None:
    results = [ImportResult(Path("a"), "failed"), ImportResult(Path("b"), "moved"), ImportResult(Path("c"), "added")]
    assert outcome_text(results) == ("1 class added", "1 class found again. 1 file not added.")


def test_the_file_dialog_offers_videos_by_their_suffixes(stage: LibraryStage) -> None:
    assert stage.importer.name_filter == "Videos, sound and class packs (*.mkv *.mp4 *.matside)"
    assert stage.importer.drop_words(urls("a.mp4")) == "Let go to add 1 video"
