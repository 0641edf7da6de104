"""Podlove simple chapters, by themselves or inside a feed, where those of the first episode are taken.

Source: https://podlove.org/simple-chapters/
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.chapter_readers.found import UnreadChapters
from routines.chapter_readers.harvest import Harvest
from routines.chapter_readers.timestamp import read_timestamp
from routines.chapter_readers.xml_tree import read_xml

if TYPE_CHECKING:
    from routines.chapter_readers.found import FoundChapters

FORMAT = "Podlove chapters"


def read_podlove(source: bytes | str) -> FoundChapters:
    """Read starts and titles; both are asked for by the format.

    Raises:
        UnreadChapters: It is no sound XML, or no chapter in it has both.
    """
    chapters = read_xml(source, FORMAT).inner("chapters")
    if chapters is None:
        raise UnreadChapters(FORMAT, "line 1", "it holds no element “chapters”")
    harvest = Harvest(FORMAT)
    for element in chapters.all("chapter"):
        start = read_timestamp(element.attributes.get("start", ""))
        title = element.attributes.get("title", "").strip()
        if start is None:
            harvest.pass_over(element.place, "its start is no time")
        elif not title:
            harvest.pass_over(element.place, "it has no title")
        else:
            harvest.take(title, start)
    return harvest.found()
