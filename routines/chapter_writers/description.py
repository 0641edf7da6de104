"""Chapters as the times in a description, the way YouTube wants them.

Source: https://support.google.com/youtube/answer/9884579 (the first time is 0:00, times ascend)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.chapter_writers.named import named_chapters, title_of
from routines.clock_text import format_clock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from routines.chapter import Chapter

START = "Start"
"""The title of the time before the first chapter; the site asks for a line at 0:00."""


def write_description(chapters: Sequence[Chapter], duration: float) -> str:
    """Write a line for each chapter: its start to the second, then its title.

    Of chapters that begin in the same second only the first is written, and a chapter without a title is called by its
    number, since the site takes no line without words.

    Args:
        chapters: In order of start, without overlaps.
        duration: Seconds of the video; a chapter whose start rounds up to it is written a second earlier.
    """
    return "".join(f"{format_clock(second)} {title}\n" for second, title in _lines(chapters, duration))


def _lines(chapters: Sequence[Chapter], duration: float) -> Iterator[tuple[int, str]]:
    last = -1
    for number, chapter in enumerate(named_chapters(chapters), 1):
        second = round(chapter.start)
        second -= second >= duration
        if last < 0 < second:
            yield 0, START
        if second > last:
            yield second, title_of(chapter) or f"Chapter {number}"
            last = second
