"""Cuts, fades, silences and loudness are found where they are, and nowhere else."""

from __future__ import annotations

import os
import random
from itertools import count
from typing import TYPE_CHECKING

import pytest

from media.container import check_file
from media.cut_finder import CHROMA, LUMA, CutFinder
from media.errors import UnreadableMedia
from media.loudness import SAMPLE_RATE, WAVEFORM_RATE, Loudness
from media.probe import probe
from media.scenes import ScanCancelled, find_marks
from tests.clip_maker import short_clip, short_sound
from tests.media.marked_clip import RATE, Shot, marked_clip

if TYPE_CHECKING:
    from pathlib import Path

    from routines.marks import Marks

FRAME = 1 / RATE
PAUSES = ((2.0, 2.8), (5.0, 5.5), (9.0, 12.0), (14.2, 14.4))


def marks_of(path: Path) -> Marks:
    return find_marks(path, probe(path), lambda _: None, lambda: False)


def near(wanted: tuple[float, ...], frames: float = 2.0) -> object:
    return pytest.approx(wanted, abs=frames * FRAME + 0.001)


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four cuts among shots that stand, pan and fade, with speech."""
    shots = (
        Shot(4, place=1),
        Shot(3.5, place=2, person=200),
        Shot(2.5, place=3, pan=90),
        Shot(3, place=4, person=0),
        Shot(3, place=5, pan=200),
    )
    return marked_clip(tmp_path_factory.mktemp("talk") / "talk.mp4", shots, PAUSES)


def test_every_cut_is_found_to_the_picture(talk: Path) -> None:
    assert marks_of(talk).cuts == near((4.0, 7.5, 10.0, 13.0))


def test_cuts_are_found_where_the_encoder_put_no_key_frame(tmp_path: Path) -> None:
    shots = (Shot(2.1, place=1), Shot(2.6, place=2), Shot(2, place=3))
    options = {"x264-params": "scenecut=0:bframes=3:keyint=300"}
    assert marks_of(marked_clip(tmp_path / "plain.mp4", shots, options=options)).cuts == near((2.1, 4.7))


def test_quick_movement_is_no_cut(tmp_path: Path) -> None:
    shots = (Shot(3, place=6, person=900), Shot(0, place=0), Shot(3, place=6, pan=900, person=900))
    cuts = marks_of(marked_clip(tmp_path / "run.mp4", shots)).cuts
    assert all(abs(cut - 3.0) < 0.1 for cut in cuts)


def test_a_flash_is_no_cut(tmp_path: Path) -> None:
    assert marks_of(marked_clip(tmp_path / "flash.mp4", (Shot(5, place=3, flashes=(1.5, 3.2)),))).cuts == ()


def test_a_fade_through_black_counts_where_the_picture_comes_back(tmp_path: Path) -> None:
    shots = (Shot(4, place=1, fade_in=1, fade_out=1), Shot(4, place=2, fade_in=1))
    assert marks_of(marked_clip(tmp_path / "fade.mp4", shots)).cuts == pytest.approx((4.15,), abs=0.15)


def test_silences_are_found_to_a_twentieth_of_a_second_and_short_pauses_are_none(talk: Path) -> None:
    found = marks_of(talk).silences
    assert [start for start, _ in found] == pytest.approx([2.0, 5.0, 9.0], abs=0.08)
    assert [end for _, end in found] == pytest.approx([2.8, 5.5, 12.0], abs=0.06)


@pytest.mark.parametrize(("noise", "music"), [(0.0, 0.0), (0.02, 0.0), (0.004, 0.03)])
def test_silence_is_relative_to_the_noise_of_the_room_and_to_music(tmp_path: Path, noise: float, music: float) -> None:
    path = marked_clip(tmp_path / "talk.m4a", pauses=PAUSES, seconds=16, noise=noise, music=music)
    found = marks_of(path)
    assert [end for _, end in found.silences] == pytest.approx([2.8, 5.5, 12.0], abs=0.06)
    assert found.cuts == ()


def test_the_waveform_is_high_where_somebody_speaks_and_low_in_the_pauses(talk: Path) -> None:
    marks = marks_of(talk)
    assert marks.waveform_rate == WAVEFORM_RATE
    assert len(marks.waveform) == pytest.approx(16 * WAVEFORM_RATE, abs=3)
    speech = marks.waveform[int(6 * WAVEFORM_RATE) : int(8.5 * WAVEFORM_RATE)]
    pause = marks.waveform[int(9.2 * WAVEFORM_RATE) : int(11.8 * WAVEFORM_RATE)]
    assert max(speech) > 200
    assert max(pause) < 40


def test_a_video_without_sound_has_cuts_alone_and_sound_alone_has_no_cuts(tmp_path: Path) -> None:
    mute = marks_of(short_clip(tmp_path / "mute.mp4", has_sound=False))
    assert (mute.silences, mute.waveform, mute.waveform_rate) == ((), b"", 0.0)
    sound = marks_of(short_sound(tmp_path / "relax.ogg", seconds=3))
    assert sound.cuts == ()
    assert len(sound.waveform) == pytest.approx(3 * WAVEFORM_RATE, abs=2)


def test_progress_rises_to_one(talk: Path) -> None:
    told: list[float] = []
    find_marks(talk, probe(talk), told.append, lambda: False)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert 20 < len(told) <= 202


def test_it_stops_when_it_is_asked_to(talk: Path) -> None:
    asked = count()
    with pytest.raises(ScanCancelled):
        find_marks(talk, probe(talk), lambda _: None, lambda: next(asked) >= 30)
    assert next(asked) == 31


def test_a_slow_film_is_gone_through_by_key_frames_from_where_it_is_too_slow(tmp_path: Path) -> None:
    shots = tuple(Shot(3, place=place) for place in range(8))
    path = marked_clip(tmp_path / "slow.mp4", shots, PAUSES, options={"x264-params": "keyint=150:min-keyint=15"})
    clock = count()
    slow = find_marks(path, probe(path), lambda _: None, lambda: False, lambda: next(clock) / 10)
    assert slow.cuts[:1] == near((3.0,))
    assert set(slow.cuts) <= set(marks_of(path).cuts)
    assert len(slow.cuts) < 7
    assert [end for _, end in slow.silences][:3] == pytest.approx([2.8, 5.5, 12.0], abs=0.06)


def test_damaged_packets_are_passed_over(talk: Path, tmp_path: Path) -> None:
    data = bytearray(talk.read_bytes())
    source = random.Random(3)
    for _ in range(60):
        place = source.randrange(len(data) // 3, len(data) * 2 // 3)
        data[place : place + 40] = source.randbytes(40)
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(data)
    try:
        facts = probe(broken)
    except UnreadableMedia:
        pytest.skip("this damage hit the index of the file")
    assert find_marks(broken, facts, lambda _: None, lambda: False).cuts[:1] == near((4.0,))


def test_a_file_that_is_no_video_is_refused(talk: Path, tmp_path: Path) -> None:
    (tmp_path / "no.mp4").write_bytes(b"not a video")
    assert check_file(tmp_path / "no.mp4")
    with pytest.raises(UnreadableMedia):
        find_marks(tmp_path / "no.mp4", probe(talk), lambda _: None, lambda: False)


def test_every_real_video_is_gone_through(cases: Path) -> None:
    found = {}
    for path in sorted((cases / "videos").glob("*/*")):
        try:
            facts = probe(path)
        except UnreadableMedia:
            continue
        if facts.duration < 60:
            found[path.name] = find_marks(path, facts, lambda _: None, lambda: False)
            assert all(0 <= cut <= facts.duration for cut in found[path.name].cuts)
    assert found["nasa_13013.mp4"].cuts == pytest.approx((8.08,), abs=0.1)
    assert found["bird_dog_ai_generated_mit.mp4"].cuts == ()
    assert found["mountain_pose_older_adult_square.mp4"].cuts == ()


def picture(value: int) -> bytes:
    return bytes([value]) * LUMA + bytes([128]) * 2 * CHROMA


def test_pictures_that_change_in_jerks_are_no_cuts() -> None:
    finder = CutFinder()
    for number in range(300):
        finder.look(number / 30, picture(60 + number // 10 % 2 * 60))
    assert finder.finish() == ()


def test_slides_that_change_in_a_film_of_one_picture_a_second_are_cuts() -> None:
    finder = CutFinder()
    for number in range(60):
        finder.look(float(number), picture(60 + number // 20 * 60))
    assert finder.finish() == (20.0, 40.0)


def test_ten_hours_of_pictures_are_forgotten_as_they_go() -> None:
    finder = CutFinder()
    for number in range(20_000):
        finder.look(number / 30, picture(60 + number % 3))
        if number % 5000 == 4999:
            assert len(finder._looks) < 200
    assert finder.finish() == ()


def samples(seconds: float, height: int) -> bytes:
    return b"".join((height * (-1) ** n).to_bytes(2, "little", signed=True) for n in range(int(seconds * SAMPLE_RATE)))


def test_a_gap_in_the_sound_is_silent_and_what_overlaps_is_dropped() -> None:
    sound = Loudness(100.0)
    sound.take(0.0, samples(2.0, 8000))
    sound.take(3.0, samples(2.0, 8000))
    sound.take(4.0, samples(2.0, 8000))
    assert sound.silences() == ((2.0, 3.0),)
    assert len(sound.waveform()) == 6 * WAVEFORM_RATE


def test_sound_with_a_wild_time_stamp_costs_nothing() -> None:
    sound = Loudness(10.0)
    sound.take(1e9, samples(0.1, 8000))
    assert sound.is_empty
    sound.take(-1e9, samples(0.1, 8000))
    assert sound.is_empty


def test_a_constant_offset_of_a_microphone_is_not_loud() -> None:
    sound = Loudness(10.0)
    sound.take(0.0, (3000).to_bytes(2, "little") * SAMPLE_RATE)
    assert set(sound.waveform()) == {0}


def test_a_click_does_not_end_a_silence() -> None:
    sound = Loudness(10.0)
    sound.take(0.0, samples(1.0, 8000) + samples(1.0, 20) + samples(0.025, 8000) + samples(1.0, 20) + samples(1, 8000))
    assert sound.silences() == (pytest.approx((1.0, 3.025)),)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_refused_and_does_not_hang(talk: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")
    with pytest.raises(UnreadableMedia):
        find_marks(tmp_path / "pipe.mp4", probe(talk), lambda _: None, lambda: False)
