"""Show a file in the folder that it lies in, in the person's own file manager."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from pathlib import Path

_SERVICE = "org.freedesktop.FileManager1"
_OBJECT = "/org/freedesktop/FileManager1"


class FolderOpener(QObject):
    """Ask the file manager to select a file; where none listens, open the folder.

    Args:
        bus: Where the file manager listens; the session's bus unless told otherwise.
        parent: The owner, if any.
    """

    def __init__(self, bus: QDBusConnection | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus

    def show(self, path: Path) -> None:
        """Show a file; returns at once."""
        message = QDBusMessage.createMethodCall(_SERVICE, _OBJECT, _SERVICE, "ShowItems")
        message.setArguments([[QUrl.fromLocalFile(str(path)).toString()], ""])
        bus = self._bus or QDBusConnection.sessionBus()
        watcher = QDBusPendingCallWatcher(bus.asyncCall(message), self)
        if watcher.isFinished():
            # Without a bus there is no answer to wait for.
            self._on_answered(watcher, path)
        else:
            watcher.finished.connect(lambda: self._on_answered(watcher, path))

    def _on_answered(self, watcher: QDBusPendingCallWatcher, path: Path) -> None:
        if watcher.isError():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
        watcher.deleteLater()
