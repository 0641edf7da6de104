"""A class pack: the routine of a class, its poster and a note in one small file, without the video.

A ``.matside`` file is a zip with ``matside.json`` (which video it belongs to), ``class.routine.toml``,
``class.chapters.vtt`` (the same chapters for other programs) and, where there are any, ``poster.jpg``, ``note.txt``.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from math import isfinite

import orjson

from routines.chapter_title import clean_title
from routines.chapter_writers import write_webvtt
from routines.clock_text import MOST_SECONDS
from routines.errors import RoutineError
from routines.pack_match import PackCandidate, PackMatch, match_pack
from routines.routine import PACK_SUFFIX, BadRoutine, Routine
from routines.routine_reader import read_routine
from routines.routine_writer import write_routine

__all__ = [
    "MOST_BYTES",
    "MOST_NOTE",
    "PACK_SUFFIX",
    "PACK_VERSION",
    "BadPack",
    "ClassPack",
    "PackCandidate",
    "PackMatch",
    "match_pack",
    "read_pack",
    "write_pack",
]

PACK_VERSION = 1
"""The version of the format that is written; an older one is read, a newer one is refused."""
MOST_BYTES = 32 * 1024 * 1024
"""A pack of more bytes is not read."""
MOST_NOTE = 20_000
"""Characters of a note."""

_FORMAT = "matside-class-pack"
_FACTS, _ROUTINE, _CHAPTERS = "matside.json", "class.routine.toml", "class.chapters.vtt"
_POSTER, _NOTE = "poster.jpg", "note.txt"
_LIMITS = {_FACTS: 64 * 1024, _ROUTINE: 8_000_000, _POSTER: 16 * 1024 * 1024, _NOTE: 4 * MOST_NOTE}
"""Bytes that each part may have once it is unpacked; other parts are not looked into."""
_MOST_PARTS = 64
_LONGEST_ID = 128
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1
_UNIX = 3
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ArithmeticError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What the zip module raises over damaged files."""


class BadPack(RoutineError):
    """Say why a class pack cannot be read or written."""


@dataclass(frozen=True, slots=True)
class ClassPack:
    """What one person gives another so that both do the same class.

    Attributes:
        routine: The class in words, with its chapters.
        class_id: The fingerprint of the video that it was made with.
        duration: Seconds of that video, at least 0.
        poster: A JPEG or PNG picture; ``None`` without one.
        note: Words of the person who made it; may be empty.
    """

    routine: Routine
    class_id: str
    duration: float
    poster: bytes | None = None
    note: str = ""

    @property
    def title(self) -> str:
        """What the class is called; may be empty."""
        return self.routine.title


def write_pack(pack: ClassPack) -> bytes:
    """Write a pack; the same pack always gives the same bytes.

    Raises:
        BadPack: It would be too large, or what it says cannot be written down.
    """
    facts = {
        "format": _FORMAT,
        "version": PACK_VERSION,
        "class_id": _checked_id(pack.class_id),
        "duration": _checked_duration(pack.duration),
        "title": clean_title(pack.title),
    }
    parts = {
        _FACTS: orjson.dumps(facts, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE),
        _ROUTINE: _bytes(write_routine(pack.routine)),
        _CHAPTERS: _bytes(write_webvtt(pack.routine.chapters, pack.duration)),
    }
    if pack.poster is not None:
        parts[_POSTER] = _checked_poster(pack.poster)
    if pack.note:
        parts[_NOTE] = _bytes(pack.note[:MOST_NOTE])
    for name, limit in _LIMITS.items():
        if len(parts.get(name, b"")) > limit:
            raise BadPack(f"The pack would be too large: {name} has more than {limit:,} bytes.")
    return _zipped(parts)


