"""Times in lines of their own, and the lines that name them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from routines.chapter_readers.timed_lines import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.chapter_readers.description_text import Line
    from routines.chapter_readers.timed_lines import TimedItem

__all__ = ["with_titles_beside"]

_ENOUGH = 2
_FARTHEST = 3
"""So many lines may lie between a time and its title, empty ones included."""


def with_titles_beside(paragraphs: Sequence[Sequence[TimedItem]], lines: Sequence[Line]) -> list[list[TimedItem]]:
    """Give each time that stands alone in its line the title of a line beside it.

    The title follows its time ("0:00", "Intro"), unless nothing follows the last time ("Intro", "0:00"). A single such
    time is dropped, and so are times whose neighbour holds a time too.

    Args:
        paragraphs: The items of each paragraph.
        lines: All lines of the text.

    Returns:
        The same without bare items; the named ones make one paragraph, at the place of the first.
    """
    bare = [item for items in paragraphs for item in items if item.form is Form.BARE]
    others = [[item for item in items if item.form is not Form.BARE] for items in paragraphs]
    if len(bare) < _ENOUGH:
        return others
    timed = {item.line for items in paragraphs for item in items}
    step = 1 if _title_line(bare[-1], 1, timed, lines) is not None else -1
    named: list[TimedItem] = []
    for item in bare:
        line = _title_line(item, step, timed, lines)
        if line is not None:
            named.append(replace(item, form=Form.LEAD, title=lines[line].shown))
    return [named, *others]


def _title_line(item: TimedItem, step: int, timed: set[int], lines: Sequence[Line]) -> int | None:
    for distance in range(1, _FARTHEST):
        number = item.line + step * distance
        if not 0 <= number < len(lines) or number in timed:
            return None
        if lines[number].shown.strip():
            return number
    return None
