"""Chapters to and from files, for QML: exports, imports, the copy of the video, and the routine file beside it."""

from __future__ import annotations

import os
import threading
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QElapsedTimer, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.editor_formats import (
    COPY,
    FILM,
    FORMATS,
    Export,
    FileTools,
    bring_in,
    export,
    read_chapters,
    suffix_of,
    with_suffix,
)
from desktop.editor_text import count_text
from desktop.file_urls import path_of
from desktop.import_text import time_left_text
from routines.editing import dividing
from routines.editing.marked_name import with_numbers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.editor_desk import EditorDesk
    from desktop.editor_sidecar import EditorSidecar
    from desktop.jobs import Jobs
    from desktop.pictures import Pictures
    from desktop.shell_model import ShellModel
    from routines.chapter import Chapter
    from routines.store import Store

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_T = TypeVar("_T")
_PASTED = "the pasted text"
_REPLACE = "Replace it"
_ADDED = {COPY: " with chapters", FILM: " drawn"}
"""What the names of videos end with, so that none is the video itself."""
_DOING = {COPY: "Copying the video", FILM: "Drawing the class"}


@QmlElement
@QmlUncreatable("made by the program")
class EditorFiles(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Write the chapters on the desk to files, and bring others in; one file at a time.

    Args:
        desk: The class.
        store: Knows where the video lies.
        jobs: Reads and writes.
        pictures: Knows the poster.
        shell: Says what was done.
        sidecar: The routine file beside the video.
        tools: Know the formats.
        parent: The owner, if any.
    """

    changed = Signal()
    _progressed = Signal(object, float)

    def __init__(
        self,
        desk: EditorDesk,
        store: Store,
        jobs: Jobs,
        pictures: Pictures,
        shell: ShellModel,
        sidecar: EditorSidecar,
        tools: FileTools,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._store, self._jobs, self._pictures = desk, store, jobs, pictures
        self._shell, self._sidecar, self._tools = shell, sidecar, tools
        self._busy: threading.Event | None = None
        self._busy_text = ""
        self._since = QElapsedTimer()
        self._is_export = False
        self._progress = -1.0
        self._trouble = self._trouble_action = ""
        self._progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)
        sidecar.changed.connect(self.changed)
        sidecar.broken.connect(lambda text: self._set_trouble(text, _REPLACE))
        sidecar.failed.connect(self._set_trouble)
        desk.opened.connect(self._on_opened)

    formats = Property(
        list,
        lambda _: [{"format": each.format, "name": each.name, "suffix": each.suffix} for each in FORMATS],
        constant=True,
    )
    is_busy = Property(bool, lambda self: self._busy is not None, notify=changed)
    busy_text = Property(str, lambda self: self._busy_words() if self._busy is not None else "", notify=changed)
    progress = Property(float, lambda self: self._progress, notify=changed)
    """0 to 1; -1 where it cannot be told."""
    asks_sidecar = Property(bool, lambda self: self._sidecar.asks, notify=changed)
    sidecar_question = Property(str, lambda self: self._sidecar.question, notify=changed)
    trouble = Property(str, lambda self: self._trouble, notify=changed)
    trouble_action = Property(str, lambda self: self._trouble_action, notify=changed)

    @Slot(str, result=QUrl)
    def suggested_url(self, file_format: str) -> QUrl:
        """Name a file for an export: beside the video, called like it."""
        video = self._video()
        if video is None:
            return QUrl()
        stem = video.stem + _ADDED.get(file_format, "")
        return QUrl.fromLocalFile(str(video.with_name(stem + suffix_of(file_format, video))))

    @Slot(result=QUrl)
    def folder_url(self) -> QUrl:
        """Name the folder of the video, where files to bring in are most likely to lie; empty where it is not known."""
        video = self._video()
        return QUrl() if video is None else QUrl.fromLocalFile(str(video.parent))

    @Slot(str, QUrl)
    def export_as(self, file_format: str, url: QUrl) -> None:
        """Write the chapters to a file of a format, by its id; the usual ending is added where the name has none."""
        video_class, video = self._desk.video_class, self._video()
        if video_class is None or self._busy is not None or url.isEmpty():
            return
        target = path_of(url)
        named = with_suffix(target, file_format, video)
        if named != target and os.path.exists(named):
            self._set_trouble(f"{named.name} is there already. Choose another name.")
            return
        target = named
        what = Export(video_class, with_numbers(self._desk.history.present.chapters), video, self._poster())
        self._begin(
            _DOING.get(file_format, f"Writing {target.name}"),
            lambda stop: partial(
                export, self._tools, file_format, target, what, partial(self._progressed.emit, stop), stop.is_set
            ),
            self._shell.say,
            is_export=True,
        )

    @Slot(QUrl)
    def save_copy(self, url: QUrl) -> None:
        """Save a copy of the video with these chapters; the video itself is not touched."""
        self.export_as(COPY, url)

    @Slot(QUrl)
    def share_pack(self, url: QUrl) -> None:
        """Save a class pack: the chapters, the poster and the note, without the video."""
        self.export_as("pack", url)

    @Slot(QUrl)
    def import_from(self, url: QUrl) -> None:
        """Put the chapters of a file in the place of all parts; that can be taken back."""
        path, duration = path_of(url), self._desk.edited.duration
        self._begin(
            f"Reading {path.name}",
            lambda _: partial(bring_in, self._tools, path, duration),
            partial(self._on_read, path.name),
        )

    @Slot(str)
    def import_text(self, text: str) -> None:
        """Put the times in a pasted description in the place of all parts; that can be taken back."""
        data, duration = text.encode("utf-8", "replace"), self._desk.edited.duration
        self._begin(
            "Reading the text",
            lambda _: partial(read_chapters, self._tools, data, "pasted.description", duration),
            partial(self._on_read, _PASTED),
        )

    @Slot()
    def cancel(self) -> None:
        """Give up what is under way."""
        if self._busy is not None:
            self._busy.set()
            self._busy = None
            self.changed.emit()

    @Slot(bool)
    def answer_sidecar(self, is_wanted: bool) -> None:
        """Say whether edits are also written to the routine file beside each video, from now on."""
        self._sidecar.answer(is_wanted)

    @Slot()
    def run_trouble_action(self) -> None:
        """Do what the button beside the trouble says."""
        self.dismiss_trouble()
        self._sidecar.replace()

    @Slot()
    def dismiss_trouble(self) -> None:
        """Take the trouble away."""
        self._set_trouble("")

    def _begin(
        self,
        text: str,
        work: Callable[[threading.Event], Callable[[], _T]],
        done: Callable[[_T], None],
        *,
        is_export: bool = False,
    ) -> None:
        """Start one job; its event is set when it is to stop, and then nothing of it is shown."""
        if self._busy is not None or self._desk.video_class is None:
            return
        stop = self._busy = threading.Event()
        self._busy_text, self._progress, self._is_export = text, -1.0, is_export
        self._since.start()
        self._set_trouble("")

        def end() -> bool:
            is_wanted, self._busy = stop is self._busy, None if stop is self._busy else self._busy
            self.changed.emit()
            return is_wanted

        self._jobs.run(
            work(stop),
            lambda result: done(result) if end() else None,
            lambda error: self._on_failed(error) if end() else None,
        )

    def _on_failed(self, error: Exception) -> None:
        if self._desk.video_class is not None:
            self._set_trouble(str(error))
        else:
            self._shell.toast(str(error))

    def _on_read(self, name: str, chapters: tuple[Chapter, ...]) -> None:
        if not chapters:
            self._set_trouble(f"No chapters were found in {name}. Nothing was changed.")
            return
        self._desk.do("import", lambda edited: dividing.replace_all(edited, chapters))
        self._shell.toast(
            f"{count_text(len(self._desk.edited.parts), 'chapter')} from {name}.", "Undo", self._desk.undo
        )

    @Slot(object, float)
    def _on_progressed(self, stop: threading.Event, progress: float) -> None:
        if stop is self._busy:
            self._progress = progress
            self.changed.emit()

    def _busy_words(self) -> str:
        """Say what is under way, and how long the rest takes once that can be told."""
        left = time_left_text(round(self._progress * 1000), 1000, self._since.elapsed() / 1000)
        return f"{self._busy_text}, {left}" if left else self._busy_text

    def _set_trouble(self, text: str, action: str = "") -> None:
        self._trouble, self._trouble_action = text, action
        self.changed.emit()

    def _on_opened(self) -> None:
        """Bring nothing into another class; what is being written is written to its end."""
        if not self._is_export:
            self.cancel()
        self._sidecar.begin()
        self._set_trouble("")

    def _video(self) -> Path | None:
        return self._store.places.path_of(self._desk.class_id) if self._desk.class_id else None

    def _poster(self) -> Path | None:
        address = QUrl(self._pictures.poster(self._desk.class_id))
        return path_of(address) if address.isLocalFile() else None
