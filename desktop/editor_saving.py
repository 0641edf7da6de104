"""Keeping what is edited: in the library half a second after it was done at the latest."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from routines.editing.saving import edited_class, unedited_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.editor_desk import EditorDesk
    from desktop.store_writer import StoreWriter
    from routines.chapter import Chapter
    from routines.store import Store, StoreChange
    from routines.video_class import VideoClass

SAVE_AFTER_MS = 250
"""A change waits so long for others to be saved with it; the first of them sets the clock."""
SAVED, SAVING, UNSAVED = "saved", "saving", "unsaved"
_NAME = "the exercises of this class"


class EditorSaving(QObject):
    """Save the chapters on the desk; one write at a time is under way, and the next one takes the newest chapters.

    Args:
        desk: The class.
        writer: Writes.
        now: The wall clock, with offset.
        parent: The owner, if any.
    """

    changed = Signal()
    saved = Signal(object, object)
    """Chapters are on the disk: the class as it was opened, and the chapters."""
    _written = Signal(object, object)

    def __init__(
        self, desk: EditorDesk, writer: StoreWriter, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._writer, self._now = desk, writer, now
        self.state = SAVED
        self.has_saved = self._is_dirty = False
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)
        self._awaited: tuple[Chapter, ...] | None = None
        self._written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)
        desk.edited_by_hand.connect(self._on_edited)
        writer.not_saved.connect(self._on_not_saved)

    @property
    def text(self) -> str:
        """How it stands with saving, in words."""
        if self.state == SAVING:
            return "Saving"
        if self.state == UNSAVED:
            return "Not saved yet. We keep trying."
        return "All changes are saved." if self.has_saved else "Changes save as you go."

    def begin(self) -> None:
        """Another class lies on the desk, the one before was saved: nothing of it was changed yet."""
        self.has_saved = False
        self._set_state(SAVED)

    def save(self) -> None:
        """Save now what is not saved yet."""
        self._timer.stop()
        opened, is_dirty, self._is_dirty = self._desk.video_class, self._is_dirty, False
        if opened is None or not is_dirty:
            return
        chapters = self._awaited = self._desk.history.present.chapters
        kept = None if self._desk.has_first_chapters else chapters
        tell = partial(self._written.emit, opened, chapters)
        change = partial(_keep, opened, kept, self._now(), tell)
        self._writer.write(change, _NAME)

    def _on_edited(self) -> None:
        self._is_dirty = True
        if not self._timer.isActive():
            self._timer.start()
        self._set_state(SAVING)

    @Slot(object, object)
    def _on_written(self, opened: VideoClass, chapters: tuple[Chapter, ...]) -> None:
        if chapters == self._awaited:
            self._awaited = None
            self.has_saved = True
            if not self._is_dirty:
                self._set_state(SAVED)
        self.saved.emit(opened, chapters)

    def _on_not_saved(self, name: str, _why: str) -> None:
        if name == _NAME:
            self._set_state(UNSAVED)

    def _set_state(self, state: str) -> None:
        self.state = state
        self.changed.emit()


def _keep(
    opened: VideoClass,
    chapters: tuple[Chapter, ...] | None,
    at: datetime,
    tell: Callable[[], None],
    store: Store,
) -> StoreChange | None:
    """Write chapters, or without any what the class was opened with; a class that is gone stays gone.

    Runs in the writer's thread.
    """
    now = store.classes.get(opened.class_id)
    change = None
    if now is not None:
        kept = unedited_class(now, opened) if chapters is None else edited_class(now, chapters, at)
        change = store.classes.put(kept)
    tell()
    return change
