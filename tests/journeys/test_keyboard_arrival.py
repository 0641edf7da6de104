"""Where the keyboard is can be seen after it led to another page; a click leaves no such mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Visits
    from tests.person import Person

TITLE = "Short and calm"


def marked(person: Person) -> str:
    """Tell the words of the control that shows the mark of the keyboard; empty where none does."""
    item = person.window.activeFocusItem()
    return str(item.property("text")) if item is not None and item.property("visualFocus") else ""


def test_start_shows_that_the_keyboard_is_on_it_after_enter_on_a_card(film: Path, visit: Visits) -> None:
    program, person = visit(film, engine="qt")
    person.wait_for("Back to the library")
    program.shell.show_library()
    person.wait_for("Classes")
    person.wait_for(TITLE)
    person.settle()
    person.press(Qt.Key.Key_Down)
    person.settle()
    person.press(Qt.Key.Key_Return)
    person.wait_for("Back to the library")
    person.wait(lambda: marked(person) == "Start", "the mark of the keyboard on Start")
