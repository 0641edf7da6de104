"""The timeline strip for QML: segments, the pixel of the playhead, and what lies under the pointer."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from desktop.player_model import PlayerModel
from desktop.prescription_text import prescription_text
from desktop.side_text import trimmed
from desktop.strip_layout import index_at, lay_out, seconds_at, x_of
from desktop.time_text import clock_text
from routines.chapter import ChapterKind, chapter_index_at

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

PICTURES_ON_STRIP = 120
"""Previews of places in between are rounded to this many places, so that few pictures are ever made."""
_LIVELY = 0.4
"""How far into a chapter its picture is taken."""


@QmlElement
class StripModel(QObject):
    """Lay the chapters of a player's class out on a strip of some width in pixels."""

    player_changed = Signal()
    width_changed = Signal()
    segments_changed = Signal()
    playhead_changed = Signal()
    loop_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: PlayerModel | None = None
        self._width = 0.0
        self._segments = lay_out((), 0.0, 0.0)
        self._playhead = 0

    def _set_player(self, player: PlayerModel | None) -> None:
        if player is self._player:
            return
        self._player = player
        if player is not None:
            player.timeline_changed.connect(self._lay_out)
            player.position_changed.connect(self._on_position_changed)
            player.loop_changed.connect(self.loop_changed)
        self.player_changed.emit()
        self._lay_out()

    def _set_width(self, width: float) -> None:
        if width != self._width:
            self._width = width
            self.width_changed.emit()
            self._lay_out()

    player = Property(PlayerModel, lambda self: self._player, _set_player, notify=player_changed)
    width = Property(float, lambda self: self._width, _set_width, notify=width_changed)
    segments = Property(
        list,
        lambda self: [{"x": each.x, "width": each.width, "isRest": each.is_rest} for each in self._segments],
        notify=segments_changed,
    )
    playhead = Property(int, lambda self: self._playhead, notify=playhead_changed)
    """The pixel of the position, from the left."""
    loop_a_x = Property(float, lambda self: self._loop_x("loop_a"), notify=loop_changed)
    loop_b_x = Property(float, lambda self: self._loop_x("loop_b"), notify=loop_changed)
    """Pixels of the loop's points; -1 while not marked."""

    @Slot(float, result=float)
    def seconds_at(self, x: float) -> float:
        """Find the position under a pixel, in seconds."""
        return seconds_at(self._segments, x)

    @Slot(float, result=int)
    def segment_at(self, x: float) -> int:
        """Find the segment under a pixel; -1 without segments."""
        return index_at(self._segments, x)

    @Slot(float, result=float)
    def middle_of_segment_at(self, x: float) -> float:
        """Find the pixel in the middle of the segment under a pixel."""
        index = index_at(self._segments, x)
        return self._segments[index].x + self._segments[index].width / 2 if index >= 0 else x

    @Slot(float, result=str)
    def title_at(self, seconds: float) -> str:
        """Name the chapter at a position; by what it is where it has no title."""
        if self._player is None:
            return ""
        timeline = self._player.session.timeline
        index = chapter_index_at(timeline.chapters, seconds)
        chapter = timeline.chapters[index]
        if chapter.title or chapter.is_exercise:
            return trimmed(timeline.exercise_title(index))
        return "Rest" if chapter.kind is ChapterKind.REST else ""

    @Slot(float, result=str)
    def note_at(self, seconds: float) -> str:
        """Say what the chapter at a position asks for."""
        if self._player is None:
            return ""
        chapters = self._player.session.timeline.chapters
        chapter = chapters[chapter_index_at(chapters, seconds)]
        return prescription_text(chapter) if chapter.is_exercise else ""

    @Slot(float, result=str)
    def clock_at(self, seconds: float) -> str:
        """Read a position as a clock does."""
        return clock_text(seconds)

    @Slot(float, result=float)
    def picture_near(self, seconds: float) -> float:
        """Find the position, near this one, whose picture is shown for it, in seconds."""
        if self._player is None:
            return 0.0
        raster = max(self._player.session.timeline.duration / PICTURES_ON_STRIP, 1.0)
        return round(seconds / raster) * raster

    @Slot(int, result=float)
    def picture_of_chapter(self, index: int) -> float:
        """Find the position whose picture stands for a chapter, in seconds."""
        if self._player is None or not 0 <= index < len(self._player.session.timeline.chapters):
            return 0.0
        chapter = self._player.session.timeline.chapters[index]
        return chapter.start + _LIVELY * chapter.seconds

    def _lay_out(self) -> None:
        if self._player is not None:
            timeline = self._player.session.timeline
            self._segments = lay_out(timeline.chapters, timeline.duration, self._width)
        self.segments_changed.emit()
        self.loop_changed.emit()
        self._on_position_changed()

    def _on_position_changed(self) -> None:
        if self._player is None:
            return
        playhead = round(x_of(self._segments, self._player.session.moment.position))
        if playhead != self._playhead:
            self._playhead = playhead
            self.playhead_changed.emit()

    def _loop_x(self, point: str) -> float:
        if self._player is None:
            return -1.0
        seconds = self._player.session.loop[point == "loop_b"]
        return -1.0 if seconds is None else x_of(self._segments, seconds)
