"""Numbers in words and digits: where they stand in a stream of words, and how much they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HUNDRED = 100
_TENS = 10
_MOST_DIGITS = 4


def numbers_in(words: Sequence[str], names: Mapping[str, float]) -> dict[int, tuple[float, int]]:
    """Find the numbers: "twenty five", "a hundred", "30".

    Args:
        words: In small letters.
        names: The numbers that have a word of their own; 100 multiplies what stands before it.

    Returns:
        By the index of the first word: the value, and the index after the last word.
    """
    found: dict[int, tuple[float, int]] = {}
    index = 0
    while index < len(words):
        value = _value(words[index], names)
        if value is None:
            index += 1
            continue
        first, index = index, index + 1
        while index < len(words) and (joined := _joined(value, _value(words[index], names))) is not None:
            value, index = joined, index + 1
        found[first] = (value, index)
    return found


def _value(word: str, names: Mapping[str, float]) -> float | None:
    if word.isdecimal() and len(word) <= _MOST_DIGITS:
        return float(word)
    return names.get(word)


def _joined(value: float, following: float | None) -> float | None:
    """Join two number words that make one number; ``None`` where they are two ("ninety ninety", "one two")."""
    if following is None:
        return None
    if following == _HUNDRED and 1 <= value < _TENS:
        return value * _HUNDRED
    ends_in_tens = value >= 2 * _TENS and value % _TENS == 0 and value != _HUNDRED
    if ends_in_tens and 1 <= following < _TENS and following % 1 == 0:
        return value + following
    return None
