"""A class page with a real store and real jobs, and pictures that are painted instead of decoded."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage

from desktop.after_class_model import AfterClassModel
from desktop.class_model import ClassModel
from desktop.jobs import Jobs
from desktop.pictures import Pictures
from desktop.shell_model import ShellModel
from desktop.store_writer import StoreWriter
from media.errors import MediaError
from routines.chapter import Chapter, ChapterKind, Origin
from routines.exercise import Hold, Prescription, Reps, Side, Tempo
from routines.program_run import ProgramRun
from routines.session import ExerciseResult, Result, Session, WatchedRange
from routines.store import ResumePoint, open_store
from routines.video_class import Focus, Level, VideoClass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 7, 30, tzinfo=UTC)


def paint_poster(path: Path, target: Path, at: float | None) -> Path:
    """Stand in for the decoder: paint one colour, another for every second."""
    return paint_thumbnail(path, -1.0 if at is None else at, target, 320)


def paint_thumbnail(path: Path, seconds: float, target: Path, width: int) -> Path:
    """Stand in for the decoder; a file that is not there cannot be painted."""
    if not path.is_file():
        raise MediaError(f"{path.name} is not there.")
    image = QImage(width, width * 9 // 16, QImage.Format.Format_RGB32)
    image.fill(QColor.fromHsv(round(seconds * 7) % 360, 90, 200))
    image.save(str(target))
    return target


TILT = Tempo.of(2, 2, words=("tilt", "release"))
REACH = Tempo.of(2, 2, 2, words=("reach", "hold", "back"))
STEADY_SPINE = VideoClass(
    class_id="f1a5",
    title="Steady spine",
    duration=853.0,
    chapters=(
        Chapter("Welcome", 0.0, 30.0, ChapterKind.TALK),
        Chapter("Pelvic tilts", 30.0, 90.0, ChapterKind.MOBILITY, Prescription(Reps(8, TILT))),
        Chapter("Cat and cow", 90.0, 160.0, ChapterKind.MOBILITY, Prescription(Reps(8, Tempo.of(3, 3)))),
        Chapter("Child’s pose", 160.0, 220.0, ChapterKind.STRETCH, Prescription(Hold(45))),
        Chapter("Hip flexor stretch", 220.0, 330.0, ChapterKind.STRETCH, Prescription(Hold(40), side=Side.BOTH)),
        Chapter("Bird-dog", 330.0, 480.0, ChapterKind.STRENGTH, Prescription(Reps(8, REACH), by_turns=True)),
        Chapter("Bridge", 480.0, 590.0, ChapterKind.STRENGTH, Prescription(Reps(6, Tempo.of(2, 1, 3)), sets=2)),
        Chapter("Figure four", 590.0, 700.0, ChapterKind.STRETCH, Prescription(Hold(30), side=Side.BOTH)),
        Chapter("Lying twist", 700.0, 853.0, ChapterKind.STRETCH, Prescription(Hold(45), side=Side.BOTH)),
    ),
    source=Origin.ROUTINE,
    instructor="Ines Okafor",
    focus=(Focus.BACK, Focus.CORE),
    level=Level.EASY,
    equipment=("Mat", "one block"),
    note="Fold the blanket under my right knee.",
    file_name="steady-spine.mp4",
    added_at=NOW,
)


def session_of(
    video_class: VideoClass, done: int, *, partly: int = 0, days_ago: int = 0, is_completed: bool = False
) -> Session:
    """Make a session in which the first exercises were done, then some partly, the others skipped."""
    marks = [Result.DONE] * done + [Result.PARTLY] * partly
    marks += [Result.SKIPPED] * (len(video_class.exercises) - len(marks))
    started = NOW - timedelta(days=days_ago)
    end = video_class.duration if is_completed else 175.0
    return Session(
        session_id=f"session-{days_ago}-{done}",
        class_id=video_class.class_id,
        class_title=video_class.title,
        started_at=started,
        ended_at=started + timedelta(seconds=end),
        elapsed=end + 20,
        watched=(WatchedRange(0.0, end),),
        exercises=tuple(
            ExerciseResult(chapter.title, mark, chapter.seconds if mark is Result.DONE else 0.0)
            for chapter, mark in zip(video_class.exercises, marks, strict=True)
        ),
        is_completed=is_completed,
    )


class ClassPage:
    """Everything that a class page needs, made by hand."""

    def __init__(self, folder: Path, jobs: Jobs | None = None) -> None:
        self.folder = folder
        self.store = open_store(folder / "data", folder / "local", "test", lambda: NOW)
        self.writer = StoreWriter(self.store, retry_seconds=0.05)
        self.jobs = jobs or Jobs()
        self.shell = ShellModel()
        self.pictures = Pictures(self.store, self.jobs, folder / "pictures", paint_poster, paint_thumbnail)
        self.shown_in_folder: list[Path] = []
        self.started: list[tuple[str, float]] = []
        self.shell.class_started.connect(lambda class_id, position: self.started.append((class_id, position)))
        self.model = ClassModel(
            self.store,
            self.writer,
            self.jobs,
            self.pictures,
            self.shell,
            fingerprint=lambda path: path.read_text("utf-8").strip(),
            show_in_folder=self.shown_in_folder.append,
            today=lambda: TODAY,
        )
        self.after_class = AfterClassModel(self.store, self.writer, self.jobs, self.pictures, self.shell, lambda: NOW)

    def add(self, video_class: VideoClass, *, is_there: bool = True) -> Path:
        """Put a class into the library, with a file that holds its fingerprint."""
        path = self.folder / video_class.file_name
        if is_there:
            path.write_text(video_class.class_id, "utf-8")
        self.store.classes.put(video_class)
        self.store.places.set(video_class.class_id, path)
        return path

    def follow_program(self) -> None:
        """Begin the program whose first day is the class, and whose second is another."""
        self.store.classes.put(replace(STEADY_SPINE, starter="morning-back-release"))
        self.add(VideoClass("f1e5", "Two for the hips", 402.0, file_name="hips.mp4", starter="two-for-the-hips"))
        self.store.programs.begin(ProgramRun("run", "back-to-easy", NOW - timedelta(days=2)))

    def stop_at(self, video_class: VideoClass, position: float) -> None:
        """Leave a class at a position in seconds."""
        self.store.resume.set(ResumePoint(video_class.class_id, position, NOW))

    def close(self) -> None:
        """Let go of everything."""
        self.model.close()
        self.after_class.close()
        self.shell.dismiss_message()
        self.writer.close()
        self.jobs.close()
        self.store.close()


@contextmanager
def class_page(folder: Path, jobs: Jobs | None = None) -> Iterator[ClassPage]:
    """Make a class page and close it."""
    page = ClassPage(folder, jobs)
    try:
        yield page
    finally:
        page.close()


def without_chapters(video_class: VideoClass = STEADY_SPINE) -> VideoClass:
    """Return a class whose video says nothing of what is in it."""
    return replace(video_class, chapters=(), source=None)
