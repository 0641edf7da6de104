"""An exercise found by any of its names, as people write them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from routines.catalogue.folding import LONGEST_NAME, fold_name
from routines.catalogue.shelf import shelf
from routines.catalogue.spelling import mended_names

if TYPE_CHECKING:
    from routines.catalogue.exercise_entry import Exercise


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_EXTRAS = _words(
    "pose position exercise exercises hold variation variations drill asana gentle slow slowly dynamic static "
    "active passive modified beginner easy easier advanced banded band strap block dumbbell barbell kettlebell "
    "bodyweight weighted loop pulse pulsing iso isometric controlled supported assisted alternating unilateral "
    "cable swiss ball resistance repeater yin deep move movement level 101 again repeat finisher extended full"
)
"""Words that make a variant of an exercise, not another one."""
_PLACES = _words(
    "standing seated sitting kneeling half-kneeling tall supine lying prone quadruped reclined wall floor "
    "chair bench desk elevated incline foot"
)
"""Words of place, left out where what remains is a name of its own; not "side" and "half", which make another one."""
_ADDED = re.compile(r"\s(?:with|w/|on|over|at|against|using|from|plus|into)\s|\s?\+\s?", re.IGNORECASE)
_PARTS = re.compile(r"[()\[\]/|:,–—•·]|\s-\s")


def find_exercise(name: str) -> Exercise | None:
    """Find the exercise that a name means.

    Tried in turn, until one gives an exercise: the name and aliases as folded (case, accents, plurals, number words and
    punctuation do not count); the same words in another order or written together; without words that make a variant
    ("Dead bug with band" is Dead bug); with misspelt words mended. A name that holds more than that is not found:
    "Plank" never stands for "Side plank".
    """
    return _found(name[:LONGEST_NAME])


@lru_cache(4096)
def _found(name: str) -> Exercise | None:
    if (found := _by_parts(name)) is not None:
        return found
    return next((_by_parts(mended) for mended in mended_names(name, _is_known)), None)


def mend_spelling(name: str) -> str:
    """Mend the misspelt words of a name if that gives an exercise we know; else return it as it is."""
    name_read = name[:LONGEST_NAME]
    if _by_parts(name_read) is not None:
        return name
    return next(mended_names(name, _is_known), name)


def _is_known(name: str) -> bool:
    return _by_parts(name) is not None


@lru_cache(4096)
def _by_parts(name: str) -> Exercise | None:
    """Find a name whole, or by the one of its parts that is a name ("Ustrasana (camel)")."""
    if (found := _by_variant(name)) is not None:
        return found
    parts = [part for part in _PARTS.split(name) if part.strip()]
    named = {found.name: found for part in parts if (found := _by_variant(part)) is not None}
    return next(iter(named.values())) if len(parts) > 1 and len(named) == 1 else None


def _by_variant(name: str) -> Exercise | None:
    folded = fold_name(name)
    if (found := _exactly(folded)) is not None:
        return found
    tried = {folded}
    added = _ADDED.search(name)
    for shorter in (folded, fold_name(name[: added.start()])) if added else (folded,):
        words = shorter.replace("half kneeling", "half-kneeling").split()
        for left_out in (frozenset[str](), _EXTRAS, _EXTRAS | _PLACES):
            kept = " ".join(word for word in words if word not in left_out)
            if kept and kept not in tried and (found := _exactly(kept)) is not None:
                return found
            tried.add(kept)
    return None


def _exactly(folded: str) -> Exercise | None:
    kept = shelf()
    if (found := kept.by_name.get(folded)) is not None:
        return found
    words = folded.split()
    return kept.by_words.get(" ".join(sorted(words))) or kept.by_letters.get("".join(words))
