"""The Today page: one suggestion, what was begun, favourites, what fits into the minutes one has, and the week."""

from __future__ import annotations

import logging
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.jobs import NewestJob
from desktop.library_filter import Filter
from desktop.library_row import AREA_NAMES
from desktop.pictures import POSTER
from desktop.shell_model import TODAY
from desktop.today_reading import TodayFacts, read_counts, read_today
from desktop.today_view import (
    ABOUT_MINUTES,
    LIMITS,
    Hero,
    day_marks,
    greeting,
    light,
    quick_text,
    week_spoken,
    week_text,
)
from routines.store.store_change import CLASSES, FAVOURITES, PLACES, PROGRAMS, RESUME, SESSIONS
from routines.week import week_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.jobs import Jobs
    from desktop.pictures import Pictures
    from desktop.shell_model import ShellModel
    from routines.store import Store, StoreChange

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_logger = logging.getLogger(__name__)

_OURS: Final = frozenset({CLASSES, FAVOURITES, PLACES, PROGRAMS, RESUME, SESSIONS})
_MANY: Final = 400
"""In a larger library what fits is counted once the page is shown: reading many classes keeps the processor busy."""
_SHOWN_MS: Final = 400
_QUICK_AREAS: Final = ("back", "hips", "core", "full")


@QmlElement
@QmlUncreatable("made by the program")
class TodayModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Show what to do today. The store is read beside the window, while the page is shown; belongs to the GUI thread.

    Args:
        store: Where to read.
        jobs: Where reading runs.
        pictures: Give posters.
        shell: Shows pages and starts classes.
        show_in_library: Lets the library show what a filter lets through.
        now: Gives the present, with offset.
        parent: The owner, if any.
    """

    changed = Signal()
    pictures_changed = Signal()
    quick_changed = Signal()

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        pictures: Pictures,
        shell: ShellModel,
        show_in_library: Callable[[Filter], None],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._jobs, self._pictures, self._shell = store, jobs, pictures, shell
        self._show_in_library, self._now = show_in_library, now
        self._read_at = now()
        nothing_done = week_of((), self._read_at.date())
        self.facts = TodayFacts(not store.classes.ids(), Hero(), None, (), 0, nothing_done)
        self._counts: dict[tuple[int, str], int] | None = None
        self._minutes, self._area = 10, "back"
        self._is_loaded = self._is_reading = self._is_old = False
        self._count_job = NewestJob(jobs)
        self._counting = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._counting.timeout.connect(self._count)
        pictures.picture_ready.connect(self._on_picture_ready)

    # -- reading

    @Slot()
    def look_again(self) -> None:
        """Read beside the window what is to be shown now; pages ask when they are shown."""
        if self._is_reading:
            self._is_old = True
            return
        self._is_reading, self._is_old = True, False
        self._read_at = self._now()
        self._jobs.run(partial(read_today, self._store, self._read_at), self._on_read, self._on_unread)

    @Slot(object)
    def on_store_changed(self, change: StoreChange) -> None:
        """Take over what a write changed, at once if it is to be seen."""
        if change.tables & _OURS and str(self._shell.page) == TODAY:
            self.look_again()

    def _on_read(self, facts: TodayFacts) -> None:
        self._is_reading = False
        self.facts, self._is_loaded = facts, True
        self.changed.emit()
        self.pictures_changed.emit()
        if self._is_old:
            self.look_again()
        elif len(self._store.classes.ids()) > _MANY:
            self._counting.start()
        else:
            self._count()

    def _on_unread(self, error: Exception) -> None:
        _logger.warning("Today could not be read: %s", error)
        self._is_reading = False
        if self._is_old:
            self.look_again()

    @Slot()
    def _count(self) -> None:
        self._count_job.run(partial(read_counts, self._store), self._on_counted)

    def _on_counted(self, counts: dict[tuple[int, str], int]) -> None:
        if counts != self._counts:
            self._counts = counts
            self.quick_changed.emit()

    def _on_picture_ready(self, class_id: str, seconds: float, _address: str) -> None:
        if seconds == POSTER and class_id in self._shown():
            self.pictures_changed.emit()

    def _shown(self) -> tuple[str, ...]:
        going_on = (self.facts.going_on,) if self.facts.going_on else ()
        return tuple(card.class_id for card in (*going_on, *self.facts.shelf))

    # -- what is shown

    is_loaded = Property(bool, lambda self: self._is_loaded, notify=changed)
    is_empty = Property(bool, lambda self: self.facts.is_empty, notify=changed)
    greeting = Property(str, lambda self: greeting(self._read_at), notify=changed)
    light = Property(str, lambda self: light(self._read_at), notify=changed)
    kicker = Property(str, lambda self: self.facts.hero.kicker, notify=changed)
    title = Property(str, lambda self: self.facts.hero.title, notify=changed)
    line = Property(str, lambda self: self.facts.hero.line, notify=changed)
    start_text = Property(str, lambda self: self.facts.hero.start_text, notify=changed)
    has_going_on = Property(bool, lambda self: self.facts.going_on is not None, notify=changed)
    has_favourites = Property(bool, lambda self: self.facts.favourites > 0, notify=changed)
    week_minutes = Property(int, lambda self: round(self.facts.week.seconds / 60), notify=changed)
    about_minutes = Property(int, lambda _: ABOUT_MINUTES, constant=True)
    days = Property(list, lambda self: day_marks(self.facts.week), notify=changed)
    week_text = Property(str, lambda self: week_text(self.facts.week), notify=changed)
    week_spoken = Property(str, lambda self: week_spoken(self.facts.week), notify=changed)

    @Property(dict, notify=changed)
    def going_on(self) -> dict[str, object]:
        """The class to go on with: ``{class_id, title, area, line, spoken, position, share, has_video}``."""
        return asdict(self.facts.going_on) if self.facts.going_on else {}

    @Property(list, notify=changed)
    def shelf(self) -> list[dict[str, object]]:
        """Favourites, or classes not done lately: the same fields."""
        return [asdict(card) for card in self.facts.shelf]

    @Property(str, notify=changed)
    def all_text(self) -> str:
        """What leads to all favourites, or to the library: its name."""
        return f"See all {self.facts.favourites}" if self.facts.favourites else "See the library"

    @Property(dict, notify=pictures_changed)
    def posters(self) -> dict[str, str]:
        """The addresses of the posters by class; empty while one is being made."""
        return {class_id: self._pictures.poster(class_id) for class_id in self._shown()}

    # -- what fits

    minutes = Property(int, lambda self: self._minutes, notify=quick_changed)
    area = Property(str, lambda self: self._area, notify=quick_changed)
    limits = Property(list, lambda _: list(LIMITS), constant=True)
    areas = Property(
        list, lambda _: [{"value": area, "name": AREA_NAMES[area]} for area in _QUICK_AREAS], constant=True
    )

    @Property(str, notify=quick_changed)
    def quick_text(self) -> str:
        """What the button says that shows what fits."""
        return quick_text(None if self._counts is None else self._counts[self._minutes, self._area])

    @Slot(int)
    def choose_minutes(self, minutes: int) -> None:
        """Say how many minutes there are: one of ``limits``."""
        if minutes in LIMITS:
            self._minutes = minutes
            self.quick_changed.emit()

    @Slot(str)
    def choose_area(self, area: str) -> None:
        """Say what the class is to be for: one of ``areas``."""
        if area in _QUICK_AREAS:
            self._area = area
            self.quick_changed.emit()

    @Slot()
    def show_what_fits(self) -> None:
        """Show in the library what fits."""
        self._show_in_library(Filter(fits=frozenset({str(self._minutes)}), areas=frozenset({self._area})))
        self._shell.show_library()

    @Slot()
    def show_all(self) -> None:
        """Show all favourites, or the whole library where there are none."""
        self._show_in_library(Filter(only_favourites=self.facts.favourites > 0))
        self._shell.show_library()

    # -- classes

    @Slot()
    def start(self) -> None:
        """Start what is suggested, or go on with it."""
        if self.facts.hero.class_id:
            self._shell.start_class(self.facts.hero.class_id, self.facts.hero.position)

    @Slot()
    def look_inside(self) -> None:
        """Show the page of what is suggested."""
        self.open(self.facts.hero.class_id)

    @Slot()
    def go_on(self) -> None:
        """Go on with the class that was left last."""
        if self.facts.going_on is not None:
            self._shell.start_class(self.facts.going_on.class_id, self.facts.going_on.position)

    @Slot(str)
    def open(self, class_id: str) -> None:
        """Show the page of a class."""
        if class_id:
            self._shell.open_class(class_id)
