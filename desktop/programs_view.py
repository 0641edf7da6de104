"""A program in the words and numbers of its page: plain values made of what was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.library_row import counted
from desktop.time_text import clock_text, day_text, minutes_text
from routines.program_choice import Choice
from routines.program_walk import DayState

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from desktop.programs_reading import Reading
    from routines.program_plan import Phase
    from routines.program_walk import WalkedDay
    from routines.store import ClassSummary

_PICTURES: Final = 3
PATIENCE: Final = "Another day is fine too. The path waits."
DONE_TODAY: Final = "You did one today. This one can wait for another day."
RHYTHM_KEPT: Final = "That is the rhythm for this week. More is fine, rest is fine."
MISSING_NOTE: Final = "It is not in your library."


@dataclass(frozen=True, slots=True)
class DayCard:
    """One day in its week; ``number`` counts through the program from 0, ``state`` is a ``DayState``."""

    number: int
    state: str
    class_id: str
    title: str
    note: str
    spoken: str
    is_missing: bool


@dataclass(frozen=True, slots=True)
class WeekRow:
    """The days of one week."""

    name: str
    days: tuple[DayCard, ...]


@dataclass(frozen=True, slots=True)
class PhaseCard:
    """One phase.

    Attributes:
        share: How much of the whole program it is, 0 to 1.
        reached: How much of it is done or skipped, 0 to 1.
        class_ids: A few of its classes, for pictures; empty ones for what the library has not got.
    """

    name: str
    weeks: str
    area: str
    line: str
    share: float
    reached: float
    done_text: str
    class_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NextClass:
    """The class that comes next; ``number`` is its day, -1 where there is none, ``position`` where it begins."""

    number: int = -1
    class_id: str = ""
    title: str = ""
    line: str = ""
    note: str = ""
    patience: str = ""
    why: str = ""
    why_heading: str = ""
    start_text: str = "Start"
    position: float = 0.0


def is_past(walked: WalkedDay) -> bool:
    """Tell whether a day lies behind: done or skipped."""
    return walked.state in {DayState.DONE, DayState.SKIPPED}


def shown_class(walked: WalkedDay) -> str:
    """Name a day's class, of a missing one what the program calls it."""
    return walked.video.title


def length_text(walked: WalkedDay) -> str:
    """Tell how long a day's class is; empty where that is not known."""
    return minutes_text(walked.video.duration) if walked.video.duration > 0 else ""


def day_note(reading: Reading, walked: WalkedDay, today: date) -> str:
    """Say in a few words what became of a day, or how long it is."""
    if walked.state is DayState.DONE and walked.record.done_at is not None:
        return day_text(walked.record.done_at.date(), today)
    if walked.state is DayState.SKIPPED:
        return walked.record.skipped
    length, following = length_text(walked), reading.following
    if walked.state is DayState.NEXT and following is not None:
        is_due = not (following.is_on_break or following.is_done_today)
        return ", ".join(word for word in ("Today" if is_due else "Next", length) if word)
    return length


def day_card(reading: Reading, walked: WalkedDay, today: date) -> DayCard:
    """Make the card of a day."""
    note, title = day_note(reading, walked, today), shown_class(walked)
    is_missing = walked.video.choice is Choice.MISSING and not is_past(walked)
    said = {DayState.DONE: "done", DayState.SKIPPED: "skipped:", DayState.NEXT: "", DayState.OPEN: ""}[walked.state]
    parts = [f"Week {walked.day.week}", title, f"{said} {note}".strip(), "not in your library" if is_missing else ""]
    return DayCard(
        number=walked.day.number,
        state=str(walked.state),
        class_id=walked.video.class_id,
        title=title,
        note=note,
        spoken=", ".join(part for part in parts if part),
        is_missing=is_missing,
    )


def week_rows(reading: Reading, phase: Phase, today: date) -> tuple[WeekRow, ...]:
    """List the weeks of a phase."""
    rows = []
    for week in range(phase.first_week, phase.last_week + 1):
        days = tuple(day_card(reading, each, today) for each in reading.so_far.days if each.day.week == week)
        rows.append(WeekRow(f"Week {week}", days))
    return tuple(rows)


def phase_cards(reading: Reading) -> tuple[PhaseCard, ...]:
    """List the phases."""
    whole = len(reading.so_far.days)
    return tuple(_phase_card(reading, phase, whole) for phase in reading.program.phases)


