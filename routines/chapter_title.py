"""The words of a title as they can be shown: one line, no control characters, of bounded length."""

from __future__ import annotations

import unicodedata

LONGEST_TITLE = 200
_JOINERS = "\u200c\u200d"
"""Zero-width joiners: needed to write some scripts and pictures, so they stay."""


def clean_title(text: str, longest: int = LONGEST_TITLE) -> str:
    """Fold line breaks, control characters and runs of blanks to one blank; cut at ``longest`` characters.

    Characters that only steer the direction of writing, and halves of broken characters, are dropped.
    """
    shown = (" " if _is_blank(char) else char for char in text[: longest * 20] if not _is_hidden(char))
    return " ".join("".join(shown).split())[:longest].strip()


def _is_blank(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in {"Cc", "Zl", "Zp"}


def _is_hidden(char: str) -> bool:
    return unicodedata.category(char) in {"Cf", "Cs", "Cn"} and char not in _JOINERS
