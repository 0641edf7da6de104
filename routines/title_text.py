"""A title while it is read: what is understood is taken out, what is left is the name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from routines.title_words import NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from routines.late_pattern import LatePattern

TAKEN = "\0"
"""Stands for each character that was understood."""
_RUN = re.compile(rf"{TAKEN}(?:\s*{TAKEN})*")
_SIGNS = str.maketrans(
    {"″": '"', "“": '"', "”": '"', "„": '"', "′": "'", "’": "'", "‘": "'", "×": "x", "✕": "x", "✖": "x"}
    | {"*": "x", "х": "x", "–": "-", "—": "-", "−": "-", "‑": "-", "：": ":", "／": "/", "\u00a0": " "}
)
_NUMBER_WORD = re.compile(
    rf"(?<![\w-])(?:(twenty|thirty|forty|fifty)[ -](one|two|three|four|five|six|seven|eight|nine)|half an?|a half|"
    rf"({'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))}))(?!\w)(?!-(?:leg|arm|limb|point|way|hand))"
)
_A_UNIT = re.compile(r"(?<!\w)an?(?= (?:full |whole |long )?(?:min|sec|breath)\w*)")
_FULL = re.compile(
    r"(?<=[\d ])(?:full|whole|long|deep|slow|deep slow|slow deep|big|calm|total)(?= (?:min|sec|breath|rep|round)\w*)"
)


class TitleText:
    """A title as written and the same in plain small letters, character for character.

    Attributes:
        written: As it came.
        plain: The same length; small letters, plain signs, number words as digits; ``TAKEN`` where it is understood.
    """

    def __init__(self, written: str) -> None:
        self.written = written
        self.plain = _plain(written)

    def take(self, start: int, end: int) -> None:
        """Mark a span as understood, to the end of a number word that it ends in."""
        while 0 < end < len(self.plain) and self.plain[end] == " " and not self.written[end].isspace():
            end += 1
        self.plain = self.plain[:start] + TAKEN * (end - start) + self.plain[end:]

    def take_first(self, pattern: LatePattern) -> re.Match[str] | None:
        """Find a pattern, mark it as understood and return it."""
        if (found := pattern.search(self.plain)) is not None:
            self.take(found.start(), found.end())
        return found

    def take_all(self, pattern: LatePattern) -> Iterator[re.Match[str]]:
        """Mark every place of a pattern as understood."""
        for found in list(pattern.finditer(self.plain)):
            self.take(found.start(), found.end())
            yield found

    def hide(self, pattern: LatePattern) -> None:
        """Keep numbers that belong to a name from being read: each digit becomes a letter."""
        for found in list(pattern.finditer(self.plain)):
            hidden = re.sub(r"[\d/:x-]", "q", found.group())
            self.plain = self.plain[: found.start()] + hidden + self.plain[found.end() :]

    @property
    def left(self) -> str:
        """What is not understood, as written, with one ``TAKEN`` for each span that is."""
        if TAKEN not in self.plain:
            return self.written
        kept = "".join(TAKEN if plain == TAKEN else char for char, plain in zip(self.written, self.plain, strict=True))
        return _RUN.sub(TAKEN, kept)


def _plain(written: str) -> str:
    signs = written.translate(_SIGNS)
    small = signs.lower() if signs.isascii() else "".join(map(_small, signs))
    plain = _NUMBER_WORD.sub(_digits, small)
    if " a" in plain or plain.startswith("a"):
        plain = _A_UNIT.sub(lambda found: "1".ljust(len(found.group())), plain)
    return _FULL.sub(lambda found: " " * len(found.group()), plain)


@lru_cache(4096)
def _small(char: str) -> str:
    """Make one character small and narrow, where that is one character."""
    folded = char.lower()
    narrow = unicodedata.normalize("NFKC", folded)
    return narrow if len(narrow) == 1 else folded if len(folded) == 1 else char


def _digits(found: re.Match[str]) -> str:
    tens, ones, word = found.groups()
    value = NUMBER_WORDS[tens] + NUMBER_WORDS[ones] if tens else NUMBER_WORDS[word] if word else 0.5
    return str(value).ljust(len(found.group()))
