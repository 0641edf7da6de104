"""One line of the ledger: a JSON array of a checksum and the object it covers."""

from __future__ import annotations

from binascii import crc32
from typing import TypeAlias

import orjson

from routines.store.json_value import Json, JsonObject

APP = "matside"
STAMP_LIMIT = 1 << 61
"""Stamps and numbers lie below, the year 9999 included; a larger one cannot be meant."""

Line: TypeAlias = tuple[int, JsonObject]
"""The checksum of a good line and its object."""

_SHORTEST = 15
_HEADER_FIELDS = ("app", "schema", "min_reader", "dev")


def _printable(value: Json) -> Json:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_printable(item) for item in value]
    if isinstance(value, dict):
        return {str(_printable(name)): _printable(item) for name, item in value.items()}
    return value


def write_line(body: JsonObject) -> bytes:
    """Write an object as a line with its newline; text that no encoding can hold gets question marks."""
    try:
        data = orjson.dumps(body)
    except TypeError:
        data = orjson.dumps(_printable(body))
    return b'["%08x",%b]\n' % (crc32(data), data)


def read_line(line: bytes) -> Line | None:
    """Read a line without its newline; ``None`` where its checksum or shape is wrong."""
    if line[-1:] == b"\r":
        line = line[:-1]
    if len(line) < _SHORTEST or line[:2] != b'["' or line[10:12] != b'",' or line[-1:] != b"]":
        return None
    body = line[12:-1]
    checksum = crc32(body)
    if b"%08x" % checksum != line[2:10].lower():
        return None
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    return (checksum, value) if isinstance(value, dict) else None


def header(device: str, schema: int, min_reader: int) -> bytes:
    """Write the first line of a segment."""
    return write_line({"app": APP, "schema": schema, "min_reader": min_reader, "dev": device})


def is_header(body: JsonObject) -> bool:
    """Tell whether an object is the header of a segment of ours."""
    return body.get("app") == APP and all(name in body for name in _HEADER_FIELDS)


def is_record(body: JsonObject) -> bool:
    """Tell whether an object is a change of one document."""
    try:
        stamp, number, value = body["ts"], body["n"], body["v"]
        return (
            type(body["t"]) is str
            and type(body["k"]) is str
            and type(body["d"]) is str
            and type(number) is int
            and 0 <= number < STAMP_LIMIT
            and type(stamp) is int
            and 0 <= stamp < STAMP_LIMIT
            and (value is None or type(value) is dict)
        )
    except KeyError:
        return False
