"""Pictures that libVLC decodes into memory of ours, copied into frames that Qt can paint.

Nothing here calls libVLC: a call out of one of its callbacks never comes back. All callbacks run in libVLC's threads.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

if TYPE_CHECKING:
    from collections.abc import Callable

_BUFFERS = 4
_ALIGNMENT = 32
_MOST_PADDING = 64
_NO_PICTURES = 0
_I420 = b"I420"
_FOURCC = 4
_IN_GRAPHICS_CARD = {b"VAOP", b"VAO0", b"VDV0", b"VDV2", b"VDV4", b"VDO0", b"CUVP"}
"""Pictures that stay in the graphics card: refused at once, or libVLC tries dozens of converters first."""

_Pointers = ctypes.POINTER(ctypes.c_void_p)
_Numbers = ctypes.POINTER(ctypes.c_uint)
# The chroma is written to, so it must be a plain pointer: as c_char_p it would arrive as a copy.
_SETUP = ctypes.CFUNCTYPE(ctypes.c_uint, _Pointers, ctypes.c_void_p, _Numbers, _Numbers, _Numbers, _Numbers)
_CLEANUP = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
_LOCK = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, _Pointers)
_UNLOCK = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, _Pointers)
_DISPLAY = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where one plane lies in a buffer, in bytes and lines."""

    offset: int
    pitch: int
    lines: int


class VlcFrames(QObject):
    """Take pictures from libVLC and announce each, ready to paint, at the instant it is due.

    Set ``run`` and ``look`` (upright size, colours) in the GUI thread before libVLC starts to play.
    """

    begun = Signal(float, int)
    """The first picture of a run is there (emitted from libVLC's thread): the instant it came, and the run.

    It is not shown: libVLC puts out the pictures a little before the wanted one first, and late.
    """
    shown = Signal(QVideoFrame, float, int)
    """Any later picture (emitted from libVLC's thread): the frame, the instant it was due, and its run."""

    def __init__(self, now: Callable[[], float], parent: QObject | None = None) -> None:
        """Make ready for one libVLC player.

        Args:
            now: a monotonic clock in seconds, read in libVLC's threads.
            parent: the owner, if any.
        """
        super().__init__(parent)
        self.run = 0
        self.look = QVideoFrameFormat()
        self._begun_run = 0
        self._now = now
        self._format = QVideoFrameFormat()
        self._planes: tuple[_Plane, ...] = ()
        self._memory: tuple[ctypes.Array[ctypes.c_char], ...] = ()
        self._bases: tuple[int, ...] = ()
        self._next = 0
        self._locked_at = 0.0
        self._ready = QVideoFrame()
        # libVLC keeps bare addresses: these objects must outlive its player.
        self.setup = _SETUP(self._on_setup)
        self.cleanup = _CLEANUP(self._on_cleanup)
        self.lock = _LOCK(self._on_lock)
        self.unlock = _UNLOCK(self._on_unlock)
        self.display = _DISPLAY(self._on_display)

    def _on_setup(
        self,
        _opaque: object,
        chroma: int,
        width: ctypes.Array[ctypes.c_uint],
        height: ctypes.Array[ctypes.c_uint],
        pitches: ctypes.Array[ctypes.c_uint],
        lines: ctypes.Array[ctypes.c_uint],
    ) -> int:
        """Ask for I420 in planes that are big enough for all that libVLC writes."""
        if ctypes.string_at(chroma, _FOURCC) in _IN_GRAPHICS_CARD:
            return _NO_PICTURES
        ctypes.memmove(chroma, _I420, _FOURCC)
        decoded = QSize(width[0], height[0])
        self._format = self._format_for(decoded)
        # libVLC names the decoder's padded size and would stretch the picture to it.
        width[0], height[0] = self._format.frameWidth(), self._format.frameHeight()
        planes: list[_Plane] = []
        offset = 0
        for number, share in enumerate((1, 2, 2)):
            plane = _Plane(
                offset,
                _rounded_up(max(-(-decoded.width() // share), pitches[number])),
                _rounded_up(max(-(-decoded.height() // share), lines[number])),
            )
            pitches[number], lines[number] = plane.pitch, plane.lines
            planes.append(plane)
            offset += plane.pitch * plane.lines
        self._planes = tuple(planes)
        self._memory = tuple(ctypes.create_string_buffer(offset + _ALIGNMENT) for _ in range(_BUFFERS))
        self._bases = tuple(_rounded_up(ctypes.addressof(each)) for each in self._memory)
        return _BUFFERS

    def _format_for(self, decoded: QSize) -> QVideoFrameFormat:
        """Know the picture without the decoder's padding, which libVLC counts in."""
        known = self.look.frameSize()
        spare_width, spare_height = decoded.width() - known.width(), decoded.height() - known.height()
        is_known = 0 <= spare_width <= _MOST_PADDING and 0 <= spare_height <= _MOST_PADDING
        look = QVideoFrameFormat(known if is_known else decoded, QVideoFrameFormat.PixelFormat.Format_YUV420P)
        look.setColorSpace(self.look.colorSpace())
        look.setColorRange(self.look.colorRange())
        return look

    def _on_cleanup(self, _opaque: object) -> None:
        """Keep the buffers: libVLC may still hold a picture; the next setup replaces them."""

    def _on_lock(self, _opaque: object, planes: ctypes.Array[ctypes.c_void_p]) -> int:
        self._locked_at = self._now()
        self._next = (self._next + 1) % _BUFFERS
        for number, plane in enumerate(self._planes):
            planes[number] = self._bases[self._next] + plane.offset
        return self._next

    def _on_unlock(self, _opaque: object, picture: int | None, _planes: object) -> None:
        """Copy the picture while there is still time before it is due."""
        if self._begun_run != self.run:
            return
        base = self._bases[picture or 0]
        frame = QVideoFrame(self._format)
        if not frame.map(QVideoFrame.MapMode.WriteOnly):
            return
        for number, plane in enumerate(self._planes):
            _copy_plane(base + plane.offset, plane, memoryview(frame.bits(number)), frame.bytesPerLine(number))
        frame.unmap()
        self._ready = frame

    def _on_display(self, _opaque: object, _picture: int | None) -> None:
        if self._begun_run != self.run:
            self._begun_run = self.run
            self._ready = QVideoFrame()
            self.begun.emit(self._locked_at, self.run)
        elif self._ready.isValid():
            self.shown.emit(self._ready, self._now(), self.run)


def upright_look(frame: QVideoFrame) -> QVideoFrameFormat:
    """Say how libVLC's pictures will look: upright, in the colours of the file."""
    look = frame.surfaceFormat()
    size = look.frameSize()
    is_turned = look.rotation().value % 180 != 0
    upright = QVideoFrameFormat(QSize(size.height(), size.width()) if is_turned else size, look.pixelFormat())
    upright.setColorSpace(look.colorSpace())
    upright.setColorRange(look.colorRange())
    return upright


def _rounded_up(number: int) -> int:
    return -(-number // _ALIGNMENT) * _ALIGNMENT


def _copy_plane(address: int, plane: _Plane, target: memoryview, pitch: int) -> None:
    """Copy a plane at ``address`` into ``target``, at once where both have the same pitch."""
    start = ctypes.addressof(ctypes.c_char.from_buffer(target))
    rows = min(len(target) // pitch, plane.lines)
    if pitch == plane.pitch:
        ctypes.memmove(start, address, rows * pitch)
        return
    width = min(pitch, plane.pitch)
    for row in range(rows):
        ctypes.memmove(start + row * pitch, address + row * plane.pitch, width)
