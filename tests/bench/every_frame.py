"""Whether every picture of a minute of 720p60 reaches the sink.

As a module of its own it plays the clip with one engine and prints how many different pictures came.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtMultimedia import QVideoSink

from media.engines import make_player
from media.player import PlayerState
from tests.bench.numbered import frame_number
from tests.bench.process import worker
from tests.bench.row import Row

FRAME_RATE, SECONDS = 60, 60
PICTURES = FRAME_RATE * SECONDS


def measure(clip: Path, engines: tuple[str, ...]) -> list[Row]:
    """Play the minute with each engine."""
    rows = []
    for engine in engines:
        came = int(str(worker("every_frame", clip, engine)["pictures"]))
        what = f"pictures of {SECONDS} s of 720p60 that reach the sink, {engine}"
        rows.append(
            Row(what, f"{came}", f"{PICTURES} in the file", 100 * came / PICTURES, 100, is_least=True, unit=" %")
        )
    return rows


def main(clip: Path, engine: str) -> None:
    """Play to the end and print how many different pictures were seen."""
    application = QGuiApplication(sys.argv[:1])
    player, sink = make_player(engine, None), QVideoSink()
    player.video_sink, player.is_muted = sink, True
    numbers: set[int | None] = set()
    sink.videoFrameChanged.connect(lambda frame: numbers.add(frame_number(frame)))

    def begin(state: PlayerState) -> None:
        if state is PlayerState.PAUSED:
            player.state_changed.disconnect(begin)
            player.play()

    player.state_changed.connect(begin)
    player.ended.connect(application.quit)
    player.failed.connect(lambda message: application.exit(1) or sys.stderr.write(message))
    player.open(clip)
    code = application.exec()
    player.close()
    print(json.dumps({"pictures": len(numbers - {None})}))
    sys.exit(code)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
