"""The library on screen: keys, clicks, and what stands there when there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from routines.store import ResumePoint
from routines.video_class import Focus
from tests.desktop.library_stage import NOW, LibraryStage, library_stage, video_class
from tests.desktop.page_window import PageWindow, page_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ENTER, SPACE, DOWN, RIGHT, ESCAPE, TAB = (
    Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_Tab,
)  # fmt: skip
CLASSES = (
    video_class("Steady spine", 14, days_ago=20),
    video_class("Hips", 20, days_ago=3, focus=(Focus.HIPS,), exercises=("Pigeon",)),
    video_class("Legs", 35, days_ago=40, instructor="Mei Tanaka", focus=()),
)


@pytest.fixture
def empty(tmp_path: Path, qtbot: QtBot) -> Iterator[LibraryStage]:
    with library_stage(tmp_path) as made:
        yield made


@pytest.fixture
def stage(empty: LibraryStage) -> LibraryStage:
    empty.add(*CLASSES)
    return empty


def shown(qtbot: QtBot, stage: LibraryStage, **look: object) -> AbstractContextManager[PageWindow]:
    models = {"shell": stage.shell, "library": stage.library, "importer": stage.importer}
    return page_window(qtbot, "LibraryPage", models, **look)


def wait_for(qtbot: QtBot, window: PageWindow, text: str) -> None:
    qtbot.waitUntil(lambda: text in window.texts())


def started(stage: LibraryStage) -> list[tuple[str, float]]:
    seen: list[tuple[str, float]] = []
    stage.shell.class_started.connect(lambda class_id, position: seen.append((class_id, position)))
    return seen


def opened(stage: LibraryStage) -> list[str]:
    seen: list[str] = []
    stage.shell.class_opened.connect(seen.append)
    return seen


def test_an_empty_library_says_where_to_put_the_first_videos(qtbot: QtBot, empty: LibraryStage) -> None:
    with shown(qtbot, empty) as window:
        wait_for(qtbot, window, "Roll out your mat")
        assert "Drop your class videos here" in window.texts()
        assert "Library" not in window.texts()
        with qtbot.waitSignal(empty.shell.import_asked):
            window.click("Choose videos")
        with qtbot.waitSignal(empty.shell.folder_asked):
            window.click("Choose a folder")


def test_the_first_class_takes_the_place_of_the_welcome(qtbot: QtBot, empty: LibraryStage) -> None:
    with shown(qtbot, empty) as window:
        wait_for(qtbot, window, "Roll out your mat")
        empty.importer.add([QUrl.fromLocalFile("/videos/Spine.mp4")])
        wait_for(qtbot, window, "Spine")
        assert "Roll out your mat" not in window.texts()
        assert "1 class added" in window.texts()


def test_arrows_go_through_the_grid_and_enter_opens(qtbot: QtBot, stage: LibraryStage) -> None:
    seen = opened(stage)
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, "Steady spine")
        window.press(DOWN, RIGHT, ENTER)
    assert seen == ["steady spine"]


def test_home_and_end_lead_to_the_first_and_the_last_class(qtbot: QtBot, stage: LibraryStage) -> None:
    seen = opened(stage)
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, "Steady spine")
        window.press(DOWN, Qt.Key.Key_End, ENTER, Qt.Key.Key_Home, ENTER, Qt.Key.Key_PageDown, ENTER)
        last = stage.library.rowCount() - 1
        assert seen == [str(stage.fact(row, "classId")) for row in (last, 0, last)]


def test_the_keyboard_enters_the_grid_at_a_card_that_is_in_sight(qtbot: QtBot, stage: LibraryStage) -> None:
    stage.add(*(video_class(f"class {number:02}") for number in range(40)))
    seen = opened(stage)
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, str(stage.fact(0, "title")))
        grid = next(item for item in window.items() if item.metaObject().className().startswith("ClassGrid"))
        grid.setProperty("currentIndex", 40)
        qtbot.waitUntil(lambda: grid.property("contentY") > 1000)
        # Scrolled away from the class that the keyboard left.
        grid.setProperty("contentY", grid.property("originY"))
        window.press(DOWN, ENTER)
    assert seen == [str(stage.fact(0, "classId"))]


def test_whatever_can_have_the_focus_has_a_name_for_a_screen_reader(qtbot: QtBot, stage: LibraryStage) -> None:
    stage.add(*(video_class(f"class {number:02}") for number in range(40)))
    QAccessible.setActive(True)
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, str(stage.fact(0, "title")))
        waiting, named = [QAccessible.queryAccessibleInterface(window.view)], 0
        while waiting:
            thing = waiting.pop()
            if thing.state().focusable and thing.object() is not window.view:
                assert thing.text(QAccessible.Text.Name), (thing.role(), thing.rect())
                named += 1
            children = [thing.child(place) for place in range(thing.childCount())]
            waiting += [child for child in children if child is not None and not child.state().invisible]
    assert named > 10


def test_space_resumes_where_the_class_was_left(qtbot: QtBot, stage: LibraryStage) -> None:
    stage.store.resume.set(ResumePoint("hips", 300.0, NOW))
    seen = started(stage)
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, "Steady spine")
        window.press(DOWN, SPACE, RIGHT, SPACE)
    assert seen == [("hips", 300.0), ("steady spine", 0.0)]


def test_b_stars_the_card_under_the_keyboard(qtbot: QtBot, stage: LibraryStage) -> None:
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, "Steady spine")
        window.press(DOWN, Qt.Key.Key_B)
        qtbot.waitUntil(lambda: stage.fact(0, "isFavourite") is True)


def test_letters_belong_to_the_search_field_while_it_has_the_keyboard(qtbot: QtBot, stage: LibraryStage) -> None:
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, "Steady spine")
        stage.shell.search_asked.emit()
        assert window.focused() == "Search classes and exercises"
        window.press("b")
        assert stage.library.filter.query == "b"
        assert stage.store.favourites.ids() == frozenset()
        window.press("ird")
        assert "2 classes" in window.texts()


def test_escape_empties_the_search_field_and_down_leaves_it(qtbot: QtBot, stage: LibraryStage) -> None:
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, "Steady spine")
        stage.shell.search_asked.emit()
        window.press("pigeon", ESCAPE)
        assert stage.library.filter.query == ""
        assert "3 classes" in window.texts()
        window.press("pigeon", DOWN, SPACE)
    assert stage.shell.page == "player"


def test_a_chip_narrows_and_clear_filters_shows_all_again(qtbot: QtBot, stage: LibraryStage) -> None:
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, "Steady spine")
        window.click("Over 20 min")
        assert stage.titles() == ["Legs"]
        window.click("Clear filters")
        assert len(stage.titles()) == 3


def test_a_chip_answers_to_space_and_keeps_the_keyboard(qtbot: QtBot, stage: LibraryStage) -> None:
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, "Steady spine")
        window.item("Under 10 min").forceActiveFocus(Qt.FocusReason.TabFocusReason)
        window.press(SPACE)
        assert stage.library.filter.chosen == ["lengths:under-10"]
        assert window.focused() == "Under 10 min"
        window.press(ENTER)
        assert stage.library.filter.chosen == []


def test_the_order_is_chosen_from_its_menu_by_keys(qtbot: QtBot, stage: LibraryStage) -> None:
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, "Steady spine")
        window.click("Recently added first")
        wait_for(qtbot, window, "By title")
        window.press(DOWN, DOWN, ENTER)
        assert stage.library.filter.sort == "title"
        wait_for(qtbot, window, "By title")


def test_more_filters_hold_the_menus_of_a_narrow_window(qtbot: QtBot, stage: LibraryStage) -> None:
    with shown(qtbot, stage, size=(864, 600)) as window:
        wait_for(qtbot, window, "Steady spine")
        window.click("More filters")
        wait_for(qtbot, window, "Instructor")
        window.press(DOWN, DOWN, DOWN, DOWN, DOWN, SPACE)
        assert stage.library.filter.chosen == ["instructors:Mei Tanaka"]
        window.press(ESCAPE)
        assert stage.titles() == ["Legs"]


def test_nothing_found_says_what_there_is_and_shows_it(qtbot: QtBot, stage: LibraryStage) -> None:
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, "Steady spine")
        stage.library.filter.toggle("areas", "hips")
        stage.library.filter.toggle("lengths", "under-10")
        assert "No hips classes under 10 minutes yet" in window.texts()
        window.click("Show it")
        assert stage.titles() == ["Hips"]


def test_a_missing_video_stands_in_its_card_with_a_way_to_find_it(qtbot: QtBot, stage: LibraryStage) -> None:
    (stage.folder / "Hips.mp4").unlink()
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, "We can't find this video any more")
        assert window.item("Find it").isVisible()
        assert any("Your notes are safe." in text for text in window.texts())


def test_the_star_of_a_card_can_be_clicked_without_opening_it(qtbot: QtBot, stage: LibraryStage) -> None:
    seen = opened(stage)
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, "Steady spine")
        star = next(item for item in window.items() if item.property("text") == "Add to favourites")
        middle = star.mapToScene(QPointF(star.width() / 2, star.height() / 2)).toPoint()
        QTest.mouseClick(window.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(middle))
        qtbot.waitUntil(lambda: len(stage.store.favourites.ids()) == 1)
    assert seen == []


@pytest.mark.parametrize(("width", "columns"), [(864, 2), (1184, 3), (1344, 4), (1704, 5)])
def test_columns_follow_the_width(qtbot: QtBot, stage: LibraryStage, width: int, columns: int) -> None:
    stage.add(*(video_class(f"Class {number}") for number in range(6)))
    with shown(qtbot, stage, size=(width, 800)) as window:
        wait_for(qtbot, window, "Steady spine")
        cards = [item for item in window.items() if item.metaObject().className().startswith("ClassCard")]
        top = min(card.mapToScene(QPointF(0, 0)).y() for card in cards)
        row = [card.mapToScene(QPointF(0, 0)).x() for card in cards if card.mapToScene(QPointF(0, 0)).y() == top]
        assert len(row) == columns
        edges = (min(row), width - max(row) - cards[0].width())
        assert abs(edges[0] - edges[1]) <= columns


@pytest.mark.parametrize(("width", "height"), [(864, 600), (1184, 720), (1344, 900)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_control_reaches_out_of_the_window(
    qtbot: QtBot, stage: LibraryStage, width: int, height: int, scale: float
) -> None:
    with shown(qtbot, stage, size=(width, height), is_dark=scale > 1, text_scale=scale) as window:
        wait_for(qtbot, window, "Steady spine")
        for item in window.items():
            if item.inherits("QQuickAbstractButton") or item.inherits("QQuickTextField"):
                left = item.mapToScene(QPointF(0, 0)).x()
                assert left >= 0
                assert left + item.width() <= width


def test_another_search_begins_at_the_first_class(qtbot: QtBot, stage: LibraryStage) -> None:
    stage.add(*(video_class(f"Class {number:02}", 14, days_ago=100 + number) for number in range(40)))
    with shown(qtbot, stage) as window:
        wait_for(qtbot, window, "Hips")
        grid = next(item for item in window.items() if item.metaObject().className().startswith("ClassGrid"))
        first = grid.property("contentY")
        stage.library.filter.search("Class 39")
        qtbot.waitUntil(lambda: grid.property("count") == 1)
        stage.library.filter.search("")
        qtbot.waitUntil(lambda: grid.property("count") == 43 and grid.property("contentY") == first)
        assert grid.property("currentIndex") == 0


def test_a_message_does_not_cover_what_is_said_of_health(qtbot: QtBot, empty: LibraryStage) -> None:
    message_reaches_up_to = 84
    with shown(qtbot, empty, size=(864, 600)) as window:
        qtbot.waitUntil(lambda: any(item.objectName() == "health" for item in window.items()))
        health = next(item for item in window.items() if item.objectName() == "health")
        empty.shell.say("Added.")
        qtbot.waitUntil(lambda: health.y() + health.height() < 600 - message_reaches_up_to)
        empty.shell.dismiss_message()
        qtbot.waitUntil(lambda: health.y() + health.height() > 600 - message_reaches_up_to)
