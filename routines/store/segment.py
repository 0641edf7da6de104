"""Files of the ledger: their names, and every good line of one whatever else it holds."""

from __future__ import annotations

import re
from binascii import crc32
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from routines.store.ledger_line import Line, is_header, is_record, read_line
from routines.store.schema import upcast

if TYPE_CHECKING:
    from routines.store.json_value import JsonObject
    from routines.store.schema import Upcast

SUFFIX = ".jsonl"
_NAME = re.compile(r"([0-9a-z]+)-([0-9]{6,})\.jsonl")


def segment_name(device: str, number: int) -> str:
    """Name the segment of a device; numbers begin at 1."""
    return f"{device}-{number:06d}{SUFFIX}"


def segment_number(name: str, device: str) -> int:
    """Read the number in the name of a device's own segment; 0 where the name is another."""
    match = _NAME.fullmatch(name)
    return int(match[2]) if match and match[1] == device else 0


@dataclass(slots=True)
class Content:
    """What a file of the ledger holds from some offset on.

    Attributes:
        header: The newest header met; ``None`` without one.
        records: Good lines that change a document, in order.
        bad_lines: Whole lines that are neither; blank ones are not counted.
        size: Bytes up to the last newline, counted from the offset.
        tail: Bytes after the last newline.
    """

    header: JsonObject | None = None
    records: list[Line] = field(default_factory=list)
    bad_lines: int = 0
    size: int = 0
    tail: int = 0

    @property
    def is_ours(self) -> bool:
        """Tell whether there is anything of ours."""
        return self.header is not None or bool(self.records)

    @property
    def is_clean(self) -> bool:
        """Tell whether every byte is accounted for."""
        return not self.bad_lines and not self.tail


def read_content(data: bytes, header: JsonObject | None, upcasts: tuple[Upcast, ...]) -> Content:
    """Take every good line, also the last one where only its newline is missing.

    Args:
        data: The bytes of the file from the offset on.
        header: The header met before the offset.
        upcasts: Steps that lift old documents to the newest schema.
    """
    content = Content(header=header, size=data.rfind(b"\n") + 1)
    content.tail = len(data) - content.size
    lines = data.split(b"\n")
    last = len(lines) - 1
    take = content.records.append
    for index, raw in enumerate(lines):
        line = read_line(raw)
        if line is not None and is_record(line[1]):
            take(line)
        elif line is not None and is_header(line[1]):
            content.header = line[1]
        elif index != last and raw.strip():
            content.bad_lines += 1
    upcast(content.records, content.header, upcasts)
    return content


def checksum(data: bytes, before: int = 0) -> int:
    """Return the running CRC-32 of the content of a segment."""
    return crc32(data, before)
