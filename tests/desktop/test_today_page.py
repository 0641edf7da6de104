"""The Today page in a window, used by keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.desktop.page_window import PageWindow, page_window
from tests.desktop.today_stage import HIPS, RELEASE, SPINE, TodayStage, today_stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[TodayStage]:
    with today_stage(tmp_path) as made:
        made.add(SPINE, RELEASE, HIPS)
        made.leave(SPINE, 175.0, days_ago=9)
        yield made


def models(stage: TodayStage) -> dict[str, QObject]:
    return {"shell": stage.shell, "today": stage.model(), "tightness": stage.tightness}


@pytest.fixture
def page(qtbot: QtBot, stage: TodayStage) -> Iterator[PageWindow]:
    with page_window(qtbot, "TodayPage", models(stage), (1344, 900)) as window:
        qtbot.waitUntil(lambda: "Show 1 class" in window.texts())
        yield window


def test_enter_starts_what_is_suggested(page: PageWindow, stage: TodayStage) -> None:
    assert page.focused() == "Start now"
    page.press(Qt.Key.Key_Return)
    assert stage.started == [(RELEASE.class_id, 0.0)]


def test_everything_of_the_page_is_in_sight(page: PageWindow) -> None:
    texts = page.texts()
    for words in ("Good morning", "Morning back release", "Continue", "This week", "of about 60 minutes"):
        assert any(words in text for text in texts), words
    assert "11:18 left, from Child’s pose" in texts


def test_looking_inside_shows_the_class(page: PageWindow, stage: TodayStage) -> None:
    page.click("Look inside")
    assert stage.shell.page == "class"


def test_a_tap_on_the_shelf_goes_on_with_what_was_begun(page: PageWindow, stage: TodayStage) -> None:
    page.click("Steady spine")
    assert stage.started == [(SPINE.class_id, 175.0)]


def test_minutes_and_area_are_chosen_by_chips(page: PageWindow, stage: TodayStage) -> None:
    page.click("20 min")
    page.click("Hips")
    page.click("Show 1 class")
    (wanted,) = stage.filters
    assert (wanted.fits, wanted.areas) == ({"20"}, {"hips"})
    assert stage.shell.page == "library"


def scale_of(page: PageWindow) -> object:
    return next(item for item in page.items() if item.metaObject().className().startswith("Scale10"))


def test_one_tap_says_how_tight_it_feels_and_another_takes_it_back(page: PageWindow, stage: TodayStage) -> None:
    scale = scale_of(page)

    def tap(number: int) -> None:
        place = scale.mapToScene(QPointF(scale.width() * (number + 0.5) / 11, scale.height() / 2))
        QTest.mouseClick(
            page.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(*map(round, place.toTuple()))
        )

    tap(10)
    assert stage.tightness.before == 10
    tap(0)
    assert stage.tightness.before == 0
    tap(0)
    assert stage.tightness.before == -1
    assert stage.started == []


def test_the_scale_is_a_slider_for_keys(page: PageWindow, stage: TodayStage) -> None:
    scale_of(page).forceActiveFocus()
    page.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert stage.tightness.before == 1
    page.press(Qt.Key.Key_End, Qt.Key.Key_Right)
    assert stage.tightness.before == 10
    page.press("4", Qt.Key.Key_Left)
    assert stage.tightness.before == 3
    page.press(Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert stage.tightness.before == 0
    page.press(Qt.Key.Key_Delete)
    assert stage.tightness.before == -1
    page.press(Qt.Key.Key_Left)
    assert stage.tightness.before == 10


@pytest.mark.parametrize("size", [(1344, 900), (1184, 720), (864, 600)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_page_begins_with_start_in_sight_at_every_size(
    qtbot: QtBot, stage: TodayStage, size: tuple[int, int], scale: float
) -> None:
    with page_window(qtbot, "TodayPage", models(stage), size, text_scale=scale) as window:
        qtbot.waitUntil(lambda: "Show 1 class" in window.texts())
        start = window.item("Start now")
        top = start.mapToScene(QPointF(0, 0)).y()
        assert 0 <= top <= size[1] - start.height()
        assert all(item.mapToScene(QPointF(item.width(), 0)).x() <= size[0] + 1 for item in buttons(window))


def buttons(window: PageWindow) -> list:
    return [item for item in window.items() if item.inherits("QQuickAbstractButton")]


def test_an_empty_library_is_welcomed(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with (
        today_stage(tmp_path / "empty") as stage,
        page_window(qtbot, "TodayPage", models(stage)) as window,
    ):
        assert "Roll out your mat" in window.texts()
        with qtbot.waitSignal(stage.shell.import_asked):
            window.click("Choose videos")
        qtbot.waitUntil(lambda: stage._models[0].is_loaded)
