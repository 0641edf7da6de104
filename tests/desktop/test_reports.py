"""The answers of the command line: exact shapes for scripts, short lines for people."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone

from desktop.reports import chapters_lines, chapters_report, library_lines, sessions_lines, sessions_report
from routines.chapter import Chapter, ChapterKind, Origin
from routines.exercise import Hold, Prescription, Reps, Rest, Side, Tempo
from routines.session import ExerciseResult, Result, Session, WatchedRange
from routines.video_class import VideoClass

STRETCH = Chapter(
    "Hip flexor stretch",
    12.5,
    90.0,
    ChapterKind.STRETCH,
    Prescription(Hold(30.0), sets=2, side=Side.BOTH, rest=Rest(5)),
    origin=Origin.ROUTINE,
    as_written="1. Hip flexor stretch 2x30s",
)
SAID_OF_STRETCH = {
    "title": "Hip flexor stretch",
    "as_written": "1. Hip flexor stretch 2x30s",
    "start": 12.5,
    "end": 90.0,
    "kind": "stretch",
    "side": "both",
    "hold": 30.0,
    "reps": None,
    "sets": 2,
    "tempo": None,
    "breaths": None,
    "origin": "routine",
}
SESSION = Session(
    session_id="0b5f8f0e-8a0e-4b5e-9c57-8a35c6c4a001",
    class_id="f1",
    class_title="Morning back release",
    started_at=datetime(2026, 11, 23, 7, 10, tzinfo=timezone(timedelta(hours=1))),
    ended_at=datetime(2026, 11, 23, 7, 24, tzinfo=timezone(timedelta(hours=1))),
    elapsed=840.0,
    watched=(WatchedRange(0.0, 300.0), WatchedRange(400.0, 700.5)),
    exercises=(ExerciseResult("Cat cow", Result.DONE, 60.0), ExerciseResult("Plank", Result.SKIPPED, 0.0)),
    is_completed=True,
)


def chapter_as_reported(chapter: Chapter) -> dict[str, object]:
    report = chapters_report(VideoClass("f1", "A class", 100.0, (chapter,)))
    return json.loads(json.dumps(report))["chapters"][0]


def test_a_class_is_reported_with_its_source_and_every_field_of_a_chapter() -> None:
    video_class = VideoClass("f1", "Hips", 100.0, (STRETCH,), Origin.ROUTINE)
    assert chapters_report(video_class) == {
        "title": "Hips",
        "duration": 100.0,
        "source": "routine",
        "chapters": [SAID_OF_STRETCH],
    }


def test_what_a_chapter_does_not_say_is_null() -> None:
    assert chapter_as_reported(Chapter("Warm up", 0.0, 10.0)) == {
        **dict.fromkeys(SAID_OF_STRETCH),
        "title": "Warm up",
        "as_written": "Warm up",
        "start": 0.0,
        "end": 10.0,
        "origin": "embedded",
    }


def test_reps_carry_their_tempo_only_where_the_class_says_one() -> None:
    silent = chapter_as_reported(Chapter("Bridge", 0, 9, prescription=Prescription(Reps(8))))
    spoken = chapter_as_reported(Chapter("Bridge", 0, 9, prescription=Prescription(Reps(8, Tempo.of(2, 0, 2)))))
    assert (silent["reps"], silent["tempo"]) == (8, None)
    assert (spoken["reps"], spoken["tempo"]) == (8, [2.0, 0.0, 2.0])


def test_a_hold_that_is_counted_in_breaths_says_breaths_and_no_seconds() -> None:
    said = chapter_as_reported(Chapter("Child's pose", 0, 60, prescription=Prescription(Hold.of_breaths(10))))
    assert (said["breaths"], said["hold"]) == (10, None)


def test_a_class_without_chapters_has_no_source() -> None:
    report = chapters_report(VideoClass("f1", "A class", 100.0))
    assert report == {"title": "A class", "duration": 100.0, "source": None, "chapters": []}
    assert list(chapters_lines(VideoClass("f1", "A class", 100.0))) == ["A class  (1:40)", "  no chapters"]


def test_chapters_are_told_with_their_times_and_what_they_ask_for() -> None:
    lines = list(chapters_lines(VideoClass("f1", "Hips", 100.0, (STRETCH,), Origin.ROUTINE)))
    assert lines == [
        "Hips  (1:40, from routine)",
        "     0:12 - 1:30  Hip flexor stretch  (2 × 30 s hold · each side)",
    ]


def test_a_session_is_reported_with_the_seconds_seen_and_the_result_of_each_exercise() -> None:
    (report,) = sessions_report([SESSION])
    assert report["started_at"] == "2026-11-23T07:10:00+01:00"
    assert report["ended_at"] == "2026-11-23T07:24:00+01:00"
    assert (report["class_id"], report["class_title"]) == ("f1", "Morning back release")
    assert (report["watched"], report["completed"]) == (600.5, True)
    assert report["exercises"] == [
        {"title": "Cat cow", "result": "done", "seconds": 60.0},
        {"title": "Plank", "result": "skipped", "seconds": 0.0},
    ]


def test_a_session_is_told_in_one_line() -> None:
    assert list(sessions_lines([SESSION])) == ["2026-11-23 07:10  Morning back release  (10 min, completed)"]


def test_a_class_of_the_library_is_told_in_one_line() -> None:
    row = {"class_id": "f1", "title": "Hips", "instructor": "", "path": None, "duration": 840.0, "favourite": True}
    rows = [{**row, "resume": 175.0, "exercises": 8, "done": 6}, {**row, "favourite": False, "resume": None, "done": 0}]
    assert list(library_lines(rows)) == [
        "* Hips  (14 min, stopped at 2:55, done 6 times)  no file on this machine",
        "  Hips  (14 min)  no file on this machine",
    ]
