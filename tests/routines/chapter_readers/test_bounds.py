"""Files larger, longer or deeper than any that is meant are answered at once and in little memory.

Seconds are those of the processor, so that a busy machine changes nothing.
"""

from __future__ import annotations

import tracemalloc
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from routines.chapter_readers.any_file import read_chapter_file
from routines.chapter_readers.found import UnreadChapters
from routines.chapter_readers.timestamp import write_timestamp
from tests.effort import effort
from tests.routines.chapter_readers.samples import READERS

if TYPE_CHECKING:
    from collections.abc import Callable

COUNT = 100_000
MEGABYTE = 1024 * 1024
MOST_SECONDS = 3.0
"""Of the processor; no refusal took longer than half a second when that was measured."""


def _rows(form: str) -> str:
    return "".join(form.format(n=n, t=write_timestamp(n), u=write_timestamp(n + 1)) for n in range(COUNT))


def _xml(start: str, row: str, end: str) -> str:
    return start + _rows(row) + end


def _items(form: str) -> str:
    return '{"chapters":[' + ",".join(form.replace("#", str(n)) for n in range(COUNT)) + "]}"


MANY: dict[str, Callable[[], str]] = {
    "webvtt": lambda: "WEBVTT\n\n" + _rows("{t} --> {u}\nx\n\n"),
    "info-json": lambda: _items('{"start_time":#,"title":"x"}'),
    "ffmetadata": lambda: ";FFMETADATA1\n" + _rows("[CHAPTER]\nSTART={n}\nEND={n}1\n"),
    "ogm": lambda: _rows("CHAPTER{n}={t}\n"),
    "matroska-xml": lambda: _xml(
        "<Chapters><EditionEntry>",
        "<ChapterAtom><ChapterTimeStart>{t}</ChapterTimeStart></ChapterAtom>",
        "</EditionEntry></Chapters>",
    ),
    "podlove": lambda: _xml("<chapters>", "<chapter start='{t}' title='x'/>", "</chapters>"),
    "cue-sheet": lambda: _rows("TRACK 1 AUDIO\nINDEX 01 {n:05}:00:00\n"),
    "losslesscut": lambda: _rows("{n},,x\n"),
    "podcast-json": lambda: _items('{"startTime":#}'),
    "chapter-grabber": lambda: _xml("<chapterInfo><chapters>", "<chapter time='{t}'/>", "</chapters></chapterInfo>"),
    "ffprobe-json": lambda: _items('{"start_time":"#","tags":{}}'),
    "vlc-bookmarks": lambda: "#EXTM3U\n#EXTVLCOPT:bookmarks=" + _rows("{{name=x,time={n}}},"),
}


def _seconds_of_refusal(read: Callable[[bytes], object], data: bytes) -> float:
    def refuse() -> None:
        with pytest.raises(UnreadChapters):
            read(data)

    return effort(refuse)


@pytest.mark.parametrize("name", MANY)
def test_a_hundred_thousand_times_are_refused_at_once(name: str) -> None:
    data = MANY[name]().encode()
    read = READERS[name][1]
    assert _seconds_of_refusal(read, data) < MOST_SECONDS
    # As many as fit into the largest file that is read at all.
    assert _seconds_of_refusal(read, data[: 2 * MEGABYTE - 1]) < MOST_SECONDS


@pytest.mark.parametrize("name", [name for name in READERS if name != "description"])
def test_fifty_megabytes_are_refused_at_once(name: str) -> None:
    sample, read = READERS[name]
    data = sample + b"x 0:00 <y>\n" * (50 * MEGABYTE // 11)
    assert _seconds_of_refusal(read, data) < MOST_SECONDS


@pytest.mark.parametrize("row", [b"\n", b"0:00 x\n", b"x", b"\xff", b"<a>", b"{", b"[", b"0,1\n", b"-->\n"])
def test_fifty_megabytes_of_anything_are_refused_at_once(row: bytes) -> None:
    data = row * (50 * MEGABYTE // len(row))
    assert _seconds_of_refusal(lambda each: read_chapter_file(each, "a.txt", 600.0), data) < MOST_SECONDS


DEEP = {
    "deep elements": "<chapters>" + "<a>" * 500_000,
    "many elements": "<chapters>" + "<a/>" * 500_000,
    "many comments": "<chapters>" + "<!---->" * 250_000,
    "many entities": "<chapters>" + "&amp;" * 400_000,
    "many attributes": "<chapters " + " ".join(f"a{n}=''" for n in range(150_000)) + "/>",
    "one long name": "<" + "a" * 2_000_000,
}


@pytest.mark.parametrize("name", DEEP)
@pytest.mark.parametrize("reader", ["podlove", "matroska-xml", "nfo"])
def test_xml_that_is_deep_or_crowded_is_refused_at_once(name: str, reader: str) -> None:
    assert _seconds_of_refusal(READERS[reader][1], DEEP[name].encode()) < MOST_SECONDS


def test_deep_json_is_refused_at_once() -> None:
    assert _seconds_of_refusal(READERS["info-json"][1], b'{"a":' * 1_000_000) < MOST_SECONDS
    assert _seconds_of_refusal(READERS["info-json"][1], b'{"a":' + b"[" * 5_000_000) < MOST_SECONDS


@pytest.mark.parametrize("crowd", [b"[],", b"0,", b'{"a":1},'])
def test_crowded_json_is_refused_before_it_fills_the_memory(crowd: bytes) -> None:
    data = b'{"chapters":[' + crowd * (15 * MEGABYTE // len(crowd)) + b"0]}"
    tracemalloc.start()
    assert _seconds_of_refusal(READERS["podcast-json"][1], data) < MOST_SECONDS
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 6 * len(data)


@pytest.mark.parametrize("name", [name for name in MANY if "json" not in name])
def test_memory_stays_a_small_multiple_of_the_file(name: str) -> None:
    data = MANY[name]().encode()[: MEGABYTE // 8]
    tracemalloc.start()
    with suppress(UnreadChapters):
        READERS[name][1](data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 30 * len(data)
