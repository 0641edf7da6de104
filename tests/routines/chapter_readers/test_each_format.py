"""Each reader says what a sound file of its format states, and names the place where a broken one goes wrong."""

from __future__ import annotations

import pytest

from routines.chapter import RawChapter
from routines.chapter_readers.found import ClassFacts, UnreadChapters
from routines.chapter_readers.info_json import read_info_json
from routines.chapter_readers.matroska_binary import read_matroska_chapters
from routines.chapter_readers.matroska_xml import read_matroska_xml
from routines.chapter_readers.podlove import read_podlove
from routines.chapter_readers.webvtt import read_webvtt
from routines.nfo import read_nfo
from tests.routines.chapter_readers.samples import MATROSKA, NFO, TEXTS

Stated = list[tuple[str, float, float | None]]
STATED: dict[str, Stated] = {
    "webvtt": [("Warm-up & breath", 0, 90), ("Cat cow", 90, 180)],
    "info-json": [("", 0, 60), ("Pigeon", 60, 600)],
    "ffmetadata": [("A;B#C\\D\nE", 0, 90.5), ("Cat without base", 90.5, 100)],
    "ogm": [("Warm-up", 0, None), ("Cat cow = good", 90.5, None)],
    "matroska-xml": [("Cat & cow", 0, 60.5)],
    "podlove": [("Warm-up", 10.5, None), ("Cat cow", 90, None)],
    "cue-sheet": [("Breath", 2 + 37 / 75, None), ("Body scan", 6000 + 74 / 75, None)],
    "losslesscut": [("Warm-up", 0, 12.5), ("Cat, cow", 12.5, None), ("", 0, 3)],
    "podcast-json": [("Warm-up", 0, None), ("Cat cow", 60, 90)],
    "chapter-grabber": [("Intro", 0, None), ('"Cat"', 60.5, None)],
    "ffprobe-json": [("Warm-up", 0, 5.5), ("Cat cow", 10, 15)],
    "vlc-bookmarks": [("Cat, cow", 60, None), ("Rest", 90.5, None)],
}
FACTS = {
    "info-json": ClassFacts("Hips", "Ruth", "Two exercises.", ("hips", "yoga"), "2024-05-01", "https://example.org/v"),
    "ffmetadata": ClassFacts("Slow = good", "Ruth"),
    "cue-sheet": ClassFacts("Evening", "Ruth"),
    "podcast-json": ClassFacts(instructor="Ruth"),
    "chapter-grabber": ClassFacts("Hips"),
    "ffprobe-json": ClassFacts("Hips"),
}
DURATIONS = {"info-json": 600, "chapter-grabber": 600.5, "ffprobe-json": 60, "vlc-bookmarks": 600}
NOTES = {
    "matroska-xml": "Edition 2 of 2 is shown, the default one. It would play its parts in an order of its own; here "
    "they stay where they lie in the file. Chapters inside others left out: 1. Hidden or disabled chapters left out: "
    "1. Parts of other files left out: 1.",
    "podlove": "One entry was passed over (line 3: it has no title).",
    "podcast-json": "Chapters hidden by the file: 1.",
}
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("name", STATED)
def test_a_sound_file_gives_what_it_states(name: str) -> None:
    found = TEXTS[name][1](TEXTS[name][0].encode())
    assert found.chapters == tuple(RawChapter(title, pytest.approx(start), end) for title, start, end in STATED[name])
    assert found.facts == FACTS.get(name, ClassFacts())
    assert found.duration == DURATIONS.get(name)
    assert found.note == NOTES.get(name, "")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", TEXTS)
def test_the_encoding_and_the_line_ends_make_no_difference(name: str, encoding: str) -> None:
    text = TEXTS[name][0].removeprefix("\ufeff")
    plain = TEXTS[name][1](text.encode())
    assert TEXTS[name][1](text.encode(encoding)) == plain
    assert TEXTS[name][1](text.replace("\n", "\r\n").encode(encoding)).chapters == plain.chapters


@pytest.mark.parametrize("name", [name for name in TEXTS if not name.endswith("json")])
def test_old_files_in_latin_1_keep_their_umlauts(name: str) -> None:
    text = (
        TEXTS[name][0].removeprefix("\ufeff").replace("Cat", "Kätz").replace("Warm", "Wärm").replace("Breath", "Ätem")
    )
    titles = [chapter.title for chapter in TEXTS[name][1](text.encode("latin-1")).chapters]
    assert any("ä" in title or "Ä" in title for title in titles)


