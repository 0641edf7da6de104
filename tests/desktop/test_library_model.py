"""The library as a list: read beside the window, changed in place."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtTest import QAbstractItemModelTester

from desktop.library_filter import Choices, Sort
from routines.session import Session
from routines.store import ResumePoint
from routines.video_class import Focus, VideoClass
from tests.desktop.library_stage import NOW, LibraryStage, library_stage, video_class

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

STEADY = video_class("Steady spine", 14, days_ago=20)
HIPS = video_class("Hips", 20, days_ago=3, focus=(Focus.HIPS,), exercises=("Pigeon", "Lunge", "Frog"))
LEGS = video_class("Legs", 35, days_ago=40, instructor="Mei Tanaka", focus=())


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[LibraryStage]:
    with library_stage(tmp_path) as made:
        made.add(STEADY, HIPS, LEGS)
        yield made


@pytest.fixture
def loaded(stage: LibraryStage, qtbot: QtBot) -> LibraryStage:
    stage.load(qtbot)
    return stage


class Steps:
    """Notes how a list changes."""

    def __init__(self, stage: LibraryStage) -> None:
        self.seen: list[str] = []
        library = stage.library
        library.modelReset.connect(lambda: self.seen.append("reset"))
        library.rowsInserted.connect(lambda _p, first, last: self.seen.append(f"insert {first}-{last}"))
        library.rowsRemoved.connect(lambda _p, first, last: self.seen.append(f"remove {first}-{last}"))
        library.rowsMoved.connect(lambda _p, first, _l, _q, to: self.seen.append(f"move {first} before {to}"))
        library.dataChanged.connect(lambda first, last: self.seen.append(f"change {first.row()}-{last.row()}"))


def test_a_library_is_empty_until_it_was_read(stage: LibraryStage, qtbot: QtBot) -> None:
    assert not stage.library.is_loaded
    assert not stage.library.is_empty
    stage.load(qtbot)
    assert stage.titles() == ["Hips", "Steady spine", "Legs"]
    assert stage.library.total_text == "3 classes, 1 hour"


def many(count: int) -> list[VideoClass]:
    return [
        VideoClass(f"id{number:04}", f"Class {number:04}", 600.0, added_at=NOW - timedelta(minutes=number))
        for number in range(count)
    ]


def test_the_beginning_of_a_large_library_is_shown_before_the_rest_is_read(stage: LibraryStage, qtbot: QtBot) -> None:
    stage.store.classes.put(*many(900))
    library = stage.library
    library.begin()
    qtbot.waitUntil(lambda: library.is_loaded)
    assert library.rowCount() < 100
    assert stage.titles()[:3] == ["Class 0000", "Class 0001", "Class 0002"]
    assert library.total_text == "903 classes, 151 hours"
    assert library.count_text == "903 classes"
    steps = Steps(stage)
    library.load_rest()
    qtbot.waitUntil(lambda: library.rowCount() == 903)
    assert library.total_text == "903 classes, 151 hours"
    assert [step.split()[0] for step in steps.seen] == ["insert"]


@pytest.mark.parametrize("sort", list(Sort))
def test_the_beginning_is_the_same_as_that_of_the_whole_library(stage: LibraryStage, qtbot: QtBot, sort: Sort) -> None:
    stage.store.classes.put(*many(500))
    stage.do("id0123", 2)
    stage.library.filter.sort_by(sort.value)
    stage.library.begin()
    qtbot.waitUntil(lambda: stage.library.is_loaded)
    first = stage.titles()
    stage.load(qtbot)
    qtbot.waitUntil(lambda: stage.library.rowCount() == 503)
    assert stage.titles()[: len(first)] == first


def test_a_search_in_the_beginning_reads_the_rest_at_once(stage: LibraryStage, qtbot: QtBot) -> None:
    stage.store.classes.put(*many(900))
    stage.library.begin()
    qtbot.waitUntil(lambda: stage.library.is_loaded)
    stage.library.filter.search("0899")
    qtbot.waitUntil(lambda: stage.titles() == ["Class 0899"])
    assert stage.library.count_text == "1 class"


def test_a_card_tells_what_is_kept_of_its_class(stage: LibraryStage, qtbot: QtBot) -> None:
    stage.do("steady spine", 2)
    stage.store.favourites.set("steady spine", True)
    stage.store.resume.set(ResumePoint("steady spine", 210.0, NOW))
    stage.posters["steady spine"] = "file:///poster.jpg"
    stage.load(qtbot)
    facts = {name: stage.fact(1, name) for name in ("length", "exerciseCount", "area", "isFavourite", "doneCount")}
    assert facts == {"length": "14 min", "exerciseCount": 2, "area": "back", "isFavourite": True, "doneCount": 2}
    assert stage.fact(1, "progress") == pytest.approx(0.25)
    assert stage.fact(1, "poster") == "file:///poster.jpg"
    assert [stage.fact(row, "isNew") for row in range(3)] == [True, False, False]


def test_search_looks_into_exercises_and_removes_rows_in_place(loaded: LibraryStage) -> None:
    steps = Steps(loaded)
    loaded.library.filter.search("pigeon")
    assert loaded.titles() == ["Hips"]
    assert loaded.library.count_text == "1 class"
    loaded.library.filter.search("")
    assert loaded.titles() == ["Hips", "Steady spine", "Legs"]
    assert steps.seen == ["remove 1-2", "insert 1-2"]


def test_a_star_changes_one_card_and_is_stored(loaded: LibraryStage, qtbot: QtBot) -> None:
    steps = Steps(loaded)
    loaded.library.toggle_favourite("legs")
    loaded.settle(qtbot)
    assert loaded.fact(2, "isFavourite")
    assert loaded.store.favourites.ids() == {"legs"}
    assert steps.seen == ["change 2-2"]
    loaded.library.toggle_favourite("legs")
    loaded.settle(qtbot)
    assert not loaded.fact(2, "isFavourite")


def test_a_star_taken_away_leaves_the_favourites(loaded: LibraryStage, qtbot: QtBot) -> None:
    loaded.library.toggle_favourite("legs")
    loaded.settle(qtbot)
    loaded.library.filter.toggle_favourites()
    assert loaded.titles() == ["Legs"]
    loaded.library.toggle_favourite("legs")
    loaded.settle(qtbot)
    assert loaded.titles() == []
    assert loaded.library.nothing_text == "No favourite classes yet"


def test_a_session_that_is_written_shows_as_done_at_once(loaded: LibraryStage, qtbot: QtBot) -> None:
    loaded.library.filter.sort_by("most-done")
    loaded.settle(qtbot)
    steps = Steps(loaded)
    done = Session("one", "steady spine", "Steady spine", NOW, NOW, 600.0, is_completed=True)
    loaded.writer.write(lambda store: store.sessions.put(done), "the session")
    loaded.settle(qtbot)
    assert loaded.titles() == ["Steady spine", "Hips", "Legs"]
    assert loaded.fact(0, "doneCount") == 1
    assert steps.seen == ["move 2 before 0", "change 0-0"]
    loaded.writer.write(lambda store: store.sessions.remove(done.session_id), "the session")
    loaded.settle(qtbot)
    qtbot.waitUntil(lambda: loaded.titles() == ["Hips", "Legs", "Steady spine"])


def test_a_removed_class_takes_its_row_and_a_new_one_brings_one(loaded: LibraryStage, qtbot: QtBot) -> None:
    steps = Steps(loaded)
    loaded.writer.write(lambda store: store.classes.remove("hips"), "the class")
    loaded.settle(qtbot)
    assert loaded.titles() == ["Steady spine", "Legs"]
    loaded.writer.write(lambda store: store.classes.put(HIPS), "the class")
    loaded.settle(qtbot)
    assert loaded.titles() == ["Hips", "Steady spine", "Legs"]
    assert steps.seen == ["remove 0-0", "insert 0-0"]


def test_many_changes_at_once_are_read_beside_the_window(loaded: LibraryStage, qtbot: QtBot) -> None:
    steps = Steps(loaded)
    many = [video_class(f"Class {number:03}", days_ago=100 + number) for number in range(80)]
    loaded.writer.write(lambda store: store.classes.put(*many), "the classes")
    loaded.settle(qtbot)
    qtbot.waitUntil(lambda: loaded.library.rowCount() == 83)
    assert steps.seen == ["insert 3-82"]


def test_the_order_is_remembered(stage: LibraryStage, tmp_path: Path, qtbot: QtBot) -> None:
    stage.load(qtbot)
    stage.library.filter.sort_by("shortest")
    stage.settle(qtbot)
    assert stage.titles() == ["Steady spine", "Hips", "Legs"]
    assert stage.store.settings.get("sort") == "shortest"


def test_a_stored_order_that_is_unknown_is_passed_over(tmp_path: Path, qtbot: QtBot) -> None:
    with library_stage(tmp_path) as stage:
        stage.store.settings.set("sort", "by-colour")
    (tmp_path / "Classes").rmdir()
    with library_stage(tmp_path) as stage:
        assert stage.library.filter.sort == "recent"


def test_a_video_that_is_gone_is_said_on_its_card_and_can_be_found(loaded: LibraryStage, qtbot: QtBot) -> None:
    (loaded.folder / "Hips.mp4").unlink()
    loaded.library.look_for_files()
    loaded.settle(qtbot)
    assert [loaded.fact(row, "isMissing") for row in range(3)] == [True, False, False]
    assert str(loaded.fact(0, "folder")).endswith("/Classes")
    elsewhere = loaded.folder / "hips.mp4"
    elsewhere.touch()
    loaded.library.locate("hips", QUrl.fromLocalFile(str(elsewhere)))
    loaded.settle(qtbot)
    loaded.settle(qtbot)
    assert not loaded.fact(0, "isMissing")
    assert loaded.store.places.path_of("hips") == elsewhere
    assert loaded.shell.message == "Found. hips.mp4 plays again."


def test_another_video_is_not_taken_for_the_missing_one(loaded: LibraryStage, qtbot: QtBot) -> None:
    other = loaded.folder / "Legs.mp4"
    loaded.library.locate("hips", QUrl.fromLocalFile(str(other)))
    loaded.settle(qtbot)
    assert loaded.store.places.path_of("hips") == loaded.folder / "Hips.mp4"
    assert loaded.shell.message == "Legs.mp4 is another video. Your notes stay with the class."
    loaded.library.locate("hips", QUrl.fromLocalFile(str(loaded.folder / "nothing.mp4")))
    loaded.settle(qtbot)
    assert loaded.shell.message == "nothing.mp4 is not there."


def test_a_class_whose_place_is_not_known_here_counts_as_missing(stage: LibraryStage, qtbot: QtBot) -> None:
    stage.store.places.forget("legs")
    stage.load(qtbot)
    assert stage.fact(2, "isMissing")
    assert stage.fact(2, "folder") == ""


def test_a_poster_that_was_made_is_shown_and_other_pictures_are_not(loaded: LibraryStage) -> None:
    steps = Steps(loaded)
    loaded.library.on_picture_ready("hips", 12.5, "file:///at.jpg")
    loaded.library.on_picture_ready("hips", -1.0, "file:///poster.jpg")
    assert steps.seen == ["change 0-0"]


def test_where_nothing_is_found_one_press_shows_the_nearest(loaded: LibraryStage) -> None:
    loaded.library.filter.toggle("areas", "hips")
    loaded.library.filter.toggle("lengths", "under-10")
    assert loaded.library.nothing_text == "No hips classes under 10 minutes yet"
    assert loaded.library.suggestion_text == "There is 1 between 10 and 20 minutes."
    loaded.library.take_suggestion()
    assert loaded.titles() == ["Hips"]
    assert loaded.library.suggestion_action == ""


def test_going_back_takes_away_the_words_and_then_the_choices(loaded: LibraryStage) -> None:
    wanted = loaded.library.filter
    wanted.search("cat")
    wanted.toggle("areas", "back")
    assert wanted.chosen == ["areas:back"]
    wanted.step_back()
    assert (wanted.query, wanted.has_choices) == ("", True)
    wanted.step_back()
    assert not wanted.has_choices


def test_equipment_reads_as_names_whatever_its_case_in_the_file(loaded: LibraryStage) -> None:
    wanted = loaded.library.filter
    wanted.offer(Choices(frozenset(), ("chair or sofa", "Mat"), ()))
    equipment = next(menu["options"] for menu in wanted.menus if menu["group"] == "equipment")
    assert equipment == [{"value": "chair or sofa", "name": "Chair or sofa"}, {"value": "Mat", "name": "Mat"}]


def test_menus_offer_what_the_library_has(loaded: LibraryStage) -> None:
    menus = {menu["group"]: [option["name"] for option in menu["options"]] for menu in loaded.library.filter.menus}
    assert menus == {"levels": ["Gentle", "Easy", "Steady", "Strong"], "instructors": ["Ines Okafor", "Mei Tanaka"]}
    assert [area["name"] for area in loaded.library.filter.areas] == ["Lower back", "Hips", "Core", "Full body"]


def test_the_list_keeps_the_rules_of_lists_whatever_is_done_to_it(loaded: LibraryStage, qtbot: QtBot) -> None:
    tester = QAbstractItemModelTester(
        loaded.library, QAbstractItemModelTester.FailureReportingMode.Fatal, loaded.library
    )
    assert tester.model() is loaded.library
    for query in ("l", "le", "legs", "zzz", "", "s"):
        loaded.library.filter.search(query)
    for sort in ("title", "shortest", "most-done", "not-lately", "recent"):
        loaded.library.filter.sort_by(sort)
    loaded.settle(qtbot)
