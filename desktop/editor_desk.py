"""The class that is edited, with all that was done to it: the one owner of these facts for every part of the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from routines.editing.edited_class import EditedClass, open_for_editing, select
from routines.editing.history import History
from routines.editing.marking import SNAP, snapped
from routines.marks import Marks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from routines.chapter import Chapter
    from routines.video_class import VideoClass

RUN_PAUSE_MS = 1200
"""After a pause of this length the next nudge or step of a number is taken back by itself."""


class EditorDesk(QObject):
    """Hold the edited class, do and undo; belongs to the GUI thread.

    Args:
        parent: The owner, if any.
    """

    opened = Signal()
    """Another class lies on the desk, or none."""
    changed = Signal()
    """Parts, suggestions, selection or history are other than before."""
    edited_by_hand = Signal()
    """Chapters are other than before: they are to be saved."""
    marks_changed = Signal()
    snapping_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.video_class: VideoClass | None = None
        self.marks = Marks()
        self.is_snapping = True
        self.history = History(EditedClass(0.0))
        self._first = self.history.present
        self._tried: EditedClass | None = None
        self._pause = QTimer(self, singleShot=True, interval=RUN_PAUSE_MS)
        self._pause.timeout.connect(self._end_run)

    @property
    def class_id(self) -> str:
        """The class on the desk; empty for none."""
        return self.video_class.class_id if self.video_class is not None else ""

    @property
    def edited(self) -> EditedClass:
        """The class as it is seen now, also while something is being dragged."""
        return self.history.present if self._tried is None else self._tried

    @property
    def selection(self) -> tuple[int, ...]:
        """Keys of what is chosen, the leading one last."""
        return self.edited.selection

    @property
    def chosen(self) -> Chapter | None:
        """The chapter of the leading part or suggestion; ``None`` where nothing is chosen."""
        return self.edited.chapter_of(self.edited.lead)

    @property
    def has_first_chapters(self) -> bool:
        """Tell whether the chapters are those that the class was opened with."""
        return self.history.present.chapters == self._first.chapters

    def open(self, video_class: VideoClass | None) -> None:
        """Lay a class on the desk; its history begins anew."""
        self._pause.stop()
        self.video_class = video_class
        chapters, duration = (video_class.chapters, video_class.duration) if video_class else ((), 0.0)
        self._first = open_for_editing(chapters, duration)
        self.history, self._tried = History(self._first), None
        self.marks = Marks()
        self.opened.emit()
        self.marks_changed.emit()
        self.changed.emit()

    def do(self, name: str, change: Callable[[EditedClass], EditedClass], run: str = "") -> bool:
        """Change the class.

        Args:
            name: What is done, for “Undo …”.
            change: Makes the edited class of the one before.
            run: Changes of one run shortly after each other are taken back together; empty for one alone.

        Returns:
            Whether anything changed.
        """
        self._tried = None
        before, self.history = self.history, self.history.did(name, change(self.history.present), run)
        if run:
            self._pause.start()
        return self._tell(before)

    def try_out(self, value: EditedClass) -> None:
        """Show a change that is not done yet: a marker is being dragged."""
        if value != self.edited:
            self._tried = value
            self.changed.emit()

    def drop_trial(self) -> None:
        """Show the class without what was only tried out."""
        if self._tried is not None:
            self._tried = None
            self.changed.emit()

    def choose(self, keys: Sequence[int]) -> None:
        """Choose parts; that is nothing to take back."""
        value = select(self.history.present, keys)
        if value != self.history.present:
            self.history = self.history.seen(value)
            self.changed.emit()

    def undo(self) -> None:
        """Take the last change back."""
        self._turn(self.history.undone())

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._turn(self.history.redone())

    def set_marks(self, marks: Marks) -> None:
        """Take the marks of the video: its cuts, silences and loudness."""
        self.marks = marks
        self.marks_changed.emit()

    def toggle_snapping(self) -> None:
        """Let marks go to cuts and silences, or stay where they are put."""
        self.is_snapping = not self.is_snapping
        self.snapping_changed.emit()

    def snapped(self, position: float, within: float = SNAP) -> float:
        """Bring a position to a near cut or end of a silence, while snapping is on; seconds."""
        return snapped(self.marks, position, within) if self.is_snapping else position

    def _turn(self, history: History[EditedClass]) -> None:
        self._tried = None
        before, self.history = self.history, history
        self._tell(before)

    def _tell(self, before: History[EditedClass]) -> bool:
        if self.history is before:
            return False
        self.changed.emit()
        if self.history.present.parts != before.present.parts:
            self.edited_by_hand.emit()
        return True

    def _end_run(self) -> None:
        self.history = self.history.settled()
