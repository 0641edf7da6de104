"""Soft shading with little work: small pictures, blurred by being drawn large."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

_MODE = QPainter.CompositionMode


def mixed(a: str | QColor, b: str | QColor, k: float) -> QColor:
    """Colour between two, `a` at 0 and `b` at 1."""
    first, second = QColor(a), QColor(b)
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * k,
        first.greenF() + (second.greenF() - first.greenF()) * k,
        first.blueF() + (second.blueF() - first.blueF()) * k,
    )


def faint(colour: str | QColor, alpha: float) -> QColor:
    """`colour` at an opacity from 0 to 1."""
    thin = QColor(colour)
    thin.setAlphaF(max(0.0, min(1.0, alpha)))
    return thin


def empty_image(width: int, height: int) -> QImage:
    """Give a picture with nothing on it."""
    image = QImage(max(1, width), max(1, height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image


def smooth_painter(image: QImage) -> QPainter:
    """Painter with soft edges and no outlines."""
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    return painter


class SmallLayer:
    """A picture of part of another at a fraction of its size, for what is soft anyway."""

    def __init__(self, area: QRectF, shrink: float) -> None:
        """Cover `area` of the large picture with pixels `shrink` times as large."""
        self._shrink = shrink
        self._left, self._top = math.floor(area.left() / shrink) - 2, math.floor(area.top() / shrink) - 2
        wide = math.ceil(area.right() / shrink) - self._left + 2
        high = math.ceil(area.bottom() / shrink) - self._top + 2
        self.image = empty_image(wide, high)

    def painter(self) -> QPainter:
        """Painter that takes the large picture's coordinates."""
        painter = smooth_painter(self.image)
        painter.scale(1 / self._shrink, 1 / self._shrink)
        painter.translate(-self._left * self._shrink, -self._top * self._shrink)
        return painter

    def lay_on(self, painter: QPainter) -> None:
        """Draw it large, in its place."""
        size = self._shrink
        target = QRectF(self._left * size, self._top * size, self.image.width() * size, self.image.height() * size)
        painter.drawImage(target, self.image, QRectF(self.image.rect()))


def form_shadow(shape: QPainterPath, colour: QColor, towards: QPointF, strength: float, shrink: float) -> SmallLayer:
    """Shade the inside of `shape` along the edges that lie in the direction `towards`.

    Args:
        shape: What is shaded.
        colour: Of the shade.
        towards: Pixels that the shade reaches in from its edge.
        strength: Opacity at the edge, 0 to 1.
        shrink: Pixels of the picture in one of the layer.
    """
    steps = 5
    layer = SmallLayer(shape.boundingRect(), shrink)
    painter = layer.painter()
    painter.setCompositionMode(_MODE.CompositionMode_Plus)
    painter.setBrush(faint(QColor(0, 0, 0), 1 / steps))
    for _ in range(steps):
        painter.translate(-towards.x() / steps, -towards.y() / steps)
        painter.drawPath(shape)
    painter.resetTransform()
    painter.setCompositionMode(_MODE.CompositionMode_SourceOut)
    painter.fillRect(layer.image.rect(), faint(colour, strength))
    painter.end()
    return layer


def glow(shape: QPainterPath, colour: QColor, strength: float, reach: float) -> SmallLayer:
    """Draw a soft stain around `shape` that fades out `reach` pixels from it."""
    area = shape.boundingRect().adjusted(-reach, -reach, reach, reach)
    layer = SmallLayer(area, reach / 1.6)
    painter = layer.painter()
    painter.setPen(QPen(faint(colour, strength), reach * 0.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setCompositionMode(_MODE.CompositionMode_Source)
    painter.setBrush(faint(colour, strength))
    painter.drawPath(shape)
    painter.end()
    return layer


def blurred(image: QImage, radius: float) -> QImage:
    """Blur a whole picture by about `radius` pixels; slow, for what is drawn once."""
    smooth = Qt.TransformationMode.SmoothTransformation
    ratio = Qt.AspectRatioMode.IgnoreAspectRatio
    small = image
    size = image.size()
    shrink = max(1.0, radius * 1.2)
    while shrink > 1.9:  # noqa: PLR2004  halves
        small = small.scaled(max(1, small.width() // 2), max(1, small.height() // 2), ratio, smooth)
        shrink /= 2
    while small.width() * 2 < size.width():
        small = small.scaled(small.width() * 2, small.height() * 2, ratio, smooth)
    return small.scaled(size, ratio, smooth)
