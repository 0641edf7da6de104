"""How captions without marks run on: since when, without a silence, somebody is told to do something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.drafts.bout import SETTING_UP, Bout, begun
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


def _hold(bouts: Sequence[Bout], sentence: Sentence) -> None:
    """Take the last set-up for an exercise that a long silence follows, where its words describe one."""
    last = bouts[-1]
    if last.is_sure or sentence.is_written or sentence.lull < HELD:
        return
    before = bouts[-2] if len(bouts) > 1 else None
    is_apart = before is None or (before.silence >= SILENCE and last.start - before.start > SETTING_UP / 2)
    if is_apart and sentence.start - sentence.lull - last.start < _SET_UP:
        last.is_held = described(last.texts) is not None
