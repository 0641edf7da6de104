"""What is said after a class, as a pure function of the session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.class_view import NO_PICTURE, picture_second
from desktop.time_text import clock_text, minutes_text
from routines.session import Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.chapter import Chapter
    from routines.session import ExerciseResult, Session
    from routines.video_class import VideoClass

WORTH_SECONDS: Final = 60.0
"""A session in which less was watched, and nothing done, passes without words."""

COMPLETES: Final = "With what you did before, that is the whole class."
COUNTS_AS_ONE: Final = "Today or tomorrow, and both sittings count as one."
_NAMED: Final = 2
"""So many exercises that were left out are named."""

_WORDS = {Result.DONE: "Done", Result.PARTLY: "Partly", Result.SKIPPED: "Skipped"}


@dataclass(frozen=True, slots=True)
class ResultRow:
    """How one exercise went.

    Attributes:
        title: What it is called.
        result: ``done``, ``partly`` or ``skipped``.
        word: The same for the person.
        picture_at: Seconds of the picture that shows it; negative where none does.
    """

    title: str
    result: str
    word: str
    picture_at: float = NO_PICTURE


@dataclass(frozen=True, slots=True)
class AfterClassView:
    """Everything on the sheet after a class that is not a picture.

    Attributes:
        heading: The first words.
        line: The class, and who taught it.
        minutes: How long the class ran, as a number; ``unit`` names it.
        done: How many exercises were done; ``of_count`` names them; both empty where there are none.
        rest_text: What to know about the part that is left; empty after a whole class.
        results: How each exercise went.
        left_text: The same in words, for those that were not done; empty where all were.
    """

    class_id: str = ""
    heading: str = ""
    line: str = ""
    minutes: str = ""
    unit: str = ""
    done: str = ""
    of_count: str = ""
    rest_text: str = ""
    results: tuple[ResultRow, ...] = ()
    left_text: str = ""


def is_worth_words(session: Session) -> bool:
    """Tell whether a session is long enough to speak of."""
    return (
        session.is_completed
        or session.watched_seconds >= WORTH_SECONDS
        or any(result.result is Result.DONE for result in session.exercises)
    )


def after_class_view(
    session: Session,
    video_class: VideoClass | None,
    *,
    resume_at: float | None = None,
    completes: bool = False,
    is_open_day: bool = False,
) -> AfterClassView:
    """Put together what is said after a class.

    Args:
        session: What was done.
        video_class: The class, where it is still in the library.
        resume_at: Seconds where the person can go on.
        completes: With what was done in earlier sittings the class is whole.
        is_open_day: It is a day of a program that is still to be done.
    """
    rows = _rows(session.exercises, video_class.exercises if video_class and video_class.has_video else ())
    done = sum(result.result is Result.DONE for result in session.exercises)
    count = len(session.exercises)
    number, unit = _length(session.watched_seconds)
    instructor = video_class.instructor if video_class else ""
    return AfterClassView(
        class_id=session.class_id,
        heading="That’s it. Well done." if session.is_completed or completes else "Good to have moved.",
        line=f"{session.class_title}, with {instructor}" if instructor else session.class_title,
        minutes=number,
        unit=unit,
        done=str(done) if count else "",
        of_count=f"of {count} exercise{'' if count == 1 else 's'}" if count else "",
        rest_text=COMPLETES if completes else _rest_text(session, resume_at, is_open_day=is_open_day),
        results=rows,
        left_text=_left_text(rows),
    )


def _length(seconds: float) -> tuple[str, str]:
    """Split a length into its number and its unit."""
    number, unit = minutes_text(seconds).rsplit(" ", 1)
    return number, unit


def _rest_text(session: Session, resume_at: float | None, *, is_open_day: bool) -> str:
    if session.is_completed:
        return ""
    if not resume_at:
        return "The rest of it will be there another day."
    text = f"You can go on at {clock_text(resume_at)} whenever you like."
    return f"{text} {COUNTS_AS_ONE}" if is_open_day else text


def _left_text(rows: Sequence[ResultRow]) -> str:
    """Name what was not done whole, as in “In part: Bridge. Not this time: Figure four and 3 more.”."""
    # Both sides of one exercise may be two of them: done once, it was done in part.
    went: dict[str, set[str]] = {}
    for row in rows:
        went.setdefault(row.title, set()).add(row.result)
    skipped = [title for title, found in went.items() if found == {Result.SKIPPED}]
    partly = [title for title, found in went.items() if found != {Result.DONE} and title not in skipped]
    parts = []
    for words, titles in (("In part", partly), ("Not this time", skipped)):
        if titles:
            more = f" and {len(titles) - _NAMED} more" if len(titles) > _NAMED else ""
            parts.append(f"{words}: {', '.join(titles[:_NAMED])}{more}.")
    return " ".join(parts)


def _rows(results: Sequence[ExerciseResult], exercises: Sequence[Chapter]) -> tuple[ResultRow, ...]:
    chapters = exercises if len(exercises) == len(results) else (None,) * len(results)
    return tuple(
        ResultRow(
            result.title or f"Exercise {number + 1}",
            result.result.value,
            _WORDS[result.result],
            picture_second(chapter) if chapter else NO_PICTURE,
        )
        for number, (result, chapter) in enumerate(zip(results, chapters, strict=True))
    )
