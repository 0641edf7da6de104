"""How far the position that the overlay is drawn from lies from the picture that is on screen.

As a module of its own it plays one clip with one engine at one rate and prints the differences.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtMultimedia import QVideoSink

from media.engines import make_player
from media.player import Player, PlayerState
from tests.bench.numbered import frame_number
from tests.bench.process import worker
from tests.bench.row import Row, percentile

RATES = ((0.5, 10.0), (1.0, 10.0), (1.5, 20.0))
"""Each rate with the milliseconds that it may be off."""
FRAME_RATE = 30
PLAN = ((0, "play"), (4000, "seek"), (7000, "pause"), (7600, "play"), (10_000, "end"))
"""Milliseconds and what is done then; a seek and a pause lie in every run."""
FEWEST = 100


def measure(clip: Path, engines: tuple[str, ...]) -> list[Row]:
    """Play the clip with each engine at each rate."""
    rows = []
    for engine in engines:
        for rate, most in RATES:
            result = worker("overlay_offset", clip, engine, rate)
            offsets = [abs(value) * 1000 for value in result["offsets"]]
            text = f"median {percentile(offsets, 0.5):.1f} ms of {len(offsets)} pictures"
            what = f"overlay against picture, p99, {rate:g} speed, {engine}"
            rows.append(Row(what, text, "number in the picture", percentile(offsets, 0.99), most, unit=" ms"))
    return rows


class Offsets:
    """Compare position and picture at every picture shown.

    Args:
        player: The engine.
        sink: Where its pictures go.
    """

    def __init__(self, player: Player, sink: QVideoSink) -> None:
        self._player, self._sink = player, sink
        self.values: list[float] = []
        self.unread = 0
        player.frame_shown.connect(self._on_frame_shown)

    def _on_frame_shown(self, _: float) -> None:
        position = self._player.position
        number = frame_number(self._sink.videoFrame())
        if number is None:
            self.unread += 1
        else:
            self.values.append(position - number / FRAME_RATE)


def main(clip: Path, engine: str, rate: float) -> None:
    """Play as planned and print the differences in seconds."""
    application = QGuiApplication(sys.argv[:1])
    player, sink = make_player(engine, None), QVideoSink()
    player.video_sink, player.is_muted, player.rate = sink, True, rate
    offsets = Offsets(player, sink)
    acts = {"play": player.play, "seek": lambda: player.seek(20.0), "pause": player.pause, "end": application.quit}

    def begin(state: PlayerState) -> None:
        if state is PlayerState.PAUSED:
            player.state_changed.disconnect(begin)
            for when_ms, act in PLAN:
                QTimer.singleShot(when_ms, acts[act])

    player.state_changed.connect(begin)
    player.failed.connect(lambda message: application.exit(1) or sys.stderr.write(message))
    player.open(clip)
    code = application.exec()
    player.close()
    if code or len(offsets.values) < FEWEST or offsets.unread:
        sys.exit(f"{engine}: {len(offsets.values)} pictures read, {offsets.unread} not")
    print(json.dumps({"offsets": offsets.values}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]))
