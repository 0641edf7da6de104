"""Arms and legs: two bones, how they are bent, and how to bend them so that a hand or foot is where it should be."""

import math
from dataclasses import dataclass

from media.mannequin.vector import Frame, Vector, add, square_to, swung, times, turned, unit


@dataclass(frozen=True, slots=True)
class Limb:
    """Directions of an arm or a leg.

    Attributes:
        upper: Unit direction of upper arm or thigh.
        swing: Unit direction, square to `upper`, to which the lower bone bends away.
        bend: Radians between the two bones' directions; 0 is straight.
        end: How hand or foot is turned: `up` along the fingers or toes, `front` out of the back of the hand or foot.
        reach: Metres by which the shoulder follows the hand; 0 for a leg.
    """

    upper: Vector
    swing: Vector
    bend: float
    end: Frame
    reach: float = 0.0

    @property
    def lower(self) -> Vector:
        """Unit direction of forearm or shin."""
        return turned(self.upper, self.swing, self.bend)


def limb_to(
    root: Vector, target: Vector, pole: Vector, bones: tuple[float, float], end: Frame, reach: float = 0.0
) -> Limb:
    """Bend a limb so that its end is at `target`, or as near as its bones let it.

    Args:
        root: Shoulder (before it follows the hand) or hip.
        target: Where wrist or ankle shall be.
        pole: Where the elbow or knee points.
        bones: Lengths of the upper and the lower bone.
        end: How hand or foot is turned.
        reach: Metres by which the shoulder follows the hand.
    """
    upper, lower = bones
    way = add(target, times(root, -1))
    far = math.dist(target, root) - reach
    far = max(abs(upper - lower) + 0.02, min(far, (upper + lower) * 0.9998))
    direction = unit(way)
    out = square_to(pole, direction)
    cosine = (far * far + upper * upper - lower * lower) / (2 * far * upper)
    lift = math.acos(max(-1.0, min(1.0, cosine)))
    first = turned(direction, out, lift)
    bend = math.pi - math.acos(max(-1.0, min(1.0, (upper**2 + lower**2 - far**2) / (2 * upper * lower))))
    return Limb(first, square_to(times(out, -1), first), bend, end, reach)


def limb_along(upper: Vector, lower: Vector, pole: Vector, end: Frame, reach: float = 0.0) -> Limb:
    """Limb whose bones point along two directions; `pole` says where the middle joint points if they are one line."""
    first, second = unit(upper), unit(lower)
    cosine = max(-1.0, min(1.0, sum(a * b for a, b in zip(first, second, strict=True))))
    bend = math.acos(cosine)
    swing = square_to(second if bend > 0.02 else times(pole, -1), first)  # noqa: PLR2004  about one degree
    return Limb(first, swing, bend, end, reach)


def limb_between(a: Limb, b: Limb, k: float, end: Frame) -> Limb:
    """Limb on the way from `a` (0) to `b` (1), both in the same basis."""
    upper = swung(a.upper, b.upper, k)
    swing = square_to(swung(a.swing, b.swing, k), upper)
    return Limb(upper, swing, a.bend + (b.bend - a.bend) * k, end, a.reach + (b.reach - a.reach) * k)
