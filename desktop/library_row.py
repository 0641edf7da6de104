"""One class as the library shows it: a flat tuple made of the class and of what is kept about it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from desktop.time_text import minutes_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from pathlib import Path

    from routines.session import Session
    from routines.store.classes import ClassSummary

NEW_DAYS = 14
"""A class that was never played counts as new for so many days."""

AREA_NAMES: Mapping[str, str] = {
    "back": "Lower back",
    "hips": "Hips",
    "core": "Core",
    "full": "Full body",
    "calm": "Unwind",
}


class Practice(NamedTuple):
    """What sessions say of a class: how often it was completed, and when it was last played (POSIX seconds)."""

    done_count: int = 0
    last_played: float = 0.0


class Kept(NamedTuple):
    """What is kept about one class beside the class itself.

    Attributes:
        is_favourite: Starred by the person.
        position: Where it was stopped, in seconds; 0 where there is nothing to resume.
        practice: What its sessions say.
        place: Where its file was last seen; ``None`` where that is not known on this machine.
        is_missing: The file is not there any more.
    """

    is_favourite: bool = False
    position: float = 0.0
    practice: Practice = Practice()
    place: Path | None = None
    is_missing: bool = False


class LibraryRow(NamedTuple):
    """One card. Times are seconds, ``added`` and ``last_played`` POSIX seconds (0 where not known)."""

    class_id: str
    title: str
    instructor: str
    length: str
    minutes: int
    exercise_count: int
    area: str
    areas: tuple[str, ...]
    level: str
    equipment: tuple[str, ...]
    is_favourite: bool
    position: float
    progress: float
    done_count: int
    is_new: bool
    is_missing: bool
    folder: str
    spoken: str
    has_video: bool
    duration: float
    last_played: float
    added: float
    order_title: str
    text: str


def fold(text: str) -> str:
    """Bring text to the form in which it is searched: no case, no accents."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def practice_by_class(sessions: Iterable[Session]) -> dict[str, Practice]:
    """Add up sessions, in any order."""
    result: dict[str, Practice] = {}
    for session in sessions:
        before = result.get(session.class_id, Practice())
        result[session.class_id] = Practice(
            before.done_count + session.is_completed, max(before.last_played, session.started_at.timestamp())
        )
    return result


def whole_minutes(seconds: float) -> int:
    """Round a length to minutes, at least 1."""
    return max(1, round(seconds / 60))


def make_row(summary: ClassSummary, kept: Kept, now: datetime) -> LibraryRow:
    """Make the card of a class as it stands ``now``."""
    areas = tuple(focus.value for focus in summary.focus)
    added = summary.added_at.timestamp() if summary.added_at else 0.0
    is_untouched = not kept.practice.last_played and not kept.position
    area_names = "\n".join(AREA_NAMES[area] for area in areas)
    return LibraryRow(
        class_id=summary.class_id,
        title=summary.title,
        instructor=summary.instructor,
        length=minutes_text(summary.duration),
        minutes=whole_minutes(summary.duration),
        exercise_count=summary.exercise_count,
        area=areas[0] if areas else "",
        areas=areas,
        level=summary.level.value if summary.level else "",
        equipment=summary.equipment,
        is_favourite=kept.is_favourite,
        position=kept.position,
        progress=min(1.0, kept.position / summary.duration) if summary.duration > 0 else 0.0,
        done_count=kept.practice.done_count,
        is_new=is_untouched and bool(added) and now.timestamp() - added < NEW_DAYS * 86_400,
        is_missing=kept.is_missing or kept.place is None,
        folder="/".join(kept.place.parts[-3:-1]).lstrip("/") if kept.place else "",
        spoken=_spoken(summary, kept),
        has_video=summary.has_video,
        duration=summary.duration,
        last_played=kept.practice.last_played,
        added=added,
        order_title=fold(summary.title),
        text=fold(f"{summary.search_text}\n{area_names}"),
    )


def _spoken(summary: ClassSummary, kept: Kept) -> str:
    """Say a card to a screen reader."""
    parts = [summary.title, counted(whole_minutes(summary.duration), "minute")]
    if summary.exercise_count:
        parts.append(counted(summary.exercise_count, "exercise"))
    if summary.focus:
        parts.append(AREA_NAMES[summary.focus[0].value])
    if summary.instructor:
        parts.append(f"with {summary.instructor}")
    if kept.is_favourite:
        parts.append("favourite")
    if kept.practice.done_count:
        parts.append(f"done {counted(kept.practice.done_count, 'time')}")
    if kept.is_missing or kept.place is None:
        parts.append("video not found")
    return ", ".join(parts)


def counted(count: int, noun: str) -> str:
    """Say a number of things: ``1 class``, ``2 classes``, ``1,200 minutes``."""
    plural = f"{noun}es" if noun.endswith("s") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else plural}"
