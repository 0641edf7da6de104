"""A thread beside the window's that reads a file's stills and does other slow work for a player."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from media.errors import MediaError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from media.still import StillReader

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


class StillWorker(QObject):
    """Work for one open file, one thing after the other. Connect its signals queued; ``close`` it."""

    opened = Signal(object, object)
    """The file is open: its ``StillReader``, and the ``Still`` asked for (``None`` without video)."""
    still_read = Signal(object, float)
    """A ``Still`` is there, and the seconds that were asked for."""
    trouble = Signal(str)
    """Some work went wrong: what happened, for the person."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader: StillReader | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="still-worker")

    def open(self, path: Path, start: float) -> None:
        """Read what the file is, and its picture at ``start`` seconds."""
        self.submit(self._read_file, path, start)

    def ask(self, seconds: float) -> None:
        """Read the picture at ``seconds``."""
        self.submit(self._read_still, seconds)

    def submit(self, work: Callable[_Given, _Result], *given: _Given.args, **named: _Given.kwargs) -> Future[_Result]:
        """Do ``work`` after all that was asked before; ``trouble`` follows if it raises."""
        job = self._pool.submit(work, *given, **named)
        job.add_done_callback(self._report)
        return job

    def close(self) -> None:
        """Drop what has not begun, wait for what has, and let go of the file."""
        self.blockSignals(True)
        self._pool.shutdown(cancel_futures=True)
        if self._reader is not None:
            self._reader.close()
        self.deleteLater()

    def _report(self, job: Future[_Result]) -> None:
        error = None if job.cancelled() else job.exception()
        if error is not None:
            self.trouble.emit(str(error) or type(error).__name__)

    def _read_file(self, path: Path, start: float) -> None:
        from media.still import StillReader  # noqa: PLC0415 - takes long, so not in the window's thread

        reader = StillReader(path)
        self._reader = reader
        still = reader.first
        try:
            if start > 0 and still is not None:
                still = reader.at(start)
        except MediaError:
            still = reader.first
        self.opened.emit(reader, still)

    def _read_still(self, seconds: float) -> None:
        if self._reader is not None:
            self.still_read.emit(self._reader.at(seconds), seconds)
