"""Phrases as data: what somebody says, as patterns of words, found in a stream of words in one pass.

A pattern is words with blanks between them. ``(a|b c|)`` is a choice, which may be empty; ``<name>`` any word of a
named set; ``#`` a number; ``~`` up to four words whatever they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from routines.drafts.sense import Sense

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_GAP = "~"
_NUMBER = "#"
_WIDEST_GAP = 4
_PIECE = re.compile(r"\(([^()]*)\)|(\S+)")

_Element = str | frozenset[str]
_Pattern = tuple[Sense, tuple[_Element, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase that was said.

    Attributes:
        sense: What it means.
        first: The index of its first word.
        end: The index after its last word.
        number: The number in it; ``None`` without.
    """

    sense: Sense
    first: int
    end: int
    number: float | None = None


class PhraseBook:
    """The phrases of one language, by sense; made once and never changed."""

    def __init__(self, phrases: Mapping[Sense, Sequence[str]], sets: Mapping[str, str]) -> None:
        """Read the patterns.

        Args:
            phrases: Patterns by sense.
            sets: Words, with blanks between them, by the name of the set.
        """
        named = {name: frozenset(words.split()) for name, words in sets.items()}
        self._by_words: dict[tuple[str, str], list[_Pattern]] = defaultdict(list)
        self._by_word: dict[str, list[_Pattern]] = defaultdict(list)
        self._by_number: list[_Pattern] = []
        for sense, patterns in phrases.items():
            for elements in (each for pattern in patterns for each in _expanded(pattern, named)):
                self._add(sense, elements)

    def _add(self, sense: Sense, elements: tuple[_Element, ...]) -> None:
        """Keep a pattern by its first two words, so that few are tried; by one where the second may be anything."""
        head, *rest = elements
        if isinstance(head, str):
            self._by_number.append((sense, elements))
            return
        for word in head:
            if rest and not isinstance(rest[0], str):
                for second in rest[0]:
                    self._by_words[word, second].append((sense, elements))
            else:
                self._by_word[word].append((sense, elements))

    def find(self, words: Sequence[str], numbers: Mapping[int, tuple[float, int]]) -> Iterator[Found]:
        """Find every phrase: of one sense the longest at each word.

        Args:
            words: In small letters.
            numbers: Where numbers begin: the value and the index after its last word.
        """
        for index, (word, second) in enumerate(zip(words, (*words[1:], ""), strict=False)):
            patterns = [*self._by_words.get((word, second), ()), *self._by_word.get(word, ())]
            if index in numbers:
                patterns += self._by_number
            best: dict[Sense, tuple[int, float | None]] = {}
            for sense, elements in patterns:
                fit = _fit(elements, words, numbers, index)
                if fit is not None and (sense not in best or fit[0] > best[sense][0]):
                    best[sense] = fit
            for sense, fit in best.items():
                yield Found(sense, index, *fit)


def _fit(
    elements: Sequence[_Element], words: Sequence[str], numbers: Mapping[int, tuple[float, int]], index: int
) -> tuple[int, float | None] | None:
    """Try a pattern at a word: the index after it and the number in it."""
    number: float | None = None
    for place, element in enumerate(elements):
        if not isinstance(element, str):
            if index >= len(words) or words[index] not in element:
                return None
            index += 1
        elif element == _NUMBER:
            if index not in numbers:
                return None
            number, index = numbers[index]
        else:
            return _fit_after_gap(elements[place + 1 :], words, numbers, index)
    return index, number


def _fit_after_gap(
    elements: Sequence[_Element], words: Sequence[str], numbers: Mapping[int, tuple[float, int]], index: int
) -> tuple[int, float | None] | None:
    for place in range(index, min(index + _WIDEST_GAP + 1, len(words))):
        fit = _fit(elements, words, numbers, place)
        if fit is not None:
            return fit
    return None


def _expanded(pattern: str, sets: Mapping[str, frozenset[str]]) -> Iterator[tuple[_Element, ...]]:
    """Write a pattern out: choices of single words stay one set, longer ones become patterns of their own."""
    pieces = [match[1].split("|") if match[1] is not None else [match[2]] for match in _PIECE.finditer(pattern)]
    for chosen in product(*(_grouped(piece) for piece in pieces)):
        yield tuple(_named(element, sets) for part in chosen for element in part)


def _named(element: _Element, sets: Mapping[str, frozenset[str]]) -> _Element:
    if not isinstance(element, str) or element in {_GAP, _NUMBER}:
        return element
    return sets[element[1:-1]] if element[0] == "<" else frozenset({element})


def _grouped(choices: Sequence[str]) -> list[tuple[_Element, ...]]:
    single = [choice.strip() for choice in choices if len(choice.split()) == 1 and choice.strip()[0] not in "<#~"]
    longer: list[tuple[_Element, ...]] = [tuple(choice.split()) for choice in choices if choice.strip() not in single]
    return [(frozenset(single),), *longer] if single else longer
