"""One rep of an exercise as a motion, phase by phase as its tempo says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from media.mannequin.motion import Motion, Stretch
from media.mannequin.movement import other
from media.mannequin.passage import Passage
from media.mannequin.pose import pose
from media.mannequin.view import VIEWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.exercise import Tempo

_SLOWEST_BREATH = 6.0
_THERE_AND_BACK = 2


@dataclass(frozen=True, slots=True)
class Ways:
    """How a rep goes.

    Attributes:
        start: Name of the pose in which it begins and ends.
        ways: For each moving phase the names of the poses that are gone to, one after the other.
        flows: The body does not come to rest between phases.
        turns: After these ways the same follow for the other side, as a second rep.
        backward: With a tempo whose first word is one of these, the ways are gone the other way round.
    """

    start: str
    ways: tuple[tuple[str, ...], ...]
    flows: bool = False
    turns: bool = False
    backward: tuple[str, ...] = ()

    def mirrored(self) -> Ways:
        """The same for the other side."""
        ways = tuple(tuple(other(name) for name in way) for way in self.ways)
        return Ways(other(self.start), ways, self.flows, self.turns, self.backward)

    def reversed(self) -> Ways:
        """The same poses the other way round."""
        ways = []
        before = self.start
        for way in self.ways:
            ways.append((*way[-2::-1], before))
            before = way[-1]
        return Ways(self.start, tuple(ways[::-1]), self.flows, self.turns, self.backward)

    @property
    def view(self) -> str:
        """Name of the camera that sees the most of the poses: the widest, of these that of the last pose gone to."""
        names = [name for way in self.ways for name in way if name != self.start] or [self.start]
        return min(reversed([pose(name).view for name in names]), key=lambda view: VIEWS[view].scale)


def rep_motion(ways: Ways, tempo: Tempo) -> Motion:
    """Go once through a rep, or once on each side where the sides take turns.

    Returns:
        A motion that repeats; it lasts as long as the tempo, or twice as long where the sides take turns.
    """
    if tempo.phases[0].word.lower() in ways.backward:
        ways = ways.reversed()
    phases = [phase.seconds for phase in tempo.phases if phase.seconds > 0]
    sides = (ways, ways.mirrored()) if ways.turns else (ways,)
    stretches: list[Stretch] = []
    for side in sides:
        at = side.start
        for way, seconds in _spread(side.ways, phases):
            for name in way or (at,):
                start = stretches[-1].start + stretches[-1].seconds if stretches else 0.0
                part = seconds / max(1, len(way))
                flows = bool(way) and (side.flows or len(way) > 1)
                stretches.append(Stretch(start, part, _passage(at, name), flows))
                at = name
    duration = stretches[-1].start + stretches[-1].seconds
    breaths = max(1, round(duration / _SLOWEST_BREATH))
    return Motion(tuple(stretches), ways.view, repeats=True, breath=duration / breaths)


def _spread(ways: Sequence[tuple[str, ...]], phases: Sequence[float]) -> list[tuple[tuple[str, ...], float]]:
    """Give each way its time; a phase that no way is for is a stay."""
    if len(ways) == len(phases):
        return list(zip(ways, phases, strict=True))
    if len(ways) == _THERE_AND_BACK and len(phases) > _THERE_AND_BACK:
        out, stay, back, *rest = phases
        after: list[tuple[tuple[str, ...], float]] = [((), sum(rest))] if rest else []
        return [(ways[0], out), ((), stay), (ways[1], back), *after]
    total = sum(phases)
    steps = sum(map(len, ways))
    return [(way, total * len(way) / steps) for way in ways]


def _passage(first: str, last: str) -> Passage:
    return Passage(pose(first).stance, pose(last).stance)
