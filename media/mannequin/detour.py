"""Ways round the body for arms and legs, as shares of front, up and right of the chest or the pelvis."""

from media.mannequin.vector import Vector, dot, unit

LIMBS = {
    f"{side} {limb}": tuple(f"{side} {part}" for part in parts)
    for limb, parts in (("arm", ("arm", "forearm", "hand")), ("leg", ("thigh", "shin", "foot")))
    for side in ("left", "right")
}
"""What each limb's parts are called where they clash."""

_ROUND_ARM: tuple[Vector, ...] = (
    (0.0, 0.0, 0.5),
    (0.6, 0.0, 0.4),
    (-0.6, 0.0, 0.6),
    (0.0, 0.0, 1.0),
    (1.0, 0.0, 0.8),
    (0.0, 0.6, 0.8),
    (0.8, 0.8, 0.8),
    (0.0, 0.0, 1.8),
    (0.0, 1.4, 1.4),
)
_ROUND_LEG: tuple[Vector, ...] = (
    (0.0, 0.0, 0.4),
    (0.5, 0.0, 0.0),
    (0.5, 0.0, 0.5),
    (0.0, 0.0, 0.9),
    (1.0, 0.0, 0.4),
)
_WIDE_SWING, _WIDEST_SWING, _ACROSS = 0.0, -0.6, -0.2


def _outward(limb: str) -> float:
    return 1.0 if limb.startswith("right") else -1.0


def past_body(arm: str, first: Vector, last: Vector) -> Vector | None:
    """Say where a wide swing of an arm passes, and nothing for a swing that is not wide.

    To or from the other side of the body that is beside it, past the face; else before it. Never behind it.
    """
    out = _outward(arm)
    if dot(first, last) < _WIDE_SWING and min(first[2] * out, last[2] * out) < _ACROSS:
        return (0.0, 0.0, out)
    return unit((0.7, 0.0, 0.7 * out)) if dot(first, last) < _WIDEST_SWING else None


def ways_round(limb: str) -> list[Vector]:
    """Give ways by which a limb may be led aside half way, the shortest first."""
    ways = _ROUND_ARM if limb.endswith("arm") else _ROUND_LEG
    return [(front, up, right * _outward(limb)) for front, up, right in ways]
