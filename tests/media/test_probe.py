"""What a file says of itself, with nonsense put right."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import TYPE_CHECKING

import av
import pytest

from media.errors import UnreadableMedia
from media.probe import probe
from tests.clip_maker import short_clip, short_sound

if TYPE_CHECKING:
    from pathlib import Path


def test_a_plain_clip_tells_length_size_rate_and_tracks(tmp_path: Path) -> None:
    facts = probe(short_clip(tmp_path / "a.mp4", seconds=2, size=(320, 180), rate=25, metadata={"title": "Slow hips"}))
    assert facts.duration == pytest.approx(2, abs=0.05)
    assert (facts.width, facts.height, facts.rotation, facts.start) == (320, 180, 0, 0)
    assert facts.frame_rate == pytest.approx(25)
    assert (facts.video_codec, facts.title, facts.is_interlaced, facts.has_data) == ("h264", "Slow hips", False, True)
    assert [(track.codec, track.channels) for track in facts.audio] == [("aac", 1)]


@pytest.mark.parametrize(("rotation", "size"), [(90, (180, 320)), (270, (180, 320)), (180, (320, 180))])
def test_a_phone_video_has_the_size_it_is_seen_in(tmp_path: Path, rotation: int, size: tuple[int, int]) -> None:
    facts = probe(short_clip(tmp_path / "phone.mp4", seconds=0.3, size=size, rotation=rotation))
    assert (facts.rotation, facts.width, facts.height) == (rotation, *size)


def test_pixels_that_are_not_square_change_the_width(tmp_path: Path) -> None:
    facts = probe(short_clip(tmp_path / "wide.mp4", seconds=0.3, size=(320, 180), aspect=Fraction(2, 3)))
    assert (facts.width, facts.height, facts.coded_width) == (213, 180, 320)


def test_a_stream_that_does_not_begin_at_zero_keeps_its_length(tmp_path: Path) -> None:
    facts = probe(short_clip(tmp_path / "a.ts", seconds=1, codec="mpeg2"))
    assert facts.start > 1
    assert facts.duration == pytest.approx(1, abs=0.1)


def test_chapters_of_mp4_and_mkv_come_once_and_in_seconds(tmp_path: Path) -> None:
    chapters = (("Cat cow", 0.0, 0.8), ("Rest", 0.8, 2.0))
    for name in ("a.mp4", "a.mkv"):
        found = probe(short_clip(tmp_path / name, seconds=2, chapters=chapters)).chapters
        assert [(c.title, pytest.approx(c.start), c.end) for c in found] == [
            (t, s, pytest.approx(e)) for t, s, e in chapters
        ]


def test_a_spoken_class_has_sound_but_no_film(tmp_path: Path) -> None:
    facts = probe(short_sound(tmp_path / "calm.mp3", seconds=2, metadata={"artist": "Ruth"}))
    assert (facts.has_video, facts.width, facts.frame_rate, facts.artist) == (False, 0, 0, "Ruth")
    assert facts.duration == pytest.approx(2, abs=0.1)


def test_a_raw_stream_without_a_clock_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "raw.m2v"
    _write(path, "mpeg2video", 75, "mpeg2video")
    assert probe(path).duration == pytest.approx(3.0, abs=0.05)


def test_woven_half_pictures_are_noticed(tmp_path: Path) -> None:
    path = tmp_path / "woven.mkv"
    _write(path, "mpeg2video", 10, None, {"flags": "+ilme+ildct", "top": "1"})
    assert probe(path).is_interlaced


def _write(path: Path, codec: str, count: int, form: str | None, options: dict[str, str] | None = None) -> None:
    with av.open(str(path), "w", format=form) as out:
        stream = out.add_stream(codec, rate=25, options=options or {})
        stream.width, stream.height, stream.pix_fmt = 160, 96, "yuv420p"
        for number in range(count):
            frame = av.VideoFrame(160, 96, "yuv420p")
            frame.planes[0].update(bytes([number % 200]) * frame.planes[0].buffer_size)
            frame.pts, frame.time_base = number, Fraction(1, 25)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _noise(path: Path) -> None:
    path.write_bytes(random.Random(3).randbytes(50_000))


def _words(path: Path) -> None:
    path.write_text("Ten things to do before noon\n" * 400)


def _picture(path: Path) -> None:
    path.write_bytes(bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489") + b"\0" * 40)


def _playlist(path: Path) -> None:
    path.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nother.mp4\n#EXT-X-ENDLIST\n")


def _cut_head(path: Path) -> None:
    whole = short_clip(path.with_name("whole.mp4"), seconds=1).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (_empty, "The file is empty."),
        (_noise, "It is no video or audio file, or it is damaged."),
        (_words, "It is no video or audio file, or it is damaged."),
        (_picture, "It is no video or audio file, or it is damaged."),
        (_playlist, "It is no video or audio file, or it is damaged."),
        (_cut_head, "It is no video or audio file, or it is damaged."),
    ],
)
def test_what_is_no_video_is_refused_in_one_clear_line(tmp_path: Path, make, reason: str) -> None:  # noqa: ANN001
    path = tmp_path / "bad.mp4"
    make(path)
    with pytest.raises(UnreadableMedia) as caught:
        probe(path)
    assert str(caught.value) == reason


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableMedia, match="no such file"):
        probe(tmp_path / "gone.mp4")
    with pytest.raises(UnreadableMedia, match="folder"):
        probe(tmp_path)


def test_a_film_cut_short_keeps_what_its_head_says(tmp_path: Path) -> None:
    whole = short_clip(tmp_path / "a.mkv", seconds=2).read_bytes()
    cut = tmp_path / "cut.mkv"
    cut.write_bytes(whole[: len(whole) // 2])
    facts = probe(cut)
    assert facts.has_data
    assert 0 < facts.duration <= 2.1


@pytest.mark.parametrize(
    "name", ["-a-.mp4", "class 🧘 one.mp4", "تمرين.mp4", "two\nlines.mp4", "concat:a|b.mp4", "%d.mp4"]
)
def test_any_name_can_be_read(tmp_path: Path, name: str) -> None:
    path = short_clip(tmp_path / "plain.mp4", seconds=0.2).rename(tmp_path / name)
    assert probe(path).has_video
