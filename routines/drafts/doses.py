"""How much is asked for in a sentence: seconds, breaths, reps, sets, as they are said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from routines.drafts.sense import Sense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.drafts.phrase_book import Found

_MINUTE = 60
_LONGEST_HOLD = 1800
_MOST = 200
_SHORTEST_WORK = 3.0
_SECONDS_A_BREATH = 5.0
_SECONDS_A_REP = 2.5


@dataclass(frozen=True, slots=True)
class Dose:
    """What is asked for; ``None`` where nothing is said.

    Attributes:
        hold: Seconds.
        reps: Per side where ``is_each``.
        sets: Of the whole.
        breaths: As said.
        rounds: Of one movement, or breaths where breathing is the exercise.
        is_each: The number is for each side.
    """

    hold: int | None = None
    reps: int | None = None
    sets: int | None = None
    breaths: int | None = None
    rounds: int | None = None
    is_each: bool = False

    @property
    def is_said(self) -> bool:
        """Tell whether any number is said."""
        return bool(self.hold or self.reps or self.sets or self.breaths or self.rounds)

    @property
    def seconds(self) -> float:
        """Guess how long the work takes, in seconds."""
        sides = 2 if self.is_each else 1
        count = self.reps or self.rounds
        if count:
            return sides * count * max(_SECONDS_A_REP, float(self.hold or 0))
        if self.breaths:
            return self.breaths * _SECONDS_A_BREATH
        return max(_SHORTEST_WORK, float(self.hold or 0))

    def joined(self, later: Dose) -> Dose:
        """Add what is said later; what was said first stays, but a number for each side is better than one of all."""
        if later.is_each and not self.is_each and later.reps and self.reps:
            return replace(self.joined(replace(later, is_each=False)), reps=later.reps, is_each=True)
        return Dose(
            self.hold or later.hold,
            self.reps or later.reps,
            self.sets or later.sets,
            self.breaths or later.breaths,
            self.rounds or later.rounds,
            is_each=self.is_each or later.is_each,
        )


_HOLDS: dict[Sense, tuple[float, float]] = {
    Sense.SECONDS: (1, 0),
    Sense.MINUTES: (_MINUTE, 0),
    Sense.MINUTES_AND_HALF: (_MINUTE, _MINUTE / 2),
    Sense.HALF_MINUTE: (0, _MINUTE / 2),
    Sense.ONE_MINUTE: (0, _MINUTE),
    Sense.MINUTE_AND_HALF: (0, 1.5 * _MINUTE),
}
_COUNTS = frozenset({Sense.BREATHS, Sense.ROUNDS, Sense.SETS})


def dose_in(found: Sequence[Found]) -> Dose:
    """Read what the phrases of a sentence ask for; what only says how much is left asks for nothing."""
    left = [each for each in found if each.sense is Sense.REMAINING]
    asked = [each for each in found if not any(each.first < other.end and other.first < each.end for other in left)]
    dose = Dose(is_each=any(each.sense is Sense.EACH for each in found))
    held = [each for each in asked if each.sense in _HOLDS]
    for each in asked:
        if each.sense in _HOLDS and not dose.hold:
            longest = max((other for other in held if _overlap(each, other)), key=lambda other: other.end - other.first)
            dose = replace(dose, hold=_hold(longest))
        elif each.sense in _COUNTS and each.number:
            dose = dose.joined(_counted(each.sense, _whole(each.number)))
    return dose.joined(Dose(reps=_reps(asked), is_each=dose.is_each))


def _counted(sense: Sense, number: int | None) -> Dose:
    if sense is Sense.BREATHS:
        return Dose(breaths=number)
    return Dose(rounds=number) if sense is Sense.ROUNDS else Dose(sets=number)


def _reps(asked: Sequence[Found]) -> int | None:
    """Choose the number of reps: one said for each side, else the first that is no other number."""
    others = [each for each in asked if each.sense in _HOLDS or each.sense in _COUNTS]
    counts = [each for each in asked if each.sense is Sense.REPS and each.number]
    plain = [
        each for each in counts if not any(_overlap(each, other) and other.sense is not Sense.SETS for other in others)
    ]
    plain = [each for each in plain if not any(o.sense is Sense.SETS and o.number == each.number for o in others)]
    sides = [each for each in asked if each.sense is Sense.EACH]
    told_each = [each for each in plain if any(each.first < side.end and side.first <= each.end + 1 for side in sides)]
    chosen = next(iter(told_each or plain), None)
    return None if chosen is None or chosen.number is None else _whole(chosen.number)


def _overlap(one: Found, other: Found) -> bool:
    return one.first < other.end and other.first < one.end


def _hold(found: Found) -> int | None:
    factor, more = _HOLDS[found.sense]
    seconds = factor * (found.number or 0) + more
    return int(seconds) if 1 <= seconds <= _LONGEST_HOLD else None


def _whole(number: float) -> int | None:
    return int(number) if 1 <= number <= _MOST else None
