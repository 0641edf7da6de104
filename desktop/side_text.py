"""How sides and names read on screen."""

from __future__ import annotations

from routines.exercise import Side

LONGEST_NAME = 160
"""Characters of a name that are ever laid out: more than fit on any screen."""

_SIDE_WORDS = {Side.LEFT: "Left", Side.RIGHT: "Right", Side.BOTH: "Both sides", Side.ALTERNATING: "Sides in turn"}
_SIDE_LETTERS = {Side.LEFT: "L", Side.RIGHT: "R", Side.BOTH: "LR", Side.ALTERNATING: "LR"}


def side_word(side: Side | None) -> str:
    """Name a side; empty for none."""
    return "" if side is None else _SIDE_WORDS[side]


def side_letter(side: Side | None) -> str:
    """Give the letter of a side's badge; empty for none."""
    return "" if side is None else _SIDE_LETTERS[side]


def trimmed(text: str) -> str:
    """Bring a name to one line of at most ``LONGEST_NAME`` characters."""
    line = " ".join(text[: 2 * LONGEST_NAME].split())
    return line if len(line) <= LONGEST_NAME else line[: LONGEST_NAME - 1].rstrip() + "…"
