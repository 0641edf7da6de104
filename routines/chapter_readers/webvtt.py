"""Chapters in WebVTT: the text of a cue is a title, a cue inside another is a chapter inside a chapter.

Source: https://www.w3.org/TR/webvtt1/ (1.5, chapters; 6.1-6.3, the parser).
"""

from __future__ import annotations

import re
from itertools import islice
from statistics import median
from typing import TYPE_CHECKING

from routines.captions import plain_text
from routines.chapter_readers.found import ClassFacts, FoundChapters, UnreadChapters
from routines.chapter_readers.harvest import MOST_ENTRIES, Harvest, numbered_rows, text_of
from routines.chapter_readers.nesting import NOTE, lay_flat, nest_by_time

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = "WebVTT"
_TIME = r"(?:\d{2,6}:)?[0-5]\d:[0-5]\d[.,]\d{3}"
_TIMING = re.compile(rf"\s*({_TIME})\s*-->\s*({_TIME})(?:\s.*)?", re.ASCII)
_ARROW = "-->"
_KIND = re.compile(r"\s*kind\s*:\s*(\w{1,40})\s*", re.IGNORECASE)
_HEADED = re.compile(r"WEBVTT(?:[ \t].*)?")
_MOST_ROWS_OF_A_TITLE = 10
_SHORTEST_TYPICAL = 12.0
_LONGEST_TYPICAL = 60
"""Chapters take a while and have short titles; captions and descriptions of the picture are the other way round."""


def webvtt_kind(text: str) -> str:
    """Read what the head of the file calls its cues, such as ``captions``; empty where it does not say."""
    for number, row in numbered_rows(text[:4000]):
        if number > 1 and not row.strip():
            break
        if found := _KIND.fullmatch(row):
            return found[1].lower()
    return ""


def read_webvtt(source: bytes | str) -> FoundChapters:
    """Read the chapters of a WebVTT file.

    Cues inside others come flat: the innermost, and of the outer ones what lies before their first inner one.

    Raises:
        UnreadChapters: It is no WebVTT, it says that its cues are something else, or no cue can be read.
    """
    text = text_of(source, FORMAT)
    if not _HEADED.fullmatch(text[:500].split("\n", 1)[0].rstrip("\r")):
        raise UnreadChapters(FORMAT, "line 1", "it does not begin with WEBVTT")
    kind = webvtt_kind(text)
    if kind not in {"", "chapters"}:
        raise UnreadChapters(FORMAT, "its head", f"its cues are {kind}, no chapters")
    harvest = Harvest(FORMAT)
    spans = list(islice(_cues(text, harvest), MOST_ENTRIES + 1))
    harvest.check_count(len(spans))
    is_nested = lay_flat(nest_by_time(spans), harvest)
    return harvest.found(facts=ClassFacts(), note=NOTE if is_nested else "", may_be_empty=True)


def has_chapter_manners(found: FoundChapters) -> bool:
    """Tell whether cues of unknown kind look like chapters: long, with short titles, and few sentences."""
    lengths = [chapter.end - chapter.start for chapter in found.chapters if chapter.end is not None]
    titles = [chapter.title for chapter in found.chapters]
    if not lengths:
        return False
    sentences = sum(title.rstrip().endswith((".", ",")) for title in titles)
    return (
        median(lengths) >= _SHORTEST_TYPICAL
        and median(map(len, titles)) <= _LONGEST_TYPICAL
        and sentences <= len(titles) / 3
    )


def _cues(text: str, harvest: Harvest) -> Iterator[tuple[str, float, float]]:
    """Go through the cues. A row with an arrow begins one, an empty row ends it; all else outside cues is skipped."""
    span: tuple[float, float] | None = None
    title: list[str] = []
    for number, row in numbered_rows(text + "\n\n"):
        if _ARROW in row:
            if span:
                # A row that names the next cue may stand directly above its times, without an empty row.
                yield " ".join(title), *span
            span, title = _span(row), []
            if span is None and not row.startswith("NOTE"):
                harvest.pass_over(f"line {number}", "the times of the cue cannot be read")
        elif not row.strip():
            if span:
                yield " ".join(title), *span
            span, title = None, []
        elif span and len(title) < _MOST_ROWS_OF_A_TITLE:
            title.append(plain_text(row[:1000]))


def _span(row: str) -> tuple[float, float] | None:
    found = _TIMING.fullmatch(row[:500])
    if not found:
        return None
    start, end = (_seconds(found[1]), _seconds(found[2]))
    return (start, end) if start < end else None


def _seconds(text: str) -> float:
    *hours, minutes, seconds = text.replace(",", ".").split(":")
    return round((int(hours[0]) if hours else 0) * 3600 + int(minutes) * 60 + float(seconds), 3)
