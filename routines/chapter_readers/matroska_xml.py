"""Matroska chapters in XML, as mkvmerge, mkvpropedit and many chapter tools write and read them.

Source: https://mkvtoolnix.download/doc/mkvmerge.html#mkvmerge.chapters
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.chapter_readers.found import UnreadChapters
from routines.chapter_readers.harvest import Harvest
from routines.chapter_readers.matroska_editions import Atom, Edition, chapters_of_editions
from routines.chapter_readers.timestamp import read_timestamp
from routines.chapter_readers.xml_tree import read_xml

if TYPE_CHECKING:
    from routines.chapter_readers.found import FoundChapters
    from routines.chapter_readers.xml_tree import XmlElement

FORMAT = "Matroska chapters (XML)"


def read_matroska_xml(source: bytes | str) -> FoundChapters:
    """Read the chapters of the default edition; the note says which it is where there are several.

    Raises:
        UnreadChapters: It is no sound XML, its root is not ``Chapters``, or no chapter in it has a start.
    """
    root = read_xml(source, FORMAT)
    if root.name != "Chapters":
        raise UnreadChapters(FORMAT, root.place, "its first element is not “Chapters”")
    return chapters_of_editions([_edition(entry) for entry in root.all("EditionEntry")], Harvest(FORMAT))


def _edition(entry: XmlElement) -> Edition:
    return Edition(
        is_default=_flag(entry, "EditionFlagDefault"),
        is_hidden=_flag(entry, "EditionFlagHidden"),
        is_ordered=_flag(entry, "EditionFlagOrdered"),
        atoms=[_atom(element) for element in entry.all("ChapterAtom")],
    )


def _atom(element: XmlElement) -> Atom:
    return Atom(
        title=next((title for shown in element.all("ChapterDisplay") if (title := shown.text_of("ChapterString"))), ""),
        start=read_timestamp(element.text_of("ChapterTimeStart")),
        end=read_timestamp(element.text_of("ChapterTimeEnd")),
        is_hidden=_flag(element, "ChapterFlagHidden"),
        is_enabled=element.text_of("ChapterFlagEnabled") != "0",
        is_elsewhere=bool(element.text_of("ChapterSegmentUID")),
        place=element.place,
        inner=[_atom(inner) for inner in element.all("ChapterAtom")],
    )


def _flag(element: XmlElement, name: str) -> bool:
    return element.text_of(name) == "1"
