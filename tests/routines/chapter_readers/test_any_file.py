"""A file is told by what it holds, then by its name; what looks like chapters and is none is refused."""

from __future__ import annotations

import pytest

from routines.chapter_readers.any_file import read_chapter_file
from routines.chapter_readers.found import UnreadChapters
from tests.routines.chapter_readers.samples import NFO, TEXTS


@pytest.mark.parametrize("name", TEXTS)
def test_each_format_is_told_without_the_help_of_its_name(name: str) -> None:
    data = TEXTS[name][0].encode()
    origin, found = read_chapter_file(data, "class.txt", 600.0)
    assert origin == name
    assert found == TEXTS[name][1](data)


@pytest.mark.parametrize("name", TEXTS)
def test_each_format_is_told_in_utf_16(name: str) -> None:
    assert read_chapter_file(TEXTS[name][0].encode("utf-16"), "class", 600.0)[0] == name


CAPTIONS = "WEBVTT\n\n" + "".join(
    f"00:00:{second:02}.000 --> 00:00:{second + 3:02}.000\nAnd now we come into the pose.\n\n"
    for second in range(0, 50, 3)
)
SILENT_OF_ITS_KIND = TEXTS["webvtt"][0].replace("Kind: chapters\n", "")
DECOYS = [
    (CAPTIONS, "class.vtt", "WebVTT: its cues look like captions or descriptions"),
    (CAPTIONS, "class.en.vtt", "WebVTT: its cues look like captions or descriptions"),
    (SILENT_OF_ITS_KIND, "descriptions.vtt", "WebVTT: its cues look like captions"),
    ("# timestamp format v2\n0\n40\n80\n", "timestamps.txt", "frame times, line 1: it lists the times of pictures"),
    ("1\n00:00:01,000 --> 00:00:02,000\nHello\n", "a.txt", "SubRip captions, line 1: it holds what is said"),
    ("hello", "a.srt", "SubRip captions: it holds what is said"),
    ("hello", "a.vtt", "WebVTT, line 1: it does not begin with WEBVTT"),
    (NFO, "movie.nfo", "Kodi/Jellyfin nfo: it tells of a class but holds no chapters"),
    ("<html/>", "a.xml", "XML, line 1: its first element is “html”; this format is not read"),
    ('{"version": 3}', "a.json", "JSON, line 1: it holds no chapters; this format is not read"),
    ("[1]", "a.json", "JSON, line 1: it is no JSON object"),
    ("MPLS0200\0\0", "a.txt", "Blu-ray playlist: this format is not read"),
    ("DVDVIDEO-VTS\0", "a", "DVD titles: this format is not read"),
    ("\0\0\0\0" * 50, "NULL.IFO", "DVD titles: this format is not read"),
    ("\1\2\3\4" * 50, "a.txt", "chapter file, byte 0: it is no text; this format is not read"),
]


@pytest.mark.parametrize(("text", "name", "message"), DECOYS)
def test_what_is_no_chapter_file_is_refused_by_name(text: str, name: str, message: str) -> None:
    with pytest.raises(UnreadChapters) as caught:
        read_chapter_file(text.encode(), name, 600.0)
    assert str(caught.value).startswith(message)


def test_chapters_without_a_word_of_it_are_told_by_their_long_cues_and_short_titles() -> None:
    assert read_chapter_file(SILENT_OF_ITS_KIND.encode(), "class.vtt")[0] == "webvtt"


def test_captions_that_are_called_chapters_are_believed() -> None:
    origin, found = read_chapter_file(CAPTIONS.encode(), "class.chapters.vtt")
    assert (origin, len(found.chapters)) == ("webvtt", 17)


def test_a_description_with_times_in_square_brackets_is_no_json() -> None:
    origin, found = read_chapter_file(b"[0:00] Cold open\n[2:34] Plank\n[5:00] Rest\n", "a.description", 600.0)
    assert (origin, [chapter.start for chapter in found.chapters]) == ("description", [0, 154, 300])


def test_a_text_without_times_holds_no_chapters() -> None:
    origin, found = read_chapter_file(b"A calm class for the evening.\n", "class.txt", 600.0)
    assert (origin, found.chapters) == ("description", ())
