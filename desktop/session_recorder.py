"""Keeps what is done in a class from the first second on, so that nothing that happens can lose it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from routines.coverage import add_watched, is_completed, results
from routines.session import Session
from routines.store import ResumePoint, StoreChange

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.store_writer import StoreWriter
    from routines.session import WatchedRange
    from routines.store import Store
    from routines.timeline import Timeline
    from routines.video_class import VideoClass

FIRST_SECONDS = 1.0
"""The journal is written when a class starts, again after this, and from then on every ``JOURNAL_SECONDS``."""
JOURNAL_SECONDS = 5.0
LEAST_WATCHED = 1.0
"""Media seconds: a class left before this was looked into, not done, and is not kept, unless that was all of it."""
_SLACK = 0.5
"""Seconds by which pictures may run ahead of the clock before they count as a jump."""
_ROUNDING = 1e-6
_FASTEST = 2.2
"""No rate brings more media seconds than this in one second of clock."""


class SessionRecorder:
    """Record one run through a class.

    Call ``start`` once, ``show`` for each picture that is shown while playing, ``rest`` when playing stops or the
    position jumps, ``keep`` where something may be lost, and ``finish`` at the end. Belongs to the GUI thread; what
    takes longer (sums, disk) is done by the writer.

    Args:
        video_class: What is played.
        timeline: Its steps.
        writer: Takes every write, in order.
        clock: Monotonic seconds.
        now: The wall clock, with offset; it only dates the session.
        tightness: How tight the person felt before, 0 to 10; ``None`` where they did not say.
    """

    def __init__(
        self,
        video_class: VideoClass,
        timeline: Timeline,
        writer: StoreWriter,
        clock: Callable[[], float],
        now: Callable[[], datetime],
        tightness: int | None = None,
    ) -> None:
        self._timeline = timeline
        self._writer = writer
        self._clock = clock
        self._now = now
        self._least_watched = LEAST_WATCHED
        self._started_at = now()
        self._began = clock()
        self._blank = Session(
            str(uuid4()),
            video_class.class_id,
            video_class.title,
            self._started_at,
            self._started_at,
            0.0,
            tightness_before=tightness,
        )
        self._watched: tuple[WatchedRange, ...] = ()
        self._open: tuple[float, float] | None = None
        self._shown_at = self._began
        self._kept_at = self._began
        self._keep_after = FIRST_SECONDS
        self._played = 0.0
        self._position = 0.0

    @property
    def session_id(self) -> str:
        """The id of the session being recorded."""
        return self._blank.session_id

    @property
    def played_seconds(self) -> float:
        """Media seconds played so far, repeats included."""
        return self._played

    @property
    def is_worth_keeping(self) -> bool:
        """Tell whether enough was watched to count as a session: a second, or a class that is no longer than that."""
        watched = self._ranges()
        seconds = sum(span.end - span.start for span in watched)
        return seconds >= self._least_watched - _ROUNDING or is_completed(self._timeline, watched)

    def keep_all(self) -> None:
        """Keep the session however little of it is watched."""
        self._least_watched = 0.0

    def replace_timeline(self, timeline: Timeline) -> None:
        """Judge by other steps from now on."""
        self._timeline = timeline

    def start(self, position: float) -> None:
        """Begin at a position, and write the journal for the first time."""
        self._position = position
        self.keep(position)

    def show(self, position: float) -> None:
        """Take a picture that was shown while playing; it prolongs what was watched, unless time was jumped over."""
        clock = self._clock()
        is_again = self._open is not None and position == self._open[1]
        if self._open is None:
            self._open = (position, position)
        elif not is_again:
            ahead = position - self._open[1]
            if 0 <= ahead <= (clock - self._shown_at) * _FASTEST + _SLACK:
                self._open = (self._open[0], position)
                self._played += ahead
            else:
                self.rest()
                self._open = (position, position)
        if not is_again:
            # A picture that stands long is put out again and again; the next may be a second of the film away.
            self._shown_at = clock
        self._position = position
        if clock - self._kept_at >= self._keep_after:
            self._keep_after = JOURNAL_SECONDS
            self.keep(position)

    def rest(self) -> None:
        """Close the range being watched: playing stopped, or the position jumps."""
        self._watched = self._ranges()
        self._open = None

    def keep(self, position: float) -> None:
        """Write the journal: the session so far and where it is."""
        self._position = position
        self._kept_at = self._clock()
        session = self._session_so_far()
        self._writer.write(partial(_write_journal, self._timeline, session, position), "the class you are in")

    def keep_place(self, position: float) -> None:
        """Write the journal and the place to resume from."""
        self.keep(position)
        if self.is_worth_keeping:
            self._writer.write(partial(_set_resume, self._resume_point(position)), "where you are in the class")

    def finish(self, position: float, *, is_at_end: bool) -> Session | None:
        """End the session and write it.

        Args:
            position: Where the class was left, in seconds.
            is_at_end: The class was played to its end, so there is nothing to resume.

        Returns:
            The whole session; ``None`` where too little was watched, and then nothing of it is kept.
        """
        self.rest()
        if not self.is_worth_keeping:
            self._writer.write(partial(_drop, self.session_id), "the class you were in")
            return None
        session = _with_results(self._timeline, self._session_so_far())
        resume = None if is_at_end else self._resume_point(position)
        self._writer.write(partial(_finish, session, resume), "the session")
        return session

    def _ranges(self) -> tuple[WatchedRange, ...]:
        if self._open is None or self._open[1] <= self._open[0]:
            return self._watched
        return add_watched(self._watched, *self._open)

    def _resume_point(self, position: float) -> ResumePoint:
        return ResumePoint(self._blank.class_id, position, self._now())

    def _session_so_far(self) -> Session:
        return replace(
            self._blank,
            ended_at=self._now(),
            elapsed=max(0.0, self._clock() - self._began),
            watched=self._ranges(),
        )


def _with_results(timeline: Timeline, session: Session) -> Session:
    return replace(
        session,
        exercises=results(timeline, session.watched),
        is_completed=is_completed(timeline, session.watched),
    )


def _write_journal(timeline: Timeline, session: Session, position: float, store: Store) -> None:
    store.journal.write(_with_results(timeline, session), position)


def _set_resume(point: ResumePoint, store: Store) -> StoreChange:
    return store.resume.set(point)


def _drop(session_id: str, store: Store) -> None:
    store.journal.clear(session_id)


def _finish(session: Session, resume: ResumePoint | None, store: Store) -> StoreChange:
    """Write the session first and forget the journal last: whatever fails in between, it is there once.

    Called again after a failure, it does the same again: every write names what it replaces.
    """
    change = store.sessions.put(session)
    place = store.resume.clear(session.class_id) if resume is None else store.resume.set(resume)
    store.journal.clear(session.session_id)
    return StoreChange(change.tables | place.tables, change.keys | place.keys)
