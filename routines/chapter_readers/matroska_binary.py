"""The ``Chapters`` element of a Matroska or WebM file, as bytes.

Source: https://www.rfc-editor.org/rfc/rfc8794 (EBML) and rfc9559, section 5.1.7.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.chapter_readers.found import UnreadChapters
from routines.chapter_readers.harvest import Harvest, check_size
from routines.chapter_readers.matroska_editions import Atom, Edition, chapters_of_editions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from routines.chapter_readers.found import FoundChapters

FORMAT = "Matroska chapters"
_EDITION, _EDITION_HIDDEN, _EDITION_DEFAULT, _EDITION_ORDERED = 0x45B9, 0x45BD, 0x45DB, 0x45DD
_ATOM, _START, _END, _DISPLAY, _STRING = 0xB6, 0x91, 0x92, 0x80, 0x85
_HIDDEN, _ENABLED, _ELSEWHERE = 0x98, 0x4598, 0x6E67
_DEEPEST = 60
_LONGEST_ID, _LONGEST_NUMBER = 4, 8
_LONGEST_TITLE = 4000
_A_SECOND = 1_000_000_000


def read_matroska_chapters(data: bytes) -> FoundChapters:
    """Read the chapters of the default edition.

    Args:
        data: What the element holds, without its own head.

    Raises:
        UnreadChapters: It is damaged, or no chapter in it has a start.
    """
    check_size(data, FORMAT)
    editions = [
        _edition(data, start, end) for name, start, end in ebml_elements(data, 0, len(data)) if name == _EDITION
    ]
    return chapters_of_editions(editions, Harvest(FORMAT))


def ebml_elements(data: bytes, position: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Go through the elements between two places.

    Yields:
        The number of each, and where what it holds begins and ends.

    Raises:
        UnreadChapters: An element is cut off or reaches beyond ``end``.
    """
    while position < end:
        head = ebml_head(data, position)
        if head is None:
            raise UnreadChapters(FORMAT, f"byte {position}", "the head of an element cannot be read")
        name, start, size = head
        stop = end if size is None else start + size
        if start > end or stop > end:
            raise UnreadChapters(FORMAT, f"byte {position}", "an element is longer than what holds it")
        yield name, start, stop
        position = stop


def ebml_head(data: bytes, position: int) -> tuple[int, int, int | None] | None:
    """Read the head of an element.

    Returns:
        Its number, where what it holds begins, and the size of that in bytes, ``None`` for an unknown size; ``None``
        where no head can be read.
    """
    name = _number(data, position, _LONGEST_ID)
    if name is None:
        return None
    size = _number(data, name[1], _LONGEST_NUMBER)
    if size is None:
        return None
    bits = 7 * (size[1] - name[1])
    held = size[0] & ((1 << bits) - 1)
    return name[0], size[1], None if held == (1 << bits) - 1 else held


def _number(data: bytes, position: int, longest: int) -> tuple[int, int] | None:
    """Read a number whose first byte tells its length, with the mark of its length in it, and where it ends."""
    first = data[position] if position < len(data) else 0
    length = 9 - first.bit_length()
    if first == 0 or length > longest or position + length > len(data):
        return None
    return int.from_bytes(data[position : position + length]), position + length


def _edition(data: bytes, start: int, end: int) -> Edition:
    edition = Edition()
    for name, begin, stop in ebml_elements(data, start, end):
        if name == _ATOM:
            edition.atoms.append(_atom(data, begin, stop, 1))
        elif name == _EDITION_DEFAULT:
            edition.is_default = _value(data, begin, stop) == 1
        elif name == _EDITION_HIDDEN:
            edition.is_hidden = _value(data, begin, stop) == 1
        elif name == _EDITION_ORDERED:
            edition.is_ordered = _value(data, begin, stop) == 1
    return edition


def _atom(data: bytes, start: int, end: int, depth: int) -> Atom:
    if depth > _DEEPEST:
        raise UnreadChapters(FORMAT, f"byte {start}", f"it is nested more than {_DEEPEST} deep")
    atom = Atom(start=0.0, place=f"byte {start}")
    for name, begin, stop in ebml_elements(data, start, end):
        if name == _ATOM:
            atom.inner.append(_atom(data, begin, stop, depth + 1))
        elif name == _DISPLAY:
            atom.title = atom.title or _title(data, begin, stop)
        else:
            _set(atom, name, data, begin, stop)
    return atom


def _set(atom: Atom, name: int, data: bytes, begin: int, stop: int) -> None:
    if name == _START:
        atom.start = _value(data, begin, stop) / _A_SECOND
    elif name == _END:
        atom.end = _value(data, begin, stop) / _A_SECOND
    elif name == _HIDDEN:
        atom.is_hidden = _value(data, begin, stop) == 1
    elif name == _ENABLED:
        atom.is_enabled = _value(data, begin, stop) != 0
    elif name == _ELSEWHERE:
        atom.is_elsewhere = True


def _title(data: bytes, start: int, end: int) -> str:
    for name, begin, stop in ebml_elements(data, start, end):
        if name == _STRING:
            return data[begin : min(stop, begin + _LONGEST_TITLE)].decode("utf-8", "replace").rstrip("\0").strip()
    return ""


def _value(data: bytes, begin: int, stop: int) -> int:
    return int.from_bytes(data[begin : min(stop, begin + _LONGEST_NUMBER)])
