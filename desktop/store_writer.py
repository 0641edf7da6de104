"""The one worker through which the window writes, in order; it keeps what could not be saved and tries again."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.jobs import Failure, attempt
from routines.store.errors import NotSaved

if TYPE_CHECKING:
    from collections.abc import Callable

    from routines.store import Store, StoreChange

    Change = Callable[[Store], StoreChange | None]

RETRY_SECONDS = 10.0


@dataclass(slots=True)
class _Pending:
    change: Change
    name: str
    is_told: bool = False


class StoreWriter(QObject):
    """Write to the store in one thread, first come, first served.

    A write that raises ``NotSaved`` stays at the head of the queue, the ones behind it wait, and it is tried again
    every ``retry_seconds``, whenever something new is written, and at ``flush``. So nothing overtakes, and nothing is
    shown as saved that is not: pages read the store again when ``changed`` says so.

    Belongs to the GUI thread, where all its signals arrive.
    """

    changed = Signal(object)
    """A write reached the disk; carries its ``StoreChange``."""
    not_saved = Signal(str, str)
    """A write did not reach the disk and is kept: what it was, and why. Once for each write."""
    saved_again = Signal()
    """Everything that was kept is saved now."""
    refused = Signal(str, str)
    """A write can never be done and was dropped: what it was, and why."""

    _told = Signal(object)

    def __init__(self, store: Store, retry_seconds: float = RETRY_SECONDS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._retry_seconds = retry_seconds
        self._queue: deque[_Pending] = deque()
        self._condition = threading.Condition()
        self._is_closing = False
        self._wants_try = False
        self._tries = 0
        self._has_trouble = False
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="store writer", daemon=True)
        self._thread.start()

    @property
    def unsaved(self) -> tuple[str, ...]:
        """The names of the writes that are not on disk yet, in order."""
        with self._condition:
            return tuple(pending.name for pending in self._queue)

    def write(self, change: Change, name: str) -> None:
        """Queue a write.

        Args:
            change: What to do with the store: returns what changed; runs in the worker, and again after ``NotSaved``.
            name: What is saved, for the person: “your note”, “the session”.
        """
        with self._condition:
            self._queue.append(_Pending(change, name))
            self._wants_try = True
            self._condition.notify_all()

    def flush(self, timeout: float) -> bool:
        """Wait until everything is on disk, or has failed once more, or ``timeout`` seconds have passed.

        Returns:
            Whether everything is on disk.
        """
        with self._condition:
            tries = self._tries
            self._wants_try = True
            self._condition.notify_all()
            self._condition.wait_for(lambda: not self._queue or self._has_given_up_since(tries), timeout)
            return not self._queue

    def close(self, timeout: float = 5.0) -> bool:
        """Flush and end the worker; returns whether everything is on disk."""
        is_saved = self.flush(timeout)
        with self._condition:
            self._is_closing = True
            self._condition.notify_all()
        self._thread.join(timeout)
        return is_saved

    def _has_given_up_since(self, tries: int) -> bool:
        return self._tries > tries and self._queue[0].is_told and not self._wants_try

    def _run(self) -> None:
        """Work through the queue until closed; runs in the worker."""
        while True:
            with self._condition:
                pending = self._next()
            if pending is None:
                return
            result = attempt(partial(pending.change, self._store), pending.name)
            with self._condition:
                self._settle(pending, result)
                self._condition.notify_all()

    def _next(self) -> _Pending | None:
        """Wait for the next write that is due; ``None`` once closed."""
        while not self._is_closing:
            is_waiting_for_disk = bool(self._queue) and self._queue[0].is_told
            if self._queue and (self._wants_try or not is_waiting_for_disk):
                self._wants_try = False
                return self._queue[0]
            if not self._condition.wait(self._retry_seconds if is_waiting_for_disk else None):
                self._wants_try = True
        return None

    def _settle(self, pending: _Pending, result: StoreChange | Failure | None) -> None:
        """Take a write off the queue, unless the disk would not have it."""
        self._tries += 1
        if isinstance(result, Failure) and isinstance(result.error, NotSaved):
            self._has_trouble = True
            if not pending.is_told:
                pending.is_told = True
                self._told.emit(partial(self.not_saved.emit, pending.name, str(result.error)))
            return
        self._queue.popleft()
        if isinstance(result, Failure):
            self._told.emit(partial(self.refused.emit, pending.name, str(result.error)))
        elif result is not None:
            self._told.emit(partial(self.changed.emit, result))
        if self._has_trouble and not self._queue:
            self._has_trouble = False
            self._told.emit(self.saved_again.emit)

    @Slot(object)
    def _on_told(self, tell: Callable[[], None]) -> None:
        tell()
