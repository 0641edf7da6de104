"""Soft shading with little work: small pictures, blurred by being drawn large."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

_MODE = QPainter.CompositionMode
_STEPS = 4


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
        """Cover `area` of the large picture with pixels `shrink` times as large; all layers share one grid."""
        self.area, self.shrink = area, shrink
        self.left, self.top = math.floor(area.left() / shrink) - 2, math.floor(area.top() / shrink) - 2
        wide = math.ceil(area.right() / shrink) - self.left + 2
        high = math.ceil(area.bottom() / shrink) - self.top + 2
        self.image = empty_image(wide, high)

    def painter(self) -> QPainter:
        """Painter that takes the large picture's coordinates."""
        painter = smooth_painter(self.image)
        painter.scale(1 / self.shrink, 1 / self.shrink)
        painter.translate(-self.left * self.shrink, -self.top * self.shrink)
        return painter

    def lay_on(self, painter: QPainter) -> None:
        """Draw it large, in its place."""
        size = self.shrink
        target = QRectF(self.left * size, self.top * size, self.image.width() * size, self.image.height() * size)
        painter.drawImage(target, self.image, QRectF(self.image.rect()))


def stain(shape: QPainterPath, colour: QColor, strength: float, shrink: float) -> SmallLayer:
    """Draw `shape` in one colour on a small layer: laid on, it is a soft stain."""
    layer = SmallLayer(shape.boundingRect(), shrink)
    painter = layer.painter()
    painter.setBrush(faint(colour, strength))
    painter.drawPath(shape)
    painter.end()
    return layer


def united(masks: Sequence[SmallLayer]) -> SmallLayer:
    """Give the first of some shapes in solid black with as much of the others as falls in its picture."""
    first = masks[0]
    layer = SmallLayer(first.area, first.shrink)
    painter = QPainter(layer.image)
    painter.setCompositionMode(_MODE.CompositionMode_Plus)
    for mask in masks:
        painter.drawImage(mask.left - layer.left, mask.top - layer.top, mask.image)
    painter.end()
    return layer


def form_shadow(mask: SmallLayer, colour: QColor, towards: QPointF, strength: float) -> SmallLayer:
    """Shade the inside of a shape in solid black along those of its edges that lie in one direction.

    Args:
        mask: The shape.
        colour: Of the shade.
        towards: Pixels that the shade reaches in from its edge.
        strength: Opacity at the edge, 0 to 1.
    """
    layer = SmallLayer(mask.area, mask.shrink)
    painter = QPainter(layer.image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setCompositionMode(_MODE.CompositionMode_Plus)
    painter.setOpacity(1.02 / _STEPS)
    for step in range(_STEPS):
        k = (step + 1) / _STEPS / mask.shrink
        painter.drawImage(QPointF(-towards.x() * k, -towards.y() * k), mask.image)
    painter.setOpacity(1.0)
    painter.setCompositionMode(_MODE.CompositionMode_SourceOut)
    painter.fillRect(layer.image.rect(), faint(colour, strength))
    painter.end()
    return layer


def halo(mask: SmallLayer, colour: QColor, strength: float, reach: float) -> SmallLayer:
    """Draw a soft stain around a shape in solid black that fades out about `reach` pixels from it."""
    layer = SmallLayer(mask.area.adjusted(-reach, -reach, reach, reach), reach / 1.6)
    painter = layer.painter()
    painter.setCompositionMode(_MODE.CompositionMode_Plus)
    painter.setOpacity(0.5)
    size = mask.shrink
    target = QRectF(mask.left * size, mask.top * size, mask.image.width() * size, mask.image.height() * size)
    for x, y in ((-0.3, 0.0), (0.3, 0.0), (0.0, -0.3), (0.0, 0.3)):
        painter.drawImage(target.translated(x * reach, y * reach), mask.image, QRectF(mask.image.rect()))
    painter.resetTransform()
    painter.setOpacity(1.0)
    painter.setCompositionMode(_MODE.CompositionMode_SourceIn)
    painter.fillRect(layer.image.rect(), faint(colour, strength))
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
