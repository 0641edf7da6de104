"""Marks for whoever asks: at once from the cache folder, or found beside the window, one video at a time."""

from __future__ import annotations

import threading
from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.jobs import Jobs
    from desktop.kept_marks import KeptMarks
    from media.media_facts import MediaFacts
    from routines.marks import Marks


class _Search(NamedTuple):
    """The video that is looked through now, and how to stop that."""

    class_id: str
    stop: threading.Event


class MarksCache(QObject):
    """Find the marks of classes and keep them.

    Of those that wait, the one asked for last comes first, since it is what the person looks at now. Belongs to the GUI
    thread. Close it before the jobs, else they wait for the video that is being looked through.
    """

    progressed = Signal(str, float)
    """How much of a class's video is looked through, 0 to 1."""
    found = Signal(str, object)
    """The marks of a class are there: class, ``Marks``."""
    failed = Signal(str, str)
    """The video of a class could not be looked through: class, why in words for the person."""

    _worked = Signal(object, float)

    def __init__(self, jobs: Jobs, kept: KeptMarks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._kept = kept
        self._waiting: OrderedDict[str, tuple[Path, MediaFacts]] = OrderedDict()
        self._search: _Search | None = None
        self._worked.connect(self._on_worked, Qt.ConnectionType.QueuedConnection)

    @property
    def searching(self) -> str:
        """The class whose video is looked through now; empty where there is none."""
        return self._search.class_id if self._search else ""

    def known(self, class_id: str) -> Marks | None:
        """Give the marks of a class if they are kept; takes a few milliseconds."""
        return self._kept.read(class_id)

    def request(self, class_id: str, path: Path, facts: MediaFacts) -> None:
        """Ask for the marks of a class; ``found`` or ``failed`` follows, unless it is cancelled."""
        if class_id != self.searching:
            self._waiting[class_id] = (path, facts)
            self._waiting.move_to_end(class_id)
            self._start_next()

    def cancel(self, class_id: str) -> None:
        """Give up the search for a class; what was found of it is lost."""
        self._waiting.pop(class_id, None)
        if self._search is not None and self._search.class_id == class_id:
            self._search.stop.set()
            self._search = None
            self._start_next()

    def close(self) -> None:
        """Give up everything."""
        self._waiting.clear()
        if self._search is not None:
            self.cancel(self._search.class_id)

    def _start_next(self) -> None:
        if self._search is not None or not self._waiting:
            return
        class_id, (path, facts) = self._waiting.popitem()
        search = self._search = _Search(class_id, threading.Event())
        told = partial(self._worked.emit, search)
        work = partial(self._kept.find, class_id, path, facts, told, search.stop.is_set)
        self._jobs.run(work, partial(self._on_found, search), partial(self._on_failed, search))

    @Slot(object, float)
    def _on_worked(self, search: _Search, progress: float) -> None:
        if search is self._search:
            self.progressed.emit(search.class_id, progress)

    def _on_found(self, search: _Search, marks: Marks) -> None:
        if search is self._search:
            self._search = None
            self.found.emit(search.class_id, marks)
            self._start_next()

    def _on_failed(self, search: _Search, error: Exception) -> None:
        if search is self._search:
            self._search = None
            self.failed.emit(search.class_id, str(error))
            self._start_next()
