"""What the class page shows, as a pure function of what is known of a class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.prescription_text import amount_text, prescription_text, side_text, tempo_text
from desktop.time_text import clock_text, day_text, minutes_text, month_text
from routines.session import Result

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from routines.chapter import Chapter
    from routines.session import ExerciseResult, Session
    from routines.video_class import Level, VideoClass

JUST_BEGUN = 3.0
"""Seconds within which a position counts as the start of its exercise."""

NO_PICTURE = -1.0
"""Stands for the second of a picture where there is none."""

_NO_CHAPTERS = (
    "This video has no chapters, so there is no list of exercises. You can follow it all the same: "
    "the time left is shown, and where you stop is kept."
)
_NO_EXERCISES = "There is nothing to count in this class. Press Start and follow along."


@dataclass(frozen=True, slots=True)
class ExerciseRow:
    """One line of the exercise list.

    Attributes:
        title: What to show; never empty.
        start: Seconds from the start of the video.
        picture_at: Seconds of the picture that shows it, past the first movements; negative without a picture.
        amount: ``8 reps``.
        tempo: ``up 2, down 2``; may be empty.
        side: ``Each side``; may be empty.
        is_done: It was done in the last session.
        is_here: The person stopped in it.
        spoken: The whole line for a screen reader.
    """

    title: str
    start: float
    picture_at: float
    amount: str
    tempo: str = ""
    side: str = ""
    is_done: bool = False
    is_here: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One past session: its day, what was done, and how long the class ran."""

    day: str
    done: str
    minutes: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClassView:
    """Everything on the class page that is not a picture.

    Attributes:
        resume_at: Seconds where the person stopped; ``None`` where there is nothing to resume.
        resume_share: The same as a share of the class, 0 to 1.
        exercise_start: Seconds where the exercise begins in which the person stopped; ``None`` where that is no choice.
    """

    class_id: str = ""
    title: str = ""
    instructor: str = ""
    minutes: str = ""
    level: str = ""
    equipment: str = ""
    focus: tuple[str, ...] = ()
    has_video: bool = True
    duration: float = 0.0
    note: str = ""
    is_favourite: bool = False
    count_text: str = ""
    empty_text: str = ""
    exercises: tuple[ExerciseRow, ...] = ()
    sessions: tuple[SessionRow, ...] = ()
    sessions_text: str = ""
    resume_at: float | None = None
    resume_share: float = 0.0
    start_text: str = "Start"
    exercise_start: float | None = None
    exercise_text: str = ""


def class_view(
    video_class: VideoClass,
    *,
    resume_at: float | None = None,
    sessions: Sequence[Session] = (),
    is_favourite: bool = False,
    today: date,
) -> ClassView:
    """Put together what the class page shows.

    Args:
        video_class: The class.
        resume_at: Seconds where the person stopped, if they did.
        sessions: The class's sessions, newest first.
        is_favourite: The class is starred.
        today: The day to name other days from.
    """
    resume_at = resume_at if resume_at and 0 < resume_at < video_class.duration else None
    here = _exercise_at(video_class, resume_at)
    is_into_it = here is not None and resume_at is not None and resume_at - here.start >= JUST_BEGUN
    return ClassView(
        class_id=video_class.class_id,
        title=video_class.title,
        instructor=video_class.instructor,
        minutes=minutes_text(video_class.duration),
        level=level_text(video_class.level),
        equipment=_equipment_text(video_class),
        focus=tuple(focus.value for focus in video_class.focus),
        has_video=video_class.has_video,
        duration=video_class.duration,
        note=video_class.note,
        is_favourite=is_favourite,
        count_text=_count_text(len(video_class.exercises)),
        empty_text="" if video_class.exercises else _NO_EXERCISES if video_class.chapters else _NO_CHAPTERS,
        exercises=_exercise_rows(video_class, here, sessions[0].exercises if sessions else ()),
        sessions=tuple(session_row(session, today) for session in sessions),
        sessions_text=_sessions_text(sessions, today),
        resume_at=resume_at,
        resume_share=resume_at / video_class.duration if resume_at else 0.0,
        start_text=f"Resume at {clock_text(resume_at)}" if resume_at else "Start",
        exercise_start=here.start if here and is_into_it else None,
        exercise_text=f"From the start of {_name_of(here, video_class.exercises)}" if here and is_into_it else "",
    )


def level_text(level: Level | None) -> str:
    """Name a level; empty where it is not said."""
    return level.value.capitalize() if level else ""


def picture_second(chapter: Chapter) -> float:
    """Choose the second whose picture shows an exercise: its middle, or 12 seconds in where it is long."""
    return round(chapter.start + min(chapter.seconds / 2, 12.0), 1)


def session_row(session: Session, today: date) -> SessionRow:
    """Put one past session into words."""
    return SessionRow(
        day_text(session.started_at.date(), today), _done_text(session), minutes_text(session.watched_seconds),
        session.note,
    )  # fmt: skip


def _equipment_text(video_class: VideoClass) -> str:
    if video_class.equipment:
        return ", ".join(video_class.equipment)
    return "Just a mat" if "equipment" in video_class.edited else ""


def _count_text(count: int) -> str:
    return "1 exercise" if count == 1 else f"{count} exercises" if count else "No exercise list"


def _exercise_at(video_class: VideoClass, position: float | None) -> Chapter | None:
    if position is None:
        return None
    return next((c for c in reversed(video_class.exercises) if c.start <= position < c.end), None)


def _name_of(chapter: Chapter, exercises: Sequence[Chapter]) -> str:
    return chapter.title or f"exercise {exercises.index(chapter) + 1}"


def _exercise_rows(
    video_class: VideoClass, here: Chapter | None, results: Sequence[ExerciseResult]
) -> tuple[ExerciseRow, ...]:
    exercises = video_class.exercises
    is_same_list = len(results) == len(exercises)
    done = {result.title for result in results if result.result is Result.DONE}
    return tuple(
        _exercise_row(
            chapter,
            number,
            picture_at=picture_second(chapter) if video_class.has_video else NO_PICTURE,
            is_done=results[number].result is Result.DONE if is_same_list else chapter.title in done,
            is_here=chapter is here,
        )
        for number, chapter in enumerate(exercises)
    )


def _exercise_row(chapter: Chapter, number: int, *, picture_at: float, is_done: bool, is_here: bool) -> ExerciseRow:
    title = chapter.title or f"Exercise {number + 1}"
    marks = ("done last time" if is_done else "", "you stopped here" if is_here else "")
    return ExerciseRow(
        title=title,
        start=chapter.start,
        picture_at=picture_at,
        amount=amount_text(chapter),
        tempo=tempo_text(chapter),
        side=side_text(chapter),
        is_done=is_done,
        is_here=is_here,
        spoken=", ".join(part for part in (title, prescription_text(chapter).replace(" · ", ", "), *marks) if part),
    )


def _done_text(session: Session) -> str:
    count = len(session.exercises)
    done = sum(result.result is Result.DONE for result in session.exercises)
    if not count:
        return "To the end" if session.is_completed else "A part of it"
    if not done:
        return "A part of it"
    if count == 1:
        return "1 exercise"
    return f"All {count} exercises" if done == count else f"{done} of {count} exercises"


def _sessions_text(sessions: Sequence[Session], today: date) -> str:
    if not sessions:
        return ""
    month = month_text(sessions[-1].started_at.date(), today)
    if len(sessions) == 1:
        return f"Once in {month}"
    return f"{'Twice' if len(sessions) == 2 else f'{len(sessions)} times'} since {month}"  # noqa: PLR2004 - two is twice
