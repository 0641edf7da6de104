"""XML of unknown quality, read into a small tree that knows its lines; no entity is declared, no address followed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import DefusedXMLParser  # type: ignore[import-untyped]

from routines.chapter_readers.found import UnreadChapters
from routines.chapter_readers.harvest import check_size
from routines.text_decoding import decode_text

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ELEMENTS = 50_000
"""More than 5,000 chapters take."""
DEEPEST = 60
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_READ_BY_EXPAT = frozenset({b"utf-8", b"utf-16", b"us-ascii", b"iso-8859-1"})


@dataclass(slots=True)
class XmlElement:
    """One element.

    Attributes:
        name: Without namespace.
        attributes: Their names without namespace.
        line: Where it begins, from 1.
        children: In the order of the file.
        pieces: The text directly inside, unjoined.
    """

    name: str
    attributes: dict[str, str]
    line: int
    children: list[XmlElement] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text directly inside, without blanks around it."""
        return "".join(self.pieces).strip()

    @property
    def place(self) -> str:
        """Where it stands, for a message."""
        return f"line {self.line}"

    def all(self, name: str) -> Iterator[XmlElement]:
        """Go through the children of one name."""
        return (child for child in self.children if child.name == name)

    def text_of(self, *names: str) -> str:
        """Take the text of the first child of these names that has any."""
        return next((found.text for name in names for found in self.all(name) if found.text), "")

    def inner(self, name: str) -> XmlElement | None:
        """Find the first element of a name, this one or any below it, in the order of the file."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            if element.name == name:
                return element
            waiting.extend(reversed(element.children))
        return None


class _Refused(Exception):
    """The tree is deeper or larger than any that is meant."""


class _Builder:
    """Take what the parser meets, within bounds."""

    def __init__(self) -> None:
        self.root: XmlElement | None = None
        self.is_whole = False
        self.parser: DefusedXMLParser
        self._open: list[XmlElement] = []
        self._count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise _Refused(f"it has more than {MOST_ELEMENTS:,} elements")
        if len(self._open) >= DEEPEST:
            raise _Refused(f"it is nested more than {DEEPEST} deep")
        plain = {_local(name): value for name, value in attributes.items()}
        element = XmlElement(_local(tag), plain, self.parser.parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def end(self, _tag: str) -> None:
        self._open.pop()
        self.is_whole = not self._open

    def data(self, text: str) -> None:
        if self._open:
            self._open[-1].pieces.append(text)

    def close(self) -> None:
        """The parser asks for this; the tree is complete by then."""


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def read_xml(source: bytes | str, file_format: str) -> XmlElement:
    """Read a document; what follows its root element is not looked at.

    Returns:
        The root.

    Raises:
        UnreadChapters: It is too large, too deep, no XML, or it declares entities.
    """
    check_size(source, file_format)
    data, encoding = _for_expat(source)
    builder = _Builder()
    builder.parser = DefusedXMLParser(target=builder, encoding=encoding)
    try:
        builder.parser.feed(data)
        builder.parser.close()
    except ParseError as error:
        if not builder.is_whole:
            raise UnreadChapters(
                file_format, f"line {error.position[0]}", f"it is no sound XML ({error.msg})"
            ) from error
    except (DefusedXmlException, _Refused, LookupError, ValueError) as error:
        place = f"line {builder.parser.parser.CurrentLineNumber}"
        reason = str(error) if isinstance(error, _Refused) else "it declares entities, which are not followed"
        raise UnreadChapters(file_format, place, reason) from error
    if builder.root is None:
        raise UnreadChapters(file_format, "line 1", "it holds no element")
    return builder.root


def _for_expat(source: bytes | str) -> tuple[bytes, str | None]:
    """Leave an encoding that the parser knows to it; give it anything else as UTF-8."""
    if isinstance(source, bytes):
        data = source.lstrip()
        declared = _DECLARED.match(data)
        if not data.startswith(_UTF16) and declared and declared[1].lower() in _READ_BY_EXPAT - {b"utf-8", b"utf-16"}:
            return data, None
    text = decode_text(source) if isinstance(source, bytes) else source
    return text.removeprefix("\ufeff").lstrip().encode("utf-8", "replace"), "utf-8"
