"""libVLC as the engine: plays nearly everything, if VLC is installed.

While the video runs, its pictures come from libVLC through memory. While it stands, they come from ``StillReader``:
libVLC does not say which picture it shows, and after a seek shows some from before the target.
"""

from __future__ import annotations

import ctypes
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from media.engine_player import PATIENCE, EnginePlayer
from media.errors import NoEngine
from media.frame_times import FrameTimes
from media.player import AudioOutput, AudioTrack, PlayerState
from media.still_worker import StillWorker
from media.vlc_engine import VlcEngine
from media.vlc_frames import VlcFrames

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from pathlib import Path
    from types import ModuleType

    from media.still import Still, StillReader

_LIBRARY = "libvlc.so.5"
_LIBRARY_VARIABLE = "PYTHON_VLC_LIB_PATH"
_LEAD = 0.010
"""Seconds from libVLC's first picture to the instant at which the wanted position is due (its own constant)."""


def check_vlc() -> None:
    """See whether libVLC is there, without the long import of its binding.

    Raises:
        NoEngine: if libVLC is not installed.
    """
    try:
        ctypes.CDLL(_LIBRARY)
    except OSError as error:
        msg = "VLC is not installed. Install it with: sudo apt install libvlc5 vlc-plugin-base"
        raise NoEngine(msg) from error


def load_vlc() -> ModuleType:
    """Import libVLC's binding.

    Raises:
        NoEngine: if libVLC is not installed or does not load.
    """
    check_vlc()
    # Told the name, the binding does not run ldconfig and a compiler to look for it.
    is_told = _LIBRARY_VARIABLE in os.environ
    os.environ.setdefault(_LIBRARY_VARIABLE, _LIBRARY)
    try:
        import vlc  # noqa: PLC0415 - takes long, and fails where libVLC is missing
    except (OSError, ImportError, NameError, AttributeError, NotImplementedError) as error:
        msg = f"VLC is installed but does not load: {error}"
        raise NoEngine(msg) from error
    finally:
        if not is_told:
            os.environ.pop(_LIBRARY_VARIABLE, None)
    return vlc  # type: ignore[no-any-return]


