"""Proposals moved to what the video itself shows: the cut or the end of a silence where an exercise really begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from routines.marks import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.drafts.proposal import Proposal
    from routines.marks import Marks

WITHIN = 1.5
"""Seconds that a start may be moved: less than it takes to say what comes next."""
_AGREEMENT = 0.3
"""The part of the remaining doubt that goes where a mark is at the very spot."""


def refine(proposals: Sequence[Proposal], marks: Marks) -> tuple[Proposal, ...]:
    """Move starts to the nearest mark of the video within 1.5 seconds, and trust those more.

    Ends that lay on the next start move with it. Nothing else changes; a proposal without a mark nearby stays.

    Args:
        proposals: In order of start.
        marks: What the video shows.

    Returns:
        As many as were given, in order; starts still ascend.
    """
    moved: list[Proposal] = []
    for proposal in proposals:
        start, score = _moved(proposal, marks)
        earlier = moved[-1].chapter if moved else None
        if start >= proposal.chapter.end or (earlier is not None and start <= earlier.start):
            start = proposal.chapter.start
        if earlier is not None and earlier.end in {proposal.chapter.start, max(earlier.end, start)}:
            moved[-1] = replace(moved[-1], chapter=replace(earlier, end=start))
        moved.append(replace(proposal, chapter=replace(proposal.chapter, start=start), score=score))
    return tuple(moved)


def _moved(proposal: Proposal, marks: Marks) -> tuple[float, float]:
    start = proposal.chapter.start
    mark = nearest(marks, start, WITHIN)
    if mark is None or mark < 0:
        return start, proposal.score
    trust = _AGREEMENT * (1 - abs(mark - start) / (2 * WITHIN))
    return mark, proposal.score + (1 - proposal.score) * trust
