"""How long and how wide the open file is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from media.adjusted_player import AdjustedPlayer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject

    from media.media_facts import MediaFacts


class MeasuredPlayer(AdjustedPlayer):
    """Keep the measures, and believe what was found out beforehand more than what a header says."""

    def __init__(self, now: Callable[[], float], facts: MediaFacts | None, parent: QObject | None = None) -> None:
        """Know nothing yet of any file but what ``facts`` say of theirs."""
        super().__init__(now, parent)
        self._facts = facts
        self._duration = 0.0
        self._aspect = 0.0

    @property
    def duration(self) -> float:
        return self._duration

    @property
    def display_aspect(self) -> float:
        return self._aspect

    def _learn_duration(self, path: Path, seconds: float) -> None:
        """Take the length that the engine tells of the file at ``path``, unless it is known better."""
        facts = self._facts
        is_known = facts is not None and facts.duration > 0 and facts.path == path
        self._set_duration(max(facts.duration, self._duration) if facts is not None and is_known else seconds)

    def _set_duration(self, seconds: float) -> None:
        if seconds != self._duration:
            self._duration = seconds
            self.duration_changed.emit(seconds)

    def _set_aspect(self, aspect: float) -> None:
        if aspect != self._aspect:
            self._aspect = aspect
            self.display_aspect_changed.emit(aspect)

    def _forget_size(self) -> None:
        self._duration = self._aspect = 0.0
