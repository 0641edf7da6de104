"""The ground of the editor's timeline for QML: zoom, and what is drawn on each tile of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.editor_tile import TILE_WIDTH, Ground, Saying, sayings, tile, tile_count
from routines.editing.marking import SNAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.editor_desk import EditorDesk
    from desktop.pictures import Pictures
    from routines.captions import SubtitleLine
    from routines.editing.edited_class import Suggestion

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOST_PIXELS = 120.0
"""Pixels a second at the closest zoom."""
_ZOOM_STEP = 0.125
_SNAP_PIXELS = 12.0
"""A dragged marker goes to a cut that is at most this far away on screen."""


@QmlElement
@QmlUncreatable("made by the program")
class EditorTimeline(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Turn seconds into pixels; at no zoom the whole class fills the view.

    Args:
        desk: The class.
        pictures: Gives the pictures of the film strip.
        parent: The owner, if any.
    """

    changed = Signal()
    pictures_changed = Signal()

    def __init__(self, desk: EditorDesk, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._pictures = desk, pictures
        self._view_width = 0.0
        self._zoom = 0.0
        self._revision = self._pictures_revision = 0
        self._captions: Sequence[SubtitleLine] = ()
        self._suggestions: tuple[Suggestion, ...] = ()
        self._sayings: tuple[Saying, ...] | None = None
        desk.opened.connect(self._on_opened)
        desk.changed.connect(self._on_changed)
        desk.marks_changed.connect(self._tell)
        pictures.picture_ready.connect(self._on_picture_ready)

    pixels_per_second = Property(float, lambda self: self.scale, notify=changed)
    width = Property(float, lambda self: self._desk.edited.duration * self.scale, notify=changed)
    zoom = Property(float, lambda self: self._zoom, notify=changed)
    tile_width = Property(float, lambda _: TILE_WIDTH, constant=True)
    tile_count = Property(int, lambda self: tile_count(self._ground()), notify=changed)
    revision = Property(int, lambda self: self._revision, notify=changed)
    has_wave = Property(bool, lambda self: bool(self._desk.marks.waveform), notify=changed)
    pictures_revision = Property(int, lambda self: self._pictures_revision, notify=pictures_changed)

    @property
    def scale(self) -> float:
        """Pixels a second; more than 0."""
        duration = self._desk.edited.duration
        fitting = self._view_width / duration if duration > 0 and self._view_width > 0 else 1.0
        return float(fitting * max(MOST_PIXELS / fitting, 1.0) ** self._zoom)

    @property
    def snap_seconds(self) -> float:
        """How far away a mark may be for a dragged marker to go to it."""
        return min(_SNAP_PIXELS / self.scale, SNAP)

    def set_captions(self, lines: Sequence[SubtitleLine]) -> None:
        """Show what is said."""
        self._captions = lines
        self._tell()

    @Slot(float)
    def set_view_width(self, pixels: float) -> None:
        """Say how wide the part of the timeline is that can be seen."""
        if pixels != self._view_width:
            self._view_width = pixels
            self._tell()

    @Slot(float)
    def set_zoom(self, zoom: float) -> None:
        """Zoom: 0 shows the whole class, 1 the most detail."""
        zoom = max(0.0, min(zoom, 1.0))
        if zoom != self._zoom:
            self._zoom = zoom
            self._tell()

    @Slot()
    def zoom_in(self) -> None:
        """Show more detail."""
        self.set_zoom(self._zoom + _ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Show more of the class."""
        self.set_zoom(self._zoom - _ZOOM_STEP)

    @Slot(float, result=float)
    def x_of(self, seconds: float) -> float:
        """Find the pixel of a position."""
        return seconds * self.scale

    @Slot(float, result=float)
    def seconds_at(self, x: float) -> float:
        """Find the position under a pixel, held to the class."""
        return max(0.0, min(x / self.scale, self._desk.edited.duration))

    @Slot(int, result="QVariantMap")
    def tile(self, index: int) -> dict[str, object]:
        """Give what is drawn on a tile, in pixels from its left edge.

        Returns:
            ``start`` and ``end`` in seconds, ``width``, ``ticks`` ({x, text}), ``wave`` (0 to 1, evenly over the tile;
            empty while it is not known), ``pictures`` ({x, width, at}), ``cuts`` (x), ``captions`` ({x, width, text,
            at}).
        """
        return tile(self._ground(), index)

    @Slot(float, int, result=str)
    def picture(self, seconds: float, _revision: int) -> str:
        """Give the address of the picture at a position; empty until it is made."""
        video_class = self._desk.video_class
        if video_class is None or not video_class.has_video:
            return ""
        return self._pictures.thumbnail(video_class.class_id, seconds)

    def _ground(self) -> Ground:
        duration, scale = self._desk.edited.duration, self.scale
        if self._sayings is None:
            cards = [each.chapter.start for each in self._suggestions]
            self._sayings = sayings(self._captions, duration, scale, cards)
        return Ground(duration, scale, self._desk.marks, self._sayings)

    def _on_changed(self) -> None:
        """Make room for what is suggested."""
        if self._desk.edited.suggestions != self._suggestions:
            self._suggestions = self._desk.edited.suggestions
            self._tell()

    def _tell(self) -> None:
        self._sayings = None
        self._revision += 1
        self.changed.emit()

    def _on_opened(self) -> None:
        self._zoom, self._captions = 0.0, ()
        self._tell()

    def _on_picture_ready(self, class_id: str, _seconds: float, _address: str) -> None:
        if class_id == self._desk.class_id:
            self._pictures_revision += 1
            self.pictures_changed.emit()
