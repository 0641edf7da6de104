"""A copy of a video holds the new chapters and all else that the video held, and the video is only read."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
from itertools import count
from typing import TYPE_CHECKING

import pytest

from media.errors import UnreadableMedia
from media.probe import probe
from media.remux import CopyCancelled, CopyRefused, copy_with_chapters
from routines.chapter import Chapter
from tests.clip_maker import short_clip, short_sound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from media.remux import VideoCopy

CHAPTERS = (Chapter("Cat cow", 0.0, 0.8), Chapter("Vogel–Hund 猫", 0.8, 1.2), Chapter("Rest", 1.5, 2.0))
OLD = (("Old one", 0.0, 1.0), ("Old two", 1.0, 2.0))


def copy(source: Path, target: Path) -> VideoCopy:
    return copy_with_chapters(source, target, CHAPTERS, lambda _: None, lambda: False)


def named(path: Path) -> list[tuple[str, float]]:
    """The chapters that have a title, and where they begin."""
    return [(chapter.title, round(chapter.start, 1)) for chapter in probe(path).chapters if chapter.title]


WANTED = [("Cat cow", 0.0), ("Vogel–Hund 猫", 0.8), ("Rest", 1.5)]


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    tags = {"title": "Steady spine", "artist": "Mara"}
    return short_clip(tmp_path / "class.mp4", chapters=OLD, metadata=tags)


@pytest.mark.parametrize("ending", [".mp4", ".mkv", ".mov", ".m4v"])
def test_a_copy_holds_the_new_chapters_and_everything_else(clip: Path, tmp_path: Path, ending: str) -> None:
    before = clip.read_bytes()
    done = copy(clip, tmp_path / f"copy{ending}")

    facts, own = probe(done.path), probe(clip)
    assert named(done.path) == WANTED
    assert (facts.title, facts.artist) == ("Steady spine", "Mara")
    assert facts.duration == pytest.approx(own.duration, abs=0.06)
    assert (facts.width, facts.height, facts.video_codec) == (own.width, own.height, own.video_codec)
    assert [audio.codec for audio in facts.audio] == ["aac"]
    assert done.left_out == ()
    assert clip.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"class.mp4", f"copy{ending}"}


def test_the_pictures_are_carried_over_untouched(clip: Path, tmp_path: Path) -> None:
    done = copy(clip, tmp_path / "copy.mkv")
    assert packets(done.path) == packets(clip)


def packets(path: Path) -> list[str]:
    """Name the content of each packet of the picture, as ffprobe sees it."""
    if not shutil.which("ffprobe"):
        pytest.skip("ffprobe is missing")
    command = ["ffprobe", "-v", "error", "-select_streams", "v", "-show_packets", "-of", "json", str(path)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["packets"]
    first = min(float(packet["pts_time"]) for packet in found)
    return [f"{float(packet['pts_time']) - first:.2f} {packet['size']}" for packet in found]


@pytest.mark.parametrize("ending", [".m4a", ".mp3", ".ogg", ".mka"])
def test_sound_alone_can_hold_chapters(tmp_path: Path, ending: str) -> None:
    old = OLD if ending != ".ogg" else ()
    source = short_sound(tmp_path / f"relax{'.m4a' if ending == '.mka' else ending}", chapters=old)
    assert named(copy(source, tmp_path / f"copy{ending}").path) == WANTED


def test_a_webm_stays_a_webm(tmp_path: Path) -> None:
    source = short_clip(tmp_path / "class.webm", codec="vp8")
    assert named(copy(source, tmp_path / "copy.webm").path) == WANTED


def test_chapters_are_read_by_other_programs_too(clip: Path, tmp_path: Path) -> None:
    if not shutil.which("ffprobe"):
        pytest.skip("ffprobe is missing")
    done = copy(clip, tmp_path / "copy.mp4")
    command = ["ffprobe", "-v", "error", "-show_chapters", "-of", "json", str(done.path)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["chapters"]
    assert [chapter["tags"].get("title", "") for chapter in found if chapter["tags"].get("title")] == [
        title for title, _ in WANTED
    ]


def test_a_turned_video_stays_turned_or_is_refused(tmp_path: Path) -> None:
    source = short_clip(tmp_path / "class.mp4", size=(180, 320), rotation=90)
    assert probe(copy(source, tmp_path / "copy.mp4").path).rotation == 90
    with pytest.raises(CopyRefused, match="on its side"):
        copy(source, tmp_path / "copy.mkv")
    assert not (tmp_path / "copy.mkv").exists()


def test_a_broadcast_that_counts_from_elsewhere_begins_at_zero(tmp_path: Path) -> None:
    source = short_clip(tmp_path / "class.ts")
    done = copy(source, tmp_path / "copy.mkv")
    assert probe(source).start > 1
    assert probe(done.path).start == pytest.approx(0, abs=0.05)
    assert named(done.path) == WANTED


@pytest.mark.parametrize("ending", [".avi", ".ts", ".mpg", ""])
def test_a_container_without_chapters_is_refused_and_another_offered(clip: Path, tmp_path: Path, ending: str) -> None:
    with pytest.raises(CopyRefused, match=r"copy\.mkv"):
        copy(clip, tmp_path / f"copy{ending}")
    assert list(tmp_path.iterdir()) == [clip]


def test_a_container_that_cannot_hold_the_film_is_refused_and_another_offered(clip: Path, tmp_path: Path) -> None:
    with pytest.raises(CopyRefused, match=r"\.mkv"):
        copy(clip, tmp_path / "copy.webm")
    assert list(tmp_path.iterdir()) == [clip]


def test_the_video_itself_is_never_written_by_whatever_name(clip: Path, tmp_path: Path) -> None:
    os.link(clip, tmp_path / "hard.mp4")
    (tmp_path / "soft.mp4").symlink_to(clip)
    before = clip.read_bytes()
    for name in ("class.mp4", "hard.mp4", "soft.mp4"):
        with pytest.raises(CopyRefused, match="another name"):
            copy(clip, tmp_path / name)
    assert clip.read_bytes() == before


def test_another_file_of_that_name_is_replaced_only_by_a_whole_copy(clip: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.mp4"
    target.write_bytes(b"something else")
    asked = count()
    with pytest.raises(CopyCancelled):
        copy_with_chapters(clip, target, CHAPTERS, lambda _: None, lambda: next(asked) > 20)
    assert target.read_bytes() == b"something else"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["class.mp4", "copy.mp4"]
    copy(clip, target)
    assert named(target) == WANTED


def test_a_name_as_long_as_names_may_be_is_no_hindrance(clip: Path, tmp_path: Path) -> None:
    target = tmp_path / f"{'🧘' * 62}.mkv"
    assert named(copy(clip, target).path) == WANTED
    assert set(tmp_path.iterdir()) == {clip, target}


def test_a_folder_that_is_not_there_or_a_file_in_its_place_is_said(clip: Path, tmp_path: Path) -> None:
    with pytest.raises(CopyRefused, match="not there any more"):
        copy(clip, tmp_path / "gone" / "copy.mp4")
    (tmp_path / "folder.mp4").mkdir()
    with pytest.raises(CopyRefused, match="is a folder"):
        copy(clip, tmp_path / "folder.mp4")


@pytest.mark.skipif(os.geteuid() == 0, reason="for root every folder can be written to")
def test_a_folder_that_may_not_be_written_to_is_said(clip: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    with pytest.raises(CopyRefused, match="cannot be written to"):
        copy(clip, closed / "copy.mp4")


@pytest.fixture
def small_files() -> Iterator[None]:
    """Let the system refuse to write files of more than 20 KB."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_disk_that_takes_no_more_is_said_and_nothing_is_left_behind(
    clip: Path, tmp_path: Path, small_files: None
) -> None:
    assert clip.stat().st_size > 20_000
    with pytest.raises(CopyRefused):
        copy(clip, tmp_path / "copy.mp4")
    assert list(tmp_path.iterdir()) == [clip]


