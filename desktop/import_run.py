"""One import under way, as the window and the thread that imports share it."""

from __future__ import annotations

import threading


class ImportRun:
    """Let the window pause and stop an import between two files."""

    def __init__(self) -> None:
        self._may_go_on = threading.Event()
        self._may_go_on.set()
        self._is_stopped = False

    @property
    def is_paused(self) -> bool:
        """Tell whether it waits."""
        return not self._may_go_on.is_set()

    def toggle_pause(self) -> None:
        """Wait, or go on."""
        if self.is_paused:
            self._may_go_on.set()
        else:
            self._may_go_on.clear()

    def stop(self) -> None:
        """End after the file that is being read."""
        self._is_stopped = True
        self._may_go_on.set()

    def is_cancelled(self) -> bool:
        """Wait while paused, then tell whether to stop; called between files by the thread that imports."""
        self._may_go_on.wait()
        return self._is_stopped
