"""One sound file of each format, small and with the peculiarities of the format, and the reader of each."""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING

from routines.chapter_readers.chapter_grabber import read_chapter_grabber
from routines.chapter_readers.cue_sheet import read_cue_sheet
from routines.chapter_readers.description import read_description
from routines.chapter_readers.ffmetadata import read_ffmetadata
from routines.chapter_readers.ffprobe_json import read_ffprobe_json
from routines.chapter_readers.info_json import read_info_json
from routines.chapter_readers.losslesscut import read_losslesscut
from routines.chapter_readers.matroska_binary import read_matroska_chapters
from routines.chapter_readers.matroska_xml import read_matroska_xml
from routines.chapter_readers.ogm import read_ogm
from routines.chapter_readers.podcast_json import read_podcast_json
from routines.chapter_readers.podlove import read_podlove
from routines.chapter_readers.vlc_bookmarks import read_vlc_bookmarks
from routines.chapter_readers.webvtt import read_webvtt
from routines.nfo import read_nfo
from routines.text_decoding import decode_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from routines.chapter_readers.found import FoundChapters

WEBVTT = """WEBVTT - a class
Kind: chapters

NOTE
made by hand

1
00:00.000 --> 01:30.000 align:start
Warm-up &amp; breath

2
00:01:30.000 --> 00:03:00.000
<b>Cat cow</b>
"""
INFO_JSON = json.dumps(
    {
        "title": "Hips",
        "channel": "Ruth",
        "duration": 600,
        "upload_date": "20240501",
        "tags": ["hips", "yoga"],
        "webpage_url": "https://example.org/v",
        "description": "Two exercises.",
        "chapters": [
            {"start_time": 0.0, "end_time": 60.0, "title": "<Untitled Chapter 1>"},
            {"start_time": 60.0, "end_time": 600.0, "title": "Pigeon"},
        ],
    }
)
FFMETADATA = r""";FFMETADATA1
title=Slow \= good
artist=Ruth
; a comment
[CHAPTER]
TIMEBASE=1/1000
START=0
END=90500
title=A\;B\#C\\D\
E
[CHAPTER]
START=90500000000
END=100000000000
title=Cat without base
"""
OGM = """CHAPTER01=00:00:00.000
CHAPTER01NAME=Warm-up
CHAPTER02=00:01:30.500
CHAPTER02NAME=Cat cow = good
"""
MATROSKA_XML = """<?xml version="1.0"?>
<!DOCTYPE Chapters SYSTEM "matroskachapters.dtd">
<Chapters>
 <EditionEntry><ChapterAtom><ChapterTimeStart>00:00:01.0</ChapterTimeStart></ChapterAtom></EditionEntry>
 <EditionEntry><EditionFlagDefault>1</EditionFlagDefault><EditionFlagOrdered>1</EditionFlagOrdered>
  <ChapterAtom><ChapterTimeStart>00:00:00.000000000</ChapterTimeStart><ChapterTimeEnd>00:01:00.5</ChapterTimeEnd>
   <ChapterDisplay><ChapterString>Cat &amp; cow</ChapterString><ChapterLanguage>eng</ChapterLanguage></ChapterDisplay>
   <ChapterAtom><ChapterTimeStart>00:00:30.0</ChapterTimeStart></ChapterAtom>
  </ChapterAtom>
  <ChapterAtom><ChapterTimeStart>00:02:00</ChapterTimeStart><ChapterFlagHidden>1</ChapterFlagHidden></ChapterAtom>
  <ChapterAtom><ChapterTimeStart>00:03:00</ChapterTimeStart><ChapterSegmentUID>ab</ChapterSegmentUID></ChapterAtom>
 </EditionEntry>
</Chapters>
"""
PODLOVE = """<rss xmlns:psc="http://podlove.org/simple-chapters"><channel><item>
<psc:chapters version="1.2"><psc:chapter start="00:00:10.5" title="Warm-up" href="http://example.org"/>
<psc:chapter start="90" title="Cat cow"/><psc:chapter start="2:00"/></psc:chapters></item></channel></rss>
"""
CUE_SHEET = """PERFORMER "Ruth"
TITLE "Evening"
FILE "evening.mp3" MP3
  TRACK 01 AUDIO
    TITLE "Breath"
    INDEX 00 00:00:00
    INDEX 01 00:02:37
  TRACK 02 AUDIO
    TITLE "Body scan"
    INDEX 01 100:00:74
"""
LOSSLESSCUT = """0,12.5,Warm-up
12.5,,"Cat, cow"
,3,
"""
PODCAST_JSON = json.dumps(
    {
        "version": "1.2.0",
        "author": "Ruth",
        "chapters": [
            {"startTime": 0, "title": "Warm-up"},
            {"startTime": 30.5, "title": "A picture", "toc": False},
            {"startTime": 60, "endTime": 90, "title": "Cat cow"},
        ],
    }
)
CHAPTER_GRABBER = """\ufeff<chapterInfo xmlns="http://jvance.com/2008/ChapterGrabber"><title>Hips</title>
<source><duration>00:10:00.5</duration></source>
<chapters><chapter time="00:00:00" name="Intro"/><chapter time="00:01:00.5" name="&quot;Cat&quot;"/></chapters>
</chapterInfo>
"""
FFPROBE_JSON = json.dumps(
    {
        "chapters": [
            {"time_base": "1/1000", "start": 0, "start_time": "0.000", "end_time": "5.5", "tags": {"TITLE": "Warm-up"}},
            {"time_base": "1/44100", "start": 441000, "end": 661500, "tags": {"title": "Cat cow"}},
        ],
        "format": {"duration": "60.0", "tags": {"title": "Hips"}},
    }
)
VLC_BOOKMARKS = """#EXTM3U
#EXTINF:600,hips.mkv
#EXTVLCOPT:bookmarks={name=Old,bytes=1,time=1}
#EXTVLCOPT:bookmarks={name=Cat, cow,bytes=17,time=60},{name=Rest,time=90.5}
hips.mkv
"""
DESCRIPTION = "A class.\n0:00 Warm-up\n1:30 - Cat cow x 10\n3:00 Rest\n"
NFO = """<?xml version="1.0" encoding="UTF-8"?>
<movie><title>Hips</title><plot>Slow &amp; kind.</plot><genre>Yoga / Mobility</genre><tag>hips</tag>
<actor><name>Second</name><order>2</order></actor><actor><name>Ruth</name><order>1</order></actor>
<premiered>2024-05-01</premiered></movie>
https://www.example.org/not/opened
"""


