"""The Programs page with a real store, real jobs and painted pictures."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from desktop.pictures import Pictures
from desktop.programs_model import ProgramsModel
from routines.program_run import ProgramRun
from routines.programs import all_programs
from routines.session import Session
from routines.video_class import Focus, VideoClass
from tests.desktop.class_page import paint_poster, paint_thumbnail
from tests.desktop.open_library import open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.jobs import Jobs
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from routines.store import Store

NOW = datetime(2026, 11, 20, 7, 30, tzinfo=UTC)
"""A Friday."""
PROGRAM = all_programs()[0]
STARTERS = tuple(
    VideoClass(
        f"fp-{wanted.name}", wanted.title, (wanted.minutes or 0) * 60, focus=(wanted.focus,), starter=wanted.name
    )
    for wanted in dict.fromkeys(day.wanted for day in PROGRAM.days)
    if wanted.focus
)
MINE = VideoClass("fp-mine", "Aunt Olga’s back", 600.0, focus=(Focus.BACK,))


@dataclass
class ProgramsStage:
    """All that the page needs; ``now`` may be moved on."""

    folder: Path
    store: Store
    jobs: Jobs
    writer: StoreWriter
    shell: ShellModel
    model: ProgramsModel
    clock: list[datetime]
    started: list[str] = field(default_factory=list)
    started_at: list[tuple[str, float]] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    asked: list[bool] = field(default_factory=list)

    def add(self, *classes: VideoClass) -> None:
        """Put classes with their files into the store."""
        for made in classes:
            file = self.folder / f"{made.class_id}.mp4"
            file.touch()
            self.store.places.set(made.class_id, file)
        self.store.classes.put(*classes)

    def begin(self, days_ago: int = 30) -> None:
        """Begin the program some days ago."""
        self.store.programs.begin(ProgramRun(f"run-{days_ago}", PROGRAM.program_id, NOW - timedelta(days=days_ago)))

    def begun(self, qtbot: QtBot) -> ProgramsStage:
        """Have all classes of the program, begin it, and show how things stand."""
        self.add(*STARTERS)
        self.begin()
        self.load(qtbot)
        return self

    def open_day(self, number: int) -> None:
        """Open the sheet of a day, counted from 0."""
        self.model.open_day(number)
        assert self.model.day.is_open

    def do(self, *names: str, days_ago: float = 2) -> None:
        """Complete starter classes, an hour apart."""
        for place, name in enumerate(names):
            at = NOW - timedelta(days=days_ago) + timedelta(hours=place)
            class_id = f"fp-{name}"
            self.store.sessions.put(
                Session(f"{name}@{days_ago}+{place}", class_id, name, at, at, 480.0, is_completed=True)
            )

    def load(self, qtbot: QtBot) -> None:
        """Show the page's model how things stand, and let it keep what it found."""
        self.model.load()
        self.settle(qtbot)

    def settle(self, qtbot: QtBot) -> None:
        """Wait until everything asked for is written, read and shown."""
        for _ in range(3):
            assert self.writer.flush(30.0)
            qtbot.wait(0)
            waiting: list[bool] = []
            self.jobs.run(lambda: True, waiting.append)
            qtbot.waitUntil(lambda seen=waiting: bool(seen))

    def after(self, qtbot: QtBot, act: Callable[[], object]) -> None:
        """Do something and wait for what comes of it."""
        act()
        self.settle(qtbot)

    def states(self) -> list[str]:
        """List the states of the days of the shown phase."""
        return [day["state"] for week in self.model.weeks for day in week["days"]]

    def notes(self) -> list[str]:
        """List what is said under the days of the shown phase."""
        return [day["note"] for week in self.model.weeks for day in week["days"]]


@contextmanager
def programs_stage(folder: Path) -> Iterator[ProgramsStage]:
    """Make an empty library, and let everything go afterwards."""
    clock = [NOW]
    with open_library(folder, NOW) as library:
        store, writer, jobs, shell = library.store, library.writer, library.jobs, library.shell
        pictures = Pictures(store, jobs, folder / "cache", paint_poster, paint_thumbnail)
        model = ProgramsModel(store, writer, jobs, pictures, shell, lambda: clock[0])
        stage = ProgramsStage(folder, store, jobs, writer, shell, model, clock)
        shell.class_started.connect(lambda class_id, _at: stage.started.append(class_id))
        shell.class_started.connect(lambda class_id, at: stage.started_at.append((class_id, at)))
        shell.class_opened.connect(stage.opened.append)
        shell.starter_classes_asked.connect(lambda: stage.asked.append(True))
        yield stage
