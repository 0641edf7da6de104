"""Chapters as WebVTT: one cue a chapter.

Source: https://www.w3.org/TR/webvtt1/ (1.5 and 4.2)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.chapter_readers.timestamp import write_timestamp
from routines.chapter_writers.named import named_chapters, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.chapter import Chapter


def write_webvtt(chapters: Sequence[Chapter], duration: float) -> str:
    """Write the chapters of a class.

    Args:
        chapters: In order of start, without overlaps.
        duration: Seconds of the video; every cue states its own end.

    Returns:
        The file, with times to the millisecond.
    """
    cues = (
        f"{write_timestamp(chapter.start)} --> {write_timestamp(chapter.end)}\n{_escaped(title_of(chapter))}\n"
        for chapter in named_chapters(chapters)
    )
    return "\n".join(["WEBVTT\nKind: chapters\n", *cues])


def _escaped(title: str) -> str:
    return title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
