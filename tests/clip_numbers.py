"""The number that every test picture carries: a band of light and dark blocks along the lower edge, and digits.

Blocks survive scaling, compression and a change of colour space; digits are for people.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

BITS = 18
CHECK_BITS = 6
CELLS = BITS + CHECK_BITS + 4
BAND = 0.05
"""Height of the band as a part of the picture's height."""
DARK, LIGHT = 52, 150
LEFT, RIGHT = 0.03, 0.80
DIGITS = 6
_SEGMENTS = {"0": "abcdef", "1": "bc", "2": "abged", "3": "abgcd", "4": "fgbc", "5": "afgcd", "6": "afgedc"}
_SEGMENTS |= {"7": "abc", "8": "abcdefg", "9": "abcdfg"}


def band_rect(width: int, height: int) -> QRect:
    """Where the band lies in an upright picture; even edges, so that it covers whole blocks of colour."""
    top = int(height * (1 - BAND)) & ~1
    return QRect(0, top, width, height - top)


def _check(number: int) -> int:
    return number * 37 % 61


def _cells(number: int) -> list[bool]:
    word = number << CHECK_BITS | _check(number)
    bits = [bool(word >> shift & 1) for shift in reversed(range(BITS + CHECK_BITS))]
    return [True, False, *bits, False, False]


def _cell_edges(width: int) -> list[int]:
    span = (RIGHT - LEFT) * width
    return [round(width * LEFT + span * index / CELLS) for index in range(CELLS + 1)]


@cache
def _digit(text: str, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(DARK)
    stroke = max(1, height // 8)
    right, middle, bottom = width - stroke - 1, (height - stroke) // 2, height - stroke
    bars = {
        "a": QRect(0, 0, width - 1, stroke),
        "b": QRect(right, 0, stroke, height // 2),
        "c": QRect(right, height // 2, stroke, height - height // 2),
        "d": QRect(0, bottom, width - 1, stroke),
        "e": QRect(0, height // 2, stroke, height - height // 2),
        "f": QRect(0, 0, stroke, height // 2),
        "g": QRect(0, middle, width - 1, stroke),
    }
    painter = QPainter(image)
    for name in _SEGMENTS[text]:
        painter.fillRect(bars[name], QColor(LIGHT, LIGHT, LIGHT))
    painter.end()
    return image


def band_image(number: int, width: int, height: int) -> QImage:
    """Draw the band of one picture in grey levels, upright.

    Args:
        number: 0 to 2**18 - 1.
        width: Of the whole upright picture, in pixels.
        height: Of the whole upright picture, in pixels.
    """
    rect = band_rect(width, height)
    image = QImage(rect.size(), QImage.Format.Format_Grayscale8)
    image.fill(DARK)
    pad = max(1, rect.height() // 6)
    edges = _cell_edges(width)
    painter = QPainter(image)
    for index, is_light in enumerate(_cells(number)):
        if is_light:
            inner = QRect(edges[index], pad, edges[index + 1] - edges[index], rect.height() - 2 * pad)
            painter.fillRect(inner, QColor(LIGHT, LIGHT, LIGHT))
    step = int(width * (0.98 - RIGHT - 0.02)) // DIGITS
    for index, digit in enumerate(f"{number:0{DIGITS}d}"):
        x = int(width * (RIGHT + 0.02)) + index * step
        painter.drawImage(x, pad, _digit(digit, max(2, step * 2 // 3), max(3, rect.height() - 2 * pad)))
    painter.end()
    return image


def turned(image: QImage, degrees: int) -> QImage:
    """Turn a picture clockwise by a multiple of 90 degrees."""
    return image.transformed(QTransform().rotate(degrees)) if degrees % 360 else image


def _brightness(image: QImage, x: float, width: float) -> float:
    y = image.height() * (1 - BAND / 2)
    points = [(x + dx * width, y + dy * image.height() * BAND) for dx in (-0.15, 0, 0.15) for dy in (-0.15, 0, 0.15)]
    colours = (image.pixelColor(min(int(px), image.width() - 1), min(int(py), image.height() - 1)) for px, py in points)
    return sum(colour.lightnessF() for colour in colours) / len(points)


def read_frame_number(image: QImage) -> int | None:
    """Read the number of a picture that shows the whole frame, upright, at any scale.

    Returns:
        The number, or ``None`` where the picture carries none that can be trusted (mirrored, cropped, blank).
    """
    if image.isNull():
        return None
    span = (RIGHT - LEFT) * image.width() / CELLS
    values = [_brightness(image, image.width() * LEFT + span * (index + 0.5), span) for index in range(CELLS)]
    light, dark = values[0], (values[1] + values[-1] + values[-2]) / 3
    unclear = (light - dark) * 0.35
    if light - dark < 0.15 or any(min(abs(value - light), abs(value - dark)) > unclear for value in values):
        return None
    word = 0
    for value in values[2:-2]:
        word = word << 1 | (value > (light + dark) / 2)
    number = word >> CHECK_BITS
    return number if word & (1 << CHECK_BITS) - 1 == _check(number) else None
