"""What ``ffprobe -show_chapters -of json`` prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from routines.chapter_readers.found import ClassFacts
from routines.chapter_readers.harvest import Harvest
from routines.chapter_readers.json_text import JsonTable, entries_of, number_of, read_json_table, words_of

if TYPE_CHECKING:
    from routines.chapter_readers.found import FoundChapters

FORMAT = "ffprobe JSON"
_FRACTION = re.compile(r"(\d{1,10})/(\d{1,10})", re.ASCII)


def read_ffprobe_json(source: bytes | str) -> FoundChapters:
    """Read chapters, and from ``format``, where it was printed too, the length and tags.

    A time in seconds (``start_time``) is taken before one in ticks (``start`` times ``time_base``).

    Raises:
        UnreadChapters: It is no JSON object with a list of chapters, or none of them has a start.
    """
    table = read_json_table(source, FORMAT)
    harvest = Harvest(FORMAT)
    for number, entry in enumerate(entries_of(table, "chapters", FORMAT), 1):
        start = _seconds(entry, "start") if isinstance(entry, dict) else None
        if not isinstance(entry, dict) or start is None:
            harvest.pass_over(f"chapter {number}", "it has no start")
        else:
            harvest.take(words_of(_tags(entry), "title"), start, _seconds(entry, "end"))
    file = table.get("format")
    file = file if isinstance(file, dict) else {}
    tags = _tags(file)
    facts = ClassFacts(words_of(tags, "title"), words_of(tags, "artist"), words_of(tags, "description", "comment"))
    return harvest.found(number_of(file.get("duration")), facts, may_be_empty="chapters" in table)


def _tags(table: JsonTable) -> JsonTable:
    tags = table.get("tags")
    return {key.lower(): value for key, value in tags.items()} if isinstance(tags, dict) else {}


def _seconds(entry: JsonTable, name: str) -> float | None:
    told = number_of(entry.get(f"{name}_time"))
    if told is not None:
        return told
    ticks = number_of(entry.get(name))
    base = _FRACTION.fullmatch(words_of(entry, "time_base"))
    if ticks is None or base is None or int(base[2]) == 0:
        return None
    return ticks * int(base[1]) / int(base[2])
