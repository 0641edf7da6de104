"""The words of a title as they can be shown: one line, no control characters, of bounded length."""

from __future__ import annotations

import unicodedata

LONGEST_TITLE = 200
_JOINERS = "\u200c\u200d"
"""Zero-width joiners: needed to write some scripts and pictures, so they stay."""
_SLACK = 20
"""How much more is read than kept, since blanks and hidden characters fall away."""


class _Shown(dict[int, str]):
    """What is shown for each character, found once for each that occurs."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if char.isspace() or category in {"Cc", "Zl", "Zp"}:
            shown = " "
        else:
            shown = "" if category in {"Cf", "Cs", "Cn"} and char not in _JOINERS else char
        self[code] = shown
        return shown


_SHOWN = _Shown()


def clean_title(text: str, longest: int = LONGEST_TITLE) -> str:
    """Fold line breaks, control characters and runs of blanks to one blank; cut at ``longest`` characters.

    Characters that only steer the direction of writing, and halves of broken characters, are dropped. Of a very long
    text only the beginning is looked at.
    """
    return " ".join(text[: longest * _SLACK].translate(_SHOWN).split())[:longest].strip()
