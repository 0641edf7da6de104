"""The classes that come with Matside: put into the library on request, found again after a move, brought back."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.class_editor import change_class
from desktop.library_row import AREA_NAMES, counted
from desktop.time_text import minutes_text
from media.starter_films import ROUTINE_ENDING, STARTER_FOLDER, starter_files
from routines.routine_reader import read_routine
from routines.store import StoreChange
from routines.store.store_change import CLASSES, PLACES

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from desktop.jobs import Jobs
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from media.importing import ImportResult
    from routines.store import Store

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

FIRST_CLASS = "morning-back-release"
"""The class for waking up tight: the one to begin with."""


@dataclass(frozen=True, slots=True)
class StarterOffer:
    """What is said of a starter class before it is in the library.

    Attributes:
        stem: The name of its routine.
        area: A value of ``Focus``.
        poster: Address of its picture; empty without one.
    """

    stem: str
    title: str
    minutes: str
    area: str
    area_name: str
    poster: str


def read_offers(folder: Path = STARTER_FOLDER) -> tuple[StarterOffer, ...]:
    """Read what the starter classes are, the one to begin with first and then the shorter ones before the longer."""
    offers = []
    for stem in starter_files(folder):
        file = folder / f"{stem}{ROUTINE_ENDING}"
        routine = read_routine(file.read_text("utf-8"), file.name)
        seconds = routine.chapters[-1].end if routine.chapters else 0.0
        area = routine.focus[0].value if routine.focus else "full"
        picture = folder / f"{stem}.jpg"
        poster = QUrl.fromLocalFile(str(picture)).toString() if picture.is_file() else ""
        offer = StarterOffer(stem, routine.title, minutes_text(seconds), area, AREA_NAMES[area], poster)
        offers.append((stem != FIRST_CLASS, seconds, offer))
    return tuple(offer for *_, offer in sorted(offers, key=lambda each: each[:2]))


@QmlElement
@QmlUncreatable("made by the program")
class StarterShelf(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Put the starter classes into the library; all of it belongs to the GUI thread.

    Args:
        store: Where classes are kept.
        writer: Writes to it.
        jobs: Where reading files runs.
        shell: Shows pages and messages.
        import_files: As in ``media.importing``.
        now: Gives the present, with offset.
        folder: Where the films lie.
        parent: The owner, if any.
    """

    changed = Signal()
    installed = Signal(object)
    """Classes came into the library: a ``StoreChange``."""

    def __init__(
        self,
        store: Store,
        writer: StoreWriter,
        jobs: Jobs,
        shell: ShellModel,
        import_files: Callable[..., tuple[ImportResult, ...]],
        now: Callable[[], datetime],
        folder: Path = STARTER_FOLDER,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._writer, self._jobs, self._shell = store, writer, jobs, shell
        self._import_files, self._now, self._folder = import_files, now, folder
        self._is_busy = False
        self._class_to_play = ""
        self._offers: tuple[StarterOffer, ...] = ()

    offers = Property(list, lambda self: [asdict(offer) for offer in self._offers], notify=changed)
    """What can be begun with, once ``look`` has looked: fields of ``StarterOffer``."""
    is_busy = Property(bool, lambda self: self._is_busy, notify=changed)

    @Slot()
    def look(self) -> None:
        """Look, beside the window, which starter classes there are."""
        if not self._offers:
            self._jobs.run(partial(read_offers, self._folder), self._on_looked)

    @Slot()
    def install(self) -> None:
        """Add all starter classes; those that are there stay as they are."""
        self._install("")

    @Slot(str)
    def install_and_play(self, stem: str) -> None:
        """Add all starter classes, and begin one of them at once."""
        self._install(stem)

    @Slot()
    def heal(self) -> None:
        """Find the films again, beside the window, where Matside itself was moved or installed anew."""
        self._jobs.run(self._lost, self._on_lost)

    def _lost(self) -> dict[str, Path]:
        """Find new places for starter classes whose films are gone; runs in a thread of the pool."""
        films = starter_files(self._folder)
        ours = {each.class_id: films[each.starter] for each in self._store.classes.summaries() if each.starter in films}
        places = {class_id: self._store.places.path_of(class_id) for class_id in ours}
        return {
            class_id: film for class_id, film in ours.items() if not ((at := places[class_id]) and os.path.exists(at))
        }

    def _on_lost(self, lost: dict[str, Path]) -> None:
        if lost:
            self._writer.write(lambda store: store.places.set_many(lost), "where the starter classes lie")

    def _install(self, class_to_play: str) -> None:
        if self._is_busy:
            return
        films = starter_files(self._folder)
        if not films:
            self._shell.say("The starter classes are not on this computer. “make classes” makes them.")
            return
        self._is_busy, self._class_to_play = True, class_to_play
        self.changed.emit()
        self._jobs.run(partial(self._read, films), self._on_read, self._on_failed)

    def _read(self, films: dict[str, Path]) -> tuple[dict[str, str], int]:
        """Import the films and name them; runs in a thread of the pool. Returns ids by stem, and how many are new."""
        paths = list(films.values())
        results = self._import_files(paths, self._store, self._now, lambda *_: None, lambda: False)
        ids = {result.path.stem: result.class_id for result in results if result.class_id}
        for stem, class_id in ids.items():
            change_class(self._store, class_id, starter=stem)
        return ids, sum(result.result == "added" for result in results)

    def _on_read(self, found: tuple[dict[str, str], int]) -> None:
        ids, added = found
        self._is_busy = False
        self.changed.emit()
        if ids:
            self.installed.emit(StoreChange(frozenset({CLASSES, PLACES}), frozenset(ids.values())))
        class_id = ids.get(self._class_to_play)
        if class_id:
            self._shell.start_class(class_id, 0.0)
        elif added:
            self._shell.say(f"{counted(added, 'starter class')} added.")
        else:
            self._shell.say("The starter classes are in the library already.")

    def _on_looked(self, offers: tuple[StarterOffer, ...]) -> None:
        self._offers = offers
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._is_busy = False
        self.changed.emit()
        self._shell.say(f"The starter classes could not be added. {error}")
