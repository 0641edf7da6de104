"""The sheet of one day: other classes in its place, skipping it, counting it, opening it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.program_day_model import MOST_OFFERED
from desktop.programs_view import MISSING_NOTE
from routines.video_class import Focus, VideoClass
from tests.desktop.programs_stage import MINE, PROGRAM, STARTERS, ProgramsStage, programs_stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[ProgramsStage]:
    with programs_stage(tmp_path) as made:
        yield made


@pytest.fixture
def stage(bare: ProgramsStage, qtbot: QtBot) -> ProgramsStage:
    """A program that was begun, with all its classes."""
    return bare.begun(qtbot)


def test_skipping_takes_a_word_and_can_be_taken_back(stage: ProgramsStage, qtbot: QtBot) -> None:
    stage.open_day(0)
    word = stage.model.day.skip_words[0]
    stage.after(qtbot, lambda: stage.model.day.skip(word))
    assert not stage.model.day.is_open
    assert stage.states()[:2] == ["skipped", "next"]
    assert stage.notes()[0] == "A rest day"
    assert stage.model.progress_text == "0 of 27 classes"
    assert stage.model.reached == pytest.approx(1 / 27)
    assert stage.shell.message_action == "Undo"
    stage.after(qtbot, stage.shell.run_message_action)
    assert stage.states()[0] == "next"


def test_a_day_done_elsewhere_is_counted_and_can_be_taken_back(stage: ProgramsStage, qtbot: QtBot) -> None:
    stage.open_day(1)
    stage.after(qtbot, stage.model.day.tick)
    assert stage.states()[:2] == ["next", "done"]
    assert stage.notes()[1] == "Today"
    stage.open_day(1)
    assert (stage.model.day.state, stage.model.day.line) == ("done", "7 min · Done: Today")
    stage.after(qtbot, stage.model.day.undo)
    assert stage.model.day.state == "open"
    stage.open_day(0)
    stage.after(qtbot, stage.model.day.tick)
    stage.after(qtbot, stage.shell.run_message_action)
    assert stage.states()[:2] == ["next", "open"]


def test_a_tick_that_was_taken_away_does_not_come_back_by_itself(stage: ProgramsStage, qtbot: QtBot) -> None:
    stage.do("morning-back-release")
    stage.load(qtbot)
    stage.open_day(0)
    stage.after(qtbot, stage.model.day.undo)
    stage.load(qtbot)
    assert stage.states()[0] == "next"
    assert stage.store.sessions.done_count("fp-morning-back-release") == 1


def test_shorter_classes_are_offered_and_used(stage: ProgramsStage, qtbot: QtBot) -> None:
    stage.model.open_day(0)
    stage.after(qtbot, lambda: stage.model.day.offer("shorter"))
    assert [offer["title"] for offer in stage.model.day.offers] == [
        "Desk break",
        "Hip flexor opener",
        "Two for the hips",
    ]
    assert stage.model.day.offers[0]["line"] == "3 min, Lower back"
    stage.after(qtbot, lambda: stage.model.day.use_class("fp-desk-break"))
    assert (stage.model.day.title, stage.model.day.own_title) == ("Desk break", "Morning back release")
    assert stage.model.day.note == "Your choice, in place of Morning back release."
    assert (stage.model.day.offer_kind, stage.model.day.offers) == ("", [])
    assert stage.model.next["title"] == "Desk break"
    stage.after(qtbot, stage.model.day.use_own)
    assert (stage.model.day.title, stage.model.day.own_title) == ("Morning back release", "")


def test_any_class_of_the_library_can_be_found_by_its_words(stage: ProgramsStage, qtbot: QtBot) -> None:
    many = [VideoClass(f"fp{number}", f"Walk {number}", 900.0, focus=(Focus.FULL,)) for number in range(60)]
    stage.add(MINE, *many)
    stage.load(qtbot)
    stage.model.open_day(0)
    stage.after(qtbot, lambda: stage.model.day.offer("other"))
    assert len(stage.model.day.offers) == MOST_OFFERED
    assert stage.model.day.offers[0]["title"] == "Aunt Olga’s back"
    stage.after(qtbot, lambda: stage.model.day.find("walk 59"))
    assert [offer["class_id"] for offer in stage.model.day.offers] == ["fp59"]
    stage.after(qtbot, lambda: stage.model.day.find("walk 59"))
    stage.after(qtbot, lambda: stage.model.day.use_class("nothing of this library"))
    assert stage.model.day.title == "Morning back release"
    stage.after(qtbot, lambda: stage.model.day.use_class("fp59"))
    assert stage.model.day.title == "Walk 59"
    stage.after(qtbot, lambda: stage.model.day.use_class("fp-morning-back-release"))
    assert (stage.model.day.title, stage.model.day.own_title) == ("Morning back release", "")


def test_a_class_of_ones_own_stands_in_and_says_so(bare: ProgramsStage, qtbot: QtBot) -> None:
    bare.add(MINE, *STARTERS[1:])
    bare.begin()
    bare.load(qtbot)
    assert bare.model.next["title"] == "Aunt Olga’s back"
    assert bare.model.next["why_heading"] == "Why Morning back release is here"
    assert bare.model.next["note"] == "Stands in for Morning back release, which is not in your library."
    assert bare.model.missing_count == 1
    bare.model.open_day(0)
    assert bare.model.day.lacks_starter
    assert not bare.model.day.is_missing
    bare.model.day.start()
    assert bare.started == ["fp-mine"]


def test_a_class_that_is_missing_says_so_and_starts_nothing(bare: ProgramsStage, qtbot: QtBot) -> None:
    bare.begin()
    bare.load(qtbot)
    assert bare.model.next["note"] == MISSING_NOTE
    assert bare.model.next["class_id"] == ""
    assert bare.model.weeks[0]["days"][0]["is_missing"]
    bare.model.start_next()
    bare.model.open_day(0)
    assert bare.model.day.is_missing
    bare.model.day.start()
    bare.model.day.see_class()
    assert (bare.started, bare.opened) == ([], [])
    bare.store.classes.put(*STARTERS)
    bare.load(qtbot)
    assert not bare.model.day.is_missing
    assert bare.model.next["class_id"] == "fp-morning-back-release"


def test_the_day_says_its_why_and_leads_to_its_class(stage: ProgramsStage) -> None:
    stage.open_day(13)
    day = stage.model.day
    assert (day.heading, day.title, day.why) == ("Week 5, day 2", "Core, steady", PROGRAM.days[13].why)
    day.see_class()
    assert stage.opened == ["fp-core-steady"]
    assert not day.is_open
