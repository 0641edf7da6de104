"""The XML of ChapterGrabber, ``chapterInfo``, which other tools for films on disc write too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.chapter_readers.found import ClassFacts, UnreadChapters
from routines.chapter_readers.harvest import Harvest
from routines.chapter_readers.timestamp import read_timestamp
from routines.chapter_readers.xml_tree import read_xml

if TYPE_CHECKING:
    from routines.chapter_readers.found import FoundChapters

FORMAT = "ChapterGrabber XML"


def read_chapter_grabber(source: bytes | str) -> FoundChapters:
    """Read starts, names, the title and the length of the film.

    Raises:
        UnreadChapters: It is no sound XML, or no chapter in it has a start.
    """
    root = read_xml(source, FORMAT)
    chapters = root.inner("chapters")
    if root.name != "chapterInfo" or chapters is None:
        raise UnreadChapters(FORMAT, "line 1", "it holds no “chapterInfo” with “chapters”")
    harvest = Harvest(FORMAT)
    for element in chapters.all("chapter"):
        start = read_timestamp(element.attributes.get("time", ""))
        if start is None:
            harvest.pass_over(element.place, "its time cannot be read")
        else:
            harvest.take(element.attributes.get("name", "").strip(), start)
    length = root.inner("duration")
    return harvest.found(read_timestamp(length.text) if length else None, ClassFacts(title=root.text_of("title")))
