"""A library with a real store, real jobs and real models, and what it takes to fill it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from desktop.import_model import ImportModel
from desktop.jobs import Jobs
from desktop.library_model import LibraryModel
from desktop.settings_model import SettingsModel, Surroundings
from desktop.shell_model import ShellModel
from desktop.store_writer import StoreWriter
from desktop.system_look import SystemLook
from media.engines import EngineReport
from media.errors import MediaError
from media.importing import ImportResult
from routines.chapter import Chapter, ChapterKind, Origin
from routines.session import Session
from routines.store import Store, open_store
from routines.video_class import Focus, Level, VideoClass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NOW = datetime(2026, 11, 20, 7, 30, tzinfo=UTC)
PLAIN_LOOK = SystemLook()
VIDEO = frozenset({".mp4", ".mkv"})


def video_class(
    name: str,
    minutes: float = 14,
    *,
    days_ago: int = 30,
    instructor: str = "Ines Okafor",
    focus: tuple[Focus, ...] = (Focus.BACK,),
    level: Level | None = Level.EASY,
    exercises: Sequence[str] = ("Cat cow", "Bird dog"),
) -> VideoClass:
    """Make a class whose id is its title in small letters."""
    length = minutes * 60 / max(1, len(exercises))
    chapters = tuple(
        Chapter(title, length * place, length * (place + 1), ChapterKind.MOBILITY)
        for place, title in enumerate(exercises)
    )
    return VideoClass(
        name.lower(), name, minutes * 60, chapters, Origin.EMBEDDED, instructor, focus, level,
        added_at=NOW - timedelta(days=days_ago), file_name=f"{name}.mp4",
    )  # fmt: skip


def fake_fingerprint(path: Path) -> str:
    """Take the name of the file for its fingerprint."""
    if not path.exists():
        raise MediaError(f"{path.name} is not there.")
    return path.stem


class Importer:
    """Stand in for reading files: what comes of each is told by its name, and it can be held up."""

    def __init__(self) -> None:
        self.between: Callable[[Path], None] = lambda _path: None

    def __call__(
        self,
        paths: Sequence[Path],
        store: Store,
        now: Callable[[], datetime],
        progress: Callable[[int, int, Path], None],
        is_cancelled: Callable[[], bool],
    ) -> tuple[ImportResult, ...]:
        """Add a class for each path, unless its name begins with what else became of it."""
        results: list[ImportResult] = []
        for path in paths:
            if is_cancelled():
                break
            word = path.name.split()[0].lower()
            if word == "broken":
                results.append(ImportResult(path, "failed", reason="It is cut short."))
            else:
                made = video_class(path.stem, days_ago=0)
                results.append(
                    ImportResult(path, "known" if store.classes.get(made.class_id) else "added", made.class_id)
                )
                store.classes.put(made)
                store.places.set(made.class_id, path)
            progress(len(results), len(paths), path)
            self.between(path)
        return tuple(results)


@dataclass
class LibraryStage:
    """All that the library page and the settings page need."""

    folder: Path
    store: Store
    jobs: Jobs
    writer: StoreWriter
    shell: ShellModel
    library: LibraryModel
    importer: ImportModel
    settings: SettingsModel
    reading: Importer
    seconds: list[float]
    opened: list[Path]
    posters: dict[str, str]

    def add(self, *classes: VideoClass, with_files: bool = True) -> None:
        """Put classes into the store, with files where wanted."""
        self.store.classes.put(*classes)
        for made in classes:
            file = self.folder / made.file_name
            if with_files:
                file.touch()
            self.store.places.set(made.class_id, file)

    def do(self, class_id: str, times: int, days_ago: int = 1) -> None:
        """Record completed sessions."""
        for number in range(times):
            at = NOW - timedelta(days=days_ago, minutes=number)
            self.store.sessions.put(
                Session(f"{class_id}-{number}", class_id, class_id, at, at, 600.0, is_completed=True)
            )

    def load(self, qtbot: QtBot) -> None:
        """Read the library and look for its files."""
        self.library.load()
        qtbot.waitUntil(lambda: self.library.is_loaded)
        self.settle(qtbot)

    def settle(self, qtbot: QtBot) -> None:
        """Wait until everything asked for is written, read and shown."""
        assert self.writer.flush(30.0)
        waiting: list[bool] = []
        self.jobs.run(lambda: True, waiting.append)
        qtbot.waitUntil(lambda: bool(waiting))

    def titles(self) -> list[str]:
        """List what is shown, in order."""
        return [str(self.fact(row, "title")) for row in range(self.library.rowCount())]

    def fact(self, row: int, name: str) -> object:
        """Tell one fact of one card."""
        role = next(role for role, said in self.library.roleNames().items() if said == name.encode())
        return self.library.data(self.library.index(row), role)


@contextmanager
def library_stage(folder: Path, look: SystemLook = PLAIN_LOOK, held_jobs: Jobs | None = None) -> Iterator[LibraryStage]:
    """Make a library in a folder, and let everything go afterwards."""
    store = open_store(folder / "data", folder / "local", "abcdef12", lambda: NOW)
    jobs, writer, shell = held_jobs or Jobs(1), StoreWriter(store), ShellModel()
    reading, seconds, opened, posters = Importer(), [0.0], [], {}
    library = LibraryModel(store, writer, jobs, lambda key: posters.get(key, ""), fake_fingerprint, lambda: NOW)
    importer = ImportModel(store, writer, jobs, reading, VIDEO, lambda: NOW, lambda: seconds[0])
    engines = (EngineReport("vlc", "3.0.20", True, ""), EngineReport("qt", "", False, "FFmpeg is missing."))
    settings = SettingsModel(
        store, writer, jobs, lambda: engines, lambda: [("usb", "Headset")], opened.append,
        Surroundings("1.2", folder / "data"), lambda: look,
    )  # fmt: skip
    for model in (library, settings):
        writer.changed.connect(model.on_store_changed)
        model.told.connect(shell.say)
    importer.imported.connect(library.on_store_changed)
    settings.folder_wanted.connect(importer.look_again)
    videos = folder / "Classes"
    videos.mkdir(parents=True, exist_ok=True)
    yield LibraryStage(
        videos, store, jobs, writer, shell, library, importer, settings, reading, seconds, opened, posters
    )
    importer.stop()
    jobs.close()
    writer.close()
    shell.dismiss_message()
    store.close()
