"""JSON of unknown quality: read whole, with the place of what is wrong; its values asked for by type."""

from __future__ import annotations

from math import isfinite

import orjson

from routines.chapter_readers.found import UnreadChapters
from routines.chapter_readers.harvest import text_of

MOST_JSON = 16 * 1024 * 1024
"""Bytes; what yt-dlp writes with all comments may be as large."""
MOST_GROUPS = 300_000
MOST_VALUES = 1_500_000
"""Lists and tables, and values, that so large a file may have; more would take many times its size in memory."""

JsonTable = dict[str, object]


def read_json_table(source: bytes | str, file_format: str) -> JsonTable:
    """Read a JSON object.

    Raises:
        UnreadChapters: It is too large, no JSON, or no object.
    """
    text = text_of(source, file_format, MOST_JSON)
    if text.count("[") + text.count("{") > MOST_GROUPS or text.count(",") > MOST_VALUES:
        raise UnreadChapters(file_format, "", "it holds more lists and values than can be meant")
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise UnreadChapters(file_format, f"line {error.lineno}", f"it is no JSON ({error.msg})") from error
    if not isinstance(value, dict):
        raise UnreadChapters(file_format, "line 1", "it is no JSON object")
    return value


def entries_of(table: JsonTable, key: str, file_format: str) -> list[object]:
    """Take a list; what is missing or null is an empty one.

    Raises:
        UnreadChapters: It is there and no list.
    """
    value = table.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise UnreadChapters(file_format, f"“{key}”", "it is no list")
    return value


def words_of(table: JsonTable, *keys: str) -> str:
    """Take the first of the values that is text with something in it."""
    values = (table.get(key) for key in keys)
    return next((value.strip() for value in values if isinstance(value, str) and value.strip()), "")


def number_of(value: object) -> float | None:
    """Take a finite number, also one written as text; ``None`` for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if isfinite(number) else None
