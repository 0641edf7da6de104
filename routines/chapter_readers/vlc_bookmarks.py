"""Bookmarks that VLC keeps in a playlist: ``#EXTVLCOPT:bookmarks={name=Rest,bytes=12,time=640},…``.

VLC writes the whole list again for each new bookmark; the last list counts. Nothing that the playlist names is opened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from routines.chapter_readers.harvest import Harvest, numbered_rows, text_of
from routines.chapter_readers.timestamp import read_timestamp

if TYPE_CHECKING:
    from routines.chapter_readers.found import FoundChapters

FORMAT = "VLC bookmarks"
HEAD = "#EXTM3U"
_OPTION = "#EXTVLCOPT:bookmarks="
_LENGTH = re.compile(r"#EXTINF:\s*(\d{1,7}(?:\.\d{1,6})?)\s*(?:,.*)?", re.ASCII)
_BOOKMARK = re.compile(r"\{name=([^{}]{0,500}?)(?:,bytes=\d{1,20})?,time=([\d.]{1,20})\}", re.ASCII)


def read_vlc_bookmarks(source: bytes | str) -> FoundChapters:
    """Read the bookmarks of the first entry of a playlist that has any.

    Raises:
        UnreadChapters: It is no playlist of VLC, or it has no bookmarks.
    """
    text = text_of(source, FORMAT)
    harvest = Harvest(FORMAT)
    duration: float | None = None
    row_of_marks, marks = 0, ""
    for number, row in numbered_rows(text):
        if length := _LENGTH.fullmatch(row[:2000]):
            if marks:
                break
            duration = float(length[1]) or None
        elif row.startswith(_OPTION):
            row_of_marks, marks = number, row
    for name, time in _BOOKMARK.findall(marks):
        start = read_timestamp(time)
        if start is None:
            harvest.pass_over(f"line {row_of_marks}", f"“{time}” is no time")
        else:
            harvest.take(name.strip(), start)
    return harvest.found(duration)
