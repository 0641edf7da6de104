"""A class that was done in pieces: its sittings, put together before a program looks at what was done."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from routines.coverage import is_completed
from routines.session import WatchedRange
from routines.timeline import build_timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from routines.session import Session
    from routines.timeline import Timeline
    from routines.video_class import VideoClass

DAYS_BETWEEN: Final = 1
"""The first sitting of a class may be begun so many days before the last: on the same day or on the day before."""


def join_sittings(sessions: Iterable[Session], find_class: Callable[[str], VideoClass | None]) -> tuple[Session, ...]:
    """Let a class that was done in several sittings count as if it had been done in one.

    The rule: sittings of one class, begun on the same day or on two days that follow each other, are one whole when
    what was seen in all of them together has 80 % of the class's working seconds, each second counted once. The whole
    is done with the sitting that completes it. No sitting is part of two wholes, and a class that was done in one
    sitting leaves no piece over.

    Args:
        sessions: What was done, in any order; each belongs to the day on which it began, by its own clock.
        find_class: Gives a class with its chapters as they are now, ``None`` where it left the library: then only what
            was completed in one sitting counts.

    Returns:
        The same sessions, the oldest first; each that completes a whole has ``is_completed``, and is otherwise as it
        was.
    """
    timelines: dict[str, Timeline | None] = {}
    pieces: dict[str, list[Session]] = defaultdict(list)
    joined = []
    for session in sorted(sessions, key=lambda each: (each.started_at, each.session_id)):
        waiting = pieces[session.class_id]
        if not session.is_completed:
            waiting[:] = [*(piece for piece in waiting if _is_near(piece, session.started_at.date())), session]
        is_whole = session.is_completed or (len(waiting) > 1 and _is_whole(waiting, timelines, find_class))
        if is_whole:
            waiting.clear()
        joined.append(replace(session, is_completed=True) if is_whole else session)
    return tuple(joined)


def waits_for_rest(
    sessions: Iterable[Session], find_class: Callable[[str], VideoClass | None], position: float, today: date
) -> bool:
    """Tell whether the last sitting of a class is a piece, and the rest would make a whole with it today.

    Args:
        sessions: Those of one class, in any order.
        find_class: As for ``join_sittings``.
        position: Seconds at which the rest begins.
        today: The date on which it would be done.
    """
    pieces: list[Session] = []
    for session in join_sittings(sessions, find_class):
        pieces = [] if session.is_completed else [*pieces, session]
    near = [piece for piece in pieces if _is_near(piece, today)]
    found = find_class(near[0].class_id) if near else None
    if found is None:
        return False
    seen = [span for piece in near for span in piece.watched]
    rest = WatchedRange(position, found.duration)
    return is_completed(build_timeline(found.chapters, found.duration), [*seen, rest])


def _is_near(piece: Session, day: date) -> bool:
    return (day - piece.started_at.date()).days <= DAYS_BETWEEN


def _is_whole(
    sittings: list[Session], timelines: dict[str, Timeline | None], find_class: Callable[[str], VideoClass | None]
) -> bool:
    """Tell whether sittings of one class cover it; its timeline is built once, when it is first asked for."""
    class_id = sittings[0].class_id
    if class_id not in timelines:
        found = find_class(class_id)
        timelines[class_id] = None if found is None else build_timeline(found.chapters, found.duration)
    timeline = timelines[class_id]
    return timeline is not None and is_completed(timeline, [span for each in sittings for span in each.watched])
