"""Chapters inside a file come once, from the edition and the track that are meant, and a note says so."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from media.embedded_chapters import STATED_TWICE
from media.probe import probe
from routines.chapter_readers.matroska_binary import ebml_head
from tests.clip_maker import short_clip, short_sound
from tests.routines.chapter_readers.samples import atom, element

if TYPE_CHECKING:
    from pathlib import Path

    from media.media_facts import MediaFacts

CHAPTERS = (("Cat cow", 0.0, 0.8), ("Rest", 0.8, 2.0))
CHAPTERS_ELEMENT = bytes.fromhex("1043a770")
VOID = 0xEC
EDITION, IS_DEFAULT, IS_ORDERED = 0x45B9, 0x45DB, 0x45DD


def _stated(facts: MediaFacts) -> list[tuple[str, float]]:
    return [(chapter.title, pytest.approx(chapter.start, abs=0.03)) for chapter in facts.chapters]


@pytest.mark.parametrize("name", ["calm.mp3", "calm.m4a", "calm.ogg"])
def test_spoken_classes_have_chapters_too(tmp_path: Path, name: str) -> None:
    # Written by FFmpeg to an .ogg, 0.8 s would become 1.8 s.
    facts = probe(short_sound(tmp_path / name, seconds=2, chapters=(("Breath", 0.0, 1.25), ("Body scan", 1.25, 2.0))))
    assert _stated(facts) == [("Breath", 0), ("Body scan", 1.25)]
    assert (facts.has_video, facts.chapters_note) == (False, "")


def _clip_with_editions(path: Path, *editions: bytes) -> Path:
    """Make a Matroska file and put other editions into it, of the same length in all, so that nothing else moves."""
    data = short_clip(path, seconds=2, chapters=(("x" * 900, 0.0, 1.0),)).read_bytes()
    place = data.rindex(CHAPTERS_ELEMENT)
    _, start, size = ebml_head(data, place) or (0, 0, 0)
    assert size
    held = b"".join(editions)
    padding = element(VOID, b"\0" * (size - len(held) - 9))
    path.write_bytes(data[:start] + held + padding + data[start + size :])
    return path


def test_of_several_editions_the_default_one_is_shown_and_named(tmp_path: Path) -> None:
    first = element(EDITION, atom("Long cut", 0) + atom("Credits", 1.5))
    second = element(EDITION, element(IS_DEFAULT, b"\1") + atom("Cat cow", 0.5) + atom("Rest", 1))
    facts = probe(_clip_with_editions(tmp_path / "a.mkv", first, second))
    assert _stated(facts) == [("Cat cow", 0.5), ("Rest", 1)]
    assert facts.chapters_note == "Edition 2 of 2 is shown, the default one."


def test_an_ordered_edition_stays_where_it_lies_in_the_file(tmp_path: Path) -> None:
    edition = element(EDITION, element(IS_ORDERED, b"\1") + atom("Second", 1) + atom("First", 0))
    facts = probe(_clip_with_editions(tmp_path / "a.mkv", edition))
    assert _stated(facts) == [("Second", 1), ("First", 0)]
    assert facts.chapters_note.endswith("here they stay where they lie in the file.")


def test_inner_chapters_are_left_out_and_counted(tmp_path: Path) -> None:
    edition = element(EDITION, atom("Floor", 0, atom("Bridge", 0.5), atom("Bug", 1)) + atom("Rest", 1.5))
    facts = probe(_clip_with_editions(tmp_path / "a.mkv", edition))
    assert _stated(facts) == [("Floor", 0), ("Rest", 1.5)]
    assert facts.chapters_note == "Chapters inside others left out: 2."


def test_a_list_of_neros_that_is_longer_than_the_text_track_does_not_show_through(tmp_path: Path) -> None:
    path = short_clip(tmp_path / "a.mp4", seconds=2, chapters=CHAPTERS)
    path.write_bytes(_with_longer_nero_list(path.read_bytes()))
    facts = probe(path)
    assert _stated(facts) == [("Cat cow", 0), ("Rest", 0.8)]
    assert facts.chapters_note == STATED_TWICE


def _with_longer_nero_list(data: bytes) -> bytes:
    """Put a third entry into the list; what holds it grows, and lies behind the picture, so nothing else moves."""
    place = data.index(b"chpl") - 4
    size = struct.unpack_from(">I", data, place)[0]
    entry = struct.pack(">QB", 15_000_000, 5) + b"Third"
    count_at = place + 8 + 8
    data = data[:count_at] + bytes([data[count_at] + 1]) + data[count_at + 1 :]
    data = data[: place + size] + entry + data[place + size :]
    for name in (b"chpl", b"udta", b"moov"):
        head = data.rindex(name) - 4
        data = data[:head] + struct.pack(">I", struct.unpack_from(">I", data, head)[0] + len(entry)) + data[head + 4 :]
    return data


def test_damaged_editions_leave_what_the_film_itself_can_tell(tmp_path: Path) -> None:
    path = short_clip(tmp_path / "a.mkv", seconds=2, chapters=CHAPTERS)
    data = path.read_bytes()
    place = data.index(b"Cat cow") - 1
    path.write_bytes(data[:place] + b"\xff" + data[place + 1 :])
    assert probe(path).duration == pytest.approx(2, abs=0.1)
