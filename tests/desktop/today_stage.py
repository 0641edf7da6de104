"""The Today page's models over a real store and real jobs, with a clock that stands still."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from desktop.jobs import Jobs
from desktop.pictures import Pictures
from desktop.shell_model import ShellModel
from desktop.store_writer import StoreWriter
from desktop.tightness_model import TightnessModel
from desktop.today_model import TodayModel
from routines.session import Session, WatchedRange
from routines.store import ResumePoint, open_store
from routines.video_class import Focus, Level, VideoClass
from tests.desktop.class_page import STEADY_SPINE, paint_poster, paint_thumbnail
from tests.desktop.player_stage import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.library_filter import Filter

MORNING = datetime(2026, 11, 20, 7, 30, tzinfo=UTC)
"""A Friday."""
SPINE = replace(STEADY_SPINE, added_at=MORNING)
RELEASE = VideoClass(
    "re1e", "Morning back release", 480.0, instructor="Mei", focus=(Focus.BACK,), level=Level.GENTLE, file_name="r.mp4"
)
HIPS = VideoClass("f1e5", "Two for the hips", 360.0, focus=(Focus.HIPS,), level=Level.EASY, file_name="h.mp4")


class TodayStage:
    """Everything that the Today page needs, made by hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = MORNING
        self.store = open_store(folder / "data", folder / "local", "test", lambda: self.now)
        self.writer = StoreWriter(self.store, retry_seconds=0.05)
        self.jobs = Jobs()
        self.shell = ShellModel()
        self.shell.begin_with("today")
        self.pictures = Pictures(self.store, self.jobs, folder / "pictures", paint_poster, paint_thumbnail)
        self.clock = Clock()
        self.tightness = TightnessModel(self.clock)
        self.filters: list[Filter] = []
        self.started: list[tuple[str, float]] = []
        self.shell.class_started.connect(lambda class_id, position: self.started.append((class_id, position)))
        self._models: list[TodayModel] = []

    def add(self, *classes: VideoClass, is_there: bool = True) -> None:
        """Put classes into the library, with files."""
        for video_class in classes:
            path = self.folder / video_class.file_name
            if is_there:
                path.write_text(video_class.class_id, "utf-8")
            self.store.classes.put(video_class)
            self.store.places.set(video_class.class_id, path)

    def star(self, *classes: VideoClass) -> None:
        """Make favourites of classes."""
        for video_class in classes:
            self.store.favourites.set(video_class.class_id, True)

    def leave(self, video_class: VideoClass, position: float, *, days_ago: int = 0) -> None:
        """Leave a class at a position in seconds."""
        saved_at = self.now - timedelta(days=days_ago)
        self.store.resume.set(ResumePoint(video_class.class_id, position, saved_at))

    def do(self, video_class: VideoClass, *, days_ago: int = 0, seconds: float = 600.0) -> None:
        """Do a class to its end."""
        began = self.now - timedelta(days=days_ago)
        name = f"{video_class.class_id}-{days_ago}"
        watched = (WatchedRange(0.0, seconds),)
        self.store.sessions.put(
            Session(name, video_class.class_id, video_class.title, began, began, seconds, watched, is_completed=True)
        )

    def model(self) -> TodayModel:
        """Make the model, which has read nothing yet."""
        model = TodayModel(self.store, self.jobs, self.pictures, self.shell, self.filters.append, lambda: self.now)
        self.writer.changed.connect(model.on_store_changed)
        self._models.append(model)
        return model

    def close(self) -> None:
        """Let go of everything."""
        self.shell.dismiss_message()
        self.writer.close()
        self.jobs.close()
        self.store.close()


@contextmanager
def today_stage(folder: Path) -> Iterator[TodayStage]:
    """Make the stage and close it."""
    stage = TodayStage(folder)
    try:
        yield stage
    finally:
        stage.close()
