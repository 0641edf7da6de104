"""The ``.info.json`` that yt-dlp writes beside a video: its chapters, else the times in its description."""

from __future__ import annotations

import re

from routines.chapter_readers.description import read_description
from routines.chapter_readers.found import ClassFacts, FoundChapters
from routines.chapter_readers.harvest import Harvest
from routines.chapter_readers.json_text import JsonTable, entries_of, number_of, read_json_table, words_of

FORMAT = "yt-dlp info.json"
_DAY = re.compile(r"(\d{4})-?([01]\d)-?([0-3]\d)", re.ASCII)
_MADE_UP = re.compile(r"<Untitled Chapter \d{1,6}>")
"""What yt-dlp calls the time before the first chapter."""
_LONGEST_DESCRIPTION = 100_000
"""Characters; twenty times what the largest site allows."""
_MOST_TAGS = 500


def read_info_json(source: bytes | str) -> FoundChapters:
    """Read chapters, length and facts.

    Where ``chapters`` is null, missing or empty, the times in ``description`` are taken.

    Raises:
        UnreadChapters: It is no JSON object, or what it calls chapters are none.
    """
    table = read_json_table(source, FORMAT)
    duration = number_of(table.get("duration"))
    duration = duration if duration is not None and duration > 0 else None
    harvest = Harvest(FORMAT)
    for number, entry in enumerate(entries_of(table, "chapters", FORMAT), 1):
        _take(entry, f"chapter {number}", harvest)
    facts = _facts(table)
    found = harvest.found(duration, facts, may_be_empty=True)
    if found.chapters or not facts.description:
        return found
    told = read_description(facts.description, duration)
    note = "The times in the description are shown." if told.chapters else ""
    return FoundChapters(told.chapters, duration, facts, f"{note} {told.note}".strip())


def is_info_json(table: JsonTable) -> bool:
    """Tell this file from other JSON by keys that yt-dlp always writes."""
    return any(
        key in table for key in ("webpage_url", "extractor", "extractor_key", "_type", "upload_date", "duration")
    )


def _take(entry: object, place: str, harvest: Harvest) -> None:
    start = number_of(entry.get("start_time")) if isinstance(entry, dict) else None
    if not isinstance(entry, dict) or start is None:
        harvest.pass_over(place, "it has no start_time")
        return
    title = words_of(entry, "title")
    harvest.take("" if _MADE_UP.fullmatch(title) else title, start, number_of(entry.get("end_time")))


def _facts(table: JsonTable) -> ClassFacts:
    tags = table.get("tags")
    words = [tag.strip() for tag in tags[:_MOST_TAGS] if isinstance(tag, str)] if isinstance(tags, list) else []
    day = _DAY.fullmatch(words_of(table, "upload_date", "release_date"))
    return ClassFacts(
        title=words_of(table, "title", "fulltitle"),
        instructor=words_of(table, "channel", "uploader", "creator", "artist"),
        description=words_of(table, "description")[:_LONGEST_DESCRIPTION],
        tags=tuple(dict.fromkeys(filter(None, words))),
        published="-".join(day.groups()) if day else "",
        web_page=words_of(table, "webpage_url", "original_url"),
    )