def read_pack(data: bytes) -> ClassPack:
    """Read a pack from the bytes of its file, whatever they are.

    Nothing is unpacked to disk, and never more than a part may have. Parts that are not known are passed over.

    Raises:
        BadPack: It says in plain words why this is no pack that can be read.
    """
    if len(data) > MOST_BYTES:
        raise BadPack("This class pack is too large to be one.")
    parts = _parts(data)
    class_id, duration = _facts(parts[_FACTS])
    try:
        routine = read_routine(_text(parts[_ROUTINE]), _ROUTINE, duration or None)
    except BadRoutine as error:
        raise BadPack(f"The routine in this class pack cannot be read: {error}") from error
    poster = parts.get(_POSTER)
    note = _text(parts.get(_NOTE, b""))
    return ClassPack(routine, class_id, duration, None if poster is None else _checked_poster(poster), note)


def _zipped(parts: dict[str, bytes]) -> bytes:
    """Pack parts without compression, which differs from machine to machine, and without a date."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as pack:
        for name, content in parts.items():
            part = zipfile.ZipInfo(name)
            part.create_system, part.external_attr = _UNIX, 0o644 << 16
            pack.writestr(part, content)
    return target.getvalue()


def _parts(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            found = _checked_parts(pack.infolist())
            parts = {name: _part(pack, part) for name, part in found.items()}
    except BadPack:
        raise
    except _BROKEN as error:
        raise BadPack("This is no class pack, or it is damaged.") from error
    for name in (_FACTS, _ROUTINE):
        if name not in parts:
            raise BadPack(f"This is no whole class pack: {name} is missing.")
    return parts


def _checked_parts(members: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """Find the parts that are known; refuse a file that was made to do harm."""
    if len(members) > _MOST_PARTS:
        raise BadPack("This is no class pack: it holds too many files.")
    found: dict[str, zipfile.ZipInfo] = {}
    for member in members:
        name = member.filename
        if name.startswith(("/", "\\")) or ":" in name or ".." in name.replace("\\", "/").split("/"):
            raise BadPack("This class pack was refused: it names files outside itself.")
        if name not in _LIMITS:
            continue
        if name in found:
            raise BadPack(f"This class pack was refused: it holds {name} twice.")
        if member.flag_bits & _ENCRYPTED or member.compress_type not in _PACKINGS:
            raise BadPack(f"This class pack is packed in a way that is not read: {name}.")
        found[name] = member
    return found


def _part(pack: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """Unpack one part; what its header says of its size is not believed."""
    limit = _LIMITS[part.filename]
    with pack.open(part) as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise BadPack(f"This class pack was refused: {part.filename} is too large.")
    return content


def _facts(content: bytes) -> tuple[str, float]:
    """Read which video the pack belongs to: fingerprint and seconds."""
    try:
        facts = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise BadPack(f"This class pack is damaged: {_FACTS} cannot be read.") from error
    if not isinstance(facts, dict) or facts.get("format") != _FORMAT:
        raise BadPack("This is no class pack of Matside.")
    version = facts.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise BadPack("This class pack does not say its version.")
    if version > PACK_VERSION:
        raise BadPack("A newer Matside wrote this class pack. Update Matside to read it.")
    return _checked_id(facts.get("class_id")), _checked_duration(facts.get("duration"))


def _checked_id(class_id: object) -> str:
    if not isinstance(class_id, str) or not 0 < len(class_id) <= _LONGEST_ID or not class_id.isprintable():
        raise BadPack("This class pack does not say which video it belongs to.")
    return class_id


def _checked_duration(duration: object) -> float:
    if isinstance(duration, (int, float)) and not isinstance(duration, bool):
        seconds = float(duration)
        if isfinite(seconds) and 0 <= seconds <= MOST_SECONDS:
            return seconds
    raise BadPack("This class pack does not say how long its video is.")


def _checked_poster(poster: bytes) -> bytes:
    if not poster.startswith(_PICTURES):
        raise BadPack("The poster in this class pack is no picture.")
    return poster


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadPack("This class pack is damaged: its text cannot be read.") from error
