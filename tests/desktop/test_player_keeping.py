"""What is done in a class is kept, however it is left or cut off."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from routines.session import Result
from tests.desktop.player_stage import Stage, example_class

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from routines.session import Session


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(qtbot, tmp_path)
    yield stage
    stage.close()


def left(stage: Stage) -> tuple[Session, float]:
    """Leave the class and return what was told."""
    told: list[tuple[Session, float]] = []
    stage.model.session_ended.connect(lambda session, position: told.append((session, position)))
    stage.model.leave()
    assert len(told) == 1
    return told[0]


def test_watching_is_counted_by_media_position_and_paused_time_only_as_elapsed(stage: Stage) -> None:
    stage.start(30.0)
    stage.play(20.0)
    stage.model.toggle_play()
    stage.clock.seconds += 60.0
    stage.model.toggle_play()
    stage.play(10.0)
    session, position = left(stage)
    assert session.watched_seconds == pytest.approx(30.0, abs=0.3)
    assert session.elapsed == pytest.approx(90.0, abs=0.3)
    assert position == pytest.approx(60.0, abs=0.3)


def test_what_is_watched_twice_counts_once(stage: Stage) -> None:
    stage.start(30.0)
    stage.play(20.0)
    stage.model.seek(30.0)
    stage.play(20.0)
    session, _ = left(stage)
    assert session.watched_seconds == pytest.approx(20.0, abs=0.3)


def test_seeking_to_the_end_completes_nothing(stage: Stage) -> None:
    stage.start(0.0)
    stage.play(8.0)
    stage.model.seek(295.0)
    stage.play(4.0)
    session, _ = left(stage)
    assert not session.is_completed
    assert session.watched_seconds == pytest.approx(12.0, abs=0.5)
    assert [each.result for each in session.exercises] == [Result.SKIPPED, Result.SKIPPED, Result.PARTLY]


def test_a_faster_rate_watches_as_much_media(stage: Stage) -> None:
    stage.start(20.0)
    stage.choices.set_rate(2.0)
    stage.play(10.0)
    session, _ = left(stage)
    assert session.watched_seconds == pytest.approx(20.0, abs=0.3)
    assert session.elapsed == pytest.approx(10.0, abs=0.1)


def test_a_class_played_through_is_complete_and_has_nothing_to_resume(stage: Stage) -> None:
    stage.start(0.0)
    stage.play(12.0)
    stage.model.toggle_play()
    stage.settle()
    assert stage.store.resume.get("class-1") is not None
    stage.model.toggle_play()
    with stage.qtbot.waitSignal(stage.model.session_ended) as told:
        stage.play(290.0)
        assert stage.overlay.phase == "over"
    session = told.args[0]
    assert session.is_completed
    stage.settle()
    assert stage.store.resume.get("class-1") is None
    assert stage.store.sessions.get(session.session_id) == session
    assert stage.model.state == "closed"


def test_a_key_pressed_once_the_class_is_over_goes_on_to_what_was_done(stage: Stage) -> None:
    stage.start(280.0)
    stage.play(30.0)
    assert stage.model.state == "ended"
    with stage.qtbot.waitSignal(stage.model.session_ended):
        stage.model.toggle_play()
    assert stage.model.state == "closed"


def test_leaving_in_the_middle_keeps_the_session_and_where_it_was(stage: Stage) -> None:
    stage.start(20.0)
    stage.play(30.0)
    session, position = left(stage)
    stage.settle()
    assert stage.store.sessions.all() == (session,)
    point = stage.store.resume.get("class-1")
    assert point is not None
    assert point.position == pytest.approx(position)
    assert stage.store.journal.recover() == ()


def test_a_class_left_at_once_leaves_no_session_behind(stage: Stage) -> None:
    stage.start(20.0)
    stage.play(0.75)
    with stage.qtbot.waitSignal(stage.model.session_discarded):
        stage.model.leave()
    stage.settle()
    assert stage.store.sessions.all() == ()
    assert stage.store.resume.get("class-1") is None


def test_leaving_twice_tells_once(stage: Stage) -> None:
    stage.start(20.0)
    stage.play(30.0)
    left(stage)
    with stage.qtbot.assertNotEmitted(stage.model.session_ended):
        stage.model.leave()


def test_starting_another_class_keeps_the_one_before(stage: Stage) -> None:
    stage.start(20.0)
    stage.play(30.0)
    with stage.qtbot.waitSignal(stage.model.session_ended):
        stage.start(0.0, example_class(class_id="class-2", title="Hips"))
    stage.settle()
    assert [each.class_id for each in stage.store.sessions.all()] == ["class-1"]
    assert stage.model.title == "Hips"


def test_playing_for_some_media_seconds_then_leaves_and_keeps_even_a_short_session(stage: Stage) -> None:
    stage.is_slow = True
    stage.start(20.0)
    stage.session.play_for(2.0)
    stage.player.arrive()
    with stage.qtbot.waitSignal(stage.model.session_ended) as told:
        stage.play(15.0)
    assert told.args[1] == pytest.approx(22.0, abs=0.3)
    stage.settle()
    assert stage.store.sessions.all() == (told.args[0],)


def test_a_broken_engine_is_told_in_a_bar_with_the_other_one_as_a_way_out(stage: Stage) -> None:
    stage.start(40.0)
    stage.play(10.0)
    stage.player.fail("VLC stopped working.")
    assert stage.model.trouble == "VLC stopped working. What you did so far is kept."
    assert [way["way"] for way in stage.model.ways_out] == ["other-engine", "leave"]
    stage.model.take_way("other-engine")
    assert stage.model.trouble == ""
    assert stage.player.name == "qt"
    assert stage.model.state == "playing"
    assert stage.model.position == pytest.approx(50.0, abs=0.3)
    stage.play(10.0)
    session, _ = left(stage)
    assert session.watched_seconds == pytest.approx(20.0, abs=0.5)


def test_an_engine_that_never_began_makes_room_for_the_other_without_a_word(stage: Stage) -> None:
    stage.start(40.0)
    stage.player.fail("VLC cannot play this.")
    stage.qtbot.waitUntil(lambda: stage.player.name == "qt")
    assert stage.model.trouble == ""
    assert stage.model.state == "playing"
    assert stage.model.position == pytest.approx(40.0, abs=0.3)


def test_a_second_engine_that_fails_too_leaves_only_the_way_back(stage: Stage) -> None:
    stage.start(40.0)
    stage.player.fail("VLC cannot play this.")
    stage.qtbot.waitUntil(lambda: stage.player.name == "qt")
    stage.player.fail("No picture either.")
    assert stage.model.trouble.startswith("No picture either.")
    assert [way["way"] for way in stage.model.ways_out] == ["leave"]


def test_an_engine_that_is_not_there_is_tried_only_once(stage: Stage) -> None:
    stage.start(40.0)
    stage.missing_engines.add("qt")
    stage.player.fail("VLC cannot play this.")
    stage.qtbot.waitUntil(lambda: stage.model.trouble != "")
    assert "install VLC" in stage.model.trouble
    assert [way["way"] for way in stage.model.ways_out] == ["leave"]


def test_a_file_that_vanished_can_be_located_and_the_session_is_kept(stage: Stage) -> None:
    stage.start(40.0)
    stage.play(10.0)
    stage.path.unlink()
    stage.player.fail("The file is gone: class.mp4.")
    assert [way["way"] for way in stage.model.ways_out] == ["locate", "leave"]
    with stage.qtbot.waitSignal(stage.model.locate_asked) as asked:
        stage.model.take_way("locate")
    assert asked.args == ["class-1"]
    session, _ = left(stage)
    stage.settle()
    assert stage.store.sessions.all() == (session,)


def test_the_journal_is_written_after_the_first_second_and_then_every_five_while_playing(stage: Stage) -> None:
    stage.start(40.0)
    stage.settle()
    folder = stage.folder / "local"

    def noted() -> float:
        notes = [json.loads(file.read_text()) for file in folder.rglob("*.json") if "session_id" in file.read_text()]
        assert len(notes) == 1
        return float(notes[0]["position"])

    assert noted() == pytest.approx(40.0, abs=0.1)
    stage.play(1.5)
    stage.settle()
    assert noted() == pytest.approx(41.0, abs=0.3)
    stage.play(5.0)
    stage.settle()
    assert noted() == pytest.approx(46.0, abs=0.3)


def test_going_to_sleep_pauses_and_keeps_the_place(stage: Stage) -> None:
    stage.start(40.0)
    stage.play(10.0)
    stage.session.keep()
    assert stage.model.state == "paused"
    stage.settle()
    point = stage.store.resume.get("class-1")
    assert point is not None
    assert point.position == pytest.approx(50.0, abs=0.3)


def test_a_header_that_says_too_little_shortens_nothing(stage: Stage) -> None:
    stage.start(40.0)
    stage.player.duration_changed.emit(0.02)
    stage.play(10.0)
    session, _ = left(stage)
    assert session.watched_seconds == pytest.approx(10.0, abs=0.3)
