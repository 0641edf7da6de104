"""Small values to store, a model of what a store should say, and ways to open one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from routines.chapter import Chapter, ChapterKind
from routines.session import ExerciseResult, Result, Session, WatchedRange
from routines.store import ResumePoint, Store, open_store
from routines.video_class import Focus, Level, VideoClass

if TYPE_CHECKING:
    from routines.store import Disk

DATA = Path("/data/matside")
LOCAL = Path("/state/matside")
LEDGER = DATA / "ledger"
DEVICE = "0a1b2c3d"
NOON = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)

SPINE = VideoClass(
    "fp1",
    "Steady Spine",
    840.0,
    (Chapter("Cat Cow", 0, 60), Chapter("Breathe", 60, 90, ChapterKind.REST), Chapter("Bird Dog", 90, 200)),
    instructor="Ines",
    focus=(Focus.BACK,),
    level=Level.EASY,
    equipment=("Strap",),
    file_name="spine.mp4",
    added_at=NOON,
)
HIPS = VideoClass("fp2", "Two for the hips", 360.0)

Facts: TypeAlias = dict[tuple[str, str], object]


@dataclass
class FakeClock:
    """A wall clock that moves on by a millisecond whenever it is read, and jumps when told."""

    time: datetime = field(default=NOON)

    def __call__(self) -> datetime:
        self.time += timedelta(milliseconds=1)
        return self.time


def a_session(session_id: str = "s1", note: str = "", elapsed: float = 60.0, class_id: str = "fp1") -> Session:
    return Session(
        session_id,
        class_id,
        "Steady spine",
        NOON,
        NOON + timedelta(seconds=elapsed),
        elapsed,
        (WatchedRange(0.0, 30.5), WatchedRange(40.0, 50.0)),
        (ExerciseResult("Cat cow", Result.DONE, 25.0), ExerciseResult("Bird dog", Result.SKIPPED, 0.0)),
        is_completed=False,
        note=note,
    )


def open_at(
    disk: Disk | None, clock: FakeClock | None = None, device: str = DEVICE, limit: int = 900, local: Path = LOCAL
) -> Store:
    return open_store(DATA, local, device, clock or FakeClock(), disk, limit)


@dataclass(frozen=True)
class Action:
    """One change: a session's note, a star, a resume position or a place; a value of ``None`` takes it away."""

    kind: str
    key: str
    value: str | None

    def run(self, store: Store) -> None:
        match self.kind, self.value:
            case "session", None:
                store.sessions.remove(self.key)
            case "session", str(note):
                store.sessions.put(a_session(self.key, note))
            case "star", value:
                store.favourites.set(self.key, value is not None)
            case "resume", None:
                store.resume.clear(self.key)
            case "resume", str(position):
                store.resume.set(ResumePoint(self.key, float(position), NOON))
            case "place", None:
                store.places.forget(self.key)
            case "place", str(path):
                store.places.set(self.key, Path(path))
            case _:
                raise ValueError(self)

    def note_in(self, facts: Facts) -> None:
        if self.value is None:
            facts.pop((self.kind, self.key), None)
        else:
            facts[self.kind, self.key] = self.value


def facts_of(store: Store) -> Facts:
    facts: Facts = {("session", session.session_id): session.note for session in store.sessions.all()}
    facts |= {("star", key): "yes" for key in store.favourites.ids()}
    facts |= {("resume", point.class_id): str(point.position) for point in store.resume.all()}
    facts |= {("place", key): str(path) for key, path in store.places.all().items()}
    return facts


SCRIPT = (
    Action("session", "s1", "first"),
    Action("star", "fp1", "yes"),
    Action("session", "s2", "second"),
    Action("place", "fp1", "/videos/a.mp4"),
    Action("resume", "fp1", "12.5"),
    Action("session", "s1", "edited"),
    Action("star", "fp1", None),
    Action("session", "s3", "third"),
    Action("place", "fp1", "/videos/b.mp4"),
    Action("session", "s2", None),
    Action("resume", "fp1", None),
    Action("session", "s1", "edited again"),
    Action("star", "fp2", "yes"),
    Action("session", "s4", "fourth"),
)
"""Enough to fill several tiny segments, with an edit and a removal of each kind."""
