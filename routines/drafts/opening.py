"""How plainly something begins."""

from __future__ import annotations

from enum import IntEnum


class Opening(IntEnum):
    """How plainly a sentence begins something, weakest first."""

    NONE = 0
    LIMB = 1
    POSITION = 2
    NAMED = 3
    ANNOUNCED = 4
