"""How thick the body is along its bones, in metres. Source: design.md, section 10."""

from bisect import bisect_right
from collections.abc import Sequence

Widths = tuple[tuple[float, float], ...]
"""Radius at each share of a bone, in order."""

R_THIGH: Widths = ((0, 0.098), (0.12, 0.096), (0.35, 0.084), (0.65, 0.068), (0.9, 0.059), (1, 0.057))
R_SHIN: Widths = ((0, 0.057), (0.12, 0.056), (0.28, 0.058), (0.5, 0.051), (0.75, 0.038), (0.92, 0.032), (1, 0.033))
R_UPPER_ARM: Widths = ((0, 0.053), (0.15, 0.052), (0.45, 0.045), (0.8, 0.038), (1, 0.037))
R_FOREARM: Widths = ((0, 0.037), (0.2, 0.0385), (0.6, 0.031), (1, 0.0245))

TRUNK = (
    (-0.16, 0.085, 0.070, -0.012),
    (-0.08, 0.132, 0.098, -0.014),
    (0.00, 0.152, 0.108, -0.014),
    (0.10, 0.152, 0.106, -0.010),
    (0.22, 0.132, 0.092, 0.000),
    (0.36, 0.119, 0.083, 0.004),
    (0.52, 0.130, 0.094, 0.004),
    (0.68, 0.146, 0.106, 0.004),
    (0.80, 0.150, 0.104, 0.000),
    (0.89, 0.146, 0.090, -0.004),
    (0.95, 0.118, 0.074, -0.004),
    (1.00, 0.062, 0.056, 0.000),
)
"""Share of the spine, half width, half depth, how far in front of the spine."""


def from_table(table: Sequence[tuple[float, ...]], share: float) -> tuple[float, ...]:
    """Give the row of a table at `share`, the first column, even between its rows."""
    index = max(1, min(len(table) - 1, bisect_right(table, share, key=lambda row: row[0])))
    low, high = table[index - 1], table[index]
    k = max(0.0, min(1.0, (share - low[0]) / (high[0] - low[0])))
    return tuple(a + (b - a) * k for a, b in zip(low[1:], high[1:], strict=True))
