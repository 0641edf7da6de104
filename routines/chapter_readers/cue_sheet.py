"""CUE sheets: the tracks of a recording as chapters, with times of minutes, seconds and 75 frames a second.

Source: https://www.gnu.org/software/ccd2cue/manual/html_node/CUE-sheet-format.html
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from routines.chapter_readers.found import ClassFacts, FoundChapters, UnreadChapters
from routines.chapter_readers.harvest import Harvest, numbered_rows, text_of

FORMAT = "CUE sheet"
CUE_TRACK = re.compile(r"\s*TRACK\s+\d{1,6}\s+\S+\s*", re.ASCII | re.IGNORECASE)
_COMMAND = re.compile(r"\s*([A-Za-z]{3,12})\s+(\S.*)")
_INDEX = re.compile(r"(\d{1,3})\s+(\d{1,5}):([0-5]?\d):(\d{1,2})", re.ASCII)
_FRAMES = 75
_LONGEST_ROW = 2000


@dataclass(slots=True)
class _Track:
    line: int
    title: str = ""
    starts: dict[int, float] = field(default_factory=dict)


@dataclass(slots=True)
class _Sheet:
    title: str = ""
    performer: str = ""
    genre: str = ""
    files: int = 0
    tracks: list[_Track] = field(default_factory=list)


def read_cue_sheet(source: bytes | str) -> FoundChapters:
    """Read the tracks of the first file that the sheet names; index 1 is the start, else index 0.

    Raises:
        UnreadChapters: It has no track, or none with a time.
    """
    harvest = Harvest(FORMAT)
    sheet = _Sheet()
    for number, row in numbered_rows(text_of(source, FORMAT)):
        if command := _COMMAND.fullmatch(row[:_LONGEST_ROW].rstrip()):
            _obey(command[1].upper(), command[2], number, sheet, harvest)
    for track in sheet.tracks:
        if track.starts:
            harvest.take(track.title, track.starts.get(1, min(track.starts.values())))
        else:
            harvest.pass_over(f"line {track.line}", "the track has no INDEX")
    if not sheet.tracks:
        raise UnreadChapters(FORMAT, "line 1", "it has no track")
    note = f"It names {sheet.files} files; the tracks of the first are shown." if sheet.files > 1 else ""
    tags = (sheet.genre,) if sheet.genre else ()
    return harvest.found(facts=ClassFacts(title=sheet.title, instructor=sheet.performer, tags=tags), note=note)


def _obey(command: str, words: str, number: int, sheet: _Sheet, harvest: Harvest) -> None:
    if command == "FILE":
        sheet.files += 1
    elif sheet.files > 1:
        return
    elif command == "TRACK":
        sheet.tracks.append(_Track(number))
        harvest.check_count(len(sheet.tracks))
    elif command == "INDEX" and sheet.tracks:
        _index(words, number, sheet.tracks[-1], harvest)
    elif command in {"TITLE", "PERFORMER", "REM"}:
        _name(command, words, sheet)


def _name(command: str, words: str, sheet: _Sheet) -> None:
    text = words.strip().strip('"').strip()
    if command == "TITLE" and sheet.tracks:
        sheet.tracks[-1].title = text
    elif command == "TITLE":
        sheet.title = text
    elif command == "PERFORMER" and not sheet.tracks:
        sheet.performer = text
    elif command == "REM" and words.upper().startswith("GENRE "):
        sheet.genre = words[6:].strip().strip('"').strip()


def _index(words: str, number: int, track: _Track, harvest: Harvest) -> None:
    found = _INDEX.fullmatch(words.strip())
    if not found or int(found[4]) >= _FRAMES:
        harvest.pass_over(f"line {number}", "the INDEX is no time of the form mm:ss:ff with 75 frames a second")
        return
    minutes, seconds, frames = (int(part) for part in found.groups()[1:])
    track.starts.setdefault(int(found[1]), minutes * 60 + seconds + frames / _FRAMES)
