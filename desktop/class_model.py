"""The class page: one class, what can be started in it, and what is kept of it."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.class_editor import ClassEditor, change_class, remove_class
from desktop.class_files import ClassFiles, look_at_files
from desktop.class_view import ClassView, ExerciseRow, class_view
from desktop.jobs import NewestJob
from desktop.picture_list import PictureList
from desktop.pictures import POSTER
from desktop.poster_choice import PosterChoice
from desktop.source_choice import SourceChoice
from routines.chapter_sources import take_best
from routines.store.store_change import CLASSES, FAVOURITES, PLACES, RESUME, SESSIONS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.jobs import Jobs
    from desktop.pictures import Pictures
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from routines.store import Store, StoreChange
    from routines.video_class import VideoClass

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

NOTE_PAUSE_MS: Final = 700
"""How long the keys must rest before a note is saved."""
EXERCISE_NAMES: Final = ("title", "amount", "tempo", "side", "spoken", "is_done", "is_here")
_BY_CLASS = frozenset({CLASSES, FAVOURITES, PLACES, RESUME})


@QmlElement
@QmlUncreatable("made by the program")
class ClassModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Show one class at a time; all of it belongs to the GUI thread.

    ``view`` is what the page shows; the properties are its fields for QML.
    """

    changed = Signal()
    sessions_changed = Signal()
    files_changed = Signal()
    poster_changed = Signal()

    def __init__(
        self,
        store: Store,
        writer: StoreWriter,
        jobs: Jobs,
        pictures: Pictures,
        shell: ShellModel,
        *,
        fingerprint: Callable[[Path], str],
        show_in_folder: Callable[[Path], None],
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._writer = writer
        self._jobs = jobs
        self._look = NewestJob(jobs)
        self._pictures = pictures
        self._shell = shell
        self._fingerprint = fingerprint
        self._show_in_folder = show_in_folder
        self._today = today
        self.view = ClassView()
        self.files = ClassFiles()
        self._poster = ""
        self._note: str | None = None
        self._note_timer = QTimer(self, singleShot=True, interval=NOTE_PAUSE_MS)
        self._note_timer.timeout.connect(self.save_note)
        self.exercise_list = PictureList[ExerciseRow](EXERCISE_NAMES, pictures, self)
        self.class_editor = ClassEditor(store, writer, shell, self)
        self.poster_choice = PosterChoice(store, writer, pictures, shell, self)
        self.source_choice = SourceChoice(store, writer, shell, self)
        shell.class_opened.connect(self.open)
        writer.changed.connect(self._on_store_changed)
        pictures.picture_ready.connect(self._on_picture_ready)

    class_id = Property(str, lambda self: self.view.class_id, notify=changed)
    title = Property(str, lambda self: self.view.title, notify=changed)
    instructor = Property(str, lambda self: self.view.instructor, notify=changed)
    minutes = Property(str, lambda self: self.view.minutes, notify=changed)
    level = Property(str, lambda self: self.view.level, notify=changed)
    equipment = Property(str, lambda self: self.view.equipment, notify=changed)
    focus = Property(list, lambda self: list(self.view.focus), notify=changed)
    has_video = Property(bool, lambda self: self.view.has_video, notify=changed)
    note = Property(str, lambda self: self.view.note if self._note is None else self._note, notify=changed)
    is_favourite = Property(bool, lambda self: self.view.is_favourite, notify=changed)
    count_text = Property(str, lambda self: self.view.count_text, notify=changed)
    empty_text = Property(str, lambda self: self.view.empty_text, notify=changed)
    sessions_text = Property(str, lambda self: self.view.sessions_text, notify=changed)
    can_resume = Property(bool, lambda self: self.view.resume_at is not None, notify=changed)
    resume_share = Property(float, lambda self: self.view.resume_share, notify=changed)
    start_text = Property(str, lambda self: self.view.start_text, notify=changed)
    exercise_text = Property(str, lambda self: self.view.exercise_text, notify=changed)
    poster = Property(str, lambda self: self._poster, notify=poster_changed)
    is_missing = Property(bool, lambda self: not self.files.is_there, notify=files_changed)
    sidecar_trouble = Property(str, lambda self: self.files.sidecar_trouble, notify=files_changed)
    sessions = Property(list, lambda self: [asdict(row) for row in self.view.sessions], notify=sessions_changed)
    exercises = Property(QObject, lambda self: self.exercise_list, constant=True)
    editor = Property(ClassEditor, lambda self: self.class_editor, constant=True)
    source_text = Property(str, lambda self: self.view.source_text, notify=changed)
    can_choose_source = Property(bool, lambda self: bool(self.files.sources), notify=files_changed)
    source = Property(SourceChoice, lambda self: self.source_choice, constant=True)
    posters = Property(PosterChoice, lambda self: self.poster_choice, constant=True)

    @Slot(str)
    def open(self, class_id: str) -> None:
        """Show a class."""
        self.save_note()
        self.class_editor.close()
        self.poster_choice.close()
        self.source_choice.close()
        if class_id != self.view.class_id:
            self._set_files(ClassFiles())
        self._load(class_id)
        self._look_at_files()

    @Slot()
    def start(self) -> None:
        """Start the class, or resume it where the person stopped."""
        self._start_at(self.view.resume_at or 0.0)

    @Slot()
    def start_over(self) -> None:
        """Start the class at its beginning."""
        self._start_at(0.0)

    @Slot()
    def start_exercise(self) -> None:
        """Resume at the start of the exercise in which the person stopped."""
        if self.view.exercise_start is not None:
            self._start_at(self.view.exercise_start)

    @Slot(int)
    def start_row(self, number: int) -> None:
        """Start at an exercise of the list, counted from 0."""
        if 0 <= number < len(self.view.exercises):
            self._start_at(self.view.exercises[number].start)

    @Slot()
    def toggle_favourite(self) -> None:
        """Star the class, or take its star away."""
        class_id, is_favourite = self.view.class_id, not self.view.is_favourite
        self._writer.write(lambda store: store.favourites.set(class_id, is_favourite), "your favourites")

    @Slot(str)
    def set_note(self, text: str) -> None:
        """Keep the person's note; it is saved once the keys rest."""
        if text != (self.view.note if self._note is None else self._note):
            self._note = text
            self._note_timer.start()

    @Slot()
    def save_note(self) -> None:
        """Save a changed note now."""
        self._note_timer.stop()
        if self._note is not None:
            class_id, note = self.view.class_id, self._note
            self._writer.write(lambda store: change_class(store, class_id, note=note), "your note")

    @Slot()
    def edit(self) -> None:
        """Show the edit sheet."""
        self.save_note()
        self.class_editor.open(self.view.class_id)

    @Slot()
    def choose_poster(self) -> None:
        """Show the sheet in which a picture is chosen."""
        self.poster_choice.open(self.view.class_id)

    @Slot()
    def choose_source(self) -> None:
        """Show the sheet in which the source of the exercises is chosen."""
        self.source_choice.open(self.view.class_id, self.files.sources or ())

    @Slot()
    def show_in_folder(self) -> None:
        """Show the video in the person's file manager."""
        path = self._store.places.path_of(self.view.class_id)
        if path is not None:
            self._show_in_folder(path)

    @Slot(QUrl)
    def find_file(self, url: QUrl) -> None:
        """Look whether a file that the person points at is this class's video, and remember where it lies."""
        path = Path(url.toLocalFile())
        class_id = self.view.class_id
        self._jobs.run(
            lambda: self._fingerprint(path),
            lambda found: self._on_fingerprint(class_id, path, found),
            lambda error: self._shell.toast(str(error)),
        )

    @Slot()
    def remove(self) -> None:
        """Take the class out of the library; the video, and what was done and written, stay: it can come back."""
        self.save_note()
        remove_class(self._store, self._writer, self._shell, self.view.class_id)

    def close(self) -> None:
        """Hand over what is not saved yet; called before the writer is closed."""
        self.save_note()

    def _start_at(self, position: float) -> None:
        if self.view.class_id and self.files.is_there:
            self.save_note()
            self._shell.start_class(self.view.class_id, position)

    def _load(self, class_id: str) -> None:
        """Read the class from the store and show it."""
        video_class = self._store.classes.get(class_id)
        before = self.view
        self.view = self._view_of(video_class) if video_class else ClassView()
        if self._note == self.view.note or class_id != before.class_id:
            self._note = None
        self.exercise_list.show(self.view.class_id, self.view.exercises)
        self._set_poster(self._pictures.poster(self.view.class_id))
        self.changed.emit()
        if self.view.sessions != before.sessions:
            self.sessions_changed.emit()

    def _view_of(self, video_class: VideoClass) -> ClassView:
        class_id = video_class.class_id
        point = self._store.resume.get(class_id)
        return class_view(
            video_class,
            resume_at=point.position if point else None,
            sessions=self._store.sessions.of_class(class_id),
            is_favourite=class_id in self._store.favourites.ids(),
            today=self._today(),
        )

    def _on_store_changed(self, change: StoreChange) -> None:
        class_id = self.view.class_id
        is_mine = class_id in change.keys and bool(change.tables & _BY_CLASS)
        if not class_id or not (is_mine or SESSIONS in change.tables):
            return
        self._load(class_id)
        if not self.view.class_id and str(self._shell.page) == "class":
            self._shell.show_library()
        elif PLACES in change.tables:
            self._look_at_files()

    def _look_at_files(self) -> None:
        class_id = self.view.class_id
        path, video_class = self._store.places.path_of(class_id), self._store.classes.get(class_id)
        duration = video_class.duration if video_class else None
        self._look.run(partial(look_at_files, path, duration), lambda files: self._on_files(class_id, files))

    def _on_files(self, class_id: str, files: ClassFiles) -> None:
        if class_id != self.view.class_id:
            return
        self._set_files(files)
        video_class = self._store.classes.get(class_id)
        if files.sources is not None and video_class is not None:
            best = take_best(video_class, files.sources)
            if best.chapters != video_class.chapters:
                fields = {"chapters": best.chapters, "source": best.source}
                self._writer.write(lambda store: change_class(store, class_id, **fields), "the exercises of this class")

    def _set_files(self, files: ClassFiles) -> None:
        if files != self.files:
            self.files = files
            self.files_changed.emit()

    def _on_fingerprint(self, class_id: str, path: Path, found: str) -> None:
        if found != class_id:
            self._shell.toast(f"{path.name} is another video. Nothing was changed.")
            return
        self._pictures.forget_failures(class_id)
        self._writer.write(lambda store: store.places.set(class_id, path), "where the video lies")

    def _set_poster(self, address: str) -> None:
        if address != self._poster:
            self._poster = address
            self.poster_changed.emit()

    def _on_picture_ready(self, class_id: str, seconds: float, address: str) -> None:
        if class_id == self.view.class_id and seconds == POSTER:
            self._set_poster(address)
