"""A class that was done in several sittings counts once, and only once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.chapter import Chapter, ChapterKind
from routines.coverage import is_completed
from routines.program_sittings import join_sittings, waits_for_rest
from routines.program_walk import DayState, walk
from routines.session import Session, WatchedRange
from routines.timeline import build_timeline
from routines.video_class import Focus, VideoClass
from tests.routines.program_people import BEGUN, EASE, HIPS, LIBRARY, RUN, a_program

if TYPE_CHECKING:
    from collections.abc import Iterable

WELCOME = Chapter("Welcome", 0.0, 60.0, ChapterKind.TALK)
EXERCISES = tuple(Chapter(f"Stretch {number}", 60.0 + 100.0 * number, 160.0 + 100.0 * number) for number in range(4))
EASE_CLASS = VideoClass("fp-ease", "Morning ease", 460.0, (WELCOME, *EXERCISES), focus=(Focus.BACK,))
CLASSES = {"fp-ease": EASE_CLASS, "fp-hips": replace(EASE_CLASS, class_id="fp-hips")}
MONDAY = BEGUN.replace(hour=18)


def sitting(
    start: float, end: float, at: datetime = MONDAY, class_id: str = "fp-ease", *, is_whole: bool = False
) -> Session:
    """Watch a class from one second to another."""
    name = f"{class_id}@{at.isoformat()}"
    watched = (WatchedRange(start, end),)
    return Session(name, class_id, class_id, at, at + timedelta(minutes=5), 300.0, watched, is_completed=is_whole)


def wholes(*sessions: Session) -> list[str]:
    """Name the sessions with which a class was done."""
    return [each.session_id for each in join_sittings(sessions, CLASSES.get) if each.is_completed]


FIRST = sitting(0.0, 250.0)


@pytest.mark.parametrize("later", [timedelta(minutes=10), timedelta(hours=5), timedelta(days=1, hours=4)])
def test_two_sittings_on_one_day_or_on_the_next_are_one_whole(later: timedelta) -> None:
    second = sitting(250.0, 460.0, MONDAY + later)
    assert wholes(FIRST, second) == [second.session_id]


def test_two_days_later_it_is_too_late() -> None:
    assert wholes(FIRST, sitting(250.0, 460.0, MONDAY + timedelta(days=2))) == []


def test_a_day_is_the_one_on_the_clock_and_not_so_many_hours() -> None:
    early, late = FIRST, sitting(250.0, 460.0, (MONDAY + timedelta(days=1)).replace(hour=23, minute=59))
    assert wholes(early, late) == [late.session_id]
    after_midnight = sitting(250.0, 460.0, (MONDAY + timedelta(days=2)).replace(hour=0, minute=1))
    assert wholes(replace(FIRST, started_at=MONDAY.replace(hour=23)), after_midnight) == []


def test_the_order_of_the_halves_is_free() -> None:
    assert len(wholes(sitting(250.0, 460.0), sitting(0.0, 250.0, MONDAY + timedelta(hours=1)))) == 1


def test_what_was_seen_twice_counts_once() -> None:
    assert wholes(FIRST, sitting(0.0, 250.0, MONDAY + timedelta(hours=1))) == []


def test_words_at_the_beginning_are_no_work() -> None:
    # 320 of the 400 working seconds are enough, and the welcome is not among them.
    assert len(wholes(sitting(60.0, 250.0), sitting(250.0, 380.0, MONDAY + timedelta(hours=1)))) == 1
    assert wholes(sitting(0.0, 250.0), sitting(250.0, 375.0, MONDAY + timedelta(hours=1))) == []


def test_three_sittings_may_share_the_work() -> None:
    times = [MONDAY + timedelta(hours=hour) for hour in (0, 2, 20)]
    pieces = [sitting(at, at + 155.0, time) for at, time in zip((0.0, 155.0, 310.0), times, strict=True)]
    assert wholes(*pieces) == [pieces[2].session_id]


def test_a_piece_is_used_once() -> None:
    second, again = sitting(250.0, 460.0, MONDAY + timedelta(hours=1)), sitting(0.0, 250.0, MONDAY + timedelta(hours=2))
    assert wholes(FIRST, second, again) == [second.session_id]
    rest = sitting(250.0, 460.0, MONDAY + timedelta(hours=3))
    assert wholes(FIRST, second, again, rest) == [second.session_id, rest.session_id]


def test_a_class_done_in_one_sitting_leaves_no_piece_over() -> None:
    whole = sitting(0.0, 460.0, MONDAY + timedelta(hours=1), is_whole=True)
    assert wholes(FIRST, whole, sitting(250.0, 460.0, MONDAY + timedelta(hours=2))) == [whole.session_id]


def test_pieces_of_two_classes_are_never_one() -> None:
    assert wholes(FIRST, sitting(250.0, 460.0, MONDAY + timedelta(hours=1), "fp-hips")) == []


def test_a_class_that_left_the_library_counts_by_single_sittings() -> None:
    second = sitting(250.0, 460.0, MONDAY + timedelta(hours=1))
    assert [each.is_completed for each in join_sittings((FIRST, second), lambda _: None)] == [False, False]


def test_a_class_without_exercises_goes_by_its_length() -> None:
    plain = {"fp-ease": replace(EASE_CLASS, chapters=())}
    joined = join_sittings((sitting(0.0, 200.0), sitting(200.0, 400.0, MONDAY + timedelta(hours=1))), plain.get)
    assert [each.is_completed for each in joined] == [False, True]


def test_a_piece_waits_for_its_rest_until_the_next_day_is_over() -> None:
    days = [(MONDAY + timedelta(days=later)).date() for later in range(3)]
    assert [waits_for_rest((FIRST,), CLASSES.get, 250.0, day) for day in days] == [True, True, False]
    second = sitting(250.0, 460.0, MONDAY + timedelta(hours=1))
    assert not waits_for_rest((FIRST, second), CLASSES.get, 460.0, days[0])
    assert not waits_for_rest((), CLASSES.get, 250.0, days[0])
    assert not waits_for_rest((FIRST,), dict[str, VideoClass]().get, 250.0, days[0])


def test_a_rest_is_not_waited_for_where_it_would_make_no_whole() -> None:
    tuesday = MONDAY + timedelta(days=1)
    pieces = (FIRST, sitting(250.0, 300.0, tuesday))
    assert waits_for_rest(pieces, CLASSES.get, 300.0, tuesday.date())
    assert not waits_for_rest(pieces, CLASSES.get, 300.0, tuesday.date() + timedelta(days=1))
    assert not waits_for_rest((FIRST,), CLASSES.get, 380.0, MONDAY.date())


def test_two_sittings_tick_the_day_of_a_program_once_with_the_date_of_the_second() -> None:
    program = a_program((EASE, HIPS, EASE))
    second = sitting(250.0, 460.0, MONDAY + timedelta(days=1))
    so_far = walk(program, RUN, join_sittings((second, FIRST), CLASSES.get), LIBRARY)
    assert [each.state for each in so_far.days] == [DayState.DONE, DayState.NEXT, DayState.OPEN]
    assert (so_far.ticks[0].session_id, so_far.ticks[0].done_at) == (second.session_id, second.started_at)


@given(
    st.lists(
        st.builds(
            lambda start, length, hours, whole: sitting(
                start, start + length, MONDAY + timedelta(hours=hours), is_whole=whole
            ),
            st.floats(0.0, 400.0),
            st.floats(0.0, 400.0),
            st.integers(0, 120),
            st.booleans(),
        ),
        max_size=12,
        unique_by=lambda each: each.session_id,
    )
)
def test_nothing_is_lost_and_no_whole_has_less_than_its_share(sessions: list[Session]) -> None:
    joined = join_sittings(sessions, CLASSES.get)
    assert sorted(each.session_id for each in joined) == sorted(each.session_id for each in sessions)
    by_id = {each.session_id: each for each in sessions}
    assert all(replace(each, is_completed=by_id[each.session_id].is_completed) in sessions for each in joined)
    timeline = build_timeline(EASE_CLASS.chapters, EASE_CLASS.duration)
    for pieces in _between_wholes(joined):
        if not by_id[pieces[-1].session_id].is_completed:
            assert is_completed(timeline, [span for piece in pieces for span in piece.watched])


def _between_wholes(joined: Iterable[Session]) -> list[list[Session]]:
    """Give for each whole the sessions after the whole before it, up to its own."""
    known = list(joined)
    ends = [0, *(place + 1 for place, each in enumerate(known) if each.is_completed)]
    return [known[start:end] for start, end in pairwise(ends)]
