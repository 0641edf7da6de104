"""The player page's models over a fake player, a real store and clocks that only tests move."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING

from desktop.class_screen import ClassScreen
from desktop.jobs import Jobs
from desktop.overlay_model import OverlayModel
from desktop.player_choices import PlayerChoices
from desktop.player_engine import PlayerEngine
from desktop.player_model import PlayerModel
from desktop.player_session import PlayerSession
from desktop.session_recorder import SessionRecorder
from desktop.store_writer import StoreWriter
from desktop.subtitle_model import SubtitleModel
from media.errors import NoDecoder
from routines.chapter import Chapter, ChapterKind, Cue
from routines.exercise import Hold, Prescription, Reps, Rest, Side, Tempo
from routines.store import open_store
from routines.video_class import VideoClass
from tests.fakes import FakePlayer

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.frame_trace import FrameTrace
    from media.subtitles import SubtitleLine, SubtitleSource

DAY = datetime(2026, 5, 4, 7, 0, tzinfo=UTC)


class Clock:
    """Monotonic seconds and the wall clock that belongs to them."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return DAY + timedelta(seconds=self.seconds - 100.0)


def example_class(**changes: object) -> VideoClass:
    """Return a class of 300 seconds: talk, a hold on both sides, a rest, reps in sets, a chapter of its name only."""
    chapters = (
        Chapter("Welcome", 0, 20, ChapterKind.TALK),
        Chapter(
            "Hip flexor stretch",
            20,
            120,
            ChapterKind.STRETCH,
            Prescription(Hold(40), side=Side.BOTH, first=Side.RIGHT),
            (Cue(0, "Tuck your tailbone"),),
            short_name="Hip flexor",
        ),
        Chapter("Rest", 120, 140, ChapterKind.REST),
        Chapter(
            "Bridge",
            140,
            240,
            ChapterKind.STRENGTH,
            Prescription(Reps(5, Tempo.of(2, 1, 3)), sets=2, rest=Rest(20), lead_in=5),
        ),
        Chapter("Lying twist", 240, 300, ChapterKind.MOBILITY),
    )
    fields: dict[str, object] = {"class_id": "class-1", "title": "Steady spine", "duration": 300.0}
    return VideoClass(**{**fields, "chapters": chapters, **changes})


@dataclass
class Played:
    """A file that can be probed; ``subtitles`` are found beside it."""

    subtitles: tuple[SubtitleSource, ...] = ()
    lines: tuple[SubtitleLine, ...] = ()
    error: Exception | None = None


class Stage:
    """Everything behind the player page, put together as the program does."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        *,
        is_slow: bool = False,
        trace: FrameTrace | None = None,
        played: Played | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.clock = Clock()
        self.is_slow = is_slow
        self.played = played or Played()
        self.chimes: list[str] = []
        self.players: list[FakePlayer] = []
        self.missing_engines: set[str] = set()
        self.path = folder / "class.mp4"
        self.path.touch()
        self.store = open_store(folder / "data", folder / "local", "abcd1234", self.clock.now)
        self.writer = StoreWriter(self.store)
        self.jobs = Jobs()
        self.overlay = OverlayModel()
        self.choices = PlayerChoices(self.store, self.writer)
        self.subtitles = SubtitleModel(
            self.store,
            self.writer,
            self.jobs,
            lambda _path, _facts: self.played.subtitles,
            lambda _source: self.played.lines,
        )
        self.engine = PlayerEngine(self.store, self.jobs, self._probe, self._make_player)
        self.session = PlayerSession(
            self.engine,
            ClassScreen(self.overlay, self.subtitles, self.choices),
            lambda video_class, timeline: SessionRecorder(
                video_class, timeline, self.writer, self.clock, self.clock.now
            ),
            self.chimes.append,
            trace,
        )
        self.model = PlayerModel(
            self.session, self.engine, self.overlay, self.subtitles, self.choices, self.store, self.writer
        )

    @property
    def player(self) -> FakePlayer:
        """The player that was made last."""
        return self.players[-1]

    def start(self, position: float = 0.0, video_class: VideoClass | None = None) -> None:
        """Start a class and wait for its player."""
        self.video_class = video_class or example_class()
        made = len(self.players)
        self.model.start(self.video_class, self.path, position)
        self.qtbot.waitUntil(lambda: len(self.players) > made or bool(self.model.trouble))

    def play(self, seconds: float) -> None:
        """Let real time pass while the class plays, clocks included."""
        whole = round(seconds * 4)
        for _ in range(whole):
            self.clock.seconds += 0.25
            self.player.advance(0.25)

    def settle(self) -> None:
        """Wait until everything is written and told."""
        assert self.writer.flush(30.0)
        self.qtbot.wait(1)

    def close(self) -> None:
        """End what was started."""
        self.model.close()
        self.jobs.close()
        assert self.writer.close()
        self.store.close()

    def _probe(self, path: Path) -> SimpleNamespace:
        if self.played.error is not None:
            raise self.played.error
        return SimpleNamespace(path=path)

    def _make_player(self, choice: str, _facts: object) -> FakePlayer:
        name = "vlc" if choice == "auto" else choice
        if name in self.missing_engines:
            raise NoDecoder("No engine here can show this video; install VLC")
        player = FakePlayer(self.video_class.duration, is_slow=self.is_slow)
        player.name = name
        self.players.append(player)
        return player
