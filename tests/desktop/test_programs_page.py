"""The Programs page on screen: keys, clicks, sheets, and that it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible

from tests.desktop.page_window import PageWindow, page_window
from tests.desktop.programs_stage import MINE, PROGRAM, STARTERS, ProgramsStage, programs_stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem
    from pytestqt.qtbot import QtBot

TAB, ENTER, ESCAPE, RIGHT = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Right
WEEK_1 = ("morning-back-release", "two-for-the-hips", "morning-back-release")


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[ProgramsStage]:
    with programs_stage(tmp_path) as made:
        yield made


@pytest.fixture
def stage(bare: ProgramsStage, qtbot: QtBot) -> ProgramsStage:
    """Five days are done."""
    bare.add(*STARTERS)
    bare.begin()
    bare.do(*WEEK_1, days_ago=9)
    bare.do("desk-break", "hip-flexor-opener", days_ago=3)
    bare.load(qtbot)
    return bare


def shown(qtbot: QtBot, stage: ProgramsStage, **look: object) -> AbstractContextManager[PageWindow]:
    return page_window(qtbot, "ProgramsPage", {"shell": stage.shell, "programs": stage.model}, **look)


def sheet_is_open(window: PageWindow, title: str) -> bool:
    return title in window.texts()


def test_enter_begins_the_program_and_then_starts_its_first_class(qtbot: QtBot, bare: ProgramsStage) -> None:
    bare.add(*STARTERS)
    bare.load(qtbot)
    with shown(qtbot, bare) as window:
        assert {"Back to easy", "Relieve", "Stabilise", "Mobilise", "weeks 7 to 9"} <= set(window.texts())
        assert window.focused() == "Begin"
        bare.after(qtbot, lambda: window.press(ENTER))
        qtbot.waitUntil(lambda: window.focused() == "Start")
        window.press(ENTER)
    assert bare.started == ["fp-morning-back-release"]


def test_what_is_not_in_the_library_can_be_asked_for(qtbot: QtBot, bare: ProgramsStage) -> None:
    bare.load(qtbot)
    with shown(qtbot, bare) as window:
        assert "6 of its classes are not in your library yet." in window.texts()
        window.click("Add the starter classes")
        bare.after(qtbot, bare.model.begin)
        qtbot.waitUntil(lambda: window.focused() == "Add the starter classes")
        assert "It is not in your library." in window.texts()
        window.press(ENTER)
    assert bare.asked == [True, True]
    assert bare.started == []


def test_it_shows_the_way_behind_the_next_day_and_why(qtbot: QtBot, stage: ProgramsStage) -> None:
    with shown(qtbot, stage, size=(1344, 900)) as window:
        texts = window.texts()
    assert {"5 of 27 classes", "Week 1", "Week 3", "Today, 7 min", "Why this, why now", PROGRAM.days[5].why} <= set(
        texts
    )
    assert "Another day is fine too. The path waits." in texts
    assert texts.count("Wed 11 Nov") == 3


def test_what_is_done_is_told_on_the_length_that_it_belongs_to(qtbot: QtBot, bare: ProgramsStage) -> None:
    bare.begun(qtbot)
    bare.do(*WEEK_1, "desk-break")
    bare.load(qtbot)
    with shown(qtbot, bare, size=(864, 600)) as window:
        assert "4 of 27 classes" not in window.texts()
        count = window.item("4 of 27")
        places = [item.mapToScene(QPointF(0, 0)) for item in window.items() if item.property("text") == "Stabilise"]
        next_length = min(places, key=lambda place: place.y())
        assert count.mapToScene(QPointF(count.width(), 0)).x() < next_length.x()


def test_a_day_is_opened_by_the_keyboard_and_closed_by_escape(qtbot: QtBot, stage: ProgramsStage) -> None:
    with shown(qtbot, stage) as window:
        assert window.focused() == "Start"
        card = next(item for item in window.items() if item.property("day") and _number(item) == 6)
        card.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        window.press(RIGHT, ENTER)
        qtbot.waitUntil(lambda: sheet_is_open(window, "Week 3, day 2"))
        assert PROGRAM.days[7].why in window.texts()
        window.press(ESCAPE)
        qtbot.waitUntil(lambda: not sheet_is_open(window, "Week 3, day 2"))
        assert not stage.model.day.is_open


def focused_name(window: PageWindow) -> str:
    item = window.view.activeFocusItem()
    thing = QAccessible.queryAccessibleInterface(item) if item is not None else None
    return thing.text(QAccessible.Text.Name) if thing is not None else ""


def _number(item: QQuickItem) -> int:
    day = item.property("day")
    value = day.toVariant() if hasattr(day, "toVariant") else day
    return int(value.get("number", -1)) if isinstance(value, dict) else -1


def test_a_shorter_class_is_two_clicks_away(qtbot: QtBot, stage: ProgramsStage) -> None:
    with shown(qtbot, stage) as window:
        window.click("Something shorter")
        stage.settle(qtbot)
        qtbot.waitUntil(lambda: "3 min, Lower back" in window.texts())
        window.click("3 min, Lower back")
        stage.settle(qtbot)
        window.press(ESCAPE)
        qtbot.waitUntil(lambda: "Your choice, in place of Two for the hips." in window.texts())
    assert stage.model.next["class_id"] == "fp-desk-break"


def test_what_is_offered_has_the_keyboard_and_is_in_sight_in_a_low_window(qtbot: QtBot, stage: ProgramsStage) -> None:
    with shown(qtbot, stage, size=(864, 600)) as window:
        window.click("Something shorter")
        stage.settle(qtbot)
        qtbot.waitUntil(lambda: focused_name(window).startswith("Use "))
        assert focused_name(window) == "Use Desk break, 3 min, Lower back"
        offer = window.view.activeFocusItem()
        assert offer.mapToScene(QPointF(0, offer.height())).y() < 600 - 32
        window.press(Qt.Key.Key_Return)
        stage.settle(qtbot)
    assert stage.model.next["class_id"] == "fp-desk-break"


def test_to_find_another_class_one_types_at_once(qtbot: QtBot, stage: ProgramsStage) -> None:
    with shown(qtbot, stage) as window:
        window.click("Change or skip")
        qtbot.waitUntil(lambda: sheet_is_open(window, "Week 2, day 3"))
        window.click("Another class")
        stage.settle(qtbot)
        qtbot.waitUntil(lambda: window.focused() == "Find a class")
        window.press("core")
        stage.settle(qtbot)
        assert window.focused() == "core"


def test_a_day_is_skipped_with_a_word(qtbot: QtBot, stage: ProgramsStage) -> None:
    with shown(qtbot, stage) as window:
        window.click("Change or skip")
        qtbot.waitUntil(lambda: sheet_is_open(window, "Week 2, day 3"))
        window.click("Skip this day")
        window.view.grabWindow()
        window.click("Too much today")
        stage.settle(qtbot)
        qtbot.waitUntil(lambda: not sheet_is_open(window, "Week 2, day 3"))
        assert "Too much today" in window.texts()
    assert stage.model.next["number"] == 6


def test_a_break_is_one_click_and_so_is_its_end(qtbot: QtBot, stage: ProgramsStage) -> None:
    with shown(qtbot, stage) as window:
        stage.after(qtbot, lambda: window.click("Take a break"))
        assert {"Taking a break since today", "Rest well. Everything stays where it is."} <= set(window.texts())
        assert "Start" not in window.texts()
        stage.after(qtbot, lambda: window.click("Carry on"))
        assert "Start" in window.texts()
    assert not stage.model.is_on_break


def test_beginning_again_asks_first(qtbot: QtBot, stage: ProgramsStage) -> None:
    with shown(qtbot, stage) as window:
        stage.model.ask_ending("restarted")
        qtbot.waitUntil(lambda: sheet_is_open(window, "Begin again from week 1?"))
        window.click("Stay on the path")
        qtbot.waitUntil(lambda: not sheet_is_open(window, "Begin again from week 1?"))
        assert stage.model.asked_ending == ""
        stage.model.ask_ending("left")
        qtbot.waitUntil(lambda: sheet_is_open(window, "Leave this program?"))
        stage.after(qtbot, lambda: window.click("Leave it"))
        qtbot.waitUntil(lambda: "Begin" in window.texts())
        assert "Begun before, on Wed 21 Oct: 5 of 27 classes." in window.texts()


def test_another_phase_is_shown_by_its_card(qtbot: QtBot, stage: ProgramsStage) -> None:
    with shown(qtbot, stage, size=(1344, 900)) as window:
        stage.model.show_phase(1)
        qtbot.waitUntil(lambda: "Week 4" in window.texts())
        assert "Week 1" not in window.texts()
        assert "5 of 9 classes" in window.texts()


def test_the_end_of_the_path_offers_to_walk_it_again(qtbot: QtBot, stage: ProgramsStage) -> None:
    for day in range(5, 27):
        stage.model.open_day(day)
        stage.model.day.tick()
    stage.settle(qtbot)
    with shown(qtbot, stage) as window:
        assert {"The end of the path", "You walked the whole path", "27 of 27 classes"} <= set(window.texts())
        assert window.focused() == "Walk it again"
        window.press(ENTER)
        qtbot.waitUntil(lambda: sheet_is_open(window, "Begin again from week 1?"))


@pytest.mark.parametrize("size", [(1344, 900), (1184, 720), (864, 600)])
@pytest.mark.parametrize(("is_dark", "text_scale"), [(False, 1.0), (True, 1.5)])
def test_nothing_leaves_the_window_or_its_card(
    qtbot: QtBot, stage: ProgramsStage, size: tuple[int, int], text_scale: float, *, is_dark: bool
) -> None:
    with shown(qtbot, stage, size=size, is_dark=is_dark, text_scale=text_scale) as window:
        assert_fits(window, size[0])


def assert_fits(window: PageWindow, width: int) -> None:
    """Check that words stay inside the window and inside the card or button that they are on."""
    for item in window.items():
        if not item.inherits("QQuickText") or not item.property("text"):
            continue
        left, right = _edges(item)
        assert left >= -0.5, item.property("text")
        assert right <= width + 0.5, item.property("text")
        parent = item.parentItem()
        while parent is not None:
            if parent.property("day") or parent.property("phase"):
                start, end = _edges(parent)
                assert start - 0.5 <= left, item.property("text")
                assert right <= end + 0.5, item.property("text")
                bottom = parent.mapToScene(QPointF(0, parent.height())).y()
                assert item.mapToScene(QPointF(0, item.height())).y() <= bottom + 0.5, item.property("text")
                break
            parent = parent.parentItem()


def _edges(item: QQuickItem) -> tuple[float, float]:
    wide = item.property("contentWidth") if item.inherits("QQuickText") else item.width()
    start = item.mapToScene(QPointF(0, 0)).x()
    return start, start + min(float(wide), item.width())


def test_the_introduction_fits_a_small_window(qtbot: QtBot, bare: ProgramsStage) -> None:
    bare.add(MINE)
    bare.load(qtbot)
    with shown(qtbot, bare, size=(864, 600), text_scale=1.5) as window:
        assert_fits(window, 864)


def test_everything_that_can_be_pressed_has_a_name(qtbot: QtBot, stage: ProgramsStage) -> None:
    with shown(qtbot, stage, size=(1344, 900)) as window:
        buttons = [item for item in window.items() if item.inherits("QQuickAbstractButton")]
        assert len(buttons) >= 15
        for button in buttons:
            face = QAccessible.queryAccessibleInterface(button)
            assert face.text(QAccessible.Text.Name), button
        names = [QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name) for item in buttons]
    assert "Week 1, Morning back release, done Wed 11 Nov" in names
    assert "Week 2, Two for the hips, Today, 7 min" in names
