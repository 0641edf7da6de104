"""One class as the library shows it: a flat tuple made of the class and of what is kept about it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from routines.video_class import Focus, Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
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
        is_missing: Its file is not where it was, or its place is not known on this machine.
    """

    is_favourite: bool = False
    position: float = 0.0
    practice: Practice = Practice()
    is_missing: bool = False


class LibraryRow(NamedTuple):
    """One card. Times are seconds, ``added`` and ``last_played`` POSIX seconds (0 where not known)."""

    class_id: str
    title: str
    instructor: str
    duration: float
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
    has_video: bool
    last_played: float
    added: float
    order_title: str
    text: str


ROLES = {
    "classId": "class_id",
    "title": "title",
    "instructor": "instructor",
    "length": "",
    "exerciseCount": "exercise_count",
    "area": "area",
    "isFavourite": "is_favourite",
    "position": "position",
    "progress": "progress",
    "doneCount": "done_count",
    "isNew": "is_new",
    "isMissing": "is_missing",
    "folder": "",
    "spoken": "",
    "hasVideo": "has_video",
    "poster": "",
}
"""What cards show, by its name in QML, and the field that it is; what has none is found out when a card is seen."""


_AREAS: Mapping[str, str] = {focus: focus.value for focus in Focus}
_LEVELS: Mapping[str, str] = {level: level.value for level in Level}
"""Plain strings, since asking an enum for its value takes longer than everything else here."""


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


def make_row(summary: ClassSummary, kept: Kept, now: float) -> LibraryRow:
    """Make the card of a class as it stands at ``now``, in POSIX seconds."""
    areas = tuple([_AREAS[focus] for focus in summary.focus])
    added = summary.added_at.timestamp() if summary.added_at else 0.0
    is_untouched = not kept.practice.last_played and not kept.position
    duration = summary.duration
    return LibraryRow(
        class_id=summary.class_id,
        title=summary.title,
        instructor=summary.instructor,
        duration=duration,
        minutes=whole_minutes(duration),
        exercise_count=summary.exercise_count,
        area=areas[0] if areas else "",
        areas=areas,
        level=_LEVELS[summary.level] if summary.level else "",
        equipment=summary.equipment,
        is_favourite=kept.is_favourite,
        position=kept.position,
        progress=min(1.0, kept.position / duration) if duration > 0 else 0.0,
        done_count=kept.practice.done_count,
        is_new=is_untouched and bool(added) and now - added < NEW_DAYS * 86_400,
        is_missing=kept.is_missing,
        has_video=summary.has_video,
        last_played=kept.practice.last_played,
        added=added,
        order_title=fold(summary.title),
        text=fold("\n".join((summary.search_text, *[AREA_NAMES[area] for area in areas]))),
    )


def spoken(row: LibraryRow) -> str:
    """Say a card to a screen reader."""
    parts = [row.title, counted(row.minutes, "minute")]
    if row.exercise_count:
        parts.append(counted(row.exercise_count, "exercise"))
    if row.area:
        parts.append(AREA_NAMES[row.area])
    if row.instructor:
        parts.append(f"with {row.instructor}")
    if row.is_favourite:
        parts.append("favourite")
    if row.done_count:
        parts.append(f"done {counted(row.done_count, 'time')}")
    if row.is_missing:
        parts.append("video not found")
    return ", ".join(parts)


def folder_text(place: Path | None) -> str:
    """Name the folder of a file by its last two parts; empty where the place is not known."""
    return "/".join(part for part in place.parts[-3:-1] if part != place.anchor) if place else ""


def counted(count: int, noun: str) -> str:
    """Say a number of things: ``1 class``, ``2 classes``, ``1,200 minutes``."""
    plural = f"{noun}es" if noun.endswith("s") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else plural}"


def total_text(count: int, seconds: float) -> str:
    """Say how much there is: ``48 classes, 11 hours``."""
    hours = round(seconds / 3600)
    return counted(count, "class") + (f", {counted(hours, 'hour')}" if hours else "")
