"""A chapter file whose format is told by its name and by what it holds."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from routines.chapter import Origin
from routines.chapter_readers.chapter_grabber import read_chapter_grabber
from routines.chapter_readers.cue_sheet import CUE_TRACK, read_cue_sheet
from routines.chapter_readers.description import read_description
from routines.chapter_readers.ffmetadata import HEAD as FFMETADATA_HEAD
from routines.chapter_readers.ffmetadata import read_ffmetadata
from routines.chapter_readers.ffprobe_json import read_ffprobe_json
from routines.chapter_readers.found import FoundChapters, UnreadChapters
from routines.chapter_readers.harvest import numbered_rows, text_of
from routines.chapter_readers.info_json import is_info_json, read_info_json
from routines.chapter_readers.json_text import MOST_JSON, JsonTable, read_json_table
from routines.chapter_readers.losslesscut import read_losslesscut
from routines.chapter_readers.matroska_xml import read_matroska_xml
from routines.chapter_readers.ogm import OGM_ROW, read_ogm
from routines.chapter_readers.podcast_json import read_podcast_json
from routines.chapter_readers.podlove import read_podlove
from routines.chapter_readers.vlc_bookmarks import HEAD as PLAYLIST_HEAD
from routines.chapter_readers.vlc_bookmarks import read_vlc_bookmarks
from routines.chapter_readers.webvtt import FORMAT as WEBVTT
from routines.chapter_readers.webvtt import has_chapter_manners, read_webvtt, webvtt_kind
from routines.nfo import NFO_ROOTS

if TYPE_CHECKING:
    from collections.abc import Callable

    Reader = Callable[[str], FoundChapters]

NOT_READ = "this format is not read"
NO_CHAPTERS = "it holds what is said, no chapters"
_UNREAD_NAMES = {
    ".mpls": "Blu-ray playlist",
    ".ifo": "DVD titles",
    ".bup": "DVD titles",
    ".llc": "LosslessCut project",
    ".xhcp": "MPC-HC chapters",
    ".pbf": "PotPlayer bookmarks",
    ".srt": "SubRip captions",
    ".ass": "ASS captions",
    ".ssa": "ASS captions",
}
_UNREAD_HEADS = {
    b"MPLS0": "Blu-ray playlist",
    b"DVDVIDEO-": "DVD titles",
    b"\x1aE\xdf\xa3": "Matroska video",
    b"ID3": "sound file",
    b"OggS": "sound file",
    b"PK\x03\x04": "zip file",
}
_FRAME_TIMES = re.compile(r"#\s*time(?:stamp|code) format v\d", re.IGNORECASE)
_SRT = re.compile(r"\s*\d{1,9}\s*\n\s*\d{1,3}:\d\d:\d\d[,.]\d{1,3}\s*-->")
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})[\s>/]")
_BESIDE_THE_ROOT = re.compile(r"<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL)
_CSV_ROW = re.compile(r"\s*(?:[\d.:]{0,20}|start)\s*,\s*(?:[\d.:]{0,20}|end)\s*(?:,.*)?", re.ASCII | re.IGNORECASE)
_HEAD_LENGTH = 20_000
_ROWS_LOOKED_AT = 60
_MOST_CONTROLS = 0.02


def read_chapter_file(data: bytes, name: str, duration: float | None = None) -> tuple[Origin, FoundChapters]:
    """Read a chapter or description file of any format.

    What a file holds counts before its name. WebVTT is taken for chapters when its head or its name says so, or when
    its cues are as long and their text as short as those of chapters.

    Args:
        data: The whole file.
        name: Of the file, with or without folders.
        duration: Seconds of the video where they are known; only times in a description ask for it.

    Returns:
        Which format it is, and what was found; a description may hold no chapters.

    Raises:
        UnreadChapters: It is broken, no chapter file, or of a format that is not read.
    """
    ending = PurePath(name).suffix.lower()
    label = next((label for head, label in _UNREAD_HEADS.items() if data.startswith(head)), _UNREAD_NAMES.get(ending))
    if label:
        raise UnreadChapters(label, "", NO_CHAPTERS if label.endswith("captions") else NOT_READ)
    text = text_of(data, "chapter file", MOST_JSON)
    _refuse_what_is_no_text(text[:_HEAD_LENGTH])
    head = text[:_HEAD_LENGTH].lstrip()
    if head.startswith("WEBVTT") or ending == ".vtt":
        return Origin.WEBVTT, _webvtt(text, PurePath(name).name.lower())
    if head.startswith("<") and (found := _markup(data, head, ending)):
        return found
    if ending == ".json" or head.startswith("{"):
        return _json(text)
    reader = _plain_reader(head, ending)
    if reader:
        return reader[0], reader[1](text)
    return Origin.DESCRIPTION, read_description(text_of(text, "description"), duration)


def _refuse_what_is_no_text(head: str) -> None:
    strange = sum((char < " " and char not in "\t\n\r\f\v") or char == "\ufffd" for char in head)
    if strange > len(head) * _MOST_CONTROLS:
        raise UnreadChapters("chapter file", "byte 0", f"it is no text; {NOT_READ}")


def _webvtt(text: str, name: str) -> FoundChapters:
    found = read_webvtt(text)
    if webvtt_kind(text) == "chapters" or "chapter" in name:
        return found
    if re.search(r"description|caption|subtitle", name) or not has_chapter_manners(found):
        raise UnreadChapters(WEBVTT, "", "its cues look like captions or descriptions, not like chapters")
    return found


_BY_ROOT: dict[str, tuple[Origin, Callable[[bytes], FoundChapters]]] = {
    "Chapters": (Origin.MATROSKA_XML, read_matroska_xml),
    "chapterInfo": (Origin.CHAPTER_GRABBER, read_chapter_grabber),
    "chapters": (Origin.PODLOVE, read_podlove),
    "rss": (Origin.PODLOVE, read_podlove),
}


def _markup(data: bytes, head: str, ending: str) -> tuple[Origin, FoundChapters] | None:
    """Read XML by its first element; ``None`` for text that only begins with a tag."""
    root = _ROOT.match(_BESIDE_THE_ROOT.sub("", head).lstrip())
    name = root[1] if root else ""
    if name in _BY_ROOT:
        origin, read = _BY_ROOT[name]
        return origin, read(data)
    if name in NFO_ROOTS or ending == ".nfo":
        raise UnreadChapters("Kodi/Jellyfin nfo", "", "it tells of a class but holds no chapters")
    if ending in {".xml", ".psc", ".chapters"} or head.startswith("<?xml"):
        raise UnreadChapters("XML", "line 1", f"its first element is “{name}”; {NOT_READ}")
    return None


def _json(text: str) -> tuple[Origin, FoundChapters]:
    table = read_json_table(text, "JSON")
    if _has(table, "startTime"):
        return Origin.PODCAST_JSON, read_podcast_json(text)
    if not is_info_json(table) and (_has(table, "time_base") or _has(table, "tags") or set(table) == {"chapters"}):
        return Origin.FFPROBE_JSON, read_ffprobe_json(text)
    if is_info_json(table) or "chapters" in table or "description" in table:
        return Origin.INFO_JSON, read_info_json(text)
    raise UnreadChapters("JSON", "line 1", f"it holds no chapters; {NOT_READ}")


def _has(table: JsonTable, key: str) -> bool:
    entries = table.get("chapters")
    return isinstance(entries, list) and any(isinstance(entry, dict) and key in entry for entry in entries[:100])


def _plain_reader(head: str, ending: str) -> tuple[Origin, Reader] | None:
    """Tell the formats of plain rows apart; ``None`` for what can only be a description."""
    if head.startswith(FFMETADATA_HEAD):
        return Origin.FFMETADATA, read_ffmetadata
    if head.startswith(PLAYLIST_HEAD):
        return Origin.VLC_BOOKMARKS, read_vlc_bookmarks
    if _FRAME_TIMES.match(head):
        raise UnreadChapters("frame times", "line 1", "it lists the times of pictures, no chapters")
    if _SRT.match(head):
        raise UnreadChapters("SubRip captions", "line 1", NO_CHAPTERS)
    rows = [row for _, row in zip(range(_ROWS_LOOKED_AT), (row for _, row in numbered_rows(head)), strict=False)]
    if any(OGM_ROW.fullmatch(row[:500]) for row in rows):
        return Origin.OGM, read_ogm
    if ending == ".cue" or any(CUE_TRACK.fullmatch(row[:500]) for row in rows):
        return Origin.CUE_SHEET, read_cue_sheet
    if ending == ".csv" or (len(rows) > 1 and all(_CSV_ROW.fullmatch(row[:500]) for row in rows if row.strip())):
        return Origin.LOSSLESSCUT, read_losslesscut
    return None
