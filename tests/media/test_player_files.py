"""How both engines take files that are out of the ordinary: silent, only sound, turned, squeezed, broken, vanishing."""

from __future__ import annotations

import time
from fractions import Fraction
from typing import TYPE_CHECKING

import av
import pytest

from media.errors import UnreadableMedia
from media.player import PlayerState
from media.probe import probe
from media.qt_player import QtPlayer
from media.still import StillReader
from media.transport_stream import first_clock
from media.vlc_player import VlcPlayer
from tests.clip_maker import short_clip, short_sound
from tests.media.stage import Stage, assert_own_times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from media.engine_player import EnginePlayer

    MakePlayer = Callable[..., EnginePlayer]


@pytest.fixture(params=["qt", pytest.param("vlc", marks=pytest.mark.vlc)])
def make(request: pytest.FixtureRequest) -> MakePlayer:
    kind = QtPlayer if request.param == "qt" else VlcPlayer
    return lambda **options: kind(time.monotonic, has_sound=False, **options)


@pytest.fixture
def stage(make: MakePlayer, qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(make(), qtbot)
    yield made
    made.leave()


def _fails(stage: Stage, qtbot: QtBot, path: Path) -> str:
    with qtbot.waitSignal(stage.player.failed) as failed:
        stage.player.open(path)
    assert stage.player.state is PlayerState.FAILED
    return str(failed.args[0])


def test_a_silent_film_plays_and_has_no_tracks(stage: Stage, tmp_path: Path) -> None:
    stage.open(short_clip(tmp_path / "silent.mp4", has_sound=False))
    assert stage.player.audio_tracks == ()
    assert stage.player.audio_track is None
    stage.player.volume = 0.3
    stage.player.is_muted = True
    stage.player.play()
    assert_own_times(stage.watch(20))


def test_sound_alone_beats_while_it_plays_and_reaches_its_end(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    stage.open(short_sound(tmp_path / "relax.m4a", seconds=2.0))
    assert stage.player.display_aspect == 0
    assert stage.player.position == 0
    stage.player.play()
    beats = [seconds for seconds, _, _ in stage.watch(10)]
    assert beats == sorted(beats)
    assert beats[-1] > beats[0]
    with qtbot.waitSignal(stage.player.ended):
        pass
    assert stage.player.position == pytest.approx(2.0, abs=0.2)


def test_sound_alone_can_be_sought_while_paused_and_while_playing(stage: Stage, tmp_path: Path) -> None:
    stage.open(short_sound(tmp_path / "relax.m4a", seconds=6.0))
    stage.seek(3.0)
    assert stage.player.position == pytest.approx(3.0)
    stage.player.play()
    stage.watch(5)
    assert stage.player.position >= 3.0
    stage.seek(1.0)
    assert stage.player.position == pytest.approx(1.0, abs=0.5)


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_film_is_shown_upright(stage: Stage, tmp_path: Path, rotation: int) -> None:
    stage.open(short_clip(tmp_path / "phone.mp4", size=(180, 320), rotation=rotation))
    assert stage.player.display_aspect == pytest.approx(180 / 320, rel=0.02)
    assert stage.number() == 0
    stage.player.play()
    assert_own_times(stage.watch(15))


def test_a_squeezed_film_says_how_wide_it_must_be_seen(stage: Stage, tmp_path: Path) -> None:
    stage.open(short_clip(tmp_path / "tape.mp4", size=(320, 240), aspect=Fraction(4, 3)))
    assert stage.player.display_aspect == pytest.approx(16 / 9, rel=0.01)


@pytest.mark.qt_log_ignore("Could not open media")
@pytest.mark.parametrize("content", [b"", b"no film at all " * 500])
def test_a_file_that_is_no_film_fails_by_name_with_a_way_out(
    stage: Stage, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "notes.mp4"
    path.write_bytes(content)
    message = _fails(stage, qtbot, path)
    assert "notes.mp4" in message
    assert "another file" in message


def test_a_truncated_film_never_hangs(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    whole = short_clip(tmp_path / "whole.mkv", seconds=3.0).read_bytes()
    path = tmp_path / "half.mkv"
    path.write_bytes(whole[: len(whole) // 2])
    stage.open(path)
    with qtbot.waitSignal(stage.player.ended):
        stage.player.play()
    assert stage.player.state is PlayerState.ENDED


def test_a_file_that_is_not_there_is_called_gone(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    assert _fails(stage, qtbot, tmp_path / "class.mp4").startswith("The file is gone: class.mp4")


def test_a_name_that_no_file_can_have_is_called_gone(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    assert "is gone" in _fails(stage, qtbot, tmp_path / f"{'a' * 300}.mp4")


def test_a_list_of_other_files_is_no_film_under_whatever_name(qtbot: QtBot, tmp_path: Path) -> None:
    short_clip(tmp_path / "other.mp4", seconds=1)
    (tmp_path / "Morning.mp4").write_text("ffconcat version 1.0\nfile other.mp4\n")
    with pytest.raises(UnreadableMedia, match="cannot be played"):
        StillReader(tmp_path / "Morning.mp4")


def test_after_a_failure_another_file_plays(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    _fails(stage, qtbot, tmp_path / "class.mp4")
    stage.player.play()
    assert stage.player.state is PlayerState.FAILED
    stage.open(short_clip(tmp_path / "good.mp4"))
    assert stage.number() == 0


def test_a_file_that_vanishes_while_playing_is_called_gone(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    path = short_clip(tmp_path / "class.mp4", seconds=4.0)
    stage.open(path)
    stage.player.play()
    stage.watch(5)
    with qtbot.waitSignal(stage.player.failed) as failed:
        path.unlink()
    assert failed.args[0].startswith("The file is gone: class.mp4")
    assert stage.player.state is PlayerState.FAILED


@pytest.mark.qt_log_ignore("Could not open media")
def test_no_picture_in_time_is_a_failure_with_a_way_out(make: MakePlayer, qtbot: QtBot, tmp_path: Path) -> None:
    player = make(patience=0.0)
    with qtbot.waitSignal(player.failed) as failed:
        player.open(short_clip(tmp_path / "class.mp4"))
    assert "shows no picture" in failed.args[0]
    assert "other player" in failed.args[0]
    player.close()


def test_times_in_a_piece_of_a_broadcast_begin_at_nothing(stage: Stage, tmp_path: Path) -> None:
    stage.open(_broadcast(short_clip(tmp_path / "whole.mp4", seconds=4.0)))
    assert stage.player.position == pytest.approx(0.0, abs=0.03)
    assert stage.number() == 0
    stage.player.play()
    pictures = stage.watch(20)
    assert pictures[0][2] in {0, 1, 2, 3}
    assert_own_times(pictures)


@pytest.mark.vlc
def test_a_seek_in_a_broadcast_counts_from_its_pictures_too(qtbot: QtBot, tmp_path: Path) -> None:
    stage = Stage(VlcPlayer(time.monotonic, has_sound=False), qtbot)
    stage.open(_broadcast(short_clip(tmp_path / "whole.mp4", seconds=4.0)))
    stage.player.play()
    stage.watch(5)
    stage.seek(1.6)
    assert_own_times(stage.watch(15))
    stage.leave()


def _broadcast(whole: Path) -> Path:
    """Put a film into a transport stream whose clock runs 0.7 s ahead of its pictures."""
    path = whole.with_suffix(".ts")
    options = {"max_delay": "700000"}
    with av.open(str(whole)) as source, av.open(str(path), "w", format="mpegts", container_options=options) as target:
        copies = {stream.index: target.add_stream_from_template(stream) for stream in source.streams}
        for packet in source.demux():
            if packet.size:
                packet.stream = copies[packet.stream.index]
                target.mux(packet)
    clock = first_clock(path)
    assert clock is not None
    assert probe(path).start - clock == pytest.approx(0.7, abs=0.1)
    return path


def test_the_length_that_was_counted_is_believed_before_that_in_the_header(
    make: MakePlayer, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "no-clock.mpg"
    with av.open(str(short_clip(tmp_path / "whole.mpg", codec="mpeg2", has_sound=False))) as whole:
        path.write_bytes(b"".join(bytes(packet) for packet in whole.demux(video=0)))
    stage = Stage(make(facts=probe(path)), qtbot)
    stage.open(path)
    assert stage.player.duration == pytest.approx(2.0, abs=0.1)
    with qtbot.waitSignal(stage.player.ended):
        stage.player.play()
    assert stage.player.position == pytest.approx(stage.player.duration, abs=0.1)
    assert stage.shown[-1][2] in {58, 59}
    stage.leave()


@pytest.mark.vlc
def test_a_film_that_vlc_shows_no_picture_of_fails_with_a_way_out(qtbot: QtBot, tmp_path: Path) -> None:
    player = VlcPlayer(time.monotonic, has_sound=False)
    path = short_clip(tmp_path / "class.mkv", seconds=3.0, has_sound=False)
    player.open(path)
    qtbot.waitUntil(lambda: player.state is PlayerState.PAUSED)
    path.write_bytes(b"")
    with qtbot.waitSignal(player.failed) as failed:
        player.play()
    assert "class.mkv" in failed.args[0]
    assert "other player" in failed.args[0]
    player.close()


def test_unusual_paths_are_opened(stage: Stage, tmp_path: Path) -> None:
    plain = short_clip(tmp_path / "plain.mp4", seconds=1.0)
    path = plain.rename(tmp_path / "a #1 50%25 ünï 🧘\nשלום.mp4")
    stage.open(path)
    stage.player.play()
    assert_own_times(stage.watch(10))


def test_a_name_that_is_no_text_plays_or_fails_with_a_way_out(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    plain = short_clip(tmp_path / "plain.mp4", seconds=1.0)
    path = plain.rename(tmp_path / "caf\udce9.mp4")
    if isinstance(stage.player, QtPlayer):
        assert "Try the other player" in _fails(stage, qtbot, path)
        return
    stage.open(path)
    stage.player.play()
    assert len(stage.watch(10)) >= 10
