"""The sheet of one day of a program: start it, take another class, skip it, open it again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.jobs import NewestJob
from desktop.library_row import AREA_NAMES
from desktop.pictures import POSTER
from desktop.programs_view import choice_note, class_line, day_note, shown_class, why_heading
from desktop.time_text import minutes_text
from routines.program_choice import Choice, named_class, other_classes, shorter_classes
from routines.program_run import skip_day, swap_class, tick_by_hand, undo_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from desktop.jobs import Jobs
    from desktop.pictures import Pictures
    from desktop.programs_reading import Reading
    from desktop.shell_model import ShellModel
    from routines.program_run import DayRecord
    from routines.program_walk import WalkedDay
    from routines.store import ClassSummary

    ChangeDay = Callable[[int, Callable[[DayRecord], DayRecord]], None]

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

SKIP_WORDS: Final = ("A rest day", "Too much today", "Did something else")
MOST_OFFERED: Final = 40
"""Classes that are offered at once; more are found by their words."""


@QmlElement
@QmlUncreatable("made by the program")
class ProgramDayModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Show one day at a time; belongs to the GUI thread."""

    changed = Signal()
    offers_changed = Signal()
    posters_changed = Signal()

    def __init__(
        self,
        jobs: Jobs,
        pictures: Pictures,
        shell: ShellModel,
        change_day: ChangeDay,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures, self._shell = pictures, shell
        self._offer_job = NewestJob(jobs)
        self._change_day, self._now = change_day, now
        self._reading: Reading | None = None
        self._number = -1
        self._offered: tuple[ClassSummary, ...] = ()
        self._kind = ""
        self._words = ""
        pictures.picture_ready.connect(self._on_picture_ready)

    is_open = Property(bool, lambda self: self._walked is not None, notify=changed)
    heading = Property(str, lambda self: self._heading(), notify=changed)
    state = Property(str, lambda self: str(self._walked.state) if self._walked else "", notify=changed)
    class_id = Property(str, lambda self: self._class_id, notify=changed)
    title = Property(str, lambda self: shown_class(self._walked) if self._walked else "", notify=changed)
    line = Property(str, lambda self: self._line(), notify=changed)
    note = Property(str, lambda self: choice_note(self._walked) if self._walked else "", notify=changed)
    why = Property(str, lambda self: self._walked.day.why if self._walked else "", notify=changed)
    why_heading = Property(str, lambda self: why_heading(self._walked) if self._walked else "", notify=changed)
    is_missing = Property(bool, lambda self: self._is(Choice.MISSING), notify=changed)
    lacks_starter = Property(bool, lambda self: self._is(Choice.MISSING, Choice.STAND_IN), notify=changed)
    own_title = Property(str, lambda self: self._own_title(), notify=changed)
    """The program's own class, where the person put another in its place."""
    skip_words = Property(list, lambda _self: list(SKIP_WORDS), constant=True)
    offer_kind = Property(str, lambda self: self._kind, notify=offers_changed)
    """Which classes are offered in place of the day's: ``shorter``, ``other``, or none while it is empty."""
    offers = Property(list, lambda self: self._offers(), notify=offers_changed)
    posters = Property(dict, lambda self: self._posters(), notify=posters_changed)

    @property
    def _walked(self) -> WalkedDay | None:
        days = self._reading.so_far.days if self._reading and self._reading.run else ()
        return days[self._number] if 0 <= self._number < len(days) else None

    @property
    def _class_id(self) -> str:
        return self._walked.video.class_id if self._walked else ""

    def _is(self, *choices: Choice) -> bool:
        return self._walked is not None and self._walked.video.choice in choices

    def _heading(self) -> str:
        if self._walked is None or self._reading is None:
            return ""
        day = self._walked.day
        first = next(each.day.number for each in self._reading.so_far.days if each.day.week == day.week)
        return f"Week {day.week}, day {day.number - first + 1}"

    def _line(self) -> str:
        if self._walked is None or self._reading is None:
            return ""
        said = {"done": "Done", "skipped": "Skipped", "next": "", "open": ""}[str(self._walked.state)]
        note = day_note(self._reading, self._walked, self._now().date()) if said else ""
        parts = (class_line(self._walked, self._reading.classes), ": ".join(part for part in (said, note) if part))
        return " · ".join(part for part in parts if part)

    def _own_title(self) -> str:
        return self._walked.day.wanted.title if self._walked and self._is(Choice.SWAPPED) else ""

    def _offers(self) -> list[dict[str, str]]:
        return [
            {
                "class_id": each.class_id,
                "title": each.title,
                "line": ", ".join((minutes_text(each.duration), *(AREA_NAMES[focus] for focus in each.focus[:1]))),
            }
            for each in self._offered
        ]

    def _posters(self) -> dict[str, str]:
        ids = {self._class_id, *(each.class_id for each in self._offered)} - {""}
        return {class_id: self._pictures.poster(class_id) for class_id in ids}

    # -- opening

    def open(self, reading: Reading, number: int) -> None:
        """Show a day of a run, by its number."""
        self._reading, self._number = reading, number
        self._forget_offers()
        self.changed.emit()
        self.posters_changed.emit()

    def refresh(self, reading: Reading) -> None:
        """Show the same day as it stands now."""
        if self._walked is not None:
            self._reading = reading
            self.changed.emit()
            self.posters_changed.emit()

    @Slot()
    def close(self) -> None:
        """Take the sheet away."""
        if self._number >= 0:
            self._reading, self._number = None, -1
            self._forget_offers()
            self.changed.emit()

    def _forget_offers(self) -> None:
        self._offer_job.forget()
        self._offered, self._kind, self._words = (), "", ""
        self.offers_changed.emit()

    # -- what the person wants

    @Slot()
    def start(self) -> None:
        """Start the class of this day."""
        class_id = self._class_id
        if class_id:
            self.close()
            self._shell.start_class(class_id, 0.0)

    @Slot()
    def see_class(self) -> None:
        """Show the page of the class."""
        class_id = self._class_id
        if class_id:
            self.close()
            self._shell.open_class(class_id)

    @Slot(str)
    def offer(self, kind: str) -> None:
        """Offer classes in place of this one: ``shorter`` or ``other``."""
        self._kind, self._words = kind, ""
        self._look()

    @Slot(str)
    def find(self, words: str) -> None:
        """Offer only classes in which all these words occur."""
        if words != self._words:
            self._words = words
            self._look()

    def _look(self) -> None:
        walked, reading = self._walked, self._reading
        if walked is not None and reading is not None and self._kind:
            classes = tuple(reading.classes.values())
            work = partial(_find_offers, walked, classes, self._kind, self._words)
            self._offer_job.run(work, self._on_offers)

    def _on_offers(self, found: tuple[ClassSummary, ...]) -> None:
        self._offered = found
        self.offers_changed.emit()
        self.posters_changed.emit()

    @Slot(str)
    def use_class(self, class_id: str) -> None:
        """Put another class in the place of this day's."""
        walked, reading = self._walked, self._reading
        if walked is not None and reading is not None and class_id in reading.classes:
            own = named_class(walked.day.wanted, reading.classes.values())
            is_own = own is not None and own.class_id == class_id
            now = self._now()
            self._apply(lambda record: swap_class(record, "" if is_own else class_id, now))
            self._forget_offers()

    @Slot()
    def use_own(self) -> None:
        """Take the program's own class again."""
        now = self._now()
        self._apply(lambda record: swap_class(record, "", now))

    @Slot(str)
    def skip(self, word: str) -> None:
        """Skip this day, with a word about why."""
        number, now = self._number, self._now()
        self._apply(lambda record: skip_day(record, word, now))
        self.close()
        self._shell.toast("Skipped. The next one waits.", "Undo", lambda: self._open_again(number))

    @Slot()
    def tick(self) -> None:
        """Count this day as done: it was done elsewhere."""
        class_id, now, number = self._class_id, self._now(), self._number
        self._apply(lambda record: tick_by_hand(record, class_id, now))
        self.close()
        self._shell.toast("Counted as done.", "Undo", lambda: self._open_again(number))

    @Slot()
    def undo(self) -> None:
        """Open this day again; the session stays in the record."""
        self._open_again(self._number)

    def _open_again(self, number: int) -> None:
        now = self._now()
        self._change_day(number, lambda record: undo_day(record, now))

    def _apply(self, how: Callable[[DayRecord], DayRecord]) -> None:
        if self._walked is not None:
            self._change_day(self._number, how)

    def _on_picture_ready(self, class_id: str, seconds: float, _address: str) -> None:
        if seconds == POSTER and (
            class_id == self._class_id or any(class_id == each.class_id for each in self._offered)
        ):
            self.posters_changed.emit()


def _find_offers(walked: WalkedDay, classes: Sequence[ClassSummary], kind: str, words: str) -> tuple[ClassSummary, ...]:
    """List what can take the place of a day's class, the likeliest first; runs in a thread of the pool."""
    look = shorter_classes if kind == "shorter" else other_classes
    by_id = {each.class_id: each for each in classes}
    wanted = words.casefold().split()
    found = (by_id[each.class_id] for each in look(walked.day.wanted, walked.video, classes))
    return tuple([each for each in found if all(word in each.search_text for word in wanted)][:MOST_OFFERED])
