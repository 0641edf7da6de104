"""Words parted into sentences: where captions write none, by pauses and by the words that begin something."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from routines.drafts.clauses import parted, spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.drafts.language import Language
    from routines.drafts.speech import Word

_WRITTEN = 1 / 60
"""From so many sentence marks a word on, the captions are written with them."""
_TIMED = 0.6
"""From so many new times a word on, words have times of their own."""
_LONG_PAUSE = 1.5
"""Seconds between two captions that end any sentence."""
_LONGEST = 60
"""Words."""
SILENCE = 4.0
"""Seconds without a word, as where a position is held: what comes after them is no longer foretold."""
_PRELUDE = 4
"""Words of a sentence that only leads to the next one."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words that belong together.

    Attributes:
        words: At least one.
        texts: What they are, in small letters.
        is_written: Whether the captions write where sentences end.
        lull: Seconds without a word before it.
        is_first: It is the first after a silence, but for a word or two ("okay", "and come up").
    """

    words: tuple[Word, ...]
    texts: tuple[str, ...]
    is_written: bool
    lull: float = 0.0
    is_first: bool = False

    @property
    def start(self) -> float:
        """Seconds at which it begins."""
        return self.words[0].start

    @property
    def until(self) -> float:
        """Seconds at which it has been said."""
        return self.words[-1].until

    def said(self, first: int = 0, end: int | None = None) -> str:
        """Give its words as the captions spell them."""
        parts = [word.said + (word.stop if word.stop == "," else "") for word in self.words[first:end] if word.said]
        return " ".join(parts).rstrip(",")


def sentences_of(words: Sequence[Word], language: Language) -> tuple[Sentence, ...]:
    """Part words into sentences."""
    is_written = sum(word.stop == "." for word in words) > _WRITTEN * len(words)
    if not is_written:
        captions = sum(one.start != other.start for one, other in pairwise(words))
        words = parted(words if captions > _TIMED * len(words) else spread(words), language)
    sentences: list[Sentence] = []
    first = 0
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        is_end = following is None or word.stop == "." or (is_written and following.start - word.until > _LONG_PAUSE)
        if is_end or index + 1 - first >= _LONGEST:
            part = tuple(words[first : index + 1])
            lull = max(0.0, part[0].start - sentences[-1].until) if sentences else 0.0
            last = sentences[-1] if sentences else None
            is_first = lull >= SILENCE or (last is not None and last.is_first and len(last.words) <= _PRELUDE)
            sentences.append(Sentence(part, tuple(each.text for each in part), is_written, lull, is_first))
            first = index + 1
    return tuple(sentences)
