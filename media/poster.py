"""The picture that stands for a class: a lively moment of the film, or the cover of a sound file."""

from __future__ import annotations

from os.path import isfile
from typing import TYPE_CHECKING

from av.error import FFmpegError
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QLinearGradient, QPainter

from media.container import open_media
from media.errors import UnreadableMedia
from media.picture import liveliness, save_picture, upright_picture
from media.probe import probe
from media.thumbnails import decoded_frames, frame_at

if TYPE_CHECKING:
    from pathlib import Path

    from av.container import InputContainer

    from media.media_facts import MediaFacts

POSTER_WIDTH = 960
"""Pixels; a card shows at most about half of it at twofold density."""
_PLACES = (0.31, 0.5, 0.18, 0.66, 0.42, 0.08)
"""Where a frame is tried, as parts of the duration: the first third of a class is usually the clearest."""
_BESIDE = ("-poster.jpg", "-thumb.jpg", ".jpg", ".jpeg", ".png", ".webp")
_SMALLEST = 160
"""Pixels: a smaller picture is an icon."""
_LARGEST = 12_000
_GOOD = 0.72
"""A frame as lively as this is taken without looking further."""


def make_poster(path: Path, target: Path, at: float | None = None, facts: MediaFacts | None = None) -> Path:
    """Write the poster of a class as a JPEG: upright, and in the shape it is seen in.

    Where nobody chose a position, a picture beside the file that is named like it goes before the film's own.

    Args:
        path: The video or audio file.
        target: The file to write.
        at: The position in seconds that a person chose; ``None`` lets a lively frame be found.
        facts: Of the file, where they are at hand.

    Raises:
        UnreadableMedia: No picture in it can be decoded.
        PictureNotSaved: The file cannot be written.
    """
    beside = _picture_beside(path) if at is None else None
    if beside is not None:
        return save_picture(beside, target)
    facts = facts or probe(path)
    if not facts.has_video:
        return save_picture(_cover(path, facts) or _quiet_picture(), target)
    with open_media(path) as container:
        if at is not None:
            image = upright_picture(frame_at(container, facts, at), facts, POSTER_WIDTH)
        else:
            image = _liveliest(container, facts)
    return save_picture(image, target)


def _picture_beside(path: Path) -> QImage | None:
    """Read the picture that a downloader or a media centre left beside a file; small or broken ones are passed over."""
    for ending in _BESIDE:
        beside = path.with_name(path.stem + ending)
        if beside == path or not isfile(beside):
            continue
        reader = QImageReader(str(beside))
        reader.setAutoTransform(True)
        size = reader.size()
        if size.isValid() and _SMALLEST <= size.width() <= _LARGEST and _SMALLEST <= size.height() <= _LARGEST:
            image = reader.read()
            if not image.isNull():
                return image.scaledToWidth(min(POSTER_WIDTH, image.width()), Qt.TransformationMode.SmoothTransformation)
    return None


def _liveliest(container: InputContainer, facts: MediaFacts) -> QImage:
    """Look at key frames all over the film and keep the best; what cannot be decoded is passed over."""
    best: QImage | None = None
    best_score = -1.0
    for part in _PLACES if facts.duration > 1 else (0.5, 0.0):
        image = _try_frame(container, facts, facts.duration * part)
        score = liveliness(image) if image else -1.0
        if score > best_score:
            best, best_score = image, score
        if best_score >= _GOOD:
            break
    if best is None:
        raise UnreadableMedia("No picture in it can be decoded.")
    return best


def _try_frame(container: InputContainer, facts: MediaFacts, seconds: float) -> QImage | None:
    try:
        return upright_picture(frame_at(container, facts, seconds, is_exact=False), facts, POSTER_WIDTH)
    except (UnreadableMedia, FFmpegError):
        return None


def _cover(path: Path, facts: MediaFacts) -> QImage | None:
    if facts.cover_index < 0:
        return None
    with open_media(path) as container:
        frame = next(decoded_frames(container, facts.cover_index), None)
        return upright_picture(frame, facts, POSTER_WIDTH) if frame else None


def _quiet_picture() -> QImage:
    """Draw a calm wall with rings like sound on water, for sound without a cover."""
    image = QImage(POSTER_WIDTH, POSTER_WIDTH * 9 // 16, QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    wall = QLinearGradient(QPointF(0, 0), QPointF(0, height))
    wall.setColorAt(0, QColor("#F6E9DA"))
    wall.setColorAt(1, QColor("#E7CFB8"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(image.rect(), wall)
    painter.setPen(Qt.PenStyle.NoPen)
    for ring in range(5, 0, -1):
        colour = QColor("#6E8C67")
        colour.setAlpha(28 + (5 - ring) * 20)
        painter.setBrush(colour)
        radius = height * 0.075 * ring
        painter.drawEllipse(QRectF(width / 2 - radius, height / 2 - radius, 2 * radius, 2 * radius))
    painter.end()
    return image
