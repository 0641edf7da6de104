"""The window itself: the QML of the program, from its start to its end."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from desktop.painted_picture import PaintedPicture  # noqa: F401 - QML makes it
from desktop.restart import NO_GRAPHICS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

_logger = logging.getLogger(__name__)
_QML = Path(__file__).parent / "qml"


def _leave_without_graphics(_error: QQuickWindow.SceneGraphError, reason: str) -> None:
    """Give way to a start that draws in software; unheard, the error would end the process."""
    _logger.warning("The graphics card cannot be used, so the window is drawn without it: %s", " ".join(reason.split()))
    QCoreApplication.exit(NO_GRAPHICS)


class MainWindow:
    """Show models through ``Main.qml``; belongs to the GUI thread."""

    def __init__(self) -> None:
        self._engine: QQmlApplicationEngine | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether there is a window."""
        return self._engine is not None

    def open(self, models: Mapping[str, QObject]) -> bool:
        """Load the window with its models by their names in QML; returns whether that worked."""
        engine = self._engine = QQmlApplicationEngine()
        engine.addImportPath(str(_QML))
        engine.setInitialProperties(dict(models))
        engine.load(QUrl.fromLocalFile(str(_QML / "Matside" / "Main.qml")))
        if not engine.rootObjects():
            _logger.error("The window could not be made")
            return False
        for window in engine.rootObjects():
            if isinstance(window, QQuickWindow):
                window.sceneGraphError.connect(_leave_without_graphics)
        return True

    def give(self, models: Mapping[str, QObject]) -> None:
        """Give the open window further models."""
        for window in self._engine.rootObjects() if self._engine is not None else []:
            for name, model in models.items():
                window.setProperty(name, model)

    def come_to_front(self) -> None:
        """Show the window above others, where the desktop allows that."""
        for window in self._engine.rootObjects() if self._engine is not None else []:
            if isinstance(window, QQuickWindow):
                window.show()
                window.raise_()
                window.requestActivate()

    def close(self) -> None:
        """Take the window away, before its models go."""
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.deleteLater()
            QCoreApplication.sendPostedEvents(engine, QEvent.Type.DeferredDelete.value)
