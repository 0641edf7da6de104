"""Chapters as Matroska XML, for mkvmerge and mkvpropedit."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from routines.chapter_readers.timestamp import write_timestamp
from routines.chapter_writers.named import named_chapters, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.chapter import Chapter

_ATOM = """\
    <ChapterAtom>
      <ChapterTimeStart>{start}000000</ChapterTimeStart>
      <ChapterTimeEnd>{end}000000</ChapterTimeEnd>
      <ChapterDisplay>
        <ChapterString>{title}</ChapterString>
        <ChapterLanguage>und</ChapterLanguage>
      </ChapterDisplay>
    </ChapterAtom>
"""
_NOT_IN_XML = dict.fromkeys([0xFFFE, 0xFFFF, *range(0xD800, 0xE000)])


def write_matroska_xml(chapters: Sequence[Chapter], duration: float) -> str:
    """Write the chapters of a class as one edition.

    Args:
        chapters: In order of start, without overlaps.
        duration: Seconds of the video; every chapter states its own end.

    Returns:
        The file, to be stored as UTF-8, with times to the millisecond.
    """
    atoms = (
        _ATOM.format(
            start=write_timestamp(chapter.start),
            end=write_timestamp(chapter.end),
            title=escape(title_of(chapter).translate(_NOT_IN_XML), quote=False),
        )
        for chapter in named_chapters(chapters)
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<Chapters>\n  <EditionEntry>\n'
    return "".join([head, *atoms, "  </EditionEntry>\n</Chapters>\n"])
