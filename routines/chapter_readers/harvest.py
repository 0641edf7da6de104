"""The bounds and the manners that all chapter readers share.

An entry that makes no sense is passed over and counted in the note. A file of which nothing remains is refused, with
the place and the reason of the first such entry. So is one that is larger, or has more entries, than can be meant.
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from routines.chapter import RawChapter
from routines.chapter_readers.found import ClassFacts, FoundChapters, UnreadChapters
from routines.text_decoding import decode_text

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_TEXT = 2 * 1024 * 1024
"""Bytes of a chapter file; 5,000 chapters with long titles take half of it."""
MOST_ENTRIES = 10_000
"""Chapters that a file may state; twice as many as one video keeps."""


def check_size(source: bytes | str, file_format: str, most: int = MOST_TEXT) -> None:
    """Refuse what is larger than a file of this format can be meant to be.

    Args:
        source: The whole file.
        file_format: Named in the refusal.
        most: Bytes, or characters of a text.

    Raises:
        UnreadChapters: It is larger.
    """
    if len(source) > most:
        raise UnreadChapters(file_format, f"byte {most}", f"it is larger than {most // (1024 * 1024)} MB")


def text_of(source: bytes | str, file_format: str, most: int = MOST_TEXT) -> str:
    """Turn a file into text without byte order mark and without zeros.

    Raises:
        UnreadChapters: It is larger than ``most``.
    """
    check_size(source, file_format, most)
    text = decode_text(source) if isinstance(source, bytes) else source
    return text.removeprefix("\ufeff").replace("\0", "\ufffd")


def numbered_rows(text: str) -> Iterator[tuple[int, str]]:
    """Go through the rows of a text one at a time, counted from 1, whichever line ends it uses."""
    for number, row in enumerate(StringIO(text, newline=None), 1):
        yield number, row.rstrip("\n")


class Harvest:
    """The chapters taken from one file so far, and what was passed over."""

    def __init__(self, file_format: str) -> None:
        self.file_format = file_format
        self._chapters: list[RawChapter] = []
        self._passed_over = 0
        self._first_trouble: tuple[str, str] | None = None

    def __len__(self) -> int:
        return len(self._chapters)

    def take(self, title: str, start: float, end: float | None = None) -> None:
        """Keep one chapter.

        Raises:
            UnreadChapters: The file states more than 10,000.
        """
        self.check_count(len(self._chapters) + 1)
        self._chapters.append(RawChapter(title, start, end))

    def check_count(self, count: int) -> None:
        """Refuse a file that states more chapters than can be meant.

        Raises:
            UnreadChapters: The count is over 10,000.
        """
        if count > MOST_ENTRIES:
            raise UnreadChapters(self.file_format, f"entry {count}", f"it states more than {MOST_ENTRIES:,} chapters")

    def pass_over(self, place: str, reason: str) -> None:
        """Leave out one entry that makes no sense; the first of them is what a refusal names."""
        self._passed_over += 1
        self._first_trouble = self._first_trouble or (place, reason)

    def found(
        self,
        duration: float | None = None,
        facts: ClassFacts | None = None,
        note: str = "",
        *,
        may_be_empty: bool = False,
    ) -> FoundChapters:
        """Hand over what was taken.

        Args:
            duration: Seconds of the video, where the file says so.
            facts: What the file says of the class.
            note: On a choice made in reading; what was passed over is added to it.
            may_be_empty: A file without any chapter is sound too.

        Raises:
            UnreadChapters: Nothing was taken.
        """
        if not self._chapters and (self._first_trouble or not may_be_empty):
            place, reason = self._first_trouble or ("", "it states no chapters")
            raise UnreadChapters(self.file_format, place, reason)
        return FoundChapters(tuple(self._chapters), duration, facts or ClassFacts(), f"{note} {self._loss()}".strip())

    def _loss(self) -> str:
        if self._first_trouble is None:
            return ""
        place, reason = self._first_trouble
        if self._passed_over == 1:
            return f"One entry was passed over ({place}: {reason})."
        return f"{self._passed_over} entries were passed over (the first at {place}: {reason})."
