"""libVLC started beside the window, and what it reports from threads of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from media.vlc_engine import VlcEngine
from media.vlc_frames import VlcFrames

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from types import ModuleType

    from media.still_worker import StillWorker


class VlcLink(QObject):
    """Start libVLC in a worker and pass its reports on, each with the run it belongs to. Connect its signals queued."""

    ticked = Signal(float, float, int)
    """Its time in seconds, the instant at which it said so, and the run."""
    finished = Signal(int)
    """It came to the end of the file."""
    broken = Signal(int)
    """It cannot play the file."""

    def __init__(
        self,
        now: Callable[[], float],
        load: Callable[[], ModuleType],
        *,
        has_sound: bool,
        parent: QObject | None = None,
    ) -> None:
        """Be without libVLC yet.

        Args:
            now: a monotonic clock in seconds, read in libVLC's threads.
            load: gives libVLC's binding or raises ``NoEngine``.
            has_sound: whether a sound device may be opened.
            parent: the owner, if any.
        """
        super().__init__(parent)
        self.frames = VlcFrames(now, self)
        """Its pictures; ``frames.run`` is the run that all reports belong to."""
        self._now = now
        self._load = load
        self._has_sound = has_sound
        self._job: Future[VlcEngine] | None = None

    def start(self, worker: StillWorker) -> None:
        """Let ``worker`` start libVLC, after all that it was asked before."""
        self._job = worker.submit(self._start)

    def engine(self) -> VlcEngine:
        """Give libVLC, waiting for it if it is still starting.

        Raises:
            RuntimeError: if it was never started.
            NoEngine: if it did not start.
        """
        if self._job is None:
            msg = "no file is open"
            raise RuntimeError(msg)
        return self._job.result()

    def engine_if_ready(self) -> VlcEngine | None:
        """Give libVLC if it runs by now."""
        job = self._job
        if job is None or not job.done() or job.cancelled() or job.exception() is not None:
            return None
        return job.result()

    def close(self) -> None:
        """Let go of libVLC; the worker must be closed before."""
        engine = self.engine_if_ready()
        self._job = None
        if engine is not None:
            engine.release()

    # In the worker's thread.

    def _start(self) -> VlcEngine:
        engine = VlcEngine(self._load(), has_sound=self._has_sound)
        engine.show_on(self.frames)
        engine.tell(self._hear_time, self._hear_end, self._hear_error)
        return engine

    # In libVLC's threads: no call to libVLC from here.

    def _hear_time(self, seconds: float) -> None:
        self.ticked.emit(seconds, self._now(), self.frames.run)

    def _hear_end(self) -> None:
        self.finished.emit(self.frames.run)

    def _hear_error(self) -> None:
        self.broken.emit(self.frames.run)
