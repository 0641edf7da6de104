"""What the video itself tells the editor: captions, cuts and pauses, and the exercises that follow from them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.jobs import NewestJob
from routines.editing import suggesting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop.editor_desk import EditorDesk
    from desktop.editor_timeline import EditorTimeline
    from desktop.jobs import Jobs
    from desktop.marks_cache import MarksCache
    from media.media_facts import MediaFacts
    from routines.captions import SubtitleLine
    from routines.editing.suggesting import Proposed
    from routines.marks import Marks

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_NO_CAPTIONS = (
    "No captions were found in this video or beside it, so there is nothing to look through. "
    "Play it and press E where an exercise begins."
)
_NOTHING_NEW = "The captions name nothing that is not marked already."
_STOPPED = "The search was stopped. What is marked stays as it is."


@dataclass(frozen=True, slots=True)
class DraftTools:
    """Look into a video; each is called in a thread of the pool.

    Attributes:
        read_captions: Reads the first captions beside or inside a video; empty where it has none.
        draft: Proposes chapters from captions, the length in seconds and marks.
    """

    read_captions: Callable[[Path, MediaFacts], tuple[SubtitleLine, ...]]
    draft: Callable[[Sequence[SubtitleLine], float, Marks], Sequence[Proposed]]


@QmlElement
@QmlUncreatable("made by the program")
class EditorDrafts(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Look for captions and marks as soon as the video is known, and for exercises when the person asks.

    Args:
        desk: The class.
        timeline: Shows captions.
        marks: Finds cuts and pauses, and keeps them.
        jobs: Runs what takes long.
        tools: Look into the video.
        parent: The owner, if any.
    """

    changed = Signal()

    def __init__(
        self,
        desk: EditorDesk,
        timeline: EditorTimeline,
        marks: MarksCache,
        jobs: Jobs,
        tools: DraftTools,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._timeline, self._marks, self._tools = desk, timeline, marks, tools
        self._caption_job, self._draft_job = NewestJob(jobs), NewestJob(jobs)
        self._file: tuple[Path, MediaFacts] | None = None
        self._captions: tuple[SubtitleLine, ...] | None = None
        self._scanned = ""
        self._progress = 0.0
        self._is_wanted = self._is_drafting = False
        self._trouble = ""
        marks.progressed.connect(self._on_progressed)
        marks.found.connect(self._on_marks)
        marks.failed.connect(self._on_no_marks)

    is_available = Property(bool, lambda self: self._file is not None and self._captions != (), notify=changed)
    has_captions = Property(bool, lambda self: bool(self._captions), notify=changed)
    is_running = Property(bool, lambda self: self._is_wanted or self._is_drafting, notify=changed)
    is_scanning = Property(bool, lambda self: bool(self._scanned), notify=changed)
    """Cuts and pauses are being looked for, whether or not a draft waits for them."""
    progress = Property(float, lambda self: self._progress if self._scanned else -1.0, notify=changed)
    progress_text = Property(str, lambda self: self._progress_text(), notify=changed)
    trouble = Property(str, lambda self: self._trouble, notify=changed)

    def open(self, path: Path, facts: MediaFacts) -> None:
        """Look for the captions, cuts and pauses of the video of the class on the desk."""
        self.close()
        self._file = (path, facts)
        self._caption_job.run(partial(self._tools.read_captions, path, facts), self._on_captions, self._on_no_captions)
        self._start_scan()

    def close(self) -> None:
        """Stop looking."""
        self._stop_scan()
        self._caption_job.forget()
        self._draft_job.forget()
        self._file, self._captions = None, None
        self._is_wanted = self._is_drafting = False
        self._progress, self._trouble = 0.0, ""
        self.changed.emit()

    @Slot()
    def find(self) -> None:
        """Propose exercises from what is said; they are laid beside the parts."""
        if self._file is None or self._is_wanted or self._is_drafting:
            return
        self._trouble = ""
        self._is_wanted = True
        if not self._scanned and not self._desk.marks.waveform and not self._desk.marks.cuts:
            self._start_scan()
        self._draft_when_ready()
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Give the search up."""
        self._stop_scan()
        self._draft_job.forget()
        if self._is_wanted or self._is_drafting:
            self._is_wanted = self._is_drafting = False
            self._trouble = _STOPPED
        self.changed.emit()

    def _start_scan(self) -> None:
        if self._file is not None:
            self._scanned, self._progress = self._desk.class_id, 0.0
            self._marks.request(self._scanned, *self._file)

    def _stop_scan(self) -> None:
        if self._scanned:
            self._marks.cancel(self._scanned)
            self._scanned = ""

    def _on_progressed(self, class_id: str, progress: float) -> None:
        if class_id == self._scanned:
            self._progress = progress
            self.changed.emit()

    def _on_marks(self, class_id: str, marks: Marks) -> None:
        if class_id == self._scanned:
            self._desk.set_marks(marks)
            self._on_no_marks(class_id)

    def _on_no_marks(self, class_id: str, _why: str = "") -> None:
        """Go on; what is said is enough for a draft."""
        if class_id == self._scanned:
            self._scanned = ""
            self._draft_when_ready()
            self.changed.emit()

    def _on_captions(self, lines: tuple[SubtitleLine, ...]) -> None:
        self._captions = lines
        self._timeline.set_captions(lines)
        self._draft_when_ready()
        self.changed.emit()

    def _on_no_captions(self, error: Exception) -> None:
        self._captions = ()
        self._trouble = f"The captions cannot be read. {error}"
        self._is_wanted = False
        self.changed.emit()

    def _draft_when_ready(self) -> None:
        if not self._is_wanted or self._captions is None or self._scanned:
            return
        self._is_wanted = False
        if not self._captions:
            self._trouble = _NO_CAPTIONS
            return
        self._is_drafting = True
        self._draft_job.run(
            partial(self._tools.draft, self._captions, self._desk.edited.duration, self._desk.marks),
            self._on_drafted,
            self._on_not_drafted,
        )

    def _on_drafted(self, proposals: Sequence[Proposed]) -> None:
        self._is_drafting = False
        self._desk.do("suggestions", lambda edited: suggesting.suggest(edited, proposals))
        if not self._desk.edited.suggestions:
            self._trouble = _NOTHING_NEW
        self.changed.emit()

    def _on_not_drafted(self, error: Exception) -> None:
        self._is_drafting = False
        self._trouble = f"No draft could be made. {error}"
        self.changed.emit()

    def _progress_text(self) -> str:
        if self._scanned:
            return f"Looking for cuts and pauses, {round(100 * self._progress)} %"
        return "Looking through what is said" if self._is_wanted or self._is_drafting else ""
