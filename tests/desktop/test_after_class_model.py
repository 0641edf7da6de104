"""The sheet after a class: its words, its note, its star."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.after_class_view import after_class_view, is_worth_words
from routines.session import WatchedRange
from tests.desktop.class_page import STEADY_SPINE, ClassPage, class_page, session_of, without_chapters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

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
    page.writer.flush(5.0)
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
    page.writer.flush(5.0)
    assert page.store.sessions.all() == ()


def test_a_star_can_be_given_after_class(qtbot: QtBot, page: ClassPage) -> None:
    page.after_class.show(WHOLE)
    with qtbot.waitSignal(page.after_class.changed):
        page.after_class.toggle_favourite()
    assert page.after_class.is_favourite


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
    page.writer.flush(5.0)
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
    page.writer.flush(5.0)
    assert page.store.sessions.get(PART.session_id).tightness_after is None
