"""What the command line says of the library: values that become JSON, and lines to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from desktop.time_text import clock_text, minutes_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from media.importing import ImportResult
    from routines.session import Session
    from routines.store import Store

Report = dict[str, object]
"""An object of JSON; times are seconds, ``None`` where nothing was said."""


def import_report(results: Iterable[ImportResult]) -> list[Report]:
    """Report what became of each file; ``reason`` also says what is wrong with the routine beside it."""
    return [
        {
            "path": str(result.path),
            "result": result.result,
            "class_id": result.class_id or None,
            "reason": result.reason or result.warning or None,
        }
        for result in results
    ]


def import_lines(results: Iterable[ImportResult]) -> Iterable[str]:
    """Tell what became of each file, one a line; those that failed are told elsewhere."""
    for result in results:
        if result.result != "failed":
            yield f"{result.result}: {result.path}"


class ListedClass(TypedDict):
    """A class as ``matside list --json`` prints it; ``path`` is ``None`` where this machine has no file."""

    class_id: str
    title: str
    instructor: str
    path: str | None
    duration: float
    favourite: bool
    resume: float | None
    exercises: int
    done: int


def library_report(store: Store, *, only_favourites: bool) -> list[ListedClass]:
    """Report the classes of the library by title."""
    stars = store.favourites.ids()
    points = {point.class_id: seconds_report(point.position) for point in store.resume.all()}
    classes = sorted(store.classes.all(), key=lambda video_class: (video_class.title.casefold(), video_class.class_id))
    return [
        ListedClass(
            class_id=video_class.class_id,
            title=video_class.title,
            instructor=video_class.instructor,
            path=str(path) if (path := store.places.path_of(video_class.class_id)) else None,
            duration=seconds_report(video_class.duration),
            favourite=video_class.class_id in stars,
            resume=points.get(video_class.class_id),
            exercises=len(video_class.exercises),
            done=store.sessions.done_count(video_class.class_id),
        )
        for video_class in classes
        if not only_favourites or video_class.class_id in stars
    ]


def library_lines(classes: Iterable[ListedClass]) -> Iterable[str]:
    """Tell classes, one a line; a star marks the favourites."""
    for row in classes:
        notes = [
            minutes_text(row["duration"]),
            *([f"stopped at {clock_text(row['resume'])}"] if row["resume"] is not None else []),
            *([f"done {row['done']} times" if row["done"] > 1 else "done once"] if row["done"] else []),
        ]
        place = row["path"] or "no file on this machine"
        yield f"{'*' if row['favourite'] else ' '} {row['title']}  ({', '.join(notes)})  {place}"


def sessions_report(sessions: Iterable[Session]) -> list[Report]:
    """Report sessions in the order given."""
    return [
        {
            "session_id": session.session_id,
            "started_at": session.started_at.isoformat(),
            "ended_at": session.ended_at.isoformat(),
            "class_id": session.class_id,
            "class_title": session.class_title,
            "watched": seconds_report(session.watched_seconds),
            "elapsed": seconds_report(session.elapsed),
            "completed": session.is_completed,
            "tightness_before": session.tightness_before,
            "tightness_after": session.tightness_after,
            "exercises": [
                {"title": done.title, "result": done.result.value, "seconds": seconds_report(done.seconds)}
                for done in session.exercises
            ],
        }
        for session in sessions
    ]


def sessions_lines(sessions: Iterable[Session]) -> Iterable[str]:
    """Tell sessions, one a line, in the order given."""
    for session in sessions:
        outcome = "completed" if session.is_completed else "part of it"
        started = session.started_at.strftime("%Y-%m-%d %H:%M")
        yield f"{started}  {session.class_title}  ({minutes_text(session.watched_seconds)}, {outcome})"


def seconds_report(value: float) -> float:
    """Round to the millisecond: what lies below is noise of the arithmetic."""
    return round(value, 3)
