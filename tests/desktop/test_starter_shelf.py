"""The classes that come with Matside, with real films beside real routines."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.starter_shelf import FIRST_CLASS, StarterShelf, starter_files
from media.importing import import_files
from tests.clip_maker import short_clip
from tests.desktop.library_stage import NOW
from tests.desktop.open_library import open_library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.desktop.open_library import OpenLibrary

ROUTINE = 'version = 1\ntitle = "{title}"\n[[chapter]]\ntitle = "Cat cow"\nstart = 0\nend = 1\n'


class Stage:
    def __init__(self, library: OpenLibrary, folder: Path, qtbot: QtBot) -> None:
        self.qtbot, self.films = qtbot, folder / "starter"
        self.films.mkdir()
        for number, stem in enumerate((FIRST_CLASS, "desk-break")):
            (self.films / f"{stem}.routine.toml").write_text(ROUTINE.format(title=stem.title()), "utf-8")
            short_clip(self.films / f"{stem}.mp4", seconds=1.0 + number)
        self.store, self.writer, self.jobs, self.shell = library.store, library.writer, library.jobs, library.shell
        self.shelf = self.shelf_at(self.films)

    def shelf_at(self, folder: Path) -> StarterShelf:
        return StarterShelf(self.store, self.writer, self.jobs, self.shell, import_files, lambda: NOW, folder)

    def by_starter(self) -> dict[str, str]:
        return {summary.starter: summary.class_id for summary in self.store.classes.summaries()}


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    with open_library(tmp_path, NOW) as library:
        yield Stage(library, tmp_path, qtbot)


def test_one_press_puts_all_starter_classes_into_the_library_with_their_routines(stage: Stage) -> None:
    with stage.qtbot.waitSignal(stage.shelf.installed):
        stage.shelf.install()
    assert stage.by_starter().keys() == {FIRST_CLASS, "desk-break"}
    first = stage.store.classes.get(stage.by_starter()[FIRST_CLASS])
    assert first is not None
    assert (first.title, [chapter.title for chapter in first.chapters]) == (FIRST_CLASS.title(), ["Cat cow"])
    stage.qtbot.waitUntil(lambda: stage.shell.message == "2 starter classes added.")


def test_one_press_can_begin_with_the_first_class_at_once(stage: Stage) -> None:
    with stage.qtbot.waitSignal(stage.shell.class_started) as started:
        stage.shelf.install_and_play(FIRST_CLASS)
    assert started.args == [stage.by_starter()[FIRST_CLASS], 0.0]


def test_what_can_be_begun_with_is_told_before_anything_is_added(stage: Stage) -> None:
    (stage.films / f"{FIRST_CLASS}.jpg").touch()
    stage.shelf.look()
    stage.qtbot.waitUntil(lambda: len(stage.shelf.offers) == 2)
    first, second = stage.shelf.offers
    assert (first["stem"], first["title"], first["area_name"]) == (FIRST_CLASS, FIRST_CLASS.title(), "Full body")
    assert first["poster"].endswith(f"{FIRST_CLASS}.jpg")
    assert (second["stem"], second["poster"]) == ("desk-break", "")
    assert stage.by_starter() == {}


def test_a_removed_class_is_brought_back_and_the_others_stay_as_they_are(stage: Stage) -> None:
    with stage.qtbot.waitSignal(stage.shelf.installed):
        stage.shelf.install()
    ids = stage.by_starter()
    stage.store.favourites.set(ids[FIRST_CLASS], is_favourite=True)
    stage.store.classes.remove(ids[FIRST_CLASS])
    with stage.qtbot.waitSignal(stage.shelf.installed):
        stage.shelf.install()
    assert stage.by_starter() == ids
    assert stage.store.favourites.ids() == {ids[FIRST_CLASS]}


def test_pressed_again_it_says_that_they_are_there(stage: Stage) -> None:
    for _ in range(2):
        with stage.qtbot.waitSignal(stage.shelf.installed):
            stage.shelf.install()
    stage.qtbot.waitUntil(lambda: stage.shell.message == "The starter classes are in the library already.")


def test_films_are_found_again_where_matside_was_moved(stage: Stage, tmp_path: Path) -> None:
    with stage.qtbot.waitSignal(stage.shelf.installed):
        stage.shelf.install()
    moved = tmp_path / "elsewhere"
    stage.films.rename(moved)
    shelf, class_id = stage.shelf_at(moved), stage.by_starter()["desk-break"]
    shelf.heal()
    stage.qtbot.waitUntil(lambda: stage.store.places.path_of(class_id) == moved / "desk-break.mp4")


def test_a_film_that_is_where_it_was_stays_there_though_another_copy_comes_with_matside(
    stage: Stage, tmp_path: Path
) -> None:
    with stage.qtbot.waitSignal(stage.shelf.installed):
        stage.shelf.install()
    shutil.copytree(stage.films, tmp_path / "newer")
    shelf, class_id = stage.shelf_at(tmp_path / "newer"), stage.by_starter()["desk-break"]
    shelf.heal()
    waiting: list[bool] = []
    stage.jobs.run(lambda: True, waiting.append)
    stage.qtbot.waitUntil(lambda: bool(waiting))
    assert stage.writer.flush(30.0)
    assert stage.store.places.path_of(class_id) == stage.films / "desk-break.mp4"


def test_where_no_films_were_made_it_says_how_to_make_them(stage: Stage, tmp_path: Path) -> None:
    stage.shelf_at(tmp_path / "nowhere").install()
    assert "make classes" in str(stage.shell.message)
    assert starter_files(tmp_path / "nowhere") == {}
