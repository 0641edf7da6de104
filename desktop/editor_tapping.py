"""Tap-along: marking while the class plays, and naming the marks afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.editor_text import count_text, fine_clock, part_title, span_text
from routines.editing import marking, naming
from routines.editing.marked_name import counts_as_exercise, is_unnamed

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.editor_desk import EditorDesk
    from desktop.editor_knowledge import EditorKnowledge
    from desktop.editor_preview import EditorPreview
    from routines.editing.edited_class import EditedClass, EditedPart

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_SNAPPED = 0.02
"""Seconds: a mark that moved by less than this was not moved."""


@QmlElement
@QmlUncreatable("made by the program")
class EditorTapping(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Mark at the picture on screen, without a pause, and go through the marks that have no name yet.

    Args:
        desk: The class.
        preview: Plays it.
        knowledge: What is known of exercises.
        parent: The owner, if any.
    """

    changed = Signal()
    told = Signal(str)
    """What a key did while the page with the big picture, which says so itself, is not shown."""

    def __init__(
        self, desk: EditorDesk, preview: EditorPreview, knowledge: EditorKnowledge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._preview, self._knowledge = desk, preview, knowledge
        self._is_on = self._is_reviewing = False
        self._last = ""
        self._reviewed = 0
        self._counted: tuple[tuple[EditedPart, ...], int, int] = ((), 0, 0)
        desk.changed.connect(self.changed)
        desk.opened.connect(self._on_opened)

    is_on = Property(bool, lambda self: self._is_on, notify=changed)
    is_holding = Property(bool, lambda self: self._desk.edited.hold_from is not None, notify=changed)
    count = Property(int, lambda self: self._count(), notify=changed)
    count_text = Property(str, lambda self: count_text(self._count(), "exercise"), notify=changed)
    last_text = Property(str, lambda self: self._last, notify=changed)
    """What the last key did; empty before the first."""
    is_reviewing = Property(bool, lambda self: self._is_reviewing, notify=changed)
    review_key = Property(str, lambda self: str(self._reviewed or ""), notify=changed)
    review_left = Property(int, lambda self: self._left(), notify=changed)
    review_text = Property(str, lambda self: self._review_text(), notify=changed)
    review_title = Property(str, lambda self: self._review_title(), notify=changed)
    review_span_text = Property(
        str,
        lambda self: span_text(chapter) if (chapter := self._desk.edited.chapter_of(self._reviewed)) else "",
        notify=changed,
    )

    @Slot()
    def begin(self) -> None:
        """Show the big picture and play; marks begin where the video is now."""
        self._is_on, self._is_reviewing, self._last = True, False, ""
        self._preview.play()
        self.changed.emit()

    @Slot()
    def finish(self) -> None:
        """Stop marking; where marks lack names their review begins."""
        if not self._is_on:
            return
        self._preview.pause()
        if self._desk.edited.hold_from is not None:
            self.mark_hold()
        self._is_on = False
        if self._left():
            self.begin_review()
        self.changed.emit()

    @Slot()
    def mark_exercise(self) -> None:
        """Let a new exercise begin at the picture on screen."""
        self._mark("new exercise", marking.mark_exercise)

    @Slot()
    def mark_rest(self) -> None:
        """Let a rest begin at the picture on screen."""
        self._mark("new rest", marking.mark_rest)

    @Slot()
    def mark_hold(self) -> None:
        """Begin a hold at the picture on screen, or end the one begun; it does not snap, since stillness has no cut."""
        at, was_holding = self._preview.now, self._desk.edited.hold_from
        self._desk.do("hold", lambda edited: marking.mark_hold(edited, at))
        if self._desk.edited.hold_from is not None:
            self._say(f"Hold from {fine_clock(at)}")
        elif was_holding is not None:
            seconds = at - was_holding
            self._say(f"Held for {seconds:.0f} s" if seconds >= marking.SHORTEST_HOLD else "No hold")

    @Slot()
    def begin_review(self) -> None:
        """Go through the marks that have no name, the first of them at once."""
        self._is_on, self._is_reviewing = False, True
        self._go_to(naming.next_unnamed(self._desk.edited, 0))

    @Slot(str)
    def review(self, key: str) -> None:
        """Look at another mark, whether it has a name or not."""
        if key.isdecimal() and self._desk.edited.index_of(int(key)) >= 0:
            self._go_to(int(key))

    @Slot(str)
    def name_and_next(self, text: str) -> None:
        """Name the mark that is looked at, and go to the next without a name; the review ends after the last."""
        key = self._reviewed
        self._desk.do("rename", lambda edited: naming.rename(edited, key, text, self._knowledge.describe))
        self._go_to(naming.next_unnamed(self._desk.edited, key))

    @Slot()
    def skip(self) -> None:
        """Go to the next mark without a name, and leave this one as it is."""
        self._go_to(naming.next_unnamed(self._desk.edited, self._reviewed))

    @Slot()
    def end_review(self) -> None:
        """Leave the review; marks without a name keep their number."""
        self._is_reviewing, self._reviewed = False, 0
        self.changed.emit()

    def _mark(self, name: str, mark: Callable[[EditedClass, float], EditedClass]) -> None:
        pressed = self._preview.now
        at = self._desk.snapped(pressed)
        if not self._desk.do(name, lambda edited: mark(edited, at)):
            return
        chapter = self._desk.chosen
        if chapter is not None:
            number = self._number_of(self._desk.edited.lead)
            where = ", at a cut or a pause" if abs(at - pressed) >= _SNAPPED else ""
            self._say(f"{part_title(chapter, number)} at {fine_clock(chapter.start)}{where}")

    def _go_to(self, key: int) -> None:
        self._reviewed = key
        if not key:
            self.end_review()
            return
        self._desk.choose((key,))
        chapter = self._desk.edited.chapter_of(key)
        if chapter is not None:
            self._preview.seek(chapter.start)
        self.changed.emit()

    def _say(self, text: str) -> None:
        self._last = text
        self.changed.emit()
        if not self._is_on:
            self.told.emit(text)

    def _count(self) -> int:
        return self._counts()[0]

    def _left(self) -> int:
        return self._counts()[1]

    def _counts(self) -> tuple[int, int]:
        """Count exercises, and marks without a name; once for each state of the parts."""
        parts = self._desk.edited.parts
        if parts is not self._counted[0]:
            exercises = sum(counts_as_exercise(part.chapter) for part in parts)
            self._counted = (parts, exercises, sum(is_unnamed(part.chapter) for part in parts))
        return self._counted[1], self._counted[2]

    def _number_of(self, key: int) -> int:
        edited = self._desk.edited
        index = edited.index_of(key)
        if index < 0 or not counts_as_exercise(edited.parts[index].chapter):
            return 0
        return sum(counts_as_exercise(part.chapter) for part in edited.parts[: index + 1])

    def _review_title(self) -> str:
        chapter = self._desk.edited.chapter_of(self._reviewed)
        return part_title(chapter, self._number_of(self._reviewed)) if chapter is not None else ""

    def _review_text(self) -> str:
        count = self._count()
        return f"{count - min(self._left(), count)} of {count} named"

    def _on_opened(self) -> None:
        self._is_on = self._is_reviewing = False
        self._last, self._reviewed = "", 0
