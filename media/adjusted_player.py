"""What a person sets on a player: it stays whatever is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtMultimedia import QVideoFrame

from media.engine_hooks import EngineHooks
from media.position import PositionClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtMultimedia import QVideoSink

_SLOWEST, _FASTEST = 0.5, 2.0


class AdjustedPlayer(EngineHooks):
    """Keep the rate, the loudness and where sound and pictures go, and hand them to the engine."""

    def __init__(self, now: Callable[[], float], parent: QObject | None = None) -> None:
        """Begin at rate 1, loud, without a sink.

        Args:
            now: a monotonic clock in seconds.
            parent: the owner, if any.
        """
        super().__init__(parent)
        self._clock = PositionClock(now)
        self._rate = 1.0
        self._volume = 1.0
        self._is_muted = False
        self._output_id = ""
        self._sink: QVideoSink | None = None
        self._frame = QVideoFrame()

    @property
    def rate(self) -> float:
        return self._rate

    @rate.setter
    def rate(self, value: float) -> None:
        rate = max(_SLOWEST, min(value, _FASTEST))
        if rate != self._rate:
            self._rate = rate
            self._clock.rate = rate
            self._engine_set_rate()

    @property
    def volume(self) -> float:
        return self._volume

    @volume.setter
    def volume(self, value: float) -> None:
        self._volume = max(0.0, min(value, 1.0))
        self._engine_set_sound()

    @property
    def is_muted(self) -> bool:
        return self._is_muted

    @is_muted.setter
    def is_muted(self, value: bool) -> None:
        self._is_muted = value
        self._engine_set_sound()

    @property
    def audio_output(self) -> str:
        return self._output_id

    @audio_output.setter
    def audio_output(self, device_id: str) -> None:
        self._output_id = device_id
        self._engine_set_output()

    @property
    def video_sink(self) -> QVideoSink | None:
        return self._sink

    @video_sink.setter
    def video_sink(self, sink: QVideoSink | None) -> None:
        self._sink = sink
        if sink is not None and self._frame.isValid():
            sink.setVideoFrame(self._frame)

    def _paint(self, frame: QVideoFrame) -> None:
        """Put a picture on screen; one that is not valid clears it."""
        self._frame = frame
        if self._sink is not None:
            self._sink.setVideoFrame(frame)

    def _shown_seconds(self) -> float:
        """Tell how long the picture on screen stays by its own time stamps; 0 or less where it has none."""
        return (self._frame.endTime() - self._frame.startTime()) / 1e6
