"""The editor's models over a fake player, a real store and clocks that only tests move."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

from desktop.editor_drafts import DraftTools
from desktop.editor_knowledge import EditorKnowledge
from desktop.editor_making import file_tools
from desktop.editor_model import EditorModel
from desktop.jobs import Jobs
from desktop.kept_marks import KeptMarks
from desktop.marks_cache import MarksCache
from desktop.pictures import Pictures
from desktop.player_engine import PlayerEngine
from desktop.shell_model import ShellModel
from desktop.store_writer import StoreWriter
from media.errors import UnreadableMedia
from routines.chapter import Chapter, ChapterKind, Origin
from routines.exercise import Hold, Prescription, Reps
from routines.marks import Marks
from routines.store import open_store
from routines.video_class import VideoClass
from tests.desktop.player_stage import Clock
from tests.fakes import FakePlayer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.editor_formats import FileTools
    from desktop.editor_rows import EditorRow
    from routines.captions import SubtitleLine

    Progress = Callable[[float], None]
    IsCancelled = Callable[[], bool]


@dataclass(frozen=True)
class Proposal:
    """A chapter that a draft proposes."""

    chapter: Chapter
    score: float = 0.8
    reason: str = "“next”"
    said: str = "next we take a twist"


def class_to_edit(**changes: object) -> VideoClass:
    """Return a class of 240 seconds: talk, two exercises that touch, a gap, a rest."""
    chapters = (
        Chapter("Welcome", 0, 20, ChapterKind.TALK),
        Chapter("Bridge", 20, 80, ChapterKind.STRENGTH, Prescription(Reps(8))),
        Chapter("Plank", 80, 120, ChapterKind.STRENGTH, Prescription(Hold(30))),
        Chapter("Rest", 130, 150, ChapterKind.REST),
    )
    fields: dict[str, object] = {
        "class_id": "class-1", "title": "Steady spine", "duration": 240.0, "chapters": chapters,
        "source": Origin.EMBEDDED,
    }  # fmt: skip
    return VideoClass(**{**fields, **changes})


def described(chapter: Chapter) -> Chapter:
    """Read one title: a plank is strength."""
    if "plank" in chapter.title.casefold():
        return replace(chapter, kind=chapter.kind or ChapterKind.STRENGTH)
    return chapter


KNOWLEDGE = EditorKnowledge(described, lambda _: None, lambda _typed, _limit: ())


class EditorStage:
    """Everything behind the editor page, put together as the program does."""

    def __init__(self, qtbot: QtBot, folder: Path, video_class: VideoClass | None = None) -> None:
        self.qtbot = qtbot
        self.clock = Clock()
        self.video_class = video_class or class_to_edit()
        self.folder = folder
        self.path = folder / "class.mp4"
        self.path.touch()
        self.store = open_store(folder / "data", folder / "local", "abcd1234", self.clock.now)
        self.store.classes.put(self.video_class)
        self.store.places.set(self.video_class.class_id, self.path)
        self.writer = StoreWriter(self.store)
        self.jobs = Jobs()
        self.shell = ShellModel()
        self.pictures = Pictures(self.store, self.jobs, folder / "cache", _no_picture, _no_picture)
        self.players: list[FakePlayer] = []
        self.captions: tuple[SubtitleLine, ...] = ()
        self.marks = Marks()
        self.proposals: tuple[Proposal, ...] = ()
        self.may_scan = threading.Event()
        self.may_scan.set()
        self.may_copy = threading.Event()
        self.may_copy.set()
        self.copied: list[Path] = []
        self.cancelled = 0
        engine = PlayerEngine(self.store, self.jobs, self._probe, self._make_player)
        self.model = EditorModel(
            self.store,
            self.writer,
            self.jobs,
            self.pictures,
            self.shell,
            engine,
            KNOWLEDGE,
            MarksCache(self.jobs, KeptMarks(folder / "cache", self._scan)),
            self.draft_tools,
            self.file_tools,
            attach_sound=lambda _: None,
            now=self.clock.now,
        )

    @property
    def draft_tools(self) -> DraftTools:
        """Give what the test laid ready."""
        return DraftTools(lambda *_: self.captions, lambda *_: self.proposals)

    @property
    def file_tools(self) -> FileTools:
        """Read and write the true formats; a copy of the video is only noted."""
        return replace(file_tools(self.path.parent / "cache"), copy_video=self._copy)

    @property
    def player(self) -> FakePlayer:
        """The player that was made last."""
        return self.players[-1]

    @property
    def rows(self) -> list[EditorRow]:
        """What the page lists."""
        return self.model.row_list.rows

    @property
    def kept(self) -> VideoClass:
        """The class as it is on the disk."""
        kept = self.store.classes.get(self.video_class.class_id)
        assert kept is not None
        return kept

    def open(self) -> EditorModel:
        """Open the editor and wait for its player."""
        made = len(self.players)
        self.shell.edit_class(self.video_class.class_id)
        self.qtbot.waitUntil(lambda: len(self.players) > made)
        return self.model

    def settle(self) -> None:
        """Wait until everything is written and told."""
        self.model.save()
        assert self.writer.flush(30.0)
        self.qtbot.wait(1)

    def close(self) -> None:
        """End what was started."""
        self.may_scan.set()
        self.may_copy.set()
        self.shell.dismiss_message()
        self.model.finish(lambda: self.writer.flush(30.0))
        self.jobs.close()
        assert self.writer.close()
        self.store.close()

    def _probe(self, path: Path) -> SimpleNamespace:
        return SimpleNamespace(path=path, frame_rate=25.0)

    def _scan(self, _path: Path, _facts: object, progress: Progress, is_cancelled: IsCancelled) -> Marks:
        progress(0.5)
        while not self.may_scan.wait(0.005):
            if is_cancelled():
                raise UnreadableMedia("stopped")
        return self.marks

    def _copy(
        self, _source: Path, target: Path, _chapters: object, progress: Progress, stop: IsCancelled
    ) -> tuple[str, ...]:
        progress(0.5)
        while not self.may_copy.wait(0.005):
            if stop():
                self.cancelled += 1
                raise UnreadableMedia("stopped")
        self.copied.append(target)
        return ("subtitles (eng)",)

    def _make_player(self, _choice: str, _facts: object) -> FakePlayer:
        player = FakePlayer(self.video_class.duration)
        self.players.append(player)
        return player


def _no_picture(*_: object) -> Path:
    raise UnreadableMedia("no picture here")
