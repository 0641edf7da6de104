"""Find where a body goes through itself: bones with flesh around them that are nearer than flesh can give way."""

import itertools
import math
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from media.mannequin.skeleton import Figure, trunk_at
from media.mannequin.vector import Vector, add, along, between, distance, dot, minus, times

_SOFT = 0.045
"""Metres by which flesh and cloth may give way before it is a clash."""

_ELBOW_AT_LEAST, _KNEE_AT_LEAST = 0.032, 0.048
_FAR_APART = 0.52
_PARALLEL = 1e-9


class Roll(NamedTuple):
    """A piece of the body, round: from one end to the other, metres thick to each side."""

    name: str
    start: Vector
    end: Vector
    radius: float

    @property
    def middle(self) -> Vector:
        """Half way along."""
        return between(self.start, self.end, 0.5)


def _rolls(figure: Figure) -> list[Roll]:
    low, middle, high = trunk_at(figure, 0.02)[0], trunk_at(figure, 0.45)[0], trunk_at(figure, 0.82)[0]
    rolls = [
        Roll("trunk", low, middle, 0.085),
        Roll("trunk", middle, high, 0.090),
        Roll("head", figure.skull, figure.skull, 0.088),
    ]
    for side, arm, leg in (("left", figure.left_arm, figure.left_leg), ("right", figure.right_arm, figure.right_leg)):
        palm = along(arm.end, arm.turn.up, 0.09)
        toes = add(along(leg.end, leg.turn.up, 0.15), times(leg.turn.front, -0.045))
        rolls += [
            Roll(f"{side} arm", between(arm.root, arm.middle, 0.35), arm.middle, 0.038),
            Roll(f"{side} forearm", arm.middle, arm.end, 0.032),
            Roll(f"{side} hand", arm.end, palm, 0.016),
            Roll(f"{side} thigh", between(leg.root, leg.middle, 0.3), leg.middle, 0.066),
            Roll(f"{side} shin", leg.middle, leg.end, 0.045),
            Roll(f"{side} foot", leg.end, toes, 0.025),
        ]
    return rolls


def _gap(a: Roll, b: Roll) -> float:
    """Metres between the middle lines of two rolls.

    Source: C. Ericson, Real-Time Collision Detection, 2005, section 5.1.9.
    """
    u, v, w = minus(a.end, a.start), minus(b.end, b.start), minus(a.start, b.start)
    uu, uv, vv, uw, vw = dot(u, u), dot(u, v), dot(v, v), dot(u, w), dot(v, w)
    slope = uu * vv - uv * uv
    s = max(0.0, min(1.0, (uv * vw - uw * vv) / slope)) if slope > _PARALLEL else 0.0
    t = (uv * s + vw) / vv if vv > _PARALLEL else 0.0
    if not 0 <= t <= 1:
        t = max(0.0, min(1.0, t))
        s = max(0.0, min(1.0, (uv * t - uw) / uu)) if uu > _PARALLEL else 0.0
    return distance(between(a.start, a.end, s), between(b.start, b.end, t))


_NEIGHBOURS = {
    frozenset(pair)
    for side in ("left", "right")
    for pair in (
        (f"{side} arm", f"{side} forearm"),
        (f"{side} forearm", f"{side} hand"),
        (f"{side} arm", f"{side} hand"),
        (f"{side} thigh", f"{side} shin"),
        (f"{side} shin", f"{side} foot"),
        (f"{side} thigh", f"{side} foot"),
        (f"{side} thigh", "trunk"),
        (f"{side} arm", "trunk"),
        ("left thigh", "right thigh"),
        ("head", "trunk"),
        ("left hand", "right hand"),
    )
}


@cache
def _pairs(names: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Which of the rolls, by their places, are no neighbours."""
    return tuple(
        (i, j)
        for (i, a), (j, b) in itertools.combinations(enumerate(names), 2)
        if a != b and frozenset((a, b)) not in _NEIGHBOURS
    )


def clashes(figure: Figure) -> Iterator[str]:
    """Say which parts of a body are inside each other or the mat."""
    rolls = _rolls(figure)
    middles = [roll.middle for roll in rolls]
    for i, j in _pairs(tuple(roll.name for roll in rolls)):
        a, b = rolls[i], rolls[j]
        # Nothing here is longer than a thigh: what is farther apart than two halves of it cannot touch.
        if math.dist(middles[i], middles[j]) > _FAR_APART:
            continue
        deep = a.radius + b.radius - _gap(a, b)
        if deep > min(_SOFT, a.radius + b.radius * 0.75):
            yield f"{a.name} is in {b.name}"
    for side, arm, leg in (("left", figure.left_arm, figure.left_leg), ("right", figure.right_arm, figure.right_leg)):
        if arm.middle[1] < _ELBOW_AT_LEAST:
            yield f"{side} arm is in the mat"
        if leg.middle[1] < _KNEE_AT_LEAST:
            yield f"{side} shin is in the mat"
