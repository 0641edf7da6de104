"""Subtitles beside a video and inside it become plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.errors import UnreadableMedia
from media.probe import probe
from media.subtitles import SubtitleSource, find_subtitles, lines_at, read_subtitles
from routines.captions import SubtitleLine, in_order, parse_srt, parse_vtt, plain_text
from routines.text_decoding import decode_text
from tests.clip_maker import short_clip

if TYPE_CHECKING:
    from pathlib import Path

SRT = """1
00:00:01,000 --> 00:00:02,500
Breathe <i>in</i>.

2
00:00:02,000 --> 00:00:04,000
{\\an8}And out.
Slowly.
"""


def test_lines_keep_overlaps_and_lose_their_markup() -> None:
    lines = parse_srt(SRT)
    assert [(line.start, line.end, line.text) for line in lines] == [
        (1.0, 2.5, "Breathe in."),
        (2.0, 4.0, "And out.\nSlowly."),
    ]
    assert [len(lines_at(lines, position)) for position in (0.5, 1.0, 2.2, 2.5, 3.9, 4.0)] == [0, 1, 2, 1, 1, 0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"])
def test_every_usual_encoding_is_read(encoding: str) -> None:
    text = SRT.replace("Breathe", "Détendez-vous")
    assert "Détendez-vous" in parse_srt(decode_text(text.encode(encoding)))[0].text


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("<v Ruth>Hello &amp; welcome", "Hello & welcome"),
        ("a < b and c > d", "a < b and c > d"),
        ("<00:00:01.000><c>roll</c> down", "roll down"),
        ("<ruby>base<rt>over</rt></ruby>", "base"),
        ("{ \\an2} stays", "{ \\an2} stays"),
        ("3 <3 hearts", "3 <3 hearts"),
        ("&lt;b&gt;", "<b>"),
    ],
)
def test_only_real_markup_is_stripped(marked: str, plain: str) -> None:
    assert plain_text(marked) == plain


def test_a_vtt_without_its_first_word_holds_nothing_unless_it_is_subrip() -> None:
    assert parse_vtt("garbage\n\n00:00.000 --> 00:02.000\ntext") == ()
    assert [line.text for line in parse_vtt("WEBVTT - x\n\nNOTE a\n\n00:00.000 --> 00:02.000 align:start\ntext")] == [
        "text"
    ]
    assert len(parse_vtt(SRT)) == 2


def test_subtitles_beside_a_video_are_found_by_its_name(tmp_path: Path) -> None:
    path = short_clip(tmp_path / "Morning.v2.mp4", seconds=0.2)
    names = (
        "Morning.v2.srt",
        "Morning.v2.en.vtt",
        "Morning.v2.chapters.vtt",
        "Morning.srt",
        "Morning.v2.txt",
        "Other.srt",
    )
    for name in names:
        (tmp_path / name).write_text(SRT)
    found = find_subtitles(path, probe(path))
    assert [(source.path.name, source.language) for source in found] == [
        ("Morning.v2.en.vtt", "en"),
        ("Morning.v2.srt", ""),
    ]
    assert len(read_subtitles(found[1])) == 2


def test_subtitles_that_vanished_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableMedia, match=r"gone\.srt"):
        read_subtitles(SubtitleSource(tmp_path / "gone.srt"))


@given(st.text())
def test_any_text_gives_lines_or_nothing(text: str) -> None:
    for line in (*parse_srt(text), *parse_vtt("WEBVTT\n" + text), *parse_srt(SRT + text)):
        assert 0 <= line.start <= line.end
        assert line.text


times = st.integers(0, 60).map(float)


@given(st.lists(st.builds(lambda a, b: SubtitleLine(min(a, b), max(a, b), "x"), times, times)), times)
def test_lines_at_finds_exactly_the_lines_on_screen(lines: list[SubtitleLine], position: float) -> None:
    ordered = in_order(lines)
    assert lines_at(ordered, position) == tuple(line for line in ordered if line.start <= position < line.end)


def test_real_subtitle_files_give_what_other_programs_read(cases: Path) -> None:
    folder = cases / "subtitles" / "conformance"
    counts = {
        "webvtt-py/sample.vtt": 16,
        "webvtt-py/using_identifiers.vtt": 6,
        "webvtt-py/invalid.vtt": 0,
        "webvtt-py/no_captions.vtt": 0,
        "webvtt-py/missing_caption_text.srt": 4,
        "pysrt/bom-utf-16-le.srt": 7,
        "pysrt/bom-utf-32-be.srt": 7,
        "androidx/typical_bad_timestamps.srt": 1,
        "androidx/typical_negative_timestamps.srt": 1,
        "androidx/typical_no_hours_and_millis.srt": 3,
        "androidx/typical_missing_timecode.srt": 2,
        "androidx/typical_utf16le.srt": 3,
        "androidx/typical.vtt": 2,
        "androidx/typical_with_comments.vtt": 2,
        "androidx/with_overlapping_timestamps.vtt": 4,
        "vtt.js/file-layout/many-comments.vtt": 2,
        "vtt.js/file-layout/bom-garbage-data.vtt": 0,
        "vtt.js/file-layout/blank-file.vtt": 0,
        "vtt.js/file-layout/webvtt-with-bom.vtt": 1,
        "vtt.js/cue-times/incorrect-delimiter.vtt": 0,
        "vtt.js/cue-times/missing-separator.vtt": 0,
        "vtt.js/cue-times/space-left-tab-right.vtt": 1,
    }
    assert {name: len(read_subtitles(SubtitleSource(folder / name))) for name in counts} == counts


def test_tracks_inside_real_videos_are_read(cases: Path) -> None:
    said = {}
    for name in (
        "mov_text.mp4",
        "webvtt.mkv",
        "subtitles.mkv",
        "sample_with_overlapping_srt.mkv",
        "sample_with_vobsub.mp4",
    ):
        path = cases / "videos" / "formats" / name
        said[name] = [read_subtitles(source) for source in find_subtitles(path, probe(path))]
    assert [line.text for line in said["mov_text.mp4"][0]] == ["oop", "boop"]
    assert [line.text for line in said["webvtt.mkv"][0]] == ["oop", "boop"]
    assert len(said["subtitles.mkv"]) == 2
    assert max(len(lines_at(said["sample_with_overlapping_srt.mkv"][0], at / 100)) for at in range(60)) > 1
    assert said["sample_with_vobsub.mp4"] == []