def element(name: int, held: bytes) -> bytes:
    """Write one element of a Matroska file, with eight bytes of size."""
    return name.to_bytes((name.bit_length() + 7) // 8) + struct.pack(">Q", len(held) | 1 << 56) + held


def atom(title: str, start: float, *more: bytes) -> bytes:
    """Write one chapter of a Matroska file."""
    head = element(0x73C4, b"\1") + element(0x91, round(start * 1e9).to_bytes(8))
    return element(0xB6, head + element(0x80, element(0x85, title.encode())) + b"".join(more))


_NINE_SECONDS = element(0x92, (9 * 10**9).to_bytes(8))
_HIDDEN = element(0x98, b"\1")
MATROSKA = element(0x45B9, atom("Other edition", 5)) + element(
    0x45B9, element(0x45DB, b"\1") + atom("Cat cow", 1.5, _NINE_SECONDS) + atom("x", 3, _HIDDEN)
)

TEXTS: dict[str, tuple[str, Callable[[bytes], FoundChapters]]] = {
    "webvtt": (WEBVTT, read_webvtt),
    "info-json": (INFO_JSON, read_info_json),
    "ffmetadata": (FFMETADATA, read_ffmetadata),
    "ogm": (OGM, read_ogm),
    "matroska-xml": (MATROSKA_XML, read_matroska_xml),
    "podlove": (PODLOVE, read_podlove),
    "cue-sheet": (CUE_SHEET, read_cue_sheet),
    "losslesscut": (LOSSLESSCUT, read_losslesscut),
    "podcast-json": (PODCAST_JSON, read_podcast_json),
    "chapter-grabber": (CHAPTER_GRABBER, read_chapter_grabber),
    "ffprobe-json": (FFPROBE_JSON, read_ffprobe_json),
    "vlc-bookmarks": (VLC_BOOKMARKS, read_vlc_bookmarks),
    "description": (DESCRIPTION, lambda data: read_description(decode_text(data), 600.0)),
}
"""By the value of their origin."""
READERS: dict[str, tuple[bytes, Callable[[bytes], object]]] = {
    **{name: (text.encode(), read) for name, (text, read) in TEXTS.items()},
    "matroska": (MATROSKA, read_matroska_chapters),
    "nfo": (NFO.encode(), read_nfo),
}
