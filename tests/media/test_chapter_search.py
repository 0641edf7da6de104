"""Chapters from the files that lie beside a video, and from a file by itself."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from media.chapter_list import OPEN_END, list_chapters, list_drafts
from media.chapter_search import find_sources
from media.class_reader import read_class, read_class_fully
from media.errors import UnreadableMedia
from media.poster import make_poster
from media.probe import probe
from routines.chapter import Chapter, Origin
from routines.chapter_readers.found import UnreadChapters
from routines.exercise import Reps
from tests.clip_maker import short_clip

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 23, 7, 10, tzinfo=UTC)
WEBVTT = "WEBVTT\n\n00:00.000 --> 00:01.000\nFrom WebVTT\n\n00:01.000 --> 00:02.000\nPlank\n"
DESCRIPTION = "A class\n\n0:00 Cat cow x 10\n0:01 Bird dog 3x8 each side\n"
CAPTIONS = """1
00:00:10,000 --> 00:00:13,000
Next, child's pose. Sit back on your heels.

2
00:00:14,000 --> 00:00:17,000
Hold for thirty seconds.

3
00:01:00,000 --> 00:01:03,000
Let's move on to a plank. Ten breaths.
"""


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return short_clip(tmp_path / "Hips.mp4", seconds=2.0)


def write(video: Path, ending: str, text: str) -> None:
    video.with_name(f"Hips{ending}").write_text(text, "utf-8")


def origins(video: Path) -> list[Origin]:
    return [source.origin for source in find_sources(video, probe(video)).sources]


def test_the_best_of_several_files_is_taken_and_all_are_listed(video: Path) -> None:
    write(video, ".description", DESCRIPTION)
    write(video, ".chapters.vtt", WEBVTT)
    write(
        video,
        ".info.json",
        json.dumps({"extractor": "x", "chapters": [{"start_time": 0, "end_time": 1, "title": "B"}]}),
    )
    assert origins(video)[:3] == [Origin.WEBVTT, Origin.INFO_JSON, Origin.DESCRIPTION]
    read = read_class_fully(video, NOW)
    assert (read.video_class.source, read.video_class.chapters[0].title) == (Origin.WEBVTT, "From WebVTT")
    assert list_chapters(video, NOW).sources == read.sources


def test_titles_from_a_description_are_read_for_what_they_ask(video: Path) -> None:
    write(video, ".txt", DESCRIPTION)
    first, second = read_class_fully(video, NOW).video_class.chapters
    assert (first.title, first.as_written) == ("Cat cow", "Cat cow x 10")
    assert first.prescription is not None
    assert isinstance(first.prescription.work, Reps)
    assert first.prescription.work.count == 10
    assert second.prescription is not None
    assert second.prescription.sets == 3


def test_captions_and_other_texts_beside_a_video_are_no_source_and_no_trouble(video: Path) -> None:
    before = origins(video)
    write(video, ".vtt", "WEBVTT\n\n00:00.000 --> 00:00.500\nHello and welcome to this class, my friends\n")
    write(video, ".srt", CAPTIONS)
    write(video, ".txt", "Bring a mat.")
    write(video, ".json", '{"camera": 3}')
    assert origins(video) == before


def test_a_chapter_file_that_is_broken_is_named_and_the_next_is_taken(video: Path) -> None:
    write(video, ".chapters.xml", "<Chapters><EditionEntry>")
    write(video, ".description", DESCRIPTION)
    sources = find_sources(video, probe(video)).sources
    (broken,) = (source for source in sources if source.name == "Hips.chapters.xml")
    assert "line" in broken.trouble
    assert not broken.chapters
    read = read_class_fully(video, NOW)
    assert (read.video_class.source, read.warning) == (Origin.DESCRIPTION, "")


def test_a_download_and_a_media_centre_say_what_the_class_is(video: Path) -> None:
    info = {"title": "Ten minutes for the hips", "channel": "Mei Tanaka", "tags": ["hips"], "description": "Gently.",
            "webpage_url": "https://example.org/hips", "chapters": None}  # fmt: skip
    write(video, ".info.json", json.dumps(info))
    made = read_class_fully(video, NOW).video_class
    said = (made.title, made.instructor, made.tags, made.about, made.web_page)
    assert said == ("Ten minutes for the hips", "Mei Tanaka", ("hips",), "Gently.", "https://example.org/hips")
    write(video, ".nfo", "<movie><title>Hips at ten</title><actor><name>Sam Petrov</name></actor></movie>")
    made = read_class_fully(video, NOW).video_class
    assert (made.title, made.instructor, made.tags) == ("Hips at ten", "Sam Petrov", ("hips",))


def test_what_the_person_edited_wins_where_the_library_knows_the_video(video: Path) -> None:
    write(video, ".chapters.vtt", WEBVTT)
    mine = (Chapter("Mine", 0.0, 2.0, origin=Origin.EDITED),)
    found = read_class(video, NOW)
    kept = replace(found, chapters=mine, source=Origin.EDITED, own_chapters=mine, own_at=NOW)
    listed = list_chapters(video, NOW, known={found.class_id: kept}.get)
    assert (listed.source, listed.chapters) == (Origin.EDITED, mine)
    assert [source.origin for source in listed.sources][:2] == [Origin.EDITED, Origin.WEBVTT]
    assert list_chapters(video, NOW, known={}.get).source is Origin.WEBVTT


def test_a_file_by_itself_needs_no_video(tmp_path: Path) -> None:
    path = tmp_path / "hips.description"
    path.write_text("0:00 Cat cow\n1:30 Plank 45 sec\n2:30 Rest\n", "utf-8")
    found = list_chapters(path, NOW)
    assert (found.source, found.duration) == (Origin.DESCRIPTION, None)
    assert [(chapter.title, chapter.start) for chapter in found.chapters] == [
        ("Cat cow", 0),
        ("Plank", 90),
        ("Rest", 150),
    ]
    assert list_chapters(path, NOW, 180.0).chapters[-1].end == 180.0


def test_a_routine_by_itself_needs_no_video_and_no_last_end(tmp_path: Path) -> None:
    path = tmp_path / "hips.routine.toml"
    path.write_text('version = 1\n[[chapter]]\nstart = 0\ntitle = "Plank"\n[[chapter]]\nstart = 10\n', "utf-8")
    assert [(each.start, each.end) for each in list_chapters(path, NOW).chapters] == [(0, 10), (10, OPEN_END)]
    assert [(each.start, each.end) for each in list_chapters(path, NOW, 9.0).chapters] == [(0, 9)]


@pytest.mark.parametrize("ending", [".description", ".routine.toml", ".srt", ".txt"])
def test_a_pipe_that_nobody_writes_into_is_refused_at_once(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"hips{ending}"
    os.mkfifo(path)
    with pytest.raises(UnreadChapters, match="a device or a pipe"):
        list_chapters(path, NOW)


def test_pipes_beside_a_video_do_not_hold_it_up(video: Path) -> None:
    for ending in (".routine.toml", ".description", ".nfo"):
        os.mkfifo(video.with_name(f"Hips{ending}"))
    read = read_class_fully(video, NOW)
    assert [(each.origin, "a pipe" in each.trouble) for each in read.sources] == [(Origin.ROUTINE, True)]


@pytest.mark.parametrize("letter", ["x", "é"])
def test_a_name_as_long_as_names_can_be_has_nothing_beside_it(video: Path, tmp_path: Path, letter: str) -> None:
    longest = video.rename(tmp_path / f"{letter * (250 // len(letter.encode()))}.mp4")
    read = read_class_fully(longest, NOW)
    assert (read.sources, read.warning) == ((), "")
    make_poster(longest, tmp_path / "poster.jpg")


def test_a_name_of_a_sound_file_on_something_else_is_no_class(tmp_path: Path) -> None:
    path = tmp_path / "notes.flac"
    path.write_text(DESCRIPTION, "utf-8")
    with pytest.raises(UnreadableMedia, match="no picture and no sound"):
        list_chapters(path, NOW)


def test_captions_give_proposals_with_reasons(tmp_path: Path) -> None:
    path = tmp_path / "hips.srt"
    path.write_text(CAPTIONS, "utf-8")
    found = list_drafts(path, 90.0, lambda _: None, lambda: False)
    assert [(chapter.title, chapter.start) for chapter in found.chapters] == [("Child's pose", 10.0), ("Plank", 60.0)]
    assert all(0 < proposal.score <= 1 and proposal.reason for proposal in found.proposals)
    assert list_chapters(path, NOW, 90.0) == found


def test_a_video_without_captions_has_no_draft(video: Path) -> None:
    with pytest.raises(UnreadableMedia, match="no captions"):
        list_drafts(video, None, lambda _: None, lambda: False)


def test_captions_beside_a_video_are_drafted_from_with_its_cuts(tmp_path: Path) -> None:
    video = short_clip(tmp_path / "Hips.mp4", seconds=4.0)
    write(video, ".srt", "1\n00:00:01,000 --> 00:00:02,000\nNext, child's pose.\n")
    told: list[float] = []
    found = list_drafts(video, None, told.append, lambda: False)
    assert [chapter.title for chapter in found.chapters] == ["Child's pose"]
    assert told[-1] == 1.0


@pytest.mark.parametrize("name", ["a.mpls", "a.ifo", "a.xml"])
def test_a_format_that_is_not_read_is_said_so(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"MPLS0200" + bytes(40) if name == "a.mpls" else b"DVDVIDEO-VTS" if name == "a.ifo" else b"<svg/>")
    with pytest.raises(UnreadChapters, match="not read"):
        list_chapters(path, NOW)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 17_000_000)
    with pytest.raises(UnreadChapters, match="larger than 16 MB"):
        list_chapters(path, NOW)