def test_a_file_that_is_no_video_is_refused(tmp_path: Path) -> None:
    (tmp_path / "no.mp4").write_bytes(b"no video")
    with pytest.raises(UnreadableMedia):
        copy(tmp_path / "no.mp4", tmp_path / "copy.mp4")
    assert [path.name for path in tmp_path.iterdir()] == ["no.mp4"]


def test_progress_rises_to_one(clip: Path, tmp_path: Path) -> None:
    told: list[float] = []
    copy_with_chapters(clip, tmp_path / "copy.mp4", CHAPTERS, told.append, lambda: False)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_real_videos_are_copied_whole_or_refused_with_a_reason(cases: Path, tmp_path: Path) -> None:
    refused: dict[str, str] = {}
    for path in sorted([*(cases / "videos" / "formats").iterdir(), *(cases / "chapters" / "embedded").iterdir()]):
        try:
            duration = probe(path).duration
            chapters = (Chapter("One", 0, duration / 2), Chapter("Two", duration / 2, duration))
            done = copy_with_chapters(path, tmp_path / "copy.mkv", chapters, lambda _: None, lambda: False)
        except (CopyRefused, UnreadableMedia) as error:
            refused[path.name] = str(error)
            continue
        assert [chapter.title for chapter in probe(done.path).chapters][:2] in (["One", "Two"], ["One"])
        assert [file.name for file in tmp_path.iterdir()] == ["copy.mkv"]
    turned, damaged = {"video_90.mov", "video_270.mov"}, {"chapters.mp3", "fragmented.mp4"}
    empty = {"nero-chapters_112.m4b"}
    unheard_of = {"homer.avi", "bbb_176x144_128kbps_15fps_h263.3gp"}
    assert all(reason.endswith(".") for reason in refused.values())
    assert set(refused) - {"chapters_truncated_chapter_string.mkv"} == turned | damaged | unheard_of | empty
