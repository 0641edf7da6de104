"""Qt Multimedia as the engine: comes with the program, needs nothing installed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaMetaData, QMediaPlayer, QVideoFrame, QVideoSink

from media.engine_player import PATIENCE, USUAL_FRAME, EnginePlayer
from media.player import AudioOutput, AudioTrack, PlayerState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject

    from media.media_facts import MediaFacts

_HALF_TURN = 180
_ROUNDING = 1e-3
"""Share of a picture's length by which time stamps may be rounded."""
_NEAR = 0.2
"""Seconds by which the picture of a seek may miss its target (a gap between pictures)."""


class QtPlayer(EnginePlayer):
    """Play through QMediaPlayer; its pictures pass through a sink of our own, which knows their time."""

    name = "qt"

    def __init__(
        self,
        now: Callable[[], float],
        *,
        has_sound: bool = True,
        patience: float = PATIENCE,
        facts: MediaFacts | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Make a player that is closed.

        Args:
            now: a monotonic clock in seconds.
            has_sound: whether a sound device may be opened.
            patience: seconds to wait for the first picture before giving up.
            facts: of the file that will be opened, if known.
            parent: the owner, if any.
        """
        super().__init__(now, patience, facts, parent)
        self._start = 0.0
        self._tap = QVideoSink(self)
        self._tap.videoFrameChanged.connect(self._on_frame, Qt.ConnectionType.QueuedConnection)
        self._sound = QAudioOutput(self) if has_sound else None
        self._engine = QMediaPlayer(self)
        self._engine.setVideoSink(self._tap)
        if self._sound is not None:
            self._engine.setAudioOutput(self._sound)
        self._engine.mediaStatusChanged.connect(self._on_status)
        self._engine.errorOccurred.connect(self._on_error)
        self._engine.durationChanged.connect(lambda milliseconds: self._learn_duration(self._path, milliseconds / 1000))
        self._engine.tracksChanged.connect(self.tracks_changed)
        self._engine.positionChanged.connect(self._on_position)

    @property
    def audio_tracks(self) -> tuple[AudioTrack, ...]:
        return tuple(_track(number, about) for number, about in enumerate(self._engine.audioTracks()))

    @property
    def audio_track(self) -> str | None:
        number = self._engine.activeAudioTrack()
        return str(number) if number >= 0 else None

    @audio_track.setter
    def audio_track(self, track_id: str | None) -> None:
        self._engine.setActiveAudioTrack(-1 if track_id is None else int(track_id))
        self.tracks_changed.emit()

    @property
    def audio_outputs(self) -> tuple[AudioOutput, ...]:
        if self._sound is None:
            return ()
        return tuple(AudioOutput(_id_of(each.id().data()), each.description()) for each in QMediaDevices.audioOutputs())

    def _engine_open(self, path: Path, start: float) -> None:
        self._start = start
        self._engine.setActiveSubtitleTrack(-1)
        try:
            str(path).encode()
        except UnicodeEncodeError:
            self._fail_saying("The name of this file holds signs that this player cannot read.")
            return
        self._engine.setSource(QUrl.fromLocalFile(str(path.absolute())))

    def _engine_play(self) -> None:
        self._engine.play()

    def _engine_pause(self) -> None:
        self._engine.pause()

    def _engine_seek(self, seconds: float) -> None:
        if self._engine.playbackState() is QMediaPlayer.PlaybackState.StoppedState:
            self._engine.pause()
        self._engine.setPosition(self._milliseconds(seconds))
        if not self._engine_has_video():
            self._clock.jump(seconds)
            self._arrive(seconds)

    def _engine_close(self) -> None:
        self._engine.setSource(QUrl())

    def _engine_set_rate(self) -> None:
        self._engine.setPlaybackRate(self._rate)

    def _engine_set_sound(self) -> None:
        if self._sound is not None:
            # The ear hears a cube as even; VLC's own scale is the same.
            self._sound.setVolume(self._volume**3)
            self._sound.setMuted(self._is_muted)

    def _engine_set_output(self) -> None:
        if self._sound is None:
            return
        wanted = [device for device in QMediaDevices.audioOutputs() if _id_of(device.id().data()) == self._output_id]
        self._sound.setDevice(wanted[0] if wanted else QMediaDevices.defaultAudioOutput())

    def _engine_has_video(self) -> bool:
        return bool(self._engine.hasVideo())

    def _engine_frame_seconds(self) -> float:
        length = self._shown_seconds()
        return length if length > 0 else USUAL_FRAME

    def _milliseconds(self, seconds: float) -> int:
        """Round so that Qt shows the picture of ``seconds``: at an exact start it shows the one that ends there."""
        length = self._engine_frame_seconds()
        first = self._frame.startTime() / 1e6
        end = first + (math.floor((seconds - first) / length + _ROUNDING) + 1) * length
        later = int(seconds * 1000) + 1
        return later if later / 1000 < end else later - 1

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if self._state is PlayerState.OPENING and status is QMediaPlayer.MediaStatus.LoadedMedia:
            self._engine.setActiveSubtitleTrack(-1)
            self._begin()
        elif status is QMediaPlayer.MediaStatus.EndOfMedia and self._target is None:
            self._reach_end()

    def _begin(self) -> None:
        """Show the first picture of what was loaded, or stand at the start of what can only be heard."""
        if not (self._engine.hasVideo() or self._engine.hasAudio()):
            self._fail_empty()
            return
        start = min(self._start, self._duration)
        if start > 0:
            self._engine.setPosition(self._milliseconds(start))
        self._start = start
        self._engine.pause()
        if not self._engine.hasVideo():
            self._clock.jump(start)
            self._arrive(start)

    def _on_error(self, error: QMediaPlayer.Error, words: str) -> None:
        if error is QMediaPlayer.Error.NoError or self._state in {PlayerState.CLOSED, PlayerState.FAILED}:
            return
        why = words.strip().rstrip(".") or "the file cannot be read"
        self._fail_saying(f"{self._path.name} cannot be played: {why}.")

    def _on_frame(self, frame: QVideoFrame) -> None:
        if not frame.isValid() or self._state in {PlayerState.CLOSED, PlayerState.FAILED}:
            return
        start, end = frame.startTime() / 1e6, frame.endTime() / 1e6
        # A film may begin later than its file: at the start any picture is the right one.
        target = (self._start or None) if self._state is PlayerState.OPENING else self._target
        if target is not None and not start - _NEAR <= target <= max(start, end) + _NEAR:
            return
        self._set_aspect(_aspect(frame))
        self._show(frame, max(0.0, start), until=max(start, end))

    def _on_position(self, milliseconds: int) -> None:
        """Follow the sound of a file without pictures; pictures tell their own time."""
        if self._state is PlayerState.PLAYING and self._target is None and not self._engine_has_video():
            seconds = milliseconds / 1000
            if abs(seconds - self._clock.position) > _NEAR:
                self._clock.anchor(seconds)


def _aspect(frame: QVideoFrame) -> float:
    """Width : height as seen: Qt has applied the pixels' shape to the size already, but not the rotation."""
    width, height = frame.width(), frame.height()
    if not (width and height):
        return 0.0
    turned = frame.rotation().value + frame.surfaceFormat().rotation().value
    return height / width if turned % _HALF_TURN else width / height


def _id_of(raw: bytes | bytearray | memoryview) -> str:
    return bytes(raw).decode(errors="replace")


def _track(number: int, about: QMediaMetaData) -> AudioTrack:
    title, language = QMediaMetaData.Key.Title, QMediaMetaData.Key.Language
    return AudioTrack.numbered(number, about.stringValue(title), about.stringValue(language))
