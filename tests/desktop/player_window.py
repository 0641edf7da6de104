"""A class that plays in a window of its own, with a fake engine."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from desktop.shell_model import ShellModel
from tests.desktop.page_window import PageWindow, page_window
from tests.desktop.player_stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from routines.video_class import VideoClass

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class NoPictures(QObject):
    """Gives no picture, and notes for which places one was asked."""

    picture_ready = Signal(str, float, str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[float] = []

    @Slot(str, float, result=str)
    def thumbnail(self, _class_id: str, seconds: float) -> str:
        self.asked.append(seconds)
        return ""


class Played:
    """A class that plays in a window."""

    def __init__(self, qtbot: QtBot, stage: Stage, window: PageWindow, shell: ShellModel, pictures: NoPictures) -> None:
        self.qtbot, self.stage, self.window, self.shell, self.pictures = qtbot, stage, window, shell, pictures
        self.model, self.view = stage.model, window.view

    def item(self, name: str) -> QQuickItem:
        item = self.view.rootObject().findChild(QQuickItem, name)
        assert item is not None, name
        return item

    def box(self, name: str) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of an item, in pixels of the window."""
        item = self.item(name)
        corner = item.mapToScene(QPointF(0, 0))
        return corner.x(), corner.y(), corner.x() + item.width(), corner.y() + item.height()

    def point_on_strip(self, seconds: float) -> QPoint:
        bar = self.item("chapterBar")
        x = next(x for x in range(int(bar.width())) if self.model.strip.seconds_at(x) >= seconds)
        return bar.mapToScene(QPointF(x, bar.height() / 2)).toPoint()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.view, key)

    def is_open(self) -> bool:
        return bool(self.view.rootObject().property("isOpen"))


@contextmanager
def played(
    qtbot: QtBot,
    folder: Path,
    size: tuple[int, int] = (1280, 720),
    at: float = 40.0,
    video_class: VideoClass | None = None,
) -> Iterator[Played]:
    stage, shell, pictures = Stage(qtbot, folder), ShellModel(), NoPictures()
    stage.model.full_screen_asked.connect(shell.toggle_full_screen)
    models: dict[str, QObject] = {"shell": shell, "player": stage.model, "pictures": pictures}
    with page_window(qtbot, "PlayerPage", models, size) as window:
        stage.start(at, video_class)
        yield Played(qtbot, stage, window, shell, pictures)
        stage.close()
