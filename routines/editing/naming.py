"""Calling parts by their names, and filling in what a name says of itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from routines.chapter import Origin
from routines.chapter_title import clean_title
from routines.editing.edited_class import with_chapter
from routines.editing.marked_name import is_unnamed
from routines.editing.suggesting import taken

if TYPE_CHECKING:
    from collections.abc import Callable

    from routines.chapter import Chapter
    from routines.editing.edited_class import EditedClass


def rename(edited: EditedClass, key: int, title: str, describe: Callable[[Chapter], Chapter]) -> EditedClass:
    """Call a part something else.

    Args:
        edited: The class.
        key: Of the part; one that is only suggested is taken with its new name.
        title: As typed; “Plank 45 s” may say more than a name.
        describe: Reads a chapter's title: gives the clean name and fills in what the chapter does not say yet.
    """
    title, named = clean_title(title), edited.chapter_of(key)
    if named is None or title == named.title:
        return edited
    edited = taken(edited, (key,))
    index = edited.index_of(key)
    if index < 0:
        return edited
    chapter = edited.parts[index].chapter
    typed = replace(chapter, title=title, short_name="", as_written="", origin=Origin.DESCRIPTION)
    return with_chapter(edited, index, replace(describe(typed), as_written="") if title else typed)


def next_unnamed(edited: EditedClass, after: int) -> int:
    """Find the key of the next exercise without a name, from a part on and then from the start; 0 where all have one.

    Args:
        edited: The class.
        after: Key of the part to look behind; 0 to begin at the start.
    """
    index = edited.index_of(after) + 1
    ordered = (*edited.parts[index:], *edited.parts[:index])
    return next((part.key for part in ordered if is_unnamed(part.chapter)), 0)
