"""The subtitles that a class has, the ones chosen, and the lines to draw at a position."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.jobs import NewestJob
from desktop.language_names import told_apart, track_name
from media.subtitles import lines_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.jobs import Jobs
    from desktop.store_writer import StoreWriter
    from media.media_facts import MediaFacts
    from media.subtitles import SubtitleLine, SubtitleSource
    from routines.store import Store, StoreChange

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

OFF = -1


@QmlElement
@QmlUncreatable("made by the program")
class SubtitleModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Offer the subtitles inside and beside a video, and give the text for each position.

    Off until the person turns them on once; from then on the first ones found are shown in every class.

    Args:
        store: Knows whether they are on.
        writer: Remembers it.
        jobs: Looks for subtitles and reads them.
        find: Lists the subtitles of a video.
        read: Reads one of them.
        parent: The owner, if any.
    """

    sources_changed = Signal()
    choice_changed = Signal()
    text_changed = Signal()
    unreadable = Signal(str)
    """The chosen subtitles cannot be read, and why."""

    def __init__(
        self,
        store: Store,
        writer: StoreWriter,
        jobs: Jobs,
        find: Callable[[Path, MediaFacts], tuple[SubtitleSource, ...]],
        read: Callable[[SubtitleSource], tuple[SubtitleLine, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._writer = store, writer
        self._find_job, self._read_job = NewestJob(jobs), NewestJob(jobs)
        self._find, self._read = find, read
        self._sources: tuple[SubtitleSource, ...] = ()
        self._choice = OFF
        self._lines: tuple[SubtitleLine, ...] = ()
        self._position = 0.0
        self._text = ""

    def open(self, path: Path, facts: MediaFacts) -> None:
        """Look for the subtitles of a video; they turn up a little later."""
        self.close()
        self._find_job.run(partial(self._find, path, facts), self._on_found, self._on_unreadable)

    def close(self) -> None:
        """Forget the video."""
        self._find_job.forget()
        self._set_sources(())
        self._set_choice(OFF)

    def show(self, position: float) -> None:
        """Take the text for a position, in seconds."""
        self._position = position
        text = "\n".join(line.text for line in lines_at(self._lines, position)) if self._lines else ""
        if text != self._text:
            self._text = text
            self.text_changed.emit()

    labels = Property(list, lambda self: self._labels(), notify=sources_changed)
    """How the subtitles to choose from are called."""
    has_any = Property(bool, lambda self: bool(self._sources), notify=sources_changed)
    choice = Property(int, lambda self: self._choice, notify=choice_changed)
    """The index of the chosen ones; -1 while they are off."""
    label = Property(str, lambda self: self._label(), notify=choice_changed)
    """How the chosen ones are called; “off”, or “none in this class”."""
    text = Property(str, lambda self: self._text, notify=text_changed)
    """The lines to draw now; empty for none."""

    @Slot()
    def cycle(self) -> None:
        """Take the next subtitles, and none after the last."""
        after = self._choice + 1
        self.choose(after if after < len(self._sources) else OFF)

    @Slot(int)
    def choose(self, index: int) -> None:
        """Choose subtitles by index, -1 for none, and remember whether they are on."""
        if not OFF <= index < len(self._sources):
            return
        self._set_choice(index)
        self._writer.write(partial(_remember_subtitles, index != OFF), "your settings")

    def _labels(self) -> list[str]:
        return told_apart(track_name(source.label, source.language) for source in self._sources)

    def _label(self) -> str:
        if self._choice != OFF:
            return self._labels()[self._choice]
        return "off" if self._sources else "none in this class"

    def _set_choice(self, index: int) -> None:
        self._choice = index
        self._lines = ()
        self._read_job.forget()
        self.show(self._position)
        self.choice_changed.emit()
        if index != OFF:
            source = self._sources[index]
            self._read_job.run(partial(self._read, source), self._on_read, self._on_unreadable)

    def _set_sources(self, sources: tuple[SubtitleSource, ...]) -> None:
        self._sources = sources
        self.sources_changed.emit()

    def _on_found(self, sources: tuple[SubtitleSource, ...]) -> None:
        self._set_sources(sources)
        if sources and self._store.local.flag("subtitles"):
            self._set_choice(0)

    def _on_read(self, lines: tuple[SubtitleLine, ...]) -> None:
        self._lines = lines
        self.show(self._position)

    def _on_unreadable(self, error: Exception) -> None:
        self._set_choice(OFF)
        self.unreadable.emit(f"The subtitles cannot be read. {error}")


def _remember_subtitles(are_on: bool, store: Store) -> StoreChange | None:
    return store.local.set("subtitles", are_on)
