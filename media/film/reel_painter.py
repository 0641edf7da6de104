"""Draw and encode one reel: every picture once, repeated from a file on the disk as often as it is seen."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, BinaryIO

import av
from av.video.reformatter import ColorRange, Colorspace
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from media.film.pictures import RATE, Drawn, seconds_of
from media.film.shot import Card
from media.film.title_card import ready_to_write, write_card
from media.mannequin.mannequin_painter import MannequinPainter
from media.mannequin.motion import figure_at
from media.mannequin.person import PEOPLE
from media.mannequin.room import ROOMS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

    from media.film.pictures import Picture, Reel

_ENCODER = {
    "preset": "veryfast",
    "crf": "22",
    "g": "300",
    "bf": "3",
    "tune": "animation",
    "x264-params": "scenecut=0:rc-lookahead=30:threads=1:colorprim=bt709:transfer=bt709:colormatrix=bt709:aq-mode=3",
}
"""Still backgrounds without noise: key frames far apart, and bits for the dark and even parts of the wall."""
_CARD_VIEW = "stand"


@dataclass(frozen=True, slots=True)
class Look:
    """What the pictures of a film look like.

    Attributes:
        person: Name of one of the five.
        room: Name of a room.
        mat: Focus area whose colour the mat has.
        size: Width and height in pixels, even numbers.
        fonts: Folder of the letters for cards.
    """

    person: str
    room: str
    mat: str
    size: tuple[int, int]
    fonts: Path | None = None

    @property
    def told(self) -> str:
        """What pictures and their encoding depend on, in words."""
        return repr((self.person, self.room, self.mat, self.size, _ENCODER))


def paint_reel(reel: Reel, look: Look, target: Path, progress: Callable[[int, int], None]) -> None:
    """Write a reel as an .mp4 file without sound.

    Args:
        reel: What it shows.
        look: How.
        target: The file; it is there when it is whole.
        progress: Told after each frame how many were drawn and how many written since the last time.
    """
    painter = _PicturePainter(reel, look)
    part = target.with_suffix(".part")
    with tempfile.TemporaryFile() as kept, av.open(str(part), "w", format="mp4") as out:
        stream = add_picture_stream(out, look.size)
        shelf = _Shelf(kept, painter, look.size)
        for index, picture in enumerate(reel.pictures):
            frame = shelf.frame(picture)
            frame.pts, frame.time_base = index, Fraction(1, RATE)
            out.mux(stream.encode(frame))
            progress(shelf.take_drawn(), 1)
        out.mux(stream.encode())
    part.replace(target)


def add_picture_stream(out: av.container.OutputContainer, size: tuple[int, int]) -> VideoStream:
    """Add the stream that all reels are encoded for."""
    stream = out.add_stream("libx264", rate=RATE, options=dict(_ENCODER))
    stream.width, stream.height = size
    stream.pix_fmt = "yuv420p"
    stream.time_base = Fraction(1, RATE)
    stream.codec_context.time_base = Fraction(1, RATE)
    return stream


class _Shelf:
    """The pictures that were drawn so far, as they are fed to the encoder, in a file that has no name."""

    def __init__(self, file: BinaryIO, painter: _PicturePainter, size: tuple[int, int]) -> None:
        self._file, self._painter, self._size = file, painter, size
        self._places: dict[Picture, int] = {}
        self._length = 0
        self._drawn = 0

    def take_drawn(self) -> int:
        """Say how many pictures were drawn since this was asked before."""
        drawn, self._drawn = self._drawn, 0
        return drawn

    def frame(self, picture: Picture) -> VideoFrame:
        """Give a picture, drawn now or before."""
        place = self._places.get(picture)
        if place is None:
            return self._put(picture)
        frame = av.VideoFrame(*self._size, "yuv420p")
        self._file.seek(place)
        for plane in frame.planes:
            plane.update(self._file.read(plane.buffer_size))
        return frame

    def _put(self, picture: Picture) -> VideoFrame:
        self._drawn += 1
        image = self._painter.draw(picture)
        drawn = av.VideoFrame(*self._size, "bgra")
        drawn.planes[0].update(_rows(image, drawn.planes[0].line_size))
        frame = drawn.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG)
        if isinstance(picture, Drawn):
            self._places[picture] = self._length
            self._file.seek(self._length)
            blank = av.VideoFrame(*self._size, "yuv420p")
            for plane, kept in zip(frame.planes, blank.planes, strict=True):
                self._length += self._file.write(_restrided(bytes(plane), plane.line_size, kept.line_size))
        return frame


class _PicturePainter:
    """Draws the pictures of one reel."""

    def __init__(self, reel: Reel, look: Look) -> None:
        self._reel = reel
        self._size = QSize(*look.size)
        self._room = ROOMS[look.room]
        self._painter = MannequinPainter(PEOPLE[look.person], self._room, self._size, look.mat)
        has_card = any(isinstance(shown, Card) for shown in reel.shown)
        self._letters = ready_to_write(look.fonts) if has_card else None
        self._ends: dict[Drawn, QImage] = {}

    def draw(self, picture: Picture) -> QImage:
        """Draw a picture; the one that another melts out of is kept as long as it is needed."""
        if isinstance(picture, Drawn):
            return self._plain(picture)
        first = self._ends.get(picture.first)
        if first is None:
            first = self._plain(picture.first)
            self._ends = {picture.first: first}
        image = first.copy()
        painter = QPainter(image)
        painter.setOpacity(picture.share)
        painter.drawImage(0, 0, self._plain(picture.last))
        painter.end()
        return image

    def _plain(self, picture: Drawn) -> QImage:
        shown = self._reel.shown[picture.shown]
        if isinstance(shown, Card):
            return write_card(shown, self._painter.background(_CARD_VIEW), is_dark=self._room.is_dark)
        return self._painter.frame(figure_at(shown, seconds_of(shown, picture.frame)), shown.view)


def _rows(image: QImage, line_size: int) -> bytes:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return _restrided(bytes(image.constBits()), image.bytesPerLine(), line_size)


def _restrided(rows: bytes, line_size: int, wanted: int) -> bytes:
    """Give rows of pixels another distance."""
    if line_size == wanted:
        return rows
    shared = min(line_size, wanted)
    return b"".join(
        rows[at : at + shared].ljust(wanted, b"\0") for at in range(0, len(rows) - line_size + 1, line_size)
    )
