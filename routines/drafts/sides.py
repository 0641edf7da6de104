"""Which side is said, after any slip of the tongue is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.drafts.sense import Sense
from routines.exercise import Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.drafts.phrase_book import Found

_SIDES = {Sense.LEFT: Side.LEFT, Sense.RIGHT: Side.RIGHT}
_MENDED_WITHIN = 5
"""Words between the slip and what is meant."""


def side_in(found: Sequence[Found], texts: Sequence[str]) -> Side | None:
    """Read the side that a sentence names first; one that is taken back ("left, sorry, right leg") does not count."""
    anchors = [each for each in found if each.sense is Sense.ANCHOR]
    works = [each for each in found if not any(each.first < anchor.end <= each.end for anchor in anchors)]
    found = works if any(each.sense in _SIDES for each in works) else found
    named = sorted((each.first, _SIDES[each.sense]) for each in found if each.sense in _SIDES)
    slips = [each for each in found if each.sense is Sense.SLIP]
    for slip in slips:
        words = range(slip.first, min(slip.end + _MENDED_WITHIN, len(texts)))
        meant = next((Side(texts[i]) for i in words if texts[i] in {Side.LEFT, Side.RIGHT}), None)
        if meant is not None and (not named or named[0][0] <= slip.end + _MENDED_WITHIN):
            return meant
    return named[0][1] if named else None
