"""The library as a list for the window: filtered and in order, its rows changed in place."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.file_urls import path_of
from desktop.library_filter import Suggestion, choices_of, in_order, nothing_found, select, suggest
from desktop.library_filter_model import LibraryFilterModel
from desktop.library_row import ROLES, LibraryRow, counted, folder_text, spoken, total_text
from desktop.library_shelf import FirstRows, Shelf, changed_classes, read_first_rows, read_row, read_shelf
from desktop.missing_videos import MissingVideos
from desktop.row_list_model import RowListModel
from desktop.time_text import minutes_text
from routines.store.store_change import CLASSES, FAVOURITES, PLACES, RESUME, SESSIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from desktop.jobs import Jobs
    from desktop.store_writer import StoreWriter
    from routines.store import Store, StoreChange

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_logger = logging.getLogger(__name__)

_OURS = frozenset({CLASSES, FAVOURITES, SESSIONS, RESUME, PLACES})
_MANY = 400
"""Of a larger library the beginning is shown before the rest is read."""
_FEW = 64
"""Up to so many changed classes are read on the GUI thread; more are read beside it."""


@QmlElement
@QmlUncreatable("made by the program")
class LibraryModel(RowListModel[LibraryRow]):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """List the classes that the filter lets through.

    The store is read beside the window; from then on rows change in place. Belongs to the GUI thread.
    """

    library_changed = Signal()
    """The library has other classes, or is loaded."""
    shown_changed = Signal()
    """Other classes are shown."""
    told = Signal(str)
    """Something to say in passing."""

    def __init__(
        self,
        store: Store,
        writer: StoreWriter,
        jobs: Jobs,
        poster_of: Callable[[str], str],
        fingerprint: Callable[[Path], str],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """Make an empty library.

        Args:
            store: Where to read.
            writer: Where to write.
            jobs: Where reading and looking for files run.
            poster_of: Gives the address of a class's poster; empty while there is none.
            fingerprint: Tells which class a file is; slow; raises ``MediaError``.
            now: Gives the present, with offset.
            parent: As in Qt.
        """
        super().__init__(LibraryRow._fields, ROLES, parent)
        self._store = store
        self._writer = writer
        self._jobs = jobs
        self._poster_of = poster_of
        self._fingerprint = fingerprint
        self._now = now
        self.filter_model = LibraryFilterModel(store, writer, self)
        self.filter_model.changed.connect(self._on_filter_changed)
        self._sorted_by = self.filter_model.order()
        self._all: list[LibraryRow] = []
        self._by_id: dict[str, LibraryRow] = {}
        self._missing = MissingVideos(store, jobs, self)
        self._missing.changed.connect(self._on_missing_changed)
        self._is_loaded = self._is_reading = self._must_read_again = False
        self._rest: FirstRows | None = None
        self._suggestion: Suggestion | None = None

    def special(self, row: LibraryRow, role: str) -> str:
        """Return what is found out only for the cards that are seen."""
        if role == "poster":
            return self._poster_of(row.class_id)
        if role == "folder":
            return folder_text(self._store.places.path_of(row.class_id)) if row.is_missing else ""
        return spoken(row) if role == "spoken" else minutes_text(row.duration)

    @Slot()
    def begin(self) -> None:
        """Read what the window shows first, beside it; of a large library that is its beginning."""
        if self._is_loaded or self._is_reading:
            return
        if len(self._store.classes.ids()) <= _MANY:
            self.load()
            return
        self._is_reading = True
        read = partial(read_first_rows, self._store, self._missing.ids, self._now(), self.filter_model.order())
        self._jobs.run(read, self._on_first_read, self._on_unread)

    @Slot()
    def load_rest(self) -> None:
        """Read the rest of a large library, once its beginning is on screen."""
        if self._rest is not None:
            self.load()

    @Slot()
    def load(self) -> None:
        """Read the whole library beside the window."""
        if self._is_reading:
            self._must_read_again = True
            return
        self._is_reading, self._must_read_again = True, False
        missing = self._missing.ids
        read = partial(read_shelf, self._store, missing, self._now(), self.filter_model.order())
        self._jobs.run(read, partial(self._on_read, missing), self._on_unread)

    def _on_first_read(self, first: FirstRows) -> None:
        self._is_reading = False
        if self._must_read_again or not self.filter_model.wanted().is_open:
            self.load()
            return
        self._is_loaded, self._rest, self._all = True, first, list(first.rows)
        self._by_id = {row.class_id: row for row in self._all}
        self._show(set())
        self.library_changed.emit()

    @Slot()
    def look_for_files(self) -> None:
        """Look, beside the window, which videos are still where they were."""
        if self._is_loaded:
            self._missing.look()

    @Slot(object)
    def on_store_changed(self, change: StoreChange) -> None:
        """Take over what a write changed."""
        if not change.tables & _OURS:
            return
        if PLACES in change.tables:
            self._missing.take_placed(change.keys)
        ids = changed_classes(self._store, change)
        if not self._is_loaded or self._rest or self._is_reading or ids is None or len(ids) > _FEW:
            self.load()
            return
        self._read_again(ids)

    @Slot(str, float, str)
    def on_picture_ready(self, class_id: str, seconds: float, _address: str) -> None:
        """Show a poster that was made; pictures at other seconds (0 and later) are no posters."""
        if seconds < 0:
            self.tell_changed({class_id}, "poster")

    def _read_again(self, ids: frozenset[str]) -> None:
        now = self._now()
        self._take({class_id: read_row(self._store, class_id, self._missing.ids, now) for class_id in ids})

    def _on_read(self, missing: frozenset[str], shelf: Shelf) -> None:
        self._is_reading = False
        is_first, self._is_loaded = not self._is_loaded or self._rest is not None, True
        self._rest = None
        self._take_all(shelf)
        # The rows were made with what was known to be missing when reading began.
        self._on_missing_changed(missing ^ self._missing.ids)
        if is_first:
            self.library_changed.emit()
            self.look_for_files()
        if self._must_read_again:
            self.load()

    def _on_unread(self, error: Exception) -> None:
        _logger.warning("The library could not be read: %s", error)
        self._is_reading = False
        if self._must_read_again:
            self.load()

    def _on_missing_changed(self, ids: frozenset[str]) -> None:
        self._read_again(ids & self._by_id.keys())

    def _take_all(self, shelf: Shelf) -> None:
        """Take the whole library over."""
        before, self._by_id = self._by_id, {row.class_id: row for row in shelf.rows}
        changed = {key for key, row in before.items() if row != self._by_id.get(key)}
        if not changed and len(before) == len(self._by_id):
            return
        order = self.filter_model.order()
        self._all = shelf.rows if shelf.order is order else in_order(shelf.rows, order)
        self.filter_model.offer(shelf.choices)
        self._show(changed)
        if before.keys() != self._by_id.keys():
            self.library_changed.emit()

    def _take(self, read: Mapping[str, LibraryRow | None]) -> None:
        """Take some rows over as they are now; ``None`` for a class that is gone."""
        changed = {key for key, row in read.items() if row != self._by_id.get(key)}
        if not changed:
            return
        former = [self._by_id.pop(key, None) for key in changed]
        present = [row for key in changed if (row := read[key]) is not None]
        self._by_id |= {row.class_id: row for row in present}
        self._all = in_order(self._by_id.values(), self.filter_model.order())
        if choices_of(filter(None, former)) != choices_of(present):
            self.filter_model.offer(choices_of(self._all))
        self._show(changed)
        if None in former or len(present) < len(changed):
            self.library_changed.emit()

    def _on_filter_changed(self) -> None:
        self.load_rest()
        if self.filter_model.order() != self._sorted_by:
            self._sorted_by = self.filter_model.order()
            self._all = in_order(self._all, self._sorted_by)
        self._show(set())

    def _show(self, changed: set[str]) -> None:
        self.show_rows(select(self._all, self.filter_model.wanted()), changed)
        self._suggestion = None
        self.shown_changed.emit()

    filter = Property(LibraryFilterModel, lambda self: self.filter_model, constant=True)
    is_loaded = Property(bool, lambda self: self._is_loaded, notify=library_changed)
    is_empty = Property(bool, lambda self: self._is_loaded and not self._all, notify=library_changed)
    count = Property(int, lambda self: len(self._shown), notify=shown_changed)

    @Property(str, notify=library_changed)
    def total_text(self) -> str:
        """How much there is: “48 classes, 11 hours”."""
        if self._rest is not None:
            return total_text(self._rest.total, self._rest.seconds)
        return total_text(len(self._all), sum(row.duration for row in self._all))

    @Property(str, notify=shown_changed)
    def count_text(self) -> str:
        """How many classes are shown, in words."""
        rest = self._rest if self.filter_model.wanted().is_open else None
        return counted(rest.total if rest else len(self._shown), "class")

    @Property(str, notify=shown_changed)
    def nothing_text(self) -> str:
        """What was not found; empty while something is shown."""
        return "" if self._shown or not self._all else nothing_found(self.filter_model.wanted())

    @Property(str, notify=shown_changed)
    def suggestion_text(self) -> str:
        """What there is instead; empty while something is shown."""
        return self._suggest().text

    @Property(str, notify=shown_changed)
    def suggestion_action(self) -> str:
        """What the button that shows it says."""
        return self._suggest().action

    @Slot()
    def take_suggestion(self) -> None:
        """Loosen the filter so that something is found."""
        self.filter_model.choose(self._suggest().filter)

    def _suggest(self) -> Suggestion:
        if self._suggestion is None:
            wanted = self.filter_model.wanted()
            self._suggestion = Suggestion("", "", wanted) if self._shown else suggest(self._all, wanted)
        return self._suggestion

    @Slot(str)
    def toggle_favourite(self, class_id: str) -> None:
        """Star a class, or take its star away."""
        is_favourite = class_id not in self._store.favourites.ids()
        self._writer.write(lambda store: store.favourites.set(class_id, is_favourite), "your favourite")

    @Slot(str, QUrl)
    def locate(self, class_id: str, file: QUrl) -> None:
        """Take a file for the missing video of a class, if it is that video."""
        path = path_of(file)
        self._jobs.run(
            partial(self._fingerprint, path),
            partial(self._on_identified, class_id, path),
            lambda error: self.told.emit(str(error)),
        )

    def _on_identified(self, class_id: str, path: Path, found_id: str) -> None:
        if found_id == class_id:
            self._writer.write(lambda store: store.places.set(class_id, path), "where the video is")
            self.told.emit(f"Found. {path.name} plays again.")
        else:
            self.told.emit(f"{path.name} is another video. Your notes stay with the class.")
