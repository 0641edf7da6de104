"""What the class page shows, as a pure function of what is known of a class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.chapter_formats import source_text
from desktop.prescription_text import prescription_text, prescription_words
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
    "This class has no exercises yet: mark them while it plays. You can also just follow it; "
    "the time left is shown, and where you stop is kept."
)
_NO_EXERCISES = "There is nothing to count in this class. Press Start and follow along."


@dataclass(frozen=True, slots=True)
class ExerciseRow:
    """One line of the exercise list; its words are made when it is drawn.

    Attributes:
        chapter: The exercise.
        number: Its place among the exercises, counted from 1.
        has_video: There is a picture to show.
        is_done: It was done in the last session.
        is_here: The person stopped in it.
    """

    chapter: Chapter
    number: int
    has_video: bool = True
    is_done: bool = False
    is_here: bool = False

    @property
    def title(self) -> str:
        """What to show; never empty."""
        return self.chapter.title or f"Exercise {self.number}"

    @property
    def start(self) -> float:
        """Seconds from the start of the video."""
        return self.chapter.start

    @property
    def picture_at(self) -> float:
        """Seconds of the picture that shows it; ``NO_PICTURE`` without one."""
        return picture_second(self.chapter) if self.has_video else NO_PICTURE

    @property
    def amount(self) -> str:
        """``8 reps``."""
        return prescription_words(self.chapter).amount

    @property
    def tempo(self) -> str:
        """``up 2, down 2``; may be empty."""
        return prescription_words(self.chapter).tempo

    @property
    def side(self) -> str:
        """``Each side``; may be empty."""
        return prescription_words(self.chapter).side

    @property
    def spoken(self) -> str:
        """The whole line for a screen reader."""
        marks = ("done last time" if self.is_done else "", "you stopped here" if self.is_here else "")
        return ", ".join(part for part in (self.title, prescription_text(self.chapter, ", "), *marks) if part)


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
    source_text: str = ""
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
    exercises = video_class.exercises
    resume_at = resume_at if resume_at and 0 < resume_at < video_class.duration else None
    here = _exercise_at(exercises, resume_at)
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
        count_text=_count_text(len(exercises)),
        source_text=source_text(video_class),
        empty_text="" if exercises else _NO_EXERCISES if video_class.chapters else _NO_CHAPTERS,
        exercises=_exercise_rows(exercises, here, sessions[0].exercises if sessions else (), video_class.has_video),
        sessions=tuple(session_row(session, today) for session in sessions),
        sessions_text=_sessions_text(sessions, today),
        resume_at=resume_at,
        resume_share=resume_at / video_class.duration if resume_at else 0.0,
        start_text=f"Resume at {clock_text(resume_at)}" if resume_at else "Start",
        exercise_start=here.start if here and is_into_it else None,
        exercise_text=f"From the start of {_name_of(here, exercises)}" if here and is_into_it else "",
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
    return "1 exercise" if count == 1 else f"{count:,} exercises" if count else "No exercise list"


def _exercise_at(exercises: Sequence[Chapter], position: float | None) -> Chapter | None:
    if position is None:
        return None
    return next((c for c in reversed(exercises) if c.start <= position < c.end), None)


def _name_of(chapter: Chapter, exercises: Sequence[Chapter]) -> str:
    return chapter.title or f"exercise {exercises.index(chapter) + 1}"


def _exercise_rows(
    exercises: Sequence[Chapter], here: Chapter | None, results: Sequence[ExerciseResult], has_video: bool
) -> tuple[ExerciseRow, ...]:
    is_same_list = len(results) == len(exercises)
    done = {result.title for result in results if result.result is Result.DONE}
    return tuple(
        ExerciseRow(
            chapter,
            place + 1,
            has_video,
            is_done=results[place].result is Result.DONE if is_same_list else chapter.title in done,
            is_here=chapter is here,
        )
        for place, chapter in enumerate(exercises)
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
