"""A calm card for an exercise that the figure cannot show: its name on the wall of the empty room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPainter

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from media.film.shot import Card

_INK = "#1C2726"
_PAPER = "#F4F2ED"
_WORDS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def ready_to_write(fonts: Path | None) -> QGuiApplication | None:
    """Make sure that text can be drawn in this process, also without a screen; keep what is returned.

    Args:
        fonts: Folder of .ttf files to write with; the system's own letters stand in.
    """
    made = None if QGuiApplication.instance() else QGuiApplication(["matside", "-platform", "offscreen"])
    for file in sorted(fonts.glob("*.ttf")) if fonts is not None else ():
        QFontDatabase.addApplicationFont(str(file))
    return made


def write_card(card: Card, room: QImage, *, is_dark: bool) -> QImage:
    """Write the card on a picture of the empty room; ``ready_to_write`` comes first."""
    image = room.copy()
    width, height = image.width(), image.height()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(_PAPER if is_dark else _INK))
    area = QRectF(width * 0.14, height * 0.20, width * 0.72, height * 0.30)
    painter.setFont(_font(height * 0.085, QFont.Weight.DemiBold))
    taken = painter.boundingRect(area, _WORDS, card.title)
    painter.drawText(area, _WORDS, card.title)
    painter.setFont(_font(height * 0.042, QFont.Weight.Medium))
    below = QRectF(width * 0.18, taken.bottom() + height * 0.03, width * 0.64, height * 0.3)
    painter.drawText(below, _WORDS, card.text)
    painter.end()
    return image


def _font(pixels: float, weight: QFont.Weight) -> QFont:
    font = QFont("Figtree", weight=weight)
    font.setPixelSize(max(8, round(pixels)))
    return font
