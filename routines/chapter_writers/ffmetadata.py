"""Chapters as ffmetadata, in milliseconds, for ``ffmpeg -i video -i chapters.txt -map_chapters 1``.

Source: https://ffmpeg.org/ffmpeg-formats.html#Metadata-2
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from routines.chapter_writers.named import named_chapters, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.chapter import Chapter

_SPECIAL = re.compile(r"([=;#\\])")


def write_ffmetadata(chapters: Sequence[Chapter], duration: float) -> str:
    """Write the chapters of a class.

    Args:
        chapters: In order of start, without overlaps.
        duration: Seconds of the video; every chapter states its own end.

    Returns:
        The file; ``TIMEBASE`` is always written, since without it other versions of FFmpeg count otherwise.
    """
    parts = (
        "[CHAPTER]\nTIMEBASE=1/1000\n"
        f"START={round(chapter.start * 1000)}\nEND={round(chapter.end * 1000)}\n"
        f"title={_SPECIAL.sub(_BEHIND_A_BACKSLASH, title_of(chapter))}\n"
        for chapter in named_chapters(chapters)
    )
    return "".join([";FFMETADATA1\n", *parts])


_BEHIND_A_BACKSLASH = r"\\\1"
