"""A person at the window: finds things by the names that a screen reader says, clicks, types, looks."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest

from tests.patience import PATIENT_MS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QAccessibleInterface, QImage
    from PySide6.QtQuick import QQuickWindow

PATIENCE = PATIENT_MS / 1000
"""Seconds that a person waits for something to appear."""
_NO_KEYS = Qt.KeyboardModifier.NoModifier


def wait_until(holds: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    """Let events run until something holds, at most some seconds; returns whether it does."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        QTest.qWait(10)
    return True


class NotThere(AssertionError):
    """Say what was looked for in the window, and what was there instead."""


class Person:
    """Use a window with the hand and the eye.

    Args:
        window: The window; it is shown and active from then on.
    """

    def __init__(self, window: QQuickWindow) -> None:
        QAccessible.setActive(True)
        self.window = window
        window.show()
        window.requestActivate()
        self.wait(window.isActive, "the window is active")

    def names(self) -> list[str]:
        """List what can be seen and has a name, in the order of a screen reader."""
        return [thing.text(QAccessible.Text.Name) for thing in self._visible()]

    def sees(self, name: str) -> bool:
        """Tell whether something whose name begins so is in sight."""
        return self._find(name) is not None

    def says(self, name: str, *words: str) -> bool:
        """Tell whether something in sight whose name begins so has all these words in its name or description."""
        return any(
            all(word in f"{text}\n{thing.text(QAccessible.Text.Description)}" for word in words)
            for thing in self._visible()
            if (text := thing.text(QAccessible.Text.Name)).startswith(name)
        )

    def wait_for(self, name: str, seconds: float = PATIENCE) -> None:
        """Wait until something whose name begins so is in sight."""
        self.wait(lambda: self.sees(name), f"“{name}” in sight", seconds)

    def wait(self, holds: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
        """Wait until something holds; ``what`` says what was expected."""
        if not wait_until(holds, seconds):
            raise NotThere(f"waited in vain: {what}; there is {self.names()}")

    def click(self, name: str, *, across: float = 0.5, down: float = 0.5) -> None:
        """Click on what has a name that begins so, once it is there: on its middle, or where the parts of it say."""
        self.wait_for(name)
        self.settle()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, _NO_KEYS, self.place_of(name, across, down))

    def point_at(self, name: str) -> None:
        """Put the pointer on something."""
        self.wait_for(name)
        self.point(self.place_of(name))

    def point(self, place: QPoint) -> None:
        """Put the pointer on a place of the window."""
        QTest.mouseMove(self.window, place)

    def place_of(self, name: str, across: float = 0.5, down: float = 0.5) -> QPoint:
        """Return a place of something in the window, by parts (0 to 1) of its width and height."""
        found = self._find(name)
        if found is None:
            raise NotThere(f"“{name}” is not in the window; there is {self.names()}")
        area = found.rect()
        place = QPoint(area.x() + int(area.width() * across), area.y() + int(area.height() * down))
        return self.window.mapFromGlobal(place)

    def press(self, *keys: Qt.Key | str, with_: Qt.KeyboardModifier = _NO_KEYS) -> None:
        """Press keys, one after the other."""
        for key in keys:
            QTest.keyClick(self.window, key, with_)

    def drop(self, *paths: Path) -> None:
        """Let files fall on the middle of the window, as from a file manager."""
        files = QMimeData()
        files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        middle, copy = QPoint(self.window.width() // 2, self.window.height() // 2), Qt.DropAction.CopyAction
        hand = (copy, files, Qt.MouseButton.LeftButton, _NO_KEYS)
        for event in (
            QDragEnterEvent(middle, *hand),
            QDragMoveEvent(middle, *hand),
            QDropEvent(QPointF(middle), *hand),
        ):
            QCoreApplication.sendEvent(self.window, event)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self.press(*text)

    def settle(self) -> None:
        """Wait until the window has drawn what is due and stands still, at most a second."""
        before = self.window.grabWindow()
        for _ in range(10):
            QTest.qWait(100)
            after = self.window.grabWindow()
            if after == before:
                return
            before = after

    def picture(self, file: Path | None = None) -> QImage:
        """Take a picture of the window, and keep it where a file is named."""
        image = self.window.grabWindow()
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
            if not image.save(str(file)):
                raise OSError(f"{file} cannot be written")
        return image

    def _find(self, name: str) -> QAccessibleInterface | None:
        """Find what is called exactly so or begins so; of a button and the words on it, what can be pressed."""
        matches = [thing for thing in self._visible() if thing.text(QAccessible.Text.Name).startswith(name)]
        return min(
            matches,
            key=lambda thing: (thing.text(QAccessible.Text.Name) != name, thing.actionInterface() is None),
            default=None,
        )

    def _visible(self) -> Iterator[QAccessibleInterface]:
        root = QAccessible.queryAccessibleInterface(self.window)
        screen = root.rect()
        waiting = [root]
        while waiting:
            thing = waiting.pop()
            if thing.state().invisible and thing is not root:
                continue
            if thing.text(QAccessible.Text.Name) and screen.intersects(thing.rect()):
                yield thing
            waiting.extend(child for i in reversed(range(thing.childCount())) if (child := thing.child(i)) is not None)
