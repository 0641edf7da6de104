"""The sheet after a class on screen: keys, a note, and that it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible

from tests.desktop.class_page import STEADY_SPINE, ClassPage, class_page, session_of
from tests.desktop.page_window import PageWindow, page_window
from tests.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CLASS_ID = STEADY_SPINE.class_id
PART = session_of(STEADY_SPINE, 2, partly=1)
WHOLE = session_of(STEADY_SPINE, 7, is_completed=True)


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[ClassPage]:
    with class_page(tmp_path) as made:
        made.add(STEADY_SPINE)
        made.store.sessions.put(PART)
        made.shell.open_class(CLASS_ID)
        made.shell.start_class(CLASS_ID, 0.0)
        made.after_class.show(PART)
        yield made


def shown(qtbot: QtBot, page: ClassPage, **look: object) -> AbstractContextManager[PageWindow]:
    return page_window(qtbot, "AfterClassSheet", {"shell": page.shell, "afterClass": page.after_class}, **look)


def test_enter_is_done(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        assert window.focused() == "Done"
        window.press(Qt.Key.Key_Return)
    assert page.shell.page == "class"


def test_escape_is_done_too(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        window.press(Qt.Key.Key_Escape)
    assert page.shell.page == "class"


def test_a_note_is_written_by_keys_and_kept_with_the_session(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        window.press(Qt.Key.Key_Backtab)
        window.press("Blanket helped", Qt.Key.Key_Tab)
        assert window.focused() == "Done"
        window.press(Qt.Key.Key_Return)
    page.writer.flush(30.0)
    assert page.store.sessions.get(PART.session_id).note == "Blanket helped"


def test_every_exercise_is_named_with_a_word_for_how_it_went(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        person = Person(window.view)
        names = person.names()
        assert [name for name in names if name.endswith((", Done", ", Partly", ", Skipped"))] == [
            *("Pelvic tilts, Done", "Cat and cow, Done", "Child’s pose, Partly", "Hip flexor stretch, Skipped"),
            *("Bird-dog, Skipped", "Bridge, Skipped", "Figure four, Skipped", "Lying twist, Skipped"),
        ]
        assert "Good to have moved." in names
        assert "In part: Child’s pose. Not this time: Hip flexor stretch, Bird-dog and 3 more." in names


def test_the_week_is_told_with_this_class_in_it(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        qtbot.waitUntil(lambda: page.after_class.has_week)
        person = Person(window.view)
        assert person.sees("3 of about 60 minutes")
        assert person.sees("No class yet. A new week. Start whenever you like.")
        assert not person.sees("Next in")


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("size", [(1440, 900), (1280, 800), (960, 600)])
def test_what_the_program_says_next_and_the_week_are_in_sight_without_scrolling(
    qtbot: QtBot, page: ClassPage, size: tuple[int, int], is_dark: bool
) -> None:
    page.follow_program()
    page.after_class.show(WHOLE)
    with shown(qtbot, page, size=size, is_dark=is_dark) as window:
        qtbot.waitUntil(lambda: bool(page.after_class.following))
        person = Person(window.view)
        person.settle()
        below = size[1]
        for words in (
            "Next in Back to easy",
            "Two for the hips",
            "This week",
            "Classes on Friday",
            "Done",
            "Favourite",
        ):
            assert 0 <= person.place_of(words, down=1.0).y() <= below, words
        note = person.place_of("A note for next time", down=1.0).y()
        assert note <= person.place_of("Done", down=0.0).y()


def test_tab_goes_from_the_question_to_the_note_to_done_to_the_star(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        order = []
        for _ in range(4):
            window.press(Qt.Key.Key_Tab)
            item = QAccessible.queryAccessibleInterface(window.view.activeFocusItem())
            order.append(item.text(QAccessible.Text.Name).partition(",")[0])
    assert order == ["Favourite", "Tightness", "A note for next time", "Done"]


def test_a_star_is_given_by_key(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        window.press("b")
        qtbot.waitUntil(lambda: "A favourite" in window.texts())
    assert page.store.favourites.ids() == {CLASS_ID}


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize(("size", "text_scale"), [((1440, 900), 1.0), ((960, 600), 1.0), ((960, 600), 1.5)])
def test_the_sheet_fits_and_done_can_be_reached(
    qtbot: QtBot, page: ClassPage, size: tuple[int, int], text_scale: float, is_dark: bool
) -> None:
    with shown(qtbot, page, size=size, text_scale=text_scale, is_dark=is_dark) as window:
        done = next(item for item in window.items() if item.property("text") == "Done" and item.height() >= 48)
        corner = done.mapToScene(QPointF(done.width(), done.height()))
        assert corner.x() <= size[0]
        assert corner.y() <= size[1]
        window.press(Qt.Key.Key_Backtab)
        qtbot.waitUntil(
            lambda: window.view.activeFocusItem().mapToScene(QPointF(0, 0)).y() < done.mapToScene(QPointF(0, 0)).y()
        )
