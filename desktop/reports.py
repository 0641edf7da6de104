"""What the command line says of the library: values that become JSON, and lines to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from desktop.prescription_text import prescription_text
from desktop.time_text import clock_text, minutes_text
from routines.exercise import DEFAULT_TEMPO, Hold, Reps

if TYPE_CHECKING:
    from collections.abc import Iterable

    from media.importing import ImportResult
    from routines.chapter import Chapter
    from routines.session import Session
    from routines.store import Store
    from routines.video_class import VideoClass

Report = dict[str, object]
"""An object of JSON; times are seconds, ``None`` where nothing was said."""


def chapters_report(video_class: VideoClass) -> Report:
    """Report the chapters of a class, as their source says them."""
    return {
        "title": video_class.title,
        "duration": _seconds(video_class.duration),
        "source": video_class.source.value if video_class.source else None,
        "chapters": [_chapter_report(chapter) for chapter in video_class.chapters],
    }


def _chapter_report(chapter: Chapter) -> Report:
    asked = chapter.prescription
    work = asked.work if asked else None
    reps = work if isinstance(work, Reps) else None
    hold = work if isinstance(work, Hold) else None
    return {
        "title": chapter.title,
        "as_written": chapter.as_written or chapter.title,
        "start": _seconds(chapter.start),
        "end": _seconds(chapter.end),
        "kind": chapter.kind.value if chapter.kind else None,
        "side": asked.side.value if asked and asked.side else None,
        "hold": _seconds(hold.seconds) if hold and hold.breaths is None else None,
        "reps": reps.count if reps else None,
        "sets": asked.sets if asked and asked.sets > 1 else None,
        # The usual tempo itself, not one equal to it, stands where the source was silent.
        "tempo": [_seconds(p.seconds) for p in reps.tempo.phases] if reps and reps.tempo is not DEFAULT_TEMPO else None,
        "breaths": hold.breaths if hold else None,
        "origin": chapter.origin.value,
    }


def chapters_lines(video_class: VideoClass) -> Iterable[str]:
    """Tell the chapters of a class, one a line under its title."""
    source = f", from {video_class.source.value}" if video_class.source else ""
    yield f"{video_class.title}  ({clock_text(video_class.duration)}{source})"
    if not video_class.chapters:
        yield "  no chapters"
    for chapter in video_class.chapters:
        asked = prescription_text(chapter)
        span = f"{clock_text(chapter.start):>7} - {clock_text(chapter.end)}"
        yield f"  {span}  {chapter.title or '(untitled)'}" + (f"  ({asked})" if asked else "")


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
    points = {point.class_id: _seconds(point.position) for point in store.resume.all()}
    classes = sorted(store.classes.all(), key=lambda video_class: (video_class.title.casefold(), video_class.class_id))
    return [
        ListedClass(
            class_id=video_class.class_id,
            title=video_class.title,
            instructor=video_class.instructor,
            path=str(path) if (path := store.places.path_of(video_class.class_id)) else None,
            duration=_seconds(video_class.duration),
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
            "watched": _seconds(session.watched_seconds),
            "elapsed": _seconds(session.elapsed),
            "completed": session.is_completed,
            "exercises": [
                {"title": done.title, "result": done.result.value, "seconds": _seconds(done.seconds)}
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


def _seconds(value: float) -> float:
    """Round to the millisecond: what lies below is noise of the arithmetic."""
    return round(value, 3)
