"""The model of the Programs page: beginning, going on, and every way in which the path bends."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.programs_view import DONE_TODAY, PATIENCE, RHYTHM_KEPT
from routines.program_run import Ending, take_break
from routines.session import Session, WatchedRange
from routines.store import ResumePoint
from tests.desktop.programs_stage import NOW, PROGRAM, STARTERS, ProgramsStage, programs_stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

WEEK_1 = ("morning-back-release", "two-for-the-hips", "morning-back-release")


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[ProgramsStage]:
    with programs_stage(tmp_path) as made:
        yield made


@pytest.fixture
def stage(bare: ProgramsStage, qtbot: QtBot) -> ProgramsStage:
    """A program that was begun, with all its classes."""
    return bare.begun(qtbot)


def test_before_it_is_begun_it_says_what_it_is(bare: ProgramsStage, qtbot: QtBot) -> None:
    bare.add(*STARTERS[:4])
    assert not bare.model.is_loaded
    assert (bare.model.title, bare.model.weeks, bare.model.phases, bare.model.posters) == ("", [], [], {})
    bare.load(qtbot)
    model = bare.model
    assert (model.is_loaded, model.is_begun, model.is_finished, model.is_on_break) == (True, False, False, False)
    assert (model.title, model.line) == ("Back to easy", "Nine weeks, three short classes a week")
    assert [(phase["name"], phase["weeks"]) for phase in model.phases] == [
        ("Relieve", "weeks 1 to 3"),
        ("Stabilise", "weeks 4 to 6"),
        ("Mobilise", "weeks 7 to 9"),
    ]
    assert model.missing_count == 2
    assert model.next["number"] == -1


def test_begin_begins(bare: ProgramsStage, qtbot: QtBot) -> None:
    bare.add(*STARTERS)
    bare.load(qtbot)
    bare.after(qtbot, bare.model.begin)
    run = bare.store.programs.current()
    assert run is not None
    assert (run.program_id, run.begun_at) == ("back-to-easy", NOW)
    assert bare.model.is_begun
    assert bare.states() == ["next"] + ["open"] * 8
    assert bare.notes()[:2] == ["Today, 8 min", "7 min"]
    assert (bare.model.next["title"], bare.model.next["line"]) == ("Morning back release", "8 min")
    assert (bare.model.next["why_heading"], bare.model.next["why"]) == ("Why this, why now", PROGRAM.days[0].why)
    bare.after(qtbot, bare.model.begin)
    assert len(bare.store.programs.runs()) == 1


def test_start_starts_the_next_class_at_its_beginning(stage: ProgramsStage) -> None:
    stage.model.start_next()
    assert stage.started == ["fp-morning-back-release"]
    assert stage.shell.page == "player"


def test_start_goes_on_where_yesterday_left_the_class_and_the_rest_ticks_the_day(
    stage: ProgramsStage, qtbot: QtBot
) -> None:
    class_id = "fp-morning-back-release"
    halves = [
        Session(
            f"half-{start:g}", class_id, "Morning back release", at, at, 240.0, (WatchedRange(start, start + 240.0),)
        )
        for start, at in ((0.0, NOW - timedelta(days=1)), (240.0, NOW))
    ]
    stage.store.sessions.put(halves[0])
    stage.store.resume.set(ResumePoint(class_id, 240.0, NOW - timedelta(days=1)))
    stage.load(qtbot)
    assert stage.model.next["start_text"] == "Resume at 4:00"
    stage.model.start_next()
    assert stage.started_at == [(class_id, 240.0)]
    stage.store.sessions.put(halves[1])
    stage.load(qtbot)
    assert stage.states()[:2] == ["done", "next"]
    assert stage.store.programs.current().record_of(0).session_id == "half-240"
    assert (stage.model.next["start_text"], stage.model.next["position"]) == ("Start", 0.0)


def test_what_was_left_some_days_ago_begins_anew(stage: ProgramsStage, qtbot: QtBot) -> None:
    at = NOW - timedelta(days=2)
    class_id = "fp-morning-back-release"
    stage.store.sessions.put(Session("half", class_id, "", at, at, 240.0, (WatchedRange(0.0, 240.0),)))
    stage.store.resume.set(ResumePoint(class_id, 240.0, at))
    stage.load(qtbot)
    assert (stage.model.next["start_text"], stage.model.next["position"]) == ("Start", 0.0)


def test_what_was_left_before_the_program_was_begun_begins_anew(stage: ProgramsStage, qtbot: QtBot) -> None:
    class_id, at = "fp-morning-back-release", NOW - timedelta(hours=2)
    stage.store.sessions.put(Session("half", class_id, "", at, at, 240.0, (WatchedRange(0.0, 240.0),)))
    stage.store.resume.set(ResumePoint(class_id, 240.0, at))
    stage.begin(days_ago=0)
    stage.load(qtbot)
    assert stage.model.reading is not None
    assert stage.model.reading.run is not None
    assert stage.model.reading.run.begun_at == NOW
    assert (stage.model.next["start_text"], stage.model.next["position"]) == ("Start", 0.0)


def test_a_session_from_any_page_ticks_its_day_and_stays_ticked(stage: ProgramsStage, qtbot: QtBot) -> None:
    stage.do("morning-back-release")
    stage.load(qtbot)
    assert stage.states()[:2] == ["done", "next"]
    assert stage.notes()[0] == "Wed 18 Nov"
    assert stage.model.progress_text == "1 of 27 classes"
    assert stage.model.reached == pytest.approx(1 / 27)
    run = stage.store.programs.current()
    assert run is not None
    assert run.record_of(0).session_id == "morning-back-release@2+0"
    stage.store.classes.remove("fp-morning-back-release")
    stage.load(qtbot)
    assert stage.states()[0] == "done"


def test_a_new_session_is_seen_without_being_asked(stage: ProgramsStage, qtbot: QtBot) -> None:
    session = Session(
        "s1", "fp-morning-back-release", "Morning", NOW, NOW + timedelta(minutes=8), 480.0, is_completed=True
    )
    stage.after(qtbot, lambda: stage.writer.write(lambda store: store.sessions.put(session), "a session"))
    assert stage.states()[0] == "done"


def test_a_new_class_is_seen_while_the_page_is_shown(bare: ProgramsStage, qtbot: QtBot) -> None:
    bare.begin()
    bare.load(qtbot)
    bare.after(qtbot, lambda: bare.writer.write(lambda store: store.classes.put(STARTERS[0]), "a class"))
    assert bare.model.next["class_id"] == ""
    bare.after(qtbot, bare.shell.show_programs)
    assert bare.model.next["class_id"] == STARTERS[0].class_id
    bare.after(qtbot, lambda: bare.writer.write(lambda store: store.classes.put(STARTERS[1]), "a class"))
    assert bare.model.weeks[0]["days"][1]["class_id"] == STARTERS[1].class_id


def test_the_word_under_next_is_never_a_reproach(stage: ProgramsStage, qtbot: QtBot) -> None:
    assert stage.model.next["patience"] == PATIENCE
    stage.do("morning-back-release", days_ago=3)
    stage.do("two-for-the-hips", "morning-back-release", days_ago=1)
    stage.load(qtbot)
    assert stage.model.next["patience"] == RHYTHM_KEPT
    stage.do("desk-break", days_ago=0)
    stage.load(qtbot)
    assert stage.model.next["patience"] == DONE_TODAY
    assert stage.notes()[4] == "Next, 7 min"


def test_a_break_says_since_when_and_carrying_on_ends_it(stage: ProgramsStage, qtbot: QtBot) -> None:
    stage.after(qtbot, stage.model.take_break)
    assert stage.model.break_text == "Taking a break since today"
    assert "waits" in stage.shell.message
    stage.clock[0] = NOW + timedelta(days=12)
    stage.load(qtbot)
    assert stage.model.break_text == "Taking a break since Fri 20 Nov"
    assert stage.notes()[0] == "Next, 8 min"
    stage.after(qtbot, stage.model.carry_on)
    assert not stage.model.is_on_break
    assert stage.notes()[0] == "Today, 8 min"
    assert stage.shell.message == ""


def test_carrying_on_leaves_what_else_is_said(stage: ProgramsStage, qtbot: QtBot) -> None:
    stage.after(qtbot, stage.model.take_break)
    stage.shell.dismiss_message()
    stage.shell.say("3 classes added.")
    stage.after(qtbot, stage.model.carry_on)
    assert stage.shell.message == "3 classes added."


def test_begin_again_keeps_the_former_run_in_the_record(stage: ProgramsStage, qtbot: QtBot) -> None:
    stage.do(*WEEK_1)
    stage.load(qtbot)
    stage.model.ask_ending("restarted")
    assert stage.model.asked_ending == "restarted"
    stage.after(qtbot, stage.model.end)
    assert stage.model.asked_ending == ""
    assert stage.model.progress_text == "0 of 27 classes"
    assert stage.model.former_text == "Begun before, on Wed 21 Oct: 3 of 27 classes."
    assert [run.ending for run in stage.store.programs.runs()] == [None, Ending.RESTARTED]
    stage.clock[0] = NOW + timedelta(days=1)
    stage.open_day(0)
    stage.after(qtbot, stage.model.day.tick)
    for _ in range(2):
        # Of the second of these nothing is told, as nothing was done in it.
        stage.model.ask_ending("restarted")
        stage.after(qtbot, stage.model.end)
    assert stage.model.former_text == "Begun before, yesterday: 1 of 27 classes. And 1 more before that."


def test_leaving_leads_back_to_what_it_is(stage: ProgramsStage, qtbot: QtBot) -> None:
    stage.after(qtbot, stage.model.end)
    assert stage.model.is_begun
    stage.model.ask_ending("left")
    stage.after(qtbot, stage.model.end)
    assert not stage.model.is_begun
    assert stage.store.programs.current() is None
    stage.model.open_day(0)
    assert not stage.model.day.is_open


def test_other_phases_can_be_looked_at_until_the_person_comes_to_them(stage: ProgramsStage, qtbot: QtBot) -> None:
    stage.model.show_phase(2)
    assert [week["name"] for week in stage.model.weeks] == ["Week 7", "Week 8", "Week 9"]
    stage.model.show_phase(7)
    assert stage.model.shown_phase == 2
    stage.model.show_phase(0)
    assert stage.model.shown_phase == 0
    stage.model.show_phase(2)
    for day in range(9):
        stage.open_day(day)
        stage.after(qtbot, stage.model.day.tick)
    assert stage.model.shown_phase == 1
    assert [phase["done_text"] for phase in stage.model.phases] == [
        "9 of 9 classes",
        "0 of 9 classes",
        "0 of 9 classes",
    ]


def test_the_end_of_the_path_is_told(stage: ProgramsStage, qtbot: QtBot) -> None:
    for day in range(27):
        stage.open_day(day)
        stage.model.day.tick()
    stage.settle(qtbot)
    assert stage.model.is_finished
    assert (stage.model.reached, stage.model.progress_text) == (1.0, "27 of 27 classes")
    assert stage.model.shown_phase == 2
    stage.model.start_next()
    assert stage.started == []


def test_leaving_the_page_closes_the_day_and_coming_back_reads_again(stage: ProgramsStage, qtbot: QtBot) -> None:
    stage.after(qtbot, stage.shell.show_programs)
    stage.open_day(0)
    stage.after(qtbot, stage.shell.show_library)
    assert not stage.model.day.is_open
    run = stage.store.programs.current()
    assert run is not None
    stage.store.programs.change(run.run_id, lambda each: take_break(each, NOW))
    stage.after(qtbot, stage.shell.show_programs)
    assert stage.model.is_on_break


def test_posters_come_when_they_are_made(stage: ProgramsStage, qtbot: QtBot) -> None:
    wanted = {made.class_id for made in STARTERS}
    qtbot.waitUntil(lambda: all(stage.model.posters.get(class_id) for class_id in wanted))
    stage.open_day(0)
    assert set(stage.model.day.posters) == {"fp-morning-back-release"}


def test_what_others_change_is_not_read_for(stage: ProgramsStage, qtbot: QtBot) -> None:
    told: list[bool] = []
    stage.model.changed.connect(lambda: told.append(True))
    stage.after(qtbot, lambda: stage.writer.write(lambda store: store.favourites.set("fp-mine", True), "stars"))
    assert told == []
