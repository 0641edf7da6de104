"""Misspelt words of a name, mended where that gives an exercise we know."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING

from routines.catalogue.folding import LONGEST_NAME, fold_name, fold_word
from routines.catalogue.shelf import shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ORDINARY = frozenset(
    {
        "breather",
        "plant",
        "relax",
        "strong",
        "quick",
        "small",
        "train",
        "stage",
        "theme",
        "total",
        "start",
        "body",
        "basic",
        "cable",
        "music",
        "short",
        "stress",
        "power",
        "place",
        "final",
        "guide",
        "class",
        "space",
        "block",
        "lesson",
        "focus",
        "point",
        "style",
        "plane",
        "walking",
        "rules",
        "first",
        "watch",
        "talk",
        "week",
        "story",
        "enjoy",
        "level",
    }
)
"""Words of everyday titles that look like slips of the catalogue's words and are none."""
_SHORTEST = 4
"""Letters: in a shorter word a slip cannot be told from another word."""
_LONG = 7
"""Letters from which two slips are forgiven."""
_SHORTEST_ALONE = 6
"""Letters: a shorter word that is the whole name says nothing of what was meant."""
_LONG_ALONE = 9
"""Letters from which a word that is the whole name may have two slips."""
_MOST_UNKNOWN = 3
_MOST_GUESSES = 24
_MOST_LIKE_ONE = 4


@cache
def _right_words() -> Mapping[int, tuple[str, ...]]:
    """Every word that a name or alias is spelt with, by its length."""
    words = defaultdict(set)
    for exercise in shelf().exercises:
        for alias in (exercise.name, *exercise.aliases):
            for word in _WORD.findall(alias.casefold()):
                words[len(word)].add(word)
    words[len("stretching")].add("stretching")
    return {length: tuple(sorted(group)) for length, group in words.items()}


@cache
def _known() -> frozenset[str]:
    return frozenset(fold_word(word.replace("'", "")) for group in _right_words().values() for word in group)


def mended_names(name: str, is_known: Callable[[str], bool]) -> Iterator[str]:
    """Yield the spellings of a name that ``is_known`` accepts, fewest slips first.

    A word of 4 letters may have one slip (a letter missing, added, changed or swapped with its neighbour), one of 7
    letters two; of words shorter than 6 letters the first letter must be right. Words that occur in the catalogue are
    taken as they are, so no exercise is taken for another one.
    """
    words = [found for found in _WORD.finditer(name[:LONGEST_NAME]) if _is_misspelt(found.group())]
    if not 1 <= len(words) <= _MOST_UNKNOWN:
        return
    if len(name.split()) == 1 and len(name) < _SHORTEST_ALONE:
        return
    is_alone = len(name.split()) == 1 and len(name) < _LONG_ALONE
    guesses = [_like(found.group().casefold(), 1 if is_alone else 2) for found in words]
    if not all(guesses):
        return
    for choice in islice(product(*guesses), _MOST_GUESSES):
        mended = name
        for found, word in reversed(list(zip(words, choice, strict=True))):
            mended = mended[: found.start()] + _in_case_of(found.group(), word) + mended[found.end() :]
        if is_known(mended):
            yield mended


def _is_misspelt(word: str) -> bool:
    folded = fold_name(word)
    return len(folded) >= _SHORTEST and folded not in _known() and word.casefold() not in _ORDINARY


@lru_cache(4096)
def _like(word: str, slips: int) -> tuple[str, ...]:
    """Find the right words that a word is a slip of, nearest first."""
    from rapidfuzz import process  # noqa: PLC0415 - 30 ms that most classes never need
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    most = min(slips, 2 if len(word) >= _LONG else 1)
    near: list[tuple[int, str]] = []
    for length in range(len(word) - most, len(word) + most + 1):
        words = _right_words().get(length, ())
        found = process.extract(word, words, scorer=OSA.distance, score_cutoff=most, limit=_MOST_LIKE_ONE)
        near += [(distance, right) for right, distance, _ in found]
    alike = (right for _, right in sorted(near) if word[0] == right[0] or len(word) > _SHORTEST + 1)
    return tuple(alike)[:_MOST_LIKE_ONE]


def _in_case_of(written: str, word: str) -> str:
    """Write a word with the capitals of another."""
    if written.isupper():
        return word.upper()
    return word.capitalize() if written[0].isupper() else word
