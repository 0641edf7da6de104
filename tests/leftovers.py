"""What a test left running: threads, timers, players (the idea of napari's dangling fixtures)."""

from __future__ import annotations

import gc
import sys
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from PySide6.QtCore import QObject

GRACE = 20.0
"""Seconds that a thread gets to end after it was told to."""


class Leftovers:
    """Remember what runs now, and find what runs on top of that later.

    Until ``close`` the collector leaves everything that is there now alone, so that only what is new is looked through:
    a worker holds hundreds of thousands of objects in the end, and asking each of them twice a test took a third of all
    the time.
    """

    def __init__(self) -> None:
        self._threads = frozenset(threading.enumerate())
        gc.freeze()

    def close(self) -> None:
        """Give the collector back what it left alone."""
        gc.unfreeze()

    def find(self) -> list[str]:
        """Name what was started since and neither ended nor was stopped."""
        deadline = time.monotonic() + GRACE
        for thread in self._new_threads():
            thread.join(max(0.0, deadline - time.monotonic()))
        found = [f"thread {thread.name}" for thread in self._new_threads()]
        if _running_objects():
            # What hangs in a cycle runs until the collector comes; that is no fault of the test.
            gc.collect()
        return found + [_describe(thing) for thing in _running_objects()]

    def _new_threads(self) -> list[threading.Thread]:
        """Our own threads; Qt's, seen from Python as dummies, belong to Qt."""
        return [
            thread
            for thread in threading.enumerate()
            if thread not in self._threads and not isinstance(thread, threading._DummyThread)
        ]


def _running_objects() -> list[QObject]:
    """Find new active timers, running threads of Qt and open players, without importing Qt for it."""
    core = sys.modules.get("PySide6.QtCore")
    if core is None:
        return []
    return [thing for thing in gc.get_objects() if isinstance(thing, core.QObject) and _is_running(thing, core)]


def _is_running(thing: QObject, core: ModuleType) -> bool:
    players = sys.modules.get("media.player")
    try:
        if isinstance(thing, core.QTimer):
            return thing.isActive()
        if isinstance(thing, core.QThread):
            return thing.isRunning() and thing is not core.QThread.currentThread()
        return players is not None and isinstance(thing, players.Player) and thing.state.value != "closed"
    except RuntimeError:
        # Qt has deleted its side of the object: it cannot run.
        return False


def _describe(thing: QObject) -> str:
    parent = thing.parent()
    owner = f" of {type(parent).__name__}" if parent is not None else ""
    return f"{type(thing).__name__}{owner}"
