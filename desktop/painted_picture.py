"""The picture of a film where there is no graphics card to draw it: painted by the processor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QRectF, Qt, Signal
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickPaintedItem

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtMultimedia import QVideoSink
    from PySide6.QtQuick import QQuickItem

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PaintedPicture(QQuickPaintedItem):
    """Paint what a video sink is given, stretched to the item: Qt's scene graph in software leaves videos out."""

    sink_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._sink: QVideoSink | None = None
        self._frame = QVideoFrame()
        self.setOpaquePainting(True)

    def _get_sink(self) -> QVideoSink | None:
        return self._sink

    def _set_sink(self, sink: QVideoSink | None) -> None:
        if sink is self._sink:
            return
        if self._sink is not None:
            self._sink.videoFrameChanged.disconnect(self._show)
        self._sink = sink
        if sink is not None:
            sink.videoFrameChanged.connect(self._show)
            self._show(sink.videoFrame())
        self.sink_changed.emit()

    sink = Property(QObject, _get_sink, _set_sink, notify=sink_changed)
    """Whose pictures are painted; ``None`` leaves the last one."""

    def _show(self, frame: QVideoFrame) -> None:
        self._frame = frame
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Paint the last picture, or black where there is none."""
        room = QRectF(0, 0, self.width(), self.height())
        painter.fillRect(room, Qt.GlobalColor.black)
        if self._frame.isValid():
            options = QVideoFrame.PaintOptions()
            options.aspectRatioMode = Qt.AspectRatioMode.IgnoreAspectRatio
            self._frame.paint(painter, room, options)
