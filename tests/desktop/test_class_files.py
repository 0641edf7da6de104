"""What lies on the disk for a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.class_files import look_at_files

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "hips.mp4"
    path.write_bytes(b"video")
    return path


def test_a_video_without_a_routine_file_is_in_order(video: Path) -> None:
    files = look_at_files(video)
    assert (files.is_there, files.sidecar_trouble) == (True, "")


def test_a_video_that_is_gone_or_was_never_here_is_missing(video: Path) -> None:
    video.unlink()
    assert not look_at_files(video).is_there
    assert not look_at_files(None).is_there
    assert not look_at_files(video.parent).is_there


def test_a_good_routine_file_is_no_trouble(video: Path) -> None:
    video.with_name("hips.routine.toml").write_text('version = 1\ntitle = "Hips"\n', "utf-8")
    assert look_at_files(video).sidecar_trouble == ""


def test_a_last_chapter_without_an_end_is_no_trouble_where_the_length_is_known(video: Path) -> None:
    routine = 'version = 1\n[[chapter]]\ntitle = "Plank"\nstart = "0:05"\n'
    video.with_name("hips.routine.toml").write_text(routine, "utf-8")
    assert look_at_files(video, 60.0).sidecar_trouble == ""
    assert "expected an end" in look_at_files(video).sidecar_trouble


@pytest.mark.parametrize("content", [b"title = ", b"\xff\xfe\x00", b'[[chapter]]\ntitle = "A"\nstart = "soon"\n'])
def test_a_broken_routine_file_is_named_with_its_reason(video: Path, content: bytes) -> None:
    video.with_name("hips.routine.toml").write_bytes(content)
    files = look_at_files(video)
    assert files.is_there
    assert "hips.routine.toml" in files.sidecar_trouble


def test_a_routine_file_that_cannot_be_opened_is_named(video: Path) -> None:
    video.with_name("hips.routine.toml").mkdir()
    assert "“hips.routine.toml” cannot be read" in look_at_files(video).sidecar_trouble
