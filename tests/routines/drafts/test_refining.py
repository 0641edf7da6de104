"""Proposals moved to the cuts and silences of the video."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.chapter import Chapter
from routines.drafts import Proposal, refine
from routines.drafts.proposal import BadProposal
from routines.marks import Marks


def _proposals(*starts: float) -> tuple[Proposal, ...]:
    ends = (*starts[1:], starts[-1] + 60) if starts else ()
    return tuple(Proposal(Chapter("Plank", start, end), 0.6, "", "") for start, end in zip(starts, ends, strict=True))


def test_a_start_goes_to_the_cut_beside_it_and_the_one_before_ends_there() -> None:
    first, second = refine(_proposals(10.0, 40.0), Marks(cuts=(9.4, 41.0)))
    assert (first.chapter.start, first.chapter.end, second.chapter.start) == (9.4, 41.0, 41.0)
    assert first.score > second.score > 0.6


def test_a_start_without_a_mark_beside_it_stays() -> None:
    proposals = _proposals(10.0, 40.0)
    assert refine(proposals, Marks(cuts=(14.0, 60.0))) == proposals


def test_a_score_beyond_one_is_refused() -> None:
    with pytest.raises(BadProposal):
        Proposal(Chapter("Plank", 0, 1), 1.2, "", "")


@given(
    st.lists(st.floats(0, 300), unique=True).map(sorted),
    st.lists(st.floats(0, 300)).map(lambda each: tuple(sorted(each))),
)
def test_refined_chapters_stay_in_order_without_overlaps(starts: list[float], cuts: tuple[float, ...]) -> None:
    refined = refine(_proposals(*starts), Marks(cuts))
    assert len(refined) == len(starts)
    for each, following in pairwise(refined):
        assert each.chapter.start < following.chapter.start
        assert each.chapter.end <= following.chapter.start
