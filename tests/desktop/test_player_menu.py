"""Menus of the player in the whole window: keys belong to what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

from tests.desktop.library_stage import library_stage
from tests.desktop.page_window import DESKTOP, PageWindow
from tests.desktop.player_stage import Stage
from tests.desktop.player_window import NoPictures

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.desktop.library_stage import LibraryStage

pytestmark = pytest.mark.screen

KEY = Qt.Key


class ClassWindow(PageWindow):
    """The window of the program while a class plays."""

    def __init__(self, qtbot: QtBot, library: LibraryStage, stage: Stage) -> None:
        self.qtbot, self.shell, self.stage = qtbot, library.shell, stage
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(DESKTOP / "qml"))
        self._nobody, self._pictures = QObject(), NoPictures()
        models = {"shell": library.shell, "library": library.library, "importer": library.importer}
        models |= {"settings": library.settings, "player": stage.model, "pictures": self._pictures}
        self.engine.setInitialProperties({**models, "classPage": self._nobody, "afterClass": self._nobody})
        self.engine.load(QUrl.fromLocalFile(str(DESKTOP / "qml" / "Matside" / "Main.qml")))
        self.view = self.engine.rootObjects()[0]
        self.view.requestActivate()
        qtbot.waitUntil(self.view.isActive)

    def open_speeds(self) -> None:
        """Open the speed menu by key."""
        self.item("Speed").forceActiveFocus(Qt.FocusReason.TabFocusReason)
        self.press(KEY.Key_Space)
        self.qtbot.waitUntil(self.has_menu)

    def has_menu(self) -> bool:
        """Tell whether the speeds are to be seen."""
        return "1.25×" in self.texts()

    def close(self) -> None:
        """Take the window away."""
        self.view.close()
        self.engine.deleteLater()
        QGuiApplication.sendPostedEvents(self.engine, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[ClassWindow]:
    (tmp_path / "library").mkdir()
    with library_stage(tmp_path / "library") as library:
        stage = Stage(qtbot, tmp_path)
        window = ClassWindow(qtbot, library, stage)
        library.shell.start_class("class-1", 40.0)
        stage.start(40.0)
        qtbot.waitUntil(lambda: "Hip flexor stretch" in window.texts())
        yield window
        window.close()
        stage.close()


def test_escape_closes_the_open_menu_first_and_then_leaves_the_class(window: ClassWindow) -> None:
    window.open_speeds()
    window.press(KEY.Key_Escape)
    window.qtbot.waitUntil(lambda: not window.has_menu())
    assert window.shell.page == "player"
    assert window.focused() == "Speed"
    window.press(KEY.Key_Escape)
    assert window.shell.page != "player"


def test_arrows_and_enter_choose_in_the_menu_and_the_focus_returns(window: ClassWindow) -> None:
    window.open_speeds()
    volume, position = window.stage.choices.volume, window.stage.model.position
    window.press(KEY.Key_Down, KEY.Key_Left, KEY.Key_Return)
    window.qtbot.waitUntil(lambda: not window.has_menu())
    assert window.stage.choices.rate == 1.1
    assert (window.stage.choices.volume, window.stage.model.position) == (volume, position)
    assert window.focused() == "Speed"
    assert window.shell.page == "player"


def test_a_menu_opened_by_the_pointer_gives_the_keyboard_back_to_the_class(window: ClassWindow) -> None:
    window.click("Speed")
    window.qtbot.waitUntil(window.has_menu)
    window.press(KEY.Key_Escape)
    window.qtbot.waitUntil(lambda: not window.has_menu())
    assert window.shell.page == "player"
    window.press(KEY.Key_Space)
    assert window.stage.model.state == "paused"


def test_the_buttons_stay_a_while_after_a_menu_was_open_for_long(window: ClassWindow) -> None:
    page = window.view.findChild(QObject, "transport").parentItem().parentItem()
    window.open_speeds()
    page.setProperty("isAwake", False)
    assert page.property("isOpen")
    window.press(KEY.Key_Return)
    window.qtbot.waitUntil(lambda: not window.has_menu())
    assert page.property("isOpen")
    assert window.focused() == "Speed"
