"""Keys go to the class that plays, whatever lay over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl

from media.player import PlayerState

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Visits

TITLE = "Short and calm"


def test_after_the_help_is_closed_the_keys_go_to_the_class_again(film: Path, visit: Visits) -> None:
    program, person = visit()
    program.pages.importer.add([QUrl.fromLocalFile(str(film))])
    person.wait_for(TITLE)
    person.press(Qt.Key.Key_Down, "b")
    person.settle()
    person.press("f", with_=Qt.KeyboardModifier.ControlModifier)
    person.type("calm")
    person.settle()
    person.click(TITLE, across=0.3, down=0.9)
    person.click("Start")
    session = program.player.session
    person.wait(lambda: session.state is PlayerState.PLAYING and session.position > 0, "the class plays")
    person.press(Qt.Key.Key_Space, "v")
    person.settle()
    person.press("v", "x", "x", "?")
    person.wait_for("Close")
    person.press(Qt.Key.Key_Escape)
    person.wait(lambda: not person.sees("Close"), "the help is closed")
    person.settle()
    person.press(Qt.Key.Key_Space)
    person.wait(lambda: session.state is PlayerState.PLAYING, "space lets the class run")
    assert program.shell.page == "player"
    before = session.position
    person.press("l")
    person.wait(lambda: session.position > before + 9, "L goes ten seconds on")
