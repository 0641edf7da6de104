"""Names offered while somebody types."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from routines.catalogue.folding import LONGEST_NAME, fold_name
from routines.catalogue.shelf import shelf

if TYPE_CHECKING:
    from routines.catalogue.exercise_entry import Exercise

_FEWEST_LETTERS = 3
"""Letters from which a slip in typing is looked for."""
_LIKENESS = 70.0
"""Percent of likeness between what is typed and the beginning of a name."""


@lru_cache(256)
def complete(typed: str, limit: int = 8) -> tuple[Exercise, ...]:
    """Offer exercises for what is typed so far, best first, each once.

    First those whose name begins so, then where a later word of the name does, then the same of aliases, then names
    that begin with the same letter and are alike. Shorter names come before longer ones.

    Args:
        typed: Any text; without a letter or digit nothing is offered.
        limit: How many at most, at least 0.
    """
    begun = " ".join(typed[:LONGEST_NAME].casefold().replace("-", " ").split())
    keys = tuple(dict.fromkeys(key for key in (begun, fold_name(begun)) if key))
    if not keys:
        return ()
    offered = dict.fromkeys(exercise for _, _, _, exercise in sorted(_begun_so(keys), key=lambda hit: hit[:3]))
    if len(offered) < limit and len(begun) >= _FEWEST_LETTERS:
        offered |= dict.fromkeys(_alike(begun))
    return tuple(offered)[:limit]


@cache
def _lines() -> tuple[tuple[str, int, int, Exercise], ...]:
    """Every name in small letters after a blank, with 0 for a name and 1 for an alias, and its place in the data."""
    return tuple(
        (f" {line}", min(number, 1), place, exercise)
        for place, exercise in enumerate(shelf().exercises)
        for number, alias in enumerate((exercise.name, *exercise.aliases))
        for line in dict.fromkeys((alias.casefold().replace("-", " "), fold_name(alias)))
    )


@cache
def _lines_by_letter() -> dict[str, list[tuple[str, Exercise]]]:
    """The same by their first letter, where few people slip."""
    lines = defaultdict(list)
    for line, _, _, exercise in _lines():
        lines[line[1]].append((line, exercise))
    return dict(lines)


def _begun_so(keys: tuple[str, ...]) -> list[tuple[int, int, int, Exercise]]:
    hits = []
    for key in keys:
        word = f" {key}"
        for line, is_alias, place, exercise in _lines():
            if word in line:
                rank = 2 * is_alias + (not line.startswith(word))
                hits.append((rank, len(line), place, exercise))
    return hits


def _alike(begun: str) -> list[Exercise]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - 30 ms that only a slip in typing needs

    lines = _lines_by_letter().get(begun[0], [])
    beginnings = [line[1 : len(begun) + 1] for line, _ in lines]
    near = process.extract(begun, beginnings, scorer=fuzz.ratio, score_cutoff=_LIKENESS, limit=40)
    return [lines[index][1] for _, _, index in near]
