"""What every player must do, whichever engine is behind it: Qt, libVLC and the fake that other tests rely on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from media.player import PlayerState
from media.qt_player import QtPlayer
from media.vlc_player import VlcPlayer
from tests.clip_maker import short_clip
from tests.fakes import FakePlayer
from tests.media.stage import RATE, SECONDS, Stage, assert_own_times, frame_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LAST = frame_at(SECONDS) - 1


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contract")
    return short_clip(folder / "class.mp4", seconds=SECONDS, rate=RATE, gop=25)


@pytest.fixture(params=["qt", pytest.param("vlc", marks=pytest.mark.vlc), "fake"])
def stage(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Stage]:
    match request.param:
        case "qt":
            player = QtPlayer(time.monotonic, has_sound=False)
        case "vlc":
            player = VlcPlayer(time.monotonic, has_sound=False)
        case _:
            player = FakePlayer(SECONDS, RATE)
    made = Stage(player, qtbot)
    yield made
    made.leave()


def test_a_player_is_closed_at_first(stage: Stage) -> None:
    assert stage.player.state is PlayerState.CLOSED
    assert stage.player.position == 0
    assert stage.player.duration == 0
    assert stage.player.audio_tracks == ()


@pytest.mark.parametrize("start", [0.0, 1.5, 2.01])
def test_opening_shows_the_picture_at_the_start_and_waits(stage: Stage, clip: Path, qtbot: QtBot, start: float) -> None:
    stage.open(clip, start)
    assert stage.number() == frame_at(start)
    assert frame_at(stage.player.position) == frame_at(start)
    assert stage.player.duration == pytest.approx(SECONDS, abs=0.1)
    with qtbot.assertNotEmitted(stage.player.frame_shown, wait=200):
        assert stage.player.state is PlayerState.PAUSED


def test_playing_shows_picture_after_picture_at_its_own_time(stage: Stage, clip: Path) -> None:
    stage.open(clip)
    stage.player.play()
    assert stage.player.state is PlayerState.PLAYING
    pictures = stage.watch(40)
    assert_own_times(pictures)
    assert all(abs(position - seconds) < 0.01 for seconds, position, _ in pictures)


def test_position_never_falls_while_playing(stage: Stage, clip: Path, qtbot: QtBot) -> None:
    stage.open(clip)
    stage.player.play()
    seen: list[float] = []

    def has_enough() -> bool:
        seen.append(stage.player.position)
        return seen[-1] > 1.0

    qtbot.waitUntil(has_enough)
    assert seen == sorted(seen)


def test_a_pause_holds_picture_and_position(stage: Stage, clip: Path, qtbot: QtBot) -> None:
    stage.open(clip)
    stage.player.play()
    stage.watch(15)
    stage.player.pause()
    assert stage.player.state is PlayerState.PAUSED
    held, number = stage.player.position, stage.number()
    with qtbot.assertNotEmitted(stage.player.frame_shown, wait=250):
        assert frame_at(held) == number
    assert stage.player.position == held
    assert stage.number() == number


def test_playing_goes_on_where_it_was_paused(stage: Stage, clip: Path) -> None:
    stage.open(clip)
    stage.player.play()
    stage.watch(15)
    stage.player.pause()
    held = stage.player.position
    stage.player.play()
    pictures = stage.watch(20)
    assert pictures[0][0] == pytest.approx(held, abs=0.15)
    assert_own_times(pictures)


@pytest.mark.parametrize("target", [0.0, 0.034, 1.0, 1.016, 2.499, 3.3, 3.98])
def test_a_seek_while_paused_shows_exactly_the_picture_there(stage: Stage, clip: Path, target: float) -> None:
    stage.open(clip, 0.5)
    stage.seek(target)
    assert stage.number() == frame_at(target)
    assert frame_at(stage.player.position) == frame_at(target)
    assert stage.player.state is PlayerState.PAUSED


@pytest.mark.parametrize("target", [0.2, 2.51])
def test_a_seek_while_playing_goes_on_from_exactly_there(stage: Stage, clip: Path, target: float) -> None:
    stage.open(clip, 1.0)
    stage.player.play()
    stage.watch(10)
    stage.shown.clear()
    stage.seek(target)
    assert stage.shown[-1][2] == frame_at(target)
    pictures = stage.watch(20)
    # A busy machine may let pictures fall out, but none comes from before.
    assert target - 0.04 <= pictures[0][0] < target + 1.0
    assert_own_times(pictures)
    assert stage.player.state is PlayerState.PLAYING


def test_of_many_seeks_the_newest_wins(stage: Stage, clip: Path, qtbot: QtBot) -> None:
    stage.open(clip)
    landed: list[float] = []
    stage.player.seeked.connect(landed.append)
    for target in (3.0, 2.0, 1.0, 0.5, 2.7):
        stage.player.seek(target)
    assert stage.player.position == pytest.approx(2.7, abs=1 / RATE)
    qtbot.waitUntil(lambda: bool(landed) and frame_at(landed[-1]) == frame_at(2.7))
    assert stage.number() == frame_at(2.7)


def test_a_seek_is_held_between_start_and_end(stage: Stage, clip: Path) -> None:
    stage.open(clip)
    stage.seek(99.0)
    assert stage.number() == LAST
    stage.seek(-5.0)
    assert stage.number() == 0


def test_steps_go_picture_by_picture_both_ways(stage: Stage, clip: Path) -> None:
    stage.open(clip, 1.0)
    numbers = []
    for frames in (1, 1, -1, -1, -1, 5):
        stage.step(frames)
        numbers.append(stage.number())
    assert numbers == [31, 32, 31, 30, 29, 34]


@pytest.mark.parametrize("rate", [0.5, 1.5])
def test_the_rate_is_how_fast_media_time_passes(stage: Stage, clip: Path, rate: float, qtbot: QtBot) -> None:
    stage.open(clip)
    stage.player.rate = rate
    stage.player.play()
    stage.watch(5)
    begun, position = time.monotonic(), stage.player.position
    pictures = stage.watch(round(25 * rate))

    def is_kept() -> bool:
        # Over a longer time, what a busy machine holds up for a moment counts for less.
        passed = (stage.player.position - position) / (time.monotonic() - begun)
        return stage.player.state is PlayerState.PLAYING and passed == pytest.approx(rate, rel=0.2)

    qtbot.waitUntil(is_kept, timeout=5000)
    assert stage.player.rate == rate
    assert_own_times(pictures)


def test_a_rate_is_held_to_what_the_contract_allows(stage: Stage) -> None:
    stage.player.rate = 9.0
    assert stage.player.rate == 2.0
    stage.player.rate = 0.1
    assert stage.player.rate == 0.5


def test_at_the_end_the_last_picture_stays(stage: Stage, clip: Path, qtbot: QtBot) -> None:
    stage.open(clip, SECONDS - 0.5)
    with qtbot.waitSignal(stage.player.ended):
        stage.player.play()
    assert stage.player.state is PlayerState.ENDED
    assert stage.player.position == pytest.approx(stage.player.duration)
    assert stage.number() == LAST


def test_playing_after_the_end_begins_again(stage: Stage, clip: Path, qtbot: QtBot) -> None:
    stage.open(clip, SECONDS - 0.3)
    with qtbot.waitSignal(stage.player.ended):
        stage.player.play()
    stage.player.play()
    assert stage.player.state is PlayerState.PLAYING
    pictures = stage.watch(10)
    assert pictures[-1][0] < 1.5
    assert pictures[-1][2] == frame_at(pictures[-1][0])


def test_a_seek_after_the_end_waits_there(stage: Stage, clip: Path, qtbot: QtBot) -> None:
    stage.open(clip, SECONDS - 0.3)
    with qtbot.waitSignal(stage.player.ended):
        stage.player.play()
    stage.seek(1.5)
    assert stage.player.state is PlayerState.PAUSED
    assert stage.number() == frame_at(1.5)


def test_play_while_opening_is_remembered_and_pause_takes_it_back(stage: Stage, clip: Path, qtbot: QtBot) -> None:
    stage.player.open(clip)
    stage.player.play()
    stage.wait_for(PlayerState.PLAYING)
    stage.player.close()
    stage.player.open(clip)
    stage.player.play()
    stage.player.pause()
    stage.wait_for(PlayerState.PAUSED)
    with qtbot.assertNotEmitted(stage.player.state_changed, wait=200):
        pass


def test_a_sink_that_comes_late_gets_the_picture_on_screen(stage: Stage, clip: Path) -> None:
    stage.player.video_sink = None
    stage.open(clip, 1.0)
    stage.player.video_sink = stage.sink
    assert stage.number() == frame_at(1.0)


def test_closing_clears_the_screen_and_lets_another_file_in(stage: Stage, clip: Path, qtbot: QtBot) -> None:
    stage.open(clip)
    stage.player.play()
    stage.watch(5)
    stage.player.close()
    assert stage.player.state is PlayerState.CLOSED
    assert not stage.sink.videoFrame().isValid()
    with qtbot.assertNotEmitted(stage.player.frame_shown, wait=200):
        assert stage.player.position == 0
    stage.open(clip, 2.0)
    assert stage.number() == frame_at(2.0)


def test_volume_and_mute_are_kept_whatever_is_open(stage: Stage, clip: Path) -> None:
    stage.player.volume = 0.4
    stage.player.is_muted = True
    stage.open(clip)
    stage.player.play()
    stage.watch(5)
    assert stage.player.volume == pytest.approx(0.4)
    assert stage.player.is_muted
    stage.player.volume = 7.0
    assert stage.player.volume == 1.0


def test_the_sound_track_can_be_switched_off_and_on(stage: Stage, clip: Path) -> None:
    stage.open(clip)
    (track,) = stage.player.audio_tracks
    assert stage.player.audio_track == track.track_id
    stage.player.play()
    stage.watch(10)
    stage.player.audio_track = None
    assert stage.player.audio_track is None
    stage.player.audio_track = track.track_id
    assert stage.player.audio_track == track.track_id
    stage.watch(5)
