"""What a program asks for next, and the changes that a run goes through."""

from __future__ import annotations

from datetime import date, timedelta

from routines.program import next_day
from routines.program_choice import Choice
from routines.program_run import (
    Break,
    DayRecord,
    Ending,
    carry_on,
    change_day,
    end_run,
    skip_day,
    swap_class,
    take_break,
    tick_by_hand,
    undo_day,
)
from tests.routines.program_people import ANY_CORE, BEGUN, EASE, HIPS, LIBRARY, RUN, a_program, done

PROGRAM = a_program((EASE, HIPS, EASE), (ANY_CORE,))
MONDAY = date(2026, 11, 2)
DAY = timedelta(days=1)


def test_the_next_day_comes_with_its_phase_its_class_and_its_why() -> None:
    following = next_day(PROGRAM, RUN, (done("fp-ease", 0.1),), LIBRARY, MONDAY)
    assert following is not None
    assert (following.day.number, following.phase.name, following.day.why) == (1, "Relieve", "Because of 1")
    assert (following.video.choice, following.video.class_id) == (Choice.NAMED, "fp-hips")
    assert (following.done_count, following.day_count) == (1, 4)


def test_it_says_what_was_done_today_and_in_this_calendar_week() -> None:
    sessions = (done("fp-ease", 0.1), done("fp-hips", 2))
    on_monday = next_day(PROGRAM, RUN, sessions[:1], LIBRARY, MONDAY)
    on_thursday = next_day(PROGRAM, RUN, sessions, LIBRARY, MONDAY + 3 * DAY)
    next_week = next_day(PROGRAM, RUN, sessions, LIBRARY, MONDAY + 7 * DAY)
    assert on_monday is not None
    assert on_thursday is not None
    assert next_week is not None
    assert (on_monday.is_done_today, on_monday.done_this_week) == (True, 1)
    assert (on_thursday.is_done_today, on_thursday.done_this_week) == (False, 2)
    assert (next_week.is_done_today, next_week.done_this_week) == (False, 0)


def test_a_break_is_told_and_ends_without_anything_lost() -> None:
    resting = take_break(change_day(RUN, tick_by_hand(RUN.record_of(0), "fp-ease", BEGUN)), BEGUN + DAY)
    following = next_day(PROGRAM, resting, (), LIBRARY, MONDAY + 20 * DAY)
    assert following is not None
    assert (following.is_on_break, following.day.number) == (True, 1)
    going = carry_on(resting, BEGUN + 30 * DAY)
    assert going.breaks == (Break(BEGUN + DAY, BEGUN + 30 * DAY),)
    later = next_day(PROGRAM, going, (), LIBRARY, MONDAY + 30 * DAY)
    assert later is not None
    assert (later.is_on_break, later.day.number, later.done_count) == (False, 1, 1)


def test_a_session_during_a_break_counts() -> None:
    following = next_day(PROGRAM, take_break(RUN, BEGUN), (done("fp-ease", 2),), LIBRARY, MONDAY)
    assert following is not None
    assert following.done_count == 1


def test_a_second_break_waits_for_the_end_of_the_first() -> None:
    resting = take_break(RUN, BEGUN)
    assert take_break(resting, BEGUN + DAY) is resting


def test_carrying_on_ends_breaks_that_two_machines_began() -> None:
    both = take_break(RUN, BEGUN).breaks + take_break(RUN, BEGUN + DAY).breaks
    going = carry_on(end_run(RUN, Ending.LEFT, BEGUN), BEGUN)
    assert going.current_break is None
    run = carry_on(type(RUN)(RUN.run_id, "small", BEGUN, breaks=both), BEGUN + DAY / 2)
    assert [pause.ended_at for pause in run.breaks] == [BEGUN + DAY / 2, BEGUN + DAY]


def test_a_run_that_was_left_asks_for_nothing() -> None:
    left = end_run(take_break(RUN, BEGUN), Ending.LEFT, BEGUN + DAY)
    assert (left.ended_at, left.ending, left.current_break) == (BEGUN + DAY, Ending.LEFT, None)
    assert next_day(PROGRAM, left, (), LIBRARY, MONDAY) is None


def test_at_the_end_of_the_path_nothing_is_asked_for() -> None:
    run = RUN
    for day in PROGRAM.days:
        run = change_day(run, skip_day(DayRecord(day.number), "A rest day", BEGUN))
    assert next_day(PROGRAM, run, (), LIBRARY, MONDAY) is None


def test_changing_one_day_leaves_the_others() -> None:
    run = change_day(
        change_day(RUN, skip_day(DayRecord(2), "Too much", BEGUN)), swap_class(DayRecord(0), "fp-core", BEGUN)
    )
    assert [record.day for record in run.days] == [0, 2]
    assert run.record_of(0).class_id == "fp-core"
    assert run.record_of(1) == DayRecord(1)


def test_opening_a_day_again_keeps_the_swap_and_forgets_the_rest() -> None:
    record = DayRecord(1, "fp-core", "s1", BEGUN, "fp-core", dismissed=("s0",))
    assert undo_day(record, BEGUN) == DayRecord(1, "fp-core", opened_at=BEGUN, dismissed=("s0", "s1"))
    assert undo_day(skip_day(DayRecord(1), "A rest day", BEGUN), BEGUN) == DayRecord(1, opened_at=BEGUN)


def test_a_day_ticked_by_hand_is_no_longer_skipped() -> None:
    ticked = tick_by_hand(skip_day(DayRecord(1), "A rest day", BEGUN), "fp-hips", BEGUN)
    assert (ticked.done_at, ticked.done_class, ticked.skipped, ticked.session_id) == (BEGUN, "fp-hips", "", "")


def test_a_program_finds_its_phases_and_their_days() -> None:
    assert PROGRAM.phase_of(2).name == "Stabilise"
    assert [day.number for day in PROGRAM.days_of(PROGRAM.phases[0])] == [0, 1, 2]
