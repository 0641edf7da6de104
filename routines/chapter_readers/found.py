"""What a reader found in a chapter file, and how it says that it cannot read one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from routines.errors import RoutineError

if TYPE_CHECKING:
    from routines.chapter import RawChapter

__all__ = ["ClassFacts", "FoundChapters", "UnreadChapters"]


class UnreadChapters(RoutineError):
    """Say which format was expected, where in the file it goes wrong, and why."""

    def __init__(self, file_format: str, place: str, reason: str) -> None:
        super().__init__(f"{file_format}, {place}: {reason}" if place else f"{file_format}: {reason}")
        self.file_format = file_format
        self.place = place
        self.reason = reason


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """What a file beside a video says of the class as a whole; empty where it says nothing.

    Attributes:
        title: Of the class.
        instructor: Who teaches.
        description: The text that came with it.
        tags: Words that somebody filed it under, in the order of the file.
        published: The day it was published, as ``YYYY-MM-DD``.
        web_page: Where it came from; never opened by us.
    """

    title: str = ""
    instructor: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    published: str = ""
    web_page: str = ""


@dataclass(frozen=True, slots=True)
class FoundChapters:
    """What a reader found.

    Attributes:
        chapters: As the file states them, in its order; not yet repaired (``tidy_chapters`` does that).
        duration: Seconds of the video, where the file says so; else ``None``.
        facts: What the file says of the class.
        note: One short sentence on a choice made in reading ("Edition 2 of 14, the default one."); may be empty.
    """

    chapters: tuple[RawChapter, ...] = ()
    duration: float | None = None
    facts: ClassFacts = ClassFacts()
    note: str = ""
