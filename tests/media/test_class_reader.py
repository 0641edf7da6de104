"""A class is read from its file and the routine that lies beside it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from media.class_reader import MEDIA_SUFFIXES, read_class, read_class_fully
from media.class_title import class_title
from routines.chapter import Origin
from tests.clip_maker import short_clip, short_sound

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2024, 5, 1, 7, 30, tzinfo=UTC)
CHAPTERS = (("Cat cow", 0.0, 1.0), ("Rest", 1.0, 2.0))
ROUTINE = (
    'version = 1\ntitle = "Written"\ninstructor = "Mei"\n\n[[chapter]]\ntitle = "Bridge"\nstart = "0:00"\nhold = 1\n'
)


def test_chapters_title_and_teacher_come_from_the_file(tmp_path: Path) -> None:
    tags = {"title": "Morning unstick", "artist": "Ines"}
    video_class = read_class(short_clip(tmp_path / "a.mp4", chapters=CHAPTERS, metadata=tags), NOW)
    assert (video_class.title, video_class.instructor, video_class.file_name) == ("Morning unstick", "Ines", "a.mp4")
    assert [chapter.title for chapter in video_class.chapters] == ["Cat cow", "Rest"]
    assert (video_class.source, video_class.added_at) == (Origin.EMBEDDED, NOW)
    assert [exercise.title for exercise in video_class.exercises] == ["Cat cow"]


def test_a_routine_beside_the_file_wins(tmp_path: Path) -> None:
    path = short_clip(tmp_path / "a.mp4", chapters=CHAPTERS, metadata={"title": "Told"})
    (tmp_path / "a.routine.toml").write_text(ROUTINE)
    read = read_class_fully(path, NOW)
    assert (read.video_class.title, read.video_class.instructor, read.warning) == ("Written", "Mei", "")
    assert [chapter.title for chapter in read.video_class.chapters] == ["Bridge"]
    assert read.video_class.source is Origin.ROUTINE
    assert read.video_class.chapters[-1].end <= read.video_class.duration


@pytest.mark.parametrize("content", [b"version = 1\n[[chapter]\n", b"version = 1\ntitle = \xff", b"version = 99\n"])
def test_a_broken_routine_is_named_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = short_clip(tmp_path / "a.mp4", chapters=CHAPTERS)
    sidecar = tmp_path / "a.routine.toml"
    sidecar.write_bytes(content)
    read = read_class_fully(path, NOW)
    assert "a.routine.toml" in read.warning
    assert "its own file" in read.warning
    assert read.video_class.source is Origin.EMBEDDED
    assert sidecar.read_bytes() == content


def test_sound_alone_is_a_class_too(tmp_path: Path) -> None:
    video_class = read_class(short_sound(tmp_path / "body_scan.mp3", chapters=CHAPTERS), NOW)
    assert (video_class.title, video_class.has_video) == ("Body scan", False)
    assert len(video_class.chapters) == 2


@pytest.mark.parametrize(
    ("told", "stem", "title"),
    [
        ("Slow hips", "a", "Slow hips"),
        ("", "evening_wind-down_2024-05-01", "Evening wind-down 2024-05-01"),
        ("untitled", "Hips.and.core.1080p.WEB-DL", "Hips and core"),
        ("", "10 min lower back [dQw4w9WgXcQ]", "10 min lower back"),
        ("", "h264-png", "H264-png"),
        ("", "-video-with-dash-", "Video with dash"),
        ("  two\nrows\t", "x", "two rows"),
        ("", "\u202egnp.exe", "Gnp exe"),
        ("", "🧘‍♀️ calm", "🧘‍♀️ calm"),
        ("", "...", "..."),
        ("", "\n", "Untitled class"),
        ("x" * 500, "a", "x" * 200),
        ("<b>bold</b>", "a", "<b>bold</b>"),
    ],
)
def test_titles_are_readable_and_never_empty(told: str, stem: str, title: str) -> None:
    assert class_title(told, stem) == title


def test_endings_are_lower_case_with_their_dot() -> None:
    assert {".mp4", ".mkv", ".webm", ".avi", ".mov", ".mp3", ".m4a", ".ts"} <= MEDIA_SUFFIXES
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in MEDIA_SUFFIXES)
