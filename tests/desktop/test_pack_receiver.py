"""Class packs that come to the window: matched, asked about, taken in and taken back."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from desktop.pack_receiver import PackReceiver
from routines.chapter import Chapter, Origin
from routines.class_pack import ClassPack, write_pack
from routines.routine import Routine
from routines.video_class import Level, VideoClass
from tests.desktop.library_stage import NOW
from tests.desktop.open_library import open_library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.desktop.open_library import OpenLibrary

CHAPTERS = (Chapter("Cat cow", 0.0, 60.0, origin=Origin.ROUTINE), Chapter("Plank", 60.0, 100.0, origin=Origin.ROUTINE))
PACK = ClassPack(
    Routine("Steady spine", "Ines Okafor", level=Level.EASY, chapters=CHAPTERS), "fp1", 100.0, note="Slow."
)


class Stage:
    def __init__(self, library: OpenLibrary, folder: Path, qtbot: QtBot) -> None:
        self.folder, self.qtbot = folder, qtbot
        self.store, self.writer, self.jobs, self.shell = library.store, library.writer, library.jobs, library.shell
        self.packs = PackReceiver(self.store, self.writer, self.jobs, self.shell, lambda: NOW)

    def give(self, pack: ClassPack | bytes) -> None:
        file = self.folder / "a.matside"
        file.write_bytes(pack if isinstance(pack, bytes) else write_pack(pack))
        self.packs.take((file,))

    def class_of(self, class_id: str) -> VideoClass:
        assert self.writer.flush(30.0)
        found = self.store.classes.get(class_id)
        assert found is not None
        return found


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    with open_library(tmp_path, NOW) as library:
        yield Stage(library, tmp_path, qtbot)


def test_a_pack_for_the_very_same_video_is_taken_without_a_question_and_can_be_undone(stage: Stage) -> None:
    stage.store.classes.put(VideoClass("fp1", "My spine", 100.0, level=Level.STRONG))
    stage.give(PACK)
    stage.qtbot.waitUntil(lambda: "exercises of the pack" in stage.shell.message)
    made = stage.class_of("fp1")
    assert [chapter.title for chapter in made.chapters] == ["Cat cow", "Plank"]
    assert (made.source, made.title, made.instructor, made.level) == (
        Origin.EDITED, "My spine", "Ines Okafor", Level.STRONG,
    )  # fmt: skip
    assert made.note == "Slow."
    stage.shell.run_message_action()
    assert stage.class_of("fp1") == VideoClass("fp1", "My spine", 100.0, level=Level.STRONG)


def test_a_pack_for_another_cut_is_asked_about_and_its_times_are_stretched_or_moved(stage: Stage) -> None:
    stage.store.classes.put(VideoClass("other", "Steady spine", 102.0), VideoClass("far", "Hips", 500.0))
    for is_shifted, starts in ((False, [0.0, 61.2]), (True, [2.0, 62.0])):
        stage.give(PACK)
        stage.qtbot.waitUntil(lambda: stage.packs.is_open)
        assert "1:40" in stage.packs.question
        assert [each["title"] for each in stage.packs.candidates] == ["Steady spine"]
        assert stage.packs.candidates[0]["note"] == "1:42, 0:02 longer"
        stage.packs.use(0, is_shifted)
        assert [chapter.start for chapter in stage.class_of("other").chapters] == pytest.approx(starts)
        assert not stage.packs.is_open


def test_a_pack_that_nobody_wants_changes_nothing(stage: Stage) -> None:
    here = VideoClass("other", "Steady spine", 100.4)
    stage.store.classes.put(here)
    stage.give(PACK)
    stage.qtbot.waitUntil(lambda: stage.packs.is_open)
    assert stage.packs.candidates[0]["is_same_length"]
    stage.packs.close()
    assert stage.class_of("other") == here


def test_a_second_press_and_a_place_that_is_not_offered_change_nothing(stage: Stage) -> None:
    stage.store.classes.put(VideoClass("other", "Steady spine", 102.0))
    stage.give(PACK)
    stage.qtbot.waitUntil(lambda: stage.packs.is_open)
    stage.packs.use(7, False)
    stage.packs.use(-1, False)
    assert stage.packs.is_open
    stage.packs.use(0, False)
    stage.packs.use(0, False)
    assert [chapter.title for chapter in stage.class_of("other").chapters] == ["Cat cow", "Plank"]


def test_a_pack_without_exercises_takes_none_away(stage: Stage) -> None:
    mine = VideoClass("fp1", "Hips", 100.0, (Chapter("Mine", 0.0, 50.0),))
    stage.store.classes.put(mine)
    stage.give(ClassPack(Routine("Steady spine"), "fp1", 100.0))
    stage.qtbot.waitUntil(lambda: "holds no exercises" in stage.shell.message)
    assert stage.class_of("fp1") == mine


def test_a_pack_whose_name_no_file_can_have_is_refused_in_words(stage: Stage) -> None:
    name = f"{'n' * 300}.matside"
    stage.packs.take((stage.folder / name,))
    stage.qtbot.waitUntil(lambda: stage.shell.message == f"{name}: It cannot be read: File name too long.")


def test_a_pipe_or_a_folder_called_like_a_pack_is_refused_at_once(stage: Stage) -> None:
    pipe = stage.folder / "pipe.matside"
    os.mkfifo(pipe)
    stage.packs.take((pipe,))
    stage.qtbot.waitUntil(lambda: stage.shell.message.startswith("pipe.matside: It is a folder or a device"))


def test_a_pack_whose_video_is_not_here_says_what_to_do(stage: Stage) -> None:
    stage.give(PACK)
    stage.qtbot.waitUntil(lambda: "Add the video first" in stage.shell.message)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a zip"])
def test_what_is_no_pack_is_named(stage: Stage, data: bytes) -> None:
    stage.give(data)
    stage.qtbot.waitUntil(lambda: stage.shell.message.startswith("a.matside: This is no"))
