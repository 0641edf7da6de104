"""Every real file goes through probe, poster and import without surprise."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from media.errors import UnreadableMedia
from media.importing import import_files
from media.poster import make_poster
from media.probe import probe
from routines.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from media.media_facts import MediaFacts

NOW = datetime(2024, 5, 1, 7, 30, tzinfo=UTC)
DURATIONS = {
    "exercise/bird_dog_ai_generated_mit.mp4": 8.0,
    "exercise/mountain_pose_older_adult_square.mp4": 14.2,
    "exercise/action_recognition_nonint_fps_no_audio.mp4": 2.57,
    "exercise/action_recognition_mpeg4_mp3.avi": 6.56,
    "exercise/pose_demo_5fps_1s.mp4": 1.0,
    "formats/long_180p_av1.mp4": 362.767,
    "formats/long_1080p_lowbitrate.mp4": 362.767,
    "formats/sample_fragmented.mp4": 1.07,
    "formats/alea.mpg": 5.4,
    "formats/bbb_2500ms.ts": 2.51,
    "formats/sample_h264.ts": 1.0,
    "formats/nasa_13013.mp4": 13.013,
    "formats/man-on-green-screen.mp4": 24.433,
    "formats/-video-with-dash-.mp4": 5.0,
    "formats/sample-with-large-length.avi": 1.967,
}
SIZES = {
    "exercise/mountain_pose_older_adult_square.mp4": (720, 720),
    "formats/SAR-2by3.mp4": (427, 360),
    "formats/video_90.mov": (320, 568),
    "formats/video_270.mov": (320, 568),
    "formats/sample_portrait.mp4": (720, 1080),
    "formats/bear-vp9-odd-dimensions.webm": (161, 121),
    "formats/h264-png.mkv": (640, 360),
    "formats/-video-with-dash-.mp4": (1, 1),
    "broken/sample_empty_track.mp4": (1080, 720),
}
CHAPTERS = {
    "chapters_NERO.mp4": [0, 1.139, 2.728, 3.269],
    "chapters.mka": [1, 2],
    "nero-chapters.m4a": [0, 3, 6, 9],
    "hindenburg-journalist-pro.mp3": [0, 5.006],
    "mp3chaps-py.mp3": [0, 7, 9, 11],
    "sample_with_chapters.mp4": [0, 0.201, 0.8],
    "sample_with_nero_chapters_only.mp4": [0, 0.201, 0.8],
    "sample_with_chapters.mkv": [0, 2],
    "chapters.webm": [0],
}
REFUSED = {
    "broken/zero_byte_result.webm",
    "broken/full_blocks.mkv",
}


def _facts(cases: Path, name: str) -> MediaFacts:
    return probe(cases / "videos" / name)


def test_lengths_are_true_whatever_the_header_says(cases: Path) -> None:
    assert {name: _facts(cases, name).duration for name in DURATIONS} == pytest.approx(DURATIONS, abs=0.06)


def test_sizes_are_as_seen(cases: Path) -> None:
    assert {name: (_facts(cases, name).width, _facts(cases, name).height) for name in SIZES} == SIZES


def test_frame_rates_are_sane(cases: Path) -> None:
    rates = {path.name: _rate(path) for path in sorted((cases / "videos" / "formats").iterdir())}
    assert all(0 <= rate <= 240 for rate in rates.values())
    assert (rates["smpte-2997.mp4"], rates["alea.mpg"], rates["bbb_960x540_60fps_vp8.webm"]) == (25, 30, 60)


def _rate(path: Path) -> float:
    return probe(path).frame_rate


def test_streams_begin_at_zero_for_us(cases: Path) -> None:
    assert _facts(cases, "formats/sample_h264.ts").start == pytest.approx(1.467, abs=0.01)
    assert _facts(cases, "formats/bbb_2500ms.ts").start == pytest.approx(1.514, abs=0.01)


def test_embedded_chapters_are_read_once(cases: Path) -> None:
    folder = cases / "chapters" / "embedded"
    starts = {name: [chapter.start for chapter in probe(folder / name).chapters] for name in CHAPTERS}
    assert starts == {name: pytest.approx(expected, abs=0.002) for name, expected in CHAPTERS.items()}
    assert len(probe(folder / "nero-chapters_112.m4b").chapters) == 112
    assert len(probe(folder / "chapters.ogg").chapters) == len(probe(folder / "chapters.mp3").chapters) == 9


def test_text_and_picture_subtitles_are_told_apart(cases: Path) -> None:
    found = {name: _facts(cases, f"formats/{name}").subtitles for name in ("mov_text.mp4", "sample_with_vobsub.mp4")}
    assert [track.is_text for track in found["mov_text.mp4"]] == [True]
    assert [track.is_text for track in found["sample_with_vobsub.mp4"]] == [False]


def test_every_file_gives_facts_and_a_poster_or_a_reason(cases: Path, tmp_path: Path) -> None:
    refused = {}
    for path in sorted([*(cases / "videos").glob("*/*"), *(cases / "chapters" / "embedded").iterdir()]):
        try:
            facts = probe(path)
        except UnreadableMedia as error:
            refused[f"{path.parent.name}/{path.name}"] = str(error)
            continue
        assert facts.duration >= 0
        try:
            picture = QImage(str(make_poster(path, tmp_path / "p.jpg")))
        except UnreadableMedia:
            assert path.parent.name == "broken" or path.name == "chapters.webm"
            continue
        if facts.has_video:
            assert picture.width() / picture.height() == pytest.approx(facts.width / facts.height, rel=0.02)
    assert set(refused) == REFUSED | {"embedded/chapters_truncated_chapter_string.mkv"}
    assert all(reason.endswith(".") for reason in refused.values())


def test_all_real_videos_are_imported_or_refused_with_a_reason(cases: Path, tmp_path: Path) -> None:
    store = open_store(tmp_path / "data", tmp_path / "local", "test", lambda: NOW)
    results = import_files((cases / "videos",), store, lambda: NOW, lambda *_: None, lambda: False)
    store.close()
    failed = {f"{result.path.parent.name}/{result.path.name}" for result in results if result.result == "failed"}
    without_data = {"broken/outpy_avi_header_without_frames.avi", "broken/fixed_lacing_bad_lace_size.mkv"}
    assert failed == REFUSED | without_data
    assert len(results) == len(list((cases / "videos").glob("*/*")))
