"""Every picture of a film by name, so that none is drawn twice: what a frame shows, and frames laid into reels."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from media.film.shot import Card

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from media.film.shot import Shot
    from media.mannequin.motion import Motion
    from media.mannequin.skeleton import Stance

RATE = 30
"""Pictures a second."""
_MELTING = 14
"""Pictures in which one picture melts into another."""
_BREATH_LEVELS = 24
"""A body that only breathes moves so little that these pictures, from empty to full, are enough."""
_A_BREATH = 4.0
_A_HAIR = 1e-6


class Drawn(NamedTuple):
    """A picture of a reel's motion (or card): so many frames after its beginning, or the level of breath of a stay."""

    shown: int
    frame: int


class Melted(NamedTuple):
    """A picture of which a share (0 to 1) has become another."""

    first: Drawn
    last: Drawn
    share: float


Picture = Drawn | Melted


@dataclass(frozen=True, slots=True)
class Reel:
    """A piece of a film that can be drawn and encoded by itself.

    Attributes:
        shown: The motions and cards in it.
        pictures: One for each frame, in order.
    """

    shown: tuple[Motion | Card, ...]
    pictures: tuple[Picture, ...]

    @property
    def drawings(self) -> int:
        """How many different pictures have to be drawn."""
        drawn = {picture for picture in self.pictures if isinstance(picture, Drawn)}
        for picture in self.pictures:
            if isinstance(picture, Melted):
                drawn |= {picture.first, picture.last}
        return len(drawn)

    def fingerprint(self, *more: str) -> str:
        """Name what the reel looks like: equal for equal pictures, whatever time they are drawn at."""
        told = sha256(repr((self.pictures, more)).encode())
        for shown in self.shown:
            told.update(_described(shown).encode())
        return told.hexdigest()


def cut_reels(shots: Sequence[Shot], edges: Iterable[float]) -> tuple[Reel, ...]:
    """Lay the frames of a film into reels.

    Args:
        shots: Without gaps, from 0.
        edges: Seconds at which a new reel begins; 0 need not be named.

    Returns:
        In order; together they have one picture for each frame from 0 to the end of the last shot.
    """
    shown, frames = _frames(shots)
    starts = sorted({0, *(min(len(frames), round(edge * RATE)) for edge in edges)} - {len(frames)})
    ends = [*starts[1:], len(frames)]
    return tuple(_reel(shown, frames[start:end]) for start, end in zip(starts, ends, strict=True) if end > start)


def seconds_of(shown: Motion, frame: int) -> float:
    """Say at which time of a motion the body is as a ``Drawn`` frame of it shows."""
    if not _is_stay(shown):
        return frame / RATE
    return math.acos(1 - 2 * frame / _BREATH_LEVELS) / math.tau * shown.breath


def _frames(shots: Sequence[Shot]) -> tuple[list[Motion | Card], list[Picture]]:
    """Give each frame its picture; motions that look the same are one."""
    shown: list[Motion | Card] = []
    numbers: dict[str, int] = {}
    frames: list[Picture] = []
    view: object = None
    for shot in shots:
        own = _breathing_once(shot.shown)
        number = numbers.setdefault(_described(own), len(shown))
        if number == len(shown):
            shown.append(own)
        melts = shot.is_cut or view != _view(own)
        before = frames[-1] if frames and melts else None
        first = len(frames)
        for frame in range(first, round(shot.end * RATE)):
            picture = Drawn(number, _frame_of(shot.shown, frame / RATE - shot.start))
            share = round((frame - first + 1) / (_MELTING + 1), 4)
            melted = isinstance(before, Drawn) and share < 1 and before != picture
            frames.append(Melted(before, picture, share) if melted and isinstance(before, Drawn) else picture)
        view = _view(own)
    return shown, frames


def _view(shown: Motion | Card) -> object:
    return shown if isinstance(shown, Card) else shown.view


def _is_stay(shown: Motion) -> bool:
    return len(shown.stretches) == 1 and shown.repeats


def _breathing_once(shown: Motion | Card) -> Motion | Card:
    """Make stays in one pose the same, however long their breaths are."""
    if isinstance(shown, Card) or not _is_stay(shown):
        return shown
    return replace(shown, stretches=(replace(shown.stretches[0], seconds=_A_BREATH),), breath=_A_BREATH)


def _frame_of(shown: Motion | Card, seconds: float) -> int:
    """Number the picture of a motion at a time; what repeats comes back to the same numbers."""
    if isinstance(shown, Card):
        return 0
    seconds = max(0.0, seconds)
    if _is_stay(shown):
        return round((1 - math.cos(math.tau * seconds / shown.breath)) / 2 * _BREATH_LEVELS)
    within = (seconds + _A_HAIR) % shown.duration if shown.repeats else seconds + _A_HAIR
    return int(within * RATE)


def _reel(shown: Sequence[Motion | Card], pictures: Sequence[Picture]) -> Reel:
    """Keep only the motions that a reel shows, numbered from 0."""
    numbers: dict[int, int] = {}

    def renumbered(drawn: Drawn) -> Drawn:
        return Drawn(numbers.setdefault(drawn.shown, len(numbers)), drawn.frame)

    own: list[Picture] = [
        Melted(renumbered(picture.first), renumbered(picture.last), picture.share)
        if isinstance(picture, Melted)
        else renumbered(picture)
        for picture in pictures
    ]
    return Reel(tuple(shown[number] for number in numbers), tuple(own))


def _described(shown: Motion | Card) -> str:
    """Say all that a motion depends on, in words that are the same in every process."""
    if isinstance(shown, Card):
        return repr(shown)
    stretches = [
        (one.start, one.seconds, one.flows, _body(one.passage.first), _body(one.passage.last))
        for one in shown.stretches
    ]
    return repr((stretches, shown.view, shown.repeats, shown.breath))


def _body(stance: Stance) -> str:
    return f"{replace(stance, contacts=frozenset())!r} {sorted(contact.value for contact in stance.contacts)}"
