"""What the card in the other corner says of what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.side_text import side_letter, side_word, trimmed
from desktop.time_text import seconds_text
from routines.exercise import Hold, Reps, Side
from routines.timeline import StepKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.chapter import Chapter
    from routines.exercise import Work
    from routines.moment import Moment, NextUp

_WITHOUT_CARD = frozenset({StepKind.GET_READY, StepKind.SWITCH_SIDES, StepKind.TALK})


@dataclass(frozen=True, slots=True)
class NextCard:
    """What comes next, in words.

    Attributes:
        title: What it is; empty for no card.
        note: Side and amount, for the large card.
        side_letter: The letter of its badge; may be empty.
        is_large: There is time to look: a rest.
        chapter: The index of its chapter, whose picture is shown; -1 for none.
    """

    title: str = ""
    note: str = ""
    side_letter: str = ""
    is_large: bool = False
    chapter: int = -1


NO_CARD = NextCard()
_LIVELY = 0.4
"""How far into a chapter its picture is taken."""


def picture_of_next(chapters: Sequence[Chapter], index: int) -> float:
    """Find the second whose picture stands for a chapter that comes next; 0 where there is no such chapter.

    Args:
        chapters: All chapters of the class.
        index: The place of the chapter among them.
    """
    if not 0 <= index < len(chapters):
        return 0.0
    chapter = chapters[index]
    return chapter.start + _LIVELY * chapter.seconds


def next_card_of(moment: Moment, *, is_mirrored: bool = False) -> NextCard:
    """Say what the card shows at a moment.

    Args:
        moment: All that is true at the position of the picture.
        is_mirrored: The picture is mirrored, so left and right change places in words.
    """
    coming = moment.next_up
    if coming is None or moment.step.kind in _WITHOUT_CARD or moment.is_over:
        return NO_CARD
    side = coming.side
    if side is not None and is_mirrored:
        side = side.opposite
    is_large = moment.step.kind is StepKind.REST
    return NextCard(
        title=_title(moment, coming, side, is_large=is_large),
        note=_note(coming, side),
        side_letter=side_letter(side),
        is_large=is_large,
        chapter=coming.chapter_index,
    )


def _title(moment: Moment, coming: NextUp, side: Side | None, *, is_large: bool) -> str:
    if coming.kind is StepKind.REST:
        return "Rest"
    name = trimmed(coming.title)
    if coming.is_same_exercise and not is_large:
        if side in {Side.LEFT, Side.RIGHT} and coming.side is not moment.side:
            return f"{side_word(side)} side"
        return "Once more"
    return name or "Next exercise"


def _note(coming: NextUp, side: Side | None) -> str:
    amount = amount_words(coming.work)
    words = [side_word(side), amount]
    if coming.by_turns:
        words = [f"{side_word(side)} first" if side in {Side.LEFT, Side.RIGHT} else "", f"{amount} a side"]
    if coming.sets > 1:
        words.append(f"set {coming.set_number} of {coming.sets}")
    return ", ".join(word for word in words if word)


def amount_words(work: Work | None) -> str:
    """Read an amount of work: ``8 reps``, ``40 s``, ``5 breaths``; empty for none."""
    if isinstance(work, Reps):
        return f"{work.count} reps" if work.count > 1 else "1 rep"
    if isinstance(work, Hold) and work.breaths:
        return f"{work.breaths} breaths" if work.breaths > 1 else "1 breath"
    return seconds_text(work.seconds) if isinstance(work, Hold) else ""
