"""The Programs page: where the person is on the path, what comes next, and how the path bends."""

from __future__ import annotations

import logging
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.pictures import POSTER
from desktop.program_day_model import ProgramDayModel
from desktop.programs_reading import read_programs
from desktop.programs_view import (
    NextClass,
    former_text,
    missing_count,
    next_class,
    phase_cards,
    progress_short,
    progress_text,
    reached_share,
    week_rows,
    when_text,
)
from routines.program_run import Ending, ProgramRun, carry_on, change_day, end_run, take_break
from routines.store.store_change import CLASSES, PROGRAMS, SESSIONS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.jobs import Jobs
    from desktop.pictures import Pictures
    from desktop.programs_reading import Reading
    from desktop.programs_view import PhaseCard, WeekRow
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from routines.program_run import DayRecord
    from routines.store import Store, StoreChange

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_logger = logging.getLogger(__name__)

PAGE: Final = "programs"
WHAT: Final = "your program"
WAITS: Final = "The path waits here. Carry on whenever you like."
_ALWAYS: Final = frozenset({PROGRAMS, SESSIONS})


@QmlElement
@QmlUncreatable("made by the program")
class ProgramsModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Show the current program; all of it belongs to the GUI thread.

    Reads beside the window, and keeps what sessions ticked as soon as it sees it.
    """

    changed = Signal()
    posters_changed = Signal()
    ending_changed = Signal()

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
        self._store, self._writer, self._jobs = store, writer, jobs
        self._pictures, self._shell, self._now = pictures, shell, now
        self.reading: Reading | None = None
        self._next = NextClass()
        self._phase = -1
        self._is_reading = self._must_read_again = False
        self._asked_ending = ""
        self.day_sheet = ProgramDayModel(jobs, pictures, shell, self._change_day, now, self)
        writer.changed.connect(self.on_store_changed)
        pictures.picture_ready.connect(self._on_picture_ready)
        shell.page_changed.connect(self._on_page_changed)

    # -- what the page shows

    is_loaded = Property(bool, lambda self: self.reading is not None, notify=changed)
    is_begun = Property(bool, lambda self: self._run is not None, notify=changed)
    is_on_break = Property(bool, lambda self: bool(self._break_text()), notify=changed)
    is_finished = Property(bool, lambda self: self._run is not None and self._next.number < 0, notify=changed)
    title = Property(str, lambda self: self.reading.program.title if self.reading else "", notify=changed)
    line = Property(str, lambda self: self.reading.program.line if self.reading else "", notify=changed)
    about = Property(str, lambda self: self.reading.program.about if self.reading else "", notify=changed)
    progress_text = Property(str, lambda self: progress_text(self.reading) if self.reading else "", notify=changed)
    progress_short = Property(str, lambda self: progress_short(self.reading) if self.reading else "", notify=changed)
    reached = Property(float, lambda self: reached_share(self.reading) if self.reading else 0.0, notify=changed)
    break_text = Property(str, lambda self: self._break_text(), notify=changed)
    former_text = Property(str, lambda self: self._former_text(), notify=changed)
    missing_count = Property(int, lambda self: missing_count(self.reading) if self.reading else 0, notify=changed)
    shown_phase = Property(int, lambda self: self._shown_phase(), notify=changed)
    phases = Property(list, lambda self: self._phases(), notify=changed)
    weeks = Property(list, lambda self: self._weeks(), notify=changed)
    next = Property(dict, lambda self: asdict(self._next), notify=changed)
    posters = Property(dict, lambda self: self._posters(), notify=posters_changed)
    day = Property(ProgramDayModel, lambda self: self.day_sheet, constant=True)
    asked_ending = Property(str, lambda self: self._asked_ending, notify=ending_changed)
    """``restarted`` or ``left`` while the person is asked whether they mean it, else empty."""

    @property
    def _run(self) -> ProgramRun | None:
        return self.reading.run if self.reading else None

    def _break_text(self) -> str:
        pause = self._run.current_break if self._run else None
        if pause is None:
            return ""
        return f"Taking a break since {when_text(pause.begun_at.date(), self._now().date()).removeprefix('on ')}"

    def _former_text(self) -> str:
        return former_text(self.reading, self._now().date()) if self.reading else ""

    def _current_phase(self) -> int:
        reading = self.reading
        if reading is None or not reading.so_far.next:
            return len(reading.program.phases) - 1 if reading and reading.run else 0
        return reading.program.phases.index(reading.program.phase_of(reading.so_far.next.day.week))

    def _shown_phase(self) -> int:
        return self._phase if self._phase >= 0 else self._current_phase()

    def _phases(self) -> list[dict[str, object]]:
        return [_for_qml(card) for card in phase_cards(self.reading)] if self.reading else []

    def _weeks(self) -> list[dict[str, object]]:
        if self.reading is None:
            return []
        phase = self.reading.program.phases[self._shown_phase()]
        return [_for_qml(row) for row in week_rows(self.reading, phase, self._now().date())]

    def _posters(self) -> dict[str, str]:
        if self.reading is None:
            return {}
        ids = dict.fromkeys(each.video.class_id for each in self.reading.so_far.days if each.video.class_id)
        return {class_id: self._pictures.poster(class_id) for class_id in ids}

    # -- what the person wants

    @Slot(int)
    def show_phase(self, index: int) -> None:
        """Show the weeks of a phase, counted from 0."""
        if self.reading and 0 <= index < len(self.reading.program.phases) and index != self._shown_phase():
            self._phase = -1 if index == self._current_phase() else index
            self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Begin the program that is offered."""
        if self.reading is not None and self._run is None:
            self._begin()

    @Slot()
    def start_next(self) -> None:
        """Start the next class, or go on with it where its rest makes a whole."""
        if self._next.class_id:
            self._shell.start_class(self._next.class_id, self._next.position)

    @Slot(int)
    def open_day(self, number: int) -> None:
        """Show what can be done with a day."""
        if self.reading is not None and self._run is not None:
            self.day_sheet.open(self.reading, number)

    @Slot()
    def take_break(self) -> None:
        """Let the program rest until the person carries on."""
        now = self._now()
        self._change(lambda run: take_break(run, now))
        self._shell.toast(WAITS)

    @Slot()
    def carry_on(self) -> None:
        """End the break."""
        now = self._now()
        self._change(lambda run: carry_on(run, now))
        if str(self._shell.message) == WAITS:
            self._shell.end_message()

    @Slot(str)
    def ask_ending(self, ending: str) -> None:
        """Ask whether the run should end so (``restarted`` or ``left``); with an empty text ask no more."""
        if ending != self._asked_ending:
            self._asked_ending = ending
            self.ending_changed.emit()

    @Slot()
    def end(self) -> None:
        """End the run as asked: begin anew, or leave the program; what was done stays in the record."""
        ending, now = self._asked_ending, self._now()
        self.ask_ending("")
        if self._run is None or not ending:
            return
        if Ending(ending) is Ending.RESTARTED:
            self._begin()
        else:
            self._change(lambda run: end_run(run, Ending.LEFT, now))

    def _begin(self) -> None:
        if self.reading is not None:
            run = ProgramRun(str(uuid4()), self.reading.program.program_id, self._now())
            self._phase = -1
            self._writer.write(lambda store: store.programs.begin(run), WHAT)

    def _change_day(self, number: int, how: Callable[[DayRecord], DayRecord]) -> None:
        self._change(lambda run: change_day(run, how(run.record_of(number))))

    def _change(self, how: Callable[[ProgramRun], ProgramRun]) -> None:
        run = self._run
        if run is not None:
            run_id = run.run_id
            self._writer.write(lambda store: store.programs.change(run_id, how), WHAT)

    # -- reading

    @Slot()
    def load(self) -> None:
        """Read how things stand, beside the window."""
        if self._is_reading:
            self._must_read_again = True
            return
        self._is_reading, self._must_read_again = True, False
        self._jobs.run(partial(read_programs, self._store, self._now()), self._on_read, self._on_unread)

    def _on_read(self, reading: Reading) -> None:
        self._is_reading = False
        if self._must_read_again:
            self.load()
            return
        before = self._current_phase() if self.reading else -1
        self.reading, self._next = reading, next_class(reading)
        if self._current_phase() != before:
            self._phase = -1
        self.day_sheet.refresh(reading)
        self.changed.emit()
        self.posters_changed.emit()
        self._keep(reading)

    def _on_unread(self, error: Exception) -> None:
        _logger.warning("The programs could not be read: %s", error)
        self._is_reading = False
        if self._must_read_again:
            self.load()

    def _keep(self, reading: Reading) -> None:
        """Keep the ticks of new sessions, so that they stay whatever becomes of the library."""
        for tick in reading.so_far.ticks:
            self._change(partial(_with_tick, tick))

    @Slot(object)
    def on_store_changed(self, change: StoreChange) -> None:
        """Read again where something ticked a day, or changed what the page shows while it is shown."""
        is_shown = CLASSES in change.tables and str(self._shell.page) == PAGE
        if self.reading is not None and (is_shown or change.tables & _ALWAYS):
            self.load()

    def _on_page_changed(self) -> None:
        # Another day may have begun since it was last shown.
        if str(self._shell.page) == PAGE:
            self.load()
        else:
            self.day_sheet.close()

    def _on_picture_ready(self, class_id: str, seconds: float, _address: str) -> None:
        if seconds == POSTER and self.reading and class_id in self.reading.classes:
            self.posters_changed.emit()


def _for_qml(card: PhaseCard | WeekRow) -> dict[str, object]:
    """Turn a card into what QML can walk through: it knows lists, and no tuples."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(card).items()}


def _with_tick(tick: DayRecord, run: ProgramRun) -> ProgramRun:
    """Keep a tick, unless its day was done, skipped or opened again since it was found."""
    known = run.record_of(tick.day)
    is_touched = known.done_at or known.skipped or tick.session_id in known.dismissed
    return run if is_touched else change_day(run, tick)
