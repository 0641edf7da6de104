"""Chapters as OGM text, which mkvmerge, mkvpropedit and MP4Box take.

The format states starts only, so time that no chapter names is written as a chapter without a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.chapter_readers.timestamp import write_timestamp
from routines.chapter_writers.named import named_chapters, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from routines.chapter import Chapter

_SHORTEST_GAP = 1.0
"""Seconds between chapters that are worth an entry."""


def write_ogm(chapters: Sequence[Chapter], duration: float) -> str:
    """Write the chapters of a class.

    Args:
        chapters: In order of start, without overlaps.
        duration: Seconds of the video.

    Returns:
        The file, with times to the millisecond.
    """
    return "".join(
        f"CHAPTER{number:02}={write_timestamp(start)}\nCHAPTER{number:02}NAME={title}\n"
        for number, (start, title) in enumerate(_starts(chapters, duration), 1)
    )


def _starts(chapters: Sequence[Chapter], duration: float) -> Iterator[tuple[float, str]]:
    named = list(named_chapters(chapters))
    nexts = [*(chapter.start for chapter in named[1:]), duration]
    for chapter, limit in zip(named, nexts, strict=False):
        yield chapter.start, title_of(chapter)
        if limit - chapter.end >= _SHORTEST_GAP:
            yield chapter.end, ""
