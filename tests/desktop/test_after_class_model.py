"""The sheet after a class: its words, its note, its star."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.after_class_view import after_class_view, is_worth_words
from routines.program_run import change_day, skip_day
from routines.programs import find_program
from routines.session import ExerciseResult, Result, WatchedRange
from tests.desktop.class_page import STEADY_SPINE, ClassPage, class_page, session_of, without_chapters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.after_class_model import AfterClassModel
    from routines.session import Session

CLASS_ID = STEADY_SPINE.class_id
WHOLE = session_of(STEADY_SPINE, 7, is_completed=True)
PART = session_of(STEADY_SPINE, 2, partly=1)


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[ClassPage]:
    with class_page(tmp_path) as made:
        made.add(STEADY_SPINE)
        yield made


def test_a_whole_class_is_praised_once() -> None:
    view = after_class_view(WHOLE, STEADY_SPINE)
    assert view.heading == "That’s it. Well done."
    assert view.line == "Steady spine, with Ines Okafor"
    assert (view.minutes, view.unit, view.done, view.of_count) == ("14", "min", "7", "of 8 exercises")
    assert view.rest_text == ""


def test_a_class_left_earlier_was_good_too_and_can_be_gone_on_with() -> None:
    view = after_class_view(PART, STEADY_SPINE, resume_at=175.0)
    assert view.heading == "Good to have moved."
    assert view.rest_text == "You can go on at 2:55 whenever you like."
    assert (view.minutes, view.done) == ("3", "2")
    assert after_class_view(PART, STEADY_SPINE).rest_text == "The rest of it will be there another day."


def test_every_exercise_has_its_name_a_mark_and_a_word() -> None:
    rows = after_class_view(PART, STEADY_SPINE).results
    assert [(row.title, row.result, row.word) for row in rows[1:4]] == [
        ("Cat and cow", "done", "Done"),
        ("Child’s pose", "partly", "Partly"),
        ("Hip flexor stretch", "skipped", "Skipped"),
    ]
    assert 90.0 < rows[1].picture_at < 160.0


def test_results_from_before_the_chapters_changed_have_no_pictures() -> None:
    view = after_class_view(PART, without_chapters())
    assert {row.picture_at for row in view.results} == {-1.0}


def test_a_class_without_exercises_tells_only_its_minutes() -> None:
    session = replace(WHOLE, exercises=(), watched=(WatchedRange(0.0, 42.0),))
    view = after_class_view(session, None)
    assert (view.minutes, view.unit, view.done, view.of_count) == ("42", "s", "", "")
    assert view.line == "Steady spine"


@pytest.mark.parametrize(
    ("session", "is_worth"),
    [
        (WHOLE, True),
        (PART, True),
        (replace(PART, watched=(WatchedRange(0.0, 20.0),)), True),
        (replace(session_of(STEADY_SPINE, 0), watched=(WatchedRange(0.0, 20.0),)), False),
        (replace(session_of(STEADY_SPINE, 0), watched=(WatchedRange(0.0, 61.0),)), True),
    ],
)
def test_only_a_glance_passes_without_words(session: object, is_worth: bool) -> None:
    assert is_worth_words(session) is is_worth


def test_what_was_left_out_is_named_and_a_long_list_is_cut() -> None:
    assert after_class_view(PART, STEADY_SPINE).left_text == (
        "In part: Child’s pose. Not this time: Hip flexor stretch, Bird-dog and 3 more."
    )
    assert after_class_view(session_of(STEADY_SPINE, 8), STEADY_SPINE).left_text == ""
    one_side = replace(
        PART, exercises=(ExerciseResult("Twist", Result.DONE, 30.0), ExerciseResult("Twist", Result.SKIPPED, 0.0))
    )
    assert after_class_view(one_side, STEADY_SPINE).left_text == "In part: Twist."


def read(qtbot: QtBot, page: ClassPage, session: Session) -> AfterClassModel:
    """Show the sheet after a session, with what is read for it."""
    page.after_class.show(session)
    qtbot.waitUntil(lambda: bool(page.after_class.has_week))
    return page.after_class


def test_the_week_holds_the_class_though_it_is_not_on_the_disk_yet(qtbot: QtBot, page: ClassPage) -> None:
    page.store.sessions.put(session_of(STEADY_SPINE, 7, days_ago=1, is_completed=True))
    page.after_class.show(WHOLE)
    assert (page.after_class.has_week, page.after_class.week_minutes) == (False, 0)
    model = read(qtbot, page, WHOLE)
    assert (model.week_minutes, model.about_minutes) == (28, 60)
    assert [day["state"] for day in model.days] == [*["past"] * 3, "done", "done-now", "ahead", "ahead"]
    assert (model.week_text, model.week_spoken) == (
        "A steady week. Rest counts too.",
        "Classes on Thursday and Friday. A steady week. Rest counts too.",
    )
    page.store.sessions.put(WHOLE)
    assert read(qtbot, page, WHOLE).week_minutes == 28


def test_after_a_day_of_a_program_it_tells_the_next(qtbot: QtBot, page: ClassPage) -> None:
    page.follow_program()
    model = read(qtbot, page, WHOLE)
    assert model.following == {
        "heading": "Next in Back to easy",
        "class_id": "f1e5",
        "title": "Two for the hips",
        "line": "7 min, any day from tomorrow",
    }
    with qtbot.waitSignal(model.poster_changed):
        assert model.next_poster == ""
    assert model.next_poster


def test_after_a_class_that_no_program_asks_for_nothing_is_next(qtbot: QtBot, page: ClassPage) -> None:
    assert read(qtbot, page, WHOLE).following == {}
    page.follow_program()
    other = replace(WHOLE, session_id="other", class_id="0ther")
    assert read(qtbot, page, other).following == {}
    assert page.after_class.next_poster == ""


def test_at_the_end_of_the_path_it_says_so(qtbot: QtBot, page: ClassPage) -> None:
    page.follow_program()
    run = page.store.programs.current()
    assert run is not None
    program = find_program(run.program_id)
    assert program is not None
    for day in program.days[1:]:
        run = change_day(run, skip_day(run.record_of(day.number), "A rest day", WHOLE.started_at))
    page.store.programs.change(run.run_id, lambda _: run)
    following = read(qtbot, page, WHOLE).following
    assert (following["heading"], following["title"]) == ("The end of Back to easy", "You walked the whole path")
    assert following["line"] == "1 of 27 classes"


def test_the_second_half_of_a_class_makes_it_whole_and_ticks_its_day(qtbot: QtBot, page: ClassPage) -> None:
    page.follow_program()
    first = replace(session_of(STEADY_SPINE, 4, days_ago=1), watched=(WatchedRange(0.0, 440.0),))
    second = replace(session_of(STEADY_SPINE, 3), watched=(WatchedRange(440.0, 853.0),))
    page.store.sessions.put(first)
    model = read(qtbot, page, second)
    assert model.heading == "That’s it. Well done."
    assert model.rest_text == "With what you did before, that is the whole class."
    assert model.following["title"] == "Two for the hips"


def test_a_day_of_the_program_that_was_left_can_be_gone_on_with_and_counts(qtbot: QtBot, page: ClassPage) -> None:
    page.follow_program()
    page.stop_at(STEADY_SPINE, 175.0)
    model = read(qtbot, page, PART)
    assert model.rest_text == (
        "You can go on at 2:55 whenever you like. Today or tomorrow, and both sittings count as one."
    )
    assert model.following == {}


def test_no_whole_is_promised_where_too_much_lies_further_back(qtbot: QtBot, page: ClassPage) -> None:
    page.follow_program()
    page.store.sessions.put(replace(session_of(STEADY_SPINE, 3, days_ago=1), watched=(WatchedRange(0.0, 400.0),)))
    page.stop_at(STEADY_SPINE, 480.0)
    model = read(qtbot, page, replace(session_of(STEADY_SPINE, 1), watched=(WatchedRange(400.0, 480.0),)))
    assert model.rest_text == "You can go on at 8:00 whenever you like."


def test_an_ended_class_shows_the_sheet_and_done_goes_back_to_the_class(page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    page.shell.start_class(CLASS_ID, 0.0)
    page.after_class.show(WHOLE)
    assert page.shell.page == "after-class"
    page.after_class.finish()
    assert page.shell.page == "class"


def test_a_glance_goes_back_without_the_sheet(page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    page.shell.start_class(CLASS_ID, 0.0)
    page.after_class.show(replace(session_of(STEADY_SPINE, 0), watched=()))
    assert page.shell.page == "class"


def test_the_note_is_kept_in_the_session_and_leaves_the_rest_of_it(page: ClassPage) -> None:
    page.store.sessions.put(PART)
    page.after_class.show(PART)
    page.after_class.set_note("Left knee pinched.")
    page.after_class.finish()
    page.writer.flush(30.0)
    assert page.store.sessions.get(PART.session_id) == replace(PART, note="Left knee pinched.")


def test_the_note_is_saved_while_the_sheet_stays_open(qtbot: QtBot, page: ClassPage) -> None:
    page.after_class.show(PART)
    page.after_class.set_note("Knee")
    qtbot.waitUntil(lambda: page.store.sessions.get(PART.session_id) is not None)
    assert page.store.sessions.get(PART.session_id).note == "Knee"
    assert page.shell.page == "after-class"


def test_done_without_a_note_writes_nothing(page: ClassPage) -> None:
    page.after_class.show(PART)
    page.after_class.finish()
    assert page.writer.unsaved == ()
    page.writer.flush(30.0)
    assert page.store.sessions.all() == ()


def test_a_star_can_be_given_after_class(qtbot: QtBot, page: ClassPage) -> None:
    page.after_class.show(WHOLE)
    page.after_class.toggle_favourite()
    qtbot.waitUntil(lambda: bool(page.after_class.is_favourite))


def test_pictures_of_the_exercises_arrive_one_by_one(qtbot: QtBot, page: ClassPage) -> None:
    page.after_class.show(PART)
    results = page.after_class.result_list
    assert [results.picture(number) for number in range(8)] == [""] * 8
    with qtbot.waitSignals([results.dataChanged] * 8):
        pass
    assert all(results.picture(number) for number in range(8))


def test_a_class_of_sound_alone_asks_for_no_pictures(page: ClassPage) -> None:
    page.add(replace(STEADY_SPINE, has_video=False))
    page.after_class.show(PART)
    assert {row.picture_at for row in page.after_class.result_list.rows} == {-1.0}
    assert page.after_class.result_list.picture(0) == ""


def test_how_tight_it_feels_after_class_is_kept_in_the_session(page: ClassPage) -> None:
    session = replace(PART, tightness_before=5)
    page.store.sessions.put(session)
    page.after_class.show(session)
    assert (page.after_class.tightness_before, page.after_class.tightness) == (5, -1)
    page.after_class.say_tightness(3)
    page.after_class.set_note("Better.")
    page.after_class.finish()
    page.writer.flush(30.0)
    kept = page.store.sessions.get(PART.session_id)
    assert kept == replace(session, tightness_after=3, note="Better.")
    assert page.after_class.tightness == 3


def test_what_was_said_after_class_can_be_taken_back(page: ClassPage) -> None:
    page.after_class.say_tightness(3)
    page.after_class.show(PART)
    page.after_class.say_tightness(0)
    assert page.after_class.tightness == 0
    page.after_class.say_tightness(11)
    assert page.after_class.tightness == 0
    page.after_class.say_tightness(0)
    assert page.after_class.tightness == -1
    page.writer.flush(30.0)
    assert page.store.sessions.get(PART.session_id).tightness_after is None
