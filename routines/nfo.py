"""What a Kodi or Jellyfin ``.nfo`` beside a video says of the class; it holds no chapters.

Source: https://kodi.wiki/view/NFO_files; after the XML an address may follow, which is neither read nor opened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from routines.chapter_readers.found import ClassFacts, UnreadChapters
from routines.chapter_readers.xml_tree import read_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from routines.chapter_readers.xml_tree import XmlElement

__all__ = ["NFO_ROOTS", "read_nfo"]

FORMAT = "Kodi/Jellyfin nfo"
NFO_ROOTS = frozenset({"movie", "episodedetails", "musicvideo", "tvshow", "video", "album", "artist"})
_DAY = re.compile(r"(\d{4}-[01]\d-[0-3]\d).{0,20}", re.ASCII)
_MOST_TAGS = 500
_LONGEST_PLOT = 100_000


def read_nfo(data: bytes | str) -> ClassFacts:
    """Read title, plot, genres and tags, the first actor (else the director or artist) and the day of release.

    Raises:
        UnreadChapters: It is no sound XML, or of no kind that Kodi writes.
    """
    root = read_xml(data, FORMAT)
    if root.name not in NFO_ROOTS:
        raise UnreadChapters(FORMAT, root.place, f"its first element is “{root.name[:40]}”, which Kodi does not write")
    day = _DAY.fullmatch(root.text_of("premiered", "aired", "releasedate"))
    return ClassFacts(
        title=root.text_of("title", "originaltitle"),
        instructor=_instructor(root),
        description=root.text_of("plot", "outline", "review")[:_LONGEST_PLOT],
        tags=tuple(dict.fromkeys(_tags(root)))[:_MOST_TAGS],
        published=day[1] if day else "",
    )


def _instructor(root: XmlElement) -> str:
    actors = sorted(root.all("actor"), key=lambda actor: _order(actor.text_of("order")))
    names = (actor.text_of("name") or actor.text for actor in actors)
    return next((name for name in names if name), root.text_of("director", "artist", "credits"))


def _order(text: str) -> int:
    return int(text) if re.fullmatch(r"\d{1,6}", text, re.ASCII) else 0


def _tags(root: XmlElement) -> Iterator[str]:
    """Genres before tags; several genres may stand in one element, parted by a slash."""
    for element in root.all("genre"):
        yield from (part.strip() for part in element.text.split(" / ") if part.strip())
    yield from (element.text for element in root.all("tag") if element.text)
