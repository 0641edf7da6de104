"""The whole window: keys that work anywhere, messages, help, and what is dropped on it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtTest import QTest

from tests.desktop.library_stage import LibraryStage, library_stage, video_class
from tests.desktop.page_window import DESKTOP, PageWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier


class MainWindow(PageWindow):
    """The window of the program, over a library stage."""

    def __init__(self, qtbot: QtBot, stage: LibraryStage) -> None:
        for font in (DESKTOP / "fonts").glob("*.ttf"):
            QFontDatabase.addApplicationFont(str(font))
        self._qtbot = qtbot
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(DESKTOP / "qml"))
        self._nobody = QObject()
        models = {"shell": stage.shell, "library": stage.library, "importer": stage.importer}
        rest = dict.fromkeys(("classPage", "player", "afterClass", "pictures"), self._nobody)
        self.engine.setInitialProperties({**models, **rest, "settings": stage.settings})
        self.engine.load(QUrl.fromLocalFile(str(DESKTOP / "qml" / "Matside" / "Main.qml")))
        self.view = self.engine.rootObjects()[0]
        self.view.requestActivate()
        qtbot.waitUntil(self.view.isActive)

    def chord(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        QTest.keyClick(self.view, key, CTRL)

    def close(self) -> None:
        """Take the window away."""
        self.view.close()
        self.engine.deleteLater()
        QGuiApplication.sendPostedEvents(self.engine, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[LibraryStage]:
    with library_stage(tmp_path) as made:
        made.add(video_class("Steady spine"), video_class("Hips"))
        yield made


@pytest.fixture
def window(qtbot: QtBot, stage: LibraryStage) -> Iterator[MainWindow]:
    with main_window(qtbot, stage) as made:
        qtbot.waitUntil(lambda: "Steady spine" in made.texts())
        yield made


@contextmanager
def main_window(qtbot: QtBot, stage: LibraryStage) -> Iterator[MainWindow]:
    made = MainWindow(qtbot, stage)
    yield made
    made.close()
    assert stage.writer.flush(30.0)


def test_ctrl_f_and_slash_go_to_the_search_field_from_anywhere(window: MainWindow, stage: LibraryStage) -> None:
    stage.shell.show_settings()
    window.chord(Qt.Key.Key_F)
    assert stage.shell.page == "library"
    assert window.focused() == "Search classes and exercises"
    window.press("a/b?")
    assert stage.library.filter.query == "a/b?"
    assert not stage.shell.is_help_shown


def test_the_question_mark_shows_all_keys_and_escape_takes_them_away(
    window: MainWindow, stage: LibraryStage, qtbot: QtBot
) -> None:
    window.press("?")
    assert stage.shell.is_help_shown
    qtbot.waitUntil(lambda: "Repeat this exercise" in window.texts())
    window.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not stage.shell.is_help_shown)
    assert stage.shell.page == "library"


def test_escape_in_the_library_takes_away_what_narrows_it(window: MainWindow, stage: LibraryStage) -> None:
    stage.library.filter.search("spine")
    stage.library.filter.toggle("areas", "back")
    window.press(Qt.Key.Key_Escape)
    assert stage.library.filter.query == ""
    window.press(Qt.Key.Key_Escape)
    assert not stage.library.filter.has_choices


def test_the_rail_shows_only_pages_that_exist(window: MainWindow, stage: LibraryStage) -> None:
    assert {"Today", "Library", "Programs", "Guide", "Add", "Settings"} <= set(window.texts())
    assert "Progress" not in window.texts()
    window.click("Settings")
    assert stage.shell.page == "settings"
    window.press(Qt.Key.Key_Escape)
    assert stage.shell.page == "library"


def test_undo_stands_in_the_message_and_runs(window: MainWindow, stage: LibraryStage, qtbot: QtBot) -> None:
    done: list[str] = []
    stage.shell.toast("Steady spine was removed", "Undo", lambda: done.append("undone"))
    qtbot.waitUntil(lambda: "Steady spine was removed" in window.texts())
    window.click("Undo")
    assert done == ["undone"]
    qtbot.waitUntil(lambda: "Steady spine was removed" not in window.texts())


def test_what_is_not_saved_stands_above_the_page(window: MainWindow, stage: LibraryStage) -> None:
    stage.shell.show_not_saved("your note", "The disk is full.")
    assert "Not saved yet: your note. The disk is full." in window.texts()
    stage.shell.clear_banner()
    assert not any("Not saved yet" in text for text in window.texts())


def test_videos_dropped_anywhere_are_added(window: MainWindow, stage: LibraryStage, qtbot: QtBot) -> None:
    stage.shell.show_settings()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/videos/Legs.mp4"), QUrl.fromLocalFile("/videos/Core.mp4")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QGuiApplication.sendEvent(window.view, QDragEnterEvent(QPoint(600, 400), copy, data, buttons, keys))
    assert "Let go to add 2 videos" in window.texts()
    QGuiApplication.sendEvent(window.view, QDropEvent(QPointF(600, 400), copy, data, buttons, keys))
    qtbot.waitUntil(lambda: stage.store.classes.ids() >= {"legs", "core"})
    qtbot.waitUntil(lambda: not stage.importer.is_running)
    assert stage.shell.page == "library"
    assert "Let go to add 2 videos" not in window.texts()


def test_files_that_were_not_added_are_listed_with_the_reason(
    window: MainWindow, stage: LibraryStage, qtbot: QtBot
) -> None:
    stage.importer.add([QUrl.fromLocalFile("/videos/Broken one.mp4")])
    qtbot.waitUntil(lambda: "It is cut short." in window.texts())
    window.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not stage.importer.is_report_shown)
    assert not stage.importer.is_bar_shown


def test_the_theme_and_the_motion_change_at_once(window: MainWindow, stage: LibraryStage, qtbot: QtBot) -> None:
    light = window.view.property("color")
    stage.settings.choose("theme", "dark")
    qtbot.waitUntil(lambda: window.view.property("color") != light)
    stage.settings.choose("theme", "light")
    qtbot.waitUntil(lambda: window.view.property("color") == light)


def test_settings_are_chosen_by_keys_and_stay_in_sight(window: MainWindow, stage: LibraryStage, qtbot: QtBot) -> None:
    stage.shell.show_settings()
    qtbot.waitUntil(lambda: "Version 3.0.20" in " ".join(window.texts()))
    themes = [item for item in window.items() if item.property("text") == "System" and item.property("isOn") is True]
    first = min(themes, key=lambda item: item.mapToScene(QPointF(0, 0)).y())
    first.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    window.press(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: stage.settings.theme == "light")
    assert window.focused() == "Light"
    button = window.item("All keys")
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    bottom = button.mapToScene(QPointF(0, button.height())).y()
    assert bottom <= window.view.height()
    window.press(Qt.Key.Key_Return)
    assert stage.shell.is_help_shown


def test_the_window_comes_back_at_its_place(stage: LibraryStage, qtbot: QtBot) -> None:
    stage.store.local.set("window", [40, 30, 1100, 700, 0])
    with main_window(qtbot, stage) as window:
        assert (window.view.width(), window.view.height()) == (1100, 700)
        window.view.resize(1000, 640)
    assert stage.settings.window_place[2:] == [1000, 640, 0]


def test_the_window_is_never_smaller_than_its_pages(window: MainWindow) -> None:
    assert (window.view.minimumWidth(), window.view.minimumHeight()) == (960, 600)
