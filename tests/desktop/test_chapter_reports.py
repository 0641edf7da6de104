"""The chapters as the command line prints them."""

from __future__ import annotations

import json

from desktop.chapter_reports import chapters_lines, chapters_report
from media.chapter_list import OPEN_END, ChapterList
from routines.chapter import Chapter, ChapterKind, Origin
from routines.chapter_description import describe_chapter
from routines.chapter_sources import ChapterSource
from routines.drafts import Proposal
from routines.exercise import Hold, Prescription, Reps, Rest, Side, Tempo

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


def chapter_as_reported(chapter: Chapter) -> dict[str, object]:
    report = chapters_report(ChapterList("A class", 100.0, None, (chapter,)))
    return json.loads(json.dumps(report))["chapters"][0]


def test_a_class_is_reported_with_its_source_and_every_field_of_a_chapter() -> None:
    assert chapters_report(ChapterList("Hips", 100.0, Origin.ROUTINE, (STRETCH,))) == {
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


def test_numbers_that_a_prescription_cannot_hold_are_reported_as_the_title_says_them() -> None:
    def reported(title: str, origin: Origin = Origin.DESCRIPTION) -> dict[str, object]:
        said = chapter_as_reported(describe_chapter(Chapter(title, 0.0, 60.0, origin=origin)))
        return {field: said[field] for field in ("hold", "reps", "sets", "tempo", "breaths") if said[field] is not None}

    assert reported("Bridge 10 x 5s hold") == {"hold": 5.0, "reps": 10}
    assert reported("Hold 5 s x 6 reps") == {"hold": 5.0, "reps": 6}
    assert reported("Squats tempo 3-1-3") == {"tempo": [3.0, 1.0, 3.0]}
    assert reported("1 set of 8 squats") == {"sets": 1, "reps": 8}
    assert reported("Cobra 30 s, 5 breaths") == {"hold": 30.0, "breaths": 5}
    assert reported("Squats tempo 3-1-3", Origin.EDITED) == {}


def test_what_a_source_asks_for_beside_its_title_is_reported_and_not_the_title() -> None:
    chapter = Chapter("Squats x 20", 0.0, 60.0, prescription=Prescription(Reps(8)), origin=Origin.ROUTINE)
    assert chapter_as_reported(describe_chapter(chapter))["reps"] == 8


def test_a_class_without_chapters_has_no_source() -> None:
    report = chapters_report(ChapterList("A class", 100.0, None, ()))
    assert report == {"title": "A class", "duration": 100.0, "source": None, "chapters": []}
    assert list(chapters_lines(ChapterList("A class", 100.0, None, ()))) == ["A class  (1:40)", "  no chapters"]


def test_chapters_are_told_with_their_times_and_what_they_ask_for() -> None:
    lines = list(chapters_lines(ChapterList("Hips", 100.0, Origin.ROUTINE, (STRETCH,))))
    assert lines == [
        "Hips  (1:40, from routine)",
        "    1     0:12 - 1:30   Hip flexor stretch  (2 × 30 s hold · each side)",
    ]


def test_all_sources_are_reported_on_request_also_those_that_cannot_be_read() -> None:
    good = ChapterSource(Origin.ROUTINE, "a.routine.toml", (STRETCH,))
    bad = ChapterSource(Origin.CUE_SHEET, "a.cue", trouble="cue sheet, line 3: no time")
    found = ChapterList("Hips", 100.0, Origin.ROUTINE, (STRETCH,), (good, bad))
    assert "sources" not in chapters_report(found)
    sources = json.loads(json.dumps(chapters_report(found, with_sources=True)))["sources"]
    assert sources == [
        {"source": "routine", "name": "a.routine.toml", "note": None, "trouble": None, "chapters": [SAID_OF_STRETCH]},
        {"source": "cue-sheet", "name": "a.cue", "note": None, "trouble": "cue sheet, line 3: no time", "chapters": []},
    ]
    assert list(chapters_lines(found, with_sources=True))[-1] == "  not read: cue sheet, line 3: no time"


def test_an_end_that_nobody_states_is_null() -> None:
    found = ChapterList("Hips", None, Origin.DESCRIPTION, (Chapter("Plank", 5.0, OPEN_END),))
    report = chapters_report(found)
    assert report["duration"] is None
    assert json.loads(json.dumps(report))["chapters"][0]["end"] is None
    assert list(chapters_lines(found))[1].split() == ["1", "0:05", "-", "Plank"]


def test_a_proposal_carries_its_reason_and_score() -> None:
    chapter = Chapter("Plank", 5.0, 60.0, origin=Origin.DRAFT)
    proposal = Proposal(chapter, 0.875, "The caption says “next, plank”.", "next, plank")
    found = ChapterList("Hips", 100.0, Origin.DRAFT, (chapter,), proposals=(proposal,))
    said = json.loads(json.dumps(chapters_report(found)))["chapters"][0]
    assert (said["score"], said["reason"], said["said"]) == (0.88, proposal.reason, "next, plank")
    assert "88%: The caption says" in list(chapters_lines(found))[-1]
