"""The answers of the command line: exact shapes for scripts, short lines for people."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from desktop.reports import library_lines, sessions_lines, sessions_report
from routines.session import ExerciseResult, Result, Session, WatchedRange

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
    tightness_before=6,
)


def test_a_session_is_reported_with_the_seconds_seen_and_the_result_of_each_exercise() -> None:
    (report,) = sessions_report([SESSION])
    assert report["started_at"] == "2026-11-23T07:10:00+01:00"
    assert report["ended_at"] == "2026-11-23T07:24:00+01:00"
    assert (report["class_id"], report["class_title"]) == ("f1", "Morning back release")
    assert (report["watched"], report["completed"]) == (600.5, True)
    assert (report["tightness_before"], report["tightness_after"]) == (6, None)
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
