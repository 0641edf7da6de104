"""Posters and thumbnails come from the cache folder, or are made beside the window and announced."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl

from desktop.jobs import Jobs
from desktop.pictures import POSTER, Pictures
from media.errors import MediaError
from routines.store import open_store
from tests.desktop.class_page import NOW, STEADY_SPINE, paint_poster, paint_thumbnail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

CLASS_ID = STEADY_SPINE.class_id


class Studio:
    """Pictures over a real store; the decoder can be held up, and notes what it was asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = open_store(folder / "data", folder / "local", "test", lambda: NOW)
        self.video = folder / "steady-spine.mp4"
        self.video.write_bytes(b"video")
        self.store.classes.put(STEADY_SPINE)
        self.store.places.set(CLASS_ID, self.video)
        self.made: list[float] = []
        self.go_on = threading.Event()
        self.go_on.set()
        self.jobs = Jobs(threads=1)
        self.ready: list[tuple[str, float, str]] = []
        self.pictures = self.open()

    def open(self) -> Pictures:
        pictures = Pictures(self.store, self.jobs, self.folder / "cache", self._poster, self._thumbnail)
        pictures.picture_ready.connect(lambda *event: self.ready.append(event))
        return pictures

    def _poster(self, path: Path, target: Path, at: float | None) -> Path:
        self.made.append(POSTER if at is None else at)
        return paint_poster(path, target, at)

    def _thumbnail(self, path: Path, seconds: float, target: Path, width: int) -> Path:
        self.made.append(seconds)
        self.go_on.wait(30)
        return paint_thumbnail(path, seconds, target, width)

    def close(self) -> None:
        self.go_on.set()
        self.jobs.close()
        self.store.close()


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    made = Studio(tmp_path)
    yield made
    made.close()


def file_of(address: str) -> Path:
    return Path(QUrl(address).toLocalFile())


def test_a_missing_poster_is_made_announced_and_then_there(qtbot: QtBot, studio: Studio) -> None:
    assert studio.pictures.poster(CLASS_ID) == ""
    qtbot.waitUntil(lambda: bool(studio.ready))

    class_id, seconds, address = studio.ready[0]
    assert (class_id, seconds) == (CLASS_ID, POSTER)
    assert file_of(address).is_file()
    assert studio.pictures.poster(CLASS_ID) == address


def test_a_picture_from_an_earlier_start_is_given_at_once(qtbot: QtBot, studio: Studio) -> None:
    studio.pictures.poster(CLASS_ID)
    qtbot.waitUntil(lambda: bool(studio.ready))
    assert studio.open().poster(CLASS_ID) == studio.ready[0][2]
    assert studio.made == [POSTER]


def test_asking_twice_makes_a_picture_once(qtbot: QtBot, studio: Studio) -> None:
    for _ in range(3):
        assert studio.pictures.thumbnail(CLASS_ID, 12.04) == ""
    assert studio.pictures.thumbnail(CLASS_ID, 11.96) == ""
    qtbot.waitUntil(lambda: bool(studio.ready))
    assert studio.made == [12.0]
    assert studio.ready[0][1] == 12.0


def test_a_poster_chosen_again_has_another_address(qtbot: QtBot, studio: Studio) -> None:
    studio.pictures.poster(CLASS_ID)
    qtbot.waitUntil(lambda: len(studio.ready) == 1)
    studio.store.classes.put(replace(STEADY_SPINE, poster_at=125.5))
    assert studio.pictures.poster(CLASS_ID) == ""
    qtbot.waitUntil(lambda: len(studio.ready) == 2)

    assert studio.made == [POSTER, 125.5]
    assert studio.ready[0][2] != studio.ready[1][2]
    studio.store.classes.put(STEADY_SPINE)
    assert studio.pictures.poster(CLASS_ID) == studio.ready[0][2]


def test_what_was_asked_for_last_is_made_first(qtbot: QtBot, studio: Studio) -> None:
    studio.go_on.clear()
    for seconds in (1.0, 2.0, 3.0, 4.0, 5.0):
        studio.pictures.thumbnail(CLASS_ID, seconds)
    studio.pictures.thumbnail(CLASS_ID, 3.0)
    studio.go_on.set()
    qtbot.waitUntil(lambda: len(studio.ready) == 5)
    assert studio.made == [1.0, 2.0, 3.0, 5.0, 4.0]


def test_what_waited_behind_too_many_others_is_dropped_and_can_be_asked_for_again(qtbot: QtBot, studio: Studio) -> None:
    studio.go_on.clear()
    for seconds in range(150):
        studio.pictures.thumbnail(CLASS_ID, float(seconds))
    studio.go_on.set()
    qtbot.waitUntil(lambda: 149.0 in studio.made and len(studio.ready) == 98)
    assert 10.0 not in studio.made
    studio.pictures.thumbnail(CLASS_ID, 10.0)
    qtbot.waitUntil(lambda: 10.0 in [event[1] for event in studio.ready])


def test_a_picture_that_cannot_be_made_is_not_tried_again_until_the_video_is_found(
    qtbot: QtBot, studio: Studio
) -> None:
    studio.video.unlink()
    studio.pictures.thumbnail(CLASS_ID, 7.0)
    qtbot.waitUntil(lambda: studio.made == [7.0])
    settled: list[None] = []
    studio.jobs.run(lambda: None, settled.append)
    qtbot.waitUntil(lambda: bool(settled))
    studio.pictures.thumbnail(CLASS_ID, 7.0)
    assert studio.made == [7.0]

    studio.video.write_bytes(b"video")
    studio.pictures.forget_failures(CLASS_ID)
    studio.pictures.thumbnail(CLASS_ID, 7.0)
    qtbot.waitUntil(lambda: bool(studio.ready))


def test_a_decoder_that_breaks_off_leaves_no_picture(qtbot: QtBot, studio: Studio) -> None:
    def break_off(path: Path, seconds: float, target: Path, width: int) -> Path:
        target.write_bytes(b"half")
        raise MediaError("The file ends here.")

    pictures = Pictures(studio.store, studio.jobs, studio.folder / "cache", paint_poster, break_off)
    pictures.thumbnail(CLASS_ID, 7.0)
    settled: list[None] = []
    studio.jobs.run(lambda: None, settled.append)
    qtbot.waitUntil(lambda: bool(settled))
    assert studio.open().thumbnail(CLASS_ID, 7.0) == ""


def test_a_cache_folder_that_cannot_be_written_leaves_the_place_empty(qtbot: QtBot, studio: Studio) -> None:
    (studio.folder / "cache").write_bytes(b"a file where the folder should be")
    assert studio.pictures.poster(CLASS_ID) == ""
    settled: list[None] = []
    studio.jobs.run(lambda: None, settled.append)
    qtbot.waitUntil(lambda: bool(settled))
    assert studio.ready == []


def test_sound_without_a_picture_has_no_poster_and_no_job(studio: Studio) -> None:
    studio.store.classes.put(replace(STEADY_SPINE, has_video=False))
    assert studio.pictures.poster(CLASS_ID) == ""
    assert studio.pictures.poster("unknown") == ""
    assert studio.made == []


def test_a_fingerprint_names_one_folder_whatever_it_contains(studio: Studio) -> None:
    strange = replace(STEADY_SPINE, class_id="../9:ü")
    studio.store.classes.put(strange)
    studio.store.places.set(strange.class_id, studio.video)
    studio.pictures.poster(strange.class_id)
    studio.jobs.close()
    assert [path.parent.parent for path in studio.folder.glob("cache/*/poster.jpg")] == [studio.folder / "cache"]
