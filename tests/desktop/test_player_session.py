"""A class is played, kept and left; everything follows the position of the picture."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from desktop.frame_trace import FrameTrace
from media.errors import UnreadableMedia
from routines.session import Result
from tests.desktop.player_stage import Played, Stage, example_class

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


def test_a_started_class_plays_from_its_position(stage: Stage) -> None:
    stage.start(25.0)
    assert stage.model.state == "playing"
    assert stage.model.position == pytest.approx(25.0, abs=0.05)
    assert stage.model.clock == "0:25"
    assert stage.model.clock_left == "4:35 left"


def test_the_overlay_says_what_is_true_at_the_picture(stage: Stage) -> None:
    stage.start(20.0)
    stage.model.seek(40.0)
    assert (stage.overlay.phase, stage.overlay.kicker) == ("hold", "Hold")
    assert stage.overlay.name == "Hip flexor stretch"
    assert stage.overlay.side == "Right"
    assert stage.overlay.small == "of 40 s"
    before = int(stage.overlay.big)
    stage.play(3.0)
    assert int(stage.overlay.big) == before - 3


def test_mirroring_swaps_the_words_left_and_right(stage: Stage) -> None:
    stage.start(40.0)
    assert (stage.overlay.side, stage.overlay.side_letter) == ("Right", "R")
    stage.choices.toggle_mirror()
    assert (stage.overlay.side, stage.overlay.side_letter) == ("Left", "L")
    assert stage.overlay.next_title == "Right side"


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
    with stage.qtbot.waitSignal(stage.model.session_ended, timeout=4000) as told:
        stage.play(290.0)
        assert stage.overlay.phase == "over"
    session = told.args[0]
    assert session.is_completed
    stage.settle()
    assert stage.store.resume.get("class-1") is None
    assert stage.store.sessions.get(session.session_id) == session
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
    stage.play(3.0)
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


def test_the_end_of_a_hold_and_the_switch_of_sides_are_heard_once(stage: Stage) -> None:
    stage.start(20.0)
    stage.play(100.0)
    assert stage.chimes == ["switch_sides", "hold_end"]


def test_no_chime_is_heard_after_a_seek_over_the_end_of_a_hold(stage: Stage) -> None:
    stage.start(40.0)
    stage.play(2.0)
    stage.model.seek(125.0)
    stage.play(2.0)
    stage.model.seek(40.0)
    stage.play(2.0)
    assert stage.chimes == []


def test_a_loop_goes_back_to_a_until_it_is_cleared(stage: Stage) -> None:
    stage.start(40.0)
    stage.model.mark_loop()
    stage.play(4.0)
    stage.model.mark_loop()
    assert stage.session.loop == pytest.approx((40.0, 44.0), abs=0.1)
    stage.play(6.0)
    assert 41.0 < stage.model.position < 44.0
    stage.model.mark_loop()
    stage.play(6.0)
    assert stage.model.position > 45.0
    assert stage.session.loop == (None, None)


def test_a_person_who_goes_beyond_the_loop_is_let_go(stage: Stage) -> None:
    stage.start(40.0)
    stage.model.mark_loop()
    stage.play(4.0)
    stage.model.mark_loop()
    stage.model.seek(60.0)
    stage.play(2.0)
    assert stage.model.position == pytest.approx(62.0, abs=0.2)


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


def test_a_second_engine_that_fails_too_leaves_only_the_way_back(stage: Stage) -> None:
    stage.start(40.0)
    stage.player.fail("VLC stopped working.")
    stage.model.take_way("other-engine")
    stage.player.fail("No picture either.")
    assert [way["way"] for way in stage.model.ways_out] == ["leave"]


def test_an_engine_that_is_not_there_is_offered_only_once(stage: Stage) -> None:
    stage.start(40.0)
    stage.missing_engines.add("qt")
    stage.player.fail("VLC stopped working.")
    stage.model.take_way("other-engine")
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


def test_an_unreadable_file_is_told_in_a_bar(qtbot: QtBot, tmp_path: Path) -> None:
    stage = Stage(qtbot, tmp_path, played=Played(error=UnreadableMedia("class.mp4 is no video")))
    stage.start()
    assert stage.model.trouble.startswith("class.mp4 is no video. ")
    assert stage.model.state == "closed"
    with qtbot.waitSignal(stage.model.session_discarded):
        stage.model.take_way("leave")
    stage.close()


def test_a_codec_that_no_engine_knows_is_told_in_a_bar(stage: Stage) -> None:
    stage.missing_engines.add("vlc")
    stage.start()
    assert "install VLC" in stage.model.trouble


def test_the_journal_is_written_every_five_seconds_while_playing(stage: Stage) -> None:
    stage.start(40.0)
    stage.settle()
    folder = stage.folder / "local"

    def noted() -> float:
        notes = [json.loads(file.read_text()) for file in folder.rglob("*.json") if "session_id" in file.read_text()]
        assert len(notes) == 1
        return float(notes[0]["position"])

    assert noted() == pytest.approx(40.0, abs=0.1)
    stage.play(5.5)
    stage.settle()
    assert noted() == pytest.approx(45.0, abs=0.3)


def test_going_to_sleep_pauses_and_keeps_the_place(stage: Stage) -> None:
    stage.start(40.0)
    stage.play(10.0)
    stage.session.keep()
    assert stage.model.state == "paused"
    stage.settle()
    point = stage.store.resume.get("class-1")
    assert point is not None
    assert point.position == pytest.approx(50.0, abs=0.3)


def test_a_longer_film_than_the_library_knows_gets_a_longer_timeline(stage: Stage) -> None:
    stage.video_class = example_class()
    stage.start(0.0)
    stage.player.duration_changed.emit(360.0)
    assert stage.model.duration == 360.0
    stage.model.seek(299.0)
    stage.play(0.5)
    assert stage.overlay.phase == "plain"


def test_a_header_that_says_too_little_shortens_nothing(stage: Stage) -> None:
    stage.start(40.0)
    stage.player.duration_changed.emit(0.02)
    stage.play(10.0)
    session, _ = left(stage)
    assert session.watched_seconds == pytest.approx(10.0, abs=0.3)


def test_a_class_of_unknown_length_plays_without_overlay(stage: Stage) -> None:
    stage.start(0.0, example_class(duration=0.0, chapters=()))
    stage.player.duration_changed.emit(0.0)
    assert stage.overlay.phase in {"", "over"}
    assert stage.model.clock_left == "0:00 left"


def test_a_trace_holds_a_line_for_each_picture(qtbot: QtBot, tmp_path: Path) -> None:
    ticks = iter(range(100_000))
    trace = FrameTrace(tmp_path / "trace.jsonl", lambda: float(next(ticks)), lambda: 0.25)
    stage = Stage(qtbot, tmp_path, trace=trace)
    stage.start(40.0)
    stage.play(1.0)
    stage.close()
    trace.close()
    lines = [json.loads(line) for line in (tmp_path / "trace.jsonl").read_text().splitlines()]
    assert lines[0] == {"event": "first_frame", "since_start": 0.25}
    shown = lines[1:]
    assert len(shown) == 26
    assert set(shown[0]) == {"shown_at", "position", "chapter", "step", "left"}
    assert shown[0]["step"] == "hold"
    assert shown[-1]["position"] == pytest.approx(41.0)
