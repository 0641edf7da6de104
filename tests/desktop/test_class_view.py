"""What the class page says of a class."""

from __future__ import annotations

from dataclasses import replace

from desktop.class_view import class_view
from routines.chapter import Chapter, ChapterKind
from routines.session import WatchedRange
from tests.desktop.class_page import STEADY_SPINE, TODAY, session_of, without_chapters


def test_a_new_class_starts_at_its_beginning() -> None:
    view = class_view(STEADY_SPINE, today=TODAY)
    assert (view.start_text, view.resume_at, view.exercise_text) == ("Start", None, "")
    assert (view.minutes, view.level, view.equipment) == ("14 min", "Easy", "Mat, one block")
    assert view.focus == ("back", "core")
    assert view.count_text == "8 exercises"
    assert view.sessions_text == ""


def test_a_class_left_inside_an_exercise_offers_that_position_and_the_start_of_the_exercise() -> None:
    view = class_view(STEADY_SPINE, resume_at=175.4, today=TODAY)
    assert view.start_text == "Resume at 2:55"
    assert view.exercise_text == "From the start of Child’s pose"
    assert view.exercise_start == 160.0
    assert [row.title for row in view.exercises if row.is_here] == ["Child’s pose"]
    assert abs(view.resume_share - 175.4 / 853.0) < 1e-9


def test_a_class_left_as_an_exercise_began_offers_only_that_position() -> None:
    view = class_view(STEADY_SPINE, resume_at=161.0, today=TODAY)
    assert (view.exercise_start, view.exercise_text) == (None, "")
    assert view.exercises[2].is_here


def test_a_class_left_between_exercises_marks_none() -> None:
    view = class_view(STEADY_SPINE, resume_at=12.0, today=TODAY)
    assert view.start_text == "Resume at 0:12"
    assert not any(row.is_here for row in view.exercises)


def test_a_position_outside_the_class_is_nothing_to_resume() -> None:
    for position in (0.0, -3.0, 853.0, 9000.0):
        assert class_view(STEADY_SPINE, resume_at=position, today=TODAY).start_text == "Start"


def test_exercises_carry_their_prescription_and_what_was_done_last_time() -> None:
    view = class_view(
        STEADY_SPINE,
        resume_at=175.0,
        sessions=[session_of(STEADY_SPINE, 2, partly=1), session_of(STEADY_SPINE, 8, days_ago=9)],
        today=TODAY,
    )
    rows = view.exercises
    assert [row.is_done for row in rows] == [True, True, *[False] * 6]
    assert (rows[0].amount, rows[0].tempo, rows[0].side) == ("8 reps", "tilt 2, release 2", "")
    assert (rows[3].amount, rows[3].side) == ("40 s hold", "Each side")
    assert rows[0].spoken == "Pelvic tilts, 8 reps, tilt 2, release 2, done last time"
    assert rows[2].spoken == "Child’s pose, 45 s hold, you stopped here"
    assert 160.0 < rows[2].picture_at < 220.0


def test_a_session_from_before_the_chapters_changed_is_matched_by_name() -> None:
    session = session_of(STEADY_SPINE, 2)
    fewer = replace(STEADY_SPINE, chapters=STEADY_SPINE.chapters[2:])
    view = class_view(fewer, sessions=[session], today=TODAY)
    assert [row.title for row in view.exercises if row.is_done] == ["Cat and cow"]


def test_an_exercise_without_a_name_is_called_by_its_number() -> None:
    nameless = replace(
        STEADY_SPINE, chapters=(Chapter("", 0, 60, ChapterKind.FLOW), Chapter("", 60, 120, ChapterKind.FLOW))
    )
    view = class_view(nameless, resume_at=100.0, today=TODAY)
    assert [row.title for row in view.exercises] == ["Exercise 1", "Exercise 2"]
    assert view.exercise_text == "From the start of exercise 2"


def test_a_class_without_chapters_says_so_and_how_to_go_on() -> None:
    view = class_view(without_chapters(), today=TODAY)
    assert view.count_text == "No exercise list"
    assert "no exercises yet" in view.empty_text


def test_a_class_that_is_only_talk_does_not_miss_its_chapters() -> None:
    talk = replace(STEADY_SPINE, chapters=(Chapter("Breathing, explained", 0.0, 853.0, ChapterKind.TALK),))
    view = class_view(talk, today=TODAY)
    assert view.empty_text
    assert "no exercises yet" not in view.empty_text


def test_past_sessions_tell_day_exercises_and_minutes() -> None:
    sessions = [
        session_of(STEADY_SPINE, 2),
        session_of(STEADY_SPINE, 8, days_ago=10, is_completed=True),
        session_of(STEADY_SPINE, 7, days_ago=70),
    ]
    view = class_view(STEADY_SPINE, sessions=sessions, today=TODAY)
    assert [(row.day, row.done, row.minutes) for row in view.sessions] == [
        ("Today", "2 of 8 exercises", "3 min"),
        ("Tue 10 Nov", "All 8 exercises", "14 min"),
        ("Fri 11 Sep", "7 of 8 exercises", "3 min"),
    ]
    assert view.sessions_text == "3 times since September"


def test_one_or_two_sessions_are_counted_in_words() -> None:
    sessions = [session_of(STEADY_SPINE, 8, days_ago=days) for days in (0, 35)]
    assert class_view(STEADY_SPINE, sessions=sessions, today=TODAY).sessions_text == "Twice since October"
    assert class_view(STEADY_SPINE, sessions=sessions[:1], today=TODAY).sessions_text == "Once in November"


def test_a_session_of_a_class_without_exercises_tells_whether_it_was_seen_to_the_end() -> None:
    part = replace(session_of(without_chapters(), 0), watched=(WatchedRange(0.0, 40.0),))
    whole = replace(part, is_completed=True)
    view = class_view(without_chapters(), sessions=[whole, part], today=TODAY)
    assert [(row.done, row.minutes) for row in view.sessions] == [("To the end", "40 s"), ("A part of it", "40 s")]


def test_no_equipment_is_told_only_when_the_person_said_so() -> None:
    bare = replace(STEADY_SPINE, equipment=())
    assert class_view(bare, today=TODAY).equipment == ""
    assert class_view(replace(bare, edited=frozenset({"equipment"})), today=TODAY).equipment == "Just a mat"


def test_a_session_without_a_whole_exercise_does_not_count_to_nought() -> None:
    view = class_view(STEADY_SPINE, sessions=[session_of(STEADY_SPINE, 0, partly=2)], today=TODAY)
    assert view.sessions[0].done == "A part of it"
