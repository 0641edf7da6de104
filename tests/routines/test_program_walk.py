"""How sessions tick the days of a program, wherever the classes were played."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from routines.program_choice import Choice
from routines.program_run import DayRecord, Ending, change_day, end_run, skip_day, swap_class, undo_day
from routines.program_walk import DayState, Walk, walk
from routines.video_class import Focus
from tests.routines.program_people import ANY_CORE, BARE, BEGUN, EASE, HIPS, LIBRARY, RUN, a_class, a_program, done

if TYPE_CHECKING:
    from random import Random

    from routines.session import Session

PROGRAM = a_program((EASE, HIPS, EASE), (ANY_CORE, EASE))
DONE, SKIPPED, NEXT, OPEN = DayState.DONE, DayState.SKIPPED, DayState.NEXT, DayState.OPEN


def states(so_far: Walk) -> list[DayState]:
    return [each.state for each in so_far.days]


def test_before_anything_is_done_the_first_day_is_next() -> None:
    so_far = walk(PROGRAM, RUN, (), LIBRARY)
    assert states(so_far) == [NEXT, OPEN, OPEN, OPEN, OPEN]
    assert so_far.next is so_far.days[0]


def test_a_completed_session_ticks_its_day_with_its_date() -> None:
    session = done("fp-ease", 1)
    so_far = walk(PROGRAM, RUN, (session,), LIBRARY)
    assert states(so_far) == [DONE, NEXT, OPEN, OPEN, OPEN]
    assert so_far.ticks == (
        DayRecord(0, session_id=session.session_id, done_at=session.started_at, done_class="fp-ease"),
    )
    assert [each.day.number for each in so_far.done] == [0]


def test_a_missed_day_slides_however_long() -> None:
    so_far = walk(PROGRAM, RUN, (done("fp-ease", 1), done("fp-hips", 200)), LIBRARY)
    assert states(so_far) == [DONE, DONE, NEXT, OPEN, OPEN]


def test_one_session_ticks_one_day() -> None:
    so_far = walk(PROGRAM, RUN, (done("fp-ease", 1),), LIBRARY)
    assert states(so_far).count(DONE) == 1


def test_the_same_class_again_ticks_the_next_day_that_asks_for_it() -> None:
    so_far = walk(PROGRAM, RUN, (done("fp-ease", 1), done("fp-ease", 2)), LIBRARY)
    assert states(so_far) == [DONE, NEXT, DONE, OPEN, OPEN]


def test_within_a_week_the_order_is_free() -> None:
    assert states(walk(PROGRAM, RUN, (done("fp-hips", 1),), LIBRARY)) == [NEXT, DONE, OPEN, OPEN, OPEN]


def test_a_class_of_a_later_week_ticks_nothing_yet() -> None:
    assert states(walk(PROGRAM, RUN, (done("fp-core", 1),), LIBRARY)) == [NEXT, OPEN, OPEN, OPEN, OPEN]


def test_a_session_that_was_broken_off_or_came_before_ticks_nothing() -> None:
    sessions = (done("fp-ease", 1, is_completed=False), done("fp-ease", -1))
    assert states(walk(PROGRAM, RUN, sessions, LIBRARY))[0] is NEXT


def test_sessions_after_the_end_of_a_run_are_not_of_it() -> None:
    ended = end_run(RUN, Ending.LEFT, BEGUN + timedelta(days=2))
    so_far = walk(PROGRAM, ended, (done("fp-ease", 1), done("fp-hips", 3)), LIBRARY)
    assert states(so_far) == [DONE, NEXT, OPEN, OPEN, OPEN]


def test_the_stand_in_ticks_its_day() -> None:
    library = (a_class("own", 9), *LIBRARY[1:])
    so_far = walk(PROGRAM, RUN, (done("own", 1),), library)
    assert states(so_far)[0] is DONE
    assert so_far.days[0].video.title == "Own"


def test_a_tick_stays_when_its_class_leaves_the_library() -> None:
    first = walk(PROGRAM, RUN, (done("own", 1),), (a_class("own", 9),))
    kept = change_day(RUN, first.ticks[0])
    later = walk(PROGRAM, kept, (done("own", 1),), LIBRARY[1:])
    assert states(later)[0] is DONE
    assert later.ticks == ()
    assert (later.days[0].video.choice, later.days[0].video.title) == (Choice.MISSING, "Morning ease")


def test_a_swapped_class_and_the_one_it_replaced_both_tick_the_day() -> None:
    swapped = change_day(RUN, swap_class(RUN.record_of(0), "fp-core", BEGUN))
    assert states(walk(PROGRAM, swapped, (done("fp-core", 1),), LIBRARY))[0] is DONE
    assert states(walk(PROGRAM, swapped, (done("fp-ease", 1),), LIBRARY))[0] is DONE


def test_a_class_counts_in_a_days_place_from_the_day_on_which_it_was_put_there() -> None:
    on_day_5 = BEGUN + timedelta(days=5, hours=3)
    swapped = change_day(RUN, swap_class(RUN.record_of(0), "fp-core", on_day_5))
    assert states(walk(PROGRAM, swapped, (done("fp-core", 4),), LIBRARY))[0] is NEXT
    assert states(walk(PROGRAM, swapped, (done("fp-core", 5),), LIBRARY))[0] is DONE
    assert states(walk(PROGRAM, swapped, (done("fp-ease", 4),), LIBRARY))[0] is DONE
    assert swap_class(swapped.record_of(0), "", on_day_5) == DayRecord(0)
    older = change_day(RUN, replace(swapped.record_of(0), swapped_at=None))
    assert states(walk(PROGRAM, older, (done("fp-core", 4),), LIBRARY))[0] is DONE


def test_a_day_without_a_name_counts_any_class_that_fits() -> None:
    program = a_program((ANY_CORE,))
    library = (*LIBRARY, a_class("fp-mine", 6, (Focus.CORE,)), a_class("fp-tiny", 1, (Focus.CORE,)))
    assert states(walk(program, RUN, (done("fp-mine", 1),), library)) == [DONE]
    assert states(walk(program, RUN, (done("fp-tiny", 1),), library)) == [NEXT]
    assert states(walk(program, RUN, (done("not in the library", 1),), library)) == [NEXT]


def test_a_day_whose_class_nobody_has_is_ticked_by_nothing_else() -> None:
    assert states(walk(a_program((BARE,)), RUN, (done("fp-ease", 1),), LIBRARY)) == [NEXT]


def test_a_skipped_day_lies_behind_and_is_not_done() -> None:
    skipped = change_day(RUN, skip_day(RUN.record_of(0), "A rest day", BEGUN))
    so_far = walk(PROGRAM, skipped, (), LIBRARY)
    assert states(so_far) == [SKIPPED, NEXT, OPEN, OPEN, OPEN]
    assert so_far.done == ()


def test_a_day_whose_tick_was_taken_away_waits_for_another_session() -> None:
    session = done("fp-ease", 1)
    tick = walk(PROGRAM, RUN, (session,), LIBRARY).ticks[0]
    opened = change_day(RUN, undo_day(tick, BEGUN + timedelta(days=2)))
    assert states(walk(PROGRAM, opened, (session,), LIBRARY)) == [NEXT, OPEN, OPEN, OPEN, OPEN]
    again = walk(PROGRAM, opened, (session, done("fp-ease", 3)), LIBRARY)
    assert states(again) == [DONE, NEXT, OPEN, OPEN, OPEN]


def test_a_surplus_session_ticks_nothing_when_its_week_is_over() -> None:
    """The third time is more than week 1 asks for; week 2, which asks for the class again, comes later."""
    sessions = (*(done("fp-ease", day) for day in (1, 2, 3)), done("fp-hips", 4))
    so_far = walk(PROGRAM, RUN, sessions, LIBRARY)
    assert states(so_far) == [DONE, DONE, DONE, NEXT, OPEN]
    skipped = change_day(RUN, skip_day(RUN.record_of(1), "A rest day", BEGUN + timedelta(days=5)))
    assert states(walk(PROGRAM, skipped, sessions[:3], LIBRARY)) == [DONE, SKIPPED, DONE, NEXT, OPEN]


def test_a_day_opened_again_is_not_ticked_by_what_was_surplus_before() -> None:
    sessions = tuple(done("fp-ease", day) for day in (1, 2, 3))
    tick = walk(PROGRAM, RUN, sessions, LIBRARY).ticks[0]
    opened = change_day(RUN, undo_day(tick, BEGUN + timedelta(days=4)))
    assert states(walk(PROGRAM, opened, sessions, LIBRARY)) == [NEXT, OPEN, DONE, OPEN, OPEN]


def test_at_the_end_of_the_path_nothing_is_next() -> None:
    run = RUN
    for day in PROGRAM.days:
        run = change_day(run, skip_day(run.record_of(day.number), "A rest day", BEGUN))
    assert walk(PROGRAM, run, (done("fp-ease", 1),), LIBRARY).next is None


SESSIONS = st.lists(
    st.builds(
        lambda class_id, days, is_completed, number: replace(
            done(class_id, days, is_completed=is_completed), session_id=f"s{number}"
        ),
        st.sampled_from(["fp-ease", "fp-hips", "fp-core", "stranger"]),
        st.floats(-2, 60),
        st.booleans(),
        st.integers(0, 10_000),
    ),
    max_size=15,
    unique_by=lambda session: session.session_id,
)


@given(SESSIONS, st.randoms())
def test_each_session_ticks_at_most_one_day_in_whatever_order_they_are_told(
    sessions: list[Session], random: Random
) -> None:
    so_far = walk(PROGRAM, RUN, sessions, LIBRARY)
    shuffled = list(sessions)
    random.shuffle(shuffled)
    assert walk(PROGRAM, RUN, shuffled, LIBRARY) == so_far
    used = [tick.session_id for tick in so_far.ticks]
    assert len(set(used)) == len(used)
    countable = [each for each in sessions if each.is_completed and each.started_at >= BEGUN]
    assert len(so_far.done) <= len(countable)
    assert states(so_far).count(NEXT) == (0 if len(so_far.done) == len(PROGRAM.days) else 1)


@given(SESSIONS)
def test_keeping_the_ticks_changes_nothing_that_is_shown(sessions: list[Session]) -> None:
    before = walk(PROGRAM, RUN, sessions, LIBRARY)
    run = RUN
    for tick in before.ticks:
        run = change_day(run, tick)
    after = walk(PROGRAM, run, sessions, LIBRARY)
    assert after.days == before.days
    assert after.ticks == ()


@given(SESSIONS, st.integers(0, 14))
def test_what_is_done_later_never_takes_a_tick_away(sessions: list[Session], count: int) -> None:
    ordered = sorted(sessions, key=lambda session: (session.started_at, session.session_id))
    fewer = {each.day.number for each in walk(PROGRAM, RUN, ordered[:count], LIBRARY).done}
    more = {each.day.number for each in walk(PROGRAM, RUN, ordered, LIBRARY).done}
    assert fewer <= more
