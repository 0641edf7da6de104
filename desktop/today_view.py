"""What the Today page says, as pure functions of what was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.library_row import counted
from desktop.time_text import clock_text, minutes_text
from routines.suggestion import EVENING, NOON, Reason, is_morning

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.library_row import LibraryRow
    from routines.week import Week

ABOUT_MINUTES: Final = 60
"""What a week comes to, about."""
LIMITS: Final = (5, 10, 20)
"""The minutes that one may have."""
LONG_AWAY: Final = 14
"""Days without a class after which one is welcomed back."""
_LIGHTS: Final = ((4, "evening"), (11, "morning"), (16, "noon"), (19, "dusk"), (24, "evening"))
"""Until which hour the room is in which light."""
_DAY_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBERS: Final = (
    *("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"),
)
_GAP: Final = "  ·  "


@dataclass(frozen=True, slots=True)
class Hero:
    """The class that is suggested.

    Attributes:
        kicker: Why it is the one.
        line: What it is.
        start_text: What the button says.
        position: Seconds at which it starts.
        has_video: False for audio classes.
    """

    class_id: str = ""
    kicker: str = ""
    title: str = ""
    line: str = ""
    start_text: str = "Start now"
    position: float = 0.0
    has_video: bool = True


@dataclass(frozen=True, slots=True)
class TodayCard:
    """A class on a shelf.

    Attributes:
        area: What it is for; empty where not said.
        line: Its second line.
        share: How far it has come, 0 to 1; 0 where it is not begun.
        spoken: What a screen reader says.
    """

    class_id: str
    title: str
    area: str
    line: str
    spoken: str
    position: float = 0.0
    share: float = 0.0
    has_video: bool = True


def greeting(now: datetime) -> str:
    """Greet by the hour."""
    if is_morning(now):
        return "Good morning"
    return "Good afternoon" if NOON <= now.hour < EVENING else "Good evening"


def light(now: datetime) -> str:
    """Name the light of the room at an hour: morning, noon, dusk or evening."""
    return next(name for until, name in _LIGHTS if now.hour < until)


def hero(row: LibraryRow, reason: Reason, program_line: str = "", rest_at: float = 0.0) -> Hero:
    """Say what is suggested.

    Args:
        row: The class.
        reason: Why.
        program_line: Where in its program it stands, for a class of a program.
        rest_at: Seconds at which that class goes on; 0 where it begins anew.
    """
    position = {Reason.BEGUN: row.position, Reason.PROGRAM: rest_at}.get(reason, 0.0)
    parts = [minutes_text(row.duration)]
    if row.exercise_count:
        parts.append(counted(row.exercise_count, "exercise"))
    if row.instructor:
        parts.append(f"with {row.instructor}")
    return Hero(
        class_id=row.class_id,
        kicker=program_line if reason is Reason.PROGRAM else _kicker(row, reason),
        title=row.title,
        line=_GAP.join(parts),
        start_text=f"Resume at {clock_text(position)}" if position else "Start now",
        position=position,
        has_video=row.has_video,
    )


def _kicker(row: LibraryRow, reason: Reason) -> str:
    is_new = not row.last_played
    match reason:
        case Reason.BEGUN:
            return "Go on where you stopped"
        case Reason.FAVOURITE:
            return "A favourite, still to be tried" if is_new else "A favourite"
        case Reason.MORNING:
            return "Gentle, for the morning"
    return "Something new" if is_new else "Not done for a while"


def shelf_card(row: LibraryRow) -> TodayCard:
    """Show a class on the shelf."""
    length = minutes_text(row.duration)
    spoken = ", ".join(part for part in (row.title, length, row.instructor) if part)
    line = _GAP.join(part for part in (length, row.instructor) if part)
    return TodayCard(row.class_id, row.title, row.area, line, spoken, has_video=row.has_video)


def going_on_card(row: LibraryRow, exercise: str) -> TodayCard:
    """Show a class that was left before its end.

    Args:
        row: The class.
        exercise: The title of what it goes on with; may be empty.
    """
    left = clock_text(max(0.0, row.duration - row.position))
    line = f"{left} left, from {exercise}" if exercise else f"{left} left"
    return TodayCard(
        row.class_id,
        row.title,
        row.area,
        line,
        f"Continue {row.title}, {line}",
        row.position,
        row.progress,
        row.has_video,
    )


def day_marks(week: Week) -> list[dict[str, str]]:
    """Mark the days of a week: ``{letter, name, state}``; the state is done, now, done-now, past or ahead."""
    return [{"letter": name[0], "name": name, "state": _state(week, number)} for number, name in enumerate(_DAY_NAMES)]


def _state(week: Week, number: int) -> str:
    if number == week.today:
        return "done-now" if week.days[number] else "now"
    if week.days[number]:
        return "done"
    return "past" if number < week.today else "ahead"


def week_spoken(week: Week) -> str:
    """Say to a screen reader what the marks of a week show."""
    done = [name for name, is_done in zip(_DAY_NAMES, week.days, strict=True) if is_done]
    days = f"Classes on {_joined(done)}" if done else "No class yet"
    return f"{days}. {week_text(week)}"


def week_text(week: Week) -> str:
    """Say one kind sentence about a week."""
    if week.classes and week.days_away is not None and week.days_away > LONG_AWAY and week.steady_weeks <= 1:
        return f"{number_word(week.days_away // 7)} weeks off. Welcome back."
    if week.is_steady and week.steady_weeks > 1:
        return f"{number_word(week.steady_weeks)} steady weeks. Rest counts too."
    if week.is_steady:
        return "A steady week. Rest counts too."
    runs = f"{number_word(week.steady_weeks)} steady weeks so far."
    if week.classes:
        return f"{runs} One more makes another." if week.steady_weeks > 1 else "One class so far. Good to have moved."
    if week.steady_weeks > 1:
        return f"{runs} This one has time."
    return "A new week. Start whenever you like."


def number_word(number: int) -> str:
    """Write a small number as a word that begins a sentence."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number}"


def _joined(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def quick_text(count: int | None) -> str:
    """Name the button that shows what fits; ``None`` while that is not known."""
    if count is None:
        return "Show classes"
    return f"Show {counted(count, 'class')}" if count else "See what is close"
