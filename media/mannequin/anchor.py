"""Bring the pelvis to where the knees, feet and hands on the mat let it be."""

from collections.abc import Sequence
from typing import NamedTuple

from media.mannequin.vector import Vector, add, distance, minus, times

_ROUNDS = 60
_CLOSE = 1e-7


class Anchor(NamedTuple):
    """A place on the mat that a bone or a limb holds on to.

    Attributes:
        offset: From the pelvis to the root of the bone: hip or shoulder, metres.
        place: Where the part rests.
        shortest: The root must be at least so far from the place, metres.
        longest: And at most so far.
    """

    offset: Vector
    place: Vector
    shortest: float
    longest: float


def anchored(pelvis: Vector, anchors: Sequence[Anchor]) -> Vector:
    """Give the place nearest to `pelvis` at which every anchor is within its reach; the last word is the first's."""
    for _ in range(_ROUNDS if anchors else 0):
        worst = 0.0
        for anchor in reversed(anchors):
            root = add(pelvis, anchor.offset)
            far = distance(root, anchor.place)
            wanted = min(max(far, anchor.shortest), anchor.longest)
            worst = max(worst, abs(wanted - far))
            pelvis = add(pelvis, times(minus(root, anchor.place), wanted / far - 1))
        if worst < _CLOSE:
            break
    return pelvis
