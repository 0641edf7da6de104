"""Which class is suggested, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.suggestion import BEGUN_LATELY, Candidate, Reason, Suggestion, is_morning, suggest
from routines.video_class import Focus, Level

MORNING = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
EVENING = MORNING.replace(hour=19)
BACK = Candidate("back", "Morning back release", 480.0, (Focus.BACK, Focus.HIPS), Level.GENTLE)
CORE = Candidate("core", "Core, steady", 540.0, (Focus.CORE, Focus.BACK), Level.STEADY)
DESK = Candidate("desk", "Desk break", 180.0, (Focus.FULL,), Level.GENTLE)
LIBRARY = (CORE, DESK, BACK)


def test_an_empty_library_suggests_nothing() -> None:
    assert suggest((), MORNING) is None


def test_the_next_class_of_the_program_comes_before_all_else() -> None:
    begun = replace(DESK, left_at=MORNING, is_favourite=True)
    assert suggest((CORE, begun, BACK), MORNING, "core") == Suggestion("core", Reason.PROGRAM)


@pytest.mark.parametrize("library", [LIBRARY[1:], (replace(CORE, is_there=False), DESK, BACK)])
def test_a_class_of_the_program_that_is_not_there_is_not_suggested(library: tuple[Candidate, ...]) -> None:
    assert suggest(library, MORNING, "core") == Suggestion("back", Reason.MORNING)


def test_what_was_begun_last_is_gone_on_with() -> None:
    older = replace(CORE, left_at=EVENING - timedelta(days=2), is_favourite=True)
    newer = replace(DESK, left_at=EVENING - timedelta(hours=1))
    assert suggest((older, newer, BACK), EVENING) == Suggestion("desk", Reason.BEGUN)


def test_what_was_begun_long_ago_is_no_reason() -> None:
    begun = replace(DESK, left_at=MORNING - BEGUN_LATELY - timedelta(seconds=1))
    assert suggest((begun, CORE, BACK), MORNING) == Suggestion("back", Reason.MORNING)


def test_the_favourite_that_rested_longest_comes_next() -> None:
    yesterday = replace(BACK, is_favourite=True, last_played=MORNING - timedelta(days=1))
    last_week = replace(DESK, is_favourite=True, last_played=MORNING - timedelta(days=7))
    assert suggest((yesterday, last_week, CORE), MORNING) == Suggestion("desk", Reason.FAVOURITE)
    never = replace(CORE, is_favourite=True)
    assert suggest((yesterday, last_week, never), MORNING) == Suggestion("core", Reason.FAVOURITE)


def test_the_morning_begins_with_the_gentlest_and_shortest_class_for_the_back() -> None:
    longer = replace(BACK, class_id="longer", duration=900.0)
    assert suggest((CORE, longer, BACK), MORNING) == Suggestion("back", Reason.MORNING)
    assert suggest((CORE, DESK), MORNING) == Suggestion("core", Reason.MORNING)


def test_without_any_other_reason_the_class_that_rested_longest_is_taken() -> None:
    played = [replace(BACK, last_played=EVENING), replace(CORE, last_played=EVENING - timedelta(days=3))]
    assert suggest(played, EVENING) == Suggestion("core", Reason.NOT_LATELY)
    assert suggest((DESK, CORE), EVENING) == Suggestion("desk", Reason.NOT_LATELY)


def test_a_class_whose_video_is_gone_is_only_suggested_where_no_other_is_there() -> None:
    gone = replace(BACK, is_there=False, is_favourite=True)
    assert suggest((gone, CORE), EVENING) == Suggestion("core", Reason.NOT_LATELY)
    assert suggest((gone,), EVENING) == Suggestion("back", Reason.FAVOURITE)


@pytest.mark.parametrize(("hour", "expected"), [(3, False), (4, True), (11, True), (12, False), (20, False)])
def test_the_morning_ends_at_noon(hour: int, expected: bool) -> None:
    assert is_morning(MORNING.replace(hour=hour)) is expected


DAYS_AGO = st.one_of(st.none(), st.integers(0, 400).map(lambda days: MORNING - timedelta(days=days)))
CANDIDATES = st.lists(
    st.builds(
        Candidate,
        st.uuids().map(str),
        st.text(max_size=4),
        st.floats(0, 1e4),
        st.lists(st.sampled_from(Focus), max_size=2).map(tuple),
        st.one_of(st.none(), st.sampled_from(Level)),
        st.booleans(),
        DAYS_AGO,
        DAYS_AGO,
        st.booleans(),
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda candidate: candidate.class_id,
)


@given(CANDIDATES, st.integers(0, 23), st.randoms())
def test_every_library_gets_one_suggestion_in_whatever_order_it_comes(
    candidates: list[Candidate], hour: int, chance: object
) -> None:
    now = MORNING.replace(hour=hour)
    chosen = suggest(candidates, now)
    assert chosen is not None
    one = next(candidate for candidate in candidates if candidate.class_id == chosen.class_id)
    assert one.is_there or not any(candidate.is_there for candidate in candidates)
    chance.shuffle(candidates)
    assert suggest(candidates, now) == chosen