def _phase_card(reading: Reading, phase: Phase, whole: int) -> PhaseCard:
    days = [each for each in reading.so_far.days if phase.first_week <= each.day.week <= phase.last_week]
    done = sum(1 for each in days if each.state is DayState.DONE)
    past = sum(1 for each in days if is_past(each))
    one = phase.first_week == phase.last_week
    pictures = dict.fromkeys(each.video.class_id for each in days if each.video.class_id)
    return PhaseCard(
        name=phase.name,
        weeks=f"week {phase.first_week}" if one else f"weeks {phase.first_week} to {phase.last_week}",
        area=str(phase.area),
        line=phase.line,
        share=len(days) / whole,
        reached=past / len(days),
        done_text=f"{done} of {counted(len(days), 'class')}",
        class_ids=tuple(pictures)[:_PICTURES],
    )


def class_line(walked: WalkedDay, classes: Mapping[str, ClassSummary]) -> str:
    """Say how long a day's class is and how much there is in it."""
    summary = classes.get(walked.video.class_id)
    count = counted(summary.exercise_count, "exercise") if summary and summary.exercise_count else ""
    return ", ".join(part for part in (length_text(walked), count) if part)


def choice_note(walked: WalkedDay) -> str:
    """Say how a day came to its class, where that is not plain."""
    if walked.video.choice is Choice.MISSING:
        return MISSING_NOTE
    if walked.video.choice is Choice.STAND_IN:
        return f"Stands in for {walked.day.wanted.title}, which is not in your library."
    if walked.video.choice is Choice.SWAPPED and not is_past(walked):
        return f"Your choice, in place of {walked.day.wanted.title}."
    return ""


def why_heading(walked: WalkedDay) -> str:
    """Say what the why of a day speaks of, where its class is another one."""
    is_other = walked.video.choice in {Choice.STAND_IN, Choice.SWAPPED}
    return f"Why {walked.day.wanted.title} is here" if is_other else "Why this, why now"


def next_class(reading: Reading) -> NextClass:
    """Describe what comes next."""
    walked, following = reading.so_far.next, reading.following
    if walked is None or following is None:
        return NextClass()
    patience = PATIENCE
    if following.is_done_today:
        patience = DONE_TODAY
    elif following.done_this_week >= reading.program.rhythm:
        patience = RHYTHM_KEPT
    return NextClass(
        number=walked.day.number,
        class_id=walked.video.class_id,
        title=shown_class(walked),
        line=class_line(walked, reading.classes),
        note=choice_note(walked),
        patience=patience,
        why=walked.day.why,
        why_heading=why_heading(walked),
        start_text=f"Resume at {clock_text(reading.rest_at)}" if reading.rest_at else "Start",
        position=reading.rest_at,
    )


def when_text(day: date, today: date) -> str:
    """Tell a day within a sentence: ``today``, ``on Tue 10 Nov``."""
    text = day_text(day, today)
    return text.lower() if text in {"Today", "Yesterday"} else f"on {text}"


def reached_share(reading: Reading) -> float:
    """Tell how far the mat is rolled out, 0 to 1: days that are skipped lie behind as well."""
    days = reading.so_far.days
    return sum(1 for each in days if is_past(each)) / len(days)


def progress_text(reading: Reading) -> str:
    """Say how much is done."""
    return f"{len(reading.so_far.done)} of {counted(len(reading.so_far.days), 'class')}"


def progress_short(reading: Reading) -> str:
    """Say the same where there is little room."""
    return f"{len(reading.so_far.done)} of {len(reading.so_far.days)}"


def missing_count(reading: Reading) -> int:
    """Count the classes that the program names and the library has not got, of the days that are still to come."""
    gone = {Choice.MISSING, Choice.STAND_IN}
    open_days = (each for each in reading.so_far.days if not is_past(each) and each.video.choice in gone)
    return len({each.day.wanted.name for each in open_days if each.day.wanted.name})


def former_text(reading: Reading, today: date) -> str:
    """Say how often the program was walked before, and how far; empty for never."""
    if not reading.former:
        return ""
    last = reading.former[0]
    begun = when_text(last.run.begun_at.date(), today)
    text = f"Begun before, {begun}: {last.done_count} of {counted(len(reading.program.days), 'class')}."
    if len(reading.former) > 1:
        text += f" And {len(reading.former) - 1} more before that."
    return text
