"""libVLC as the engine: plays nearly everything, if VLC is installed.

While the video runs, its pictures come from libVLC through memory. While it stands, they come from ``StillReader``:
libVLC does not say which picture it shows, and after a seek shows some from before the target.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from media.engine_player import NEAR_END, PATIENCE, EnginePlayer
from media.player import AudioOutput, AudioTrack, PlayerState
from media.still_worker import StillWorker
from media.vlc_binding import load_vlc
from media.vlc_frames import upright_look
from media.vlc_link import VlcLink
from media.vlc_run import VlcRun

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

    from PySide6.QtCore import QObject
    from PySide6.QtMultimedia import QVideoFrame

    from media.media_facts import MediaFacts
    from media.still import Still, StillReader


class VlcPlayer(EnginePlayer):
    """Play through libVLC. Every seek of a running video is a new run of libVLC, so no picture is taken for another."""

    name = "vlc"

    def __init__(
        self,
        now: Callable[[], float],
        *,
        has_sound: bool = True,
        patience: float = PATIENCE,
        facts: MediaFacts | None = None,
        load: Callable[[], ModuleType] = load_vlc,
        parent: QObject | None = None,
    ) -> None:
        """Make a player that is closed.

        Args:
            now: a monotonic clock in seconds.
            has_sound: whether a sound device may be opened.
            patience: seconds to wait for the first picture before giving up.
            facts: of the file that will be opened, if known.
            load: gives libVLC's binding or raises ``NoEngine``.
            parent: the owner, if any.
        """
        super().__init__(now, patience, facts, parent)
        self._now = now
        self._track: int | None = 0
        self._worker: StillWorker | None = None
        self._reader: StillReader | None = None
        self._vlc_run = VlcRun()
        self._has_ever_begun = False
        self._vlc = VlcLink(now, load, has_sound=has_sound, parent=self)
        queued = Qt.ConnectionType.QueuedConnection
        self._vlc.frames.begun.connect(self._on_begun, queued)
        self._vlc.frames.shown.connect(self._on_shown, queued)
        self._vlc.ticked.connect(self._on_tick, queued)
        self._vlc.finished.connect(self._on_finished, queued)
        self._vlc.broken.connect(self._on_broken, queued)

    # The contract, where it is libVLC's own.

    @property
    def audio_tracks(self) -> tuple[AudioTrack, ...]:
        sounds = self._reader.audio if self._reader is not None else ()
        return tuple(AudioTrack.numbered(number, *sound) for number, sound in enumerate(sounds))

    @property
    def audio_track(self) -> str | None:
        return str(self._track) if self._track is not None and self.audio_tracks else None

    @audio_track.setter
    def audio_track(self, track_id: str | None) -> None:
        self._track = None if track_id is None else int(track_id)
        engine = self._vlc.engine_if_ready()
        if engine is not None and self._vlc_run.is_here:
            engine.set_track(self._track)
        self.tracks_changed.emit()

    @property
    def audio_outputs(self) -> tuple[AudioOutput, ...]:
        engine = self._vlc.engine_if_ready()
        return engine.outputs() if engine is not None else ()

    # What the shared state machine asks for.

    def _engine_open(self, path: Path, start: float) -> None:
        self._track = 0
        worker = StillWorker(self)
        queued = Qt.ConnectionType.QueuedConnection
        worker.opened.connect(self._on_opened, queued)
        worker.still_read.connect(self._on_still, queued)
        worker.trouble.connect(self._on_trouble, queued)
        worker.open(path, start)
        self._vlc.start(worker)
        self._worker = worker

    def _engine_play(self) -> None:
        if self._vlc_run.is_here:
            self._vlc_run.resume(self._now())
            self._vlc.engine().resume()
        else:
            self._begin_run(self._clock.position)

    def _engine_pause(self) -> None:
        engine = self._vlc.engine_if_ready()
        if engine is None or not self._vlc_run.is_here:
            return
        if self._vlc_run.has_begun:
            engine.pause()
            self._vlc_run.hold(self._now())
        else:
            # libVLC takes a pause that comes before its first picture for a stop.
            self._vlc_run.is_here = False
            engine.stop()

    def _engine_seek(self, seconds: float) -> None:
        is_playing = self._state is PlayerState.PLAYING
        self._vlc_run.is_here = is_playing
        if self._engine_has_video():
            if self._worker is not None:
                self._worker.ask(seconds)
        elif not is_playing:
            self._clock.jump(seconds)
            self._arrive(seconds)
        if is_playing:
            self._begin_run(seconds)

    def _engine_close(self) -> None:
        self._vlc_run.leave()
        self._has_ever_begun = False
        worker, self._worker = self._worker, None
        self._reader = None
        if worker is not None:
            worker.disconnect(self)
            worker.close()
        self._vlc.close()

    def _engine_set_rate(self) -> None:
        if self._state is PlayerState.PLAYING and self._vlc_run.is_here:
            self._begin_run(self.position)
        else:
            self._vlc_run.is_here = False

    def _engine_set_sound(self) -> None:
        engine = self._vlc.engine_if_ready()
        if engine is not None:
            engine.set_sound(self._volume, self._is_muted, self._output_id)

    def _engine_set_output(self) -> None:
        self._engine_set_sound()

    def _engine_has_video(self) -> bool:
        return self._reader is not None and self._reader.has_video

    def _engine_frame_seconds(self) -> float:
        length = self._shown_seconds()
        return length if length > 0 or self._reader is None else self._reader.frame_seconds

    # What the engine and the worker report.

    def _begin_run(self, seconds: float) -> None:
        """Let libVLC play from ``seconds``; what it was doing before is over when this returns."""
        reader = self._reader
        if reader is None:
            return
        engine = self._vlc.engine()
        engine.stop()
        # Sought in a broadcast, libVLC would drop all up to the next key picture, at its very start too.
        is_start = reader.first is not None and seconds < reader.first.until
        start = reader.first.seconds if reader.first is not None and is_start else seconds
        run = self._vlc_run = self._vlc_run.next(start, reader)
        self._vlc.frames.run = run.number
        if seconds > 0 and self._duration and seconds >= self._duration - reader.frame_seconds / 2:
            self._vlc.finished.emit(run.number)
            return
        # At any other rate libVLC would start beside the target, by as much as the last key picture is away from it.
        # Pictures decoded ahead keep rate 1 when it changes: the fewer, the shorter the moment in between.
        options = () if self._rate == 1.0 else (":file-caching=150",)
        engine.start(self._path, 0.0 if is_start else seconds + reader.lead, self._track, options)
        self._engine_set_sound()
        self._patience.start()

    def _on_opened(self, reader: StillReader, still: Still | None) -> None:
        if self.sender() is not self._worker or self._state is not PlayerState.OPENING:
            return
        self._reader = reader
        if still is None and not reader.audio:
            self._fail_empty()
            return
        self._learn_duration(self._path, reader.duration)
        self.tracks_changed.emit()
        if still is None:
            self._clock.jump(min(self._clock.position, self._duration))
            self._arrive(self._clock.position)
        else:
            self._set_aspect(reader.aspect)
            self._vlc.frames.look = upright_look(still.frame)
            self._show(still.frame, still.seconds, until=still.until)

    def _on_still(self, still: Still, asked: float) -> None:
        if self.sender() is self._worker and self._target == asked:
            self._show(still.frame, still.seconds, until=still.until)

    def _on_trouble(self, message: str) -> None:
        if self.sender() is self._worker:
            self._fail_saying(message)

    def _on_begun(self, at: float, run: int) -> None:
        if run == self._vlc_run.number:
            self._patience.stop()
            self._has_ever_begun = True
            if self._rate != 1.0:
                self._vlc.engine().set_rate(self._rate)
            self._vlc_run.begin(at, self._rate, self._now())
            self._engine_set_sound()

    def _on_shown(self, frame: QVideoFrame, at: float, run: int) -> None:
        if run != self._vlc_run.number or self._state is not PlayerState.PLAYING or self._reader is None:
            return
        seconds = self._vlc_run.time_of(at)
        if seconds is None:
            return
        length = self._reader.frame_seconds
        if self._reader.frame_rate and self._target is None and seconds <= self._frame.startTime() / 1e6 - length / 2:
            return
        frame.setStartTime(round(seconds * 1e6))
        frame.setEndTime(round((seconds + length) * 1e6))
        self._show(frame, seconds, until=seconds + length)

    def _on_tick(self, seconds: float, at: float, run: int) -> None:
        if run != self._vlc_run.number or self._state is not PlayerState.PLAYING:
            return
        position = self._vlc_run.position_of(seconds, at)
        if position is None or self._engine_has_video():
            return
        self._patience.stop()
        self._vlc_run.has_begun = self._has_ever_begun = True
        if self._target is not None:
            self._clock.jump(position, at)
            self._arrive(position)
        else:
            self._clock.anchor(position, at)

    def _on_finished(self, run: int) -> None:
        if run != self._vlc_run.number or not self._vlc_run.is_here:
            return
        self._vlc_run.is_here = False
        self._patience.stop()
        if not self._has_ever_begun and self._vlc_run.start < self._duration - NEAR_END:
            self._fail_saying(f"VLC cannot play {self._path.name}.")
            return
        if self._target is not None:
            self._clock.jump(self._target)
            self._arrive(self._target)
        self._reach_end()

    def _on_broken(self, run: int) -> None:
        if run == self._vlc_run.number:
            self._fail_saying(f"{self._path.name} cannot be played by VLC.")
