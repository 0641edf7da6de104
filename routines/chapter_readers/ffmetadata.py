r"""FFmpeg's own text form of tags and chapters, ``;FFMETADATA1``.

A backslash takes the special meaning from what follows it: ``\= \; \# \\`` and a line break. A chapter without
``TIMEBASE`` counts in nanoseconds.

Source: https://ffmpeg.org/ffmpeg-formats.html#Metadata-2 and libavformat/ffmetadec.c.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from routines.chapter_readers.found import ClassFacts, FoundChapters, UnreadChapters
from routines.chapter_readers.harvest import Harvest, numbered_rows, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = "ffmetadata"
HEAD = ";FFMETADATA"
_NANOSECONDS = (1, 1_000_000_000)
_TIMEBASE = re.compile(r"\s*(\d{1,10})\s*/\s*(\d{1,10})\s*", re.ASCII)
_TICKS = re.compile(r"\s*(-?\d{1,19})\s*", re.ASCII)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LONGEST_ROW = 100_000


@dataclass(slots=True)
class _Section:
    name: str
    line: int
    values: dict[str, str]


def read_ffmetadata(source: bytes | str) -> FoundChapters:
    """Read chapters, and of the tags of the whole file the title, artist, description and genre.

    Raises:
        UnreadChapters: It does not begin with ``;FFMETADATA``, or no chapter in it can be read.
    """
    text = text_of(source, FORMAT)
    if not text.startswith(HEAD):
        raise UnreadChapters(FORMAT, "line 1", f"it does not begin with {HEAD}1")
    harvest = Harvest(FORMAT)
    facts = ClassFacts()
    for section in _sections(text):
        if section.name == "[chapter]":
            _take(section, harvest)
        elif not section.name:
            facts = _facts(section.values)
    return harvest.found(facts=facts, may_be_empty=True)


def _sections(text: str) -> Iterator[_Section]:
    section = _Section("", 1, {})
    for number, row in _whole_rows(text):
        if row.startswith("["):
            yield section
            section = _Section(row.strip().lower(), number, {})
            continue
        key, value = _split(row)
        if key:
            section.values.setdefault(key.lower(), value)
    yield section


def _whole_rows(text: str) -> Iterator[tuple[int, str]]:
    """Go through the rows, those that a backslash joins as one; comments and empty rows are left out."""
    joined: list[str] = []
    first = 0
    for number, row in numbered_rows(text):
        if not joined:
            first = number
            if not row or row[0] in ";#":
                continue
        joined.append(row)
        if (len(row) - len(row.rstrip("\\"))) % 2 == 0:
            yield first, "\n".join(joined)[:_LONGEST_ROW]
            joined = []
    if joined:
        yield first, "\n".join(joined)[:_LONGEST_ROW]


def _split(row: str) -> tuple[str, str]:
    """Cut at the first ``=`` that no backslash protects."""
    found = re.match(r"((?:[^\\=]|\\.)*)=(.*)", row, re.DOTALL)
    return (_ESCAPED.sub(r"\1", found[1]), _ESCAPED.sub(r"\1", found[2])) if found else ("", "")


def _take(section: _Section, harvest: Harvest) -> None:
    place = f"line {section.line}"
    base = _NANOSECONDS
    if "timebase" in section.values:
        told = _TIMEBASE.fullmatch(section.values["timebase"])
        base = (int(told[1]), int(told[2])) if told else (0, 0)
    start, end = (_TICKS.fullmatch(section.values.get(key, "")) for key in ("start", "end"))
    if 0 in base:
        harvest.pass_over(place, "its TIMEBASE is no fraction")
    elif not start:
        harvest.pass_over(place, "it has no START")
    else:
        numerator, denominator = base
        last = int(end[1]) * numerator / denominator if end else None
        harvest.take(section.values.get("title", ""), int(start[1]) * numerator / denominator, last)


def _facts(values: dict[str, str]) -> ClassFacts:
    return ClassFacts(
        title=values.get("title", "").strip(),
        instructor=(values.get("artist") or values.get("album_artist") or "").strip(),
        description=(values.get("description") or values.get("comment") or "").strip(),
        tags=tuple(filter(None, [values.get("genre", "").strip()])),
    )
