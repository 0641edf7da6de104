"""The routine file beside the video: written after every save where the person wishes that, and asked once."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.editor_output import BrokenSidecar, write_sidecar
from routines.errors import RoutineError
from routines.routine_file import sidecar_path

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.editor_saving import EditorSaving
    from desktop.jobs import Jobs
    from desktop.store_writer import StoreWriter
    from routines.chapter import Chapter
    from routines.store import Store, StoreChange
    from routines.video_class import VideoClass

SETTING = "write_sidecar"
ASK, YES, NO = "ask", "yes", "no"


class EditorSidecar(QObject):
    """Write the sidecar of the class that is edited, one write at a time, the newest chapters last.

    Args:
        store: Knows what the person wishes, and where videos lie.
        writer: Remembers their wish.
        jobs: Writes.
        saving: Tells when chapters are in the library.
        parent: The owner, if any.
    """

    changed = Signal()
    broken = Signal(str)
    """The file there has a mistake and was left as it is: what to say. ``replace`` writes it all the same."""
    failed = Signal(str)

    def __init__(
        self, store: Store, writer: StoreWriter, jobs: Jobs, saving: EditorSaving, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._writer, self._jobs = store, writer, jobs
        self._wanted: tuple[VideoClass, tuple[Chapter, ...]] | None = None
        self._held: tuple[VideoClass, tuple[Chapter, ...]] | None = None
        self._under_way: tuple[VideoClass, tuple[Chapter, ...]] | None = None
        self._is_ending = False
        self._lock = threading.Lock()
        self._answer = ""
        self.asks = False
        saving.saved.connect(self._on_saved)

    @property
    def question(self) -> str:
        """What to ask; empty while nothing is asked."""
        video = self._video_of(self._wanted[0]) if self.asks and self._wanted else None
        if video is None:
            return ""
        return f"Also keep these exercises in {sidecar_path(video).name}, beside the video? The video is never changed."

    def begin(self) -> None:
        """Another class is opened: what is asked of the one before is asked no more."""
        self._held = None
        self._set_asks(False)

    def answer(self, is_wanted: bool) -> None:
        """Take the person's wish, and remember it."""
        self._answer = YES if is_wanted else NO
        self._writer.write(partial(_remember, self._answer), "your settings")
        self._set_asks(False)
        if is_wanted:
            self._write_next()
        else:
            self._wanted = None

    def replace(self) -> None:
        """Write over the file that has a mistake; it is put aside."""
        if self._held is not None:
            self._wanted, self._held = self._held, None
            self._write_next(is_forced=True)

    def end(self) -> None:
        """Write no more beside the window: the program ends, and ``finish`` follows."""
        self._is_ending = True

    def finish(self) -> None:
        """Write now what is not written yet; waits for the disk."""
        wanted = self._wanted or self._under_way
        video = self._video_of(wanted[0]) if wanted is not None and self._wish() == YES else None
        if wanted is not None and video is not None:
            try:
                self._write(video, *wanted, is_forced=False)
            except RoutineError as error:
                self.failed.emit(str(error))

    def _wish(self) -> str:
        return self._answer or self._store.settings.text(SETTING)

    def _video_of(self, video_class: VideoClass) -> Path | None:
        return self._store.places.path_of(video_class.class_id)

    def _on_saved(self, video_class: VideoClass, chapters: tuple[Chapter, ...]) -> None:
        wish = self._wish()
        if wish == NO or self._held is not None:
            self._held = self._held and (video_class, chapters)
            return
        self._wanted = (video_class, chapters)
        if wish == ASK:
            self._set_asks(True)
        else:
            self._write_next()

    def _write_next(self, *, is_forced: bool = False) -> None:
        if self._wanted is None or self._under_way is not None or self._is_ending:
            return
        wanted, self._wanted = self._wanted, None
        video = self._video_of(wanted[0])
        if video is not None:
            self._under_way = wanted
            work = partial(self._write, video, *wanted, is_forced=is_forced)
            self._jobs.run(work, self._on_written, partial(self._on_failed, wanted))

    def _write(self, video: Path, video_class: VideoClass, chapters: tuple[Chapter, ...], *, is_forced: bool) -> None:
        """Write the file; from any thread, one after the other."""
        with self._lock:
            write_sidecar(video, video_class, chapters, is_forced=is_forced)

    def _on_written(self, _: None) -> None:
        self._under_way = None
        self._write_next()

    def _on_failed(self, wanted: tuple[VideoClass, tuple[Chapter, ...]], error: Exception) -> None:
        self._under_way = None
        if isinstance(error, BrokenSidecar):
            self._held, self._wanted = self._wanted or wanted, None
            self.broken.emit(str(error))
        else:
            self.failed.emit(str(error))
            self._write_next()

    def _set_asks(self, asks: bool) -> None:
        self.asks = asks
        self.changed.emit()


def _remember(wish: str, store: Store) -> StoreChange | None:
    return store.settings.set(SETTING, wish)
