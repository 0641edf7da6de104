"""Adding videos: what is under way, and what came of each file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from PySide6.QtCore import Property, QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.file_urls import paths_of
from desktop.import_run import ImportRun
from desktop.import_text import drop_text, outcome_text, time_left_text
from desktop.imported_folders import remember_folders
from desktop.row_list_model import RowListModel
from routines.routine import PACK_SUFFIX
from routines.store import StoreChange
from routines.store.store_change import CLASSES, PLACES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.jobs import Jobs
    from desktop.store_writer import StoreWriter
    from media.importing import ImportResult
    from routines.store import Store

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_SHOWN_MS: Final = 10_000
"""How long the bar says that all went well."""
_ORDER: Final = {"failed": 0, "added": 2, "moved": 4, "known": 6}
"""What needs a look comes first."""
_SHOW_EVERY: Final = 64
"""Files between two looks at what was added so far."""


class ImportFiles(Protocol):
    """The function that adds files; it runs in a thread of its own."""

    def __call__(
        self,
        paths: Sequence[Path],
        store: Store,
        now: Callable[[], datetime],
        progress: Callable[[int, int, Path], None],
        is_cancelled: Callable[[], bool],
    ) -> tuple[ImportResult, ...]:
        """Add the videos among the paths and in folders among them; tell of each that is done."""
        ...


class ReportRow(NamedTuple):
    """One file: its path, its name, the result, and why it failed or what is wrong beside it."""

    path: str
    file_name: str
    result: str
    reason: str


@QmlElement
@QmlUncreatable("made by the program")
class ImportModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Add videos one batch after another; the library stays usable. Belongs to the GUI thread."""

    changed = Signal()
    packs_came = Signal(object)
    """Class packs were among what was to be added: a tuple of paths."""
    imported = Signal(object)
    """Classes were added or found again; carries a ``StoreChange``."""
    finished = Signal(object)
    """Everything asked for is done; carries the ``ImportResult`` of each file."""
    _advanced = Signal(int, int, object)

    def __init__(
        self,
        store: Store,
        writer: StoreWriter,
        jobs: Jobs,
        import_files: ImportFiles,
        suffixes: frozenset[str],
        now: Callable[[], datetime],
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        """Make a model with nothing under way.

        Args:
            store: Where classes are added.
            writer: Remembers the folders that were added.
            jobs: Where the import runs.
            import_files: Adds files.
            suffixes: The suffixes of video and audio files, lower case with their dot.
            now: Gives the present, with offset.
            clock: Gives monotonic seconds, for the time left.
            parent: As in Qt.
        """
        super().__init__(parent)
        self._store = store
        self._writer = writer
        self._jobs = jobs
        self._import_files = import_files
        self._suffixes = suffixes
        self._now = now
        self._clock = clock
        self._run: ImportRun | None = None
        self._waiting: list[tuple[Path, ...]] = []
        self._done = 0
        self._total = 0
        self._file_name = ""
        self._began = 0.0
        self._told: frozenset[str] = frozenset()
        self._results: tuple[ImportResult, ...] = ()
        self._outcome: tuple[str, str] | None = None
        self._is_report_shown = False
        roles = {"path": "path", "fileName": "file_name", "result": "result", "reason": "reason"}
        self._report: RowListModel[ReportRow] = RowListModel(ReportRow._fields, roles, self)
        self._leaving = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._leaving.timeout.connect(self.dismiss)
        self._advanced.connect(self._on_advanced, Qt.ConnectionType.QueuedConnection)

    # -- intents

    @Slot(list)
    def add(self, urls: list[QUrl]) -> None:
        """Add files and folders by their addresses; waits its turn behind what is being added."""
        self.add_paths(paths_of(urls))

    @Slot(str)
    def look_again(self, folder: str) -> None:
        """Add what is new in a folder."""
        self.add([QUrl.fromLocalFile(folder)])

    def add_paths(self, paths: tuple[Path, ...]) -> None:
        """Add files and folders; class packs among them are handed on."""
        packs = tuple(path for path in paths if path.suffix.lower() == PACK_SUFFIX)
        if packs:
            self.packs_came.emit(packs)
            paths = tuple(path for path in paths if path not in packs)
        if not paths:
            return
        if self._run is not None:
            self._waiting.append(paths)
            return
        self._results, self._outcome = (), None
        self._start(paths)

    @Slot()
    def toggle_pause(self) -> None:
        """Wait after the file that is being read, or go on."""
        if self._run is not None:
            self._run.toggle_pause()
            self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Stop adding; what was added stays."""
        self._leaving.stop()
        self._waiting.clear()
        if self._run is not None:
            self._run.stop()

    @Slot()
    def show_report(self) -> None:
        """Show what came of each file."""
        self._is_report_shown = True
        self.changed.emit()

    @Slot()
    def dismiss(self) -> None:
        """Take away what was said of the last import."""
        self._leaving.stop()
        self._is_report_shown = False
        if self._run is None:
            self._outcome = None
        self.changed.emit()

    @Slot(list, result=str)
    def drop_words(self, urls: list[QUrl]) -> str:
        """Say what letting go would add."""
        return drop_text(paths_of(urls), self._suffixes)

    # -- what is shown

    is_running = Property(bool, lambda self: self._run is not None, notify=changed)
    is_report_shown = Property(bool, lambda self: self._is_report_shown, notify=changed)

    @Property(bool, notify=changed)
    def is_paused(self) -> bool:
        """Whether adding waits."""
        return self._run is not None and self._run.is_paused

    @Property(bool, notify=changed)
    def is_bar_shown(self) -> bool:
        """Whether there is something to say about adding."""
        return self._run is not None or self._outcome is not None

    @Property(float, notify=changed)
    def fraction(self) -> float:
        """How much of the files is done, 0 to 1."""
        return self._done / self._total if self._total else 0.0

    @Property(str, notify=changed)
    def headline(self) -> str:
        """What is being added, or what was added."""
        if self._run is None:
            return self._outcome[0] if self._outcome else ""
        return f"Adding {min(self._done + 1, self._total)} of {self._total}" if self._total else "Looking for videos"

    @Property(str, notify=changed)
    def file_name(self) -> str:
        """The file last read; empty once all are done."""
        return self._file_name if self._run is not None else ""

    @Property(str, notify=changed)
    def stage(self) -> str:
        """What is being done and how long it takes, or what else came of the files."""
        if self._run is None:
            return self._outcome[1] if self._outcome else ""
        if self._run.is_paused:
            return "Paused"
        left = time_left_text(self._done, self._total, self._clock() - self._began)
        return "Finding the exercises" + (f", {left}" if left else "") if self._total else ""

    @Property(QObject, constant=True)
    def report(self) -> RowListModel[ReportRow]:
        """What came of each file: ``path``, ``fileName``, ``result``, ``reason``."""
        return self._report

    @Property(str, constant=True)
    def name_filter(self) -> str:
        """The filter of the file dialog."""
        endings = (*sorted(self._suffixes), PACK_SUFFIX)
        return f"Videos, sound and class packs ({' '.join(f'*{ending}' for ending in endings)})"

    # -- under way

    def _start(self, paths: tuple[Path, ...]) -> None:
        self._leaving.stop()
        run = self._run = ImportRun()
        self._done = self._total = 0
        self._file_name = ""
        self._began = self._clock()
        self._told = self._store.classes.ids()
        self._jobs.run(
            partial(self._import_files, paths, self._store, self._now, self._advanced.emit, run.is_cancelled),
            partial(self._on_done, paths),
            self._on_failed,
        )
        self.changed.emit()

    def _on_advanced(self, done: int, total: int, path: Path) -> None:
        self._done, self._total, self._file_name = done, total, path.name
        if done % _SHOW_EVERY == 0:
            self._tell_new()
        self.changed.emit()

    def _on_done(self, paths: tuple[Path, ...], results: tuple[ImportResult, ...]) -> None:
        self._remember_folders(paths)
        self._results += results
        ids = frozenset(result.class_id for result in results if result.class_id)
        if ids:
            self.imported.emit(StoreChange(frozenset({CLASSES, PLACES}), ids))
        self._finish()

    def _tell_new(self) -> None:
        ids = self._store.classes.ids()
        new, self._told = ids - self._told, ids
        if new:
            self.imported.emit(StoreChange(frozenset({CLASSES, PLACES}), new))

    def _on_failed(self, error: Exception) -> None:
        self._waiting.clear()
        self._finish()
        self._outcome = ("The videos could not be added", str(error))
        self.changed.emit()

    def _finish(self) -> None:
        self._run = None
        if self._waiting:
            self._start(self._waiting.pop(0))
            return
        ordered = sorted(self._results, key=lambda result: _ORDER[result.result] + (not result.warning))
        rows = [ReportRow(str(each.path), each.path.name, each.result, each.reason or each.warning) for each in ordered]
        self._report.show_rows(rows, {row.path for row in rows})
        self._outcome = outcome_text(self._results)
        self._is_report_shown = any(row.result != "added" or row.reason for row in rows)
        if not self._is_report_shown:
            self._leaving.start()
        self.changed.emit()
        self.finished.emit(self._results)

    def _remember_folders(self, paths: tuple[Path, ...]) -> None:
        self._writer.write(partial(remember_folders, paths=paths), "the list of folders")
