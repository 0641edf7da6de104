"""One QML page in a window of its own, used as a person would: by keys, clicks and looking."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from desktop.painted_picture import PaintedPicture
from desktop.starter_shelf import StarterShelf
from desktop.tightness_model import TightnessModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

_NAMED_BY_PAGES = (PaintedPicture, StarterShelf, TightnessModel)
"""Types that pages name though a test may give none; importing them is what registers them."""
DESKTOP = Path(__file__).parent.parent.parent / "desktop"


class PageWindow:
    """A window that shows one page of the program."""

    def __init__(self, qtbot: QtBot, page: str, models: dict[str, QObject], size: tuple[int, int]) -> None:
        self._qtbot = qtbot
        for font in (DESKTOP / "fonts").glob("*.ttf"):
            QFontDatabase.addApplicationFont(str(font))
        self.view = QQuickView()
        self.view.engine().addImportPath(str(DESKTOP / "qml"))
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(*size)
        self.view.setInitialProperties(dict(models))
        self._models = models
        self._page = page

    def look(self, *, is_dark: bool = False, text_scale: float = 1.0, is_motion_reduced: bool = True) -> None:
        """Set the look; before ``show``."""
        words = f"Theme.dark = {str(is_dark).lower()}; Theme.textScale = {text_scale};"
        words += f"Theme.reducedMotion = {str(is_motion_reduced).lower()}"
        setter = QQmlComponent(self.view.engine())
        setter.setData(
            f"import QtQuick; import Matside; QtObject {{ Component.onCompleted: {{ {words} }} }}".encode(), QUrl()
        )
        assert setter.create() is not None, setter.errorString()

    def show(self) -> None:
        """Show the page and give it the keyboard."""
        self.view.setSource(QUrl.fromLocalFile(str(DESKTOP / "qml" / "Matside" / "pages" / f"{self._page}.qml")))
        assert self.view.status() == QQuickView.Status.Ready, self.view.errors()
        self.view.show()
        self.view.requestActivate()
        self._qtbot.waitUntil(self.view.isActive)
        self.view.rootObject().forceActiveFocus()

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys, one after the other; a text is typed letter by letter."""
        for key in keys:
            if isinstance(key, str):
                for letter in key:
                    QTest.keyClick(self.view, letter)
            else:
                QTest.keyClick(self.view, key)

    def click(self, text: str) -> None:
        """Click in the middle of what bears a text."""
        item = self.item(text)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        QTest.mouseClick(
            self.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(*map(round, middle.toTuple()))
        )

    def items(self) -> list[QQuickItem]:
        """List everything that is to be seen, whatever lies over it."""
        found, waiting = [], [self.view.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible() and item.opacity() > 0:
                found.append(item)
                waiting += item.childItems()
        return found

    def texts(self) -> list[str]:
        """List the words that are to be seen."""
        return [item.property("text") for item in self.items() if item.inherits("QQuickText") and item.property("text")]

    def item(self, text: str) -> QQuickItem:
        """Find the one thing with a text: a control where there is one, else the words."""
        same = [item for item in self.items() if item.property("text") == text or item.property("title") == text]
        assert same, f"“{text}” is not to be seen among {self.texts()}"
        return next((item for item in same if not item.inherits("QQuickText")), same[0])

    def focused(self) -> str:
        """Tell the text of what has the keyboard."""
        item = self.view.activeFocusItem()
        for name in ("text", "placeholderText", "objectName"):
            if item is not None and item.property(name):
                return str(item.property(name))
        return item.metaObject().className() if item is not None else ""

    def close(self) -> None:
        """Take the window away."""
        self.view.close()
        self.view.setSource(QUrl())
        self.view.deleteLater()
        self._qtbot.wait(0)


@contextmanager
def page_window(
    qtbot: QtBot,
    page: str,
    models: dict[str, QObject],
    size: tuple[int, int] = (1184, 720),
    *,
    is_dark: bool = False,
    text_scale: float = 1.0,
) -> Iterator[PageWindow]:
    """Show a page without movement, and close it."""
    window = PageWindow(qtbot, page, models, size)
    window.look(is_dark=is_dark, text_scale=text_scale)
    window.show()
    try:
        yield window
    finally:
        window.close()
