"""Podcasting 2.0 chapters in JSON; those that want no place in the list of chapters (``"toc": false``) are left out.

Source: https://github.com/Podcastindex-org/podcast-namespace/blob/main/chapters/jsonChapters.md
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.chapter_readers.found import ClassFacts
from routines.chapter_readers.harvest import Harvest
from routines.chapter_readers.json_text import entries_of, number_of, read_json_table, words_of

if TYPE_CHECKING:
    from routines.chapter_readers.found import FoundChapters

FORMAT = "Podcasting 2.0 chapters"


def read_podcast_json(source: bytes | str) -> FoundChapters:
    """Read the listed chapters; ``endTime`` and ``title`` may be missing.

    Raises:
        UnreadChapters: It is no JSON object with a list of chapters, or none of them has a ``startTime``.
    """
    table = read_json_table(source, FORMAT)
    harvest = Harvest(FORMAT)
    hidden = 0
    for number, entry in enumerate(entries_of(table, "chapters", FORMAT), 1):
        start = number_of(entry.get("startTime")) if isinstance(entry, dict) else None
        if not isinstance(entry, dict) or start is None:
            harvest.pass_over(f"chapter {number}", "it has no startTime")
        elif entry.get("toc") is False:
            hidden += 1
        else:
            harvest.take(words_of(entry, "title"), start, number_of(entry.get("endTime")))
    facts = ClassFacts(words_of(table, "title"), words_of(table, "author"), words_of(table, "description"))
    note = f"Chapters hidden by the file: {hidden}." if hidden else ""
    return harvest.found(facts=facts, note=note, may_be_empty=hidden > 0 or "chapters" in table)
