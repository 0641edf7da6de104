"""Waiting for what a test expects: looked for often, given up late."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENT_MS = 30_000
"""How long anything may take in a test, in milliseconds; it costs nothing where all goes well."""
_FIRST_LOOKS_MS = 1
_LOOKS_MS = 10


class PatientQtBot(QtBot):
    """Wait as long as a busy machine may need, and hardly longer than it takes."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENT_MS) -> None:  # noqa: N802 - its name in pytest-qt
        """Let events run until something holds: the call returns true, or no longer raises ``AssertionError``."""
        __tracebackhide__ = True
        deadline = time.monotonic() + timeout / 1000
        pause = _FIRST_LOOKS_MS
        while True:
            late = time.monotonic() > deadline
            try:
                found = callback()
                if found is None or found:
                    return
            except AssertionError:
                if late:
                    raise
            if late:
                raise TimeoutError(f"waited in vain for {timeout / 1000:g} seconds")
            self.wait(pause)
            pause = min(2 * pause, _LOOKS_MS)

    def waitSignal(self, *args: Any, timeout: int = PATIENT_MS, **options: Any) -> Any:  # noqa: N802 - its name in pytest-qt
        """Wait for a signal."""
        return super().waitSignal(*args, timeout=timeout, **options)

    def waitSignals(self, *args: Any, timeout: int = PATIENT_MS, **options: Any) -> Any:  # noqa: N802 - its name in pytest-qt
        """Wait for several signals."""
        return super().waitSignals(*args, timeout=timeout, **options)
