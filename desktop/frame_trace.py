"""A line for each picture shown: a diagnostic for bug reports and benchmarks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from routines.moment import Moment


class FrameTrace:
    """Write what was shown, and when, as JSON lines.

    Args:
        path: The file to write; an older one is replaced.
        clock: Monotonic seconds.
        since_start: Seconds since the process began.

    Raises:
        OSError: The file cannot be written.
    """

    def __init__(self, path: Path, clock: Callable[[], float], since_start: Callable[[], float]) -> None:
        self._file = path.open("w", encoding="utf-8")
        self._clock = clock
        self._since_start = since_start
        self._has_shown = False

    def show(self, moment: Moment) -> None:
        """Note a picture and the moment that was drawn over it."""
        shown_at = self._clock()
        if not self._has_shown:
            self._has_shown = True
            self._write({"event": "first_frame", "since_start": round(self._since_start(), 4)})
            self._file.flush()
        self._write(
            {
                "shown_at": round(shown_at, 6),
                "position": round(moment.position, 6),
                "chapter": moment.chapter_index,
                "step": moment.step.kind.value,
                "left": round(moment.seconds_left, 6),
            }
        )

    def close(self) -> None:
        """Write what is still held back and close the file."""
        self._file.close()

    def _write(self, line: dict[str, object]) -> None:
        self._file.write(json.dumps(line) + "\n")
