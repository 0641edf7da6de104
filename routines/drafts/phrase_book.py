"""Phrases as data: what somebody says, as patterns of words, found in a stream of words in one pass.

A pattern is words with blanks between them. ``(a|b c|)`` is a choice, which may be empty; ``<name>`` any word of a
named set; ``#`` a number; ``~`` up to three words whatever they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_GAP = "~"
_NUMBER = "#"
_WIDEST_GAP = 3
_PIECE = re.compile(r"\(([^()]*)\)|(\S+)")

_Element = str | frozenset[str]
_Pattern = tuple[str, tuple[_Element, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase that was said.

    Attributes:
        sense: What it means: the name of its list.
        first: The index of its first word.
        end: The index after its last word.
        number: The number in it; ``None`` without.
    """

    sense: str
    first: int
    end: int
    number: float | None = None


class PhraseBook:
    """The phrases of one language, by sense; made once and never changed."""

    def __init__(self, phrases: Mapping[str, Sequence[str]], sets: Mapping[str, str]) -> None:
        """Read the patterns.

        Args:
            phrases: Patterns by sense.
            sets: Words, with blanks between them, by the name of the set.
        """
        named = {name: frozenset(words.split()) for name, words in sets.items()}
        self._by_word: dict[str, list[_Pattern]] = defaultdict(list)
        self._by_number: list[_Pattern] = []
        for sense, patterns in phrases.items():
            for elements in (each for pattern in patterns for each in _expanded(pattern, named)):
                self._add(sense, elements)
        for each in (*self._by_word.values(), self._by_number):
            each.sort(key=lambda pattern: -len(pattern[1]))

    def _add(self, sense: str, elements: tuple[_Element, ...]) -> None:
        head = elements[0]
        if head == _NUMBER:
            self._by_number.append((sense, elements))
            return
        for word in [head] if isinstance(head, str) else head:
            self._by_word[word].append((sense, elements))

    def find(self, words: Sequence[str], numbers: Mapping[int, tuple[float, int]]) -> Iterator[Found]:
        """Find every phrase: of one sense the longest at each word.

        Args:
            words: In small letters.
            numbers: Where numbers begin: the value and the index after its last word.
        """
        for index, word in enumerate(words):
            patterns = self._by_word.get(word, ())
            if index in numbers:
                patterns = [*patterns, *self._by_number]
            seen: set[str] = set()
            for sense, elements in patterns:
                if sense in seen:
                    continue
                fit = _fit(elements, words, numbers, index)
                if fit is not None:
                    seen.add(sense)
                    yield Found(sense, index, *fit)


def _fit(
    elements: Sequence[_Element], words: Sequence[str], numbers: Mapping[int, tuple[float, int]], index: int
) -> tuple[int, float | None] | None:
    """Try a pattern at a word: the index after it and the number in it."""
    number: float | None = None
    for place, element in enumerate(elements):
        if element == _GAP:
            rest = elements[place + 1 :]
            tries = (_fit(rest, words, numbers, index + gap) for gap in range(_WIDEST_GAP + 1))
            return next(((fit[0], fit[1] if number is None else number) for fit in tries if fit), None)
        if element == _NUMBER:
            if index not in numbers:
                return None
            number, index = numbers[index]
        elif index < len(words) and (words[index] == element if isinstance(element, str) else words[index] in element):
            index += 1
        else:
            return None
    return index, number


def _expanded(pattern: str, sets: Mapping[str, frozenset[str]]) -> Iterator[tuple[_Element, ...]]:
    """Write a pattern out: choices of single words stay one set, longer ones become patterns of their own."""
    pieces = [match[1].split("|") if match[1] is not None else [match[2]] for match in _PIECE.finditer(pattern)]
    for chosen in product(*(_grouped(piece) for piece in pieces)):
        yield tuple(_named(element, sets) for part in chosen for element in part)


def _named(element: _Element, sets: Mapping[str, frozenset[str]]) -> _Element:
    return sets[element[1:-1]] if isinstance(element, str) and element[0] == "<" else element


def _grouped(choices: Sequence[str]) -> list[tuple[_Element, ...]]:
    single = [choice.strip() for choice in choices if len(choice.split()) == 1 and choice.strip()[0] not in "<#~"]
    longer: list[tuple[_Element, ...]] = [tuple(choice.split()) for choice in choices if choice.strip() not in single]
    if not single:
        return longer
    return [(single[0] if len(single) == 1 else frozenset(single),), *longer]
