"""How captions without marks run on: since when, without a silence, somebody is told to do something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.drafts.bout import SETTING_UP, Bout, begun, is_same
from routines.drafts.descriptions import described
from routines.drafts.opening import Opening
from routines.drafts.sense import Sense
from routines.drafts.sentences import SILENCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.drafts.remarks import Remark
    from routines.drafts.sentences import Sentence

HELD = 8.0
"""Seconds of silence in which something is held or repeated."""
_ON_THE_WAY = 12.0
"""Seconds from the first direction to the name of what it leads to."""
_BACK = 4
"""Exercises among which the first side is looked for."""
_LONG = 14
"""Words that are more than a hint on how something is done."""
_SET_UP = 25.0
"""Seconds of a set-up that ends in a silence."""
_APART = 7.5
"""Seconds after a beginning from which a direction may belong to the next."""


class Talk:
    """What is said between two silences."""

    def __init__(self) -> None:
        """Begin before the first word."""
        self._told: float | None = None

    def hear(self, remark: Remark, bouts: Sequence[Bout]) -> None:
        """Note when somebody is told to do something first, after a silence and all that ended."""
        if remark.sentence.lull >= SILENCE:
            self._told = None
            if bouts:
                bouts[-1].silence = max(bouts[-1].silence, remark.sentence.lull)
                _hold(bouts, remark.sentence)
        elif remark.is_fresh or remark.means(Sense.END, Sense.BYE):
            self._told = None
        if self._told is None:
            self._told = remark.directive

    def begin(self, remark: Remark, bouts: Sequence[Bout]) -> Bout:
        """Begin a bout; one that is only named began with the first that was told to do on the way to the name."""
        bout = begun(remark)
        told = self._told
        is_named = remark.opening >= Opening.NAMED and not remark.means(Sense.ORDINAL, Sense.SWITCH)
        if told is None or not is_named or (bouts and bouts[-1].start + _APART >= told):
            return bout
        if 0 < bout.start - told < _ON_THE_WAY:
            bout.start = told
        return bout


def begins_anew(remark: Remark, current: Bout) -> bool:
    """Tell whether a limb or the body is moved, without marks, after what was set up was done in silence."""
    is_worked = current.is_sure and current.silence >= HELD and remark.start - current.start > SETTING_UP / 2
    is_way = remark.opening in {Opening.LIMB, Opening.POSITION} and not remark.means(Sense.SWITCH)
    return is_worked and is_way and remark.sentence.is_first and not remark.sentence.is_written


def follows_soon(remark: Remark, current: Bout) -> bool:
    """Tell whether another exercise is named after a silence, though it is soon, as one flows into the next."""
    is_apart = remark.sentence.lull >= SILENCE and remark.start - current.start > _APART
    is_other = remark.opening >= Opening.NAMED and not is_same(remark.name, current.name)
    return is_apart and is_other and not remark.sentence.is_written


def first_side(bouts: Sequence[Bout], remark: Remark) -> Bout | None:
    """Find the exercise whose side changes: not the one between, which has none ("back to your down dog")."""
    sure = [bout for bout in bouts if bout.is_sure][-_BACK:]
    last = sure[-1] if sure else None
    if last is None or remark.sentence.is_written or last.side or last.name is None:
        return last
    is_passing = not last.dose.is_said or remark.start - last.start < 2 * _APART
    is_between = is_passing and last.name.exercise is not None and not last.name.exercise.is_one_sided
    sided = [bout for bout in sure if bout.side is not None and bout.of is None]
    return sided[-1] if is_between and sided else last


def is_still_set_up(current: Bout, remark: Remark) -> bool:
    """Tell whether a rest that is asked for is what a named position is held for: "we will rest here"."""
    is_near = remark.start - current.start < SETTING_UP / 2 and current.silence < SILENCE
    return not remark.sentence.is_written and current.name is not None and not current.dose.is_said and is_near


def _hold(bouts: Sequence[Bout], sentence: Sentence) -> None:
    """Take the last set-up for an exercise that a long silence follows, where it describes one or is long."""
    last = bouts[-1]
    if last.is_sure or sentence.is_written or sentence.lull < HELD:
        return
    before = bouts[-2] if len(bouts) > 1 else None
    is_apart = before is None or (before.silence >= SILENCE and last.start - before.start > SETTING_UP / 2)
    if is_apart and sentence.start - sentence.lull - last.start < _SET_UP:
        is_long = len(last.texts) >= _LONG or (last.side is not None and len(last.texts) >= _LONG / 2)
        last.is_held = described(last.texts) is not None or (is_long and last.remark.sentence.is_first)
