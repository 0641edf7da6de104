"""Words parted into sentences: where captions write none, by pauses and by the words that begin something."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.drafts.language import Language
    from routines.drafts.speech import Word

_WRITTEN = 1 / 60
"""From so many sentence marks a word on, the captions are written with them."""
_TIMED = 0.6
"""From so many new times a word on, words have times of their own."""
_SHORT_PAUSE = 0.45
"""Seconds between two words that end a sentence where none is written."""
_LONG_PAUSE = 1.5
"""Seconds between two captions that end any sentence."""
_LONGEST = 60
"""Words."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words that belong together.

    Attributes:
        words: At least one.
        texts: What they are, in small letters.
        is_written: Whether the captions write where sentences end.
    """

    words: tuple[Word, ...]
    texts: tuple[str, ...]
    is_written: bool

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
    captions = sum(one.start != other.start for one, other in pairwise(words))
    is_timed = captions > _TIMED * len(words)
    is_written = sum(word.stop == "." for word in words) > _WRITTEN * len(words)
    sentences: list[Sentence] = []
    first = 0
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        is_end = following is None or _ends(word, following, language, is_written=is_written)
        if following is not None and not (is_written or is_timed):
            is_end |= _ends_caption(word, following, language)
        if is_end or index + 1 - first >= _LONGEST:
            part = tuple(words[first : index + 1])
            sentences.append(Sentence(part, tuple(each.text for each in part), is_written))
            first = index + 1
    return tuple(sentences)


def _ends(word: Word, following: Word, language: Language, *, is_written: bool) -> bool:
    pause = following.start - word.until
    if is_written:
        return word.stop == "." or pause > _LONG_PAUSE
    opens = following.text in language.openers and bool(following.said) and word.text not in language.articles
    return pause > _SHORT_PAUSE or word.stop == "." or (opens and word.text not in language.joints)


def _ends_caption(word: Word, following: Word, language: Language) -> bool:
    """Tell whether a caption ends where a sentence may: all that is known where neither marks nor times are given."""
    return word.start != following.start and word.text not in language.joints | language.articles
