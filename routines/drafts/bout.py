"""One bout of work while it is being found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from routines.drafts.doses import Dose
from routines.drafts.opening import Opening

if TYPE_CHECKING:
    from routines.drafts.names import Name
    from routines.drafts.remarks import Remark
    from routines.exercise import Side

SETTING_UP = 40.0
"""Seconds: so long a set-up may take before anything is asked for."""


@dataclass(slots=True)
class Bout:
    """An exercise as it is found; it grows while more is said.

    Attributes:
        remark: What opened it.
        opening: How plainly.
        name: Of the exercise, once named.
        side: The side it is for.
        dose: What is asked for.
        start: Seconds.
        busy_until: Seconds until which the work that is asked for surely goes on.
        texts: Every word of the set-up, to tell an exercise that is only described.
        of: The bout that this is the second side of.
        is_rest: A planned pause.
        by_turns: The sides take turns within it.
        ended: Seconds at which it was said to be over.
        is_counted: Somebody counted reps.
        last: Seconds at which its set-up was last spoken of.
        dosed_at: Seconds at which was said how much is asked for.
        is_held: It was set up and followed by a long silence, as a position is that only is described.
        silence: Seconds of the longest silence since, in which a position is held.
    """

    remark: Remark
    opening: Opening
    start: float
    name: Name | None = None
    side: Side | None = None
    dose: Dose = field(default_factory=Dose)
    busy_until: float = 0.0
    texts: list[str] = field(default_factory=list)
    of: Bout | None = None
    is_rest: bool = False
    by_turns: bool = False
    ended: float | None = None
    is_counted: bool = False
    last: float = 0.0
    dosed_at: float = 0.0
    silence: float = 0.0
    is_held: bool = False

    @property
    def is_sure(self) -> bool:
        """Tell whether it is more than somebody moving a limb."""
        is_plain = self.opening >= Opening.ANNOUNCED or self.name or self.of or self.is_held
        return bool(is_plain or self.dose.is_said or self.is_counted)

    @property
    def turns(self) -> bool:
        """Tell whether the sides surely take turns within it: only where something is repeated."""
        is_repeated = bool(self.dose.reps or self.dose.rounds or self.dose.is_each or self.is_counted)
        return self.by_turns and is_repeated

    def was_worked(self, at: float) -> bool:
        """Tell whether there was work by a time in seconds, so that it can be over."""
        is_asked = self.dose.is_said or self.is_counted or self.of is not None
        return is_asked or at - self.start > SETTING_UP


def begun(remark: Remark) -> Bout:
    """Begin a bout with the sentence that opens it."""
    return Bout(remark, remark.opening, remark.start, remark.name, remark.side, last=remark.start)


def set_up_further(bout: Bout, remark: Remark) -> None:
    """Take a further sentence into a set-up."""
    bout.opening = max(bout.opening, remark.opening)
    if bout.of is None:
        bout.name = bout.name or remark.name
    bout.side = bout.side or remark.side
    bout.last = remark.start


def is_same(one: Name | None, other: Name | None) -> bool:
    """Tell whether two names may be of one exercise; what has no name may be anything."""
    return one is None or other is None or one.key == other.key


def is_akin(one: Name | None, other: Name | None) -> bool:
    """Tell whether one name may be short for the other: "your lunge" on the second side of a low lunge."""
    if one is None or other is None:
        return True
    words, more = set(one.title.lower().split()), set(other.title.lower().split())
    return one.key == other.key or words <= more or more <= words


_PLAIN = frozenset(
    {
        "the", "a", "your", "to", "and", "in", "on", "of", "for", "up", "down", "with", "left", "right", "it", "that",
        "this", "side", "over", "toward", "now", "you",
    }
)  # fmt: skip
"""Words that two sentences share without being about the same limb."""


def shares_limb(bout: Bout, remark: Remark) -> bool:
    """Tell whether a sentence speaks of the same limb as a set-up did."""
    return not (set(remark.sentence.texts) & set(bout.texts[:40])) <= _PLAIN
