"""Choosing where the exercises of a class come from, on the class page, with real files beside a real video."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from media.class_reader import read_class
from routines.chapter import Chapter, Origin
from tests.clip_maker import short_clip
from tests.desktop.class_page import NOW, ClassPage
from tests.desktop.page_window import PageWindow, page_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from routines.video_class import VideoClass

WEBVTT = "WEBVTT\n\n00:00.000 --> 00:01.000\nWarm up\n\n00:01.000 --> 00:02.000\nHip work\n"
DESCRIPTION = "0:00 Cat cow x 10\n0:01 Plank 45 sec\n"
ROUTINE = 'version = 1\n[[chapter]]\ntitle = "From the routine"\nstart = 0\nend = 2\n'


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = short_clip(tmp_path / "Hips.mp4", seconds=2.0)
    path.with_name("Hips.chapters.vtt").write_text(WEBVTT, "utf-8")
    path.with_name("Hips.chapters.xml").write_text("<Chapters><Edi", "utf-8")
    path.with_name("Hips.description").write_text(DESCRIPTION, "utf-8")
    return path


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot) -> Iterator[ClassPage]:
    made = ClassPage(tmp_path)
    yield made
    made.close()


def open_page(page: ClassPage, qtbot: QtBot, video: Path, video_class: VideoClass | None = None) -> VideoClass:
    video_class = video_class or read_class(video, NOW)
    page.store.classes.put(video_class)
    page.store.places.set(video_class.class_id, video)
    page.shell.open_class(video_class.class_id)
    qtbot.waitUntil(lambda: bool(page.model.can_choose_source))
    return video_class


def shown(page: ClassPage) -> list[str]:
    return [row.title for row in page.model.view.exercises]


def test_all_sources_are_offered_and_the_best_is_in_use(page: ClassPage, qtbot: QtBot, video: Path) -> None:
    open_page(page, qtbot, video)
    assert page.model.source_text == "WebVTT chapters"
    page.model.choose_source()
    choice = page.model.source_choice
    offers = [(offer["name"], offer["is_used"], offer["is_broken"]) for offer in choice.sources]
    assert offers[0] == ("Hips.chapters.vtt", True, False)
    assert ("Hips.chapters.xml", False, True) in offers
    assert ("Hips.description", False, False) in offers
    broken = next(offer for offer in choice.sources if offer["is_broken"])
    assert "line 1" in str(broken["note"])


def test_two_sources_stand_side_by_side_before_one_is_taken(page: ClassPage, qtbot: QtBot, video: Path) -> None:
    open_page(page, qtbot, video)
    page.model.choose_source()
    choice = page.model.source_choice
    choice.look_at([offer["name"] for offer in choice.sources].index("Hips.description"))
    assert [row["title"] for row in choice.used_rows] == ["Warm up", "Hip work"]
    assert [(row["time"], row["title"]) for row in choice.other_rows] == [("0:00", "Cat cow"), ("0:01", "Plank")]
    assert shown(page) == ["Warm up", "Hip work"]


def test_a_chosen_source_is_kept_and_can_be_taken_back(page: ClassPage, qtbot: QtBot, video: Path) -> None:
    class_id = open_page(page, qtbot, video).class_id
    page.model.choose_source()
    choice = page.model.source_choice
    choice.look_at([offer["name"] for offer in choice.sources].index("Hips.description"))
    choice.use()
    qtbot.waitUntil(lambda: shown(page) == ["Cat cow", "Plank"])
    assert not choice.is_open
    kept = page.store.classes.get(class_id)
    assert kept is not None
    assert (kept.source, kept.chosen_source) == (Origin.DESCRIPTION, "description:Hips.description")
    page.shell.run_message_action()
    qtbot.waitUntil(lambda: shown(page) == ["Warm up", "Hip work"])
    taken_back = page.store.classes.get(class_id)
    assert taken_back is not None
    assert taken_back.chosen_source == ""


def test_what_the_person_edited_stays_among_the_choices(page: ClassPage, qtbot: QtBot, video: Path) -> None:
    mine = (Chapter("Mine", 0.0, 2.0, origin=Origin.EDITED),)
    found = read_class(video, NOW)
    edited = replace(found, chapters=mine, source=Origin.EDITED, own_chapters=mine, own_at=NOW)
    open_page(page, qtbot, video, edited)
    assert (shown(page), page.model.source_text) == (["Mine"], "Marked by you")
    page.model.choose_source()
    choice = page.model.source_choice
    assert [offer["name"] for offer in choice.sources][:2] == ["Your edits", "Hips.chapters.vtt"]
    choice.look_at(1)
    choice.use()
    qtbot.waitUntil(lambda: shown(page) == ["Warm up", "Hip work"])
    page.model.choose_source()
    choice.look_at(0)
    choice.use()
    qtbot.waitUntil(lambda: shown(page) == ["Mine"])


def test_a_routine_file_that_was_written_since_is_shown_when_the_page_opens(
    page: ClassPage, qtbot: QtBot, video: Path
) -> None:
    video_class = read_class(video, NOW)
    video.with_name("Hips.routine.toml").write_text(ROUTINE, "utf-8")
    open_page(page, qtbot, video, video_class)
    qtbot.waitUntil(lambda: shown(page) == ["From the routine"])
    assert page.model.source_text == "Routine file"


def test_edits_that_are_later_than_the_routine_file_stay(page: ClassPage, qtbot: QtBot, video: Path) -> None:
    mine = (Chapter("Mine", 0.0, 2.0, origin=Origin.EDITED),)
    video.with_name("Hips.routine.toml").write_text(ROUTINE, "utf-8")
    found = read_class(video, NOW)
    edited = replace(found, chapters=mine, source=Origin.EDITED, own_chapters=mine, own_at=NOW + timedelta(days=40_000))
    open_page(page, qtbot, video, edited)
    assert page.writer.flush(2.0)
    assert shown(page) == ["Mine"]


@pytest.mark.parametrize("text_scale", [1.0, 1.5])
def test_the_menu_and_the_names_of_exercises_are_shown_in_full(
    page: ClassPage, qtbot: QtBot, video: Path, text_scale: float
) -> None:
    open_page(page, qtbot, video)
    models = {"shell": page.shell, "classPage": page.model}
    with page_window(qtbot, "ClassPage", models, (960, 600), text_scale=text_scale) as window:
        window.click("More")
        qtbot.waitUntil(lambda: "Remove from library" in window.texts())
        assert not cut(window, "Where the exercises come from", "Choose a picture")
        window.press(Qt.Key.Key_Escape)
        page.model.choose_source()
        page.model.source.look_at([offer["name"] for offer in page.model.source.sources].index("Hips.description"))
        qtbot.waitUntil(lambda: "Cat cow" in window.texts())
        assert not cut(window, "Cat cow", "Plank")


def cut(window: PageWindow, *texts: str) -> list[str]:
    """List those of the texts, all of which must be there, that are cut short."""
    found = [item for item in window.items() if item.inherits("QQuickText") and item.property("text") in texts]
    assert {item.property("text") for item in found} == set(texts)
    return [item.property("text") for item in found if item.property("truncated")]
