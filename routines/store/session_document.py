"""The document form of a session and of a resume point."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from routines.session import ExerciseResult, Result, Session, WatchedRange, is_tightness
from routines.store.errors import BadDocument
from routines.store.json_value import finite, flag, instant, items, member, number, objects, text
from routines.store.unknown_fields import keep_unknown

if TYPE_CHECKING:
    from datetime import datetime

    from routines.store.json_value import JsonObject

SESSION_FIELDS = frozenset(item.name for item in fields(Session)) - {"session_id"}
RESUME_FIELDS = frozenset({"position", "saved_at"})


@dataclass(frozen=True, slots=True)
class ResumePoint:
    """Where a class was left: ``position`` in seconds from the start of the video, ``saved_at`` with offset."""

    class_id: str
    position: float
    saved_at: datetime


def session_document(session: Session, before: JsonObject | None) -> JsonObject:
    """Write a session; fields of ``before`` that this version does not know are kept."""
    document: JsonObject = {
        "class_id": session.class_id,
        "class_title": session.class_title,
        "started_at": session.started_at.isoformat(),
        "ended_at": session.ended_at.isoformat(),
        "elapsed": finite(session.elapsed),
        "watched": [[finite(span.start), finite(span.end)] for span in session.watched],
        "exercises": [
            {"title": done.title, "result": done.result, "seconds": finite(done.seconds)} for done in session.exercises
        ],
        "is_completed": session.is_completed,
        "note": session.note,
        "tightness_before": session.tightness_before,
        "tightness_after": session.tightness_after,
    }
    return keep_unknown(document, before, SESSION_FIELDS)


def is_session(document: JsonObject) -> bool:
    """Tell whether a document says when the session began and of which class it was."""
    return bool(text(document, "class_id")) and instant(document, "started_at") is not None


def session_of(session_id: str, document: JsonObject) -> Session:
    """Read a session.

    Raises:
        BadDocument: When it says neither when it began nor of which class it was.
    """
    started_at = instant(document, "started_at")
    if started_at is None or not text(document, "class_id"):
        raise BadDocument(f"session {session_id} says neither when it began nor of which class it was")
    return Session(
        session_id=session_id,
        class_id=text(document, "class_id"),
        class_title=text(document, "class_title"),
        started_at=started_at,
        ended_at=instant(document, "ended_at") or started_at,
        elapsed=number(document, "elapsed"),
        watched=_watched_of(document),
        exercises=tuple(
            ExerciseResult(text(item, "title"), result, number(item, "seconds"))
            for item in objects(document, "exercises")
            if (result := member(Result, item.get("result"))) is not None
        ),
        is_completed=flag(document, "is_completed"),
        note=text(document, "note"),
        tightness_before=_tightness_of(document, "tightness_before"),
        tightness_after=_tightness_of(document, "tightness_after"),
    )


def _tightness_of(document: JsonObject, name: str) -> int | None:
    value = document.get(name)
    return int(value) if isinstance(value, int) and is_tightness(value) else None


def _watched_of(document: JsonObject) -> tuple[WatchedRange, ...]:
    found = []
    for item in items(document, "watched"):
        match item:
            case [int(start) | float(start), int(end) | float(end)] if end >= start:
                found.append(WatchedRange(float(start), float(end)))
    return tuple(found)


def resume_document(point: ResumePoint, before: JsonObject | None) -> JsonObject:
    """Write a resume point."""
    document: JsonObject = {"position": finite(point.position), "saved_at": point.saved_at.isoformat()}
    return keep_unknown(document, before, RESUME_FIELDS)


def resume_point_of(class_id: str, document: JsonObject) -> ResumePoint:
    """Read a resume point.

    Raises:
        BadDocument: When it does not say when it was saved.
    """
    saved_at = instant(document, "saved_at")
    if saved_at is None:
        raise BadDocument(f"the resume point of {class_id} does not say when it was saved")
    return ResumePoint(class_id, max(0.0, number(document, "position")), saved_at)
