"""``matside play``: the class comes first, and the other pages when they are wanted."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow

from desktop.app import Program
from desktop.folders import device_id
from desktop.options import PlayOptions, WindowOptions
from routines.store import open_store
from tests.bench.clock import now
from tests.person import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from desktop.folders import Folders

    Play = Callable[[], tuple[Program, Person]]


@pytest.fixture
def play(folders: Folders, qapp: QGuiApplication, film: Path, engine: str) -> Iterator[Play]:
    store = open_store(folders.data, folders.local, device_id(), now)
    program = Program(store, WindowOptions(folders, play=PlayOptions(film, engine=engine, is_muted=True)))

    def open_window() -> tuple[Program, Person]:
        assert program.open()
        return program, Person(
            next(thing for thing in qapp.topLevelWindows() if isinstance(thing, QQuickWindow) and thing.isVisible())
        )

    yield open_window
    program.close()
    program.shell.dismiss_message()
    program.deleteLater()
    store.close()


def test_a_class_that_is_played_at_once_leads_back_to_the_library(play: Play, film: Path) -> None:
    program, person = play()
    session = program.player.session
    person.wait(lambda: session.moment.position > 0.5, "half a second of the class", 20)
    assert "library" not in vars(program)
    person.press(Qt.Key.Key_Escape)
    person.wait(lambda: program.shell.page != "player", "another page")
    program.shell.show_library()
    person.wait_for("Short and calm")
    program.shell.show_settings()
    person.wait(lambda: person.sees("Settings"), "the settings")


def test_adding_videos_while_a_class_plays_does_not_cover_it(play: Play, film: Path, tmp_path: Path) -> None:
    program, person = play()
    session = program.player.session
    person.wait(lambda: session.moment.position > 0.5, "half a second of the class", 20)
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(os.urandom(4000))
    program.on_asked((broken,))
    person.wait(lambda: program.pages.importer.is_report_shown, "the end of the import")
    assert program.shell.page == "player"
    assert not person.sees("broken.mp4")
    assert not person.sees("Done")
    program.shell.show_library()
    person.wait_for("Done")
