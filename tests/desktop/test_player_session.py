"""A class is played: everything that is shown and heard follows the position of the picture."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from desktop.frame_trace import FrameTrace
from media.errors import UnreadableMedia
from tests.desktop.player_stage import Played, Stage, example_class

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(qtbot, tmp_path)
    yield stage
    stage.close()


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


def test_a_longer_film_than_the_library_knows_gets_a_longer_timeline(stage: Stage) -> None:
    stage.video_class = example_class()
    stage.start(0.0)
    stage.player.duration_changed.emit(360.0)
    assert stage.model.duration == 360.0
    stage.model.seek(299.0)
    stage.play(0.5)
    assert stage.overlay.phase == "plain"


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


def test_where_to_go_is_remembered_while_the_file_is_looked_into(stage: Stage) -> None:
    stage.model.start(example_class(), stage.path, 20.0)
    stage.video_class = example_class()
    assert stage.model.state == "opening"
    stage.model.next_exercise()
    stage.model.next_exercise()
    assert stage.model.clock == "4:00"
    stage.qtbot.waitUntil(lambda: stage.model.state == "playing")
    assert stage.model.position == pytest.approx(240.0, abs=0.05)


def test_where_to_go_is_remembered_while_the_player_opens_and_the_newest_wish_stands(stage: Stage) -> None:
    stage.is_slow = True
    stage.start(150.0)
    assert stage.model.state == "opening"
    stage.model.next_exercise()
    stage.model.repeat_exercise()
    stage.model.seek_by(10.0)
    stage.player.arrive()
    assert stage.model.position == pytest.approx(250.0, abs=0.05)
    stage.model.seek_by(5.0)
    stage.player.arrive()
    assert stage.model.position == pytest.approx(255.0, abs=0.05)


def test_a_rate_that_is_chosen_while_the_class_opens_is_kept(stage: Stage) -> None:
    stage.is_slow = True
    stage.video_class = example_class()
    stage.model.start(stage.video_class, stage.path, 20.0)
    stage.choices.faster()
    stage.qtbot.waitUntil(lambda: bool(stage.players))
    assert stage.player.rate == stage.choices.rate == 1.1
    stage.choices.faster()
    stage.player.arrive()
    assert stage.player.rate == stage.choices.rate == 1.25
