"""OGM text, also called simple chapters: ``CHAPTER01=00:00:00.000`` and ``CHAPTER01NAME=Cat cow``.

Only starts are stated; each chapter lasts until the next.

Source: https://wiki.xiph.org/Chapter_Extension and mkvmerge's manual ("simple chapter files").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from routines.chapter_readers.harvest import Harvest, numbered_rows, text_of
from routines.chapter_readers.timestamp import read_timestamp

if TYPE_CHECKING:
    from routines.chapter_readers.found import FoundChapters

FORMAT = "OGM chapters"
OGM_ROW = re.compile(r"\s*CHAPTER\s?(\d{1,5})(NAME)?\s*=(.*)", re.ASCII | re.IGNORECASE)
_LONGEST_ROW = 5000


def read_ogm(source: bytes | str) -> FoundChapters:
    """Read starts and names; rows of any other form are skipped.

    Raises:
        UnreadChapters: No start can be read.
    """
    harvest = Harvest(FORMAT)
    starts: dict[str, float] = {}
    names: dict[str, str] = {}
    for number, row in numbered_rows(text_of(source, FORMAT)):
        found = OGM_ROW.fullmatch(row[:_LONGEST_ROW])
        if not found:
            continue
        key = found[1]
        if found[2]:
            names[key] = found[3].strip()
            continue
        start = read_timestamp(found[3])
        if start is None:
            harvest.pass_over(f"line {number}", "it is no time of the form 00:00:00.000")
        elif key in starts:
            harvest.pass_over(f"line {number}", f"chapter {int(key)} is stated twice")
        else:
            starts[key] = start
            harvest.check_count(len(starts))
    for key, start in starts.items():
        harvest.take(names.get(key, ""), start)
    return harvest.found()
