"""Keeps the screen awake for a whole session, pauses included."""

from __future__ import annotations

import logging
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from media.errors import MediaError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

_logger = logging.getLogger(__name__)


class AwakeRefused(MediaError):
    """Say why the desktop does not keep the screen awake."""


@contextmanager
def keep_presenting() -> Iterator[None]:
    """Keep screen and computer from going to sleep.

    Raises:
        AwakeRefused: The desktop offers no way, or does not answer.
    """
    # Imported in the worker: it costs a tenth of a second and is not needed before the first picture.
    from wakepy import ActivationError, keep  # noqa: PLC0415

    try:
        with keep.presenting(on_fail="error"):
            yield
    except ActivationError as error:
        raise AwakeRefused(" ".join(str(error).split())) from error


class WakeLock(QObject):
    """Hold the screen awake between ``hold`` and ``release``.

    The desktop is asked in a thread of its own, since it may take its time to answer; that it refuses is logged and
    told once, and disturbs nothing. Belongs to the GUI thread.

    Args:
        keep_awake: Makes the context in which nothing sleeps.
        parent: The owner, if any.
    """

    held = Signal()
    """The desktop agreed."""
    refused = Signal(str)
    """The desktop did not agree, and why."""
    _answered = Signal(int, str)

    def __init__(
        self, keep_awake: Callable[[], AbstractContextManager[object]] = keep_presenting, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keep_awake = keep_awake
        self._thread: threading.Thread | None = None
        self._let_go = threading.Event()
        self._round = 0
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    @property
    def is_wanted(self) -> bool:
        """Tell whether the screen is to stay awake."""
        return self._thread is not None

    def hold(self) -> None:
        """Ask for the screen to stay awake; asking twice is asking once."""
        if self._thread is not None:
            return
        self._round += 1
        self._let_go = threading.Event()
        self._thread = threading.Thread(
            target=self._run, args=(self._round, self._let_go), name="wake lock", daemon=True
        )
        self._thread.start()

    def release(self) -> None:
        """Let the screen sleep again; returns at once."""
        self._let_go.set()
        self._thread = None

    def close(self, timeout: float = 2.0) -> None:
        """Release, and wait up to ``timeout`` seconds for the desktop to know."""
        thread = self._thread
        self.release()
        if thread is not None:
            thread.join(timeout)

    def _run(self, number: int, let_go: threading.Event) -> None:
        """Hold the context until let go; runs in the thread."""
        try:
            with self._keep_awake():
                self._answered.emit(number, "")
                let_go.wait()
        except (AwakeRefused, OSError) as error:
            self._answered.emit(number, str(error))

    def _on_answered(self, number: int, why: str) -> None:
        if number != self._round:
            return
        if why:
            _logger.info("The screen may go to sleep: %s", why)
            self.refused.emit(why)
        else:
            self.held.emit()
