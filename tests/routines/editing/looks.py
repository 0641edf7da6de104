"""What an edited class looks like, for tests of what is done to it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from routines.editing.edited_class import open_for_editing

if TYPE_CHECKING:
    from routines.chapter import Chapter
    from routines.editing.edited_class import EditedClass

WELCOME, BRIDGE, PLANK, REST, LAST = 1, 2, 3, 4, 5
AT = datetime(2026, 5, 4, 7, 0, tzinfo=UTC)
BARE = open_for_editing((), 240.0)


def spans(edited: EditedClass) -> list[tuple[float, float]]:
    return [(chapter.start, chapter.end) for chapter in edited.chapters]


def titles(edited: EditedClass) -> list[str]:
    return [chapter.title for chapter in edited.chapters]


def chapter_of(edited: EditedClass, key: int) -> Chapter:
    chapter = edited.chapter_of(key)
    assert chapter is not None
    return chapter
