"""Which videos are not where they were: found out beside the window."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.jobs import NewestJob

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.jobs import Jobs
    from routines.store import Store


class MissingVideos(QObject):
    """Know the classes whose video is gone. Belongs to the GUI thread.

    Only what was looked for last counts, and no look knows better than what was placed anew while it was under way.
    """

    changed = Signal(object)
    """The videos of these classes went, or came back: a ``frozenset`` of ids."""

    def __init__(self, store: Store, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._look = NewestJob(jobs)
        self._placed: frozenset[str] = frozenset()
        self.ids: frozenset[str] = frozenset()
        """The classes, as far as is known."""

    def look(self) -> None:
        """Look where the videos are."""
        self._placed = frozenset()
        self._look.run(lambda: missing_files(self._store.places.all()), self._on_looked)

    def take_placed(self, ids: frozenset[str]) -> None:
        """Take the videos of classes, by id, for found: where they are was written just now."""
        self.ids -= ids
        self._placed |= ids

    def _on_looked(self, missing: frozenset[str]) -> None:
        before, self.ids = self.ids, missing - self._placed
        self.changed.emit(before ^ self.ids)


def missing_files(places: Mapping[str, Path]) -> frozenset[str]:
    """Find the classes whose file is not where it was; asks the disk once for each. Can run in any thread."""
    return frozenset(class_id for class_id, path in places.items() if not os.path.exists(path))
