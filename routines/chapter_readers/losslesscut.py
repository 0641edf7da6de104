"""The CSV that LosslessCut exports: start, end and label in each row; an empty end is the end of the file.

Source: https://github.com/mifi/lossless-cut/blob/master/docs.md (import and export)
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from routines.chapter_readers.found import UnreadChapters
from routines.chapter_readers.harvest import Harvest, numbered_rows, text_of
from routines.chapter_readers.timestamp import read_timestamp

if TYPE_CHECKING:
    from routines.chapter_readers.found import FoundChapters

FORMAT = "LosslessCut CSV"
_HEADINGS = frozenset({"start", "start time", "in"})


def read_losslesscut(source: bytes | str) -> FoundChapters:
    """Read rows of start, end and label, in seconds or ``h:mm:ss``; an empty start is 0.

    Raises:
        UnreadChapters: It is no CSV, or no row can be read.
    """
    text = text_of(source, FORMAT)
    harvest = Harvest(FORMAT)
    rows = csv.reader(row for _, row in numbered_rows(text))
    try:
        for cells in rows:
            _take(cells, rows.line_num, harvest)
    except csv.Error as error:
        raise UnreadChapters(FORMAT, f"line {rows.line_num}", f"it is no sound CSV ({error})") from error
    return harvest.found()


def _take(cells: list[str], line: int, harvest: Harvest) -> None:
    start, end, *rest = (*(cell.strip() for cell in cells), "", "")
    if not any(cells) or (line == 1 and start.lower() in _HEADINGS):
        return
    first, last = read_timestamp(start or "0"), read_timestamp(end)
    if len(cells) < 2 or first is None or (end and last is None):  # noqa: PLR2004 - start and end
        harvest.pass_over(f"line {line}", "it is no start, end and label")
    else:
        harvest.take(rest[0], first, last)
