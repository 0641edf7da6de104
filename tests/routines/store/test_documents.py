"""Values come back from their documents as they went in, and documents keep what this version does not know."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from math import inf
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.chapter import Chapter, ChapterKind, Cue, Origin
from routines.exercise import Hold, Prescription, Reps, Rest, Side, Tempo
from routines.session import ExerciseResult, Result, Session, WatchedRange
from routines.store.class_document import UNTITLED, class_document, video_class_of
from routines.store.errors import BadDocument
from routines.store.json_value import number
from routines.store.ledger_line import read_line, write_line
from routines.store.session_document import session_document, session_of
from routines.video_class import Focus, Level, VideoClass

if TYPE_CHECKING:
    from routines.store.json_value import Json, JsonObject

DAY = datetime(2026, 5, 3, 6, 30, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
FULL = VideoClass(
    class_id="fp1",
    title="Steady spine",
    duration=842.4,
    chapters=(
        Chapter("Welcome", 0.0, 30.5, ChapterKind.TALK),
        Chapter(
            "Bird dog",
            30.5,
            200.0,
            ChapterKind.STRENGTH,
            Prescription(
                Reps(8, Tempo.of(2, 1, 2, words=("reach", "stay", "back"))),
                2,
                Side.BOTH,
                Side.RIGHT,
                by_turns=True,
                lead_in=4.0,
                switch=3.0,
                rest=Rest(20.0),
            ),
            (Cue(3.0, "Long neck", Hold.of_breaths(5), Side.LEFT), Cue(60.0, work=Reps(3))),
            Origin.EDITED,
            "Bird\ndog",
            "Bird dog 2x8 each side",
        ),
        Chapter("", 300.0, 300.0),
    ),
    source=Origin.ROUTINE,
    instructor="Inès 🧘",
    focus=(Focus.CORE, Focus.BACK),
    level=Level.STEADY,
    own_chapters=(Chapter("Mine", 0.0, 40.0, ChapterKind.STRETCH, origin=Origin.EDITED),),
    own_at=DAY,
    chosen_source="description:steady.txt",
    tags=("back", "yoga"),
    about="Twelve minutes, gently.",
    web_page="https://example.org/steady",
    starter="core-steady",
    equipment=("block", "strap"),
    swap_sides=True,
    note="Not on Mondays",
    file_name="a b.mp4",
    has_video=False,
    poster_at=12.0,
    added_at=DAY,
    edited=frozenset({"title", "level"}),
)
SESSION = Session(
    "0b6d0f6e-7d1b-4f9e-9a5b-0d6a6b1d2f11",
    "fp1",
    "Steady spine",
    DAY,
    DAY + timedelta(minutes=14),
    840.25,
    (WatchedRange(0.0, 12.5), WatchedRange(20.0, 30.0)),
    (ExerciseResult("Bird dog", Result.DONE, 160.0), ExerciseResult("Plank", Result.SKIPPED, 0.0)),
    is_completed=True,
    note="Better than yesterday",
    tightness_before=0,
    tightness_after=10,
)


def _through_a_line(document: JsonObject) -> JsonObject:
    line = read_line(write_line(document)[:-1])
    assert line is not None
    return line[1]


def test_a_class_comes_back_with_every_field() -> None:
    usual = VideoClass("fp1", "", 0.0)
    assert all(getattr(FULL, item.name) != getattr(usual, item.name) for item in fields(VideoClass)[1:])
    assert video_class_of("fp1", _through_a_line(class_document(FULL, None))) == FULL


def test_a_class_of_defaults_comes_back() -> None:
    plain = VideoClass("fp1", "Plain", 10.0, (Chapter("One", 0, 5, prescription=Prescription()),))
    assert video_class_of("fp1", _through_a_line(class_document(plain, None))) == plain


def test_a_session_comes_back_with_every_field() -> None:
    assert session_of(SESSION.session_id, _through_a_line(session_document(SESSION, None))) == SESSION


def test_tightness_that_was_not_said_stays_unsaid() -> None:
    silent = replace(SESSION, tightness_before=None, tightness_after=None)
    assert session_of("s", _through_a_line(session_document(silent, None))) == replace(silent, session_id="s")


@pytest.mark.parametrize("value", [-1, 11, 4.5, "4", True, None, [4]])
def test_what_is_no_degree_of_tightness_was_not_said(value: Json) -> None:
    document: JsonObject = {**session_document(SESSION, None), "tightness_before": value}
    assert session_of("s", document).tightness_before is None
    assert session_of("s", document).tightness_after == 10


@given(st.floats(), st.text(), st.floats(0, 1e6), st.booleans())
def test_no_number_or_text_keeps_a_session_from_being_saved(
    elapsed: float, note: str, start: float, done: bool
) -> None:
    session = replace(SESSION, elapsed=elapsed, note=note, watched=(WatchedRange(start, start + 1),), is_completed=done)
    back = session_of("s", _through_a_line(session_document(session, None)))
    assert back.elapsed == (elapsed if elapsed not in {inf, -inf} and elapsed == elapsed else 0.0)  # noqa: PLR0124
    assert back.note == note
    assert back.watched == session.watched


def test_text_that_no_encoding_holds_does_not_keep_a_class_from_being_saved() -> None:
    strange = replace(FULL, file_name="caf\udce9.mp4", title="ok")
    assert video_class_of("fp1", _through_a_line(class_document(strange, None))).file_name == "caf?.mp4"


def test_fields_of_a_newer_version_are_kept_when_a_class_is_written_again() -> None:
    before = class_document(FULL, None)
    before["mood"] = {"calm": 3}
    chapters = before["chapters"]
    assert isinstance(chapters, list)
    assert isinstance(chapters[1], dict)
    chapters[1]["area"] = "hips"
    again = class_document(replace(FULL, title="New title", level=None), before)
    assert again["mood"] == {"calm": 3}
    assert [chapter.get("area") for chapter in again["chapters"]] == [None, "hips", None]  # type: ignore[union-attr]
    assert again["title"] == "New title"
    assert again["level"] is None


def test_a_field_that_was_cleared_does_not_come_back() -> None:
    before = class_document(FULL, None)
    plain = replace(FULL, chapters=tuple(Chapter(item.title, item.start, item.end) for item in FULL.chapters))
    assert video_class_of("fp1", class_document(plain, before)) == plain


def test_fields_of_a_newer_version_are_kept_when_a_session_is_written_again() -> None:
    before: JsonObject = {**session_document(SESSION, None), "tightness": [4, 2]}
    again = session_document(replace(SESSION, note=""), before)
    assert again["tightness"] == [4, 2]
    assert again["note"] == ""


SCALARS = st.none() | st.booleans() | st.integers(-10, 10) | st.floats() | st.text(max_size=5)
JSON = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3))


@given(st.data())
def test_any_document_at_all_gives_a_class_or_is_left_out(data: st.DataObject) -> None:
    document = json.loads(json.dumps(class_document(FULL, None)))
    for name in data.draw(st.sets(st.sampled_from(sorted(document)))):
        document[name] = data.draw(JSON)
    for chapter in document["chapters"] if isinstance(document["chapters"], list) else []:
        if isinstance(chapter, dict):
            chapter[data.draw(st.sampled_from(("start", "kind", "prescription", "cues", "title")))] = data.draw(JSON)
    found = video_class_of("fp1", document)
    assert found.title
    assert found.duration >= 0


@pytest.mark.parametrize(
    "prescription",
    [
        {"work": {"hold": -3}},
        {"work": {"reps": 0}},
        {"work": {"reps": 3, "tempo": []}},
        {"work": {"hold": 30, "breaths": 0}},
        {"sets": 0},
        {"first": "both"},
        {"rest": -1},
    ],
)
def test_a_prescription_that_cannot_be_meant_leaves_the_chapter(prescription: JsonObject) -> None:
    document: JsonObject = {
        "title": "x",
        "chapters": [{"title": "One", "start": 0, "end": 5, "prescription": prescription}],
    }
    assert video_class_of("fp1", document).chapters == (Chapter("One", 0.0, 5.0),)


def test_a_class_without_a_title_is_shown_by_its_file() -> None:
    assert video_class_of("fp1", {"file_name": "a.mp4"}).title == "a.mp4"
    assert video_class_of("fp1", {}).title == UNTITLED


@pytest.mark.parametrize("missing", ["started_at", "class_id"])
def test_a_session_without_its_day_or_class_is_not_believed(missing: str) -> None:
    document = session_document(SESSION, None)
    del document[missing]
    with pytest.raises(BadDocument):
        session_of("s", document)


def test_a_time_without_an_offset_is_taken_as_utc() -> None:
    document = {**session_document(SESSION, None), "started_at": "2026-05-03T06:00:00", "ended_at": "nonsense"}
    session = session_of("s", document)
    assert session.started_at == session.ended_at == datetime(2026, 5, 3, 6, tzinfo=UTC)


def test_a_number_that_no_float_can_hold_counts_as_none() -> None:
    assert [number({"a": value}, "a", 5.0) for value in (10**400, -(10**400), inf, True, "1", 10**300)] == [
        5.0, 5.0, 5.0, 5.0, 5.0, 1e300,
    ]  # fmt: skip
