"""The room of the first start: classes to begin with, and the person's own videos."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt

from desktop.starter_shelf import FIRST_CLASS, StarterShelf
from media.importing import import_files
from tests.clip_maker import short_clip
from tests.desktop.library_stage import NOW, LibraryStage, library_stage
from tests.desktop.page_window import page_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.desktop.page_window import PageWindow

ROUTINE = 'version = 1\ntitle = "{title}"\nfocus = ["back"]\n[[chapter]]\ntitle = "Cat cow"\nstart = 0\nend = {end}\n'
CLASSES = {FIRST_CLASS: ("Morning back release", 500), "desk-break": ("Desk break", 170)}


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[LibraryStage]:
    with library_stage(tmp_path) as made:
        yield made


@pytest.fixture
def starters(stage: LibraryStage, tmp_path: Path) -> StarterShelf:
    folder = tmp_path / "starter"
    folder.mkdir()
    for number, (stem, (title, end)) in enumerate(CLASSES.items()):
        (folder / f"{stem}.routine.toml").write_text(ROUTINE.format(title=title, end=end), "utf-8")
        short_clip(folder / f"{stem}.mp4", seconds=1.0 + number)
    shelf = StarterShelf(stage.store, stage.writer, stage.jobs, stage.shell, import_files, lambda: NOW, folder)
    shelf.installed.connect(stage.library.on_store_changed)
    return shelf


def shown(
    qtbot: QtBot, stage: LibraryStage, starters: StarterShelf, **look: object
) -> AbstractContextManager[PageWindow]:
    models = {"shell": stage.shell, "library": stage.library, "importer": stage.importer, "starters": starters}
    return page_window(qtbot, "LibraryPage", models, **look)


def test_enter_begins_the_first_class_and_all_of_them_are_in_the_library(
    qtbot: QtBot, stage: LibraryStage, starters: StarterShelf
) -> None:
    with shown(qtbot, stage, starters) as window:
        qtbot.waitUntil(lambda: "Start Morning back release, 8 min" in window.texts())
        with qtbot.waitSignal(stage.shell.class_started) as started:
            window.press(Qt.Key.Key_Return)
    ids = {summary.starter: summary.class_id for summary in stage.store.classes.summaries()}
    assert ids.keys() == CLASSES.keys()
    assert started.args == [ids[FIRST_CLASS], 0.0]


def test_each_starter_class_can_be_begun_with(qtbot: QtBot, stage: LibraryStage, starters: StarterShelf) -> None:
    with shown(qtbot, stage, starters) as window:
        qtbot.waitUntil(lambda: "Desk break" in window.texts())
        with qtbot.waitSignal(stage.shell.class_started) as started:
            window.click("Desk break")
    assert stage.store.classes.get(started.args[0]).title == "Desk break"


def test_the_box_for_own_videos_holds_its_words_in_the_smallest_window(
    qtbot: QtBot, stage: LibraryStage, starters: StarterShelf
) -> None:
    with shown(qtbot, stage, starters, size=(864, 600)) as window:
        qtbot.waitUntil(lambda: "Desk break" in window.texts())
        # What is drawn has its final place.
        window.view.grabWindow()
        box = next(item for item in window.items() if item.metaObject().className().startswith("DashBox"))
        top = box.mapToScene(QPointF(0, 0)).y()
        words, last = window.item("Drop your class videos here"), window.item("Choose a folder")
        assert words.mapToScene(QPointF(0, 0)).y() >= top + 4
        assert last.mapToScene(QPointF(0, last.height())).y() <= top + box.height() - 4


def test_all_can_be_added_without_beginning(qtbot: QtBot, stage: LibraryStage, starters: StarterShelf) -> None:
    with shown(qtbot, stage, starters) as window:
        qtbot.waitUntil(lambda: "Add all 2" in window.texts())
        window.click("Add all 2")
        qtbot.waitUntil(lambda: stage.titles() == ["Desk break", "Morning back release"])
        assert str(stage.shell.page) == "library"


def test_the_persons_own_videos_come_first_where_there_are_no_starter_classes(
    qtbot: QtBot, stage: LibraryStage, tmp_path: Path
) -> None:
    none = StarterShelf(
        stage.store, stage.writer, stage.jobs, stage.shell, import_files, lambda: NOW, tmp_path / "nowhere"
    )
    with shown(qtbot, stage, none) as window:
        qtbot.waitUntil(lambda: "Roll out your mat" in window.texts())
        with qtbot.waitSignal(stage.shell.import_asked):
            window.press(Qt.Key.Key_Return)
