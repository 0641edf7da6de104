"""The editor page in a real window, over the models of the program and a fake player."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from desktop.editor_drafts import EditorDrafts
from desktop.editor_inspector import EditorInspector
from desktop.editor_preview import EditorPreview
from desktop.editor_tapping import EditorTapping
from desktop.editor_timeline import EditorTimeline
from routines.chapter import Chapter
from routines.editing.suggesting import suggest
from tests.desktop.editor_stage import EditorStage, Proposal, class_to_edit
from tests.desktop.page_window import PageWindow, page_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtQuick import QQuickItem
    from pytestqt.qtbot import QtBot

    from routines.video_class import VideoClass

_Part = TypeVar("_Part", bound="QObject")
KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SIZES = [(960, 600), (1280, 720), (1440, 900)]


class Edited:
    """A class in the editor, in a window."""

    def __init__(self, qtbot: QtBot, stage: EditorStage, window: PageWindow) -> None:
        self.qtbot, self.stage, self.window = qtbot, stage, window
        self.model, self.view = stage.model, window.view

    def press(self, *keys: Qt.Key | str, with_: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            if isinstance(key, str):
                self.window.press(key)
            else:
                QTest.keyClick(self.view, key, with_)

    def _part(self, kind: type[_Part]) -> _Part:
        part = self.model.findChild(kind)
        assert part is not None
        return part

    inspector = property(lambda self: self._part(EditorInspector))
    timeline = property(lambda self: self._part(EditorTimeline))
    preview = property(lambda self: self._part(EditorPreview))
    tapping = property(lambda self: self._part(EditorTapping))
    drafts = property(lambda self: self._part(EditorDrafts))

    def pressable(self) -> list[str]:
        return [str(item.property("text")) for item in self.window.items() if item.property("glyphSize")]

    def focused_name(self) -> str:
        """Tell what a screen reader calls the place of the keyboard."""
        item = self.view.activeFocusItem()
        return "" if item is None else QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)

    def titles(self) -> list[str]:
        return [row.title for row in self.stage.rows]

    def chosen(self) -> str:
        return next((row.title for row in self.stage.rows if row.is_primary), "")

    def named(self, name: str) -> QQuickItem:
        """Find what a screen reader calls so."""
        found = [item for item in self.window.items() if item.property("name") == name]
        assert found, name
        return found[0]

    def middle(self, item: QQuickItem, y: float) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, y)).toPoint()

    def _menu_place(self) -> int:
        """Tell which line of an open menu the keys are on; -1 where they are elsewhere."""
        item = self.view.activeFocusItem()
        while item is not None and not item.inherits("QQuickListView"):
            item = item.parentItem()
        around = item.parentItem() if item is not None else None
        is_menu = around is not None and around.inherits("QQuickPopupItem")
        return int(item.property("currentIndex")) if item is not None and is_menu else -1

    def open_times(self) -> None:
        """Open the sheet for all times, the first thing in the menu."""
        name = "Shift or stretch all times"
        self.window.click("More")
        self.qtbot.waitUntil(lambda: self._menu_place() > 0)
        self.press(KEY.Key_Return)
        self.qtbot.waitUntil(lambda: self.window.focused() == "Close" and name in self.window.texts())

    def suggest(self, *titles: str) -> None:
        made = [Proposal(Chapter(title, 160.0 + 30 * i, 180.0 + 30 * i)) for i, title in enumerate(titles)]
        self.model.desk.do("suggest", lambda edited: suggest(edited, made))


@contextmanager
def editor(
    qtbot: QtBot,
    folder: Path,
    size: tuple[int, int] = (1440, 900),
    video_class: VideoClass | None = None,
    *,
    is_dark: bool = False,
    text_scale: float = 1.0,
) -> Iterator[Edited]:
    stage = EditorStage(qtbot, folder, video_class)
    models: dict[str, QObject] = {"shell": stage.shell, "editor": stage.model, "pictures": stage.pictures}
    try:
        with page_window(qtbot, "EditorPage", models, size, is_dark=is_dark, text_scale=text_scale) as window:
            stage.open()
            page = Edited(qtbot, stage, window)
            qtbot.waitUntil(lambda: not stage.rows or page.chosen() != "")
            yield page
    finally:
        stage.close()


def nothing_yet() -> VideoClass:
    return class_to_edit(chapters=(), source=None)
