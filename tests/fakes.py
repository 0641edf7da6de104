"""Small stand-ins that keep the rules of what they stand for."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtMultimedia import QVideoFrame

from media.adjusted_player import AdjustedPlayer
from media.player import AudioOutput, AudioTrack, PlayerState
from tests.clip_numbers import band_image, band_rect

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtMultimedia import QVideoSink

_LIVE = (PlayerState.PLAYING, PlayerState.PAUSED, PlayerState.ENDED)


class FakePlayer(AdjustedPlayer):
    """A player without an engine: media time passes only when a test calls ``advance``.

    It opens and seeks at once; with ``is_slow`` it waits for ``arrive``, as real engines do. Every call is noted in
    ``calls`` by name.
    """

    name = "fake"

    def __init__(
        self,
        duration: float = 60.0,
        frame_rate: float = 25.0,
        *,
        has_video: bool = True,
        audio_tracks: tuple[AudioTrack, ...] = (AudioTrack("1", "English", "en"),),
        is_slow: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(lambda: 0.0, parent)
        self.calls: list[str] = []
        self.path: Path | None = None
        self.is_slow = is_slow
        self._length = duration
        self._frame_seconds = 1 / frame_rate if has_video else 0.05
        self._has_video = has_video
        self._tracks = audio_tracks
        self._track = audio_tracks[0].track_id if audio_tracks else None
        self._state = PlayerState.CLOSED
        self._time = 0.0
        self._target: float | None = None
        self._wants_to_play = False

    # What a test does with it.

    def advance(self, seconds: float) -> None:
        """Let ``seconds`` of real time pass: pictures follow at the rate, and the end is reached if it is."""
        left = seconds * self._rate
        while self._state is PlayerState.PLAYING and self._target is None and left > 0:
            number = self._number() + 1
            due = number * self._frame_seconds
            if due - self._time > left:
                self._time += left
                return
            left -= due - self._time
            if due >= self._length - 1e-9:
                self._end()
            else:
                self._time = due
                self._show()

    def arrive(self) -> None:
        """Land the opening or the seek that is under way (only ``is_slow`` players wait for this)."""
        if self._state is PlayerState.OPENING:
            self._time, self._target = self._shown_at(self._target or 0.0), None
            self._set_state(PlayerState.PAUSED)
            self.duration_changed.emit(self._length)
            self.display_aspect_changed.emit(self.display_aspect)
            self.tracks_changed.emit()
            self._show()
        elif self._target is not None:
            self._time, self._target = self._shown_at(self._target), None
            self._show()
            self.seeked.emit(self._time)
        if self._wants_to_play and self._state is PlayerState.PAUSED:
            self._wants_to_play = False
            self._set_state(PlayerState.PLAYING)

    def fail(self, message: str) -> None:
        """Break as an engine does."""
        self._target = None
        self._wants_to_play = False
        self._set_state(PlayerState.FAILED)
        self.failed.emit(message)

    # The contract.

    def open(self, path: Path, start: float = 0.0) -> None:
        self.close()
        self.calls.append("open")
        self.path = path
        self._target = self._held(start)
        self._set_state(PlayerState.OPENING)
        self._arrive_unless_slow()

    def play(self) -> None:
        self.calls.append("play")
        if self._state is PlayerState.OPENING:
            self._wants_to_play = True
        elif self._state in {PlayerState.PAUSED, PlayerState.ENDED}:
            is_over = self._state is PlayerState.ENDED
            self._set_state(PlayerState.PLAYING)
            if is_over:
                self._begin_seek(0.0)

    def pause(self) -> None:
        self.calls.append("pause")
        self._wants_to_play = False
        if self._state is PlayerState.PLAYING:
            self._set_state(PlayerState.PAUSED)

    def seek(self, seconds: float) -> None:
        self.calls.append("seek")
        if self._state in _LIVE:
            self._begin_seek(self._held(seconds))
        elif self._state is PlayerState.OPENING:
            self._target = self._held(seconds)

    def step(self, frames: int) -> None:
        self.calls.append("step")
        if self._state in {PlayerState.PAUSED, PlayerState.ENDED} and frames:
            self._begin_seek(self._held((self._number() + frames + 0.5) * self._frame_seconds))

    def close(self) -> None:
        if self._state is PlayerState.CLOSED:
            return
        self.calls.append("close")
        self._target = None
        self._wants_to_play = False
        self._time = 0.0
        self._paint(QVideoFrame())
        self._set_state(PlayerState.CLOSED)

    @property
    def position(self) -> float:
        return self._time if self._target is None else self._target

    @property
    def duration(self) -> float:
        return self._length if self._state in _LIVE else 0.0

    @property
    def state(self) -> PlayerState:
        return self._state

    @property
    def audio_tracks(self) -> tuple[AudioTrack, ...]:
        return self._tracks if self._state in _LIVE else ()

    @property
    def audio_track(self) -> str | None:
        return self._track if self._state in _LIVE else None

    @audio_track.setter
    def audio_track(self, track_id: str | None) -> None:
        self._track = track_id
        self.tracks_changed.emit()

    @property
    def audio_outputs(self) -> tuple[AudioOutput, ...]:
        return (AudioOutput("speakers", "Speakers"), AudioOutput("phones", "Headphones"))

    @property
    def display_aspect(self) -> float:
        return 16 / 9 if self._has_video and self._state in _LIVE else 0.0

    @property
    def video_sink(self) -> QVideoSink | None:
        return self._sink

    @video_sink.setter
    def video_sink(self, sink: QVideoSink | None) -> None:
        self._sink = sink
        if self._state in _LIVE:
            self._paint_number()

    # Inside.

    def _engine_set_rate(self) -> None:
        """Nothing runs here: ``advance`` looks at the rate."""

    def _engine_set_sound(self) -> None:
        """Nothing is heard."""

    def _engine_set_output(self) -> None:
        """Nothing is heard."""

    def _number(self) -> int:
        """Count of the picture on screen, from 0."""
        return math.floor(self._time / self._frame_seconds + 1e-6)

    def _held(self, seconds: float) -> float:
        return max(0.0, min(seconds, self._length))

    def _shown_at(self, seconds: float) -> float:
        """Start of the picture that is on screen at ``seconds``."""
        last = math.ceil(self._length / self._frame_seconds - 1e-6) - 1
        return min(math.floor(seconds / self._frame_seconds + 1e-6), last) * self._frame_seconds

    def _begin_seek(self, target: float) -> None:
        if self._state is PlayerState.ENDED:
            self._set_state(PlayerState.PAUSED)
        self._target = target
        self._arrive_unless_slow()

    def _arrive_unless_slow(self) -> None:
        if not self.is_slow:
            self.arrive()

    def _show(self) -> None:
        self._paint_number()
        self.frame_shown.emit(self._time)

    def _paint_number(self) -> None:
        """Send the sink a picture that carries its number, when somebody watches."""
        if self._sink is None or not self._has_video:
            return
        width, height = 320, 180
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor.fromHsv(int(self._time * 7) % 360, 90, 160))
        painter = QPainter(image)
        painter.drawImage(band_rect(width, height), band_image(self._number(), width, height))
        painter.end()
        frame = QVideoFrame(image)
        frame.setStartTime(round(self._time * 1e6))
        self._paint(frame)

    def _end(self) -> None:
        self._time = self._length
        self._set_state(PlayerState.ENDED)
        self.ended.emit()

    def _set_state(self, state: PlayerState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
