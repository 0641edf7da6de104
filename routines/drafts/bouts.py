"""Bouts of work found by going through what is said: set up, asked for, done, and over to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from routines.drafts.bout import SETTING_UP, Bout, begun, is_akin, is_same, set_up_further, shares_limb
from routines.drafts.doses import Dose
from routines.drafts.opening import Opening
from routines.drafts.sense import Sense
from routines.drafts.sentences import SILENCE
from routines.drafts.talk import HELD, Talk, begins_anew, first_side, follows_soon, is_still_set_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.drafts.remarks import Remark

_AT_ONCE = 15.0
"""Seconds within which a position and the name that follows are one set-up; no two exercises are nearer than this."""
_SURELY_WORKED = 0.75
"""The part of the asked work after which something new may begin."""
_HALF_WORKED = 0.5
_WORKED = 20.0
"""Seconds after which an exercise of which nothing is known may be over."""
_BARE_SIDE = 4
"""Words that only name a side: "and the left"."""
_FIRST_COUNTS = 3
_COUNTED_ON = 3.0
"""Seconds for which the next count is waited."""
_SHORTEST_REST = 20
_CLOSING = 0.6
"""The part of the class after which a goodbye is one."""


class Walk:
    """One way through the remarks of a class."""

    def __init__(self, duration: float) -> None:
        """Begin before the first word of a class that lasts ``duration`` seconds."""
        self._duration = duration
        self._bouts: list[Bout] = []
        self._is_over = False
        self._rest_asked: Remark | None = None
        self._talk = Talk()

    def bouts(self) -> tuple[Bout, ...]:
        """Give what was found, in order, without what turned out to be nothing."""
        return tuple(bout for bout in self._bouts if bout.is_sure)

    def hear(self, remark: Remark) -> None:
        """Take in the next thing that is said."""
        at = remark.sentence.start
        if self._is_over or (remark.means(Sense.BYE) and at > _CLOSING * self._duration):
            self._is_over = True
            return
        self._talk.hear(remark, self._bouts)
        remark = self._settled(remark, at)
        if remark.means(Sense.ASIDE):
            self._rest_asked = None
            if self._bouts and not self._bouts[-1].is_sure and self._bouts[-1].opening is Opening.LIMB:
                self._bouts.pop()
            return
        current = self._current(at)
        if self._rests(remark) or self._goes_on(remark, current):
            return
        if remark.opening is not Opening.NONE:
            self._open(remark, current)
        self._fill(remark)

    def _settled(self, remark: Remark, at: float) -> Remark:
        """Take a change of sides that sounds foretold for one that is done, once the work is over."""
        last = next((bout for bout in reversed(self._bouts) if bout.is_sure), None)
        if remark.now is None or last is None or at < max(last.busy_until, last.start + _WORKED):
            return remark
        return remark.now

    def _current(self, at: float) -> Bout | None:
        """Find the bout that is being set up or done, dropping a set-up that led to nothing."""
        last = self._bouts[-1] if self._bouts else None
        if last is not None and not last.is_sure and (at - last.last > SETTING_UP or at - last.start > 2 * SETTING_UP):
            self._bouts.pop()
            return self._bouts[-1] if self._bouts else None
        return last

    def _rests(self, remark: Remark) -> bool:
        """Begin a rest whose length is said, here or in the next sentence, and turn a last set-up into relaxation."""
        current = self._bouts[-1] if self._bouts else None
        if remark.means(Sense.RELAX):
            is_open = current is not None and not current.dose.is_said and not current.is_counted
            if is_open and current is not None and remark.dose.is_said:
                current.is_rest = True
                self._fill(remark)
                return True
        is_busy = current is not None and remark.start < current.busy_until
        is_still = remark.means(Sense.RELAX) and remark.dose.is_said and not is_busy
        asked = remark if remark.means(Sense.REST) or is_still else self._rest_asked
        self._rest_asked = remark if remark.means(Sense.REST) else None
        if current is not None and is_still_set_up(current, remark):
            return False
        if asked is None or (remark.dose.hold or 0) < _SHORTEST_REST:
            return False
        self._rest_asked = None
        self._drop_unsure()
        rest = Bout(asked, Opening.ANNOUNCED, asked.start, dose=remark.dose, is_rest=True, last=remark.start)
        rest.busy_until = remark.start + _SURELY_WORKED * remark.dose.seconds
        self._bouts.append(rest)
        return True

    def _goes_on(self, remark: Remark, current: Bout | None) -> bool:
        """Tell whether it belongs to work that goes on: counts, further sets, changes of side by turns."""
        if current is None:
            return False
        at = remark.sentence.start
        if remark.count is not None:
            self._count(remark.count, current, at)
            return remark.sentence.is_written or remark.name is None or is_same(remark.name, current.name)
        is_set = remark.means(Sense.SET_AGAIN) and not (remark.name and remark.opening is Opening.ANNOUNCED)
        if is_set and current.dose.is_said and not remark.means(Sense.SWITCH):
            current.dose = replace(current.dose, sets=max(current.dose.sets or 1, 2))
            current.busy_until = at + _SURELY_WORKED * current.dose.seconds
            return True
        if remark.means(Sense.END) and remark.opening is Opening.NONE:
            if at >= current.busy_until and current.ended is None and current.was_worked(at):
                current.ended = at
            if not current.is_sure and current.opening is Opening.LIMB:
                self._bouts.pop()
            elif not current.is_sure and not remark.sentence.is_written:
                self._fill(remark)
            return True
        if at < current.busy_until and (current.dose.is_said or current.of is not None):
            if remark.dose.is_said and at - current.dosed_at < _AT_ONCE / (1 if current.of else 2):
                self._fill(remark)
            return not self._breaks_off(remark, current)
        return current.turns and remark.means(Sense.SWITCH) and remark.name is None

    def _count(self, count: int, current: Bout, at: float) -> None:
        """Take a number that is only counted; the first, where it is no one, two or three, tells how many."""
        if not current.dose.is_said and not current.is_counted and count > _FIRST_COUNTS and current.name is not None:
            current.dose = Dose(reps=count)
            current.busy_until = at + _SURELY_WORKED * current.dose.seconds
            return
        current.is_counted = True
        if current.dose.reps and count < current.dose.reps:
            current.busy_until = max(current.busy_until, at + _COUNTED_ON)
        elif current.dose.reps and not current.turns:
            current.busy_until = min(current.busy_until, at)

    def _breaks_off(self, remark: Remark, current: Bout) -> bool:
        """Tell whether something new surely begins though the work should still go on."""
        since = current.start if current.silence >= SILENCE and not remark.sentence.is_written else current.dosed_at
        is_half_done = remark.sentence.start - since > current.dose.seconds * _HALF_WORKED
        if remark.means(Sense.SWITCH):
            return is_half_done and not current.turns
        is_running = not remark.sentence.is_written and remark.sentence.is_first and current.name is None
        if remark.name is None or (is_same(remark.name, current.name) and not is_running):
            return False
        is_known = remark.opening is Opening.NAMED and remark.name.exercise is not None and is_half_done
        return is_known or (remark.opening is Opening.ANNOUNCED and remark.sentence.start - current.start > _AT_ONCE)

    def _open(self, remark: Remark, current: Bout | None) -> None:
        """Begin a bout, or go on setting up the one that began."""
        if current is None:
            self._bouts.append(self._talk.begin(remark, self._bouts))
            return
        if not current.is_sure and self._mirrors_last(remark):
            is_set_up = current.opening is Opening.POSITION or current.side is remark.side
            self._second(remark, current.start if is_set_up else None)
            return
        age = remark.start - current.start
        if remark.means(Sense.SWITCH) and first_side(self._bouts, remark) is not current and self._is_second(remark):
            self._second(remark)
            return
        is_open = not current.dose.is_said and not current.is_counted and current.ended is None
        is_open = is_open and not begins_anew(remark, current)
        if is_open and not self._mirrors_fresh(remark, current) and self._sets_up(remark, current, age):
            set_up_further(current, remark)
            return
        is_second = remark.means(Sense.SWITCH) and self._is_second(remark)
        if is_second or self._mirrors(remark, current):
            is_set_up = is_second and not current.is_sure and current.opening is Opening.POSITION and age < _AT_ONCE
            self._second(remark, current.start if is_set_up else None)
            return
        if age < _AT_ONCE and current.is_sure and not follows_soon(remark, current):
            set_up_further(current, remark)
            return
        self._drop_unsure()
        self._bouts.append(self._talk.begin(remark, self._bouts))

    def _sets_up(self, remark: Remark, current: Bout, age: float) -> bool:
        """Tell whether an opening goes on with a set-up for which nothing was asked yet."""
        if remark.means(Sense.SWITCH) and self._is_second(remark) and not current.is_sure:
            return False
        if not current.is_sure:
            is_limb = current.opening is Opening.LIMB
            is_announced = remark.opening is Opening.ANNOUNCED and remark.means(Sense.NEXT)
            begins = remark.opening in {Opening.POSITION, Opening.ANNOUNCED}
            is_new = is_announced or (current.side is None and begins)
            is_near = age < SETTING_UP / 2 or remark.start - current.last < _AT_ONCE / 2
            return is_near and not (is_limb and is_new)
        if not remark.sentence.is_written and current.silence < SILENCE and not remark.means(Sense.ORDINAL, Sense.NEXT):
            return age < SETTING_UP
        if follows_soon(remark, current):
            return False
        is_other = not is_same(remark.name, current.name) or remark.means(Sense.SWITCH) or current.of is not None
        if not remark.sentence.is_written and (remark.name is None or current.silence >= HELD):
            is_other |= remark.opening >= Opening.POSITION
        return age < (_AT_ONCE if is_other else SETTING_UP)

    def _is_second(self, remark: Remark) -> bool:
        """Tell whether a change of sides has a first side to change from."""
        first = first_side(self._bouts, remark)
        if first is None or first.is_rest or not is_akin(remark.name, first.name):
            return False
        return remark.start - first.start >= _AT_ONCE

    def _mirrors(self, remark: Remark, current: Bout) -> bool:
        """Tell whether a sentence does on the one side what was done on the other."""
        if remark.side is None or current.side is not remark.side.opposite or current.of is not None or current.is_rest:
            return False
        if remark.name is not None or remark.opening is Opening.ANNOUNCED:
            return is_akin(remark.name, current.name)
        return shares_limb(current, remark)

    def _mirrors_fresh(self, remark: Remark, current: Bout) -> bool:
        """Tell whether the first words after a silence, in captions without marks, do the same on the other side."""
        is_fresh = not remark.sentence.is_written and remark.sentence.is_first and current.is_sure
        is_apart = remark.start - current.start >= _AT_ONCE
        if not is_fresh or not is_apart or remark.name is not None:
            return False
        is_other = remark.side is not None and current.side is remark.side.opposite and current.of is None
        return self._mirrors(remark, current) or (is_other and len(remark.sentence.words) <= _BARE_SIDE)

    def _mirrors_last(self, remark: Remark) -> bool:
        last = next((bout for bout in reversed(self._bouts) if bout.is_sure), None)
        return last is not None and remark.start - last.start > _AT_ONCE and self._mirrors(remark, last)

    def _second(self, remark: Remark, start: float | None = None) -> None:
        """Begin the second side of the last sure bout, at a time in seconds where its set-up began before."""
        self._drop_unsure()
        first = first_side(self._bouts, remark) or self._bouts[-1]
        if first is not self._bouts[-1] and remark.start - self._bouts[-1].start < _AT_ONCE:
            self._bouts.pop()
        second = begun(remark)
        second.of = first.of or first
        second.opening = Opening.ANNOUNCED
        if second.side is None and first.side is not None:
            second.side = first.side.opposite
        second.start = remark.start if start is None else start
        second.dosed_at = second.start
        work = first.dose.seconds if first.dose.is_said else 0.0
        second.busy_until = remark.start + max(_AT_ONCE / 2, _HALF_WORKED * work)
        self._bouts.append(second)

    def _drop_unsure(self) -> None:
        while self._bouts and not self._bouts[-1].is_sure:
            self._bouts.pop()

    def _fill(self, remark: Remark) -> None:
        """Add what a remark asks for, and what it says of the set-up, to the bout at hand."""
        if not self._bouts:
            return
        bout = self._bouts[-1]
        at = remark.sentence.start
        if at - bout.start > 2 * SETTING_UP:
            return
        if not bout.dose.is_said:
            bout.texts.extend(remark.sentence.texts)
            if not remark.means(Sense.IF):
                bout.side = bout.side or remark.side
            bout.by_turns |= remark.means(Sense.BY_TURNS)
        bout.last = at
        dose = remark.dose
        if not remark.sentence.is_written and (dose.hold or 0) > self._duration / 2:
            return
        if not dose.is_said and not bout.dose.is_said and not bout.is_counted and at - bout.start < _AT_ONCE:
            dose = remark.more
        if bout.dose.is_said and at - bout.dosed_at > _AT_ONCE:
            dose = Dose(sets=dose.sets)
        if dose.is_said and bout.ended is None:
            bout.dosed_at = at if not bout.dose.is_said else bout.dosed_at
            bout.dose = bout.dose.joined(dose)
            bout.by_turns |= dose.is_each and remark.means(Sense.BY_TURNS)
            work = bout.dose.seconds
            bout.busy_until = max(bout.busy_until, remark.sentence.until + _SURELY_WORKED * work)


def bouts_of(remarks: Sequence[Remark], duration: float) -> tuple[Bout, ...]:
    """Find the bouts of a class that lasts ``duration`` seconds, in order."""
    walk = Walk(duration)
    for remark in remarks:
        walk.hear(remark)
    bouts = walk.bouts()
    shown = {word.start: word.shown for remark in remarks for word in remark.sentence.words if word.shown is not None}
    for bout in bouts:
        bout.start = shown.get(bout.start, bout.start)
    return bouts
