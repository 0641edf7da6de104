"""Which chapters are written, and with which title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.chapter import Origin
from routines.chapter_title import clean_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from routines.chapter import Chapter


def named_chapters(chapters: Iterable[Chapter]) -> Iterator[Chapter]:
    """Go through the chapters that a source named or meant, without those that only cover time between them."""
    return (chapter for chapter in worth_writing(chapters) if chapter.origin is not Origin.FILLED)


def worth_writing(chapters: Iterable[Chapter]) -> Iterator[Chapter]:
    """Go through the chapters that still have a length when their times are written to the millisecond."""
    return (chapter for chapter in chapters if round(chapter.end * 1000) > round(chapter.start * 1000))


def title_of(chapter: Chapter) -> str:
    """Write a title on one line; one that a source wrote with its prescription in it stays as it was written."""
    return clean_title(chapter.as_written or chapter.title)
