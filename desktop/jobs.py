"""Work of over 20 ms, done in a pool of threads; what it gives back arrives on the GUI thread."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from media.errors import MediaError
from routines.errors import RoutineError

if TYPE_CHECKING:
    from collections.abc import Callable

_logger = logging.getLogger(__name__)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Failure:
    """What was raised in place of a result."""

    error: Exception


def attempt(work: Callable[[], _T], name: str) -> _T | Failure:
    """Do a piece of work and turn whatever it raises into a value.

    Errors in the field's own words are expected: they are left to the caller. Anything else is a fault of the
    program and is logged with its traceback, under ``name``.
    """
    try:
        return work()
    except (RoutineError, MediaError) as error:
        return Failure(error)
    except Exception as error:
        _logger.exception("%s failed", name)
        return Failure(error)


class Jobs(QObject):
    """Run pieces of work beside the window, a few at a time, first come, first served.

    Belongs to the GUI thread, as do all callbacks. Work gets values and returns values: it must not touch a QObject.
    """

    _ended = Signal(object)

    def __init__(self, threads: int = 2, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._is_closed = False
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def run(
        self, work: Callable[[], _T], done: Callable[[_T], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Start a piece of work; ``done`` or ``failed`` follows, later, on the GUI thread.

        After ``close`` nothing is started, and nothing follows. An error without ``failed`` is logged.
        """
        if not self._is_closed:
            self._pool.start(partial(self._work, work, done, failed))

    def close(self) -> None:
        """Drop what has not begun, wait for what has, and give back nothing more."""
        self._is_closed = True
        self._pool.clear()
        self._pool.waitForDone()

    def _work(
        self, work: Callable[[], _T], done: Callable[[_T], None], failed: Callable[[Exception], None] | None
    ) -> None:
        """Do the work; runs in a thread of the pool."""
        result = attempt(work, "A job")
        if not isinstance(result, Failure):
            self._ended.emit(partial(done, result))
        elif failed is not None:
            self._ended.emit(partial(failed, result.error))
        elif isinstance(result.error, (RoutineError, MediaError)):
            _logger.warning("A job failed: %s", result.error)

    @Slot(object)
    def _on_ended(self, give_back: Callable[[], None]) -> None:
        if not self._is_closed:
            give_back()


class NewestJob:
    """Work that is asked for again and again, of which only what was asked for last gives back.

    Jobs run side by side, so an older one may end after a newer one: what it found no longer holds. Belongs to the GUI
    thread.
    """

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._number = 0

    def run(
        self, work: Callable[[], _T], done: Callable[[_T], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Start a piece of work as ``Jobs.run`` does; nothing follows any more of those started before."""
        self._number += 1
        number = self._number
        self._jobs.run(
            work,
            partial(self._give_back, number, done),
            None if failed is None else partial(self._give_back, number, failed),
        )

    def forget(self) -> None:
        """Let nothing follow of what was started."""
        self._number += 1

    def _give_back(self, number: int, give_back: Callable[[_T], None], result: _T) -> None:
        if number == self._number:
            give_back(result)
