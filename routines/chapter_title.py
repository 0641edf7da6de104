"""The words of a title as they can be shown: one line, no control characters, of bounded length."""

from __future__ import annotations

import unicodedata

LONGEST_TITLE = 200
_JOINERS = "\u200c\u200d"
"""Zero-width joiners: needed to write some scripts and pictures, so they stay."""
_SLACK = 4
"""How much more is read than kept, at each of two passes, since blanks and hidden characters fall away."""


def clean_title(text: str, longest: int = LONGEST_TITLE) -> str:
    """Fold line breaks, control characters and runs of blanks to one blank; cut at ``longest`` characters.

    Characters that only steer the direction of writing, and halves of broken characters, are dropped.
    """
    line = " ".join(text[: longest * _SLACK**2].split())[: longest * _SLACK]
    if not line.isprintable():
        line = "".join(" " if _is_blank(char) else char for char in line if not _is_hidden(char))
    return " ".join(line.split())[:longest].strip()


def _is_blank(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in {"Cc", "Zl", "Zp"}


def _is_hidden(char: str) -> bool:
    return unicodedata.category(char) in {"Cf", "Cs", "Cn"} and char not in _JOINERS