class VlcPlayer(EnginePlayer):
    """Play through libVLC. Every seek of a running video is a new run of libVLC, so no picture is taken for another."""

    name = "vlc"

    _ticked = Signal(float, float, int)
    _finished = Signal(int)
    _broken = Signal(int)

    def __init__(
        self,
        now: Callable[[], float],
        *,
        has_sound: bool = True,
        patience: float = PATIENCE,
        load: Callable[[], ModuleType] = load_vlc,
        parent: QObject | None = None,
    ) -> None:
        """Make a player that is closed.

        Args:
            now: a monotonic clock in seconds.
            has_sound: whether a sound device may be opened.
            patience: seconds to wait for the first picture before giving up.
            load: gives libVLC's binding or raises ``NoEngine``.
            parent: the owner, if any.
        """
        super().__init__(now, patience, parent)
        self._now = now
        self._has_sound = has_sound
        self._load = load
        self._output_id = ""
        self._track: int | None = 0
        self._worker: StillWorker | None = None
        self._engine_job: Future[VlcEngine] | None = None
        self._reader: StillReader | None = None
        self._run_number = 0
        self._run_start = 0.0
        self._is_run_here = False
        self._has_begun = False
        self._is_resuming = False
        self._times = FrameTimes()
        self._frames = VlcFrames(now, self)
        queued = Qt.ConnectionType.QueuedConnection
        self._frames.begun.connect(self._on_begun, queued)
        self._frames.shown.connect(self._on_shown, queued)
        self._ticked.connect(self._on_tick, queued)
        self._finished.connect(self._on_finished, queued)
        self._broken.connect(self._on_broken, queued)

    # The contract, where it is libVLC's own.

    @property
    def audio_tracks(self) -> tuple[AudioTrack, ...]:
        sounds = self._reader.audio if self._reader is not None else ()
        return tuple(
            AudioTrack(str(number), title or language or f"Track {number + 1}", language)
            for number, (title, language) in enumerate(sounds)
        )

    @property
    def audio_track(self) -> str | None:
        return str(self._track) if self._track is not None and self.audio_tracks else None

    @audio_track.setter
    def audio_track(self, track_id: str | None) -> None:
        self._track = None if track_id is None else int(track_id)
        engine = self._engine_if_ready()
        if engine is not None and self._is_run_here:
            engine.set_track(self._track)
        self.tracks_changed.emit()

    @property
    def audio_output(self) -> str:
        return self._output_id

    @audio_output.setter
    def audio_output(self, device_id: str) -> None:
        self._output_id = device_id
        self._engine_set_sound()

    @property
    def audio_outputs(self) -> tuple[AudioOutput, ...]:
        engine = self._engine_if_ready()
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
        self._engine_job = worker.submit(self._start_engine)
        self._worker = worker

    def _engine_play(self) -> None:
        if self._is_run_here:
            self._is_resuming = True
            self._times.run(self._now())
            self._engine().resume()
        else:
            self._begin_run(self._clock.position)

    def _engine_pause(self) -> None:
        engine = self._engine_if_ready()
        if engine is None or not self._is_run_here:
            return
        if self._has_begun:
            engine.pause()
            self._times.hold(self._now())
        else:
            # libVLC takes a pause that comes before its first picture for a stop.
            self._is_run_here = False
            engine.stop()

    def _engine_seek(self, seconds: float) -> None:
        is_playing = self._state is PlayerState.PLAYING
        self._is_run_here = is_playing
        if self._engine_has_video():
            if self._worker is not None:
                self._worker.ask(seconds)
        elif not is_playing:
            self._clock.jump(seconds)
            self._arrive(seconds)
        if is_playing:
            self._begin_run(seconds)

    def _engine_close(self) -> None:
        self._run_number += 1
        self._is_run_here = self._has_begun = False
        worker, self._worker = self._worker, None
        job, self._engine_job = self._engine_job, None
        self._reader = None
        if worker is not None:
            worker.disconnect(self)
            worker.close()
        if job is not None and not job.cancelled() and job.exception() is None:
            job.result().release()

    def _engine_set_rate(self) -> None:
        if self._state is PlayerState.PLAYING and self._is_run_here:
            self._begin_run(self.position)
        else:
            self._is_run_here = False

    def _engine_set_sound(self) -> None:
        engine = self._engine_if_ready()
        if engine is not None:
            engine.set_sound(self._volume, self._is_muted, self._output_id)

    def _engine_has_video(self) -> bool:
        return self._reader is not None and self._reader.has_video

    def _engine_frame_seconds(self) -> float:
        length = (self._frame.endTime() - self._frame.startTime()) / 1e6
        return length if length > 0 or self._reader is None else self._reader.frame_seconds

    # In the worker's thread.

    def _start_engine(self) -> VlcEngine:
        engine = VlcEngine(self._load(), has_sound=self._has_sound)
        engine.show_on(self._frames)
        engine.tell(self._hear_time, self._hear_end, self._hear_error)
        return engine

    # In libVLC's threads: no call to libVLC from here.

    def _hear_time(self, seconds: float) -> None:
        self._ticked.emit(seconds, self._now(), self._run_number)

    def _hear_end(self) -> None:
        self._finished.emit(self._run_number)

    def _hear_error(self) -> None:
        self._broken.emit(self._run_number)

    # Back in the GUI thread.

    def _engine(self) -> VlcEngine:
        """Give libVLC, waiting for it if it is still starting."""
        if self._engine_job is None:
            msg = "no file is open"
            raise RuntimeError(msg)
        return self._engine_job.result()

    def _engine_if_ready(self) -> VlcEngine | None:
        job = self._engine_job
        is_ready = job is not None and job.done() and not job.cancelled() and job.exception() is None
        return job.result() if job is not None and is_ready else None

    def _begin_run(self, seconds: float) -> None:
        """Let libVLC play from ``seconds``; what it was doing before is over when this returns."""
        reader = self._reader
        if reader is None or self._engine_job is None:
            return
        engine = self._engine()
        engine.stop()
        self._run_number += 1
        self._run_start = seconds
        self._is_run_here = True
        self._has_begun = self._is_resuming = False
        self._frames.run = self._run_number
        self._times = FrameTimes(reader.frame_rate, reader.first.seconds if reader.first is not None else 0.0)
        if seconds > 0 and self._duration and seconds >= self._duration - reader.frame_seconds / 2:
            self._finished.emit(self._run_number)
            return
        # At any other rate libVLC would start beside the target, by as much as the last key picture is away from it.
        # Pictures decoded ahead keep rate 1 when it changes: the fewer, the shorter the moment in between.
        engine.start(self._path, seconds, self._track, () if self._rate == 1.0 else (":file-caching=150",))
        self._engine_set_sound()
        self._patience.start()

    def _on_opened(self, reader: StillReader, still: Still | None) -> None:
        if self.sender() is not self._worker or self._state is not PlayerState.OPENING:
            return
        self._reader = reader
        if still is None and not reader.audio:
            self._fail(f"{self._path.name} holds neither video nor sound that can be played.")
            return
        self._set_duration(reader.duration)
        self.tracks_changed.emit()
        if still is None:
            self._clock.jump(min(self._clock.position, self._duration))
            self._arrive(self._clock.position)
        else:
            self._set_aspect(reader.aspect)
            self._frames.look = _upright_look(still.frame)
            self._show(still.frame, still.seconds, until=still.until)

    def _on_still(self, still: Still, asked: float) -> None:
        if self.sender() is self._worker and self._target == asked:
            self._show(still.frame, still.seconds, until=still.until)

    def _on_trouble(self, message: str) -> None:
        if self.sender() is self._worker:
            self._fail_saying(message)

    def _fail_saying(self, message: str) -> None:
        if self._path.exists():
            self._fail(f"{message} Try the other player in Settings, or another file.")
        else:
            self._fail_gone()

    def _on_begun(self, at: float, run: int) -> None:
        if run == self._run_number:
            self._patience.stop()
            self._has_begun = True
            self._times.begin(self._run_start, at + _LEAD)
            if self._rate != 1.0:
                self._engine().set_rate(self._rate)
                self._times.set_rate(self._rate, self._now())
            self._engine_set_sound()

    def _on_shown(self, frame: QVideoFrame, at: float, run: int) -> None:
        if run != self._run_number or self._state is not PlayerState.PLAYING or self._reader is None:
            return
        if self._is_resuming:
            # After a pause libVLC first shows the picture again that it stood on.
            self._is_resuming = False
            return
        seconds = self._times.shown(at)
        if seconds is None:
            return
        length = self._reader.frame_seconds
        if self._reader.frame_rate and self._target is None and seconds <= self._frame.startTime() / 1e6 - length / 2:
            return
        frame.setStartTime(round(seconds * 1e6))
        frame.setEndTime(round((seconds + length) * 1e6))
        self._show(frame, seconds, until=seconds + length)

    def _on_tick(self, seconds: float, at: float, run: int) -> None:
        if run != self._run_number or self._state is not PlayerState.PLAYING:
            return
        self._times.tick(seconds, at)
        if not self._engine_has_video():
            self._patience.stop()
            self._has_begun = True
            if self._target is not None:
                self._clock.jump(seconds, at)
                self._arrive(seconds)
            else:
                self._clock.anchor(seconds, at)

    def _on_finished(self, run: int) -> None:
        if run != self._run_number or not self._is_run_here:
            return
        self._is_run_here = False
        self._patience.stop()
        if self._target is not None:
            self._clock.jump(self._target)
            self._arrive(self._target)
        self._reach_end()

    def _on_broken(self, run: int) -> None:
        if run == self._run_number:
            self._fail_saying(f"{self._path.name} cannot be played by VLC.")


def _upright_look(frame: QVideoFrame) -> QVideoFrameFormat:
    """Say how libVLC's pictures will look: upright, in the colours of the file."""
    look = frame.surfaceFormat()
    size = look.frameSize()
    is_turned = look.rotation().value % 180 != 0
    upright = QVideoFrameFormat(QSize(size.height(), size.width()) if is_turned else size, look.pixelFormat())
    upright.setColorSpace(look.colorSpace())
    upright.setColorRange(look.colorRange())
    return upright
