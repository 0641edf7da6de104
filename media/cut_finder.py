"""Where the picture of a film changes at once, or comes back from black: found on very small pictures."""

from __future__ import annotations

from collections import deque
from operator import sub
from typing import NamedTuple

PICTURE_SIZE = (32, 18)
"""Width and height in pixels of the pictures that are compared, whatever the shape of the film."""
LUMA = PICTURE_SIZE[0] * PICTURE_SIZE[1]
CHROMA = LUMA // 4


class _Look(NamedTuple):
    """One picture: when it came, its bytes, and how much it differs from the one before it (mean of 0 to 255)."""

    seconds: float
    picture: bytes
    change: float


class CutFinder:
    """Look at the pictures of a film in order; a second of them is all that is kept.

    A cut is a change that stands out: far above what moves in the second around it, over much of the picture, and not
    taken back at once as a flash is. A movement, however quick, changes the picture again and again.
    """

    def __init__(self) -> None:
        self._looks: deque[_Look] = deque()
        self._next = 1
        self._cuts: list[float] = []
        self._dark = _Darkness()
        self._gaps: deque[float] = deque(maxlen=20)

    def look(self, seconds: float, picture: bytes) -> None:
        """Take the next picture.

        Args:
            seconds: When it is shown; one that is not later than the last is passed over.
            picture: ``LUMA`` bytes of brightness and twice ``CHROMA`` bytes of colour.
        """
        if self._looks and seconds <= self._looks[-1].seconds:
            return
        change = difference(self._looks[-1].picture, picture) if self._looks else 0.0
        self._looks.append(_Look(seconds, picture, change))
        self._dark.look(seconds, picture[:LUMA])
        while self._is_ripe():
            self._decide()

    def look_far(self, seconds: float, picture: bytes) -> None:
        """Take the next key frame, where only key frames are looked at.

        One that came sooner than the encoder needs them, and is a wholly different picture, was put there for a cut.
        """
        before = self._looks[-1] if self._looks else None
        if before is None or seconds <= before.seconds:
            self.look(seconds, picture)
            return
        gap, usual = seconds - before.seconds, max(self._gaps, default=0.0)
        change = difference(before.picture, picture)
        if gap < _EARLY_KEY * usual and change >= _FAR_CHANGE and changed_part(before.picture, picture) >= _FAR_PART:
            self._mark(seconds)
        self._gaps.append(gap)
        self._settle()
        self._looks.append(_Look(seconds, picture, 0.0))

    def finish(self) -> tuple[float, ...]:
        """Decide on the last pictures and give all cuts in seconds, in order; fades count where the picture returns."""
        self._settle()
        cuts = self._cuts
        fades = [fade for fade in self._dark.returns if all(abs(fade - cut) > _FADE_APART for cut in cuts)]
        return tuple(sorted([*cuts, *fades]))

    def _settle(self) -> None:
        while self._next < len(self._looks):
            self._decide()
        self._looks.clear()
        self._next = 1

    def _is_ripe(self) -> bool:
        if self._next >= len(self._looks):
            return False
        last = self._looks[-1].seconds
        return len(self._looks) - self._next > _FEWEST and last - self._looks[self._next].seconds > _AROUND

    def _decide(self) -> None:
        """Judge the next undecided picture, and drop those that no later one needs."""
        here = self._looks[self._next]
        if here.change >= _LEAST_CHANGE and self._is_cut(self._next):
            self._mark(here.seconds)
        self._next += 1
        while self._next > _FEWEST + 2 and here.seconds - self._looks[1].seconds > _AROUND:
            self._looks.popleft()
            self._next -= 1

    def _mark(self, seconds: float) -> None:
        if not self._cuts or seconds - self._cuts[-1] >= _CLOSEST:
            self._cuts.append(seconds)

    def _is_cut(self, index: int) -> bool:
        looks = self._looks
        here, before = looks[index], looks[index - 1]
        near = [look.change for place, look in enumerate(looks) if place != index and self._is_near(place, index)]
        near.sort(reverse=True)
        usual = near[min(_OTHERS, len(near) - 1)] if near else 0.0
        if here.change < _STANDS_OUT * usual or changed_part(before.picture, here.picture) < _LEAST_PART:
            return False
        later = [look for look in list(looks)[index + 1 :] if look.seconds - here.seconds <= _FLASH]
        earlier = [look for look in list(looks)[: index - 1] if before.seconds - look.seconds <= _FLASH]
        if any(look.change > here.change for look in (*later, *earlier, before)):
            return False
        is_back = any(difference(before.picture, look.picture) < here.change / 2 for look in later)
        return not is_back and all(difference(here.picture, look.picture) >= here.change / 2 for look in earlier)

    def _is_near(self, place: int, index: int) -> bool:
        """Tell whether a picture counts for what is usual around another: within a second, or among its neighbours."""
        apart = abs(self._looks[place].seconds - self._looks[index].seconds)
        return place > 0 and (apart <= _AROUND or abs(place - index) <= _FEWEST)


