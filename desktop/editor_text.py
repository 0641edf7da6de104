"""The words of the editor: what a part is called, what it asks for, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.prescription_text import asked_for
from desktop.time_text import clock_text, seconds_text
from routines.chapter import ChapterKind
from routines.exercise import Hold, Reps, Side
from routines.timeline import StepKind, build_timeline

if TYPE_CHECKING:
    from routines.chapter import Chapter
    from routines.exercise import Tempo

KIND_WORDS = {
    None: "Exercise",
    ChapterKind.WARM_UP: "Warm-up",
    ChapterKind.STRETCH: "Stretch",
    ChapterKind.MOBILITY: "Mobility",
    ChapterKind.STRENGTH: "Strength",
    ChapterKind.FLOW: "Flow",
    ChapterKind.REST: "Rest",
    ChapterKind.TALK: "Talk",
    ChapterKind.OTHER: "Something else",
}
SIDE_WORDS = {
    None: "None",
    Side.LEFT: "Left",
    Side.RIGHT: "Right",
    Side.BOTH: "Each",
    Side.ALTERNATING: "Turns",
}
_NUMBERS = {1: "one", 2: "two"}


def fine_clock(seconds: float) -> str:
    """Tell a position to a tenth of a second: ``7:12.4``."""
    tenths = int(max(seconds, 0.0) * 10 + 1e-6)
    return f"{clock_text(tenths // 10)}.{tenths % 10}"


def part_title(chapter: Chapter, number: int) -> str:
    """Call a part by its title, else by its number among the exercises, else by its kind; never empty."""
    if chapter.title:
        return chapter.title
    return f"Exercise {number}" if number else KIND_WORDS[chapter.kind]


def tempo_text(tempo: Tempo) -> str:
    """Tell a tempo in seconds: ``2-0-2``."""
    return "-".join(f"{round(phase.seconds, 1):g}" for phase in tempo.phases)


def amount_text(chapter: Chapter) -> str:
    """Tell what a part asks for: ``8 × 2-0-2``, ``2 × 45 s``; how long it is where nothing is asked for."""
    asked = asked_for(chapter)
    work = asked.work if chapter.kind is not ChapterKind.REST else None
    if work is None:
        return seconds_text(chapter.seconds)
    if isinstance(work, Reps):
        return f"{asked.sets} × {work.count} reps" if asked.sets > 1 else f"{work.count} × {tempo_text(work.tempo)}"
    amount = _breaths_text(work) or seconds_text(work.seconds)
    return f"{asked.sets} × {amount}" if asked.sets > 1 else amount


def _breaths_text(hold: Hold) -> str:
    if not hold.breaths:
        return ""
    return "1 breath" if hold.breaths == 1 else f"{hold.breaths} breaths"


def side_of(chapter: Chapter) -> Side | None:
    """Find the side of a part, whether its prescription or its cues say it."""
    asked = asked_for(chapter)
    return Side.ALTERNATING if asked.by_turns else asked.side


def side_text(chapter: Chapter) -> str:
    """Name the side of a part; empty where it makes no difference."""
    side = side_of(chapter)
    return SIDE_WORDS[side] if side else ""


def span_text(chapter: Chapter) -> str:
    """Tell from when to when: ``6:55 to 8:50``."""
    return f"{clock_text(chapter.start)} to {clock_text(chapter.end)}"


def fit_text(chapter: Chapter) -> str:
    """Say that a part is too short for what it asks for; empty where it fits."""
    if not chapter.is_exercise or chapter.cues or not (chapter.prescription and chapter.prescription.work):
        return ""
    steps = build_timeline((chapter,), chapter.end).steps
    if any(step.is_about for step in steps):
        return f"Longer than the {seconds_text(chapter.seconds)} of this part, so it is shown as “about”."
    is_counted = any(step.kind in {StepKind.HOLD, StepKind.REPS} for step in steps)
    return "" if is_counted else f"Too long to be counted in the {seconds_text(chapter.seconds)} of this part."


def count_text(count: int, noun: str) -> str:
    """Count things: ``1 exercise``, ``8 exercises``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def suggestions_text(count: int) -> str:
    """Say how many exercises are suggested; empty for none."""
    if not count:
        return ""
    return "The captions name one more exercise." if count == 1 else f"The captions name {count} more exercises."


def keep_all_text(count: int) -> str:
    """Say what keeps all suggestions: ``Keep both``."""
    return {0: "", 1: "Keep it", 2: "Keep both"}.get(count, f"Keep all {count}")
