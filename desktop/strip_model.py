"""The timeline strip for QML: segments, the pixel of the playhead, and what lies under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.next_card import amount_words, picture_of_next
from desktop.prescription_text import asked_for
from desktop.side_text import trimmed
from desktop.strip_layout import index_at, lay_out, seconds_at, x_of
from desktop.time_text import clock_text, seconds_text
from routines.chapter import ChapterKind, chapter_index_at
from routines.exercise import Side

if TYPE_CHECKING:
    from desktop.player_session import PlayerSession
    from routines.chapter import Chapter

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

PICTURES_ON_STRIP = 120
"""Previews of places in between are rounded to this many places, so that few pictures are ever made."""


@QmlElement
@QmlUncreatable("made by the program")
class StripModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Lay the chapters of the class that is played out on a strip of some width in pixels.

    Args:
        session: The class that is played.
        parent: The owner, if any.
    """

    segments_changed = Signal()
    playhead_changed = Signal()
    loop_changed = Signal()

    def __init__(self, session: PlayerSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._width = 0.0
        self._segments = lay_out((), 0.0, 0.0)
        self._playhead = 0
        session.timeline_changed.connect(self._lay_out)
        session.shown.connect(self._on_shown)
        session.loop_changed.connect(self.loop_changed)

    @Slot(float)
    def set_width(self, width: float) -> None:
        """Say how many pixels wide the strip is."""
        if width != self._width:
            self._width = width
            self._lay_out()

    segments = Property(
        list,
        lambda self: [{"x": each.x, "width": each.width, "isRest": each.is_rest} for each in self._segments],
        notify=segments_changed,
    )
    playhead = Property(int, lambda self: self._playhead, notify=playhead_changed)
    """The pixel of the position, from the left."""
    loop_a_x = Property(float, lambda self: self._loop_x(0), notify=loop_changed)
    loop_b_x = Property(float, lambda self: self._loop_x(1), notify=loop_changed)
    """Pixels of the loop's points; -1 while not marked."""

    @Slot(float, result=float)
    def seconds_at(self, x: float) -> float:
        """Find the position under a pixel, in seconds."""
        return seconds_at(self._segments, x)

    @Slot(float, result=int)
    def segment_at(self, x: float) -> int:
        """Find the segment under a pixel; -1 without segments."""
        return index_at(self._segments, x)

    @Slot(float, result=str)
    def title_at(self, seconds: float) -> str:
        """Name the chapter at a position; by what it is where it has no title."""
        timeline = self._session.timeline
        index = chapter_index_at(timeline.chapters, seconds)
        chapter = timeline.chapters[index]
        if chapter.title or chapter.is_exercise:
            return trimmed(timeline.exercise_title(index))
        return "Rest" if chapter.kind is ChapterKind.REST else ""

    @Slot(float, result=str)
    def note_at(self, seconds: float) -> str:
        """Say what the chapter at a position asks for."""
        chapters = self._session.timeline.chapters
        chapter = chapters[chapter_index_at(chapters, seconds)]
        return _asked_words(chapter) if chapter.is_exercise else ""

    @Slot(float, result=str)
    def clock_at(self, seconds: float) -> str:
        """Read a position as a clock does."""
        return clock_text(seconds)

    @Slot(float, result=float)
    def picture_near(self, seconds: float) -> float:
        """Find the position, near this one, whose picture is shown for it, in seconds."""
        raster = max(self._session.timeline.duration / PICTURES_ON_STRIP, 1.0)
        return round(seconds / raster) * raster

    @Slot(int, result=float)
    def picture_of_chapter(self, index: int) -> float:
        """Find the position whose picture stands for a chapter, in seconds."""
        return picture_of_next(self._session.timeline.chapters, index)

    def _lay_out(self) -> None:
        timeline = self._session.timeline
        self._segments = lay_out(timeline.chapters, timeline.duration, self._width)
        self.segments_changed.emit()
        self.loop_changed.emit()
        self._on_shown()

    def _on_shown(self) -> None:
        playhead = round(x_of(self._segments, self._session.moment.position))
        if playhead != self._playhead:
            self._playhead = playhead
            self.playhead_changed.emit()

    def _loop_x(self, point: int) -> float:
        seconds = self._session.loop[point]
        return -1.0 if seconds is None else x_of(self._segments, seconds)


def _asked_words(chapter: Chapter) -> str:
    """Read what an exercise asks for: ``8 reps, each side``; its length where that is all that is known."""
    asked = asked_for(chapter)
    amount = amount_words(asked.work) or seconds_text(chapter.seconds)
    words = [f"{asked.sets} × {amount}" if asked.sets > 1 else amount]
    if asked.by_turns or asked.side in {Side.BOTH, Side.ALTERNATING}:
        words.append("each side")
    elif asked.side is not None:
        words.append(f"{asked.side.value} side")
    return ", ".join(words)
