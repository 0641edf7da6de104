"""Words parted into sentences: where captions write none, by pauses and by the words that begin something."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from routines.drafts.names import known_name
from routines.drafts.number_words import numbers_in
from routines.drafts.sense import Sense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.drafts.language import Language
    from routines.drafts.phrase_book import Found
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
_LONGEST_NAME = 4
"""Words on each side of the end of a caption in which a name that goes over it is looked for."""
_BEFORE_A_NAME = 1
"""Words, such as the first of a name, that may stand between what announces it and the end of a caption."""
_NAMED_AFTER = frozenset({Sense.NEXT, Sense.INTO, Sense.CALLED})


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
    ends = frozenset() if is_written or is_timed or not words else _ends_of_captions(words, language)
    sentences: list[Sentence] = []
    first = 0
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        is_end = following is None or index in ends or _ends(word, following, language, is_written=is_written)
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


def _ends_of_captions(words: Sequence[Word], language: Language) -> frozenset[int]:
    """Find the words that end a sentence where captions write neither marks nor the times of words.

    All that is known is where captions end, and those are cut by their width, too: where a phrase or a name goes on in
    the next one, the sentence ends before the phrase. An announcement begins a sentence wherever it stands.
    """
    texts = tuple(word.text for word in words)
    found = list(language.book.find(texts, numbers_in(texts, language.numbers)))
    begins = _announcements(found)
    across = _phrases_across(found, texts, language)
    for index, (word, following) in enumerate(pairwise(words)):
        if word.start == following.start or word.text in language.joints | language.articles:
            continue
        names = _names_across(words, index)
        begins.append(min([*across.get(index, ()), *names, index + 1]))
    ends = set()
    for begin in begins:
        first = begin
        while first > 0 and texts[first - 1] in language.openers | (language.fillers if first < begin else frozenset()):
            first -= 1
        ends.add(first - 1)
    return frozenset(ends - {-1})


def _announcements(found: Sequence[Found]) -> list[int]:
    """Find where an announcement of some words begins that is no part of another one."""
    begins = []
    until = 0
    for each in found:
        if each.sense is Sense.NEXT and each.end - each.first > 1:
            if each.first >= until:
                begins.append(each.first)
            until = max(until, each.end)
    return begins


def _phrases_across(found: Sequence[Found], texts: Sequence[str], language: Language) -> dict[int, list[int]]:
    """Gather by each word the beginnings of the phrases that go on after it, or that a name follows."""
    across: dict[int, list[int]] = {}
    for each in found:
        until = each.end - 1
        if each.sense in _NAMED_AFTER:
            until = each.end + _BEFORE_A_NAME
            while until <= len(texts) and texts[until - 1] in language.articles:
                until += 1
        for index in range(each.first, until):
            across.setdefault(index, []).append(each.first)
    return across


def _names_across(words: Sequence[Word], index: int) -> list[int]:
    """Find where the names begin that go on after a word."""
    low = max(0, index + 1 - _LONGEST_NAME)
    window = tuple(words[low : index + 1 + _LONGEST_NAME])
    sentence = Sentence(window, tuple(each.text for each in window), is_written=False)
    cut = index + 1 - low
    names = ((first, known_name(sentence, first)) for first in range(cut))
    return [low + first for first, name in names if name is not None and name.end > cut]
