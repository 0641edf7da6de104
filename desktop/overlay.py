"""What the overlay says at a moment, in the words and figures that are drawn: a pure function of the moment."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from desktop.next_card import NO_CARD, NextCard, next_card_of
from desktop.side_text import side_letter, side_word, trimmed
from desktop.time_text import clock_text
from routines.chapter import ChapterKind
from routines.exercise import Hold, Reps, Side
from routines.timeline import StepKind

if TYPE_CHECKING:
    from routines.moment import Moment

RING_STEPS = 360
"""The ring is drawn in at most this many steps, of one or two pixels each: every one published is paid for in CPU."""
TEMPO_STEPS = 100
"""The same for one phase of a tempo."""
STEPS_A_SECOND = 10
"""Nothing that moves is drawn anew more often than this."""
LONG_SECONDS = 100
"""From here on a countdown reads as minutes and seconds."""
_ROUNDING = 1e-3

_KIND_WORDS = {
    ChapterKind.WARM_UP: "Warm-up",
    ChapterKind.STRETCH: "Stretch",
    ChapterKind.MOBILITY: "Mobility",
    ChapterKind.STRENGTH: "Strength",
    ChapterKind.FLOW: "Flow",
}
_PHASES = {
    StepKind.GET_READY: ("ready", "Get ready"),
    StepKind.HOLD: ("hold", "Hold"),
    StepKind.REPS: ("reps", "Reps"),
    StepKind.SWITCH_SIDES: ("ready", "Switch sides"),
    StepKind.REST: ("rest", "Rest"),
    StepKind.PLAIN: ("plain", "Now"),
}


@dataclass(frozen=True, slots=True)
class Overlay:
    """Everything that is drawn over the picture at one instant.

    Attributes:
        phase: ``ready``, ``hold``, ``reps``, ``rest``, ``plain`` or ``over``; empty where only the strip is shown.
        kicker: What kind of step this is.
        name: What to do; plain text, at most some 160 characters.
        short_name: The name for the far view.
        side: “Left”, “Right” or “Sides in turn”, as seen in the picture; empty where it makes no difference.
        side_letter: The letter of the badge beside it.
        note: Which side and set of how many; may be empty.
        cue: One short sentence; may be empty.
        big: The figures inside the ring.
        small: What stands under them.
        ring: How much of the ring is drawn, 0 to 1; -1 for no ring.
        ring_stepped: The same in steps of a second or a rep, for those who want less movement.
        tempo: Word and seconds of each phase of a rep.
        tempo_at: Which phase it is.
        tempo_part: How much of that phase has passed, 0 to 1.
        tempo_note: How long that phase takes, in words.
        next_card: What comes next.
        coming: For the far view while nothing is counted: the exercise that comes next; empty where none is known.
        coming_in: How long until then, in words.
        announcement: What a screen reader says when it changes; empty for nothing.
    """

    phase: str = ""
    kicker: str = ""
    name: str = ""
    short_name: str = ""
    side: str = ""
    side_letter: str = ""
    note: str = ""
    cue: str = ""
    big: str = ""
    small: str = ""
    ring: float = -1.0
    ring_stepped: float = 0.0
    tempo: tuple[tuple[str, float], ...] = ()
    tempo_at: int = 0
    tempo_part: float = 0.0
    tempo_note: str = ""
    next_card: NextCard = NO_CARD
    coming: str = ""
    coming_in: str = ""
    announcement: str = ""

    @property
    def ring_is_drawn(self) -> bool:
        """Tell whether there is a ring at all."""
        return self.ring >= 0

    @property
    def tempo_word(self) -> str:
        """The word for the phase of the rep that it is now; empty without a tempo."""
        return self.tempo[self.tempo_at][0] if self.tempo else ""


QUIET = Overlay()
"""Nothing but the strip."""
CLASS_OVER = Overlay(
    phase="over",
    kicker="Class over",
    name="That’s it. Well done.",
    short_name="Well done",
    announcement="Class over. That’s it. Well done.",
)


def overlay_of(moment: Moment, *, is_mirrored: bool = False) -> Overlay:
    """Say what is drawn at a moment.

    Args:
        moment: All that is true at the position of the picture.
        is_mirrored: The picture is mirrored, so left and right change places in words.
    """
    if moment.is_over:
        return CLASS_OVER
    if moment.step.kind is StepKind.TALK:
        return _quiet(moment)
    phase, kicker = _PHASES[moment.step.kind]
    name = _name(moment)
    side = None if moment.side is None or not is_mirrored else moment.side.opposite
    side = moment.side if side is None else side
    big, small = _figures(moment)
    tempo, tempo_at = _tempo(moment)
    card = next_card_of(moment, is_mirrored=is_mirrored)
    return Overlay(
        phase=phase,
        kicker=_KIND_WORDS.get(moment.chapter.kind, kicker) if phase == "plain" and moment.chapter.kind else kicker,
        name=name,
        short_name=trimmed(moment.chapter.short_name) or name if phase != "rest" else name,
        side=side_word(side),
        side_letter=side_letter(side),
        note=_note(moment),
        cue=_cue(moment),
        big=big,
        small=small,
        ring=_ring(moment),
        ring_stepped=_ring_stepped(moment),
        tempo=tempo,
        tempo_at=tempo_at,
        tempo_part=_stepped(moment.phase_fraction, tempo[tempo_at][1], TEMPO_STEPS) if tempo else 0.0,
        tempo_note=_tempo_note(tempo, tempo_at, is_about=moment.step.is_about),
        next_card=card,
        announcement=_announcement(kicker, name, side, card),
    )


def _quiet(moment: Moment) -> Overlay:
    if moment.next_up is None:
        return QUIET
    seconds = _whole(moment.next_up.in_seconds)
    words = clock_text(seconds) if seconds >= LONG_SECONDS else f"{seconds} second{'' if seconds == 1 else 's'}"
    return Overlay(coming=trimmed(moment.next_up.title), coming_in=f"in {words}")


def _name(moment: Moment) -> str:
    title = trimmed(moment.chapter.title)
    if moment.step.kind is not StepKind.REST:
        return title or (f"Exercise {moment.exercise_number}" if moment.exercise_number else "")
    is_named_rest = not moment.chapter.is_exercise and title.casefold() not in {"", "rest", "pause", "break"}
    return title if is_named_rest else "Shake it out"


def _cue(moment: Moment) -> str:
    if moment.cue:
        return trimmed(moment.cue)
    if moment.step.kind is StepKind.REST:
        return "Breathe. Sip some water."
    work = moment.step.work
    if isinstance(work, Hold) and work.breaths:
        return f"{work.breaths} breaths" if work.breaths > 1 else "One breath"
    return ""


def _note(moment: Moment) -> str:
    notes = [f"side {moment.step.side_number} of 2"] if moment.step.side_number else []
    if moment.step.by_turns:
        notes.append("each side")
    if moment.sets > 1:
        notes.append(f"set {moment.set_number} of {moment.sets}")
    return ", ".join(notes)


def _whole(seconds: float) -> int:
    return max(0, ceil(seconds - _ROUNDING))


def _countdown(seconds: float) -> str:
    whole = _whole(seconds)
    return str(whole) if whole < LONG_SECONDS else clock_text(whole)


def _figures(moment: Moment) -> tuple[str, str]:
    """Return the big figures and the words under them."""
    kind = moment.step.kind
    if kind is StepKind.REPS:
        return str(max(1, moment.rep)), f"of {moment.rep_count}"
    if kind is StepKind.PLAIN:
        return clock_text(_whole(moment.chapter_seconds_left)), "left"
    if kind is StepKind.HOLD:
        total = f"{_countdown(moment.seconds_total)} s" if moment.seconds_total < LONG_SECONDS else ""
        total = total or clock_text(_whole(moment.seconds_total))
        return _countdown(moment.seconds_left), f"about {total}" if moment.step.is_about else f"of {total}"
    seconds_word = "second" if _whole(moment.seconds_left) == 1 else "seconds"
    return _countdown(moment.seconds_left), seconds_word if kind is StepKind.REST else ""


def _ring(moment: Moment) -> float:
    if moment.step.kind is StepKind.PLAIN or moment.seconds_total <= 0:
        return -1.0
    left = min(1.0, max(0.0, moment.seconds_left / moment.seconds_total))
    shown = 1.0 - left if moment.step.kind is StepKind.REPS else left
    return _stepped(shown, moment.seconds_total, RING_STEPS)


def _stepped(part: float, seconds: float, most: int) -> float:
    """Round a part (0 to 1) of some seconds to what is drawn of it: at most so many steps, and so many a second."""
    steps = max(1, min(most, round(seconds * STEPS_A_SECOND)))
    return round(part * steps) / steps


def _ring_stepped(moment: Moment) -> float:
    if moment.step.kind is StepKind.REPS:
        return (moment.rep - 1) / moment.rep_count if moment.rep_count else 0.0
    return min(1.0, _whole(moment.seconds_left) / moment.seconds_total) if moment.seconds_total > 0 else 0.0


def _tempo(moment: Moment) -> tuple[tuple[tuple[str, float], ...], int]:
    """Return the phases that take time, and which of them it is."""
    work = moment.step.work
    if moment.step.kind is not StepKind.REPS or not isinstance(work, Reps):
        return (), 0
    phases = work.tempo.phases
    shown = tuple((trimmed(phase.word).capitalize(), phase.seconds) for phase in phases if phase.seconds > 0)
    before = sum(1 for phase in phases[: max(0, moment.phase_index)] if phase.seconds > 0)
    return shown, min(before, len(shown) - 1)


def _tempo_note(tempo: tuple[tuple[str, float], ...], at: int, *, is_about: bool) -> str:
    if not tempo:
        return ""
    seconds = tempo[at][1]
    return f"for about {max(1, round(seconds))}" if is_about else f"for {round(seconds, 1):g}"


def _announcement(kicker: str, name: str, side: Side | None, card: NextCard) -> str:
    words = [kicker, name, side_word(side)]
    if card.is_large:
        words.append(f"next {card.title}")
    return ", ".join(word for word in words if word)
