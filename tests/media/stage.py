"""A player with somebody watching it, for tests of what every engine must do."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtMultimedia import QVideoSink

from media.player import Player, PlayerState
from tests.clip_numbers import read_frame_number
from tests.fakes import FakePlayer

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

RATE = 30
SECONDS = 4.0
LOST = 10**6
NEIGHBOURS = 3
_PUMP_MS = 10


def frame_at(seconds: float) -> int:
    """Number of the picture that is on screen at ``seconds``."""
    return math.floor(seconds * RATE + 1e-3)


def assert_own_times(pictures: list[tuple[float, float, int | None]]) -> None:
    """Prove that pictures were announced with their own time.

    On a machine under load libVLC's threads may wake late: one picture in seven may be called by a neighbour's time.
    """
    errors = [(number if number is not None else -LOST) - frame_at(seconds) for seconds, _, number in pictures]
    wrong = [error for error in errors if error]
    assert len(wrong) * 7 <= len(pictures), errors
    assert all(abs(error) <= NEIGHBOURS for error in wrong), errors


class Stage:
    """One player, the sink it shows on, and all that was shown: (seconds, position, number in the picture)."""

    def __init__(self, player: Player, qtbot: QtBot) -> None:
        self.player = player
        self.sink = QVideoSink()
        self.shown: list[tuple[float, float, int | None]] = []
        self._qtbot = qtbot
        self._pump = QTimer(interval=_PUMP_MS)
        self._pumped_at = time.monotonic()
        player.video_sink = self.sink
        player.frame_shown.connect(self._on_frame)
        if isinstance(player, FakePlayer):
            self._pump.timeout.connect(self._on_pump)
            self._pump.start()

    def number(self) -> int | None:
        """Read the number in the picture on screen."""
        frame = self.sink.videoFrame()
        return read_frame_number(frame.toImage()) if frame.isValid() else None

    def open(self, path: Path, start: float = 0.0) -> None:
        """Open a file and wait for its first picture."""
        with self._qtbot.waitSignal(self.player.frame_shown):
            self.player.open(path, start)
        self.wait_for(PlayerState.PAUSED)

    def wait_for(self, state: PlayerState) -> None:
        """Wait until the player says so."""
        self._qtbot.waitUntil(lambda: self.player.state is state)

    def seek(self, seconds: float) -> None:
        """Go somewhere and wait for that picture."""
        with self._qtbot.waitSignal(self.player.seeked):
            self.player.seek(seconds)

    def step(self, frames: int) -> None:
        """Go some pictures on or back and wait for that picture."""
        with self._qtbot.waitSignal(self.player.seeked):
            self.player.step(frames)

    def watch(self, pictures: int) -> list[tuple[float, float, int | None]]:
        """Wait for so many more pictures and give them."""
        self.shown.clear()
        self._qtbot.waitUntil(lambda: len(self.shown) >= pictures)
        return list(self.shown)

    def leave(self) -> None:
        """Close what was opened."""
        self._pump.stop()
        self.player.close()
        self.player.video_sink = None

    def _on_frame(self, seconds: float) -> None:
        self.shown.append((seconds, self.player.position, self.number()))

    def _on_pump(self) -> None:
        now = time.monotonic()
        if isinstance(self.player, FakePlayer):
            self.player.advance(now - self._pumped_at)
        self._pumped_at = now
