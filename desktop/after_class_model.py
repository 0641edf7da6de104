"""The sheet after a class: what was done, how it feels, a note for next time, the week, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.after_class_reading import AfterFacts, read_after
from desktop.after_class_view import AfterClassView, ResultRow, after_class_view, is_worth_words
from desktop.picture_list import PictureList
from desktop.pictures import POSTER
from desktop.today_view import ABOUT_MINUTES, day_marks, week_spoken, week_text
from routines.session import is_tightness
from routines.store.store_change import FAVOURITES, RESUME
from routines.week import week_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.jobs import Jobs
    from desktop.pictures import Pictures
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from routines.session import Session
    from routines.store import Store, StoreChange
    from routines.week import Week

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

NOTE_PAUSE_MS: Final = 700
"""How long the keys must rest before a note is saved."""


@QmlElement
@QmlUncreatable("made by the program")
class AfterClassModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Show one ended session; ``view`` is what the sheet shows, the properties are its fields for QML."""

    changed = Signal()
    note_changed = Signal()
    poster_changed = Signal()

    def __init__(
        self,
        store: Store,
        writer: StoreWriter,
        jobs: Jobs,
        pictures: Pictures,
        shell: ShellModel,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._writer = writer
        self._jobs = jobs
        self._pictures = pictures
        self._shell = shell
        self._now = now
        self._session: Session | None = None
        self.facts: AfterFacts | None = None
        self._nothing = week_of((), now().date())
        self.view = AfterClassView()
        self.result_list = PictureList[ResultRow](("title", "result", "word"), pictures, self)
        self._note = ""
        self._saved_note = ""
        self._note_timer = QTimer(self, singleShot=True, interval=NOTE_PAUSE_MS)
        self._note_timer.timeout.connect(self.save_note)
        writer.changed.connect(self._on_store_changed)
        pictures.picture_ready.connect(self._on_picture_ready)

    heading = Property(str, lambda self: self.view.heading, notify=changed)
    line = Property(str, lambda self: self.view.line, notify=changed)
    minutes = Property(str, lambda self: self.view.minutes, notify=changed)
    unit = Property(str, lambda self: self.view.unit, notify=changed)
    done = Property(str, lambda self: self.view.done, notify=changed)
    of_count = Property(str, lambda self: self.view.of_count, notify=changed)
    rest_text = Property(str, lambda self: self.view.rest_text, notify=changed)
    note = Property(str, lambda self: self._note, notify=note_changed)
    tightness_before = Property(
        int, lambda self: _degree(self._session and self._session.tightness_before), notify=changed
    )
    tightness = Property(int, lambda self: _degree(self._session and self._session.tightness_after), notify=changed)
    left_text = Property(str, lambda self: self.view.left_text, notify=changed)
    has_week = Property(bool, lambda self: self.facts is not None, notify=changed)
    week_minutes = Property(int, lambda self: round(self._week().seconds / 60), notify=changed)
    about_minutes = Property(int, lambda _: ABOUT_MINUTES, constant=True)
    days = Property(list, lambda self: day_marks(self._week()), notify=changed)
    week_text = Property(str, lambda self: week_text(self._week()), notify=changed)
    week_spoken = Property(str, lambda self: week_spoken(self._week()), notify=changed)
    results = Property(QObject, lambda self: self.result_list, constant=True)
    result_count = Property(int, lambda self: len(self.view.results), notify=changed)
    has_results = Property(bool, lambda self: bool(self.view.results), notify=changed)

    @Property(bool, notify=changed)
    def is_favourite(self) -> bool:
        """Whether the class is starred."""
        return self.view.class_id in self._store.favourites.ids()

    @Property(str, notify=poster_changed)
    def poster(self) -> str:
        """The address of the class's picture, to be seen dimly behind the sheet; empty where there is none."""
        return self._pictures.poster(self.view.class_id)

    @Property(dict, notify=changed)
    def following(self) -> dict[str, str]:
        """What the program says next: ``{heading, class_id, title, line}``; empty where the class was no day of one."""
        return self.facts.following._asdict() if self.facts and self.facts.following else {}

    @Property(str, notify=poster_changed)
    def next_poster(self) -> str:
        """The address of the picture of the class that is next; empty where there is none."""
        return self._pictures.poster(self._next_class()) if self._next_class() else ""

    def _next_class(self) -> str:
        return self.facts.following.class_id if self.facts and self.facts.following else ""

    def _week(self) -> Week:
        return self.facts.week if self.facts else self._nothing

    def show(self, session: Session) -> None:
        """Show what was done; a session too short to speak of only leaves the player."""
        if not is_worth_words(session):
            self._shell.leave_player()
            return
        self.save_note()
        self._session = session
        self._note = self._saved_note = session.note
        self.facts = None
        self._refresh()
        self._jobs.run(partial(read_after, self._store, session, self._now()), partial(self._on_read, session))
        self.note_changed.emit()
        self.poster_changed.emit()
        self._shell.show_after_class()

    @Slot()
    def toggle_favourite(self) -> None:
        """Star the class, or take its star away."""
        class_id = self.view.class_id
        is_favourite = class_id not in self._store.favourites.ids()
        self._writer.write(lambda store: store.favourites.set(class_id, is_favourite), "your favourites")

    @Slot(int)
    def say_tightness(self, value: int) -> None:
        """Say how tight it feels now, 0 to 10; the same again takes it back."""
        session = self._session
        if session is None or not is_tightness(value):
            return
        after = None if value == session.tightness_after else value
        self._change(lambda kept: replace(kept, tightness_after=after), "how tight it feels")

    @Slot(str)
    def set_note(self, text: str) -> None:
        """Keep the note; it is saved once the keys rest."""
        if text != self._note:
            self._note = text
            self._note_timer.start()
            self.note_changed.emit()

    @Slot()
    def save_note(self) -> None:
        """Save a changed note now."""
        self._note_timer.stop()
        session, note = self._session, self._note
        if session is not None and note != self._saved_note:
            self._saved_note = note
            self._change(lambda kept: replace(kept, note=note), "your note")

    def _change(self, how: Callable[[Session], Session], name: str) -> None:
        """Change the session, here and in the store; a version that the store has meanwhile is kept otherwise."""
        session = self._session
        if session is None:
            return

        def put(store: Store) -> StoreChange:
            return store.sessions.put(how(store.sessions.get(session.session_id) or session))

        self._session = how(session)
        self.changed.emit()
        self._writer.write(put, name)

    @Slot()
    def finish(self) -> None:
        """Save the note and go back to where the class was started."""
        self.save_note()
        if str(self._shell.page) == "after-class":
            self._shell.go_back()

    def close(self) -> None:
        """Hand over what is not saved yet; called before the writer is closed."""
        self.save_note()

    def _refresh(self) -> None:
        session = self._session
        if session is None:
            return
        point = self._store.resume.get(session.class_id)
        self.view = after_class_view(
            session,
            self._store.classes.get(session.class_id),
            resume_at=point.position if point else None,
            completes=self.facts is not None and self.facts.completes,
            is_open_day=self.facts is not None and self.facts.is_open_day,
        )
        self.result_list.show(session.class_id, self.view.results)
        self.changed.emit()

    def _on_read(self, session: Session, facts: AfterFacts) -> None:
        if self._session is not None and self._session.session_id == session.session_id:
            self.facts = facts
            self._refresh()
            self.poster_changed.emit()

    def _on_store_changed(self, change: StoreChange) -> None:
        if self.view.class_id in change.keys and change.tables & {FAVOURITES, RESUME}:
            self._refresh()

    def _on_picture_ready(self, class_id: str, seconds: float, _address: str) -> None:
        if class_id in {self.view.class_id, self._next_class()} and seconds == POSTER:
            self.poster_changed.emit()


def _degree(said: int | None) -> int:
    """Give a degree of tightness to QML, which has no ``None``: −1 where it was not said."""
    return -1 if said is None else said
