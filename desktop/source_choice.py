"""The sheet in which the person sees where the exercises of a class can come from, side by side, and chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.chapter_formats import FORMAT_NAMES
from desktop.class_editor import change_class
from desktop.prescription_text import prescription_text
from desktop.time_text import clock_text
from routines.chapter_sources import best_source, sources_of

if TYPE_CHECKING:
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from routines.chapter import Chapter
    from routines.chapter_sources import ChapterSource
    from routines.store import Store
    from routines.video_class import VideoClass

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_ROWS = 200
"""Rows of a list that are compared; a longer one ends with how many more there are."""


@QmlElement
@QmlUncreatable("made by the program")
class SourceChoice(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Offer the sources of one class's chapters and keep the chosen one."""

    changed = Signal()

    def __init__(self, store: Store, writer: StoreWriter, shell: ShellModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._writer = writer
        self._shell = shell
        self._class: VideoClass | None = None
        self._sources: tuple[ChapterSource, ...] = ()
        self._used = self._looked_at = -1

    is_open = Property(bool, lambda self: self._class is not None, notify=changed)
    looked_at = Property(int, lambda self: self._looked_at, notify=changed)
    """Index of the source whose exercises are shown beside those in use."""
    sources = Property(list, lambda self: [self._offer(index) for index in range(len(self._sources))], notify=changed)
    used_name = Property(str, lambda self: self._name(self._used), notify=changed)
    used_rows = Property(list, lambda self: self._rows(self._class.chapters if self._class else ()), notify=changed)
    other_name = Property(str, lambda self: self._name(self._looked_at), notify=changed)
    other_rows = Property(list, lambda self: self._rows(self._chapters_looked_at()), notify=changed)
    can_use = Property(
        bool, lambda self: self._looked_at != self._used and bool(self._chapters_looked_at()), notify=changed
    )

    def open(self, class_id: str, found: tuple[ChapterSource, ...]) -> None:
        """Show the sheet for a class.

        Args:
            class_id: The class.
            found: What its file and the files beside it give.
        """
        video_class = self._store.classes.get(class_id)
        if video_class is None:
            return
        self._class, self._sources = video_class, sources_of(video_class, found)
        self._used = self._index_in_use(video_class)
        others = (index for index, source in enumerate(self._sources) if index != self._used and source.chapters)
        self._looked_at = next(others, self._used)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Take the sheet away."""
        self._class = None
        self._sources, self._used, self._looked_at = (), -1, -1
        self.changed.emit()

    @Slot(int)
    def look_at(self, index: int) -> None:
        """Show the exercises of a source beside those in use."""
        if 0 <= index < len(self._sources) and index != self._looked_at:
            self._looked_at = index
            self.changed.emit()

    @Slot()
    def use(self) -> None:
        """Take the exercises of the source that is looked at."""
        video_class = self._class
        if video_class is None or not self.can_use:
            return
        source = self._sources[self._looked_at]
        best = best_source(self._sources)
        chosen = "" if best is source else source.key
        before = {name: getattr(video_class, name) for name in ("chapters", "source", "chosen_source")}
        self.close()
        class_id = video_class.class_id
        self._save(class_id, chapters=source.chapters, source=source.origin, chosen_source=chosen)
        self._shell.toast(f"The exercises now come from {source.name}.", "Undo", lambda: self._save(class_id, **before))

    def _save(self, class_id: str, **fields: object) -> None:
        self._writer.write(lambda store: change_class(store, class_id, **fields), "where the exercises come from")

    def _index_in_use(self, video_class: VideoClass) -> int:
        """Find the source that the class shows now; -1 where it is none of them (any more)."""
        places = range(len(self._sources))
        same = (index for index in places if self._sources[index].chapters == video_class.chapters)
        alike = (index for index in places if self._sources[index].origin is video_class.source)
        return next(same, next(alike, -1)) if video_class.chapters else -1

    def _name(self, index: int) -> str:
        return self._sources[index].name if 0 <= index < len(self._sources) else ""

    def _chapters_looked_at(self) -> tuple[Chapter, ...]:
        return self._sources[self._looked_at].chapters if 0 <= self._looked_at < len(self._sources) else ()

    def _offer(self, index: int) -> dict[str, object]:
        source = self._sources[index]
        count = sum(chapter.is_exercise for chapter in source.chapters)
        return {
            "name": source.name,
            "kind": FORMAT_NAMES.get(source.origin, ""),
            "count": "1 exercise" if count == 1 else f"{count:,} exercises",
            "note": source.trouble or source.note,
            "is_broken": bool(source.trouble),
            "is_used": index == self._used,
        }

    @staticmethod
    def _rows(chapters: tuple[Chapter, ...]) -> list[dict[str, object]]:
        rows: list[dict[str, object]] = [
            {
                "time": clock_text(chapter.start),
                "title": chapter.title or "Untitled",
                "amount": prescription_text(chapter),
                "is_exercise": chapter.is_exercise,
            }
            for chapter in chapters[:_MOST_ROWS]
        ]
        more = len(chapters) - _MOST_ROWS
        if more > 0:
            rows.append({"time": "", "title": f"and {more:,} more", "amount": "", "is_exercise": False})
        return rows
