"""Captions: what is said, as text with times, read from .srt and .vtt: whatever makes sense in them, in order of time.

Source: https://www.w3.org/TR/webvtt1/ (6.1-6.3); SubRip has no standard, so common players were followed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html import unescape
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_LINES = 50_000
"""More than any class has; the rest of such a file is passed over."""


@dataclass(frozen=True, slots=True, order=True)
class SubtitleLine:
    """What is said for a while.

    Attributes:
        start: Seconds from the start of the video, at least 0.
        end: Seconds, not before ``start``; the line is gone at this instant.
        text: Plain text, without markup; may have several rows.
        reach: The latest end of this line and all before it.
        words: The words that carry a time of their own, (seconds, word) in order, as automatic captions have them;
            empty where a line states no times inside. They do not make two lines differ.
    """

    start: float
    end: float
    text: str
    reach: float = 0.0
    words: tuple[tuple[float, str], ...] = field(default=(), compare=False)


_VTT_TIME = re.compile(r"(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})")
_SRT_TIME = re.compile(r"(?:(\d{1,4}):)?(\d{1,3}):(\d{1,3})(?:[,.](\d{3}))?")
_ARROW = "-->"
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,400}>|</?>|<\d[\d:.]*>")
_INNER_TIME = re.compile(r"<((?:\d{2,4}:)?\d\d:\d\d\.\d{3})>")
_RUBY = re.compile(r"<rt\b[^<>]*>.*?</rt>", re.DOTALL)
_STYLE = re.compile(r"\{\\[^{}]{0,400}\}")


def plain_text(marked: str) -> str:
    """Strip tags, readings above characters and style marks; what only looks like a tag stays."""
    text = _TAG.sub("", _RUBY.sub("", _STYLE.sub("", marked)))
    rows = (" ".join(row.split()) for row in unescape(text).split("\n"))
    return "\n".join(row for row in rows if row)


def timed_words(marked: str, start: float, end: float) -> tuple[tuple[float, str], ...]:
    """Read the times inside a line.

    Args:
        marked: The line with its marks; times stand before the word they are for.
        start: Seconds at which the line appears: the time of the words of its row before the first mark.
        end: Seconds at which it is gone; a time outside the line makes no sense and is passed over.

    Returns:
        The words of every row that has at least one time. Rows without are what the line before said already.
    """
    if _INNER_TIME.search(marked) is None:
        return ()
    words: list[tuple[float, str]] = []
    for row in marked.split("\n"):
        pieces = _INNER_TIME.split(row)
        if len(pieces) == 1:
            continue
        time = start
        for stamp, piece in zip(("", *pieces[1::2]), pieces[::2], strict=True):
            match = _VTT_TIME.fullmatch(stamp)
            stated = _seconds(match) if match else time
            time = stated if time <= stated <= end else time
            words.extend((time, word) for word in plain_text(piece).split())
    return tuple(words)


def parse_vtt(text: str) -> tuple[SubtitleLine, ...]:
    """Read WebVTT; a text without its first word holds SubRip under a wrong name, or nothing."""
    if text.split("\n", 1)[0].split(maxsplit=1)[:1] != ["WEBVTT"]:
        first = text.lstrip().split("\n", 1)[0]
        return parse_srt(text) if first.strip().isdigit() else ()
    return in_order(_lines(text, _VTT_TIME))


def parse_srt(text: str) -> tuple[SubtitleLine, ...]:
    """Read SubRip; cues whose times cannot be read are passed over."""
    return in_order(_lines(text, _SRT_TIME))


def in_order(lines: Iterable[SubtitleLine]) -> tuple[SubtitleLine, ...]:
    """Sort lines by time and note how far each reaches; overlaps and lines of equal time stay."""
    ordered = sorted((line for line in lines if line.text), key=lambda line: (line.start, line.end))
    reaches = accumulate((line.end for line in ordered), max)
    return tuple(replace(line, reach=reach) for line, reach in zip(ordered, reaches, strict=True))


def _lines(text: str, time: re.Pattern[str]) -> Iterator[SubtitleLine]:
    """Go through the rows: one with an arrow begins a cue, an empty one ends it, the rest outside cues is skipped.

    A row of blanks before the first words of a cue is no end: automatic captions begin so where all was still.
    """
    span: tuple[float, float] | None = None
    said: list[str] = []
    count = 0
    for row in (*text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd").split("\n"), ""):
        if span and row and not row.strip() and not said:
            continue
        if row.strip() and _ARROW not in row:
            if span:
                said.append(row)
            continue
        if span and count < MOST_LINES:
            if row.strip() and said and said[-1].strip().isdigit():
                said.pop()
            count += 1
            marked = "\n".join(said)
            yield SubtitleLine(*span, plain_text(marked), words=timed_words(marked, *span))
        span, said = (_span(row, time) if row.strip() else None), []


def _span(row: str, time: re.Pattern[str]) -> tuple[float, float] | None:
    before, _, after = row.partition(_ARROW)
    start, end = before.split(), after.split()
    if len(start) != 1 or not end:
        return None
    times = [time.fullmatch(word) for word in (start[0], end[0])]
    if times[0] is None or times[1] is None:
        return None
    first, last = _seconds(times[0]), _seconds(times[1])
    return (first, last) if first <= last else None


def _seconds(match: re.Match[str]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in match.groups())
    return ((hours * 60 + minutes) * 60_000 + seconds * 1000 + thousandths) / 1000