class _Darkness:
    """Notice where a film comes back from black or white."""

    def __init__(self) -> None:
        self.returns: list[float] = []
        self._gone_at: float | None = None
        self._back_at: float | None = None
        self._least = 0.0
        self._is_begun = False

    def look(self, seconds: float, luma: bytes) -> None:
        """Take the brightness of the next picture."""
        darkest, brightest = min(luma), max(luma)
        if brightest < _BLACK or darkest > _WHITE:
            self._gone_at = seconds if self._gone_at is None else self._gone_at
            self._least = _LEAST_BLACK if brightest < _BLACK else _FLASH
            self._back_at = None
            return
        if self._gone_at is not None:
            # A film that begins in black fades in from nothing: that is no cut.
            self._back_at = seconds if self._is_begun and seconds - self._gone_at >= self._least else None
            self._gone_at = None
        self._is_begun = True
        if self._back_at is not None and brightest - darkest >= _CONTRAST:
            if seconds - self._back_at <= _LONGEST_FADE:
                self.returns.append(self._back_at)
            self._back_at = None


_LEAST_CHANGE = 5.0
"""Mean difference of two pictures, of 0 to 255, below which nothing is a cut."""
_STANDS_OUT = 2.5
_AROUND = 1.0
"""Seconds on each side that say what moves anyway."""
_FEWEST = 4
"""Pictures on each side that are looked at where fewer come in that time."""
_OTHERS = 2
"""As many changes as great may lie near by: other cuts, or a flash."""
_LEAST_PART = 0.25
"""Part of the picture that must change."""
_FLASH = 0.3
"""Seconds in which a flash is over, and in which two cuts are one."""
_CLOSEST = 0.3
_EARLY_KEY = 0.8
_FAR_CHANGE = 12.0
_FAR_PART = 0.4
_FADE_APART = 0.7
_BLACK, _WHITE = 40, 222
_CONTRAST = 48
_LEAST_BLACK = 0.1
"""Seconds that black must last, so that a dropped picture is no fade."""
_LONGEST_FADE = 2.5
_CHANGED = 8
"""Steps of brightness by which one place of the picture must differ to count as changed."""


def difference(first: bytes, second: bytes) -> float:
    """Measure how much two small pictures differ: the mean step of brightness, and that of colour."""
    steps = bytes(map(abs, map(sub, first, second)))
    return sum(steps[:LUMA]) / LUMA + sum(steps[LUMA:]) / (2 * CHROMA)


def changed_part(first: bytes, second: bytes) -> float:
    """Measure which part of two small pictures differs visibly, 0 to 1."""
    changed: int = sum(abs(step) > _CHANGED for step in map(sub, first[:LUMA], second[:LUMA]))
    return changed / LUMA
