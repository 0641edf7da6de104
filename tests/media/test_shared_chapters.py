"""Every chapter file of the shared material gives what is expected of it there.

Where an expectation cannot be met as it stands, the reason is written beside the case.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from media.errors import UnreadableMedia
from media.probe import probe
from routines.chapter import BadChapter, Chapter, Origin, RawChapter
from routines.chapter_readers.any_file import read_chapter_file
from routines.chapter_readers.description import read_description
from routines.chapter_readers.found import UnreadChapters
from routines.chapter_readers.podlove import read_podlove
from routines.chapter_readers.timestamp import read_timestamp
from routines.clock_text import format_clock, parse_clock

if TYPE_CHECKING:
    from pathlib import Path

    from routines.chapter_readers.found import FoundChapters

REFUSED = {
    # The file holds 26 marks in two of its three clips, which an editor of discs shows as two lists of 13; "2 chapters"
    # counts those lists. A playlist of clips is no chapter file of one video, so it is refused in plain words.
    "00001_TwoChapter.mpls": "Blu-ray playlist: this format is not read",
    "VTS_05_0.IFO": "DVD titles: this format is not read",
    "NULL.IFO": "DVD titles: this format is not read",
    "OUT_OF_RANGE.IFO": "DVD titles: this format is not read",
    "mkvtoolnix_example-timestamps-v2.txt": "frame times, line 1: it lists the times of pictures, no chapters",
    "webvtt_descriptions_decoy.vtt": "WebVTT: its cues look like captions or descriptions, not like chapters",
    "ffprobe_json/ffprobe_chapters_malformed.json": "ffprobe JSON, “chapters”: it is no list",
}
READ: dict[str, tuple[Origin, int, list[tuple[str, float]]]] = {
    "matroska_ordered_editions.xml": (Origin.MATROSKA_XML, 3, [("Part A", 0), ("Part B - EP02", 54.596)]),
    "matroska_17_chapters.xml": (Origin.MATROSKA_XML, 17, [("Chapter 01", 0), ("Chapter 02", 267.08)]),
    "matroska_japanese_titles.xml": (
        Origin.MATROSKA_XML,
        30,
        [("01 High-energy Particle", 0), ("02 カゲロウデイズ", 112.779)],
    ),
    "mkvtoolnix_example-chapters-1.xml": (Origin.MATROSKA_XML, 4, [("Intro", 0), ("Act 1", 60)]),
    "mkvtoolnix_example-chapters-2.xml": (Origin.MATROSKA_XML, 2, [("erster Akt", 0), ("zweiter Akt", 680)]),
    "ChapterGrabber.chapters": (Origin.CHAPTER_GRABBER, 80, [("Prologue", 0), ("Future War", 52.0936888)]),
    "vlc_bookmarks.m3u8": (Origin.VLC_BOOKMARKS, 8, []),
    "example-cue-sheet-1.cue": (
        Origin.CUE_SHEET,
        19,
        [("John Barry & His Orchestra - The Knack", 0), ("Lee Perry & The Upsetters - Justice To The People", 169.76)],
    ),
    "fuzz_6416083458064384.cue": (Origin.CUE_SHEET, 98, [("Pinion", 0), ("Wish", 63.16)]),
    "chapters_webvtt_sample.vtt": (Origin.WEBVTT, 7, [("Introduction", 0), ("Watch out!", 28.206)]),
    "webvtt_chapters_elephantsdream.vtt": (Origin.WEBVTT, 9, [("Prologue", 0), ("Switchboard trap", 27.5)]),
    "itaccess_chapters_en.vtt": (Origin.WEBVTT, 14, [("Michael Young", 0), ("Tracy Mitrano", 39)]),
    "wwa_chapters_de.vtt": (Origin.WEBVTT, 2, [("Einführung", 0), ("Terrill Thompson", 37)]),
    "ffmetadata_m4bMetaData.txt": (Origin.FFMETADATA, 3, [("001", 0), ("002", 264.034), ("003", 568.958)]),
    "ffmetadata_mp3MetaData.txt": (Origin.FFMETADATA, 0, []),
    "podcastindex_chapters_example.json": (Origin.PODCAST_JSON, 9, [("Intro", 0), ("Hearing Aids", 168)]),
    "ffprobe_json/ffprobe_chapters_empty.json": (Origin.FFPROBE_JSON, 0, []),
    "ffprobe_json/ffprobe_chapters_invalid_timestamps.json": (Origin.FFPROBE_JSON, 1, [("Negative", -1)]),
    "ffprobe_json/ffprobe_chapters_missing_end.json": (Origin.FFPROBE_JSON, 4, [("Has end", 0), ("Missing end", 5)]),
    "ffprobe_json/ffprobe_chapters_time_base_fallback.json": (
        Origin.FFPROBE_JSON,
        4,
        [
            ("Start with decimals, end with decimals", 0),
            ("Time base fallback only", 10),
            ("Uppercase TITLE tag", 20),
            ("", 35),
        ],
    ),
}
COUNTS = {"chapters.ogg": 9, "chapters.mp3": 9, "nero-chapters_112.m4b": 112, "fragmented.mp4": 0}
SAME_AS = {"hindenburg-journalist-pro.m4a": "hindenburg-journalist-pro.mp3"}
"""The titles of one must be those of the other; their starts differ by the delay of the codec."""
OTHER_ENDS = {"chapters.webm": [1e-6], "sample_with_nero_chapters_only.mp4": [0.201, 0.8, 1.089]}
"""An end of 1,000 ns is taken for 1,000 ms there; Nero states no ends, so the last chapter ends with the film."""


def _read(cases: Path, name: str) -> tuple[Origin, FoundChapters]:
    path = cases / "chapters" / "text" / name
    return read_chapter_file(path.read_bytes(), path.name)


@pytest.mark.parametrize("name", READ)
def test_a_chapter_file_is_read_as_expected(cases: Path, name: str) -> None:
    origin, count, first = READ[name]
    found = _read(cases, name)
    assert (found[0], len(found[1].chapters)) == (origin, count)
    stated = [(chapter.title, chapter.start) for chapter in found[1].chapters[: len(first)]]
    assert stated == [(title, pytest.approx(start)) for title, start in first]


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_chapter_file_is_refused_in_plain_words(cases: Path, name: str) -> None:
    with pytest.raises(UnreadChapters) as caught:
        _read(cases, name)
    assert str(caught.value) == REFUSED[name]


def test_one_of_many_ordered_editions_is_chosen_and_named(cases: Path) -> None:
    note = _read(cases, "matroska_ordered_editions.xml")[1].note
    assert note.startswith("Edition 1 of 14 is shown, the default one. It would play its parts in an order of its own")


def test_bookmarks_become_chapters_and_the_last_list_counts(cases: Path) -> None:
    found = _read(cases, "vlc_bookmarks.m3u8")[1]
    assert [chapter.start for chapter in found.chapters] == [640, 1415, 2079, 2644, 3224, 3877, *_last_two(found)]
    assert found.duration == 5566


def _last_two(found: FoundChapters) -> list[float]:
    starts = [chapter.start for chapter in found.chapters]
    assert starts == sorted(starts)
    return starts[-2:]


def test_every_file_of_the_index_is_tested_here(cases: Path) -> None:
    entries = [entry["file"] for entry in json.loads((cases / "index.json").read_text("utf-8"))]
    texts = {name.removeprefix("chapters/text/") for name in entries if name.startswith("chapters/text/")}
    assert texts == READ.keys() | REFUSED.keys()
    on_disk = {path.name for path in (cases / "chapters" / "embedded").iterdir()}
    assert {name.rpartition("/")[2] for name in entries if name.startswith("chapters/embedded/")} == on_disk


def _expected(entry: dict[str, object]) -> list[tuple[float, float | None, str]] | None:
    told = entry["expect"]
    lists = [value for key, value in told.items() if key.startswith("chapters_ms")] if isinstance(told, dict) else []
    if not lists:
        return None
    return [_span(row) for row in lists[0]]


def _span(row: list[int | str]) -> tuple[float, float | None, str]:
    numbers = [value / 1000 for value in row if isinstance(value, int)]
    title = next(value for value in row if isinstance(value, str))
    return numbers[0], (numbers[1] if len(numbers) > 1 else None), title


def test_chapters_inside_files_are_as_expected(cases: Path) -> None:
    entries = json.loads((cases / "index.json").read_text("utf-8"))
    for entry in (each for each in entries if each["file"].startswith("chapters/embedded/")):
        name = entry["file"].rpartition("/")[2]
        if name == "chapters_truncated_chapter_string.mkv":
            with pytest.raises(UnreadableMedia):
                probe(cases / entry["file"])
            continue
        chapters = probe(cases / entry["file"]).chapters
        if name in COUNTS:
            assert len(chapters) == COUNTS[name], name
        elif name in SAME_AS:
            other = probe((cases / entry["file"]).with_name(SAME_AS[name])).chapters
            assert [(c.title, pytest.approx(c.start, abs=0.01)) for c in chapters] == [
                (c.title, c.start) for c in other
            ]
        else:
            _assert_as_stated(name, chapters, _expected(entry))


def _assert_as_stated(
    name: str, chapters: tuple[RawChapter, ...], expected: list[tuple[float, float | None, str]] | None
) -> None:
    assert expected, name
    assert [(c.title, c.start) for c in chapters] == [(t, pytest.approx(s, abs=0.002)) for s, _, t in expected], name
    ends = OTHER_ENDS.get(name) or [end for _, end, _ in expected if end is not None]
    if ends:
        assert [c.end for c in chapters] == pytest.approx(ends, abs=0.002), name


def test_many_short_chapters_keep_their_padded_names(cases: Path) -> None:
    chapters = probe(cases / "chapters" / "embedded" / "nero-chapters_112.m4b").chapters
    assert [chapter.title for chapter in chapters] == [f"{number:03}" for number in range(1, 113)]


def test_nested_chapters_inside_a_file_are_left_out_and_counted(cases: Path) -> None:
    note = probe(cases / "chapters" / "embedded" / "chapters.mka").chapters_note
    assert note == "Chapters inside others left out: 2."


@pytest.fixture
def vectors(cases: Path) -> dict[str, list[object]]:
    text = (cases / "chapters" / "vectors" / "podcast_chapter_tools.json").read_text("utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


def test_times_are_read_as_another_program_reads_them(vectors: dict[str, list[object]]) -> None:
    for text, seconds in vectors["timecodes_ok"]:  # type: ignore[misc]
        # That program cuts fractions off; here time is never cut.
        assert read_timestamp(text) == (90.5 if text == "0:01:30.500" else seconds), text
    assert [read_timestamp(str(text)) for text in vectors["timecodes_error"]] == [None] * len(
        vectors["timecodes_error"]
    )


def test_times_are_written_as_another_program_writes_them(vectors: dict[str, list[object]]) -> None:
    for seconds, text in vectors["format"]:  # type: ignore[misc]
        assert format_clock(seconds) == text
    for seconds in vectors["roundtrip"]:
        assert isinstance(seconds, int)
        assert parse_clock(format_clock(seconds)) == seconds
    for seconds in vectors["format_error"]:
        assert isinstance(seconds, int)
        # A time before 0 cannot come as far as a writer.
        with pytest.raises(BadChapter):
            Chapter("x", seconds, 10)


def test_descriptions_are_read_as_another_program_reads_them(vectors: dict[str, list[object]]) -> None:
    for case in vectors["descriptions"]:
        assert isinstance(case, dict)
        found = read_description(case["text"], None).chapters
        # That program keeps links of chapters, which are no part of a title here.
        expected = [(title, start) for start, title, *_ in case["expected"] or []]
        assert [(chapter.title, chapter.start) for chapter in found] == expected, case["text"]


def test_broken_podlove_chapters_are_refused_as_by_another_program(vectors: dict[str, list[object]]) -> None:
    for case in vectors["psc"]:
        assert isinstance(case, dict)
        assert case["expected"] is None
        with pytest.raises(UnreadChapters):
            read_podlove(case["xml"])
