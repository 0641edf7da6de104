"""Showing a video in the person's file manager."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QDesktopServices

from desktop.folder_opener import FolderOpener

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Opened(QObject):
    """Notes the folders that would be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url.toLocalFile())


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    made = Opened()
    QDesktopServices.setUrlHandler("file", made, "take")
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_without_a_file_manager_on_the_bus_the_folder_is_opened(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    nowhere = QDBusConnection.connectToBus(f"unix:path={tmp_path}/no-bus", "nowhere")
    opener = FolderOpener(nowhere)
    opener.show(tmp_path / "steady spine.mp4")
    qtbot.waitUntil(lambda: bool(opened.urls))
    assert opened.urls == [str(tmp_path)]
    QDBusConnection.disconnectFromBus("nowhere")
