"""The classes of the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from routines.chapter import NOT_EXERCISES
from routines.store.class_document import class_document, class_title, video_class_of
from routines.store.collector import paused_collector
from routines.store.json_value import flag, instant, member, number, objects, text, texts
from routines.store.store_change import StoreChange, change_of
from routines.store.stored_values import StoredValues
from routines.video_class import Focus, Level

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from routines.store.json_value import JsonObject
    from routines.store.ledger_storage import DocTable
    from routines.video_class import VideoClass


@dataclass(frozen=True, slots=True)
class ClassSummary:
    """What a list of classes shows and searches, without the chapters.

    Attributes:
        duration: Seconds, at least 0.
        search_text: Title, instructor, equipment, file name and exercise titles, casefolded, one a line.
        starter: Which of the classes that come with Matside this is; empty for all others.
    """

    class_id: str
    title: str
    instructor: str
    duration: float
    focus: tuple[Focus, ...]
    level: Level | None
    equipment: tuple[str, ...]
    exercise_count: int
    added_at: datetime | None
    file_name: str
    search_text: str
    has_video: bool
    starter: str = ""


class ClassOutline(NamedTuple):
    """What is needed to put all classes in order.

    Attributes:
        duration: Seconds, at least 0.
        added_at: When it came into the library; ``None`` where that is not known.
    """

    class_id: str
    title: str
    duration: float
    added_at: datetime | None


def _outline_of(class_id: str, document: JsonObject) -> ClassOutline:
    duration = max(0.0, number(document, "duration"))
    return ClassOutline(class_id, class_title(document), duration, instant(document, "added_at"))


def _summary_of(class_id: str, document: JsonObject) -> ClassSummary:
    title, instructor, file_name = class_title(document), text(document, "instructor"), text(document, "file_name")
    equipment = tuple(texts(document, "equipment"))
    exercises = [text(item, "title") for item in objects(document, "chapters") if item.get("kind") not in NOT_EXERCISES]
    focus = (member(Focus, item) for item in texts(document, "focus"))
    return ClassSummary(
        class_id=class_id,
        title=title,
        instructor=instructor,
        duration=max(0.0, number(document, "duration")),
        focus=tuple(item for item in focus if item is not None),
        level=member(Level, document.get("level")) if document.get("level") else None,
        equipment=equipment,
        exercise_count=len(exercises),
        added_at=instant(document, "added_at"),
        file_name=file_name,
        search_text="\n".join((title, instructor, *equipment, file_name, *exercises)).casefold(),
        has_video=flag(document, "has_video", default=True),
        starter=text(document, "starter"),
    )


class Classes:
    """Classes by fingerprint. Reads from any thread; each write is on the disk when it returns."""

    def __init__(self, table: DocTable, removed: DocTable) -> None:
        self._table = table
        self._removed = removed
        self._values = StoredValues(table, video_class_of)
        self._removed_values = StoredValues(removed, video_class_of)
        self._summaries = StoredValues(table, _summary_of)

    def all(self) -> tuple[VideoClass, ...]:
        """Return all classes with their chapters, in no particular order."""
        return tuple(self._values.all())

    def summaries(self) -> tuple[ClassSummary, ...]:
        """Return what a list of all classes shows, in no particular order; much faster than ``all``."""
        return tuple(self._summaries.all())

    def outlines(self) -> tuple[ClassOutline, ...]:
        """Return what puts all classes in order, in no particular order; some ten times as fast as ``summaries``."""
        with paused_collector():
            return tuple([_outline_of(class_id, document) for class_id, document in self._table.snapshot().items()])

    def summary(self, class_id: str) -> ClassSummary | None:
        """Return what a list shows of one class."""
        return self._summaries.get(class_id)

    def ids(self) -> frozenset[str]:
        """Return the fingerprints of all classes."""
        return frozenset(self._table.snapshot())

    def get(self, class_id: str) -> VideoClass | None:
        """Return one class."""
        return self._values.get(class_id)

    def put(self, *classes: VideoClass) -> StoreChange:
        """Add or replace classes, all with one wait for the disk.

        Raises:
            NotSaved: When they did not reach the disk.
        """
        with self._table.writing():
            before = {item.class_id: self._table.document(item.class_id) for item in classes}
            fresh = {item.class_id: class_document(item, before[item.class_id]) for item in classes}
            return change_of(self._table.put(dict(fresh)))

    def change(self, how: Mapping[str, Callable[[VideoClass | None], VideoClass]]) -> StoreChange:
        """Change classes, each as it is now, by pure functions, all with one wait for the disk.

        Nothing that is written meanwhile comes between what a function is given and what it returns.

        Args:
            how: For each class a function of what the library has, ``None`` where it has none.

        Raises:
            NotSaved: When they did not reach the disk.
        """
        with self._table.writing():
            return self.put(*(change(self.get(class_id)) for class_id, change in how.items()))

    def remove(self, class_id: str) -> StoreChange:
        """Take a class out of the library; its sessions, star and resume point stay, so that it can come back.

        What the person wrote of it stays too, as ``removed``.

        Raises:
            NotSaved: When that did not reach the disk.
        """
        with self._table.writing():
            document = self._table.document(class_id)
            # First, so that whatever happens in between takes nothing away.
            kept = self._removed.put({class_id: document}) if document is not None else set()
            return change_of({*kept, *self._table.put({class_id: None})})

    def removed(self, class_id: str) -> VideoClass | None:
        """Return a class as it was when it was taken out; ``None`` where the library has it or never had it."""
        return None if self.get(class_id) is not None else self._removed_values.get(class_id)