BROKEN = {
    "webvtt": ("WEBVTT\n\n1:2 --> 3\nx\n", "WebVTT, line 3: the times of the cue cannot be read"),
    "info-json": ('{"chapters": "no"}', "yt-dlp info.json, “chapters”: it is no list"),
    "ffmetadata": (";FFMETADATA1\n[CHAPTER]\ntitle=x\n", "ffmetadata, line 2: it has no START"),
    "ogm": ("x\nCHAPTER01=soon\n", "OGM chapters, line 2: it is no time of the form 00:00:00.000"),
    "matroska-xml": ("<Chapters>\n<EditionEntry></Edition>", "Matroska chapters (XML), line 2: it is no sound XML "),
    "podlove": (
        "<chapters>\n<chapter start='bogus' title='x'/></chapters>",
        "Podlove chapters, line 2: its start is no",
    ),
    "cue-sheet": ("TRACK 01 AUDIO\nINDEX 01 00:00:75", "CUE sheet, line 2: the INDEX is no time of the form mm:ss:ff"),
    "losslesscut": ("now,1,x\n", "LosslessCut CSV, line 1: it is no start, end and label"),
    "podcast-json": ('{\n"chapters": [{}]}', "Podcasting 2.0 chapters, chapter 1: it has no startTime"),
    "chapter-grabber": ("<chapters/>", "ChapterGrabber XML, line 1: it holds no “chapterInfo”"),
    "ffprobe-json": ('{"chapters":\n}', "ffprobe JSON, line 2: it is no JSON"),
    "vlc-bookmarks": ("#EXTM3U\nhttp://x\n", "VLC bookmarks: it states no chapters"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_format_place_and_reason(name: str) -> None:
    text, message = BROKEN[name]
    with pytest.raises(UnreadChapters) as caught:
        TEXTS[name][1](text.encode())
    assert str(caught.value).startswith(message)


def test_a_cue_inside_another_is_what_the_person_does() -> None:
    times = [
        ("00:00.000 --> 10:00.000", "Floor"),
        ("01:00.000 --> 02:00.000", "Bridge"),
        ("02:00.000 --> 03:00.000", "Bug"),
    ]
    found = read_webvtt("WEBVTT\n\n" + "\n".join(f"{time}\n{title}\n" for time, title in times))
    assert [(c.title, c.start, c.end) for c in found.chapters] == [
        ("Floor", 0, 60),
        ("Bridge", 60, 120),
        ("Bug", 120, 180),
    ]
    assert found.note == "Chapters lie inside others; the innermost are shown."


def test_captions_by_their_own_word_are_no_chapters() -> None:
    with pytest.raises(UnreadChapters, match="its cues are captions, no chapters"):
        read_webvtt("WEBVTT\nKind: captions\n\n00:00.000 --> 00:09.000\nHello\n")


def test_an_info_json_without_chapters_gives_the_times_of_its_description() -> None:
    found = read_info_json('{"chapters": null, "duration": 600, "description": "0:00 Intro\\n1:00 Plank\\n2:00 Rest"}')
    assert [(c.title, c.start) for c in found.chapters] == [("Intro", 0), ("Plank", 60), ("Rest", 120)]
    assert found.duration == 600
    assert found.note.startswith("The times in the description are shown.")


def test_editions_inside_a_file_are_chosen_as_in_xml() -> None:
    found = read_matroska_chapters(MATROSKA)
    assert found.chapters == (RawChapter("Cat cow", 1.5, 9.0),)
    assert found.note == "Edition 2 of 2 is shown, the default one. Hidden or disabled chapters left out: 1."


def test_a_damaged_element_is_named_by_its_byte() -> None:
    with pytest.raises(UnreadChapters, match=r"Matroska chapters, byte \d+: an element is longer than what holds it"):
        read_matroska_chapters(MATROSKA[:-1])


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE c [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE c [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE c [<!ENTITY % a SYSTEM "http://127.0.0.1:9/"> %a;]>',
    ],
)
@pytest.mark.parametrize("read", [read_podlove, read_matroska_xml, read_nfo])
def test_declared_entities_are_refused_and_nothing_is_opened(read, declaration: str) -> None:  # noqa: ANN001
    with pytest.raises(UnreadChapters, match="entities, which are not followed"):
        read(f"{declaration}<chapters><chapter start='0' title='&b;'/></chapters>")


def test_a_nfo_tells_of_the_class_and_its_first_actor_teaches() -> None:
    expected = ClassFacts("Hips", "Ruth", "Slow & kind.", ("Yoga", "Mobility", "hips"), "2024-05-01")
    assert read_nfo(NFO.encode()) == expected


@pytest.mark.parametrize("text", ["https://www.example.org/only", "<html><body/></html>", "", "<movie>"])
def test_what_is_no_nfo_is_refused(text: str) -> None:
    with pytest.raises(UnreadChapters, match="Kodi/Jellyfin nfo, line"):
        read_nfo(text)
