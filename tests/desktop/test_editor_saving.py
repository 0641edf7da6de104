"""What happens to edits when the disk is full or the program is killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.editor_desk import EditorDesk
from desktop.editor_saving import EditorSaving
from desktop.store_writer import StoreWriter
from routines.chapter import Chapter
from routines.editing.marking import mark_exercise
from routines.store import Disk, open_store
from routines.video_class import VideoClass

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NOW = datetime(2026, 5, 4, 7, 0, tzinfo=UTC)
CLASS = VideoClass("class-1", "Steady spine", 240.0, (Chapter("Bridge", 20, 80),))

KILLED_HALF_A_SECOND_AFTER_AN_EDIT = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from desktop.editor_desk import EditorDesk
from desktop.editor_saving import EditorSaving
from desktop.store_writer import StoreWriter
from routines.editing.marking import mark_exercise
from routines.store import open_store
from tests.desktop.test_editor_saving import CLASS, NOW

application = QCoreApplication([])
folder = Path(sys.argv[1])
store = open_store(folder / "data", folder / "local", "abcd1234", lambda: NOW)
store.classes.put(CLASS)
desk = EditorDesk()
saving = EditorSaving(desk, StoreWriter(store), lambda: NOW)
desk.open(CLASS)
desk.do("new exercise", lambda edited: mark_exercise(edited, 100.0))
QTimer.singleShot(500, lambda: os.kill(os.getpid(), signal.SIGKILL))
application.exec()
"""


def test_a_program_that_is_killed_half_a_second_after_an_edit_has_kept_it(tmp_path: Path) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_HALF_A_SECOND_AFTER_AN_EDIT, str(tmp_path)], check=False, timeout=60
    )
    assert killed.returncode == -signal.SIGKILL
    store = open_store(tmp_path / "data", tmp_path / "local", "abcd1234", lambda: NOW)
    kept = store.classes.get("class-1")
    store.close()
    assert kept is not None
    assert [chapter.start for chapter in kept.chapters] == [20, 100.0]


class FullDisk(Disk):
    """A disk on which nothing new fits while it is full."""

    is_full = False

    def write(self, handle: int, data: bytes) -> None:
        if self.is_full:
            raise OSError(28, "No space left on device")
        super().write(handle, data)


def test_edits_that_the_disk_would_not_take_are_saved_once_it_does(qtbot: QtBot, tmp_path: Path) -> None:
    disk = FullDisk()
    store = open_store(tmp_path / "data", tmp_path / "local", "abcd1234", lambda: NOW, disk)
    store.classes.put(CLASS)
    writer = StoreWriter(store, retry_seconds=0.1)
    desk = EditorDesk()
    saving = EditorSaving(desk, writer, lambda: NOW)
    desk.open(CLASS)
    disk.is_full = True
    desk.do("new exercise", lambda edited: mark_exercise(edited, 100.0))
    qtbot.waitUntil(lambda: saving.state == "unsaved")
    desk.do("new exercise", lambda edited: mark_exercise(edited, 150.0))
    disk.is_full = False
    qtbot.waitUntil(lambda: saving.state == "saved")
    kept = store.classes.get("class-1")
    assert writer.close()
    store.close()
    assert kept is not None
    assert [chapter.start for chapter in kept.chapters] == [20, 100.0, 150.0]
